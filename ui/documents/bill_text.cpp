// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/bill_text.h"

#include <QCoreApplication>

#include "core/tariff/decimal.h"

namespace smarter {

namespace {

constexpr int kMoneyPlaces = 5;
constexpr int kPaidPlaces = 2;
constexpr std::int64_t kUnitsPerHundredth = 1'000;
constexpr int kMicroPlaces = 6;
constexpr int kPercentPlaces = 4;  // parts per million as per cent
constexpr QChar kEnDash(0x2013);

class BillText {
    Q_DECLARE_TR_FUNCTIONS(BillText)
};

/// Whole and fraction apart: a double would not hold every amount.
QString localized(const QString& plain, int leastPlaces, const QLocale& locale) {
    const bool negative = plain.startsWith(u'-');
    const QString magnitude = negative ? plain.mid(1) : plain;
    const QString whole = locale.toString(magnitude.section(u'.', 0, 0).toLongLong());
    const QString fraction = magnitude.section(u'.', 1).leftJustified(leastPlaces, u'0');
    const QString text = fraction.isEmpty() ? whole : whole + locale.decimalPoint() + fraction;
    return negative ? locale.negativeSign() + text : text;
}

QString dayText(QDate day, const QLocale& locale) {
    return locale.toString(day, BillText::tr("d MMM", "date format"));
}

QString stateText(BillDayState state) {
    switch (state) {
        case BillDayState::Incomplete:
            return BillText::tr("some minutes without a reading");
        case BillDayState::Questionable:
            return BillText::tr("readings of doubtful quality");
        case BillDayState::Withheld:
            return BillText::tr("withheld: too little to total");
        case BillDayState::Missing:
            return BillText::tr("no total");
        case BillDayState::Complete:
            break;
    }
    return {};
}

QString tierText(const ChargeLine& line, const QLocale& locale) {
    if (line.tier == 0) {
        return {};
    }
    return line.upTo ? BillText::tr("tier %1, %2 to %3 kWh")
                           .arg(line.tier)
                           .arg(locale.toString(kilowattHours(line.from), 'f', 1),
                                locale.toString(kilowattHours(*line.upTo), 'f', 1))
                     : BillText::tr("tier %1, over %2 kWh")
                           .arg(line.tier)
                           .arg(locale.toString(kilowattHours(line.from), 'f', 1));
}

BillRow energyRow(const ChargeLine& line, const QString& currency, const QLocale& locale) {
    BillRow row;
    row.title = line.tier == 0 ? line.registerName
                               : BillText::tr("%1, %2").arg(line.registerName, tierText(line, locale));
    row.derivation = BillText::tr("%1 J ÷ 3,600,000 × rate · %2")
                         .arg(locale.toString(static_cast<qlonglong>(line.energy.value)), line.tariff);
    row.quantity = energyText(line.energy, locale);
    row.rate =
        BillText::tr("%1 %2/kWh")
            .arg(localized(decimalText(line.rate.micro, kMicroPlaces), kMoneyPlaces, locale), currency);
    return row;
}

}  // namespace

QString exactMoney(Money amount, const QLocale& locale) {
    return localized(decimalText(amount.value, kMoneyPlaces), kMoneyPlaces, locale);
}

QString paidMoney(Money amount, const QLocale& locale) {
    const std::int64_t half = amount.value < 0 ? -kUnitsPerHundredth / 2 : kUnitsPerHundredth / 2;
    return localized(decimalText((amount.value + half) / kUnitsPerHundredth, kPaidPlaces), kPaidPlaces,
                     locale);
}

QString energyText(Joules energy, const QLocale& locale) {
    return BillText::tr("%1 kWh").arg(locale.toString(kilowattHours(energy), 'f', 3));
}

QString periodText(const DayPeriod& days, const QLocale& locale) {
    const QString last = locale.toString(days.last, BillText::tr("d MMM yyyy", "date format"));
    if (days.first == days.last) {
        return last;
    }
    const bool sameYear = days.first.year() == days.last.year();
    const QString first = sameYear ? dayText(days.first, locale)
                                   : locale.toString(days.first, BillText::tr("d MMM yyyy", "date format"));
    return first + QStringLiteral(" ") + kEnDash + QStringLiteral(" ") + last;
}

BillRow billRow(const ChargeLine& line, const QString& currency, const QLocale& locale) {
    BillRow row;
    switch (line.kind) {
        case ChargeKind::Energy:
            row = energyRow(line, currency, locale);
            break;
        case ChargeKind::Daily:
            row.title = BillText::tr("Daily charge");
            row.derivation = BillText::tr("days × charge · %1").arg(line.tariff);
            row.quantity = BillText::tr("%n day(s)", nullptr, line.days.days());
            row.rate = BillText::tr("%1 %2/day").arg(exactMoney(line.dailyCharge, locale), currency);
            break;
        case ChargeKind::Tax:
            row.title = BillText::tr("Tax");
            row.derivation = BillText::tr("of the lines above under %1").arg(line.tariff);
            row.quantity = exactMoney(line.base, locale);
            row.rate =
                BillText::tr("%1 %").arg(localized(decimalText(line.taxPpm, kPercentPlaces), 0, locale));
            break;
    }
    row.derivation += QStringLiteral(" · ") + periodText(line.days, locale);
    row.amount = exactMoney(line.amount, locale);
    return row;
}

QString doubtText(const Bill& bill, const QLocale& locale) {
    QStringList parts;
    const auto days = bill.doubtfulDays();
    for (std::size_t i = 0; i < days.size();) {
        std::size_t end = i + 1;
        while (end < days.size() && days[end].state == days[i].state &&
               days[end - 1].day.addDays(1) == days[end].day) {
            ++end;
        }
        const QString first = dayText(days[i].day, locale);
        const QString span = end == i + 1 ? first : first + kEnDash + dayText(days[end - 1].day, locale);
        parts += BillText::tr("%1 (%2)").arg(span, stateText(days[i].state));
        i = end;
    }
    return parts.join(QStringLiteral(", "));
}

}  // namespace smarter
