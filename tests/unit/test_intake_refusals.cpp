// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <numeric>

#include "core/crypto/random.h"
#include "core/pes/intake/intake_schema.h"
#include "tests/support/error_of.h"
#include "tests/support/hand_meter.h"
#include "tests/support/test_store.h"

using namespace smarter;
using namespace smarter::test;

namespace {

/// Of every released window, the latest revision.
std::int64_t loadJoules(const std::vector<AggregateRow>& rows) {
    std::map<Instant, std::int64_t> windows;
    for (const AggregateRow& row : rows) {
        if (const auto* load = std::get_if<NeighbourhoodLoad>(&row);
            load && load->outcome == Outcome::Released) {
            windows[load->window.start] = load->energy.value;
        }
    }
    std::int64_t sum = 0;
    for (const auto& [start, joules] : windows) {
        sum += joules;
    }
    return sum;
}

/// What the load sums hold, whatever of it may be released.
std::int64_t heldJoules(SmallPes& pes) {
    const auto held = pes.held();
    return std::accumulate(held.windows.begin(), held.windows.end(), std::int64_t{0},
                           [](std::int64_t sum, const auto& window) { return sum + window.second; });
}

std::map<RefusalReason, int> reasonsOf(const std::vector<Acknowledgement>& answers) {
    std::map<RefusalReason, int> out;
    for (const Acknowledgement& answer : answers) {
        for (const Refusal& refusal : answer.refused) {
            ++out[refusal.reason];
        }
    }
    return out;
}

/// Fields of an encoded batch, by the offset of their first byte.
enum Offset : std::size_t {
    kVersion = 0,
    kCursor = 1,
    kMeter = 9,
    kEpoch = 25,
    kFirst = 29,
    kCount = 57,
    kValues = 59
};
constexpr std::size_t kValueBytes = 24;

std::vector<std::uint64_t> same(std::size_t count, std::uint64_t joules) {
    return std::vector<std::uint64_t>(count, joules);
}

std::int64_t rowsOf(SmallPes& pes, const QString& table) {
    return *pes.intake->database().single(QStringLiteral("SELECT count(*) FROM ") + table, {},
                                          [](const Statement& row) { return row.number(0); });
}

}  // namespace

