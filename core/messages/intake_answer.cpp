// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/intake_answer.h"

namespace smarter {

namespace {

template <class T, class Write>
void writeList(ByteWriter& writer, const std::vector<T>& list, Write write) {
    writer.number(static_cast<std::uint32_t>(list.size()));
    for (const T& one : list) {
        write(one);
    }
}

/// `leastBytes`: of one entry, so that a list claims no more memory than its message can fill.
template <class T, class Read>
Result<std::vector<T>> readList(ByteReader& reader, std::size_t leastBytes, Read read) {
    const auto count = reader.number<std::uint32_t>();
    if (count > reader.remaining() / leastBytes) {
        return fail(ErrorCode::Truncated);
    }
    std::vector<T> out;
    out.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        Result<T> one = read();
        if (!one) {
            return passOn(one);
        }
        out.push_back(std::move(*one));
    }
    return out;
}

void write(ByteWriter& writer, const Acknowledgement& one) {
    writer.number(one.cursor).raw(one.meter.view()).number(one.throughSequence).number(one.accepted);
    writeList(writer, one.refused, [&](const Refusal& refusal) {
        writer.number(refusal.sequence).number(static_cast<std::uint8_t>(refusal.reason));
    });
}

Result<Refusal> readRefusal(ByteReader& reader) {
    const auto sequence = reader.number<std::uint64_t>();
    const auto reason = reader.number<std::uint8_t>();
    if (reader.ok() && (reason == 0 || reason >= kRefusalReasons)) {
        return fail(ErrorCode::ValueOutOfRange);
    }
    return Refusal{sequence, static_cast<RefusalReason>(reason)};
}

Result<Acknowledgement> readAcknowledgement(ByteReader& reader) {
    Acknowledgement out;
    out.cursor = reader.number<std::uint64_t>();
    out.meter.bytes = reader.array<16>();
    out.throughSequence = reader.number<std::uint64_t>();
    out.accepted = reader.number<std::uint32_t>();
    auto refused = readList<Refusal>(reader, 9, [&] { return readRefusal(reader); });
    return refused.transform([&](std::vector<Refusal>& list) {
        out.refused = std::move(list);
        return std::move(out);
    });
}

}  // namespace

Bytes encode(const IntakeAnswer& answer) {
    ByteWriter writer;
    writer.number(IntakeAnswer::kVersion);
    writeList(writer, answer.acknowledgements, [&](const Acknowledgement& one) { write(writer, one); });
    writeList(writer, answer.enrolments, [&](const EnrolmentAnswer& one) {
        writer.raw(one.meter.view()).number(one.keyEpoch).number(static_cast<std::uint8_t>(one.taken ? 1 : 0));
    });
    writeList(writer, answer.introductions, [&](const Introduction& one) {
        writer.raw(one.meter.view()).number(one.keyEpoch).block(one.sealedPseudonym);
    });
    return writer.take();
}

Result<IntakeAnswer> decodeIntakeAnswer(ByteView bytes) {
    ByteReader reader(bytes);
    const auto version = reader.number<std::uint8_t>();
    if (reader.ok() && version != IntakeAnswer::kVersion) {
        return fail(ErrorCode::VersionUnsupported);
    }
    IntakeAnswer out;
    const auto keep = [](auto& into) { return [&into](auto list) { into = std::move(list); }; };
    return readList<Acknowledgement>(reader, 40, [&] { return readAcknowledgement(reader); })
        .transform(keep(out.acknowledgements))
        .and_then([&] {
            return readList<EnrolmentAnswer>(reader, 21, [&]() -> Result<EnrolmentAnswer> {
                EnrolmentAnswer one;
                one.meter.bytes = reader.array<16>();
                one.keyEpoch = reader.number<std::uint32_t>();
                const auto taken = reader.number<std::uint8_t>();
                one.taken = taken == 1;
                return taken <= 1 ? Result<EnrolmentAnswer>(one) : fail(ErrorCode::ValueOutOfRange);
            });
        })
        .transform(keep(out.enrolments))
        .and_then([&] {
            return readList<Introduction>(reader, 24, [&]() -> Result<Introduction> {
                Introduction one;
                one.meter.bytes = reader.array<16>();
                one.keyEpoch = reader.number<std::uint32_t>();
                const ByteView sealed = reader.block();
                one.sealedPseudonym.assign(sealed.begin(), sealed.end());
                return one;
            });
        })
        .transform(keep(out.introductions))
        .and_then([&] { return reader.finish(); })
        .transform([&] { return std::move(out); });
}

}  // namespace smarter
