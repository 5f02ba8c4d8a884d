// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paillier/slots.h"

#include <algorithm>

namespace smarter::paillier {

namespace {

constexpr std::uint8_t version = 1;

}  // namespace

Result<SlotLayout> SlotLayout::create(int keyBits, int slotBits, int slotCount, std::uint64_t maxValue,
                                      std::uint64_t maxContributors) {
    if ((keyBits != 2048 && keyBits != 3072 && keyBits != 4096) || slotBits < 1 || slotBits > 64 ||
        slotCount < 1 || maxValue == 0 || maxContributors == 0) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("slot layout"));
    }
    SlotLayout layout;
    layout.keyBits_ = keyBits;
    layout.slotBits_ = slotBits;
    layout.slotCount_ = slotCount;
    layout.maxValue_ = maxValue;
    layout.maxContributors_ = maxContributors;
    if (maxValue > layout.slotMask() / maxContributors) {
        return fail(ErrorCode::TooManyContributors);
    }
    // n ≥ 2^(keyBits − 1), so keyBits − 1 bits are always below it. Divided, as a product could overflow.
    if (slotCount > (keyBits - 1) / slotBits) {
        return fail(ErrorCode::PlaintextTooLarge);
    }
    return layout;
}

Result<Plaintext> SlotLayout::pack(std::span<const std::uint64_t> values, std::uint64_t bound) const {
    if (values.size() > static_cast<std::size_t>(slotCount_)) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("slots"));
    }
    if (std::ranges::any_of(values, [bound](std::uint64_t value) { return value > bound; })) {
        return fail(ErrorCode::SlotValueTooLarge);
    }
    Plaintext plaintext(static_cast<std::size_t>(keyBits_) / 64);
    const auto limbs = plaintext.limbs();
    std::size_t bit = 0;
    for (const std::uint64_t value : values) {
        const std::size_t shift = bit % 64;
        limbs[bit / 64] |= value << shift;
        if (shift + static_cast<std::size_t>(slotBits_) > 64) {
            limbs[bit / 64 + 1] |= value >> (64 - shift);
        }
        bit += static_cast<std::size_t>(slotBits_);
    }
    return plaintext;
}

Result<Plaintext> SlotLayout::encode(std::span<const std::uint64_t> slots) const {
    return pack(slots, maxValue_);
}

Result<Plaintext> SlotLayout::encodeRaw(std::span<const std::uint64_t> slotValues) const {
    return pack(slotValues, slotMask());
}

std::vector<std::uint64_t> SlotLayout::decode(const Plaintext& plaintext) const {
    const auto limbs = plaintext.limbs();
    const auto limb = [&](std::size_t i) { return i < limbs.size() ? limbs[i] : 0; };
    std::vector<std::uint64_t> values;
    values.reserve(static_cast<std::size_t>(slotCount_));
    for (std::size_t slot = 0, bit = 0; slot < static_cast<std::size_t>(slotCount_); ++slot) {
        const std::size_t shift = bit % 64;
        std::uint64_t value = limb(bit / 64) >> shift;
        if (shift != 0) {
            value |= limb(bit / 64 + 1) << (64 - shift);
        }
        values.push_back(value & slotMask());
        bit += static_cast<std::size_t>(slotBits_);
    }
    return values;
}

Bytes SlotLayout::serialize() const {
    ByteWriter writer;
    writer.number(version)
        .number(static_cast<std::uint16_t>(keyBits_))
        .number(static_cast<std::uint16_t>(slotBits_))
        .number(static_cast<std::uint16_t>(slotCount_))
        .number(maxValue_)
        .number(maxContributors_);
    return writer.take();
}

Result<SlotLayout> SlotLayout::deserialize(ByteView bytes) {
    ByteReader reader(bytes);
    const auto readVersion = reader.number<std::uint8_t>();
    const int keyBits = reader.number<std::uint16_t>();
    const int slotBits = reader.number<std::uint16_t>();
    const int slotCount = reader.number<std::uint16_t>();
    const auto maxValue = reader.number<std::uint64_t>();
    const auto maxContributors = reader.number<std::uint64_t>();
    if (!bytes.empty() && readVersion != version) {
        return fail(ErrorCode::VersionUnsupported);
    }
    if (const Status read = reader.finish(); !read) {
        return passOn(read);
    }
    return create(keyBits, slotBits, slotCount, maxValue, maxContributors);
}

}  // namespace smarter::paillier
