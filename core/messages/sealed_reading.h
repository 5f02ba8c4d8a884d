// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "core/base/bytes.h"
#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/base/units.h"

namespace smarter {

/// A meter's reading on its way: energy of one interval, sealed with AES-256-GCM under the meter's key.
/// Everything but the energy is associated data. The plaintext is always 8 bytes (big-endian joules), so
/// that its length says nothing. Nonce = key epoch ‖ counter (SP 800-38D §8.2.1, deterministic); a counter
/// is never used twice within an epoch.
struct SealedReading {
    static constexpr std::uint8_t kVersion = 1;
    static constexpr std::size_t kPlaintextBytes = 8;
    static constexpr std::size_t kHeaderBytes = 1 + 16 + 4 + 8 + 8 + 4;
    static constexpr std::size_t kEncodedBytes = kHeaderBytes + 12 + kPlaintextBytes + 16;

    using Nonce = std::array<std::uint8_t, 12>;
    using Tag = std::array<std::uint8_t, 16>;

    MeterId meter;
    std::uint32_t keyEpoch = 0;
    std::uint64_t sequence = 0;
    Interval interval;
    std::uint64_t counter = 0;
    std::array<std::uint8_t, kPlaintextBytes> ciphertext{};
    Tag tag{};

    Nonce nonce() const;
    /// What AES-GCM authenticates beside the ciphertext: version, meter, epoch, sequence, start, length.
    std::array<std::uint8_t, kHeaderBytes> associatedData() const;

    bool operator==(const SealedReading&) const = default;
};

/// kEncodedBytes bytes. Decoding is total: Truncated, TrailingBytes, VersionUnsupported or ValueOutOfRange.
Bytes encode(const SealedReading& reading);
Result<SealedReading> decodeSealedReading(ByteView bytes);

/// The 8 plaintext bytes of an energy, and back.
std::array<std::uint8_t, SealedReading::kPlaintextBytes> readingPlaintext(Joules energy);
std::uint64_t readingValue(ByteView plaintext);

}  // namespace smarter
