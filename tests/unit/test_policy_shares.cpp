// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>

#include "core/crypto/random.h"
#include "core/pes/intake/intake_schema.h"
#include "core/pes/intake/share_account.h"
#include "tests/support/error_of.h"
#include "tests/support/small_pes.h"
#include "tests/support/test_store.h"

using namespace smarter;
using namespace smarter::test;

namespace {

const ReleasePolicy kFifteen = *ReleasePolicy::named(QStringLiteral("15/15"));
const SumKey kBlock{SumKind::NeighbourhoodLoad, 1, {kNewYear, kMinute * 60}};

bool never(std::int64_t) {
    return false;
}

/// The loads of one closing, by outcome.
std::map<Outcome, int> outcomes(const std::vector<AggregateRow>& rows) {
    std::map<Outcome, int> out;
    for (const AggregateRow& row : rows) {
        if (const auto* load = std::get_if<NeighbourhoodLoad>(&row)) {
            ++out[load->outcome];
        }
    }
    return out;
}

void report(SmallPes& pes, int meter, int firstMinute, int count, std::int64_t joules) {
    const MeterId id = pes.enrolled(QStringLiteral("m%1").arg(meter));
    pes.processed(pes.sealed(id, minutes(kNewYear + kMinute * firstMinute, count, [&](int) { return joules; })));
}

}  // namespace

