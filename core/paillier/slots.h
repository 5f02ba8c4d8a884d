// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/bytes.h"
#include "core/paillier/plaintext.h"

namespace smarter::paillier {

/// How one plaintext holds a vector of sums: `slotCount` slots of `slotBits` bits, the first in the lowest
/// bits. No sum of up to `maxContributors` encoded vectors can carry into a neighbour:
/// maxValue · maxContributors < 2^slotBits, and slotCount · slotBits < |n|. Value type.
class SlotLayout {
public:
    /// Errors: InvalidArgument (key size not offered, slotBits outside 1…64, slotCount < 1, a zero bound),
    /// TooManyContributors (the sum would not fit its slot), PlaintextTooLarge (the slots would not fit n).
    static Result<SlotLayout> create(int keyBits, int slotBits, int slotCount, std::uint64_t maxValue,
                                     std::uint64_t maxContributors);

    int keyBits() const { return keyBits_; }
    int slotBits() const { return slotBits_; }
    int slotCount() const { return slotCount_; }
    std::uint64_t maxValue() const { return maxValue_; }
    std::uint64_t maxContributors() const { return maxContributors_; }

    /// Up to slotCount values, each at most maxValue; slots not given are zero.
    /// Errors: InvalidArgument (too many slots), SlotValueTooLarge.
    Result<Plaintext> encode(std::span<const std::uint64_t> slots) const;
    /// Values bounded by the slot alone, < 2^slotBits: blinding. A sum with one may carry into the next
    /// slot; the caller subtracts it as a whole. Errors as `encode`.
    Result<Plaintext> encodeRaw(std::span<const std::uint64_t> slotValues) const;
    /// slotCount values; bits above the last slot are ignored.
    std::vector<std::uint64_t> decode(const Plaintext& plaintext) const;

    Bytes serialize() const;
    /// Errors: VersionUnsupported, Truncated, TrailingBytes, and those of `create`.
    static Result<SlotLayout> deserialize(ByteView bytes);
    bool operator==(const SlotLayout&) const = default;

private:
    SlotLayout() = default;
    Result<Plaintext> pack(std::span<const std::uint64_t> values, std::uint64_t bound) const;
    std::uint64_t slotMask() const { return ~std::uint64_t{0} >> (64 - slotBits_); }

    int keyBits_ = 0;
    int slotBits_ = 0;
    int slotCount_ = 0;
    std::uint64_t maxValue_ = 0;
    std::uint64_t maxContributors_ = 0;
};

}  // namespace smarter::paillier
