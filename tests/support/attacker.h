// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace smarter::test {

/// A reading: meter and minute.
using Cell = std::pair<int, std::int64_t>;

/// Someone who sees every released value, each a sum of readings, and does linear algebra with them (modulo a prime
/// of 32 bits: sums that cancel in whole numbers cancel there, too).
class Attacker {
public:
    /// A value over several meters.
    void seeLoad(const std::set<Cell>& cells) { see(cells, -1); }
    /// A value that `meter`'s household is billed by.
    void seeTotal(int meter, const std::set<Cell>& cells) { see(cells, meter); }

    /// Whether some combination of the values holds readings of `meter` only, and is no combination of its totals.
    bool isolates(int meter) const {
        return rank([](int) { return true; }, false, meter) -
                   rank([&](int owner) { return owner != meter; }, false, meter) >
               rank([&](int owner) { return owner == meter; }, true, meter);
    }

private:
    static constexpr std::uint64_t kPrime = 4'294'967'291;

    void see(const std::set<Cell>& cells, int owner) {
        for (const Cell& cell : cells) {
            columns_[cell].push_back(owners_.size());
        }
        owners_.push_back(owner);
    }

    static std::uint64_t inverse(std::uint64_t value) {
        std::uint64_t result = 1;
        for (std::uint64_t exponent = kPrime - 2; exponent != 0; exponent >>= 1) {
            result = (exponent & 1) != 0 ? result * value % kPrime : result;
            value = value * value % kPrime;
        }
        return result;
    }

    /// Rank of the values over the readings of the meters that `counts` takes; of `meter`'s own totals only, or of all.
    template <class Counts>
    int rank(Counts counts, bool ownTotals, int meter) const {
        using Column = std::map<std::size_t, std::uint64_t>;  // by value
        std::map<std::size_t, Column> basis;                  // by first value, where it is 1
        std::set<std::vector<std::size_t>> seen;
        for (const auto& [cell, values] : columns_) {
            if (!counts(cell.first) || !seen.insert(values).second) {
                continue;  // a reading in the same values as another adds nothing
            }
            Column column;
            for (const std::size_t value : values) {
                if (!ownTotals || owners_[value] == meter) {
                    column[value] = 1;
                }
            }
            while (!column.empty()) {
                const auto [first, factor] = *column.begin();
                const auto pivot = basis.find(first);
                if (pivot == basis.end()) {
                    const std::uint64_t scale = inverse(factor);
                    for (auto& [value, entry] : column) {
                        entry = entry * scale % kPrime;
                    }
                    basis.emplace(first, std::move(column));
                    break;
                }
                for (const auto& [value, entry] : pivot->second) {
                    std::uint64_t& target = column[value];
                    target = (target + (kPrime - factor) * entry) % kPrime;
                    if (target == 0) {
                        column.erase(value);
                    }
                }
            }
        }
        return static_cast<int>(basis.size());
    }

    std::map<Cell, std::vector<std::size_t>> columns_;
    std::vector<int> owners_;  // of a value; -1: several meters
};

}  // namespace smarter::test
