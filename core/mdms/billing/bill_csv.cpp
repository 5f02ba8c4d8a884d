// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/billing/bill.h"
#include "core/tariff/decimal.h"

namespace smarter {

namespace {

constexpr int kMoneyPlaces = 5;
constexpr int kMicroPlaces = 6;

/// Quoted where it must be. A leading sign of a formula gets an apostrophe: spreadsheets run what starts with
/// one.
QString field(QString text) {
    if (!text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front())) {
        text.prepend(u'\'');
    }
    if (text.contains(u',') || text.contains(u'"') || text.contains(u'\n')) {
        text.replace(u'"', QStringLiteral("\"\""));
        return u'"' + text + u'"';
    }
    return text;
}

QString money(Money amount) {
    return decimalText(amount.value, kMoneyPlaces);
}

QString kindText(ChargeKind kind) {
    static constexpr const char* texts[] = {"energy", "daily", "tax"};
    return QLatin1String(texts[static_cast<std::size_t>(kind)]);
}

QString stateText(BillDayState state) {
    static constexpr const char* texts[] = {"complete", "incomplete", "questionable", "withheld", "missing"};
    return QLatin1String(texts[static_cast<std::size_t>(state)]);
}

QString iso(QDate date) {
    return date.toString(Qt::ISODate);
}

QString rowOf(const ChargeLine& line, const QString& currency) {
    const bool energy = line.kind == ChargeKind::Energy;
    const bool daily = line.kind == ChargeKind::Daily;
    return QStringList{kindText(line.kind),
                       iso(line.days.first),
                       iso(line.days.last),
                       field(line.tariff),
                       field(line.registerName),
                       line.tier > 0 ? QString::number(line.tier) : QString(),
                       energy ? QString::number(line.energy.value) : QString(),
                       daily ? QString::number(line.days.days()) : QString(),
                       energy  ? decimalText(line.rate.micro, kMicroPlaces)
                       : daily ? money(line.dailyCharge)
                               : decimalText(line.taxPpm, kMicroPlaces),
                       money(line.amount),
                       currency}
        .join(u',');
}

}  // namespace

QByteArray csvOf(const Bill& bill) {
    QStringList rows{QStringLiteral("kind,from,to,tariff,register,tier,joules,days,rate,amount,currency")};
    for (const ChargeLine& line : bill.charges.lines) {
        rows += rowOf(line, bill.charges.currency);
    }
    rows += QStringLiteral("total,%1,%2,,,,%3,%4,,%5,%6")
                .arg(iso(bill.period.first), iso(bill.period.last))
                .arg(bill.charges.energy.value)
                .arg(bill.period.days())
                .arg(money(bill.charges.amount), bill.charges.currency);
    for (const BillDay& day : bill.days) {
        const bool known = day.state != BillDayState::Missing && day.state != BillDayState::Withheld;
        rows += QStringLiteral("day-%1,%2,%2,,,,%3,,,,")
                    .arg(stateText(day.state), iso(day.day),
                         known ? QString::number(day.energy.value) : QString());
    }
    return rows.join(QStringLiteral("\r\n")).toUtf8() + "\r\n";
}

QByteArray csvOf(const IssuedBill& issued) {
    QByteArray csv = csvOf(issued.bill);
    if (issued.corrects != 0) {
        csv +=
            QStringLiteral("reversed,,,,%1,,,,,%2,%3\r\ndue,,,,,,,,,%4,%3\r\n")
                .arg(issued.corrects)
                .arg(money(Money{-issued.reversed.value}), issued.bill.charges.currency, money(issued.due()))
                .toUtf8();
    }
    return csv;
}

}  // namespace smarter
