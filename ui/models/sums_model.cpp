// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sums_model.h"

#include <QLocale>
#include <array>

#include "ui/text/outcome_text.h"
#include "ui/widgets/table_view.h"

namespace smarter {

namespace {

constexpr std::array kOutcomes = {Outcome::Released,       Outcome::TooFewMeters,  Outcome::TooShort,
                                  Outcome::ChangeTooSmall, Outcome::ShareTooLarge, Outcome::MembershipChange,
                                  Outcome::WouldExpose};

}  // namespace

std::vector<SumsRow> sumsRows(const ReleaseTally& tally) {
    std::vector<SumsRow> rows;
    for (const Outcome outcome : kOutcomes) {
        const auto found = tally.byOutcome.find(outcome);
        rows.push_back({outcome, found == tally.byOutcome.end() ? ReleaseTally::Counts() : found->second});
    }
    return rows;
}

QVariant SumsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case Result:
            return tr("Sums");
        case Loads:
            return tr("Loads");
        case Households:
            return tr("Household totals");
        default:
            return {};
    }
}

QVariant SumsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const SumsRow& shown = row(index.row());
    if (role == PillToneRole && index.column() == Result) {
        return static_cast<int>(shown.outcome == Outcome::Released ? Tone::Good : Tone::Caution);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
        case Result:
            return outcomeText(shown.outcome);
        case Loads:
            return QLocale().toString(static_cast<qlonglong>(shown.counts.loads));
        case Households:
            return QLocale().toString(static_cast<qlonglong>(shown.counts.households));
        default:
            return {};
    }
}

}  // namespace smarter
