// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/tariff_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "core/tariff/decimal.h"

namespace smarter {

namespace {

constexpr int kDaysOfWeek = 7;

struct TariffText {
    Q_DECLARE_TR_FUNCTIONS(TariffText)
};

QString quoted(const QString& text) {
    return TariffText::tr("“%1”", "a name or value within a sentence").arg(text);
}

/// What can be named of a place; the name of a register or season, or its number while it has none.
QString named(const QString& kind, const QString& name, std::size_t index) {
    return name.isEmpty() ? TariffText::tr("%1 %2", "register 3").arg(kind).arg(index + 1)
                          : TariffText::tr("%1 %2", "register “Peak”").arg(kind, quoted(name));
}

template <class List, class Name>
QString element(const List& list, std::size_t index, const QString& kind, Name name) {
    return named(kind, index < list.size() ? list[index].*name : QString(), index);
}

QString fieldText(const QString& key) {
    const std::pair<const char*, QString> names[] = {
        {"id", TariffText::tr("the short name")},
        {"name", TariffText::tr("the name")},
        {"currency", TariffText::tr("the currency")},
        {"validFrom", TariffText::tr("the first day")},
        {"dailyCharge", TariffText::tr("the daily charge")},
        {"taxPartsPerMillion", TariffText::tr("the tax")},
        {"rate", TariffText::tr("the rate")},
        {"from", TariffText::tr("the start")},
        {"to", TariffText::tr("the end")},
        {"register", TariffText::tr("the register")},
    };
    for (const auto& [field, text] : names) {
        if (key == QLatin1String(field)) {
            return text;
        }
    }
    return quoted(key);
}

QString scheduleText(const QString& key) {
    for (const DayType type : {DayType::Weekday, DayType::Weekend, DayType::Holiday}) {
        constexpr const char* keys[] = {"weekday", "weekend", "holiday"};
        if (key == QLatin1String(keys[static_cast<std::size_t>(type)])) {
            return dayTypeText(type);
        }
    }
    return {};
}

/// The place that a JSON pointer into the tariff's file names, from the outside in.
QString placeText(const QString& where, const Tariff& tariff) {
    QStringList parts;
    const QStringList keys = where.split(u'/', Qt::SkipEmptyParts);
    const TariffVersion* version = nullptr;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const QString& key = keys[i];
        bool numbered = false;
        const auto index = static_cast<std::size_t>(keys.value(i + 1).toUInt(&numbered));
        if (key == QLatin1String("versions") && numbered) {
            version = index < tariff.versions.size() ? &tariff.versions[index] : nullptr;
            parts += TariffText::tr("version %1").arg(index + 1);
        } else if (key == QLatin1String("registers") && numbered && version != nullptr) {
            parts += element(version->registers, index, TariffText::tr("register"), &TariffRegister::name);
        } else if (key == QLatin1String("seasons") && numbered && version != nullptr) {
            parts += element(version->calendar.seasons, index, TariffText::tr("season"), &Season::name);
        } else if (key == QLatin1String("holidays") && numbered && version != nullptr) {
            parts += element(version->calendar.holidays, index, TariffText::tr("holiday"), &HolidayRule::name);
        } else if (key == QLatin1String("tiers") && numbered) {
            parts += TariffText::tr("tier %1").arg(index + 1);
        } else if (const QString schedule = scheduleText(key); !schedule.isEmpty()) {
            parts += schedule;
        } else if (key != QLatin1String("versions") && key != QLatin1String("registers") && key != QLatin1String("seasons") &&
                   key != QLatin1String("holidays") && key != QLatin1String("tiers")) {
            parts += fieldText(key);
        }
        i += numbered ? 1 : 0;
    }
    QString place = parts.join(QStringLiteral(", "));
    return place.isEmpty() ? place : place.left(1).toUpper() + place.mid(1);
}

QString fileFaultText(const TariffFault& fault) {
    switch (fault.kind) {
        case TariffFaultKind::NotJson:
            return TariffText::tr("this is not JSON: check that it is a tariff file");
        case TariffFaultKind::FormatUnknown:
            return TariffText::tr("this is not a tariff file of a format known here");
        case TariffFaultKind::FieldMissing:
            return TariffText::tr("it is missing");
        case TariffFaultKind::FieldUnknown:
            return TariffText::tr("there is no such field; check its spelling");
        case TariffFaultKind::FieldMalformed:
            return fault.detail.isEmpty() ? TariffText::tr("fill it in") : TariffText::tr("%1 cannot be used").arg(quoted(fault.detail));
        case TariffFaultKind::ValueOutOfRange:
            return fault.detail.isEmpty() ? TariffText::tr("it is too large or too small")
                                          : TariffText::tr("%1 is too large or too small").arg(fault.detail);
        case TariffFaultKind::NoVersion:
            return TariffText::tr("add a version: it says from which day prices apply");
        default:
            return TariffText::tr("it must start after the version before it");
    }
}

QString registerFaultText(const TariffFault& fault) {
    switch (fault.kind) {
        case TariffFaultKind::NoRegister:
            return TariffText::tr("add a register: it says what a kWh costs");
        case TariffFaultKind::TooManyRegisters:
            return TariffText::tr("there are %1 registers; 16 is the most").arg(fault.detail);
        case TariffFaultKind::RegisterTwice:
            return TariffText::tr("another register has this short name already");
        case TariffFaultKind::RegisterUnknown:
            return TariffText::tr("choose one of the registers");
        case TariffFaultKind::RegisterUnused:
            return TariffText::tr("no hour of any day counts on it; use it in a schedule or remove it");
        case TariffFaultKind::NoTier:
            return TariffText::tr("it has no price");
        case TariffFaultKind::TierThresholdMissing:
            return TariffText::tr("say up to how many kWh it applies; only the last tier has no limit");
        case TariffFaultKind::TiersOutOfOrder:
            return TariffText::tr("its limit must be above that of the tier before it");
        default:
            return TariffText::tr("the last tier must have no limit");
    }
}

QString calendarFaultText(const TariffFault& fault) {
    switch (fault.kind) {
        case TariffFaultKind::NoSeason:
            return TariffText::tr("add a season: one that starts on 01-01 lasts all year");
        case TariffFaultKind::SeasonsOutOfOrder:
            return TariffText::tr("it must start after the season before it");
        case TariffFaultKind::TimeGap:
            return TariffText::tr("nothing counts at %1").arg(fault.detail);
        case TariffFaultKind::TimeOverlap:
            return TariffText::tr("two ranges count at %1").arg(fault.detail);
        case TariffFaultKind::TimeRangeEmpty:
            return TariffText::tr("%1 is no time of a day").arg(fault.detail);
        default:
            return TariffText::tr("there is no such day");
    }
}

/// Some languages abbreviate with a full stop, which nobody types.
QString bareDayName(const QLocale& locale, int day) {
    return locale.dayName(day, QLocale::ShortFormat).remove(u'.');
}

int weekdayOf(const QString& text, const QLocale& locale) {
    const QString bare = QString(text).remove(u'.');
    for (int day = 1; day <= kDaysOfWeek; ++day) {
        for (const QLocale& names : {locale, QLocale::c()}) {
            if (bareDayName(names, day).compare(bare, Qt::CaseInsensitive) == 0) {
                return day;
            }
        }
    }
    return 0;
}

}  // namespace

