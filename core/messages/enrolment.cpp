// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/enrolment.h"

#include "core/messages/text_field.h"

namespace smarter {

Bytes encode(const MeterEnrolment& enrolment) {
    ByteWriter writer;
    writer.number(MeterEnrolment::kVersion).raw(enrolment.meter.view());
    writeName(writer, enrolment.neighbourhood);
    writer.number(enrolment.keyEpoch).block(enrolment.wrappedKey);
    return writer.take();
}

Result<MeterEnrolment> decodeMeterEnrolment(ByteView bytes) {
    ByteReader reader(bytes);
    if (reader.number<std::uint8_t>() != MeterEnrolment::kVersion && reader.ok()) {
        return fail(ErrorCode::VersionUnsupported);
    }
    MeterEnrolment out;
    out.meter.bytes = reader.array<16>();
    const Result<QString> neighbourhood = readName(reader);
    if (!neighbourhood) {
        return passOn(neighbourhood);
    }
    out.neighbourhood = *neighbourhood;
    out.keyEpoch = reader.number<std::uint32_t>();
    const ByteView wrapped = reader.block();
    out.wrappedKey.assign(wrapped.begin(), wrapped.end());
    if (const Status end = reader.finish(); !end) {
        return passOn(end);
    }
    return out;
}

}  // namespace smarter
