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
    /// Reads the neighbourhoods and meters once.
    static Result<IntakeSplit> of(Database& intake, std::uint32_t partitions);

    /// Adds the row where it belongs. Internal for a table that is not known here.
    Status distribute(const TableShape& table, const Row& row, std::span<std::vector<Row>> shares) const;

private:
    using Owners = std::unordered_map<std::int64_t, std::uint32_t>;

    explicit IntakeSplit(std::uint32_t partitions) : partitions_(partitions) {}
    Status readMeters(Database& intake);
    static std::uint32_t of(const Owners& owners, std::int64_t number);
    std::uint32_t ofSum(std::int64_t kind, std::int64_t owner) const;

    std::uint32_t partitions_;
    Owners neighbourhoods_;
    Owners meters_;  // by number
    Owners groups_;
    std::unordered_map<QByteArray, std::uint32_t> ids_;  // of meters
};

}  // namespace smarter