QString tariffFaultText(const TariffFault& fault, const Tariff& tariff) {
    const bool ofCalendar = fault.kind >= TariffFaultKind::NoSeason;
    const bool ofRegisters = !ofCalendar && fault.kind >= TariffFaultKind::NoRegister;
    const QString what = ofCalendar ? calendarFaultText(fault) : ofRegisters ? registerFaultText(fault) : fileFaultText(fault);
    const QString place = placeText(fault.where, tariff);
    return place.isEmpty() ? TariffText::tr("%1.", "a whole sentence").arg(what.left(1).toUpper() + what.mid(1))
                           : TariffText::tr("%1: %2.", "place: what is wrong there").arg(place, what);
}

QString dayTypeText(DayType type) {
    switch (type) {
        case DayType::Weekday:
            return TariffText::tr("weekdays");
        case DayType::Weekend:
            return TariffText::tr("weekends");
        case DayType::Holiday:
            break;
    }
    return TariffText::tr("holidays");
}

QString holidayRuleText(const HolidayRule& rule, const QLocale& locale) {
    const auto two = [](int number) { return QString::number(number).rightJustified(2, u'0'); };
    const QString day = two(rule.month) + u'-' + two(rule.day);
    switch (rule.kind) {
        case HolidayRule::Kind::Once:
            return QString::number(rule.year).rightJustified(4, u'0') + u'-' + day;
        case HolidayRule::Kind::EachYear:
            return day;
        case HolidayRule::Kind::Easter:
            return TariffText::tr("Easter") + (rule.offset < 0 ? QStringLiteral(" -%1") : QStringLiteral(" +%1")).arg(std::abs(rule.offset));
        case HolidayRule::Kind::WeekdayOnOrAfter:
            break;
    }
    return locale.dayName(rule.weekday, QLocale::ShortFormat) + u' ' + day;
}

