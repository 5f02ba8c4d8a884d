// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/findings_model.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/models/household_bills_model.h"
#include "ui/text/vee_text.h"
#include "ui/widgets/table_view.h"

namespace smarter {

namespace {

Tone toneOf(FindingState state) {
    switch (state) {
        case FindingState::Open:
            return Tone::Caution;
        case FindingState::Estimated:
            return Tone::Accent;
        case FindingState::Edited:
        case FindingState::Accepted:
            break;
    }
    return Tone::Good;
}

}  // namespace

QString findingKindText(int kind) {
    return kind == FindingRow::kFeederCheck ? QCoreApplication::translate("FindingsModel", "Feeder check")
                                            : ruleText(static_cast<VeeRule>(kind));
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case Neighbourhood:
            return tr("Neighbourhood");
        case Time:
            return tr("Time");
        case Rule:
            return tr("Rule");
        case Measured:
            return tr("Measured");
        case Bound:
            return tr("Bound");
        case State:
            return tr("State");
        default:
            return {};
    }
}

QString FindingsModel::text(const FindingRow& row, int column) const {
    const QLocale locale;
    const auto energy = [&](const std::optional<Joules>& joules) {
        return tr("%1 kWh").arg(kilowattHoursText(joules.value_or(Joules{}), locale));
    };
    switch (column) {
        case Neighbourhood:
            return row.neighbourhood;
        case Time:
            return stretchText(row.finding.window, zone_, locale);
        case Rule:
            return findingKindText(row.kind);
        case Measured:
            return row.isFeederCheck() ? energy(row.feeder.load) : measuredText(row.finding, locale);
        case Bound:
            return row.isFeederCheck() ? energy(row.feeder.households) : boundText(row.finding, locale);
        case State:
            return findingStateText(row.state);
        default:
            return {};
    }
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const FindingRow& shown = row(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return text(shown, index.column());
        case PillToneRole:
            return index.column() == State ? QVariant(static_cast<int>(toneOf(shown.state))) : QVariant();
        default:
            return {};
    }
}

FindingsFilter::FindingsFilter(FindingsModel& findings, QObject* parent)
    : QSortFilterProxyModel(parent), findings_(findings) {
    setSourceModel(&findings);
}

void FindingsFilter::setNeighbourhood(const QString& name) {
    neighbourhood_ = name;
    invalidateFilter();
}

void FindingsFilter::setKind(std::optional<int> kind) {
    kind_ = kind;
    invalidateFilter();
}

bool FindingsFilter::filterAcceptsRow(int sourceRow, const QModelIndex&) const {
    const FindingRow& row = findings_.row(sourceRow);
    return (neighbourhood_.isEmpty() || row.neighbourhood == neighbourhood_) && (!kind_ || row.kind == *kind_);
}

}  // namespace smarter
