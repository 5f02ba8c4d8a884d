// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tariff_rates_model.h"

#include <algorithm>

#include "ui/text/tariff_text.h"

namespace smarter {

namespace {

constexpr int kRatePlaces = 6;
constexpr int kKilowattHourPlaces = 3;
constexpr std::int64_t kJoulesPerWattHour = 3'600;
constexpr QChar kEnDash(0x2013);

/// One that no other register has.
QString freeId(const std::vector<TariffRegister>& registers) {
    for (int number = 1;; ++number) {
        const QString id = QStringLiteral("register-%1").arg(number);
        if (std::ranges::none_of(registers, [&](const TariffRegister& one) { return one.id == id; })) {
            return id;
        }
    }
}

}  // namespace

void TariffRatesModel::set(const std::vector<TariffRegister>& registers, const QString& currency, bool editable) {
    currency_ = currency;
    editable_ = editable;
    beginResetModel();
    registers_ = registers;
    rebuild();
    endResetModel();
}

void TariffRatesModel::rebuild() {
    places_.clear();
    for (int reg = 0; reg < static_cast<int>(registers_.size()); ++reg) {
        for (int tier = 0; tier < static_cast<int>(registers_[static_cast<std::size_t>(reg)].tiers.size()); ++tier) {
            places_.push_back({reg, tier});
        }
    }
}

void TariffRatesModel::addRegister(const QString& name) {
    registers_.push_back({freeId(registers_), name, TierSpan::Month, {Tier{}}});
    beginInsertRows({}, rowCount(), rowCount());
    rebuild();
    endInsertRows();
    Q_EMIT edited();
}

void TariffRatesModel::addTier(int row) {
    if (places_.empty()) {
        return;
    }
    const Place place = places_[static_cast<std::size_t>(std::max(row, 0))];
    auto& tiers = registers_[static_cast<std::size_t>(place.reg)].tiers;
    tiers.insert(tiers.begin() + place.tier + 1, Tier{{}, tiers[static_cast<std::size_t>(place.tier)].rate});
    const int at = std::max(row, 0) + 1;
    beginInsertRows({}, at, at);
    rebuild();
    endInsertRows();
    Q_EMIT edited();
}

void TariffRatesModel::removeRow(int row) {
    const Place place = places_[static_cast<std::size_t>(row)];
    auto& tiers = registers_[static_cast<std::size_t>(place.reg)].tiers;
    const bool last = tiers.size() == 1;
    beginRemoveRows({}, row, row);
    if (last) {
        registers_.erase(registers_.begin() + place.reg);
    } else {
        tiers.erase(tiers.begin() + place.tier);
    }
    rebuild();
    endRemoveRows();
    if (last) {
        Q_EMIT removed(place.reg);
    }
    Q_EMIT edited();
}

QVariant TariffRatesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case Name:
            return tr("Register");
        case Per:
            return tr("Tiers per");
        case UpTo:
            return tr("Up to, kWh");
        default:
            return currency_.isEmpty() ? tr("Price of a kWh") : tr("Price of a kWh, %1", "currency").arg(currency_);
    }
}

QString TariffRatesModel::text(const Place& place, int column) const {
    const TariffRegister& reg = registers_[static_cast<std::size_t>(place.reg)];
    const Tier& tier = reg.tiers[static_cast<std::size_t>(place.tier)];
    const QLocale locale;
    switch (column) {
        case Name:
            return place.tier == 0 ? reg.name : QString();
        case Per:
            return place.tier > 0 || reg.tiers.size() == 1 ? QString() : reg.tierSpan == TierSpan::Day ? tr("day") : tr("month");
        case UpTo:
            return tier.upTo ? decimalForPeople(tier.upTo->value / kJoulesPerWattHour, kKilowattHourPlaces, locale) : QString(kEnDash);
        default:
            return decimalForPeople(tier.rate.micro, kRatePlaces, locale);
    }
}

QVariant TariffRatesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Place place = places_[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole) {
        return text(place, index.column());
    }
    if (role == Qt::EditRole) {
        const QString shown = text(place, index.column());
        return shown == QString(kEnDash) ? QString() : shown;
    }
    return {};
}

Qt::ItemFlags TariffRatesModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    if (!editable_ || !index.isValid()) {
        return usual;
    }
    const Place place = places_[static_cast<std::size_t>(index.row())];
    const bool first = place.tier == 0;
    const bool tiered = registers_[static_cast<std::size_t>(place.reg)].tiers.size() > 1;
    const bool can = index.column() == Name  ? first
                     : index.column() == Per ? first && tiered
                                             : index.column() != UpTo || tiered;
    return can ? usual | Qt::ItemIsEditable : usual;
}

TariffRegister& TariffRatesModel::registerAt(const QModelIndex& index) {
    return registers_[static_cast<std::size_t>(places_[static_cast<std::size_t>(index.row())].reg)];
}

Tier& TariffRatesModel::tierAt(const QModelIndex& index) {
    return registerAt(index).tiers[static_cast<std::size_t>(places_[static_cast<std::size_t>(index.row())].tier)];
}

bool TariffRatesModel::take(const QModelIndex& index, const QString& typed) {
    const QLocale locale;
    if (index.column() == Name) {
        registerAt(index).name = typed.trimmed();
        return true;
    }
    if (index.column() == Per) {
        const bool day = typed.trimmed().compare(tr("day"), Qt::CaseInsensitive) == 0;
        if (!day && typed.trimmed().compare(tr("month"), Qt::CaseInsensitive) != 0) {
            Q_EMIT refused(tr("Tiers are filled per “%1” or per “%2”.").arg(tr("day"), tr("month")));
            return false;
        }
        registerAt(index).tierSpan = day ? TierSpan::Day : TierSpan::Month;
        return true;
    }
    if (index.column() == UpTo && typed.trimmed().isEmpty()) {
        tierAt(index).upTo.reset();
        return true;
    }
    const int places = index.column() == UpTo ? kKilowattHourPlaces : kRatePlaces;
    const auto value = parseDecimalOfPeople(typed, places, locale);
    if (!value || *value > std::numeric_limits<std::int64_t>::max() / kJoulesPerWattHour) {
        Q_EMIT refused(tr("“%1” is no number with at most %n place(s).", nullptr, places).arg(typed));
        return false;
    }
    if (index.column() == UpTo) {
        tierAt(index).upTo = Joules{*value * kJoulesPerWattHour};
    } else {
        tierAt(index).rate.micro = *value;
    }
    return true;
}

bool TariffRatesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable) || !take(index, value.toString())) {
        return false;
    }
    Q_EMIT dataChanged(index, index);
    Q_EMIT edited();
    return true;
}

}  // namespace smarter
