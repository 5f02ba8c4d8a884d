// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>

namespace smarter {

/// The stations in the order in which readings come to them; the portal beside them.
enum class Station { Meter, Concentrator, Intake, Release, Mdms, Portal };
inline constexpr int kStations = 6;
inline constexpr std::array kAllStations = {Station::Meter,   Station::Concentrator, Station::Intake,
                                            Station::Release, Station::Mdms,         Station::Portal};

/// What a station is, in the words of the view.
struct StationText {
    QString name;
    QString work;
    QString keys;       ///< that it holds
    QString cannotSee;
    QString algorithms;
};

StationText stationText(Station station);
/// A word for object names: "meter", "concentrator" …
QString stationId(Station station);

}  // namespace smarter
