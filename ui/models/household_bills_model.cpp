// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/household_bills_model.h"

#include <QHash>
#include <string_view>

#include "ui/widgets/table_view.h"

namespace smarter {

namespace {

constexpr std::int64_t kMoneyUnits = 100'000;
constexpr int kMoneyDigits = 5;
constexpr int kWattHourDigits = 3;
constexpr QChar kEnDash(0x2013);

/// Without a string a row.
bool hexContains(const Pseudonym& household, std::string_view part) {
    static constexpr char kDigits[] = "0123456789abcdef";
    std::array<char, 2 * std::tuple_size_v<decltype(household.bytes)>> hex{};
    for (std::size_t i = 0; i < household.bytes.size(); ++i) {
        hex[2 * i] = kDigits[household.bytes[i] >> 4];
        hex[2 * i + 1] = kDigits[household.bytes[i] & 15];
    }
    return std::string_view(hex.data(), hex.size()).find(part) != std::string_view::npos;
}

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

void HouseholdBillsModel::prepare() {
    QHash<QString, std::size_t> places;
    for (const HouseholdBillRow& row : rows()) {
        places.insert(row.neighbourhood, 0);
    }
    names_ = places.keys();
    std::ranges::sort(names_, [](const QString& a, const QString& b) { return a.localeAwareCompare(b) < 0; });
    for (qsizetype i = 0; i < names_.size(); ++i) {
        places[names_[i]] = static_cast<std::size_t>(i);
    }
    nameOf_.clear();
    std::ranges::transform(rows(), std::back_inserter(nameOf_),
                           [&](const HouseholdBillRow& row) { return places.value(row.neighbourhood); });
    matchNames();
}

void HouseholdBillsModel::matchNames() {
    chosen_.clear();
    named_.clear();
    for (const QString& name : names_) {
        chosen_.push_back(neighbourhood_.isEmpty() || name == neighbourhood_);
        named_.push_back(name.contains(text_, Qt::CaseInsensitive));
    }
}

void HouseholdBillsModel::setNeighbourhood(const QString& name) {
    neighbourhood_ = name;
    matchNames();
    filterChanged();
}

void HouseholdBillsModel::setText(const QString& text) {
    text_ = text.trimmed().toLower();
    hexPart_ = text_.toStdString();
    matchNames();
    filterChanged();
}

bool HouseholdBillsModel::accepts(int row) const {
    const std::size_t name = nameOf_[static_cast<std::size_t>(row)];
    return chosen_[name] && (named_[name] || hexContains(at(row).household, hexPart_));
}

std::int64_t HouseholdBillsModel::sortKey(int row, int column) const {
    switch (column) {
        case Neighbourhood:
            return static_cast<std::int64_t>(nameOf_[static_cast<std::size_t>(row)]);
        case Days:
            return at(row).billedDays;
        case Energy:
            return at(row).charge ? at(row).charge->energy.value : -1;
        case Amount:
            return at(row).charge ? at(row).charge->amount.value : -1;
        default:
            return row;  // they are in the order of their pseudonyms
    }
}

HouseholdBillsModel::Sum HouseholdBillsModel::sum() const {
    Sum sum;
    sum.households = rowCount();
    for (const int row : shown()) {
        if (const auto& charge = at(row).charge) {
            ++sum.billed;
            sum.energy += charge->energy;
            sum.amount += charge->amount;
        }
    }
    return sum;
}

QVariant HouseholdBillsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case Household:
            return tr("Pseudonym");
        case Neighbourhood:
            return tr("Neighbourhood");
        case Days:
            return tr("Days", "with a total");
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
        case kValueRole:
            return sortValue(shown, index.column());
        case MonoRole:
            return index.column() == Household ? QVariant(true) : QVariant();
        case Qt::ToolTipRole:
            if (index.column() < Energy) {
                return index.column() == Household ? QVariant(shown.household.hex()) : QVariant();
            }
            return shown.charge ? tr("%1 J").arg(QLocale().toString(static_cast<qlonglong>(shown.charge->energy.value)))
                                : tr("no total of this household was released");
        default:
            return {};
    }
}

}  // namespace smarter
