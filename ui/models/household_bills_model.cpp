// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/household_bills_model.h"

#include "ui/widgets/table_view.h"

namespace smarter {

namespace {

constexpr std::int64_t kMoneyUnits = 100'000;
constexpr int kMoneyDigits = 5;
constexpr int kWattHourDigits = 3;
constexpr QChar kEnDash(0x2013);

}  // namespace

QString moneyText(Money amount, const QLocale& locale) {
    // Whole and fraction apart, because a double would not hold every amount.
    const bool negative = amount.value < 0;
    const std::uint64_t units = negative ? ~static_cast<std::uint64_t>(amount.value) + 1 : static_cast<std::uint64_t>(amount.value);
    QString fraction = QString::number(units % kMoneyUnits).rightJustified(kMoneyDigits, u'0');
    for (QChar& digit : fraction) {
        digit = locale.toString(digit.digitValue()).front();
    }
    const QString text = locale.toString(static_cast<qulonglong>(units / kMoneyUnits)) + locale.decimalPoint() + fraction;
    return negative ? locale.negativeSign() + text : text;
}

QString kilowattHoursText(Joules energy, const QLocale& locale) {
    return locale.toString(kilowattHours(energy), 'f', kWattHourDigits);
}

void HouseholdBillsModel::setCurrency(const QString& currency) {
    if (currency != currency_) {
        currency_ = currency;
        Q_EMIT headerDataChanged(Qt::Horizontal, Amount, Amount);
    }
}

QVariant HouseholdBillsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case Household:
            return tr("Household (pseudonym)");
        case Neighbourhood:
            return tr("Neighbourhood");
        case Days:
            return tr("Days with a total");
        case Energy:
            return tr("Energy, kWh");
        case Amount:
            return currency_.isEmpty() ? tr("Amount") : tr("Amount, %1").arg(currency_);
        default:
            return {};
    }
}

QVariant HouseholdBillsModel::text(const HouseholdBillRow& row, int column) const {
    const QLocale locale;
    switch (column) {
        case Household:
            return row.household.hex();
        case Neighbourhood:
            return row.neighbourhood;
        case Days:
            return tr("%1 of %2", "days").arg(row.billedDays).arg(row.periodDays);
        case Energy:
            return row.charge ? kilowattHoursText(row.charge->energy, locale) : QString(kEnDash);
        case Amount:
            return row.charge ? moneyText(row.charge->amount, locale) : QString(kEnDash);
        default:
            return {};
    }
}

QVariant HouseholdBillsModel::sortValue(const HouseholdBillRow& row, int column) {
    switch (column) {
        case Household:
            return row.household.hex();
        case Neighbourhood:
            return row.neighbourhood;
        case Days:
            return row.billedDays;
        case Energy:
            return QVariant::fromValue<qlonglong>(row.charge ? row.charge->energy.value : -1);
        case Amount:
            return QVariant::fromValue<qlonglong>(row.charge ? row.charge->amount.value : -1);
        default:
            return {};
    }
}

QVariant HouseholdBillsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const HouseholdBillRow& shown = row(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return text(shown, index.column());
        case kSortRole:
            return sortValue(shown, index.column());
        case MonoRole:
            return index.column() == Household ? QVariant(true) : QVariant();
        case Qt::ToolTipRole:
            if (index.column() < Energy) {
                return {};
            }
            return shown.charge ? tr("%1 J").arg(QLocale().toString(static_cast<qlonglong>(shown.charge->energy.value)))
                                : tr("no total of this household was released");
        default:
            return {};
    }
}

}  // namespace smarter
