// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <set>

#include "core/crypto/aead.h"
#include "tests/support/error_of.h"
#include "tests/support/small_pes.h"
#include "tests/support/test_store.h"

using namespace smarter;
using namespace smarter::test;

namespace {

std::int64_t releasedJoules(const std::vector<AggregateRow>& rows) {
    std::int64_t sum = 0;
    for (const AggregateRow& row : rows) {
        if (const auto* load = std::get_if<NeighbourhoodLoad>(&row); load && load->outcome == Outcome::Released) {
            sum += load->energy.value;
        }
    }
    return sum;
}

std::vector<HouseholdTotal> households(const std::vector<AggregateRow>& rows) {
    std::vector<HouseholdTotal> out;
    for (const AggregateRow& row : rows) {
        if (const auto* total = std::get_if<HouseholdTotal>(&row)) {
            out.push_back(*total);
        }
    }
    return out;
}

std::map<Outcome, int> outcomes(const std::vector<AggregateRow>& rows) {
    std::map<Outcome, int> out;
    for (const AggregateRow& row : rows) {
        if (const auto* load = std::get_if<NeighbourhoodLoad>(&row)) {
            ++out[load->outcome];
        }
    }
    return out;
}

/// What the private key itself can see of a sum.
std::vector<std::uint64_t> slotsOf(const SmallPes& pes, const EncryptedSum& sum) {
    const auto plaintext = SmallPes::paillierKey().decrypt(sum.ciphertext);
    return pes.intake->geometry().layout().decode(*plaintext);
}

int countBelow(const std::vector<std::uint64_t>& slots, const SmallPes& pes, int firstMinute, int endMinute,
               std::uint64_t bound) {
    int count = 0;
    for (int minute = firstMinute; minute < endMinute; ++minute) {
        count += slots[static_cast<std::size_t>(pes.intake->geometry().slotOfMinute(minute))] < bound;
    }
    return count;
}

RefusalReason onlyReason(const std::vector<Acknowledgement>& answers) {
    return answers.at(0).refused.at(0).reason;
}

}  // namespace

