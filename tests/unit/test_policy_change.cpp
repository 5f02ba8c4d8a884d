// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/crypto/random.h"
#include "tests/support/error_of.h"
#include "tests/support/small_mdms.h"
#include "tests/support/small_pes.h"
#include "tests/support/test_store.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr int kDay = 24 * 60;
const QDate kDate(2016, 1, 1);

ReleasePolicy named(const char* name, std::uint32_t meters = 0) {
    return *ReleasePolicy::named(QString::fromLatin1(name), meters);
}

void report(SmallPes& pes, int meter, int firstMinute, int count, std::int64_t joules = 1'000) {
    const MeterId id = pes.enrolled(QStringLiteral("m%1").arg(meter));
    pes.processed(pes.sealed(id, minutes(kNewYear + kMinute * firstMinute, count, [&](int) { return joules; })));
}

std::int64_t accounts(SmallPes& pes) {
    return *pes.intake->database().single(QStringLiteral("SELECT count(*) FROM share_account"), {},
                                          [](const Statement& row) { return row.number(0); });
}

/// Takes the file back to an earlier step of its schema, as a program of that version left it.
void takeBackTo(int version, Database& database, const QStringList& tables) {
    for (const QString& table : tables) {
        QVERIFY(database.run(QStringLiteral("DROP TABLE ") + table));
    }
    QVERIFY(database.run(QStringLiteral("UPDATE schema_version SET version = ?"), {version}));
}

/// A release that has nothing to do yet.
struct QuietRelease {
    QTemporaryDir folder;
    SecretBytes databaseKey = *crypto::randomSecret(Database::kKeyBytes);
    std::unique_ptr<Release> release;

    QuietRelease() {
        const auto mdms = crypto::RsaPrivateKey::generate();
        QVERIFY(Release::create(path(), databaseKey, 2048, mdms->publicKey(), named("NL-10")));
        reopen();
    }
    QString path() const { return storeLocation(folder.path(), QStringLiteral("release.db")); }
    void reopen() {
        release.reset();
        auto opened = Release::open(path(), databaseKey);
        QVERIFY(opened);
        release = std::move(*opened);
    }
};

}  // namespace

