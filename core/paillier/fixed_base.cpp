// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paillier/fixed_base.h"

#include <algorithm>

namespace smarter::paillier {

namespace {

RowLayout layoutOf(const PairEngine& engine, const FixedBaseShape& shape) {
    return engine.arithmetic().rowLayout(engine.limbs(), shape.entries(),
                                         shape.lookup == TableLookup::FullRowScan);
}

std::size_t rowSizeOf(const PairEngine& engine, const FixedBaseShape& shape) {
    return layoutOf(engine, shape).entries * 2 * engine.limbs();
}

}  // namespace

std::uint16_t FixedBaseShape::digitMask(std::size_t row) const {
    const int bits = std::min(windowBits, exponentBits - static_cast<int>(row) * windowBits);
    return static_cast<std::uint16_t>((1u << bits) - 1);
}

std::size_t FixedBaseTable::bytes(const PairEngine& engine, const FixedBaseShape& shape) {
    return rowSizeOf(engine, shape) * shape.rows() * sizeof(std::uint64_t);
}

FixedBaseTable::FixedBaseTable(const PairEngine& engine, const Integer& base, FixedBaseShape shape)
    : engine_(engine),
      shape_(shape),
      layout_(layoutOf(engine, shape)),
      rowSize_(rowSizeOf(engine, shape)),
      table_(rowSize_ * shape.rows()) {
    std::vector<Integer> bases{base};
    const Integer step = Integer::powerOfTwo(static_cast<unsigned long>(shape.windowBits));
    while (bases.size() < shape.rows()) {
        bases.push_back(powPublic(bases.back(), step, engine.nSquared()));
    }
    for (std::size_t first = 0; first < shape.rows(); first += engine.lanes()) {
        fillRows(first, std::span(bases).subspan(first, std::min(engine.lanes(), shape.rows() - first)));
    }
}

void FixedBaseTable::fillRows(std::size_t first, std::span<const Integer> bases) {
    const LaneArithmetic& arithmetic = engine_.arithmetic();
    const LaneModulus& m = engine_.modulus();
    const std::size_t lanes = engine_.lanes();
    const std::size_t laneSize = m.limbs * lanes;
    LimbBuffer scratch = m.scratch();
    LimbBuffer base(2 * laneSize);
    LimbBuffer power(2 * laneSize);
    LimbBuffer baseInverse(laneSize);
    LimbBuffer powerInverse(laneSize);
    LimbBuffer negT(laneSize);
    const Integer& r = engine_.montgomeryOne();
    for (std::size_t lane = 0; lane < bases.size(); ++lane) {
        const Integer start = first + lane == 0 ? Integer(1) : r;
        engine_.setPair(base.data(), lane, bases[lane] * r % engine_.nSquared());
        engine_.setPair(power.data(), lane, start);
        setLane(arithmetic, baseInverse.data(), m.limbs, lane,
                inverse(bases[lane], engine_.n()) * r % engine_.n());
        setLane(arithmetic, powerInverse.data(), m.limbs, lane, inverse(start % engine_.n(), engine_.n()));
    }
    for (std::size_t digit = 0; digit < shape_.entries(); ++digit) {
        // x0 − (x1/R)·n = x0·(1 − (x1 / (R·x0))·n); x1 < R and the inverse < 3n: t < 4n.
        arithmetic.product(m, negT.data(), power.data() + laneSize, powerInverse.data(), scratch.data());
        for (std::size_t lane = 0; lane < bases.size(); ++lane) {
            std::uint64_t* entry = table_.data() + (first + lane) * rowSize_ + digit * layout_.entryStride;
            for (std::size_t i = 0; i < m.limbs; ++i) {
                entry[i * layout_.limbStride] = power[i * lanes + lane];
                entry[(m.limbs + i) * layout_.limbStride] = negT[i * lanes + lane];
            }
        }
        arithmetic.pairProduct(m, power.data(), power.data(), base.data(), scratch.data());
        arithmetic.product(m, powerInverse.data(), powerInverse.data(), baseInverse.data(), scratch.data());
    }
}

void FixedBaseTable::fetch(std::size_t index, std::span<const Fetch> fetches) const {
    if (shape_.lookup == TableLookup::FullRowScan) {
        engine_.arithmetic().fetchScan(layout_, row(index), engine_.limbs(), fetches);
    } else {
        engine_.arithmetic().fetchIndexed(layout_, row(index), engine_.limbs(), fetches);
    }
}

void FixedBaseTable::prefetch(std::size_t index, const std::uint16_t* digits) const {
    if (shape_.lookup == TableLookup::FullRowScan) {
        return;  // a scan is a stream: the processor sees it coming
    }
    constexpr std::size_t cacheLine = 64 / sizeof(std::uint64_t);
    for (std::size_t lane = 0; lane < engine_.lanes(); ++lane) {
        const std::uint64_t* entry = row(index) + digits[lane] * layout_.entryStride;
        for (std::size_t at = 0; at < layout_.entryStride; at += cacheLine) {
            __builtin_prefetch(entry + at, 0, 2);  // second level: the first holds the numbers at work
        }
    }
}

void FixedBaseTable::power(std::span<const std::uint16_t> digits, std::size_t groups, std::uint64_t* pairs,
                           std::uint64_t* tSums, std::uint64_t* scratch) const {
    const LaneArithmetic& arithmetic = engine_.arithmetic();
    const LaneModulus& m = engine_.modulus();
    const std::size_t laneSize = engine_.limbs() * engine_.lanes();
    const std::size_t rows = shape_.rows();
    LimbBuffer entries(groups * 2 * laneSize);
    LimbBuffer leaf(2 * laneSize);
    std::vector<Fetch> fetches(groups);
    const auto digitsOf = [&](std::size_t group, std::size_t r) {
        return digits.subspan((group * rows + r) * maxLanes, maxLanes).data();
    };
    const auto entryOf = [&](std::size_t group, std::size_t which) {
        return entries.data() + (2 * group + which) * laneSize;
    };
    // Two rows at a time: a product of two entries is half as dear as one into the running pair,
    // so a pair of rows costs 7 half-size multiplications and reductions, not 8.
    for (std::size_t index = 0; index < rows; index += 2) {
        const std::size_t count = std::min<std::size_t>(2, rows - index);
        for (std::size_t which = 0; which < count; ++which) {
            for (std::size_t group = 0; group < groups; ++group) {
                fetches[group] = {digitsOf(group, index + which), entryOf(group, which),
                                  tSums + group * laneSize};
            }
            fetch(index + which, fetches);
        }
        for (std::size_t group = 0; group < groups; ++group) {
            // Half of the next entries before each product: all at once they would hold up its own loads.
            if (index + 2 < rows) {
                prefetch(index + 2, digitsOf(group, index + 2));
            }
            std::uint64_t* pair = pairs + group * 2 * laneSize;
            std::uint64_t* product = index == 0 ? pair : leaf.data();
            if (count == 2) {
                arithmetic.leafProduct(m, product, entryOf(group, 0), entryOf(group, 1), scratch);
            } else {
                std::copy_n(entryOf(group, 0), laneSize, product);
                std::fill_n(product + laneSize, laneSize, 0);
            }
            if (index + 3 < rows) {
                prefetch(index + 3, digitsOf(group, index + 3));
            }
            if (index != 0) {
                arithmetic.pairProduct(m, pair, pair, product, scratch);
            }
        }
    }
}

}  // namespace smarter::paillier
