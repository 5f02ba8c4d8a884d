// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/encrypted_sum.h"

#include "core/messages/interval_field.h"
#include "core/messages/text_field.h"

namespace smarter {

namespace {

void writePart(ByteWriter& writer, const SumPart& part) {
    writeInterval(writer, part.window);
    writer.number(part.firstSlot).number(part.slotCount).number(part.contributors).number(part.enrolled);
    writer.number(part.coveredMinutes).number(part.expectedMinutes).raw(part.contributorDigest);
    writer.number(static_cast<std::uint8_t>(part.outcome)).raw(part.household.view());
}

Result<SumPart> readPart(ByteReader& reader) {
    SumPart part;
    const auto window = readInterval(reader);
    part.firstSlot = reader.number<std::uint16_t>();
    part.slotCount = reader.number<std::uint16_t>();
    part.contributors = reader.number<std::uint32_t>();
    part.enrolled = reader.number<std::uint32_t>();
    part.coveredMinutes = reader.number<std::uint64_t>();
    part.expectedMinutes = reader.number<std::uint64_t>();
    part.contributorDigest = reader.array<32>();
    const auto outcome = reader.number<std::uint8_t>();
    part.household.bytes = reader.array<16>();
    if (!window || !isOutcome(outcome)) {
        return fail(ErrorCode::ValueOutOfRange);
    }
    part.window = *window;
    part.outcome = static_cast<Outcome>(outcome);
    return part;
}

}  // namespace

Bytes encode(const EncryptedSum& sum) {
    ByteWriter writer;
    writer.number(EncryptedSum::kVersion).number(static_cast<std::uint8_t>(sum.kind));
    writeName(writer, sum.neighbourhood);
    writer.number(sum.group);
    writeInterval(writer, sum.window);
    writer.number(sum.revision).raw(sum.keyFingerprint).block(sum.slotLayout).block(sum.ciphertext.value);
    writer.number(static_cast<std::uint16_t>(sum.parts.size()));
    for (const SumPart& part : sum.parts) {
        writePart(writer, part);
    }
    return writer.take();
}

Result<EncryptedSum> decodeEncryptedSum(ByteView bytes) {
    ByteReader reader(bytes);
    if (reader.number<std::uint8_t>() != EncryptedSum::kVersion && reader.ok()) {
        return fail(ErrorCode::VersionUnsupported);
    }
    EncryptedSum out;
    const auto kind = reader.number<std::uint8_t>();
    const Result<QString> neighbourhood = readName(reader);
    if (!neighbourhood) {
        return passOn(neighbourhood);
    }
    out.neighbourhood = *neighbourhood;
    out.group = reader.number<std::uint64_t>();
    const auto window = readInterval(reader);
    out.revision = reader.number<std::uint32_t>();
    out.keyFingerprint = reader.array<32>();
    const ByteView layout = reader.block();
    const ByteView ciphertext = reader.block();
    const auto parts = reader.number<std::uint16_t>();
    if (!reader.ok()) {
        return fail(ErrorCode::Truncated);
    }
    if (!window || parts > EncryptedSum::kMostParts ||
        (kind != static_cast<std::uint8_t>(SumKind::NeighbourhoodLoad) &&
         kind != static_cast<std::uint8_t>(SumKind::HouseholdTotals))) {
        return fail(ErrorCode::ValueOutOfRange);
    }
    out.kind = static_cast<SumKind>(kind);
    out.window = *window;
    out.slotLayout.assign(layout.begin(), layout.end());
    out.ciphertext.value.assign(ciphertext.begin(), ciphertext.end());
    for (int i = 0; i < parts && reader.ok(); ++i) {
        const Result<SumPart> part = readPart(reader);
        if (!part) {
            return passOn(part);
        }
        out.parts.push_back(*part);
    }
    if (const Status end = reader.finish(); !end) {
        return passOn(end);
    }
    return out;
}

}  // namespace smarter
