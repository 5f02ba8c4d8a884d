// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/crypto/init.h"
#include "tests/support/error_of.h"
#include "tests/support/fresh_stations.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr int kDay = 24 * 60;
constexpr int kQuarter = 15;
const QDate kDate(2016, 1, 1);

ReleasePolicy named(const char* name, std::uint32_t meters = 0) {
    return *ReleasePolicy::named(QString::fromLatin1(name), meters);
}

/// A site whose meters report what a test says, to real stations.
class Street : public FreshStations {
public:
    using FreshStations::FreshStations;

    /// `count` minutes from a minute after kNewYear, of meters [first, end).
    void report(int first, int end, int minute, int count, std::int64_t joules = 1'000) {
        for (int meter = first; meter < end; ++meter) {
            std::vector<profile::Row> rows;
            for (int i = 0; i < count; ++i) {
                rows.push_back({kNewYear + kMinute * (minute + i), Joules{joules}});
            }
            const auto id = stations->meters().install(kCourt, QStringLiteral("m%1").arg(meter));
            QVERIFY(id);
            QVERIFY(stations->meters().record(*id, rows, 60));
        }
        const auto carried = stations->carryAll([](const Flow&) { return true; });
        QVERIFY(carried);
        QCOMPARE(carried->refused, 0);
    }

    void close(int minute) { QVERIFY(stations->closeWindows(kNewYear + kMinute * minute)); }

    /// The outcome that the MDMS has of the window that begins then.
    std::optional<Outcome> outcome(int minute) {
        const auto rows = stations->mdms().ledger().load(kCourt, {kNewYear + kMinute * minute, kMinute});
        return rows && rows->size() == 1 ? std::optional(rows->front().outcome) : std::nullopt;
    }

    Status change(const ReleasePolicy& policy, QDate from = {}) {
        Mdms& mdms = stations->mdms();
        return mdms.changePolicy(*mdms.operators().siteOwner(), {policy, from});
    }

    /// In the MDMS's log, of policies.
    QStringList entries() {
        QStringList out;
        const auto found = stations->mdms().audit().entries();
        for (const AuditEntry& entry : *found) {
            if (entry.action == AuditAction::PolicyChanged) {
                out += entry.details;
            }
        }
        return out;
    }
};

}  // namespace