/// What an attacker between the meters and the intake, or at a meter, can try.
class TestIntakeRefusals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openLibraries(); }
    void cleanupTestCase() { closeLibraries(); }

    /// Each bit of an encoded batch of four readings, flipped alone. What is not the meter's word never
    /// enters.
    void flippedBitOfABatchKeepsOutWhatItTouches() {
        constexpr std::uint32_t readings = 4;
        SmallPes pes;
        HandMeter attacked(pes);
        HandMeter other(pes);
        std::int64_t expected = 0;
        std::map<RefusalReason, int> refused;
        Instant minute = kNewYear;
        const std::size_t bytes = encode(attacked.seal(minute, same(readings, 1))).size();
        QCOMPARE(bytes, kValues + readings * kValueBytes);
        for (std::size_t at = 0; at < bytes; ++at) {
            std::vector<ReadingBatch> arriving;
            std::uint32_t acceptable = 0;
            for (int bit = 0; bit < 8; ++bit, minute += kMinute * 4) {
                Bytes encoded = encode(attacked.seal(minute, same(readings, 1'000'003)));
                encoded[at] ^= static_cast<std::uint8_t>(1 << bit);
                const auto decoded = decodeReadingBatch(encoded);
                QVERIFY(decoded || at == kVersion || (at >= kFirst && at < kValues));
                if (!decoded) {
                    continue;
                }
                arriving.push_back(*decoded);
                const bool cursorOnly =
                    at >= kCursor && at < kMeter;  // the concentrator's own, not the meter's
                acceptable += cursorOnly ? readings : at >= kValues ? readings - 1 : 0u;
            }
            // The other meter's minutes lie between the altered ones.
            arriving.insert(arriving.begin() + static_cast<std::ptrdiff_t>(arriving.size() / 2),
                            other.seal(minute - kMinute * 32, same(32, 17)));
            const auto answers = pes.intake->process(arriving);
            QVERIFY(answers);
            std::uint32_t accepted = 0;
            for (const Acknowledgement& answer : *answers) {
                accepted += answer.accepted;
                if (answer.meter == other.id()) {
                    QCOMPARE(answer.accepted, 32u);
                }
            }
            QVERIFY2(accepted == acceptable + 32, qPrintable(QString::number(at)));
            expected += std::int64_t{acceptable} * 1'000'003 + 32 * 17;
            for (const auto& [reason, count] : reasonsOf(*answers)) {
                QCOMPARE(reason, at >= kMeter && at < kEpoch   ? RefusalReason::UnknownMeter
                                 : at >= kEpoch && at < kFirst ? RefusalReason::KeyEpochUnknown
                                                               : RefusalReason::TagInvalid);
                refused[reason] += count;
            }
        }
        QCOMPARE(refused[RefusalReason::UnknownMeter], 16 * 8 * 4);
        QCOMPARE(refused[RefusalReason::KeyEpochUnknown], 4 * 8 * 4);
        QVERIFY(refused[RefusalReason::TagInvalid] >= static_cast<int>(readings * kValueBytes * 8));
        for (const auto& [reason, count] : refused) {
            QCOMPARE(pes.intake->figures().refused[static_cast<std::size_t>(reason)], count);
        }
        QCOMPARE(heldJoules(pes), expected);
    }

    void flippedBitOfAReadingKeepsItOut() {
        SmallPes pes;
        HandMeter meter(pes);
        std::vector<ReadingBatch> arriving;
        int undecodable = 0;
        for (std::size_t bit = 0; bit < SealedReading::kEncodedBytes * 8; ++bit) {
            Bytes encoded =
                encode(meter.seal(kNewYear + kMinute * static_cast<std::int64_t>(bit), {5}).reading(0));
            encoded[bit / 8] ^= static_cast<std::uint8_t>(1u << (bit % 8));
            if (const auto decoded = decodeSealedReading(encoded)) {
                arriving.push_back(batchOf(*decoded));
            } else {
                ++undecodable;
            }
        }
        QCOMPARE(undecodable, 8 + 32 + 32);  // version; the epoch, told twice, differs
        const auto answers = pes.intake->process(arriving);
        QVERIFY(answers);
        QVERIFY(std::ranges::all_of(*answers, [](const auto& answer) { return answer.accepted == 0; }));
        QVERIFY(
            std::ranges::all_of(*answers, [](const auto& answer) { return answer.throughSequence == 0; }));
    }

    void anotherMetersKeyOpensNothing() {
        SmallPes pes;
        HandMeter mine(pes);
        HandMeter theirs(pes);
        ReadingBatch forged = mine.seal(kNewYear, same(10, 99));
        forged.meter = theirs.id();
        const ReadingBatch good = theirs.seal(kNewYear, same(10, 7));
        const std::array arriving{forged, good};
        const auto answers = pes.intake->process(arriving);
        QCOMPARE(reasonsOf(*answers), (std::map<RefusalReason, int>{{RefusalReason::TagInvalid, 10}}));
        QCOMPARE(answers->at(1).accepted, 10u);
    }

    void batchesOutOfOrderLoseNothing() {
        SmallPes pes;
        HandMeter meter(pes);
        HandMeter other(pes);
        const ReadingBatch first = meter.seal(kNewYear, same(10, 1));
        const ReadingBatch second = meter.seal(kNewYear + kMinute * 10, same(10, 10));
        const ReadingBatch third = meter.seal(kNewYear + kMinute * 20, same(10, 100));
        QVERIFY(pes.intake->process({&third, 1}));
        QCOMPARE(pes.intake->settledThrough(meter.id()), 0u);  // the meter keeps all of it
        pes.restartIntake();
        const std::array arriving{first, other.seal(kNewYear, same(30, 1'000)), second};
        const auto answers = pes.intake->process(arriving);
        QCOMPARE(reasonsOf(*answers), (std::map<RefusalReason, int>{}));
        QCOMPARE(answers->at(0).throughSequence, 10u);
        QCOMPARE(answers->at(2).throughSequence, 30u);
        QCOMPARE(heldJoules(pes), 10 * 1 + 10 * 10 + 10 * 100 + 30 * 1'000);
        for (const ReadingBatch& again : {first, second, third}) {
            QVERIFY(pes.intake->has(again));
            QCOMPARE(reasonsOf(*pes.intake->process({&again, 1})), (std::map<RefusalReason, int>{{RefusalReason::SequenceRepeated, 10}}));
        }
        QCOMPARE(heldJoules(pes), 10 * 1 + 10 * 10 + 10 * 100 + 30 * 1'000);
    }

    void aMeterWithTooManyGapsWaitsUntilTheyAreFilled() {
        SmallPes pes;
        HandMeter meter(pes);
        std::vector<ReadingBatch> batches;
        for (std::size_t i = 0; i < 2 * (Sequences::kMostGaps + 1) + 1; ++i) {
            batches.push_back(meter.seal(kNewYear + kMinute * static_cast<int>(i), same(1, 1)));
        }
        std::vector<ReadingBatch> every;
        for (std::size_t i = 1; i < batches.size(); i += 2) {
            every.push_back(batches[i]);
        }
        const auto answers = pes.intake->process(every);
        QCOMPARE(answers->at(Sequences::kMostGaps - 1).accepted, 1u);
        QCOMPARE(answers->at(Sequences::kMostGaps).accepted, 0u);
        QVERIFY(answers->at(Sequences::kMostGaps).refused.empty());
        QVERIFY(pes.intake->process({&batches.front(), 1}));
        QCOMPARE(pes.intake->process({&every.back(), 1})->front().accepted, 1u);
    }

    void oneMetersFloodIsBoundedAndHarmsNoOther() {
        SmallPes pes;
        HandMeter flooder(pes);
        HandMeter other(pes);
        const ReadingBatch first = flooder.seal(kNewYear, same(60, 3));
        QVERIFY(pes.intake->process({&first, 1}));
        constexpr int rounds = 40;
        for (int round = 0; round < rounds; ++round) {
            std::vector<ReadingBatch> arriving(20, first);
            arriving.push_back(other.seal(kNewYear + kMinute * (3 * round), same(3, 50)));
            const auto answers = pes.intake->process(arriving);
            QVERIFY(answers);
            QCOMPARE(answers->back().accepted, 3u);
        }
        const auto repeated = static_cast<std::size_t>(RefusalReason::SequenceRepeated);
        QCOMPARE(pes.intake->figures().refused[repeated], rounds * 20 * 60);
        QCOMPARE(rowsOf(pes, QStringLiteral("quarantine")), Quarantine::Bounds{}.ofMeter);
        QCOMPARE(rowsOf(pes, QStringLiteral("refusal_count")), 1);
        pes.restartIntake();
        QCOMPARE(pes.intake->figures().refused[repeated], rounds * 20 * 60);
        QCOMPARE(loadJoules(pes.released(kNewYear + kMinute * 60)), 60 * 53);
    }

    void madeUpMeterIdsTakeOneMetersRoom() {
        SmallPes pes;
        HandMeter real(pes);
        ReadingBatch forged = real.seal(kNewYear, same(10, 1));
        std::vector<ReadingBatch> arriving;
        for (int i = 0; i < 2'000; ++i) {
            forged.meter = crypto::randomId<MeterId>().value();
            arriving.push_back(forged);
        }
        QVERIFY(pes.intake->process(arriving));
        QVERIFY(pes.intake->process(arriving));
        QCOMPARE(rowsOf(pes, QStringLiteral("quarantine")), Quarantine::Bounds{}.ofMeter);
        QCOMPARE(rowsOf(pes, QStringLiteral("refusal_count")), 1);
        QCOMPARE(pes.intake->figures().refused[static_cast<std::size_t>(RefusalReason::UnknownMeter)],
                 40'000);
        // A real meter's refusals still find their room.
        real.seal(kNewYear, same(1, 1));
        const ReadingBatch ahead = real.seal(pes.clock.now() + Seconds{3600 - 3600 % 60}, same(1, 1));
        QVERIFY(pes.intake->process({&ahead, 1}));
        QCOMPARE(pes.intake->quarantine(1)->front().meter, real.id());
    }

    void boundOfAllMetersTogetherHolds() {
        SmallPes pes;
        Database& database = pes.intake->database();
        Quarantine quarantine(database, {.ofMeter = 3, .inAll = 5});
        std::vector<RefusedReading> refused;
        for (std::int64_t meter = 1; meter <= 3; ++meter) {
            for (std::uint64_t i = 0; i < 4; ++i) {
                SealedReading reading;
                reading.meter.bytes.fill(static_cast<std::uint8_t>(meter));
                reading.sequence = i;
                refused.push_back(
                    {reading, meter, i < 3 ? RefusalReason::TagInvalid : RefusalReason::InFuture});
            }
        }
        QVERIFY(quarantine.add(refused, kNewYear));
        QVERIFY(quarantine.add(refused, kNewYear + kMinute));
        const auto kept = quarantine.newest(100);
        QCOMPARE(kept->size(), 5u);
        QCOMPARE(kept->front().meter.bytes[0], 2);
        QCOMPARE(kept->front().sequence, 1u);
        QCOMPARE(kept->back().meter.bytes[0], 1);
        QCOMPARE(kept->back().sequence, 0u);
        const auto counts = quarantine.counts();
        QCOMPARE(counts->at(static_cast<std::size_t>(RefusalReason::TagInvalid)), 18);
        QCOMPARE(counts->at(static_cast<std::size_t>(RefusalReason::InFuture)), 6);
        QCOMPARE(quarantine.countsOf(3)->at(static_cast<std::size_t>(RefusalReason::TagInvalid)), 6);
    }

    void refusalsGoWithTheirTransaction() {
        SmallPes pes;
        Quarantine quarantine(pes.intake->database());
        const RefusedReading refused{SealedReading{}, Quarantine::kNoMeter, RefusalReason::UnknownMeter};
        {
            const auto dropped = Transaction::begin(pes.intake->database());
            QVERIFY(quarantine.add({&refused, 1}, kNewYear));
        }
        QVERIFY(quarantine.newest(10)->empty());
        QCOMPARE(quarantine.counts(), RefusalCounts{});
    }

    /// A file of the first version, with readings refused by a known and an unknown meter.
    void refusalsOfTheFirstVersionAreTakenOver() {
        QTemporaryDir folder;
        const QString path = storeLocation(folder.path(), QStringLiteral("pes.db"));
        const SecretBytes key = crypto::randomSecret(Database::kKeyBytes).value();
        {
            const auto old = Database::open(path, key, Schema{{intakeSchema().steps.front()}});
            const Bytes known{1};
            QVERIFY((*old)->run(QStringLiteral("INSERT INTO meter VALUES (?, 4, 1, ?, ?, 1, 0, 1, 0)"),
                                {blob(known), blob(known), blob(known)}));
            struct Row {
                int position;
                Bytes meter;
                int sequence;
                int reason;
            };
            for (const Row& row : {Row{1, known, 1, 2}, Row{2, known, 2, 2}, Row{3, known, 3, 7}, Row{4, {0x99}, 1, 1},
                                   Row{5, {0x98}, 1, 1}}) {
                QVERIFY((*old)->run(QStringLiteral("INSERT INTO quarantine VALUES (?, ?, ?, ?, 0, ?)"),
                                    {row.position, blob(row.meter), row.sequence, row.reason, blob(known)}));
            }
        }
        const auto now = Database::open(path, key, intakeSchema());
        QVERIFY(now);
        Quarantine quarantine(**now);
        QCOMPARE(*quarantine.counts(), (RefusalCounts{0, 2, 2, 0, 0, 0, 0, 1, 0}));
        QCOMPARE(*quarantine.countsOf(4), (RefusalCounts{0, 0, 2, 0, 0, 0, 0, 1, 0}));
        QCOMPARE(quarantine.newest(10)->size(), 5u);
    }
};

QTEST_GUILESS_MAIN(TestIntakeRefusals)
#include "test_intake_refusals.moc"
