// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/register_plan.h"

#include <algorithm>
#include <map>

namespace smarter {

namespace {

constexpr std::size_t kMostCalendars = 16;
constexpr std::uint8_t kVersion = 1;

/// The Gregorian calendar repeats its weekdays after 400 years.
constexpr int kFirstYear = 2000;
constexpr int kYears = 400;
/// Before it, nobody metered by the minute.
const QDate kFirstMeteredDay(2000, 1, 1);
constexpr int kYearsOfClockChanges = 50;

int registerAtMinute(const DaySchedule& schedule, int minute) {
    return std::ranges::find_if(schedule,
                                [minute](const TimeRange& range) { return minute < range.endMinute; })
        ->registerIndex;
}

std::map<int, Seconds> coverOf(const std::vector<RegisterRun>& runs) {
    std::map<int, Seconds> cover;
    for (const RegisterRun& run : runs) {
        cover[run.registerIndex] += run.end - run.start;
    }
    return cover;
}

std::map<int, Seconds> coverOf(const DaySchedule& schedule) {
    std::map<int, Seconds> cover;
    for (const TimeRange& range : schedule) {
        cover[range.registerIndex] += kMinute * (range.endMinute - range.startMinute);
    }
    return cover;
}

Status checkCover(const std::map<int, Seconds>& cover, Seconds minimum, const QString& day) {
    for (const auto& [reg, time] : cover) {
        if (time < minimum) {
            return fail(ErrorCode::RegisterTooShort, QStringLiteral("%1, %2").arg(reg + 1).arg(day),
                        QStringLiteral("%1 min").arg(time / kMinute));
        }
    }
    return {};
}

}  // namespace

// Weekdays and weekends: there are no holidays.
RegisterPlan::RegisterPlan() : calendars_{Calendar::single()}, dayKinds_{Indices{0}, Indices{1}}, tuples_{{0}} {}

Result<RegisterPlan> RegisterPlan::join(std::vector<Calendar> calendars) {
    if (calendars.empty() || calendars.size() > kMostCalendars ||
        !std::ranges::all_of(calendars, [](const Calendar& one) { return one.isComplete(); })) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("calendar"));
    }
    RegisterPlan plan(std::move(calendars));
    plan.dayKinds_ = plan.findDayKinds();
    plan.tuples_ = plan.occurring();
    if (plan.registerCount() > kMostRegisters) {
        return fail(ErrorCode::TooManyRegisters, QString::number(plan.registerCount()));
    }
    return plan;
}

std::set<RegisterPlan::Indices> RegisterPlan::findDayKinds() const {
    std::set<Indices> kinds;
    Indices indices(calendars_.size());
    for (int year = kFirstYear; year < kFirstYear + kYears; ++year) {
        std::vector<std::vector<QDate>> holidays;
        for (const Calendar& calendar : calendars_) {
            holidays.push_back(calendar.holidaysOf(year));
        }
        for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1)) {
            for (std::size_t i = 0; i < calendars_.size(); ++i) {
                indices[i] = calendars_[i].scheduleIndexOn(day, holidays[i]);
            }
            kinds.insert(indices);
        }
    }
    return kinds;
}

std::vector<RegisterPlan::Piece> RegisterPlan::piecesOf(const Indices& indices) const {
    std::set<int> starts;
    for (std::size_t i = 0; i < calendars_.size(); ++i) {
        for (const TimeRange& range : calendars_[i].schedule(indices[i])) {
            starts.insert(range.startMinute);
        }
    }
    std::vector<Piece> pieces;
    for (const int start : starts) {
        Tuple tuple;
        for (std::size_t i = 0; i < calendars_.size(); ++i) {
            tuple.push_back(registerAtMinute(calendars_[i].schedule(indices[i]), start));
        }
        pieces.emplace_back(start, std::move(tuple));
    }
    return pieces;
}

std::vector<RegisterPlan::Tuple> RegisterPlan::occurring() const {
    std::set<Tuple> tuples;
    for (const Indices& indices : dayKinds_) {
        for (auto& [start, tuple] : piecesOf(indices)) {
            tuples.insert(std::move(tuple));
        }
    }
    return {tuples.begin(), tuples.end()};
}

DaySchedule RegisterPlan::scheduleOf(const Indices& indices) const {
    DaySchedule schedule;
    for (const auto& [start, tuple] : piecesOf(indices)) {
        const auto found = std::ranges::lower_bound(tuples_, tuple);
        if (!schedule.empty()) {
            schedule.back().endMinute = start;
        }
        schedule.push_back({start, kMinutesOfDay, static_cast<int>(found - tuples_.begin())});
    }
    return schedule;
}

RegisterPlan::Indices RegisterPlan::indicesOn(QDate day) const {
    Indices indices;
    for (const Calendar& calendar : calendars_) {
        indices.push_back(calendar.scheduleIndexOn(day));
    }
    return indices;
}

std::vector<RegisterRun> RegisterPlan::runsOn(QDate day, const QTimeZone& zone) const {
    return runsOf(scheduleOf(indicesOn(day)), day, zone);
}

int RegisterPlan::registerAt(Instant instant, const QTimeZone& zone) const {
    const auto runs = runsOn(localDateOf(instant, zone), zone);
    return std::ranges::find_if(runs, [instant](const RegisterRun& run) { return instant < run.end; })
        ->registerIndex;
}