/// A change of the release policy on its way through the real stations, and what it does to windows.
class TestPolicyChanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { libraries_ = std::move(*crypto::CryptoLibraries::create()); }
    void cleanupTestCase() { libraries_.reset(); }

    void newSiteTellsEveryStationItsPolicy() {
        Street street(10);
        const ReleasePolicies first(named("NL-10"));
        QVERIFY(street.stations->intake().policies() == first);
        QVERIFY(street.stations->release().policies() == first);
        QVERIFY(*street.stations->mdms().releasePolicies() == std::optional(first));
    }

    void tighterRuleWithholdsFromItsDayOnAndNotBefore() {
        Street street(10);
        street.report(0, 12, 0, 2 * kQuarter);
        QVERIFY(street.change(named("CA-100")));
        street.report(0, 12, 2 * kQuarter, kQuarter);  // still of the first day
        street.report(0, 12, kDay, 2 * kQuarter);
        street.close(2 * kDay);
        for (const int minute : {0, kQuarter, 2 * kQuarter}) {
            QCOMPARE(street.outcome(minute), Outcome::Released);
        }
        QCOMPARE(street.outcome(kDay), Outcome::TooFewMeters);
        QCOMPARE(street.outcome(kDay + kQuarter), Outcome::TooFewMeters);
        const auto held = street.stations->mdms().releasePolicies();
        QCOMPARE((*held)->dated().back().from, kDate.addDays(1));
        QCOMPARE((*held)->dated().back().policy, named("CA-100"));
        QCOMPARE(street.entries(), (QStringList{QStringLiteral("asked for: NL-10 (10 meters) to CA-100 (100 meters), as soon as it can"),
                                                QStringLiteral("taken over by the PES: CA-100 (100 meters), from 2016-01-02")}));
        QVERIFY(!street.stations->mdms().audit().verify()->firstBreak);
    }

    void looserRuleOpensNothingThatWasBuried() {
        Street street(100);
        street.report(0, 12, 0, 2 * kQuarter);
        street.close(kDay);
        QCOMPARE(street.outcome(0), Outcome::TooFewMeters);
        QVERIFY(street.change(named("NL-10")));
        // Late readings have the first day judged again, by its own rule.
        street.report(12, 24, 0, 2 * kQuarter);
        street.report(0, 12, kDay, kQuarter);
        street.reopen();
        QVERIFY(street.stations->connect());
        street.close(2 * kDay);
        QCOMPARE(street.outcome(0), Outcome::TooFewMeters);
        QCOMPARE(street.outcome(kQuarter), Outcome::TooFewMeters);
        QCOMPARE(street.outcome(kDay), Outcome::Released);
        QCOMPARE(street.releasedWindows(), 1);
    }

    void shareLimitHoldsFromItsFirstMinuteOn() {
        Street street(10);
        const auto uneven = [&](int minute) {
            street.report(0, 15, minute, kQuarter);
            street.report(15, 16, minute, kQuarter, 9'000);  // 37 %
        };
        uneven(0);
        QVERIFY(street.change(named("15/15")));
        uneven(kDay);
        street.report(0, 16, kDay + kQuarter, kQuarter);
        street.close(2 * kDay);
        QCOMPARE(street.outcome(0), Outcome::Released);
        QCOMPARE(street.outcome(kDay), Outcome::ShareTooLarge);
        QCOMPARE(street.outcome(kDay + kQuarter), Outcome::Released);
        // Late, of the day before the limit: judged without it.
        uneven(kQuarter);
        street.close(2 * kDay);
        QCOMPARE(street.outcome(kQuarter), Outcome::Released);
        // Late, of the day of the limit.
        uneven(kDay + 2 * kQuarter);
        street.close(2 * kDay);
        QCOMPARE(street.outcome(kDay + 2 * kQuarter), Outcome::ShareTooLarge);
    }

    void dayAskedForInTheFutureIsWaitedFor() {
        Street street(10);
        street.report(0, 12, 0, kQuarter);
        QVERIFY(street.change(named("CA-100"), kDate.addDays(2)));
        street.report(0, 12, kDay, kQuarter);
        street.report(0, 12, 2 * kDay, kQuarter);
        street.close(3 * kDay);
        QCOMPARE(street.outcome(kDay), Outcome::Released);
        QCOMPARE(street.outcome(2 * kDay), Outcome::TooFewMeters);
    }

    void killedOnTheWayTheChangeGoesOn_data() {
        QTest::addColumn<int>("stations");
        QTest::newRow("the MDMS has it") << 0;
        QTest::newRow("the intake has it") << 1;
        QTest::newRow("the release has it") << 2;
    }

    void killedOnTheWayTheChangeGoesOn() {
        QFETCH(int, stations);
        Street street(10);
        street.report(0, 12, 0, kQuarter);
        QVERIFY(street.change(named("CA-100")));
        const PolicyOrder order{named("CA-100"), {}};
        if (stations > 0) {
            QVERIFY(street.stations->intake().adopt(order));
        }
        if (stations > 1) {
            QVERIFY(street.stations->release().adopt(street.stations->intake().policies()));
        }
        street.reopen();
        QVERIFY(street.stations->connect());
        const ReleasePolicies expected =
            *ReleasePolicies(named("NL-10")).changed(kDate.addDays(1), named("CA-100"));
        QVERIFY(street.stations->intake().policies() == expected);
        QVERIFY(street.stations->release().policies() == expected);
        QVERIFY(*street.stations->mdms().releasePolicies() == std::optional(expected));
        QVERIFY(street.stations->mdms().policyOrders()->empty());
        QCOMPARE(street.entries().size(), 2);
        street.report(0, 12, kDay, kQuarter);
        street.close(2 * kDay);
        QCOMPARE(street.outcome(0), Outcome::Released);
        QCOMPARE(street.outcome(kDay), Outcome::TooFewMeters);
    }

    void releaseHearsOfAPolicyBeforeASumThatItJudged() {
        Street street(100);
        street.report(0, 12, 0, kQuarter);
        // The path stopped between the halves, and nobody connects anew: windows are closed at once.
        QVERIFY(street.stations->intake().adopt(PolicyOrder{named("NL-10"), {}}));
        QVERIFY(street.stations->release().policies() == ReleasePolicies(named("CA-100")));
        for (int meter = 0; meter < 12; ++meter) {
            const auto id = street.stations->meters().install(kCourt, QStringLiteral("m%1").arg(meter));
            std::vector<profile::Row> rows;
            for (int i = 0; i < kQuarter; ++i) {
                rows.push_back({kNewYear + kMinute * (kDay + i), Joules{1'000}});
            }
            QVERIFY(street.stations->meters().record(*id, rows, 60));
            QVERIFY(street.stations->intake().process(*street.stations->meters().unacknowledged(0, 100)));
        }
        street.close(2 * kDay);
        QCOMPARE(street.outcome(kDay), Outcome::Released);
        QCOMPARE(street.outcome(0), Outcome::TooFewMeters);
    }

    void ordersGoOneAfterAnother() {
        Street street(10);
        street.report(0, 2, 0, kQuarter);
        QVERIFY(street.change(named("CA-100"), kDate.addDays(3)));
        QVERIFY(street.change(named("custom", 5), kDate.addDays(8)));
        QVERIFY(street.stations->connect());
        const auto dated = street.stations->intake().policies().dated();
        QCOMPARE(dated.size(), 3u);
        QCOMPARE(dated[1].from, kDate.addDays(3));
        QCOMPARE(dated[2].from, kDate.addDays(8));
    }

    void orderThatThePesRefusesIsDroppedAndNoted() {
        Street street(10);
        ReleasePolicy longer = named("NL-10");
        longer.minimumHouseholdTime = Seconds{24 * 3600};
        Mdms& mdms = street.stations->mdms();
        QVERIFY(mdms.assignTariff(*mdms.operators().siteOwner(), {}, kDate, QStringLiteral("ontario-tou")));
        QVERIFY(street.stations->connect());
        QVERIFY(street.change(longer));
        QVERIFY(street.stations->connect());
        QVERIFY(mdms.policyOrders()->empty());
        QVERIFY(street.stations->intake().policies() == ReleasePolicies(named("NL-10")));
        QVERIFY(street.entries().constLast().startsWith(QStringLiteral("refused by the PES: NL-10")));
    }

private:
    std::unique_ptr<crypto::CryptoLibraries> libraries_;
};

QTEST_GUILESS_MAIN(TestPolicyChanges)
#include "test_policy_changes.moc"
