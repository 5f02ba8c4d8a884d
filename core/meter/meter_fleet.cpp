// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meter/meter_fleet.h"

#include <algorithm>
#include <numeric>

#include "core/crypto/random.h"
#include "core/meter/device.h"
#include "core/meter/meter_schema.h"

namespace smarter {

namespace {

constexpr std::size_t kMeterKeyBytes = 32;

/// Consecutive minutes end where one is missing and at every multiple of `batchReadings` minutes.
std::vector<std::span<const profile::Row>> cutIntoRuns(std::span<const profile::Row> minutes, int batchReadings) {
    const Seconds grid = kMinute * batchReadings;
    std::vector<std::span<const profile::Row>> runs;
    std::size_t first = 0;
    for (std::size_t i = 1; i <= minutes.size(); ++i) {
        const bool cut = i == minutes.size() || minutes[i].start != minutes[i - 1].start + kMinute ||
                         minutes[i].start == alignDown(minutes[i].start, grid);
        if (cut) {
            runs.push_back(minutes.subspan(first, i - first));
            first = i;
        }
    }
    return runs;
}

}  // namespace

Result<std::unique_ptr<MeterFleet>> MeterFleet::open(const QString& path, const SecretBytes& databaseKey,
                                                     std::optional<crypto::RsaPublicKey> pesKey) {
    Result<std::unique_ptr<Database>> database = Database::open(path, databaseKey, meterSchema());
    if (!database) {
        return passOn(database);
    }
    std::unique_ptr<MeterFleet> fleet(new MeterFleet(std::move(*database), std::move(pesKey)));
    return fleet->queueNumbers().transform([&] { return std::move(fleet); });
}

MeterFleet::MeterFleet(std::unique_ptr<Database> database, std::optional<crypto::RsaPublicKey> pesKey)
    : database_(std::move(database)), pesKey_(std::move(pesKey)) {}

MeterFleet::~MeterFleet() = default;

Status MeterFleet::queueNumbers() {
    return database_
        ->single(QStringLiteral("SELECT coalesce(max(position), 0) FROM outbox"), {},
                 [](const Statement& row) { return row.number(0); })
        .transform([&](std::int64_t position) { lastPosition_ = position; });
}

Result<std::optional<MeterId>> MeterFleet::find(const QString& neighbourhood, const QString& name) {
    return database_->first(QStringLiteral("SELECT meter_id FROM meter WHERE neighbourhood = ? AND name = ?"),
                            {neighbourhood, name}, [](const Statement& row) { return row.id<MeterId>(0); });
}

Result<MeterId> MeterFleet::install(const QString& neighbourhood, const QString& name) {
    if (!isValidName(neighbourhood) || !isValidName(name)) {
        return fail(ErrorCode::InvalidArgument, isValidName(name) ? neighbourhood : name);
    }
    const auto known = find(neighbourhood, name);
    if (!known) {
        return passOn(known);
    }
    if (*known) {
        return **known;
    }
    const Result<MeterId> id = crypto::randomId<MeterId>();
    const Result<SecretBytes> key = crypto::randomSecret(kMeterKeyBytes);
    if (!id || !key) {
        return id ? passOn(key) : passOn(id);
    }
    return database_
        ->run(QStringLiteral("INSERT INTO meter (meter_id, neighbourhood, name, meter_key, key_epoch, next_sequence, "
                             "reserved_counters, enrolled) VALUES (?, ?, ?, ?, 1, 1, 0, 0)"),
              {blob(id->view()), neighbourhood, name, blob(key->view())})
        .transform([&] { return *id; });
}

Result<std::vector<MeterIdentity>> MeterFleet::meters() {
    return database_->all(
        QStringLiteral("SELECT meter_id, neighbourhood, name FROM meter ORDER BY neighbourhood, name"), {},
        [](const Statement& row) { return MeterIdentity{row.id<MeterId>(0), row.text(1), row.text(2)}; });
}

Result<Device*> MeterFleet::device(const MeterId& meter) {
    if (const auto known = devices_.find(meter); known != devices_.end()) {
        const auto epoch = Device::storedEpoch(*database_, meter);
        if (!epoch || *epoch == known->second->keyEpoch()) {
            return epoch.transform([&](std::uint32_t) { return known->second.get(); });
        }
    }
    return Device::load(*database_, meter).transform([&](std::unique_ptr<Device> loaded) {
        return (devices_[meter] = std::move(loaded)).get();
    });
}

Status MeterFleet::store(const ReadingBatch& batch, Joules energy) {
    const Bytes sealed = encode(batch);
    const auto sequence = number(static_cast<std::int64_t>(batch.firstSequence));
    return database_
        ->run(QStringLiteral("INSERT INTO batch (meter_id, first_sequence, first_start, interval_length, readings, "
                             "sealed) VALUES (?, ?, ?, ?, ?, ?)"),
              {blob(batch.meter.view()), sequence, number(batch.firstInterval.start),
               number(batch.firstInterval.length.count()), number(static_cast<std::int64_t>(batch.size())),
               blob(sealed)})
        .and_then([&] {
            return database_->run(
                QStringLiteral("INSERT INTO outbox (position, meter_id, first_sequence, joules) VALUES (?, ?, ?, ?)"),
                {number(++lastPosition_), blob(batch.meter.view()), sequence, number(energy.value)});
        });
}

Result<bool> MeterFleet::hasRecorded(const MeterId& meter, Instant start) {
    return device(meter).transform([&](const Device* found) { return found->hasRecorded(start); });
}

Result<Recorded> MeterFleet::record(const MeterId& meter, std::span<const profile::Row> minutes, int batchReadings) {
    const Result<Device*> found = device(meter);
    if (!found) {
        return passOn(found);
    }
    Device& device = **found;
    Recorded recorded;
    std::vector<profile::Row> fresh;
    fresh.reserve(minutes.size());
    for (const profile::Row& minute : minutes) {
        if (device.hasRecorded(minute.start)) {
            ++recorded.alreadyRecorded;
        } else {
            fresh.push_back(minute);
            ++recorded.sealed;
            recorded.energy += minute.energy;
        }
    }
    if (fresh.empty()) {
        return recorded;
    }
    if (const Status reserved = device.reserveCounters(*database_, fresh.size()); !reserved) {
        return passOn(reserved);
    }
    const std::uint64_t firstSequence = device.nextSequence();
    const auto stored = sealAndStore(device, fresh, batchReadings);
    if (!stored || !*stored) {
        device.forgetSince(firstSequence);
        // Under the key of a household that has just moved out nothing is kept.
        return stored ? record(meter, minutes, batchReadings) : Result<Recorded>(passOn(stored));
    }
    return recorded;
}

/// False, with nothing stored, if the meter's epoch has moved on.
Result<bool> MeterFleet::sealAndStore(Device& device, std::span<const profile::Row> fresh, int batchReadings) {
    std::vector<ReadingBatch> batches;
    return Transaction::begin(*database_).and_then([&](Transaction transaction) -> Result<bool> {
        const auto epoch = Device::storedEpoch(*database_, device.id());
        if (!epoch || *epoch != device.keyEpoch()) {
            return epoch ? Result<bool>(false) : passOn(epoch);
        }
        for (const auto run : cutIntoRuns(fresh, std::clamp(batchReadings, 1, int{ReadingBatch::kMostReadings}))) {
            Result<ReadingBatch> batch = device.seal(run);
            if (!batch) {
                return passOn(batch);
            }
            const Joules energy = std::accumulate(run.begin(), run.end(), Joules{},
                                                  [](Joules sum, const profile::Row& row) { return sum + row.energy; });
            if (const Status kept = store(*batch, energy); !kept) {
                return passOn(kept);
            }
            batches.push_back(std::move(*batch));
        }
        return database_
            ->run(QStringLiteral("UPDATE meter SET next_sequence = ? WHERE meter_id = ?"),
                  {number(static_cast<std::int64_t>(device.nextSequence())), blob(device.id().view())})
            .and_then([&] { return transaction.commit(); })
            .transform([&] {
                device.noteRecorded(batches);
                return true;
            });
    });
}

Result<std::vector<ReadingBatch>> MeterFleet::unacknowledged(std::uint64_t cursor, int most) {
    return selectBatches(QStringLiteral("SELECT b.sealed, o.position FROM outbox o JOIN batch b ON b.meter_id = o.meter_id "
                                        "AND b.first_sequence = o.first_sequence WHERE o.position > ? "
                                        "ORDER BY o.position LIMIT ?"),
                         {number(static_cast<std::int64_t>(cursor)), most});
}

Result<std::int64_t> MeterFleet::count() {
    return database_->single(QStringLiteral("SELECT count(*) FROM meter"), {}, [](const Statement& row) { return row.number(0); });
}

Result<std::optional<SealedReading>> MeterFleet::newestReading() {
    return selectBatches(QStringLiteral("SELECT sealed, 0 FROM batch WHERE meter_id = (SELECT min(meter_id) FROM batch) "
                                        "ORDER BY first_sequence DESC LIMIT 1"),
                         {})
        .transform([](const std::vector<ReadingBatch>& newest) -> std::optional<SealedReading> {
            if (newest.empty()) {
                return std::nullopt;
            }
            return newest.front().reading(newest.front().size() - 1);
        });
}

Result<std::vector<ReadingBatch>> MeterFleet::history(const MeterId& meter, std::uint64_t fromSequence) {
    return selectBatches(QStringLiteral("SELECT sealed, 0 FROM batch WHERE meter_id = ? AND first_sequence >= ? "
                                        "ORDER BY first_sequence"),
                         {blob(meter.view()), number(static_cast<std::int64_t>(fromSequence))});
}

Result<std::vector<ReadingBatch>> MeterFleet::selectBatches(const QString& sql, std::initializer_list<QVariant> values) {
    const auto stored = database_->all(sql, values, [](const Statement& row) {
        return decodeReadingBatch(row.bytes(0)).transform([&](ReadingBatch batch) {
            batch.cursor = static_cast<std::uint64_t>(row.number(1));
            return batch;
        });
    });
    if (!stored) {
        return passOn(stored);
    }
    std::vector<ReadingBatch> batches;
    batches.reserve(stored->size());
    for (const auto& batch : *stored) {
        if (!batch) {
            return fail(ErrorCode::FileDamaged, database_->path());
        }
        batches.push_back(*batch);
    }
    return batches;
}

Result<LetGo> MeterFleet::acknowledge(std::span<const Acknowledgement> acknowledgements) {
    LetGo accepted;
    return Transaction::begin(*database_)
        .and_then([&](Transaction transaction) -> Status {
            for (const Acknowledgement& acknowledgement : acknowledgements) {
                const auto one = letGo(acknowledgement);
                if (!one) {
                    return passOn(one);
                }
                accepted.readings += one->readings;
                accepted.energy += one->energy;
            }
            return transaction.commit();
        })
        .transform([&] { return accepted; });
}

Result<LetGo> MeterFleet::letGo(const Acknowledgement& acknowledgement) {
    const auto meter = blob(acknowledgement.meter.view());
    const auto through = number(static_cast<std::int64_t>(acknowledgement.throughSequence));
    std::uint64_t first = 0;
    auto accepted = database_->single(
        QStringLiteral("SELECT coalesce(sum(b.readings), 0), coalesce(sum(o.joules), 0), coalesce(min(o.first_sequence), 0) "
                       "FROM outbox o JOIN batch b ON b.meter_id = o.meter_id AND b.first_sequence = o.first_sequence "
                       "WHERE o.meter_id = ? AND o.first_sequence <= ?"),
        {meter, through}, [&](const Statement& row) {
            first = static_cast<std::uint64_t>(row.number(2));
            return LetGo{row.number(0), Joules{row.number(1)}};
        });
    if (!accepted || accepted->readings == 0) {
        return accepted;
    }
    for (const Refusal& refusal : acknowledgement.refused) {
        if (refusal.sequence < first || refusal.sequence > acknowledgement.throughSequence) {
            continue;
        }
        const Result<Joules> refused = energyOf(acknowledgement.meter, refusal.sequence);
        if (!refused) {
            return passOn(refused);
        }
        accepted->readings -= 1;
        accepted->energy -= *refused;
    }
    return database_
        ->run(QStringLiteral("DELETE FROM outbox WHERE meter_id = ? AND first_sequence <= ?"), {meter, through})
        .transform([&] { return *accepted; });
}

Result<Joules> MeterFleet::energyOf(const MeterId& meter, std::uint64_t sequence) {
    const auto batches = selectBatches(QStringLiteral("SELECT sealed, 0 FROM batch WHERE meter_id = ? AND "
                                                      "first_sequence <= ? ORDER BY first_sequence DESC LIMIT 1"),
                                       {blob(meter.view()), number(static_cast<std::int64_t>(sequence))});
    const Result<Device*> found = device(meter);
    if (!batches || !found) {
        return batches ? Result<Joules>(passOn(found)) : Result<Joules>(passOn(batches));
    }
    if (batches->empty() || sequence > batches->front().lastSequence()) {
        return Joules{};  // not this meter's own
    }
    return (*found)->open(batches->front().reading(sequence - batches->front().firstSequence));
}

Result<bool> MeterFleet::anyWaiting() {
    return database_->single(QStringLiteral("SELECT EXISTS (SELECT 1 FROM outbox)"), {}, [](const Statement& row) { return row.number(0) != 0; });
}

Result<std::int64_t> MeterFleet::waitingReadings() {
    return database_->single(QStringLiteral("SELECT coalesce(sum(b.readings), 0) FROM outbox o JOIN batch b ON "
                                            "b.meter_id = o.meter_id AND b.first_sequence = o.first_sequence"),
                             {}, [](const Statement& row) { return row.number(0); });
}

Result<std::map<QString, Instant>> MeterFleet::settledThrough() {
    const auto nameAndTime = [](const Statement& row) { return std::pair(row.text(0), row.instant(1)); };
    const auto waiting = database_->all(
        QStringLiteral("SELECT m.neighbourhood, min(b.first_start) FROM outbox o JOIN batch b ON b.meter_id = o.meter_id AND "
                       "b.first_sequence = o.first_sequence JOIN meter m ON m.meter_id = o.meter_id GROUP BY m.neighbourhood"),
        {}, nameAndTime);
    // A meter's last batch says how far it has come: sequences and minutes rise together.
    auto reached = database_->all(
        QStringLiteral("SELECT m.neighbourhood, max(b.first_start + b.readings * b.interval_length) FROM meter m JOIN batch b ON "
                       "b.meter_id = m.meter_id WHERE b.first_sequence = (SELECT max(first_sequence) FROM batch WHERE "
                       "meter_id = m.meter_id) GROUP BY m.neighbourhood"),
        {}, nameAndTime);
    if (!waiting || !reached) {
        return waiting ? passOn(reached) : passOn(waiting);
    }
    std::map<QString, Instant> through(reached->begin(), reached->end());
    for (const auto& [neighbourhood, first] : *waiting) {
        Instant& settled = through[neighbourhood];
        settled = std::min(settled, first);
    }
    return through;
}

Status MeterFleet::readRegister(const MeterId& meter, const ReadingVisitor& visit) {
    const Result<Device*> found = device(meter);
    if (!found) {
        return passOn(found);
    }
    const auto firstWaiting =
        database_->single(QStringLiteral("SELECT coalesce(min(first_sequence), -1) FROM outbox WHERE meter_id = ?"),
                          {blob(meter.view())}, [](const Statement& row) { return row.number(0); });
    if (!firstWaiting) {
        return passOn(firstWaiting);
    }
    const auto batches = history(meter, 0);
    if (!batches) {
        return passOn(batches);
    }
    for (const ReadingBatch& batch : *batches) {
        const bool acknowledged = *firstWaiting < 0 || batch.lastSequence() < static_cast<std::uint64_t>(*firstWaiting);
        for (std::size_t i = 0; i < batch.size(); ++i) {
            const SealedReading reading = batch.reading(i);
            const Result<Joules> energy = (*found)->open(reading);
            if (!energy) {
                return passOn(energy);
            }
            visit(reading.interval, *energy, acknowledged);
        }
    }
    return {};
}

}  // namespace smarter
