// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>

#include "core/meter/meter_fleet.h"
#include "core/meter/profile/reader.h"

namespace smarter {

/// Lets simulated meters live through the load profiles of files, a meter after the other: each takes a file's minutes as
/// its own. What a meter has recorded before it passes over. Belongs to the meters' thread.
class Player {
public:
    struct Source {
        QString neighbourhood;
        QString meter;
        QString path;
    };
    /// `paths` are files and folders; a folder without files stands for its folders, each a neighbourhood of that name, else all
    /// are of `neighbourhood`. Errors of profile::findProfiles.
    static Result<std::vector<Source>> find(const QStringList& paths, const QString& neighbourhood);

    /// `meters` outlives the player.
    Player(MeterFleet& meters, const QTimeZone& zone, std::vector<Source> sources)
        : meters_(meters), zone_(zone), sources_(sources.begin(), sources.end()) {}

    bool isDone() const { return !reader_ && sources_.empty(); }
    /// Records up to a day of one meter; false when all is recorded.
    Result<bool> step();
    std::int64_t recorded() const { return recorded_; }

private:
    Status turnToNext();

    MeterFleet& meters_;
    QTimeZone zone_;
    std::deque<Source> sources_;
    std::unique_ptr<profile::Reader> reader_;
    MeterId meter_;
    std::int64_t recorded_ = 0;  // readings
};

}  // namespace smarter
