// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer/customer_session.h"

#include <algorithm>

namespace smarter {

namespace {

Interval common(const Interval& a, const Interval& b) {
    const Instant start = std::max(a.start, b.start);
    return {start, std::max(Seconds{0}, std::min(a.end(), b.end()) - start)};
}

/// In order, touching ones joined.
void join(std::vector<Interval>& stretches) {
    std::ranges::sort(stretches);
    std::vector<Interval> joined;
    for (const Interval& stretch : stretches) {
        if (!joined.empty() && stretch.start <= joined.back().end()) {
            joined.back().length = std::max(joined.back().end(), stretch.end()) - joined.back().start;
        } else {
            joined.push_back(stretch);
        }
    }
    stretches = std::move(joined);
}

}  // namespace

Result<CustomerSession> CustomerSession::create(const QString& name, const MeterId& meter, std::uint32_t keyEpoch,
                                                const SecretBytes& meterKey) {
    auto cipher = crypto::Aes256Gcm::create(meterKey);
    auto introducing = introductionKey(meterKey);
    auto consenting = consentKey(meterKey);
    if (!cipher || !introducing || !consenting) {
        return !cipher ? passOn(cipher) : !introducing ? passOn(introducing) : passOn(consenting);
    }
    return CustomerSession(name, meter, keyEpoch, std::move(*cipher), std::move(*introducing), std::move(*consenting));
}

Result<Pseudonym> CustomerSession::pseudonym(const Introduction& introduction) const {
    return smarter::open(introduction, introductionKey_);  // the key is of this meter and epoch alone
}

Result<ConsentStatement> CustomerSession::decide(Consent purpose, bool given, Instant at) const {
    ConsentStatement statement{meter_, keyEpoch_, purpose, given, kConsentTextVersion, at};
    return proofOf(statement, consentKey_).transform([&](Bytes proof) {
        statement.proof = std::move(proof);
        return std::move(statement);
    });
}

Result<OwnDetail> CustomerSession::detail(Database& database, const Interval& range) {
    struct Row {
        Interval stretch;
        Result<ReadingBatch> batch;
    };
    const auto rows = database.all(
        QStringLiteral("SELECT first_start, end_at, sealed FROM batch WHERE meter_id = ? AND key_epoch = ? "
                       "AND first_start < ? AND end_at > ? ORDER BY first_start"),
        {blob(meter_.view()), number(std::int64_t{keyEpoch_}), number(range.end()), number(range.start)},
        [](const Statement& row) {
            return Row{{row.instant(0), row.instant(1) - row.instant(0)}, decodeReadingBatch(row.bytes(2))};
        });
    if (!rows) {
        return passOn(rows);
    }
    OwnDetail detail;
    detail.readings.reserve(static_cast<std::size_t>(std::clamp<std::int64_t>(range.length / kMinute, 0, 1 << 20)));
    for (const auto& [stretch, batch] : *rows) {
        const Interval stored = common(stretch, range);
        if (batch && batch->meter == meter_ && batch->keyEpoch == keyEpoch_) {
            open(*batch, range, detail);
        } else if (stored.length > Seconds{0}) {
            detail.altered.push_back(stored);
            detail.unreadable += std::max<std::int64_t>(1, stored.length / kMinute);
        }
    }
    join(detail.altered);
    const auto start = [](const OwnReading& reading) { return reading.interval.start; };
    std::ranges::stable_sort(detail.readings, {}, start);
    const auto copies = std::ranges::unique(detail.readings, {}, start);
    detail.repeated = static_cast<std::int64_t>(copies.size());
    detail.readings.erase(copies.begin(), copies.end());
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
            detail.altered.push_back(reading.interval);
            ++detail.unreadable;
        }
    }
}

Result<std::optional<Interval>> CustomerSession::extent(Database& database) const {
    return database.single(
        QStringLiteral("SELECT coalesce(min(first_start), 0), coalesce(max(end_at), 0) FROM batch "
                       "WHERE meter_id = ? AND key_epoch = ?"),
        {blob(meter_.view()), number(std::int64_t{keyEpoch_})}, [](const Statement& row) {
            const Interval extent{row.instant(0), row.instant(1) - row.instant(0)};
            return extent.length > Seconds{0} ? std::optional(extent) : std::nullopt;
        });
}

}  // namespace smarter
