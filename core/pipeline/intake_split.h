// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <unordered_map>

#include "core/messages/partition.h"
#include "core/store/table_reader.h"

namespace smarter {

/// Which of a site's partitions takes which rows of the intake's store: those of its own neighbourhoods. What is about no
/// known neighbourhood, as what unknown meters sent, goes to the first.
class IntakeSplit {
public:
    /// Reads the neighbourhoods and meters once. The shares below are those of the partitions from `first` on.
    static Result<IntakeSplit> of(Database& intake, std::uint32_t partitions, std::uint32_t first = 0);

    /// Adds the row where it belongs, if that is among the shares. Internal for a table that is not known here.
    Status distribute(const TableShape& table, const Row& row, std::span<std::vector<Row>> shares) const;

private:
    using Owners = std::unordered_map<std::int64_t, std::uint32_t>;

    IntakeSplit(std::uint32_t partitions, std::uint32_t first) : partitions_(partitions), first_(first) {}
    Status readMeters(Database& intake);
    static std::uint32_t of(const Owners& owners, std::int64_t number);
    std::uint32_t ofSum(std::int64_t kind, std::int64_t owner) const;

    std::uint32_t partitions_;
    std::uint32_t first_;
    Owners neighbourhoods_;
    Owners meters_;  // by number
    Owners groups_;
    std::unordered_map<QByteArray, std::uint32_t> ids_;  // of meters
};

}  // namespace smarter
