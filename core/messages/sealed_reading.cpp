// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/sealed_reading.h"

#include <algorithm>

namespace smarter {

namespace {

template <std::unsigned_integral T>
std::uint8_t* put(std::uint8_t* out, T value) {
    for (int shift = static_cast<int>(sizeof(T)) * 8 - 8; shift >= 0; shift -= 8) {
        *out++ = static_cast<std::uint8_t>(value >> shift);
    }
    return out;
}

}  // namespace

SealedReading::Nonce SealedReading::nonce() const {
    Nonce out;
    put(put(out.data(), keyEpoch), counter);
    return out;
}

std::array<std::uint8_t, SealedReading::kHeaderBytes> SealedReading::associatedData() const {
    std::array<std::uint8_t, kHeaderBytes> out;
    std::uint8_t* at = put(out.data(), kVersion);
    at = std::copy(meter.bytes.begin(), meter.bytes.end(), at);
    at = put(at, keyEpoch);
    at = put(at, sequence);
    at = put(at, static_cast<std::uint64_t>(secondsOf(interval.start)));
    put(at, static_cast<std::uint32_t>(interval.length.count()));
    return out;
}

Bytes encode(const SealedReading& reading) {
    ByteWriter writer;
    writer.raw(reading.associatedData()).raw(reading.nonce()).raw(reading.ciphertext).raw(reading.tag);
    return writer.take();
}

Result<SealedReading> decodeSealedReading(ByteView bytes) {
    ByteReader reader(bytes);
    const auto version = reader.number<std::uint8_t>();
    SealedReading out;
    out.meter.bytes = reader.array<16>();
    out.keyEpoch = reader.number<std::uint32_t>();
    out.sequence = reader.number<std::uint64_t>();
    out.interval.start = instantOf(static_cast<std::int64_t>(reader.number<std::uint64_t>()));
    out.interval.length = Seconds{reader.number<std::uint32_t>()};
    const auto nonceEpoch = reader.number<std::uint32_t>();
    out.counter = reader.number<std::uint64_t>();
    out.ciphertext = reader.array<SealedReading::kPlaintextBytes>();
    out.tag = reader.array<16>();
    if (const Status end = reader.finish(); !end) {
        return passOn(end);
    }
    if (version != SealedReading::kVersion) {
        return fail(ErrorCode::VersionUnsupported);
    }
    if (nonceEpoch != out.keyEpoch || out.interval.length <= Seconds{0}) {
        return fail(ErrorCode::ValueOutOfRange);
    }
    return out;
}

std::array<std::uint8_t, SealedReading::kPlaintextBytes> readingPlaintext(Joules energy) {
    std::array<std::uint8_t, SealedReading::kPlaintextBytes> out;
    put(out.data(), static_cast<std::uint64_t>(energy.value));
    return out;
}

std::uint64_t readingValue(ByteView plaintext) {
    ByteReader reader(plaintext);
    return reader.number<std::uint64_t>();
}

}  // namespace smarter
