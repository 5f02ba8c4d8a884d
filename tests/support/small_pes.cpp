// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/small_pes.h"

#include "core/crypto/random.h"
#include "tests/support/test_store.h"

namespace smarter::test {

namespace {

std::unique_ptr<crypto::CryptoLibraries> libraries;
std::unique_ptr<paillier::PrivateKey> sharedKey;

/// A test without its stations can only stop.
template <class T>
T must(Result<T> result) {
    if (!result) {
        qFatal("test set-up: error %d %s", static_cast<int>(result.error().code), qPrintable(result.error().detail));
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

}  // namespace

void openLibraries() {
    libraries = must(crypto::CryptoLibraries::create());
}

void closeLibraries() {
    stopStoreServer();
    sharedKey.reset();
    libraries.reset();
}

const paillier::PrivateKey& SmallPes::paillierKey() {
    if (!sharedKey) {
        sharedKey = std::make_unique<paillier::PrivateKey>(must(paillier::PrivateKey::generate(2048)));
    }
    return *sharedKey;
}

Result<std::vector<AggregateRow>> opened(const EncryptedSum& sum, const ReleasePolicies& policies) {
    const std::array<const EncryptedSum*, 1> one{&sum};
    return openSums(one, SmallPes::paillierKey(), policies).and_then([](std::vector<SumRows> each) {
        return std::move(each.front());
    });
}

SmallPes::SmallPes(std::uint32_t minimumMeters, QString timeZone)
    : SmallPes(ReleasePolicy{.minimumMeters = minimumMeters}, std::move(timeZone)) {}

SmallPes::SmallPes(const ReleasePolicy& releasePolicy, QString timeZone)
    : folder(std::make_unique<QTemporaryDir>()),
      databaseKey(must(crypto::randomSecret(Database::kKeyBytes))) {
    must(Intake::create(storeLocation(folder->path(), QStringLiteral("pes.db")), databaseKey, paillierKey().publicKey(),
                        {15, releasePolicy, std::move(timeZone)}));
    restartIntake();
    restartMeters();
}

void SmallPes::restartMeters() {
    meters.reset();
    meters = must(MeterFleet::open(folder->filePath(QStringLiteral("meters.db")), databaseKey, intake->publicKey()));
    cursor_ = 0;
}

void SmallPes::restartIntake() {
    intake.reset();
    intake = must(Intake::open(storeLocation(folder->path(), QStringLiteral("pes.db")), databaseKey, clock, 2));
}

MeterId SmallPes::enrolled(const QString& name, const QString& neighbourhood) {
    const MeterId id = must(meters->install(neighbourhood, name));
    const auto pending = must(meters->pendingEnrolments());
    must(intake->enrol(pending));
    for (const MeterEnrolment& enrolment : pending) {
        must(meters->confirmEnrolment(enrolment.meter, enrolment.keyEpoch));
    }
    return id;
}

std::vector<ReadingBatch> SmallPes::sealed(const MeterId& meter, const std::vector<profile::Row>& rows,
                                           int batchReadings) {
    must(meters->record(meter, rows, batchReadings));
    auto batches = must(meters->unacknowledged(cursor_, 100'000));
    if (!batches.empty()) {
        cursor_ = batches.back().cursor;
    }
    return batches;
}

std::vector<Acknowledgement> SmallPes::processed(const std::vector<ReadingBatch>& batches) {
    auto acknowledgements = must(intake->process(batches));
    must(meters->acknowledge(acknowledgements));
    return acknowledgements;
}

std::vector<AggregateRow> SmallPes::released(Instant until) {
    must(intake->closeWindows(until));
    std::vector<AggregateRow> rows;
    for (const QueuedSum& queued : must(intake->queued(100'000))) {
        std::ranges::move(must(opened(queued.sum, intake->policies())), std::back_inserter(rows));
        must(intake->handedOver({&queued.position, 1}));
    }
    return rows;
}

SmallPes::HeldSums SmallPes::held(const QString& neighbourhood) {
    Database& database = intake->database();
    const auto sums = must(database.all(
        QStringLiteral("SELECT e.kind, e.owner, e.window_start, e.ciphertext FROM encrypted_sum e JOIN neighbourhood n ON "
                       "n.name = ? WHERE (e.kind = 1 AND e.owner = n.neighbourhood_id) OR (e.kind = 2 AND e.owner % 4294967296 IN "
                       "(SELECT group_id FROM meter WHERE neighbourhood_id = n.neighbourhood_id))"),
        {neighbourhood}, [](const Statement& row) {
            return std::tuple(static_cast<SumKind>(row.number(0)), row.number(1), row.instant(2),
                              must(paillierKey().decrypt({row.bytes(3)})));
        }));
    const BlockGeometry& geometry = intake->geometry();
    HeldSums out;
    for (const auto& [kind, owner, start, plaintext] : sums) {
        if (kind == SumKind::NeighbourhoodLoad) {
            const auto slots = geometry.layout().decode(plaintext);
            for (int minute = 0; minute < geometry.minutesPerBlock(); ++minute) {
                out.windows[alignDown(start + kMinute * minute, geometry.intervalLength())] +=
                    static_cast<std::int64_t>(slots[static_cast<std::size_t>(geometry.slotOfMinute(minute))]);
            }
            continue;
        }
        const Metering& metering = intake->metering();
        const MeteredDay day = metering.dayOf(start);
        const auto slots = day.geometry->layout().decode(plaintext);
        const auto known = must(database.all(
            QStringLiteral("SELECT pseudonym, group_id, group_position FROM meter"), {}, [](const Statement& row) {
                EnrolledMeter meter;
                meter.pseudonym = row.id<Pseudonym>(0);
                meter.group = static_cast<std::uint32_t>(row.number(1));
                meter.position = static_cast<std::uint16_t>(row.number(2));
                return meter;
            }));
        for (const EnrolledMeter& meter : known) {
            const HouseholdPlace place = metering.placeOf(meter, day);
            for (int i = 0; place.sum.owner == owner && i < day.geometry->registers(); ++i) {
                out.days[{meter.pseudonym, start}] += static_cast<std::int64_t>(slots[static_cast<std::size_t>(place.firstSlot + i)]);
            }
        }
    }
    return out;
}

}  // namespace smarter::test
