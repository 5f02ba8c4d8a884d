// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/paillier/encryptor.h"
#include "core/paillier/pair_engine.h"

namespace smarter::paillier {

/// How the exponent of a fixed base is cut into digits, and what the table of its powers weighs.
struct FixedBaseShape {
    int exponentBits = 0;
    int windowBits = 0;
    TableLookup lookup = TableLookup::FullRowScan;

    std::size_t rows() const {
        return static_cast<std::size_t>((exponentBits + windowBits - 1) / windowBits);
    }
    std::size_t entries() const { return std::size_t{1} << windowBits; }
    /// The highest digit may be shorter than the others.
    std::uint16_t digitMask(std::size_t row) const;
};

/// g^(d · 2^(windowBits · row)) for every row and digit d, as y·(1 + t·n): powers of g are then products of
/// y's alone, half the size, and sums of t's. Row 0 is plain, the others in Montgomery form, so that the
/// product of one entry a row comes out plain. Immutable; thread-safe.
class FixedBaseTable {
public:
    FixedBaseTable(const PairEngine& engine, const Integer& base, FixedBaseShape shape);

    const FixedBaseShape& shape() const { return shape_; }
    static std::size_t bytes(const PairEngine& engine, const FixedBaseShape& shape);

    /// g^x for one x a lane of each group, without the (1 + t·n)'s, whose negated t's are added to tSums.
    /// Groups go through the table side by side, sharing each row while it is in the cache.
    /// digits: [group][row][lane], maxLanes apart; pairs and tSums: a lane array each, [group].
    void power(std::span<const std::uint16_t> digits, std::size_t groups, std::uint64_t* pairs,
               std::uint64_t* tSums, std::uint64_t* scratch) const;

private:
    const std::uint64_t* row(std::size_t index) const { return table_.data() + index * rowSize_; }
    void fillRows(std::size_t first, std::span<const Integer> bases);
    void fetch(std::size_t row, std::span<const Fetch> fetches) const;
    void prefetch(std::size_t row, const std::uint16_t* digits) const;

    const PairEngine& engine_;
    FixedBaseShape shape_;
    RowLayout layout_;
    std::size_t rowSize_;
    LimbBuffer table_;
};

}  // namespace smarter::paillier
