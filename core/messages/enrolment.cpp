// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/enrolment.h"

#include "core/messages/text_field.h"

namespace smarter {

namespace {

Bytes copyOf(ByteView view) {
    return {view.begin(), view.end()};
}

}  // namespace

Bytes provenPart(const MeterEnrolment& enrolment) {
    ByteWriter writer;
    writer.number(enrolment.version).raw(enrolment.meter.view());
    writeName(writer, enrolment.neighbourhood);
    writer.number(enrolment.keyEpoch);
    if (enrolment.version > 1) {
        writer.number(enrolment.firstSequence);
    }
    writer.block(enrolment.wrappedKey);
    return writer.take();
}

Bytes encode(const MeterEnrolment& enrolment) {
    ByteWriter writer;
    writer.raw(provenPart(enrolment));
    if (enrolment.version > 1) {
        writer.block(enrolment.proof);
    }
    return writer.take();
}

Result<MeterEnrolment> decodeMeterEnrolment(ByteView bytes) {
    ByteReader reader(bytes);
    MeterEnrolment out;
    out.version = reader.number<std::uint8_t>();
    if (reader.ok() && (out.version == 0 || out.version > MeterEnrolment::kVersion)) {
        return fail(ErrorCode::VersionUnsupported);
    }
    out.meter.bytes = reader.array<16>();
    const Result<QString> neighbourhood = readName(reader);
    if (!neighbourhood) {
        return passOn(neighbourhood);
    }
    out.neighbourhood = *neighbourhood;
    out.keyEpoch = reader.number<std::uint32_t>();
    out.firstSequence = out.version > 1 ? reader.number<std::uint64_t>() : 1;
    out.wrappedKey = copyOf(reader.block());
    out.proof = out.version > 1 ? copyOf(reader.block()) : Bytes();
    if (const Status end = reader.finish(); !end) {
        return passOn(end);
    }
    return out;
}

}  // namespace smarter
