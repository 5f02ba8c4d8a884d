// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QTimeZone>
#include <atomic>
#include <map>
#include <memory>

#include "core/base/result.h"
#include "core/privacy/inference.h"

namespace smarter {

/// A folder of load profiles, one file a home.
struct ProfileSource {
    QString name;
    QString folder;
    /// What the simulator made them from, if it made them.
    std::optional<std::uint64_t> seed = {};
    bool operator==(const ProfileSource&) const = default;
};

/// The minutes of the homes of one folder, in memory, and the truth about them where it is known. It comes from files
/// that the user has, never from a station. Immutable once read: thread-safe.
class HomeProfiles {
public:
    /// More homes than this are left out, in the natural order of their names.
    static constexpr std::size_t kMostHomes = 40;

    /// FileNotFound, FileUnreadable, FileDamaged …, as profile::Reader; Cancelled once `stop` is set.
    static Result<std::shared_ptr<const HomeProfiles>> read(const ProfileSource& source, const QTimeZone& zone, const std::atomic_bool& stop);

    const ProfileSource& source() const { return source_; }
    std::size_t homes() const { return homes_.size(); }
    const QString& name(std::size_t home) const { return homes_[home].name; }
    /// With readings for at least half of their minutes; ascending.
    const std::vector<QDate>& days(std::size_t home) const { return homes_[home].days; }
    Interval localDayOf(QDate date) const;

    privacy::EnergySeries day(std::size_t home, QDate date) const;
    /// `count` homes that have this day: the home itself and those that follow it, from the front again after the last.
    std::vector<std::size_t> group(std::size_t home, QDate date, std::size_t count) const;

    /// What the simulator knows of this day: made again from seed and number, and believed only if the minutes come out
    /// as the file has them, to the joule. std::nullopt else.
    std::optional<privacy::Reference> truth(std::size_t home, QDate date) const;

private:
    struct Home {
        QString name;
        std::map<std::int64_t, std::vector<std::int32_t>> minutes;  ///< by UTC day, joules; −1: no reading
        std::vector<QDate> days;
    };

    HomeProfiles(const ProfileSource& source, const QTimeZone& zone) : source_(source), zone_(zone) {}
    Status readHome(const QString& path, const QString& name, const std::atomic_bool& stop);
    void findDays(std::size_t home);

    ProfileSource source_;
    QTimeZone zone_;
    std::vector<Home> homes_;
};

using HomeProfilesPtr = std::shared_ptr<const HomeProfiles>;

}  // namespace smarter
