// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <QFile>
#include <QTest>
#include <algorithm>
#include <memory>

#include "core/crypto/aead.h"
#include "core/crypto/random.h"
#include "core/secret/process_guard.h"
#include "tests/support/memory_scan.h"
#include "tests/support/small_pes.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr std::size_t kMeters = 12;
constexpr std::size_t kReadings = 45;
constexpr std::size_t kSlotBytes = BlockGeometry::kSlotBits / 8;
/// Canaries of readings that are accepted lie between this and the bound.
constexpr std::uint64_t kLeastJoules = std::uint64_t{1} << 25;
constexpr std::uint64_t kMostJoules = kMaximumWatts * 60;
const Instant kFirst = instantOf(1'452'000'600);

std::uint64_t numberOf(ByteView bytes) {
    return readingValue(bytes);
}

SecretBytes secretOf(std::size_t size) {
    return std::move(*crypto::randomSecret(size));
}

/// Two neighbouring values as they lie in memory: an array's, a meter's plaintexts', a slot vector's.
void watchPair(MemoryScan& scan, std::uint64_t first, std::uint64_t second) {
    for (const std::size_t bytesEach : {sizeof first, kSlotBytes}) {
        SecretBytes little(2 * bytesEach);
        for (std::size_t i = 0; i < bytesEach; ++i) {
            little.span()[i] = static_cast<std::uint8_t>(first >> (8 * i));
            little.span()[bytesEach + i] = static_cast<std::uint8_t>(second >> (8 * i));
        }
        scan.watch(little.view());
    }
}

void watchOne(MemoryScan& scan, std::uint64_t value) {
    SecretBytes bytes(sizeof value);
    for (const bool big : {false, true}) {
        for (std::size_t i = 0; i < sizeof value; ++i) {
            bytes.span()[i] = static_cast<std::uint8_t>(value >> (8 * (big ? 7 - i : i)));
        }
        scan.watch(bytes.view());
    }
}

}  // namespace

class TestMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openLibraries(); }
    void cleanupTestCase() { closeLibraries(); }

    void keptCopyIsFoundAndGoesWithItsOwner() {
        MemoryScan scan;
        auto kept = std::make_unique<SecretBytes>(secretOf(32));
        scan.watch(kept->view());
        scan.watch(kept->view().subspan(8, 8));
        const auto found = scan.hits();
        QVERIFY(scan.scanned() > std::size_t{1} << 20);
        QCOMPARE(found.size(), std::size_t{2});
        const auto address = reinterpret_cast<std::uintptr_t>(kept->view().data());
        QVERIFY(std::ranges::all_of(found, [&](const auto& hit) { return hit.address == address || hit.address == address + 8; }));
        kept.reset();
        QCOMPARE(scan.hits().size(), std::size_t{0});
    }

    void committedReadingsAreNowhereInMemory() {
        SmallPes pes;
        MemoryScan readings;
        MemoryScan keys;
        const auto batches = makeBatches(pes, readings, keys);
        sweepStack();
        const auto before = readings.hits();
        QVERIFY2(before.empty(), qPrintable(told(before)));
        const auto acknowledgements = pes.intake->process(batches);
        QVERIFY(acknowledgements);
        const auto found = readings.hits();
        QVERIFY2(found.empty(), qPrintable(told(found)));
        std::int64_t accepted = 0;
        std::size_t refused = 0;
        for (const Acknowledgement& acknowledgement : *acknowledgements) {
            accepted += acknowledgement.accepted;
            refused += acknowledgement.refused.size();
        }
        QCOMPARE(accepted, static_cast<std::int64_t>(kMeters * (kReadings - 1)));
        QCOMPARE(refused, kMeters);
        // The registry keeps the meters' keys sealed: between batches none is in the clear.
        sweepStack();
        const auto copies = keys.hits();
        QVERIFY2(copies.empty(), qPrintable(told(copies)));
        QVERIFY(pes.intake->closeWindows(kFirst + Seconds{86'400}));
        QCOMPARE(readings.hits().size(), std::size_t{0});
        pes.meters.reset();
        pes.intake.reset();
        sweepStack();
        const auto left = keys.hits();
        QVERIFY2(left.empty(), qPrintable(told(left)));
    }

    void secretsAreLockedAndLeftOutOfDumps() {
        const SecretBytes secret = secretOf(3 * 4096);
        const QByteArray flags = flagsAt(reinterpret_cast<std::uintptr_t>(secret.view().data()) + 4096);
        QVERIFY2(flags.contains(" dd"), flags.constData());
        rlimit lockable{};
        QCOMPARE(getrlimit(RLIMIT_MEMLOCK, &lockable), 0);
        if (lockable.rlim_cur >= rlim_t{1} << 20) {
            QVERIFY2(flags.contains(" lo"), flags.constData());
        }
    }

    void guardedProcessLeavesNoDumpAndNoOpenFiles() {
        guardProcess();
        QCOMPARE(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
        rlimit core{1, 1};
        QCOMPARE(getrlimit(RLIMIT_CORE, &core), 0);
        QCOMPARE(core.rlim_cur, rlim_t{0});
        QCOMPARE(core.rlim_max, rlim_t{0});
        QCOMPARE(umask(0), mode_t{S_IRWXG | S_IRWXO});
        guardProcess();
    }

private:
    /// For each meter a batch of readings with values that only the scan knows, masked. The last one is over the
    /// bound: refused after it was opened, and 64 random bits long.
    [[gnu::noinline]] static std::vector<ReadingBatch> makeBatches(SmallPes& pes, MemoryScan& readings, MemoryScan& keys) {
        std::vector<ReadingBatch> batches;
        for (std::size_t meter = 0; meter < kMeters; ++meter) {
            const SecretBytes key = secretOf(32);
            keys.watch(key.view());
            ReadingBatch batch;
            batch.cursor = meter + 1;
            batch.meter = *crypto::randomId<MeterId>();
            batch.keyEpoch = 1;
            batch.firstSequence = 1;
            batch.firstInterval = {kFirst, kMinute};
            batch.values.resize(kReadings);
            const auto enrolled =
                pes.intake->enrol(std::vector{MeterEnrolment{batch.meter, QStringLiteral("Maple Court"), 1,
                                                             *pes.intake->publicKey().encryptOaep(key.view())}});
            if (!enrolled) {
                qFatal("no meter: %d", static_cast<int>(enrolled.error().code));
            }
            seal(batch, key, readings);
            batches.push_back(std::move(batch));
        }
        return batches;
    }

    [[gnu::noinline]] static void seal(ReadingBatch& batch, const SecretBytes& key, MemoryScan& readings) {
        auto cipher = *crypto::Aes256Gcm::create(key);
        WipedArray<std::uint64_t> values(kReadings);
        // Whole blocks: of a part of one, the generator keeps the rest beside what it gave out.
        const SecretBytes random = secretOf((kReadings * 8 + 15) / 16 * 16);
        for (std::size_t i = 0; i < kReadings; ++i) {
            values[i] = numberOf(random.view().subspan(8 * i, 8));
            if (i + 1 < kReadings) {
                values[i] = kLeastJoules + values[i] % (kMostJoules - kLeastJoules);
            } else {
                values[i] |= std::uint64_t{1} << 62;
                watchOne(readings, values[i]);
            }
            if (i % 2 == 1) {
                watchPair(readings, values[i - 1], values[i]);
            }
            auto plaintext = readingPlaintext(Joules{static_cast<std::int64_t>(values[i])});
            const WipeAtExit guard(plaintext);
            const SealedReading reading = batch.reading(i);
            auto& value = batch.values[i];
            if (!cipher.seal(reading.nonce(), reading.associatedData(), plaintext, value.ciphertext, value.tag)) {
                qFatal("not sealed");
            }
        }
    }

    static QString told(const std::vector<MemoryScan::Hit>& hits) {
        QStringList lines;
        for (const auto& hit : hits) {
            lines += QStringLiteral("pattern %1 at %2 in %3").arg(hit.pattern).arg(hit.address, 0, 16).arg(hit.where);
        }
        return lines.join(QLatin1Char('\n'));
    }

    /// VmFlags of the mapping around an address.
    static QByteArray flagsAt(std::uintptr_t address) {
        QFile smaps(QStringLiteral("/proc/self/smaps"));
        if (!smaps.open(QIODevice::ReadOnly)) {
            return {};
        }
        bool inside = false;
        for (const QByteArray& line : smaps.readAll().split('\n')) {
            const QList<QByteArray> range = line.split(' ').front().split('-');
            if (range.size() == 2) {
                inside = address >= range[0].toULongLong(nullptr, 16) && address < range[1].toULongLong(nullptr, 16);
            }
            if (inside && line.startsWith("VmFlags:")) {
                return line;
            }
        }
        return {};
    }
};

QTEST_GUILESS_MAIN(TestMemory)
#include "test_memory.moc"