std::optional<HolidayRule> parseHolidayRule(const QString& text, const QString& name, const QLocale& locale) {
    static const QRegularExpression date(QStringLiteral("\\A(?:(\\d{4})-)?(\\d{1,2})-(\\d{1,2})\\z"));
    static const QRegularExpression easter(QStringLiteral("\\A\\D+?\\s*([+-]\\s*\\d{1,3})\\z"));
    static const QRegularExpression weekday(QStringLiteral("\\A(\\S+)\\s+(\\d{1,2})-(\\d{1,2})\\z"));
    const QString typed = text.simplified().replace(QChar(0x2212), u'-');
    HolidayRule rule;
    rule.name = name;
    if (const auto found = date.match(typed); found.hasMatch()) {
        rule.kind = found.captured(1).isEmpty() ? HolidayRule::Kind::EachYear : HolidayRule::Kind::Once;
        rule.year = found.captured(1).toInt();
        rule.month = found.captured(2).toInt();
        rule.day = found.captured(3).toInt();
        return rule;
    }
    if (const auto found = weekday.match(typed); found.hasMatch() && weekdayOf(found.captured(1), locale) != 0) {
        rule.kind = HolidayRule::Kind::WeekdayOnOrAfter;
        rule.weekday = weekdayOf(found.captured(1), locale);
        rule.month = found.captured(2).toInt();
        rule.day = found.captured(3).toInt();
        return rule;
    }
    const auto found = easter.match(typed);
    const bool isEaster = typed.startsWith(QLatin1String("easter"), Qt::CaseInsensitive) ||
                          typed.startsWith(TariffText::tr("Easter"), Qt::CaseInsensitive);
    if (!isEaster || (!found.hasMatch() && typed.contains(QRegularExpression(QStringLiteral("\\d"))))) {
        return std::nullopt;
    }
    rule.kind = HolidayRule::Kind::Easter;
    rule.offset = found.captured(1).remove(u' ').toInt();
    return rule;
}

QString decimalForPeople(std::int64_t value, int places, const QLocale& locale) {
    return decimalText(value, places).replace(QLatin1String("."), locale.decimalPoint());
}

std::optional<std::int64_t> parseDecimalOfPeople(const QString& text, int places, const QLocale& locale) {
    return parseDecimal(text.trimmed().replace(locale.decimalPoint(), QLatin1String(".")), places);
}

}  // namespace smarter
