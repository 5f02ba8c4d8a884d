// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/tariff/bill.h"
#include "core/tariff/decimal.h"

namespace smarter {

namespace {

constexpr int kMoneyPlaces = 5;
constexpr int kMicroPlaces = 6;
constexpr int kMostDays = 36'600;
const QString kHeader = QStringLiteral("kind,from,to,tariff,register,tier,joules,days,rate,amount,currency");

enum Column : int {
    Kind,
    From,
    To,
    TariffName,
    Register,
    TierNumber,
    JoulesColumn,
    Days,
    Rate,
    Amount,
    Currency,
    Columns
};

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

constexpr std::array<QLatin1String, 3> kKinds{QLatin1String("energy"), QLatin1String("daily"),
                                              QLatin1String("tax")};
constexpr std::array<QLatin1String, 5> kStates{QLatin1String("complete"), QLatin1String("incomplete"),
                                               QLatin1String("questionable"), QLatin1String("withheld"),
                                               QLatin1String("missing")};

QString kindText(ChargeKind kind) {
    return kKinds[static_cast<std::size_t>(kind)];
}

QString stateText(BillDayState state) {
    return kStates[static_cast<std::size_t>(state)];
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

/// RFC 4180, with the apostrophe that `field` may have put first taken off.
QList<QStringList> recordsOf(const QString& text) {
    QList<QStringList> records;
    QStringList record;
    QString value;
    bool quoted = false;
    const auto endField = [&] {
        const bool guarded =
            value.size() > 1 && value.front() == u'\'' && QStringView(u"=+-@\t\r").contains(value[1]);
        record += guarded ? value.mid(1) : value;
        value.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted && c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
            value += text[++i];
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && c == u',') {
            endField();
        } else if (!quoted && c == u'\n') {
            value.removeIf([](QChar one) { return one == u'\r'; });
            endField();
            records += std::exchange(record, {});
        } else {
            value += c;
        }
    }
    return records;
}

/// One bill from its records; the first that is not understood ends it.
class CsvReader {
public:
    Result<IssuedBill> read(const QList<QStringList>& records) {
        for (int line = 0; line < records.size(); ++line) {
            const QStringList& record = records[line];
            if (record.size() != Columns || !(line == 0 ? record.join(u',') == kHeader : take(record))) {
                return wrong(line + 1);
            }
        }
        Charges& charges = issued_.bill.charges;
        std::ranges::sort(issued_.bill.days, {}, &BillDay::day);
        for (const ChargeLine& line : charges.lines) {
            (line.kind == ChargeKind::Tax ? charges.tax : charges.beforeTax) += line.amount;
        }
        return isWhole() ? Result<IssuedBill>(std::move(issued_)) : wrong(static_cast<int>(records.size()));
    }

private:
    static std::unexpected<Error> wrong(int line) {
        return fail(ErrorCode::BillMalformed, {}, QStringLiteral("line %1").arg(line));
    }

    /// Each day of the period once.
    bool isWhole() const {
        const auto& days = issued_.bill.days;
        const DayPeriod& period = issued_.bill.period;
        return period.isValid() && static_cast<std::int64_t>(days.size()) == period.days() &&
               days.front().day == period.first && days.back().day == period.last &&
               std::ranges::adjacent_find(days, {}, &BillDay::day) == days.end();
    }

    bool take(const QStringList& record) {
        const QString& kind = record[Kind];
        const auto known = std::ranges::find_if(kKinds, [&](QLatin1String one) { return kind == one; });
        if (known != kKinds.end()) {
            return takeLine(record, static_cast<ChargeKind>(known - kKinds.begin()));
        }
        if (kind.startsWith(QLatin1String("day-"))) {
            return takeDay(record, kind.mid(4));
        }
        if (kind == QLatin1String("total")) {
            return takeTotal(record);
        }
        if (kind == QLatin1String("reversed")) {
            const bool good =
                number(record[Register], issued_.corrects) && money(record[Amount], issued_.reversed);
            issued_.reversed.value = -issued_.reversed.value;
            return good;
        }
        return kind == QLatin1String("due");
    }

