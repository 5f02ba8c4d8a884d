// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>
#include <map>
#include <memory>

#include "core/mdms/vee/vee.h"

namespace smarter {

/// How much of a neighbourhood's load there is: no two states of it have the same.
struct LoadVersion {
    std::int64_t rows = 0;  ///< of the ledger, earlier revisions too: they only grow in number
    std::int64_t edits = 0;

    bool operator==(const LoadVersion&) const = default;
};

/// A neighbourhood's whole load as VEE left it: what every analysis goes by. Immutable once made, and so for any thread.
struct LoadStudy {
    LoadVersion version;
    QTimeZone zone;
    LocalDays days;
    VeeReport report;
    /// The newest of each window that has one, by the window's start; withdrawals too.
    std::map<Instant, LoadEdit> edits;

    const LoadSeries& series() const { return report.series; }
    /// The window that starts then; null: the series does not reach there, or no window starts then.
    const LoadWindow* windowAt(Instant start) const;
};

using LoadStudyPtr = std::shared_ptr<const LoadStudy>;

/// Errors of makeSeries.
Result<LoadStudyPtr> makeStudy(const QString& neighbourhood, const LoadVersion& version,
                               std::vector<NeighbourhoodLoad> rows, const std::vector<LoadEdit>& edits,
                               const QTimeZone& zone);

}  // namespace smarter
