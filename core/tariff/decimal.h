// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>
#include <optional>

namespace smarter {

/// "0.073" with six places is 73,000. std::nullopt unless it is digits with at most one point, at most
/// `places` digits after it, and fits. No sign: tariffs have no negative price.
std::optional<std::int64_t> parseDecimal(const QString& text, int places);
/// The same back, without zeros at the end: "0.073"; "-1.5" for amounts below zero.
QString decimalText(std::int64_t value, int places);

}  // namespace smarter
