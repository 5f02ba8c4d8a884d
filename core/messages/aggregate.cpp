// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/aggregate.h"

#include "core/messages/interval_field.h"
#include "core/messages/text_field.h"

namespace smarter {

namespace {

constexpr std::uint8_t kRowsVersion = 1;
enum class RowKind : std::uint8_t { NeighbourhoodLoad = 1, HouseholdTotal = 2 };

std::optional<Quality> qualityOf(std::uint8_t value) {
    for (const Quality known : {Quality::Valid, Quality::Questionable}) {
        if (value == static_cast<std::uint8_t>(known)) {
            return known;
        }
    }
    return std::nullopt;
}

void write(ByteWriter& writer, const NeighbourhoodLoad& row) {
    writer.number(static_cast<std::uint8_t>(RowKind::NeighbourhoodLoad));
    writeName(writer, row.neighbourhood);
    writeInterval(writer, row.window);
    writer.number(row.revision).number(row.meters).number(row.enrolled);
    writer.number(static_cast<std::uint8_t>(row.outcome)).number(static_cast<std::uint8_t>(row.quality));
    writer.number(static_cast<std::uint64_t>(row.energy.value));
}

void write(ByteWriter& writer, const HouseholdTotal& row) {
    writer.number(static_cast<std::uint8_t>(RowKind::HouseholdTotal)).raw(row.household.view());
    writeName(writer, row.neighbourhood);
    writeInterval(writer, row.window);
    writer.number(row.revision).number(row.coveredMinutes).number(row.expectedMinutes);
    writer.number(static_cast<std::uint8_t>(row.outcome)).number(static_cast<std::uint8_t>(row.quality));
    writer.number(static_cast<std::uint8_t>(row.registers.size()));
    for (const Joules energy : row.registers) {
        writer.number(static_cast<std::uint64_t>(energy.value));
    }
}

/// Joules on the wire; a sum is never negative.
std::optional<Joules> readEnergy(ByteReader& reader) {
    const auto value = static_cast<std::int64_t>(reader.number<std::uint64_t>());
    return value < 0 ? std::nullopt : std::optional(Joules{value});
}

Result<AggregateRow> readLoad(ByteReader& reader) {
    NeighbourhoodLoad row;
    const Result<QString> name = readName(reader);
    if (!name) {
        return passOn(name);
    }
    row.neighbourhood = *name;
    const auto window = readInterval(reader);
    row.revision = reader.number<std::uint32_t>();
    row.meters = reader.number<std::uint32_t>();
    row.enrolled = reader.number<std::uint32_t>();
    const auto outcome = reader.number<std::uint8_t>();
    const auto quality = qualityOf(reader.number<std::uint8_t>());
    const auto energy = readEnergy(reader);
    if (!window || !isOutcome(outcome) || !quality || !energy) {
        return fail(ErrorCode::ValueOutOfRange);
    }
    row.window = *window;
    row.outcome = static_cast<Outcome>(outcome);
    row.quality = *quality;
    row.energy = *energy;
    return row;
}

Result<AggregateRow> readHousehold(ByteReader& reader) {
    HouseholdTotal row;
    row.household.bytes = reader.array<16>();
    const Result<QString> name = readName(reader);
    if (!name) {
        return passOn(name);
    }
    row.neighbourhood = *name;
    const auto window = readInterval(reader);
    row.revision = reader.number<std::uint32_t>();
    row.coveredMinutes = reader.number<std::uint32_t>();
    row.expectedMinutes = reader.number<std::uint32_t>();
    const auto outcome = reader.number<std::uint8_t>();
    const auto quality = qualityOf(reader.number<std::uint8_t>());
    const auto registers = reader.number<std::uint8_t>();
    if (!window || !isOutcome(outcome) || !quality || registers > HouseholdTotal::kMostRegisters) {
        return fail(ErrorCode::ValueOutOfRange);
    }
    for (int i = 0; i < registers; ++i) {
        const auto energy = readEnergy(reader);
        if (!energy) {
            return fail(ErrorCode::ValueOutOfRange);
        }
        row.registers.push_back(*energy);
    }
    row.window = *window;
    row.outcome = static_cast<Outcome>(outcome);
    row.quality = *quality;
    return row;
}

}  // namespace

Bytes encode(const std::vector<AggregateRow>& rows) {
    ByteWriter writer;
    writer.number(kRowsVersion).number(static_cast<std::uint32_t>(rows.size()));
    for (const AggregateRow& row : rows) {
        std::visit([&writer](const auto& typed) { write(writer, typed); }, row);
    }
    return writer.take();
}

Result<std::vector<AggregateRow>> decodeAggregateRows(ByteView bytes) {
    ByteReader reader(bytes);
    if (reader.number<std::uint8_t>() != kRowsVersion && reader.ok()) {
        return fail(ErrorCode::VersionUnsupported);
    }
    const auto count = reader.number<std::uint32_t>();
    std::vector<AggregateRow> rows;
    for (std::uint32_t i = 0; i < count && reader.ok(); ++i) {
        const auto kind = reader.number<std::uint8_t>();
        if (kind != static_cast<std::uint8_t>(RowKind::NeighbourhoodLoad) &&
            kind != static_cast<std::uint8_t>(RowKind::HouseholdTotal)) {
            return fail(reader.ok() ? ErrorCode::ValueOutOfRange : ErrorCode::Truncated);
        }
        Result<AggregateRow> row = kind == static_cast<std::uint8_t>(RowKind::NeighbourhoodLoad) ? readLoad(reader)
                                                                                                  : readHousehold(reader);
        if (!row) {
            return fail(reader.ok() ? row.error().code : ErrorCode::Truncated);
        }
        rows.push_back(std::move(*row));
    }
    if (const Status end = reader.finish(); !end) {
        return passOn(end);
    }
    return rows;
}

Bytes SealedAggregate::associatedData(std::uint64_t sequence) {
    ByteWriter writer;
    writer.number(kVersion).number(kAlgorithm).number(sequence);
    return writer.take();
}

Bytes SealedAggregate::signedBytes() const {
    ByteWriter writer;
    writer.raw(associatedData(sequence)).block(envelope);
    return writer.take();
}

Bytes encode(const SealedAggregate& aggregate) {
    ByteWriter writer;
    writer.raw(aggregate.signedBytes()).block(aggregate.signature);
    return writer.take();
}

Result<SealedAggregate> decodeSealedAggregate(ByteView bytes) {
    ByteReader reader(bytes);
    const auto version = reader.number<std::uint8_t>();
    const auto algorithm = reader.number<std::uint8_t>();
    SealedAggregate out;
    out.sequence = reader.number<std::uint64_t>();
    const ByteView envelope = reader.block();
    const ByteView signature = reader.block();
    if (const Status end = reader.finish(); !end) {
        return passOn(end);
    }
    if (version != SealedAggregate::kVersion || algorithm != SealedAggregate::kAlgorithm) {
        return fail(ErrorCode::VersionUnsupported);
    }
    out.envelope.assign(envelope.begin(), envelope.end());
    out.signature.assign(signature.begin(), signature.end());
    return out;
}

}  // namespace smarter
