// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>
#include <cstdint>
#include <optional>

#include "core/base/time.h"

namespace smarter::profile {

/// Local clock readings and the instants they stand for. A reading is counted in seconds as if it were UTC:
/// 1970-01-01 00:00 local is 0. Remembers the last stretch without a clock change, so that rows in order cost
/// no look-up. Not thread-safe.
class LocalTimes {
public:
    explicit LocalTimes(const QTimeZone& zone) : zone_(zone) {}

    /// None where the clocks went forward over the reading, two where they went back over it.
    struct Candidates {
        std::optional<Instant> first;
        std::optional<Instant> second;  ///< later than first
    };
    Candidates candidates(std::int64_t reading);
    /// The earlier of two; of none, as far after the change as the reading lies after it.
    Instant instant(std::int64_t reading);
    std::int64_t reading(Instant instant);

private:
    void lookAround(std::int64_t second);
    std::int64_t offsetAt(std::int64_t utc) const;

    QTimeZone zone_;
    std::int64_t from_ = 0;  // [from_, until_): one offset a day and more around, seconds of either count
    std::int64_t until_ = 0;
    std::optional<std::int64_t> offset_;  // none: the clocks change near there
};

}  // namespace smarter::profile
