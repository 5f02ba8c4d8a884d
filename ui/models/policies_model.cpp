// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/policies_model.h"

#include <QLocale>

#include "ui/text/policy_text.h"
#include "ui/widgets/table_view.h"

namespace smarter {

namespace {

Tone toneOf(PolicyRow::State state) {
    switch (state) {
        case PolicyRow::State::Waiting:
            return Tone::Caution;
        case PolicyRow::State::ToCome:
            return Tone::Accent;
        case PolicyRow::State::InForce:
            return Tone::Good;
        case PolicyRow::State::Past:
            break;
    }
    return Tone::Neutral;
}

}  // namespace

std::vector<PolicyRow> policyRows(const ReleasePolicies& held, const std::vector<PolicyOrder>& orders, QDate today) {
    std::vector<PolicyRow> rows;
    const auto add = [&](PolicyRow::State state, QDate from, const ReleasePolicy& policy) {
        rows.push_back({static_cast<int>(rows.size()), state, from, policy});
    };
    for (auto order = orders.rbegin(); order != orders.rend(); ++order) {
        add(PolicyRow::State::Waiting, order->from, order->policy);
    }
    const auto& dated = held.dated();
    for (auto one = dated.rbegin(); one != dated.rend(); ++one) {
        add(one->from > today                ? PolicyRow::State::ToCome
            : *one == held.datedOn(today) ? PolicyRow::State::InForce
                                          : PolicyRow::State::Past,
            one->from, one->policy);
    }
    return rows;
}

QVariant PoliciesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case From:
            return tr("From", "a day");
        case Name:
            return tr("Rule");
        case Meters:
            return tr("Fewest meters");
        case Share:
            return tr("Largest share");
        default:
            return tr("State");
    }
}

QString PoliciesModel::text(const PolicyRow& row, int column) const {
    switch (column) {
        case From:
            return row.from.isValid() ? policyDayText(row.from) : tr("as soon as possible");
        case Name:
            return policyNameText(row.policy);
        case Meters:
            return QLocale().toString(row.policy.minimumMeters);
        case Share:
            return row.policy.largestSharePercent == 0 ? QStringLiteral("–") : tr("%1 %").arg(row.policy.largestSharePercent);
        default:
            break;
    }
    switch (row.state) {
        case PolicyRow::State::Waiting:
            return tr("asked for");
        case PolicyRow::State::ToCome:
            return tr("to come");
        case PolicyRow::State::InForce:
            return tr("in force");
        case PolicyRow::State::Past:
            break;
    }
    return tr("past");
}

QVariant PoliciesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PolicyRow& shown = row(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return text(shown, index.column());
        case Qt::ToolTipRole:
            return policyMeaningText(shown.policy);
        case PillToneRole:
            return index.column() == State ? QVariant(static_cast<int>(toneOf(shown.state))) : QVariant();
        default:
            return {};
    }
}

}  // namespace smarter
