// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/smarterctl/bill_answers.h"

#include <QJsonArray>

#include "core/tariff/decimal.h"

namespace smarter::ctl {

namespace {

constexpr double kMoneyUnits = 1e5;
constexpr int kMicroPlaces = 6;

QString derivation(const ChargeLine& line, const QString& currency) {
    switch (line.kind) {
        case ChargeKind::Energy:
            return QStringLiteral("%1%2: %3 J × %4 %5/kWh")
                .arg(line.registerName,
                     line.tier > 0 ? QStringLiteral(", tier %1").arg(line.tier) : QString())
                .arg(line.energy.value)
                .arg(decimalText(line.rate.micro, kMicroPlaces), currency);
        case ChargeKind::Daily:
            return QStringLiteral("daily charge: %1 days × %2 %3")
                .arg(line.days.days())
                .arg(moneyText(line.dailyCharge), currency);
        case ChargeKind::Tax:
            return QStringLiteral("tax: %1 × %2")
                .arg(moneyText(line.base), decimalText(line.taxPpm, kMicroPlaces));
    }
    return {};
}

QJsonObject lineObject(const ChargeLine& line) {
    static const std::array<QString, 3> kinds{QStringLiteral("energy"), QStringLiteral("daily"),
                                              QStringLiteral("tax")};
    QJsonObject object{{QStringLiteral("kind"), kinds[static_cast<std::size_t>(line.kind)]},
                       {QStringLiteral("tariff"), line.tariff},
                       {QStringLiteral("from"), iso(line.days.first)},
                       {QStringLiteral("to"), iso(line.days.last)},
                       {QStringLiteral("amount"), static_cast<double>(line.amount.value) / kMoneyUnits},
                       {QStringLiteral("amount_e5"), static_cast<qint64>(line.amount.value)}};
    if (line.kind == ChargeKind::Energy) {
        object[QStringLiteral("register")] = line.registerName;
        object[QStringLiteral("tier")] = line.tier;
        object[QStringLiteral("joules")] = static_cast<qint64>(line.energy.value);
        object[QStringLiteral("rate")] = static_cast<double>(line.rate.micro) / 1e6;
    }
    return object;
}

}  // namespace

Answer billAnswer(const Bill& bill) {
    const Charges& charges = bill.charges;
    QJsonArray lines;
    QString text = QStringLiteral("household %1, %2 to %3, %4 of %5 days\n")
                       .arg(bill.household.hex(), iso(bill.period.first), iso(bill.period.last))
                       .arg(bill.billedDays())
                       .arg(bill.period.days());
    for (const ChargeLine& line : charges.lines) {
        lines.append(lineObject(line));
        text += QStringLiteral("%1 = %2\n").arg(derivation(line, charges.currency), moneyText(line.amount));
    }
    text += QStringLiteral("amount %1 %2").arg(moneyText(charges.amount), charges.currency);
    return {{{QStringLiteral("lines"), lines},
             {QStringLiteral("joules"), static_cast<qint64>(charges.energy.value)},
             {QStringLiteral("amount"), static_cast<double>(charges.amount.value) / kMoneyUnits},
             {QStringLiteral("amount_e5"), static_cast<qint64>(charges.amount.value)},
             {QStringLiteral("currency"), charges.currency},
             {QStringLiteral("example"), charges.example},
             {QStringLiteral("days"), bill.billedDays()},
             {QStringLiteral("days_in_period"), bill.period.days()}},
            text};
}

QString iso(QDate day) {
    return day.toString(Qt::ISODate);
}

Result<QDate> dayOption(const Context& context, const char* option) {
    return required(context, QLatin1String(option)).and_then([](const QString& text) {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        return day.isValid() ? Result<QDate>(day) : fail(ErrorCode::InvalidArgument, text);
    });
}

Result<DayPeriod> periodOption(const Context& context) {
    if (!context.parser.isSet(QStringLiteral("from")) && !context.parser.isSet(QStringLiteral("to"))) {
        return required(context, QStringLiteral("month")).and_then(monthDays);
    }
    const auto from = dayOption(context, "from");
    const auto to = dayOption(context, "to");
    if (!from || !to) {
        return from ? passOn(to) : passOn(from);
    }
    const DayPeriod period{*from, to->addDays(-1)};
    return period.isValid() ? Result<DayPeriod>(period) : fail(ErrorCode::InvalidArgument, iso(*to));
}

Result<std::optional<Pseudonym>> householdOption(const Context& context) {
    const QString text = context.parser.value(QStringLiteral("meter"));
    const auto household = Pseudonym::fromHex(text);
    return text.isEmpty() || household ? Result<std::optional<Pseudonym>>(household)
                                       : fail(ErrorCode::MeterUnknown, text);
}

}  // namespace smarter::ctl
