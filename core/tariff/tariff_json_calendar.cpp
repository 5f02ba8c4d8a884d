// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <algorithm>

#include "core/tariff/json_reader.h"
#include "core/tariff/tariff_json.h"

namespace smarter {

namespace {

using Kind = TariffFaultKind;

constexpr int kMinutesOfHour = 60;

int readMinute(JsonReader& range, const char* key) {
    static const QRegularExpression form(QStringLiteral("\\A([0-9]{2}):([0-5][0-9])\\z"));
    const QString text = range.text(key);
    const auto match = form.match(text);
    const int minute = match.captured(1).toInt() * kMinutesOfHour + match.captured(2).toInt();
    if (!text.isEmpty() && (!match.hasMatch() || minute > kMinutesOfDay)) {
        range.fault(Kind::FieldMalformed, key, text);
        return 0;
    }
    return minute;
}

/// "05-01": month and day.
std::pair<int, int> readMonthDay(JsonReader& reader, const char* key) {
    static const QRegularExpression form(QStringLiteral("\\A([0-9]{2})-([0-9]{2})\\z"));
    const QString text = reader.text(key);
    const auto match = form.match(text);
    if (!text.isEmpty() && !match.hasMatch()) {
        reader.fault(Kind::FieldMalformed, key, text);
    }
    return {match.captured(1).toInt(), match.captured(2).toInt()};
}

QString monthDayText(int month, int day) {
    return QStringLiteral("%1-%2").arg(month, 2, 10, QLatin1Char('0')).arg(day, 2, 10, QLatin1Char('0'));
}

HolidayRule readHoliday(JsonReader reader) {
    HolidayRule rule;
    rule.name = reader.text("name");
    if (reader.has("date")) {
        reader.allowOnly({"name", "date"});
        const QDate date = reader.date("date");
        rule.kind = HolidayRule::Kind::Once;
        rule.year = date.year();
        rule.month = date.month();
        rule.day = date.day();
    } else if (reader.has("daysAfterEaster")) {
        reader.allowOnly({"name", "daysAfterEaster"});
        rule.kind = HolidayRule::Kind::Easter;
        rule.offset = static_cast<int>(reader.number("daysAfterEaster", -200, 200));
    } else if (reader.has("weekday")) {
        reader.allowOnly({"name", "weekday", "onOrAfter"});
        rule.kind = HolidayRule::Kind::WeekdayOnOrAfter;
        rule.weekday = static_cast<int>(reader.number("weekday", Qt::Monday, Qt::Sunday));
        std::tie(rule.month, rule.day) = readMonthDay(reader, "onOrAfter");
    } else {
        reader.allowOnly({"name", "eachYear"});
        std::tie(rule.month, rule.day) = readMonthDay(reader, "eachYear");
    }
    return rule;
}

QJsonObject holidayObject(const HolidayRule& rule) {
    QJsonObject object{{QStringLiteral("name"), rule.name}};
    switch (rule.kind) {
        case HolidayRule::Kind::Once:
            object[QStringLiteral("date")] = QDate(rule.year, rule.month, rule.day).toString(Qt::ISODate);
            break;
        case HolidayRule::Kind::EachYear:
            object[QStringLiteral("eachYear")] = monthDayText(rule.month, rule.day);
            break;
        case HolidayRule::Kind::Easter:
            object[QStringLiteral("daysAfterEaster")] = rule.offset;
            break;
        case HolidayRule::Kind::WeekdayOnOrAfter:
            object[QStringLiteral("weekday")] = rule.weekday;
            object[QStringLiteral("onOrAfter")] = monthDayText(rule.month, rule.day);
            break;
    }
    return object;
}

DaySchedule readSchedule(JsonReader& season, const char* key, const std::vector<TariffRegister>& registers) {
    DaySchedule schedule;
    season.each(key, [&](JsonReader one) {
        one.allowOnly({"from", "to", "register"});
        TimeRange range{readMinute(one, "from"), readMinute(one, "to"), -1};
        const QString id = one.text("register");
        const auto found = std::ranges::find(registers, id, &TariffRegister::id);
        if (found != registers.end()) {
            range.registerIndex = static_cast<int>(found - registers.begin());
        } else if (!id.isEmpty()) {
            one.fault(Kind::RegisterUnknown, "register", id);
        }
        schedule.push_back(range);
    });
    return schedule;
}

QJsonArray scheduleArray(const DaySchedule& schedule, const std::vector<TariffRegister>& registers) {
    QJsonArray array;
    for (const TimeRange& range : schedule) {
        const auto index = static_cast<std::size_t>(range.registerIndex);
        array.append(QJsonObject{
            {QStringLiteral("from"), minuteText(range.startMinute)},
            {QStringLiteral("to"), minuteText(range.endMinute)},
            {QStringLiteral("register"), index < registers.size() ? registers[index].id : QString()}});
    }
    return array;
}

}  // namespace

const char* dayTypeKey(DayType type) {
    static constexpr const char* keys[] = {"weekday", "weekend", "holiday"};
    return keys[static_cast<std::size_t>(type)];
}

QString minuteText(int minute) {
    return QStringLiteral("%1:%2")
        .arg(minute / kMinutesOfHour, 2, 10, QLatin1Char('0'))
        .arg(minute % kMinutesOfHour, 2, 10, QLatin1Char('0'));
}

QString timeRangeText(int startMinute, int endMinute) {
    return minuteText(startMinute) + QChar(0x2013) + minuteText(endMinute);
}

Calendar readCalendar(JsonReader& version, const std::vector<TariffRegister>& registers) {
    Calendar calendar;
    if (version.has("holidays")) {
        version.each("holidays", [&](JsonReader one) { calendar.holidays.push_back(readHoliday(one)); });
    }
    if (version.has("holidayOnWeekend")) {
        const QString moves = version.text("holidayOnWeekend");
        calendar.holidayMovesToWeekday = moves == QLatin1String("next-weekday");
        if (!calendar.holidayMovesToWeekday && moves != QLatin1String("as-it-falls")) {
            version.fault(Kind::FieldMalformed, "holidayOnWeekend", moves);
        }
    }
    version.each("seasons", [&](JsonReader one) {
        one.allowOnly({"name", "from", "weekday", "weekend", "holiday"});
        Season season;
        season.name = one.text("name");
        std::tie(season.startMonth, season.startDay) = readMonthDay(one, "from");
        for (std::size_t type = 0; type < kDayTypes; ++type) {
            season.schedules[type] = readSchedule(one, dayTypeKey(static_cast<DayType>(type)), registers);
        }
        calendar.seasons.push_back(std::move(season));
    });
    return calendar;
}

void writeCalendar(QJsonObject& version, const Calendar& calendar,
                   const std::vector<TariffRegister>& registers) {
    QJsonArray holidays;
    for (const HolidayRule& rule : calendar.holidays) {
        holidays.append(holidayObject(rule));
    }
    QJsonArray seasons;
    for (const Season& season : calendar.seasons) {
        QJsonObject object{{QStringLiteral("name"), season.name},
                           {QStringLiteral("from"), monthDayText(season.startMonth, season.startDay)}};
        for (std::size_t type = 0; type < kDayTypes; ++type) {
            object[QLatin1String(dayTypeKey(static_cast<DayType>(type)))] =
                scheduleArray(season.schedules[type], registers);
        }
        seasons.append(object);
    }
    version[QStringLiteral("holidays")] = holidays;
    version[QStringLiteral("holidayOnWeekend")] =
        calendar.holidayMovesToWeekday ? QStringLiteral("next-weekday") : QStringLiteral("as-it-falls");
    version[QStringLiteral("seasons")] = seasons;
}

}  // namespace smarter