/// What each station does with a change of the release policy, by itself.
class TestPolicyChange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openLibraries(); }
    void cleanupTestCase() {
        SmallMdms::cleanUp();
        closeLibraries();
    }

    void beforeAnyReadingItCountsForAllDays() {
        SmallPes pes(10);
        const auto adopted = pes.intake->adopt(PolicyOrder{named("CA-100"), {}});
        QVERIFY(adopted);
        QVERIFY(*adopted == ReleasePolicies(named("CA-100")));
    }

    void itCountsFromTheDayAfterTheLastThatHasAReading() {
        SmallPes pes(10);
        report(pes, 1, kDay + 5, 10);
        report(pes, 2, 0, 10);
        const auto adopted = pes.intake->adopt(PolicyOrder{named("CA-100"), {}});
        QVERIFY(adopted);
        QCOMPARE(adopted->dated().size(), 2u);
        QCOMPARE(adopted->dated().back().from, kDate.addDays(2));
        // The same order again, as after a kill, changes nothing even when time has passed.
        report(pes, 1, 2 * kDay, 10);
        QVERIFY(*pes.intake->adopt(PolicyOrder{named("CA-100"), {}}) == *adopted);
        pes.restartIntake();
        QVERIFY(pes.intake->policies() == *adopted);
    }

    void dayAskedForIsKeptUnlessItIsTooSoon() {
        SmallPes pes(10);
        report(pes, 1, 0, 10);
        QCOMPARE(pes.intake->adopt(PolicyOrder{named("CA-100"), kDate.addDays(9)})->dated().back().from, kDate.addDays(9));
        QCOMPARE(pes.intake->adopt(PolicyOrder{named("custom", 7), kDate.addDays(-9)})->dated().back().from, kDate.addDays(1));
        QCOMPARE(pes.intake->policies().dated().size(), 2u);
    }

    void localDayIsTheSites() {
        SmallPes pes(10, QStringLiteral("Pacific/Auckland"));  // 13 hours ahead of kNewYear
        report(pes, 1, 11 * 60 - 1, 1);
        QCOMPARE(pes.intake->adopt(PolicyOrder{named("CA-100"), {}})->dated().back().from, kDate.addDays(1));
        report(pes, 1, 11 * 60, 1);
        QCOMPARE(pes.intake->adopt(PolicyOrder{named("custom", 7), {}})->dated().back().from, kDate.addDays(2));
    }

    void policyThatProtectsNobodyIsRefusedByBothHalves() {
        SmallPes pes(10);
        ReleasePolicy one = named("NL-10");
        one.minimumMeters = 1;
        QCOMPARE(errorOf(pes.intake->adopt(PolicyOrder{one, {}})), ErrorCode::PolicyInvalid);
        QVERIFY(pes.intake->policies() == ReleasePolicies(named("NL-10")));
        QuietRelease quiet;
        QCOMPARE(errorOf(quiet.release->adopt(ReleasePolicies(one))), ErrorCode::PolicyInvalid);
        QVERIFY(quiet.release->policies() == ReleasePolicies(named("NL-10")));
    }

    void registersInForceMustSatisfyTheNewPolicy() {
        SmallPes pes(10);
        Calendar calendar = Calendar::single();
        const DaySchedule day{{0, 180, 0}, {180, kMinutesOfDay, 1}};
        calendar.seasons.front().schedules = {day, day, day};
        RegisterPlans plans;
        QVERIFY(plans.add(kDate, *RegisterPlan::join({calendar}), kDate.addDays(-1)));
        QVERIFY(pes.intake->adopt(plans));
        ReleasePolicy longer = named("NL-10");
        longer.minimumHouseholdTime = Seconds{4 * 3600};
        QCOMPARE(errorOf(pes.intake->adopt(PolicyOrder{longer, {}})), ErrorCode::RegisterTooShort);
        longer.minimumHouseholdTime = Seconds{3 * 3600};
        QVERIFY(pes.intake->adopt(PolicyOrder{longer, {}}));
        // And the other way round.
        RegisterPlans finer;
        const DaySchedule two{{0, 150, 0}, {150, kMinutesOfDay, 1}};
        calendar.seasons.front().schedules = {two, two, two};
        QVERIFY(finer.add(kDate, *RegisterPlan::join({calendar}), kDate.addDays(-1)));
        QCOMPARE(errorOf(pes.intake->adopt(finer)), ErrorCode::RegisterTooShort);
    }

    void sharesAreKeptFromTheLimitsFirstMinuteToItsLast() {
        SmallPes pes(2);
        report(pes, 1, kDay - 15, 15);
        QVERIFY(pes.intake->adopt(PolicyOrder{named("15/15"), {}}));
        report(pes, 2, kDay - 15, 30);  // late, and the new day's first quarter
        QCOMPARE(accounts(pes), 1);
        pes.restartIntake();
        report(pes, 3, kDay, 15);
        QCOMPARE(accounts(pes), 1);
        QVERIFY(pes.intake->adopt(PolicyOrder{named("NL-10"), {}}));
        report(pes, 2, 2 * kDay, 15);
        QCOMPARE(accounts(pes), 1);
        // Late for the day that had the limit: the account is still there to take it.
        report(pes, 4, kDay, 60);
        QCOMPARE(accounts(pes), 2);
        pes.restartIntake();
        QVERIFY(pes.intake->closeWindows(kNewYear + kMinute * 3 * kDay));
    }

    // By itself: what it does not bury, the release could open, whatever the release's own policy says.
    void intakeGoesOnBuryingTheDayBeforeALooserRule() {
        SmallPes pes(10);
        report(pes, 1, 0, 30);
        report(pes, 2, 0, 30);
        report(pes, 3, 0, 30);
        QVERIFY(pes.intake->closeWindows(kNewYear + kMinute * 15));
        QVERIFY(pes.intake->adopt(PolicyOrder{named("custom", 2), {}}));
        pes.restartIntake();
        report(pes, 4, 0, 30);
        report(pes, 5, 0, 30);
        QVERIFY(pes.intake->closeWindows(kNewYear + kMinute * 30));
        const auto queued = pes.intake->queued(100);
        QVERIFY(queued->size() >= 2);
        for (const QueuedSum& one : *queued) {
            QVERIFY(one.sum.ciphertext.value.empty());
            for (const SumPart& part : one.sum.parts) {
                QCOMPARE(part.outcome, Outcome::TooFewMeters);
            }
        }
    }

    void hourOfTheMidnightThatALimitBeginsAtIsJudgedOnBothSides() {
        // 18:15 UTC is midnight in Kathmandu: the block from 18:00 to 18:30 lies on two days.
        SmallPes pes(2, QStringLiteral("Asia/Kathmandu"));
        constexpr int block = 18 * 60;
        report(pes, 1, block, 15, 9'000);
        report(pes, 2, block, 15, 1'000);
        QVERIFY(pes.intake->adopt(PolicyOrder{named("15/15"), {}}));
        pes.restartIntake();
        const auto count = [](const std::vector<AggregateRow>& rows, Outcome outcome) {
            return std::ranges::count_if(rows, [&](const AggregateRow& row) {
                const auto* load = std::get_if<NeighbourhoodLoad>(&row);
                return load != nullptr && load->outcome == outcome;
            });
        };
        // No account of the block is there yet.
        QCOMPARE(count(pes.released(kNewYear + kMinute * (block + 15)), Outcome::Released), 1);
        for (int meter = 1; meter <= 15; ++meter) {
            report(pes, meter, block + 15, 15, meter == 1 ? 9'000 : 1'000);
        }
        const auto rows = pes.released(kNewYear + kMinute * (block + 30));
        QCOMPARE(count(rows, Outcome::ShareTooLarge), 1);
        QCOMPARE(count(rows, Outcome::Released), 0);
    }

    void releaseKeepsWhatItIsToldAndChangesNoDayItHasDealtWith() {
        QuietRelease quiet;
        ReleasePolicies list(named("NL-10"), QTimeZone("Europe/Berlin"));
        list = *list.changed(kDate.addDays(1), named("CA-100"));
        QVERIFY(quiet.release->adopt(list));
        quiet.reopen();
        QVERIFY(quiet.release->policies() == list);
        QVERIFY(quiet.release->database().run(QStringLiteral("INSERT INTO handled VALUES (1, 'Maple Court', 1, ?, 1)"),
                                              {number(kNewYear + kMinute * 2 * kDay)}));
        QCOMPARE(errorOf(quiet.release->adopt(*list.changed(kDate.addDays(2), named("custom", 2)))), ErrorCode::RevisionStale);
        QCOMPARE(errorOf(quiet.release->adopt(ReleasePolicies(named("NL-10")))), ErrorCode::RevisionStale);
        QVERIFY(quiet.release->policies() == list);
        QVERIFY(quiet.release->adopt(*list.changed(kDate.addDays(3), named("custom", 2))));
    }

    void siteFromBeforeKeepsItsPolicyForAllDays() {
        SmallPes pes(7);
        QVERIFY(pes.intake->database().run(QStringLiteral("ALTER TABLE meter_cursor DROP COLUMN top_sequence")));
        takeBackTo(3, pes.intake->database(),
                   {QStringLiteral("release_policies"), QStringLiteral("consent_record"), QStringLiteral("sequence_gap"),
                    QStringLiteral("contributor")});
        pes.restartIntake();
        QVERIFY(pes.intake->policies() == ReleasePolicies(named("custom", 7)));
        QVERIFY(pes.intake->adopt(PolicyOrder{named("15/15"), {}}));
        pes.restartIntake();
        QVERIFY(pes.intake->policies() == ReleasePolicies(named("15/15")));

        QuietRelease quiet;
        takeBackTo(2, quiet.release->database(), {QStringLiteral("release_policies")});
        quiet.reopen();
        QVERIFY(quiet.release->policies() == ReleasePolicies(named("NL-10")));
    }

    void administratorLeavesAnOrderWithItsAuditEntry() {
        SmallMdms site;
        const SessionPtr administrator = site.signedIn(Role::Administrator);
        const auto before = site.mdms->audit().entries({})->size();
        QVERIFY(site.mdms->notePolicies(ReleasePolicies(named("NL-10"))));
        QVERIFY(site.mdms->changePolicy(*administrator, {named("CA-100"), kDate}));
        site.restart();
        QVERIFY(*site.mdms->nextPolicyOrder() == PolicyOrder({named("CA-100"), kDate}));
        const auto entries = site.mdms->audit().entries({});
        QCOMPARE(entries->size(), before + 1);
        QCOMPARE(entries->back().action, AuditAction::PolicyChanged);
        QCOMPARE(entries->back().actor.role, Role::Administrator);
        QCOMPARE(entries->back().subject, QStringLiteral("CA-100"));
        QCOMPARE(entries->back().details, QStringLiteral("asked for: NL-10 (10 meters) to CA-100 (100 meters), from 2016-01-01"));
        QVERIFY(!site.mdms->audit().verify()->firstBreak);
    }

    void nobodyElseMay() {
        SmallMdms site;
        QVERIFY(site.mdms->notePolicies(ReleasePolicies(named("NL-10"))));
        for (const Role role : {Role::Operator, Role::Billing}) {
            const SessionPtr session = site.signedIn(role);
            const auto before = site.mdms->audit().entries({})->size();
            QCOMPARE(errorOf(site.mdms->changePolicy(*session, {named("custom", 2), {}})), ErrorCode::PermissionDenied);
            // Nor are they told whether what they ask for makes sense.
            QCOMPARE(errorOf(site.mdms->changePolicy(*session, {named("NL-10"), {}})), ErrorCode::PermissionDenied);
            QCOMPARE(site.mdms->audit().entries({})->size(), before);
        }
        const SessionPtr gone = site.signedIn(Role::Administrator);
        QVERIFY(site.mdms->operators().signOut(*gone));
        QCOMPARE(errorOf(site.mdms->changePolicy(*gone, {named("custom", 2), {}})), ErrorCode::SignedOut);
        QVERIFY(site.mdms->policyOrders()->empty());
    }

    void whatIsInForceOrNoPolicyIsNotOrdered() {
        SmallMdms site;
        const SessionPtr administrator = site.signedIn(Role::Administrator);
        QVERIFY(site.mdms->notePolicies(ReleasePolicies(named("NL-10"))));
        QCOMPARE(errorOf(site.mdms->changePolicy(*administrator, {named("NL-10"), {}})), ErrorCode::PolicyUnchanged);
        ReleasePolicy one = named("NL-10");
        one.minimumMeters = 1;
        QCOMPARE(errorOf(site.mdms->changePolicy(*administrator, {one, {}})), ErrorCode::PolicyInvalid);
        QVERIFY(site.mdms->policyOrders()->empty());
        // While another waits, going back is a change.
        QVERIFY(site.mdms->changePolicy(*administrator, {named("CA-100"), {}}));
        QVERIFY(site.mdms->changePolicy(*administrator, {named("NL-10"), {}}));
        QCOMPARE(site.mdms->policyOrders()->size(), 2u);
    }

    void waitingOrdersHaveAnEnd() {
        SmallMdms site;
        const SessionPtr administrator = site.signedIn(Role::Administrator);
        for (std::size_t i = 0; i < PolicyBook::kMostOrders; ++i) {
            QVERIFY(site.mdms->changePolicy(*administrator, {named("custom", 2 + static_cast<std::uint32_t>(i)), {}}));
        }
        const auto entries = site.mdms->audit().entries({})->size();
        QCOMPARE(errorOf(site.mdms->changePolicy(*administrator, {named("CA-100"), {}})), ErrorCode::ValueOutOfRange);
        QCOMPARE(site.mdms->audit().entries({})->size(), entries);
    }
};

QTEST_GUILESS_MAIN(TestPolicyChange)
#include "test_policy_change.moc"
