// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>
#include <cstdint>

namespace smarter {

/// Which of a site's `partitions` (≥ 1) takes all that concerns the neighbourhood: the first 64 bits, big-endian, of the
/// SHA-256 of its name in UTF-8, modulo `partitions`. Every station on every machine comes to the same; names that
/// somebody chooses cannot be aimed at one partition except by search. The site's number of partitions never changes:
/// another would send a neighbourhood's later readings past those that are under way. Thread-safe.
std::uint32_t partitionOf(QStringView neighbourhood, std::uint32_t partitions);

}  // namespace smarter