class TestPolicyShares : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openLibraries(); }
    void cleanupTestCase() { closeLibraries(); }

    void exactlyFifteenPerCentIsAllowed() {
        QVERIFY(keepsShareLimit(kFifteen, 100, 15));
        QVERIFY(!keepsShareLimit(kFifteen, 99, 15));
        QVERIFY(!keepsShareLimit(kFifteen, 106, 16));
        QVERIFY(keepsShareLimit(kFifteen, 0, 0));
        QVERIFY(keepsShareLimit({}, 1, 1));
        constexpr std::uint64_t most = std::uint64_t{1} << 57;
        QVERIFY(!keepsShareLimit(kFifteen, most, most));
        QVERIFY(keepsShareLimit(kFifteen, most, most / 100 * 15));
    }

    void fifteenFifteenHasItsName() {
        QCOMPARE(kFifteen.minimumMeters, 15u);
        QCOMPARE(kFifteen.largestSharePercent, 15u);
        QCOMPARE(kFifteen.name(), QStringLiteral("15/15"));
        QCOMPARE(ReleasePolicy::named(QStringLiteral("custom"), 15)->name(), QStringLiteral("custom"));
    }

    void lateReadingCountsForTheLargestUnlessItsMeterIsNew() {
        ReleasePolicy half;
        half.largestSharePercent = 50;
        const auto settled = [&](std::uint64_t late, bool old) {
            ShareBook book(1);
            book.add(1, 0, 40);
            book.add(2, 0, 60);
            book.add(3, 0, 60);
            (void)book.settle(0, half, never);
            book.add(4, 0, late);
            return book.settle(0, half, [old](std::int64_t) { return old; });
        };
        QVERIFY(settled(60, false));   // 60 of 220
        QVERIFY(!settled(60, true));   // it might be 120 of 220
        QVERIFY(settled(160, false));  // 160 of 320
        QVERIFY(!settled(161, false));
    }

    void whatARevisionAddsKeepsTheLimitToo() {
        ReleasePolicy half;
        half.largestSharePercent = 50;
        ShareBook book(1);
        for (int meter = 0; meter < 10; ++meter) {
            book.add(meter, 0, 1'000);
        }
        QVERIFY(book.settle(0, half, never));
        book.markReleased(0);
        book.add(20, 0, 90);
        book.add(21, 0, 10);
        QVERIFY(!book.settle(0, half, never));  // a hundredth of the whole, nine tenths of the difference
        book.add(22, 0, 80);
        QVERIFY(book.settle(0, half, never));
    }

    void intervalsAreJudgedOneByOne() {
        ShareBook book(2);
        for (int meter = 0; meter < 20; ++meter) {
            book.add(meter, 0, 100);
            book.add(meter, 1, meter == 3 ? 10'000 : 100);
        }
        QVERIFY(book.settle(0, kFifteen, never));
        QVERIFY(!book.settle(1, kFifteen, never));
    }

    void householdsAreForgottenOnceJudged() {
        ShareBook book(2);
        for (int meter = 0; meter < 20; ++meter) {
            book.add(meter, 0, 100);
        }
        const std::size_t before = book.encode().size();
        (void)book.settle(0, kFifteen, never);
        QCOMPARE(before - book.encode().size(), 20u * 3 * 8);
    }

    void sealedBookOpensAsItWasAndForItsBlockOnly() {
        QTemporaryDir folder;
        const auto key = crypto::randomSecret(Database::kKeyBytes);
        const auto database = Database::open(storeLocation(folder.path(), QStringLiteral("pes.db")), *key, intakeSchema());
        ShareAccounts accounts(**database, key->clone(), 2);
        ShareBook book(2);
        book.add(7, 0, 123'456);
        book.add(9, 1, 1);
        (void)book.settle(1, kFifteen, never);
        auto sealed = accounts.seal(kBlock, book);
        QVERIFY(accounts.put(kBlock, *sealed));
        const auto stored = accounts.find(kBlock);
        const auto opened = accounts.open(kBlock, **stored);
        QVERIFY(opened);
        const auto expected = book.encode();
        const auto found = opened->encode();
        QVERIFY(std::ranges::equal(found.view(), expected.view()));
        SumKey other = kBlock;
        other.owner = 2;
        QCOMPARE(errorOf(accounts.open(other, *sealed)), ErrorCode::AuthenticationFailed);
        QVERIFY(accounts.seal(kBlock, book)->nonce != sealed->nonce);
        sealed->content[3] ^= 1;
        QCOMPARE(errorOf(accounts.open(kBlock, *sealed)), ErrorCode::AuthenticationFailed);
        sealed->content.resize(5);
        QCOMPARE(errorOf(accounts.open(kBlock, *sealed)), ErrorCode::FileDamaged);
    }

    void noPlainReadingIsInTheTable() {
        SmallPes pes(kFifteen);
        constexpr std::int64_t joules = 0x0123'4567;
        report(pes, 1, 0, 1, joules);
        const auto content = pes.intake->database().single(QStringLiteral("SELECT content FROM share_account"), {},
                                                           [](const Statement& row) { return row.bytes(0); });
        QVERIFY(content->size() > 16);
        const std::array<std::uint8_t, 4> needle{0x01, 0x23, 0x45, 0x67};
        QVERIFY(std::ranges::search(*content, needle).empty());
    }

    void windowWithADominantHouseholdIsWithheldUntilEnoughOthersReport() {
        SmallPes pes(kFifteen);
        // Fifteen meters: one has 15.01 % of the first quarter, and its fair part of the second.
        for (int meter = 0; meter < 14; ++meter) {
            report(pes, meter, 0, 30, 1'000);
        }
        const MeterId large = pes.enrolled(QStringLiteral("large"));
        pes.processed(pes.sealed(large, minutes(kNewYear, 30, [](int i) { return i < 15 ? 2'473 : 1'000; })));
        pes.restartIntake();
        QCOMPARE(outcomes(pes.released(kNewYear + kMinute * 30)),
                 (std::map<Outcome, int>{{Outcome::Released, 1}, {Outcome::ShareTooLarge, 1}}));
        for (int meter = 20; meter < 40; ++meter) {
            report(pes, meter, 0, 15, 1'000);
        }
        // The set of the first quarter is now twenty meters from the second's: far enough.
        QCOMPARE(outcomes(pes.released(kNewYear + kMinute * 30)), (std::map<Outcome, int>{{Outcome::Released, 1}}));
    }

    void shareOfExactlyTheLimitIsReleased() {
        SmallPes pes(kFifteen);
        for (int meter = 0; meter < 17; ++meter) {
            report(pes, meter, 0, 15, 1'000);
        }
        report(pes, 99, 0, 15, 3'000);  // of 20,000
        QCOMPARE(outcomes(pes.released(kNewYear + kMinute * 15)), (std::map<Outcome, int>{{Outcome::Released, 1}}));
    }

    void fourteenMetersAreTooFew() {
        SmallPes pes(kFifteen);
        for (int meter = 0; meter < 14; ++meter) {
            report(pes, meter, 0, 15, 1'000);
        }
        QCOMPARE(outcomes(pes.released(kNewYear + kMinute * 15)), (std::map<Outcome, int>{{Outcome::TooFewMeters, 1}}));
    }

    void replayedBatchCountsOnceInTheShares() {
        SmallPes pes(kFifteen);
        for (int meter = 0; meter < 17; ++meter) {
            report(pes, meter, 0, 15, 1'000);
        }
        const auto batches = pes.sealed(pes.enrolled(QStringLiteral("large")), minutes(kNewYear, 15, [](int) { return 3'000; }));
        pes.processed(batches);
        pes.restartIntake();
        pes.processed(batches);
        QCOMPARE(outcomes(pes.released(kNewYear + kMinute * 15)), (std::map<Outcome, int>{{Outcome::Released, 1}}));
    }

    void policyWithoutALimitKeepsNoAccount() {
        SmallPes pes(10);
        report(pes, 1, 0, 15, 1'000);
        QCOMPARE(*pes.intake->database().single(QStringLiteral("SELECT count(*) FROM share_account"), {},
                                                [](const Statement& row) { return row.number(0); }),
                 0);
    }
};

QTEST_GUILESS_MAIN(TestPolicyShares)
#include "test_policy_shares.moc"
