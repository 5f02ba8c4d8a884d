// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/meter/profile/xml_part.h"

namespace smarter::profile {

/// Cells' texts are cut after this many bytes: more than any time or number has.
inline constexpr std::size_t kLongestCell = 256;

/// Appends text to a cell, up to kLongestCell, never splitting a character.
void appendCell(std::string& cell, QStringView text);

/// The texts that a workbook's cells share, end to end in one string; at most 64 MiB, places included.
class SharedStrings {
public:
    /// Reads the part; FileDamaged when it is damaged or over the bound.
    static Result<SharedStrings> read(QuaZip& zip, const QString& path, const QString& part);

    std::optional<std::string_view> at(std::size_t index) const;

private:
    std::string text_;
    std::vector<std::size_t> ends_;
};

}  // namespace smarter::profile