class TestIntake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openLibraries(); }
    void cleanupTestCase() { closeLibraries(); }

    void sumsAreExactToTheJoule() {
        SmallPes pes;
        std::int64_t expected = 0;
        for (const char* name : {"a", "b", "c"}) {
            const MeterId meter = pes.enrolled(QString::fromLatin1(name));
            const auto rows = minutes(kNewYear, 120, [&](int i) { return 100'003 * (i + 1) + name[0]; });
            for (const auto& row : rows) {
                expected += row.energy.value;
            }
            const auto answers = pes.processed(pes.sealed(meter, rows));
            QVERIFY(std::ranges::all_of(answers, [](const auto& answer) { return answer.refused.empty(); }));
        }
        const auto rows = pes.released(kNewYear + kMinute * 120);
        QCOMPARE(releasedJoules(rows), expected);
        QCOMPARE(outcomes(rows), (std::map<Outcome, int>{{Outcome::Released, 8}}));
    }

    void flippedBitAnywhereIsRefusedAndTheRestGoesOn() {
        SmallPes pes;
        const MeterId meter = pes.enrolled(QStringLiteral("a"));
        pes.processed(pes.sealed(pes.enrolled(QStringLiteral("b")), minutes(kNewYear, 60, [](int) { return 7; })));
        auto batches = pes.sealed(meter, minutes(kNewYear, 60, [](int) { return 1000; }));
        for (std::size_t i = 0; i < 8; ++i) {
            batches[0].values[i].ciphertext[i] ^= 0x10;
        }
        for (std::size_t i = 0; i < 16; ++i) {
            batches[1].values[i].tag[i] ^= 0x01;
        }
        const auto answers = pes.processed(batches);
        QCOMPARE(answers[0].accepted, 22u);
        QCOMPARE(answers[1].accepted, 14u);
        QCOMPARE(onlyReason(answers), RefusalReason::TagInvalid);
        QCOMPARE(pes.intake->figures().refused[static_cast<std::size_t>(RefusalReason::TagInvalid)], 24);
        QCOMPARE(pes.intake->quarantine(100)->size(), 24u);
        // Minutes with one meter are too thin to open; every other minute is there.
        const auto rows = pes.released(kNewYear + kMinute * 60);
        for (const AggregateRow& row : rows) {
            if (const auto* load = std::get_if<NeighbourhoodLoad>(&row)) {
                QVERIFY(load->outcome == Outcome::TooFewMeters || load->energy.value == 15 * 1007);
            }
        }
    }

    void alteredHeaderIsRefused() {
        SmallPes pes;
        const MeterId meter = pes.enrolled(QStringLiteral("a"));
        const auto batch = pes.sealed(meter, minutes(kNewYear, 10, [](int) { return 1; })).at(0);
        ReadingBatch moved = batch;
        moved.firstInterval.start += kMinute;
        QCOMPARE(onlyReason(*pes.intake->process({&moved, 1})), RefusalReason::TagInvalid);
        ReadingBatch renumbered = batch;
        renumbered.firstSequence += 1000;
        QCOMPARE(onlyReason(*pes.intake->process({&renumbered, 1})), RefusalReason::TagInvalid);
        ReadingBatch otherEpoch = batch;
        otherEpoch.keyEpoch = 7;
        QCOMPARE(onlyReason(*pes.intake->process({&otherEpoch, 1})), RefusalReason::KeyEpochUnknown);
        ReadingBatch otherMeter = batch;
        otherMeter.meter = pes.enrolled(QStringLiteral("b"));
        QCOMPARE(onlyReason(*pes.intake->process({&otherMeter, 1})), RefusalReason::TagInvalid);
        otherMeter.meter.bytes.fill(0xaa);
        QCOMPARE(onlyReason(*pes.intake->process({&otherMeter, 1})), RefusalReason::UnknownMeter);
        // None of these moved the meter's cursor or let it drop a reading.
        const auto answers = pes.processed({batch});
        QCOMPARE(answers[0].accepted, 10u);
    }

    void forgedBatchLetsTheMeterDropNothing() {
        SmallPes pes;
        const MeterId meter = pes.enrolled(QStringLiteral("a"));
        ReadingBatch forged = pes.sealed(meter, minutes(kNewYear, 10, [](int) { return 1; })).at(0);
        forged.firstSequence = 1'000'000;
        pes.processed({forged});
        QCOMPARE(*pes.meters->waitingReadings(), 10);
    }

    void replayedBatchCountsOnce() {
        SmallPes pes;
        const auto batches = pes.sealed(pes.enrolled(QStringLiteral("a")), minutes(kNewYear, 60, [](int) { return 10; }));
        pes.processed(pes.sealed(pes.enrolled(QStringLiteral("b")), minutes(kNewYear, 60, [](int) { return 1; })));
        pes.processed(batches);
        const auto replayed = pes.processed(batches);
        QCOMPARE(onlyReason(replayed), RefusalReason::SequenceRepeated);
        QCOMPARE(releasedJoules(pes.released(kNewYear + kMinute * 60)), 60 * 11);
    }

    void replayAfterARestartCountsOnce() {
        SmallPes pes;
        const auto batches = pes.sealed(pes.enrolled(QStringLiteral("a")), minutes(kNewYear, 60, [](int) { return 10; }));
        pes.processed(pes.sealed(pes.enrolled(QStringLiteral("b")), minutes(kNewYear, 60, [](int) { return 1; })));
        pes.processed(batches);
        pes.restartIntake();
        QCOMPARE(onlyReason(pes.processed(batches)), RefusalReason::SequenceRepeated);
        QCOMPARE(releasedJoules(pes.released(kNewYear + kMinute * 60)), 60 * 11);
    }

    void minuteSentAgainUnderANewSequenceCountsOnce() {
        SmallPes pes;
        const MeterId meter = pes.enrolled(QStringLiteral("a"));
        pes.processed(pes.sealed(pes.enrolled(QStringLiteral("b")), minutes(kNewYear, 60, [](int) { return 1; })));
        pes.processed(pes.sealed(meter, minutes(kNewYear, 60, [](int) { return 10; })));
        // A meter that has forgotten what it recorded, but not its counters.
        QVERIFY(pes.meters->database().run(QStringLiteral("DELETE FROM batch")));
        pes.restartMeters();
        const auto answers = pes.processed(pes.sealed(meter, minutes(kNewYear + kMinute * 30, 60, [](int) { return 10; })));
        QCOMPARE(onlyReason(answers), RefusalReason::IntervalRepeated);
        QCOMPARE(answers[0].accepted + answers[1].accepted, 30u);
        QCOMPARE(releasedJoules(pes.released(kNewYear + kMinute * 60)), 60 * 11);
    }

    void readingsFromTheFutureAreRefused() {
        SmallPes pes;
        pes.clock.set(kNewYear + kMinute * 30);
        const MeterId meter = pes.enrolled(QStringLiteral("a"));
        const auto answers = pes.processed(pes.sealed(meter, minutes(kNewYear, 60, [](int) { return 1; }), 60));
        QCOMPARE(answers[0].accepted, 31u);  // 30 past minutes, and one within the clocks' tolerance
        QCOMPARE(onlyReason(answers), RefusalReason::InFuture);
    }

    void readingOverTheBoundIsRefused() {
        SmallPes pes;
        const MeterId meter = pes.enrolled(QStringLiteral("a"));
        const auto answers = pes.processed(
            pes.sealed(meter, minutes(kNewYear, 3, [](int i) { return i == 1 ? 60'000'001 : 60'000'000; })));
        QCOMPARE(answers[0].accepted, 2u);
        QCOMPARE(onlyReason(answers), RefusalReason::OverBound);
    }

    void windowWithTooFewMetersIsWithheldAndBuried() {
        SmallPes pes(3);
        for (const char* name : {"a", "b"}) {
            pes.processed(pes.sealed(pes.enrolled(QString::fromLatin1(name)), minutes(kNewYear, 60, [](int) { return 9; })));
        }
        // The third reports the first quarter of an hour only.
        pes.processed(pes.sealed(pes.enrolled(QStringLiteral("c")), minutes(kNewYear, 15, [](int) { return 9; })));
        QVERIFY(pes.intake->closeWindows(kNewYear + kMinute * 30));
        const auto queued = pes.intake->queued(10);
        QCOMPARE(queued->size(), 1u);
        const EncryptedSum& sum = queued->front().sum;
        // What the private key itself can see: the released quarter exactly, the withheld one under random bits.
        const auto slots = slotsOf(pes, sum);
        for (int minute = 0; minute < 15; ++minute) {
            QCOMPARE(slots[static_cast<std::size_t>(pes.intake->geometry().slotOfMinute(minute))], 27u);
        }
        QVERIFY2(countBelow(slots, pes, 15, 30, 1u << 30) < 3, "a slot of random bits is below 2^30 once in 262,144");
        const auto rows = opened(sum, pes.intake->policies());
        QCOMPARE(outcomes(*rows), (std::map<Outcome, int>{{Outcome::Released, 1}, {Outcome::TooFewMeters, 1}}));
    }

    void lateReadingsOfTooFewMetersDoNotReissueAWindow() {
        SmallPes pes(3);
        for (const char* name : {"a", "b", "c"}) {
            pes.processed(pes.sealed(pes.enrolled(QString::fromLatin1(name)), minutes(kNewYear, 60, [](int) { return 9; })));
        }
        QCOMPARE(releasedJoules(pes.released(kNewYear + kMinute * 60)), 60 * 27);
        pes.processed(pes.sealed(pes.enrolled(QStringLiteral("d")), minutes(kNewYear, 60, [](int) { return 5; })));
        const auto rows = pes.released(kNewYear + kMinute * 60);
        QCOMPARE(outcomes(rows), (std::map<Outcome, int>{{Outcome::ChangeTooSmall, 4}}));
        // With enough company they do.
        for (const char* name : {"e", "f"}) {
            pes.processed(pes.sealed(pes.enrolled(QString::fromLatin1(name)), minutes(kNewYear, 60, [](int) { return 5; })));
        }
        const auto later = pes.released(kNewYear + kMinute * 60);
        QCOMPARE(releasedJoules(later), 60 * (27 + 15));
        QCOMPARE(std::get<NeighbourhoodLoad>(later.front()).revision, 3u);
    }

    void windowStillOpenIsBuriedUntilItEnds() {
        SmallPes pes;
        for (const char* name : {"a", "b"}) {
            pes.processed(pes.sealed(pes.enrolled(QString::fromLatin1(name)), minutes(kNewYear, 30, [](int) { return 3; })));
        }
        QVERIFY(pes.intake->closeWindows(kNewYear + kMinute * 20));
        const auto early = pes.intake->queued(1);
        const auto slots = slotsOf(pes, early->front().sum);
        QCOMPARE(slots[0], 6u);
        QVERIFY2(countBelow(slots, pes, 15, 30, 1u << 30) < 3, "the quarter that has not ended is under random bits");
        QCOMPARE(releasedJoules(pes.released(kNewYear + kMinute * 20)), 15 * 6);
        QCOMPARE(releasedJoules(pes.released(kNewYear + kMinute * 30)), 15 * 6);
        QVERIFY(pes.released(kNewYear + kMinute * 30).empty());
    }

    void householdTotalNeedsTwoHours() {
        SmallPes pes;
        const auto joules = [](int) { return 1000; };
        pes.processed(pes.sealed(pes.enrolled(QStringLiteral("short")), minutes(kNewYear, 119, joules)));
        pes.processed(pes.sealed(pes.enrolled(QStringLiteral("whole")), minutes(kNewYear, 1440, joules)));
        const auto totals = households(pes.released(kNewYear + kMinute * 1440));
        QCOMPARE(totals.size(), 2u);
        QCOMPARE(totals[0].outcome, Outcome::TooShort);
        QVERIFY(totals[0].registers.empty());
        QCOMPARE(totals[1].outcome, Outcome::Released);
        QCOMPARE(totals[1].registers, std::vector<Joules>{Joules{1'440'000}});
        QCOMPARE(totals[1].quality, Quality::Valid);
    }

    void householdsDayFollowsTheClockChange() {
        SmallPes pes(2, QStringLiteral("Europe/Berlin"));
        const Instant springDay = instantOf(1'459'033'200);  // 2016-03-27 00:00 in Berlin
        pes.processed(pes.sealed(pes.enrolled(QStringLiteral("a")), minutes(springDay, 24 * 60, [](int) { return 100; })));
        const auto totals = households(pes.released(springDay + kMinute * 23 * 60));
        QCOMPARE(totals.size(), 1u);
        QCOMPARE(totals[0].window.length, Seconds{23 * 3600});
        QCOMPARE(totals[0].registers, std::vector<Joules>{Joules{23 * 60 * 100}});
    }

    void nothingIsCommittedWhenTheDatabaseIsBusy() {
        SmallPes pes;
        const auto batches = pes.sealed(pes.enrolled(QStringLiteral("a")), minutes(kNewYear, 60, [](int) { return 10; }));
        pes.processed(pes.sealed(pes.enrolled(QStringLiteral("b")), minutes(kNewYear, 60, [](int) { return 1; })));
        QVERIFY(pes.intake->database().run(impatience()));
        const auto other = Intake::open(storeLocation(pes.folder->path(), QStringLiteral("pes.db")), pes.databaseKey, pes.clock, 1);
        {
            const auto held = Transaction::begin((*other)->database());
            QCOMPARE(errorOf(pes.intake->process(batches)), ErrorCode::DatabaseBusy);
        }
        pes.processed(batches);
        QCOMPARE(releasedJoules(pes.released(kNewYear + kMinute * 60)), 60 * 11);
    }

    void manyHouseholdsShareCiphertextsAndStayApart() {
        SmallPes pes;
        for (int i = 0; i < 25; ++i) {  // more than one group holds
            const MeterId meter = pes.enrolled(QStringLiteral("m%1").arg(i));
            pes.processed(pes.sealed(meter, minutes(kNewYear, 1440, [i](int minute) { return i * 1'000 + minute; }), 720));
        }
        const auto totals = households(pes.released(kNewYear + kMinute * 1440));
        QCOMPARE(totals.size(), 25u);
        std::set<std::int64_t> sums;
        for (const HouseholdTotal& total : totals) {
            sums.insert(total.registers.at(0).value);
        }
        for (std::int64_t i = 0; i < 25; ++i) {
            QVERIFY(sums.contains(1440 * i * 1'000 + 1439 * 1440 / 2));
        }
    }
};

QTEST_GUILESS_MAIN(TestIntake)
#include "test_intake.moc"
