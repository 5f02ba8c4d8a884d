// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/calendar.h"
#include "core/messages/text_field.h"

namespace smarter {

namespace {

void writeSchedule(ByteWriter& writer, const DaySchedule& schedule) {
    writer.number(static_cast<std::uint8_t>(schedule.size()));
    for (const TimeRange& range : schedule) {
        writer.number(static_cast<std::uint16_t>(range.startMinute))
            .number(static_cast<std::uint16_t>(range.endMinute))
            .number(static_cast<std::uint8_t>(range.registerIndex));
    }
}

DaySchedule readSchedule(ByteReader& reader) {
    DaySchedule schedule;
    for (int left = reader.number<std::uint8_t>(); left > 0 && reader.ok(); --left) {
        const int start = reader.number<std::uint16_t>();
        const int end = reader.number<std::uint16_t>();
        schedule.push_back({start, end, reader.number<std::uint8_t>()});
    }
    return schedule;
}

void writeHoliday(ByteWriter& writer, const HolidayRule& rule) {
    writeName(writer, rule.name);
    writer.number(static_cast<std::uint8_t>(rule.kind))
        .number(static_cast<std::uint16_t>(rule.year))
        .number(static_cast<std::uint8_t>(rule.month))
        .number(static_cast<std::uint8_t>(rule.day))
        .number(static_cast<std::uint8_t>(rule.weekday))
        .number(static_cast<std::uint16_t>(static_cast<std::int16_t>(rule.offset)));
}

Result<HolidayRule> readHoliday(ByteReader& reader) {
    return readName(reader).transform([&](const QString& name) {
        HolidayRule rule;
        rule.name = name;
        rule.kind = static_cast<HolidayRule::Kind>(reader.number<std::uint8_t>());
        rule.year = reader.number<std::uint16_t>();
        rule.month = reader.number<std::uint8_t>();
        rule.day = reader.number<std::uint8_t>();
        rule.weekday = reader.number<std::uint8_t>();
        rule.offset = static_cast<std::int16_t>(reader.number<std::uint16_t>());
        return rule;
    });
}

Result<Season> readSeason(ByteReader& reader) {
    return readName(reader).transform([&](const QString& name) {
        Season season;
        season.name = name;
        season.startMonth = reader.number<std::uint8_t>();
        season.startDay = reader.number<std::uint8_t>();
        for (DaySchedule& schedule : season.schedules) {
            schedule = readSchedule(reader);
        }
        return season;
    });
}

}  // namespace

void writeDate(ByteWriter& writer, QDate date) {
    writer.number(static_cast<std::uint16_t>(date.year()))
        .number(static_cast<std::uint8_t>(date.month()))
        .number(static_cast<std::uint8_t>(date.day()));
}

QDate readDate(ByteReader& reader) {
    constexpr int latest = 9999;
    const int year = reader.number<std::uint16_t>();
    const int month = reader.number<std::uint8_t>();
    const QDate date(year, month, reader.number<std::uint8_t>());
    return year > 0 && year <= latest ? date : QDate();
}

void writeCalendar(ByteWriter& writer, const Calendar& calendar) {
    writer.number(static_cast<std::uint8_t>(calendar.seasons.size()));
    for (const Season& season : calendar.seasons) {
        writeName(writer, season.name);
        writer.number(static_cast<std::uint8_t>(season.startMonth))
            .number(static_cast<std::uint8_t>(season.startDay));
        for (const DaySchedule& schedule : season.schedules) {
            writeSchedule(writer, schedule);
        }
    }
    writer.number(static_cast<std::uint8_t>(calendar.holidays.size()));
    for (const HolidayRule& rule : calendar.holidays) {
        writeHoliday(writer, rule);
    }
    writer.number(static_cast<std::uint8_t>(calendar.holidayMovesToWeekday));
}

Result<Calendar> readCalendar(ByteReader& reader) {
    Calendar calendar;
    const auto seasons = reader.number<std::uint8_t>();
    if (seasons > kMostSeasons) {
        return fail(ErrorCode::ValueOutOfRange);
    }
    for (int i = 0; i < seasons; ++i) {
        auto season = readSeason(reader);
        if (!season) {
            return passOn(season);
        }
        calendar.seasons.push_back(std::move(*season));
    }
    for (int left = reader.number<std::uint8_t>(); left > 0; --left) {
        auto rule = readHoliday(reader);
        if (!rule) {
            return passOn(rule);
        }
        calendar.holidays.push_back(std::move(*rule));
    }
    calendar.holidayMovesToWeekday = reader.number<std::uint8_t>() != 0;
    if (!reader.ok()) {
        return fail(ErrorCode::Truncated);
    }
    return calendar.isComplete() ? Result<Calendar>(std::move(calendar)) : fail(ErrorCode::ValueOutOfRange);
}

}  // namespace smarter
