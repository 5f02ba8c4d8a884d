// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/reading_batch.h"

#include <limits>

namespace smarter {

SealedReading ReadingBatch::reading(std::size_t index) const {
    SealedReading out;
    out.meter = meter;
    out.keyEpoch = keyEpoch;
    out.sequence = firstSequence + index;
    out.counter = firstCounter + index;
    out.interval = {firstInterval.start + firstInterval.length * static_cast<std::int64_t>(index), firstInterval.length};
    out.ciphertext = values[index].ciphertext;
    out.tag = values[index].tag;
    return out;
}

Bytes encode(const ReadingBatch& batch) {
    ByteWriter writer;
    writer.number(ReadingBatch::kVersion).number(batch.cursor).raw(batch.meter.view()).number(batch.keyEpoch);
    writer.number(batch.firstSequence).number(batch.firstCounter);
    writer.number(static_cast<std::uint64_t>(secondsOf(batch.firstInterval.start)));
    writer.number(static_cast<std::uint32_t>(batch.firstInterval.length.count()));
    writer.number(static_cast<std::uint16_t>(batch.values.size()));
    for (const auto& value : batch.values) {
        writer.raw(value.ciphertext).raw(value.tag);
    }
    return writer.take();
}

Result<ReadingBatch> decodeReadingBatch(ByteView bytes) {
    constexpr std::size_t bytesPerReading = SealedReading::kPlaintextBytes + 16;
    ByteReader reader(bytes);
    const auto version = reader.number<std::uint8_t>();
    ReadingBatch out;
    out.cursor = reader.number<std::uint64_t>();
    out.meter.bytes = reader.array<16>();
    out.keyEpoch = reader.number<std::uint32_t>();
    out.firstSequence = reader.number<std::uint64_t>();
    out.firstCounter = reader.number<std::uint64_t>();
    const auto start = static_cast<std::int64_t>(reader.number<std::uint64_t>());
    const auto length = reader.number<std::uint32_t>();
    const auto count = reader.number<std::uint16_t>();
    if (!reader.ok()) {
        return fail(ErrorCode::Truncated);
    }
    if (version != ReadingBatch::kVersion) {
        return fail(ErrorCode::VersionUnsupported);
    }
    if (count == 0 || count > ReadingBatch::kMostReadings) {
        return fail(ErrorCode::ValueOutOfRange);
    }
    if (reader.remaining() != count * bytesPerReading) {
        return fail(reader.remaining() < count * bytesPerReading ? ErrorCode::Truncated : ErrorCode::TrailingBytes);
    }
    constexpr auto most = std::numeric_limits<std::uint64_t>::max() - ReadingBatch::kMostReadings;
    constexpr std::int64_t farthest = std::int64_t{1} << 40;  // year 36,000: no arithmetic on instants overflows
    if (length == 0 || out.firstSequence > most || out.firstCounter > most || start < -farthest || start > farthest) {
        return fail(ErrorCode::ValueOutOfRange);
    }
    out.firstInterval = {instantOf(start), Seconds{length}};
    out.values.resize(count);
    for (auto& value : out.values) {
        value.ciphertext = reader.array<SealedReading::kPlaintextBytes>();
        value.tag = reader.array<16>();
    }
    return out;
}

}  // namespace smarter
