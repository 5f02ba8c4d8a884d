// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <expected>
#include <string_view>

#include "core/base/units.h"
#include "core/meter/profile/reader.h"

namespace smarter::profile {

/// How a time cell is to be read: as text, or as days since 1899-12-30 or 1904-01-01 (ECMA-376 part
/// 1, 18.17.4.1).
enum class TimeForm : std::uint8_t { Text, Serial1900, Serial1904 };

/// PointOrComma where a comma cannot separate anything else; never both in one number.
enum class DecimalSign : std::uint8_t { Point, PointOrComma };

std::string_view trimmed(std::string_view text);

/// Local clock reading on a full minute, in seconds as if UTC; or NotATime, NotOnMinute.
std::expected<std::int64_t, RowIssueReason> parseTime(std::string_view text, TimeForm form);

/// Or NotANumber, Negative, OverMaximum.
std::expected<Joules, RowIssueReason> parseKilowatts(std::string_view text, DecimalSign sign);

/// Whether `text` begins with, or as a `whole` is, what could be taken for a reading.
bool mayBeReading(std::string_view text, bool whole);

}  // namespace smarter::profile
