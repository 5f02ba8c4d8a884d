// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/time.h"

namespace smarter {

/// Seconds from the epoch beyond which arithmetic on a message's time could overflow.
inline constexpr std::int64_t kFarthestSecond = std::int64_t{1} << 40;

inline void writeInterval(ByteWriter& writer, const Interval& interval) {
    writer.number(static_cast<std::uint64_t>(secondsOf(interval.start)));
    writer.number(static_cast<std::uint32_t>(interval.length.count()));
}

/// std::nullopt for an empty interval or one so far off that arithmetic on it could overflow.
inline std::optional<Interval> readInterval(ByteReader& reader) {
    const auto start = static_cast<std::int64_t>(reader.number<std::uint64_t>());
    const auto length = reader.number<std::uint32_t>();
    if (length == 0 || start < -kFarthestSecond || start > kFarthestSecond) {
        return std::nullopt;
    }
    return Interval{instantOf(start), Seconds{length}};
}

}  // namespace smarter