QString RegisterPlan::dayKindName(const Indices& indices) const {
    static const std::array<QString, kDayTypes> types{QStringLiteral("weekday"), QStringLiteral("weekend"),
                                                      QStringLiteral("holiday")};
    QStringList names;
    for (std::size_t i = 0; i < calendars_.size(); ++i) {
        names += calendars_[i].seasons[indices[i] / kDayTypes].name + QLatin1Char(' ') +
                 types[indices[i] % kDayTypes];
    }
    names.removeDuplicates();
    return names.join(QStringLiteral(" / "));
}

Status RegisterPlan::checkPrivacy(Seconds minimum, QDate from, const QTimeZone& zone) const {
    for (const Indices& indices : dayKinds_) {
        if (const Status checked = checkCover(coverOf(scheduleOf(indices)), minimum, dayKindName(indices));
            !checked) {
            return checked;
        }
    }
    const QDate first = std::max(from, kFirstMeteredDay);
    for (QDate day = first; day < first.addYears(kYearsOfClockChanges); day = day.addDays(1)) {
        if (intervalOf(day, zone).length == kMinute * kMinutesOfDay) {
            continue;
        }
        const Status checked = checkCover(coverOf(runsOn(day, zone)), minimum, day.toString(Qt::ISODate));
        if (!checked) {
            return checked;
        }
    }
    return {};
}

void RegisterPlan::write(ByteWriter& writer) const {
    writer.number(static_cast<std::uint8_t>(calendars_.size()));
    for (const Calendar& calendar : calendars_) {
        writeCalendar(writer, calendar);
    }
}

Result<RegisterPlan> RegisterPlan::read(ByteReader& reader) {
    const auto count = reader.number<std::uint8_t>();
    if (count == 0 || count > kMostCalendars) {
        return fail(reader.ok() ? ErrorCode::ValueOutOfRange : ErrorCode::Truncated);
    }
    std::vector<Calendar> calendars;
    for (int i = 0; i < count; ++i) {
        auto calendar = readCalendar(reader);
        if (!calendar) {
            return passOn(calendar);
        }
        calendars.push_back(std::move(*calendar));
    }
    auto plan = join(std::move(calendars));
    return plan ? std::move(plan) : fail(ErrorCode::ValueOutOfRange);
}

Status RegisterPlans::add(QDate from, RegisterPlan plan, QDate today) {
    if (!from.isValid() || from <= today) {
        return fail(ErrorCode::RevisionStale, from.toString(Qt::ISODate));
    }
    std::erase_if(plans_, [from](const Dated& one) { return one.from >= from; });
    plans_.push_back({from, std::move(plan)});
    return {};
}

Result<RegisterPlans> RegisterPlans::changedAfter(QDate last, const RegisterPlans& wanted) const {
    RegisterPlans out;
    const auto append = [&](QDate from, const RegisterPlan& plan) {
        if (out.on(from) != plan) {
            out.plans_.push_back({from, plan});
        }
    };
    if (last.isValid()) {
        std::ranges::copy_if(plans_, std::back_inserter(out.plans_), [last](const Dated& one) { return one.from <= last; });
        append(last.addDays(1), wanted.on(last.addDays(1)));
    }
    for (const Dated& one : wanted.plans_) {
        if (!last.isValid() || one.from > last) {
            append(one.from, one.plan);
        }
    }
    return out.plans_.size() > kMost ? fail(ErrorCode::ValueOutOfRange, QStringLiteral("register plans"))
                                     : Result<RegisterPlans>(std::move(out));
}

Status RegisterPlans::checkPrivacy(Seconds minimum, const QTimeZone& zone) const {
    for (const Dated& one : plans_) {
        if (const Status checked = one.plan.checkPrivacy(minimum, one.from, zone); !checked) {
            return checked;
        }
    }
    return {};
}

const RegisterPlan& RegisterPlans::on(QDate day) const {
    const auto found = std::ranges::find_if(plans_.rbegin(), plans_.rend(),
                                            [day](const Dated& one) { return one.from <= day; });
    return found == plans_.rend() ? before_ : found->plan;
}

Bytes RegisterPlans::encode() const {
    ByteWriter writer;
    writer.number(kVersion).number(static_cast<std::uint16_t>(plans_.size()));
    for (const Dated& one : plans_) {
        writeDate(writer, one.from);
        one.plan.write(writer);
    }
    return writer.take();
}

Result<RegisterPlans> RegisterPlans::decode(ByteView bytes) {
    ByteReader reader(bytes);
    if (reader.number<std::uint8_t>() != kVersion) {
        return fail(reader.ok() ? ErrorCode::VersionUnsupported : ErrorCode::Truncated);
    }
    RegisterPlans plans;
    const auto count = reader.number<std::uint16_t>();
    if (count > RegisterPlans::kMost) {
        return fail(ErrorCode::ValueOutOfRange);
    }
    for (int i = 0; i < count; ++i) {
        const QDate from = readDate(reader);
        const bool ordered = from.isValid() && (plans.plans_.empty() || plans.plans_.back().from < from);
        if (!ordered) {
            return fail(reader.ok() ? ErrorCode::ValueOutOfRange : ErrorCode::Truncated);
        }
        auto plan = RegisterPlan::read(reader);
        if (!plan) {
            return passOn(plan);
        }
        plans.plans_.push_back({from, std::move(*plan)});
    }
    return reader.finish().transform([&] { return std::move(plans); });
}

}  // namespace smarter
