// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/home_profiles.h"

#include <QDateTime>
#include <QRegularExpression>
#include <algorithm>
#include <set>

#include "core/base/clock.h"
#include "core/meter/generator/home.h"
#include "core/meter/profile/find_profiles.h"
#include "core/meter/profile/reader.h"

namespace smarter {

namespace {

constexpr std::int64_t kSecondsOfDay = 86'400;
constexpr std::size_t kMinutesOfDay = 1440;
constexpr std::int32_t kMissing = -1;
constexpr int kRowsBetweenLooks = 4096;
static_assert(kMaximumWatts * 60 < std::numeric_limits<std::int32_t>::max());

/// The number in the name that the simulator gives a file.
std::optional<int> numberOf(const QString& name) {
    static const QRegularExpression pattern(QStringLiteral("^home-(\\d{1,6})$"));
    const auto match = pattern.match(name);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

}  // namespace

Result<HomeProfilesPtr> HomeProfiles::read(const ProfileSource& source, const QTimeZone& zone, const std::atomic_bool& stop) {
    const auto files = profile::findProfiles({source.folder});
    if (!files) {
        return passOn(files);
    }
    const std::shared_ptr<HomeProfiles> profiles(new HomeProfiles(source, zone));
    for (std::size_t i = 0; i < std::min(files->size(), kMostHomes); ++i) {
        if (const Status read = profiles->readHome((*files)[i].path, (*files)[i].name, stop); !read) {
            return passOn(read);
        }
        profiles->findDays(i);
    }
    return profiles;
}

Status HomeProfiles::readHome(const QString& path, const QString& name, const std::atomic_bool& stop) {
    const auto reader = profile::Reader::open(path, zone_);
    if (!reader) {
        return passOn(reader);
    }
    Home& home = homes_.emplace_back(Home{name, {}, {}});
    for (int rows = 0;; ++rows) {
        const auto row = (*reader)->next();
        if (!row) {
            return passOn(row);
        }
        if (!*row) {
            return {};
        }
        if (rows % kRowsBetweenLooks == 0 && stop) {
            return fail(ErrorCode::Cancelled);
        }
        const std::int64_t second = secondsOf((*row)->start);
        const Instant day = alignDown((*row)->start, Seconds{kSecondsOfDay});
        auto& minutes = home.minutes.try_emplace(secondsOf(day) / kSecondsOfDay, kMinutesOfDay, kMissing).first->second;
        minutes[static_cast<std::size_t>((second - secondsOf(day)) / 60)] = static_cast<std::int32_t>((*row)->energy.value);
    }
}

void HomeProfiles::findDays(std::size_t home) {
    std::set<QDate> dates;
    for (const auto& [day, minutes] : homes_[home].minutes) {
        for (const std::int64_t second : {day * kSecondsOfDay, (day + 1) * kSecondsOfDay - 1}) {
            dates.insert(QDateTime::fromSecsSinceEpoch(second, zone_).date());
        }
    }
    for (const QDate& date : dates) {
        const privacy::EnergySeries series = day(home, date);
        const auto known = std::ranges::count_if(series.energy, [](const auto& joules) { return joules.has_value(); });
        if (2 * known >= static_cast<std::ptrdiff_t>(series.size())) {
            homes_[home].days.push_back(date);
        }
    }
}

Interval HomeProfiles::localDayOf(QDate date) const {
    return localDay(instantOf(QDateTime(date, QTime(12, 0), zone_).toSecsSinceEpoch()), zone_);
}

privacy::EnergySeries HomeProfiles::day(std::size_t home, QDate date) const {
    const Interval day = localDayOf(date);
    privacy::EnergySeries series{day.start, kMinute, {}};
    for (Instant at = day.start; at < day.end(); at += kMinute) {
        const std::int64_t start = secondsOf(alignDown(at, Seconds{kSecondsOfDay}));
        const auto found = homes_[home].minutes.find(start / kSecondsOfDay);
        const std::int32_t joules =
            found == homes_[home].minutes.end() ? kMissing : found->second[static_cast<std::size_t>((secondsOf(at) - start) / 60)];
        series.energy.push_back(joules == kMissing ? std::nullopt : std::optional(Joules{joules}));
    }
    return series;
}

std::vector<std::size_t> HomeProfiles::group(std::size_t home, QDate date, std::size_t count) const {
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < homes() && chosen.size() < count; ++i) {
        const std::size_t next = (home + i) % homes();
        if (std::ranges::binary_search(days(next), date)) {
            chosen.push_back(next);
        }
    }
    return chosen;
}

std::optional<privacy::Reference> HomeProfiles::truth(std::size_t home, QDate date) const {
    const std::optional<int> number = numberOf(name(home));
    if (!source_.seed || !number) {
        return std::nullopt;
    }
    const generator::DayProfile made = generator::Home(*source_.seed, *number, zone_).day(date);
    const privacy::EnergySeries file = day(home, date);
    const auto same = [](const std::optional<Joules>& read, Joules simulated) { return read == simulated; };
    if (!std::ranges::equal(file.energy, made.minutes, same)) {
        return std::nullopt;
    }
    std::vector<privacy::Run> runs;
    for (const generator::ApplianceRun& run : made.runs) {
        runs.push_back({run.interval, static_cast<double>(run.watts)});
    }
    return privacy::Reference{privacy::switchingsOf(runs, made.day), privacy::occupancyOf(made.day, made.occupied, made.asleep)};
}

}  // namespace smarter
