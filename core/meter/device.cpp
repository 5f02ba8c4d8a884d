// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meter/device.h"

#include <algorithm>

namespace smarter {

namespace {

/// Counters set aside at once; a crash wastes at most these, of 2⁶⁴.
constexpr std::uint64_t kReserve = 8'192;

}  // namespace

Result<std::unique_ptr<Device>> Device::load(Database& database, const MeterId& meter) {
    struct Row {
        SecretBytes key;
        std::uint32_t keyEpoch;
        std::uint64_t nextSequence;
        std::uint64_t reservedCounters;
    };
    auto row = database.first(
        QStringLiteral("SELECT meter_key, key_epoch, next_sequence, reserved_counters FROM meter WHERE meter_id = ?"),
        {blob(meter.view())}, [](const Statement& stored) {
            return Row{stored.secret(0), static_cast<std::uint32_t>(stored.number(1)),
                       static_cast<std::uint64_t>(stored.number(2)), static_cast<std::uint64_t>(stored.number(3))};
        });
    if (!row) {
        return passOn(row);
    }
    if (!*row) {
        return fail(ErrorCode::MeterUnknown, meter.hex());
    }
    Result<crypto::Aes256Gcm> cipher = crypto::Aes256Gcm::create((*row)->key);
    if (!cipher) {
        return passOn(cipher);
    }
    std::unique_ptr<Device> device(new Device(meter, std::move(*cipher)));
    device->key_ = std::move((*row)->key);
    device->keyEpoch_ = (*row)->keyEpoch;
    device->nextSequence_ = (*row)->nextSequence;
    device->reservedCounters_ = (*row)->reservedCounters;
    device->nextCounter_ = (*row)->reservedCounters;
    return device->loadCoverage(database)
        .and_then([&] { return device->loadFormerKeys(database); })
        .transform([&] { return std::move(device); });
}

Result<std::uint32_t> Device::storedEpoch(Database& database, const MeterId& meter) {
    return database
        .first(QStringLiteral("SELECT key_epoch FROM meter WHERE meter_id = ?"), {blob(meter.view())},
               [](const Statement& row) { return static_cast<std::uint32_t>(row.number(0)); })
        .and_then([&](std::optional<std::uint32_t> epoch) {
            return epoch ? Result<std::uint32_t>(*epoch) : fail(ErrorCode::MeterUnknown, meter.hex());
        });
}

Status Device::loadFormerKeys(Database& database) {
    const auto keys = database.all(
        QStringLiteral("SELECT key_epoch, meter_key FROM former_key WHERE meter_id = ?"), {blob(id_.view())},
        [](const Statement& row) { return std::pair(static_cast<std::uint32_t>(row.number(0)), row.secret(1)); });
    if (!keys) {
        return passOn(keys);
    }
    for (const auto& [epoch, key] : *keys) {
        auto cipher = crypto::Aes256Gcm::create(key);
        if (!cipher) {
            return passOn(cipher);
        }
        former_.emplace(epoch, std::move(*cipher));
    }
    return {};
}

Status Device::loadCoverage(Database& database) {
    const auto stretches = database.all(
        QStringLiteral("SELECT first_start, interval_length, readings FROM batch WHERE meter_id = ?"),
        {blob(id_.view())}, [](const Statement& row) {
            return Interval{row.instant(0), Seconds{row.number(1)} * row.number(2)};
        });
    if (!stretches) {
        return passOn(stretches);
    }
    for (const Interval& stretch : *stretches) {
        recorded_.add(stretch);
    }
    return {};
}

Status Device::reserveCounters(Database& database, std::uint64_t count) {
    if (nextCounter_ + count <= reservedCounters_) {
        return {};
    }
    const std::uint64_t reserved = nextCounter_ + std::max(count, kReserve);
    const Status stored = database.run(QStringLiteral("UPDATE meter SET reserved_counters = ? WHERE meter_id = ?"),
                                       {number(static_cast<std::int64_t>(reserved)), blob(id_.view())});
    if (stored) {
        reservedCounters_ = reserved;
    }
    return stored;
}

Result<ReadingBatch> Device::seal(std::span<const profile::Row> consecutive) {
    ReadingBatch batch;
    batch.meter = id_;
    batch.keyEpoch = keyEpoch_;
    batch.firstSequence = nextSequence_;
    batch.firstCounter = nextCounter_;
    batch.firstInterval = {consecutive.front().start, kMinute};
    batch.values.resize(consecutive.size());
    for (std::size_t i = 0; i < consecutive.size(); ++i) {
        const SealedReading reading = batch.reading(i);
        auto plaintext = readingPlaintext(consecutive[i].energy);
        const WipeAtExit guard(plaintext);
        auto& value = batch.values[i];
        if (const Status sealed =
                cipher_.seal(reading.nonce(), reading.associatedData(), plaintext, value.ciphertext, value.tag);
            !sealed) {
            return passOn(sealed);
        }
    }
    nextSequence_ += consecutive.size();
    nextCounter_ += consecutive.size();
    return batch;
}

Result<Joules> Device::open(const SealedReading& reading) {
    std::array<std::uint8_t, SealedReading::kPlaintextBytes> plaintext{};
    const WipeAtExit guard(plaintext);
    const auto former = former_.find(reading.keyEpoch);
    crypto::Aes256Gcm& cipher = former == former_.end() ? cipher_ : former->second;
    return cipher.open(reading.nonce(), reading.associatedData(), reading.ciphertext, reading.tag, plaintext)
        .transform([&] { return Joules{static_cast<std::int64_t>(readingValue(plaintext))}; });
}

void Device::noteRecorded(std::span<const ReadingBatch> batches) {
    for (const ReadingBatch& batch : batches) {
        recorded_.add({batch.firstInterval.start, batch.end() - batch.firstInterval.start});
    }
}

}  // namespace smarter
