// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include "core/crypto/init.h"
#include "core/mdms/mdms.h"
#include "core/meter/meter_fleet.h"
#include "core/pes/intake/intake.h"
#include "core/pes/release/release.h"

namespace smarter::test {

/// 2016-01-01 00:00 UTC, a Friday; where the tests' readings begin.
inline constexpr Instant kNewYear = instantOf(1'451'606'400);

/// `count` minutes from `start`, each with what `joules(i)` says.
template <class JoulesOf>
std::vector<profile::Row> minutes(Instant start, int count, JoulesOf joules) {
    std::vector<profile::Row> rows;
    for (int i = 0; i < count; ++i) {
        rows.push_back({start + kMinute * i, Joules{joules(i)}});
    }
    return rows;
}

/// Real stations in a fresh folder, with a 2048-bit Paillier key made once a program: the tests' quick PES.
class SmallPes {
public:
    explicit SmallPes(std::uint32_t minimumMeters = 2, QString timeZone = QStringLiteral("UTC"));
    explicit SmallPes(const ReleasePolicy& releasePolicy, QString timeZone = QStringLiteral("UTC"));

    /// A meter of this neighbourhood, enrolled.
    MeterId enrolled(const QString& name, const QString& neighbourhood = QStringLiteral("Maple Court"));
    /// Seals the rows at the meter and returns what it queued.
    std::vector<ReadingBatch> sealed(const MeterId& meter, const std::vector<profile::Row>& rows, int batchReadings = 30);
    /// The intake takes them; the meters hear of it.
    std::vector<Acknowledgement> processed(const std::vector<ReadingBatch>& batches);
    /// Sums that are closed by `until`, as the release opens them.
    std::vector<AggregateRow> released(Instant until);
    /// What the sums of a neighbourhood hold, released or not, by quarter of an hour and by household and UTC day: only
    /// the tests' private key can tell.
    struct HeldSums {
        std::map<Instant, std::int64_t> windows;
        std::map<std::pair<Pseudonym, Instant>, std::int64_t> days;
    };
    HeldSums held(const QString& neighbourhood = QStringLiteral("Maple Court"));
    /// The intake again, from what its database holds: what a restart finds.
    void restartIntake();
    void restartMeters();

    ManualClock clock{instantOf(1'500'000'000)};
    std::unique_ptr<QTemporaryDir> folder;
    SecretBytes databaseKey;
    std::unique_ptr<Intake> intake;
    std::unique_ptr<MeterFleet> meters;

    /// The program's one Paillier key of the tests.
    static const paillier::PrivateKey& paillierKey();

private:
    std::uint64_t cursor_ = 0;
};

/// What the release makes of one sum, under the tests' key.
Result<std::vector<AggregateRow>> opened(const EncryptedSum& sum, const ReleasePolicies& policies);

/// The crypto libraries for as long as a test program runs; after its QCoreApplication.
void openLibraries();
void closeLibraries();

}  // namespace smarter::test
