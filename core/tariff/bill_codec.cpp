// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tariff/bill.h"

namespace smarter {

namespace {

constexpr std::uint8_t kVersion = 1;
constexpr std::uint32_t kMostDays = 36'600;

void writeSigned(ByteWriter& writer, std::int64_t value) {
    writer.number(static_cast<std::uint64_t>(value));
}

std::int64_t readSigned(ByteReader& reader) {
    return static_cast<std::int64_t>(reader.number<std::uint64_t>());
}

void writePeriod(ByteWriter& writer, const DayPeriod& period) {
    writeDate(writer, period.first);
    writeDate(writer, period.last);
}

DayPeriod readPeriod(ByteReader& reader) {
    const QDate first = readDate(reader);
    return {first, readDate(reader)};
}

void writeText(ByteWriter& writer, const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    writer.block(bytesOf({utf8.constData(), static_cast<std::size_t>(utf8.size())}));
}

QString readText(ByteReader& reader) {
    const ByteView view = reader.block();
    return QString::fromUtf8(reinterpret_cast<const char*>(view.data()), static_cast<qsizetype>(view.size()));
}

void writeLine(ByteWriter& writer, const ChargeLine& line) {
    writer.number(static_cast<std::uint8_t>(line.kind));
    writeText(writer, line.tariff);
    writeDate(writer, line.validFrom);
    writePeriod(writer, line.days);
    writeText(writer, line.registerName);
    writer.number(static_cast<std::uint8_t>(line.tier))
        .number(static_cast<std::uint8_t>(line.upTo.has_value()));
    for (const std::int64_t value :
         {line.from.value, line.upTo.value_or(Joules{}).value, line.energy.value, line.rate.micro,
          line.dailyCharge.value, line.taxPpm, line.base.value, line.amount.value}) {
        writeSigned(writer, value);
    }
}

Result<ChargeLine> readLine(ByteReader& reader) {
    const auto kind = reader.number<std::uint8_t>();
    ChargeLine line;
    line.kind = static_cast<ChargeKind>(kind);
    line.tariff = readText(reader);
    line.validFrom = readDate(reader);
    line.days = readPeriod(reader);
    line.registerName = readText(reader);
    line.tier = reader.number<std::uint8_t>();
    const bool bounded = reader.number<std::uint8_t>() != 0;
    line.from.value = readSigned(reader);
    const Joules upTo{readSigned(reader)};
    line.upTo = bounded ? std::optional(upTo) : std::nullopt;
    line.energy.value = readSigned(reader);
    line.rate.micro = readSigned(reader);
    line.dailyCharge.value = readSigned(reader);
    line.taxPpm = readSigned(reader);
    line.base.value = readSigned(reader);
    line.amount.value = readSigned(reader);
    const bool sound =
        kind <= static_cast<std::uint8_t>(ChargeKind::Tax) && line.validFrom.isValid() && line.days.isValid();
    return sound ? Result<ChargeLine>(line)
                 : fail(reader.ok() ? ErrorCode::ValueOutOfRange : ErrorCode::Truncated);
}

void writeCharges(ByteWriter& writer, const Charges& charges) {
    writeText(writer, charges.currency);
    writer.number(static_cast<std::uint8_t>(charges.example))
        .number(static_cast<std::uint32_t>(charges.lines.size()));
    for (const ChargeLine& line : charges.lines) {
        writeLine(writer, line);
    }
    for (const std::int64_t value :
         {charges.energy.value, charges.beforeTax.value, charges.tax.value, charges.amount.value}) {
        writeSigned(writer, value);
    }
}

Result<Charges> readCharges(ByteReader& reader) {
    Charges charges;
    charges.currency = readText(reader);
    charges.example = reader.number<std::uint8_t>() != 0;
    for (auto left = reader.number<std::uint32_t>(); left > 0; --left) {
        auto line = readLine(reader);
        if (!line) {
            return passOn(line);
        }
        charges.lines.push_back(std::move(*line));
    }
    charges.energy.value = readSigned(reader);
    charges.beforeTax.value = readSigned(reader);
    charges.tax.value = readSigned(reader);
    charges.amount.value = readSigned(reader);
    return charges;
}

Status readDays(ByteReader& reader, Bill& bill) {
    const auto count = reader.number<std::uint32_t>();
    if (!reader.ok() || !bill.period.isValid() || count > kMostDays ||
        count != static_cast<std::uint32_t>(bill.period.days())) {
        return fail(reader.ok() ? ErrorCode::ValueOutOfRange : ErrorCode::Truncated);
    }
    for (QDate day = bill.period.first; reader.ok() && day <= bill.period.last; day = day.addDays(1)) {
        const auto state = reader.number<std::uint8_t>();
        bill.days.push_back({day, static_cast<BillDayState>(state), Joules{readSigned(reader)}});
        if (state > static_cast<std::uint8_t>(BillDayState::Missing)) {
            return fail(ErrorCode::ValueOutOfRange);
        }
    }
    return {};
}

}  // namespace

Bytes encode(const IssuedBill& issued) {
    ByteWriter writer;
    writer.number(kVersion);
    for (const std::int64_t value :
         {issued.number, secondsOf(issued.issuedAt), issued.corrects, issued.reversed.value}) {
        writeSigned(writer, value);
    }
    writer.raw(issued.bill.household.view());
    writePeriod(writer, issued.bill.period);
    writer.number(static_cast<std::uint32_t>(issued.bill.days.size()));
    for (const BillDay& day : issued.bill.days) {
        writer.number(static_cast<std::uint8_t>(day.state));
        writeSigned(writer, day.energy.value);
    }
    writeCharges(writer, issued.bill.charges);
    return writer.take();
}

Result<IssuedBill> decodeIssuedBill(ByteView bytes) {
    ByteReader reader(bytes);
    if (reader.number<std::uint8_t>() != kVersion) {
        return fail(reader.ok() ? ErrorCode::VersionUnsupported : ErrorCode::Truncated);
    }
    IssuedBill issued;
    issued.number = readSigned(reader);
    issued.issuedAt = instantOf(readSigned(reader));
    issued.corrects = readSigned(reader);
    issued.reversed.value = readSigned(reader);
    issued.bill.household.bytes = reader.array<16>();
    issued.bill.period = readPeriod(reader);
    if (const Status read = readDays(reader, issued.bill); !read) {
        return passOn(read);
    }
    auto charges = readCharges(reader);
    if (!charges) {
        return passOn(charges);
    }
    issued.bill.charges = std::move(*charges);
    return reader.finish().transform([&] { return std::move(issued); });
}

}  // namespace smarter
