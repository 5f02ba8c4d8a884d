// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer/customer_session.h"

#include <algorithm>

namespace smarter {

Result<OwnDetail> CustomerSession::detail(Database& database, const Interval& range) {
    const auto batches =
        database.all(QStringLiteral("SELECT sealed FROM batch WHERE meter_id = ? AND first_start < ? AND end_at > ? "
                                    "ORDER BY first_start"),
                     {blob(meter_.view()), number(range.end()), number(range.start)},
                     [](const Statement& row) { return decodeReadingBatch(row.bytes(0)); });
    if (!batches) {
        return passOn(batches);
    }
    OwnDetail detail;
    for (const auto& batch : *batches) {
        if (batch && batch->meter == meter_) {
            open(*batch, range, detail);
        } else {
            ++detail.unreadable;
        }
    }
    std::ranges::sort(detail.readings, {}, [](const OwnReading& reading) { return reading.interval.start; });
    return detail;
}

void CustomerSession::open(const ReadingBatch& batch, const Interval& range, OwnDetail& detail) {
    std::array<std::uint8_t, SealedReading::kPlaintextBytes> plaintext{};
    const WipeAtExit guard(plaintext);
    for (std::size_t i = 0; i < batch.size(); ++i) {
        const SealedReading reading = batch.reading(i);
        if (!range.contains(reading.interval.start)) {
            continue;
        }
        if (cipher_.open(reading.nonce(), reading.associatedData(), reading.ciphertext, reading.tag, plaintext)) {
            detail.readings.push_back({reading.interval, Joules{static_cast<std::int64_t>(readingValue(plaintext))}});
        } else {
            ++detail.unreadable;
        }
    }
}

Result<std::optional<Interval>> CustomerSession::extent(Database& database) const {
    return database.single(
        QStringLiteral("SELECT coalesce(min(first_start), 0), coalesce(max(end_at), 0) FROM batch WHERE meter_id = ?"),
        {blob(meter_.view())}, [](const Statement& row) {
            const Interval extent{row.instant(0), row.instant(1) - row.instant(0)};
            return extent.length > Seconds{0} ? std::optional(extent) : std::nullopt;
        });
}

}  // namespace smarter