    bool takeLine(const QStringList& record, ChargeKind kind) {
        ChargeLine line;
        line.kind = kind;
        line.tariff = record[TariffName];
        line.registerName = record[Register];
        std::int64_t tier = 0;
        bool good = period(record, line.days) && money(record[Amount], line.amount);
        good = good && (record[TierNumber].isEmpty() || number(record[TierNumber], tier));
        line.tier = static_cast<int>(tier);
        switch (kind) {
            case ChargeKind::Energy:
                good = good && number(record[JoulesColumn], line.energy.value) &&
                       decimal(record[Rate], kMicroPlaces, line.rate.micro);
                break;
            case ChargeKind::Daily:
                good = good && decimal(record[Rate], kMoneyPlaces, line.dailyCharge.value);
                break;
            case ChargeKind::Tax:
                good = good && decimal(record[Rate], kMicroPlaces, line.taxPpm);
                break;
        }
        issued_.bill.charges.lines.push_back(std::move(line));
        return good;
    }

    bool takeTotal(const QStringList& record) {
        Charges& charges = issued_.bill.charges;
        charges.currency = record[Currency];
        return !issued_.bill.period.isValid() && period(record, issued_.bill.period) &&
               issued_.bill.period.days() <= kMostDays &&
               number(record[JoulesColumn], charges.energy.value) && money(record[Amount], charges.amount);
    }

    bool takeDay(const QStringList& record, const QString& state) {
        const auto known = std::ranges::find_if(kStates, [&](QLatin1String one) { return state == one; });
        DayPeriod only;
        if (known == kStates.end() || !period(record, only) || only.days() != 1) {
            return false;
        }
        BillDay day{only.first, static_cast<BillDayState>(known - kStates.begin()), {}};
        const bool good = !day.isBilled() || number(record[JoulesColumn], day.energy.value);
        issued_.bill.days.push_back(day);
        return good && issued_.bill.days.size() <= kMostDays;
    }

    static bool period(const QStringList& record, DayPeriod& out) {
        out = {QDate::fromString(record[From], Qt::ISODate), QDate::fromString(record[To], Qt::ISODate)};
        return out.isValid();
    }
    static bool number(const QString& text, std::int64_t& out) {
        bool good = false;
        out = text.toLongLong(&good);
        return good;
    }
    static bool decimal(const QString& text, int places, std::int64_t& out) {
        const bool negative = text.startsWith(u'-');
        const auto value = parseDecimal(negative ? text.mid(1) : text, places);
        out = negative ? -value.value_or(0) : value.value_or(0);
        return value.has_value();
    }
    static bool money(const QString& text, Money& out) { return decimal(text, kMoneyPlaces, out.value); }

    IssuedBill issued_;
};

}  // namespace

QByteArray csvOf(const Bill& bill) {
    QStringList rows{kHeader};
    for (const ChargeLine& line : bill.charges.lines) {
        rows += rowOf(line, bill.charges.currency);
    }
    rows += QStringLiteral("total,%1,%2,,,,%3,%4,,%5,%6")
                .arg(iso(bill.period.first), iso(bill.period.last))
                .arg(bill.charges.energy.value)
                .arg(bill.period.days())
                .arg(money(bill.charges.amount), bill.charges.currency);
    for (const BillDay& day : bill.days) {
        rows += QStringLiteral("day-%1,%2,%2,,,,%3,,,,")
                    .arg(stateText(day.state), iso(day.day),
                         day.isBilled() ? QString::number(day.energy.value) : QString());
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

Result<IssuedBill> billFromCsv(const QByteArray& csv) {
    return CsvReader().read(recordsOf(QString::fromUtf8(csv)));
}

}  // namespace smarter
