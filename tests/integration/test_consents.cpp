// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTest>

#include "core/crypto/init.h"
#include "core/pipeline/customer_desk.h"
#include "core/pipeline/reconciliation.h"
#include "tests/support/fresh_stations.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr int kDays = 35;
/// 4 February 2016 is the last of them: with one month kept, 1 to 3 January are past their time.
constexpr int kPast = 3;
const Interval kEver{instantOf(0), Seconds{std::int64_t{1} << 40}};

QString s(const char* text) {
    return QString::fromLatin1(text);
}
SecretBytes password() {
    return SecretBytes::copyOf(bytesOf("four words of a song"));
}

/// A test without its site can only stop.
template <class T>
T must(Result<T> result) {
    if (!result) {
        qFatal("error %d %s %s", static_cast<int>(result.error().code), qPrintable(result.error().subject),
               qPrintable(result.error().detail));
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

}  // namespace

/// A customer's consent on its way: portal → PES intake → MDMS, and what it does to the totals there.
class TestConsents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        libraries_ = must(crypto::CryptoLibraries::create());
        site_ = std::make_unique<FreshStations>();
        play(kDays);
        desk_ = must(CustomerDesk::open(*site_->site, site_->clock));
        for (const auto& [name, home] : {std::pair("anna", "home-01"), std::pair("bert", "home-02")}) {
            enter(name, must(desk_->issueActivationCode(kCourt, s(home))));
        }
        must(mdms().setRetentionMonths(*mdms().operators().siteOwner(), 1));
        close();
        copyFiles(site_->path(s("site")), site_->path(s("kept")));
    }
    void cleanupTestCase() {
        close();
        site_.reset();
        libraries_.reset();
    }

    // A site takes seconds to make: every test begins with a copy of the same.
    void init() {
        close();
        QVERIFY(QDir(site_->path(s("site"))).removeRecursively());
        copyFiles(site_->path(s("kept")), site_->path(s("site")));
        site_->reopen();
        desk_ = must(CustomerDesk::open(*site_->site, site_->clock));
        anna_ = must(desk_->signIn(s("anna"), password())).session;
    }

    void oneHouseholdConsentsAndTheOtherDoesNot() {
        must(desk_->setConsent(anna_, Consent::LongerHistory, true));
        must(site_->stations->connect());
        QCOMPARE(daysOf("home-01"), kDays);
        QCOMPARE(daysOf("home-02"), kDays - kPast);
        QCOMPARE(listed(), (std::vector{LongerHistory{pseudonym("home-01"), instantOf(0)}}));
        QVERIFY(mdms().checkAggregates()->erased > 0);
        verifyIsSilent();
        const auto entries = mdms().audit().entries()->size();
        site_->reopen();
        must(site_->stations->connect());
        QCOMPARE(mdms().audit().entries()->size(), entries);
        // A day later one more day is past its time, on the path that new readings take.
        play(kDays + 1);
        QCOMPARE(daysOf("home-01"), kDays + 1);
        QCOMPARE(daysOf("home-02"), kDays - kPast);
        QCOMPARE(mdms().audit().entries()->size(), entries + 1);
        verifyIsSilent();
    }

    void withdrawalErasesWhatWasKeptForItAndAnOlderConsentDoesNotComeBack() {
        must(desk_->setConsent(anna_, Consent::LongerHistory, true));
        must(site_->stations->connect());
        QCOMPARE(daysOf("home-01"), kDays);
        must(desk_->setConsent(anna_, Consent::LongerHistory, false));
        must(site_->stations->connect());
        QVERIFY(listed().empty());
        QCOMPARE(daysOf("home-01"), kDays - kPast);
        // Who has the portal hides the withdrawal, and shows the consent from before it again.
        portalRuns("DELETE FROM consent WHERE given = 0");
        must(site_->stations->connect());
        QVERIFY(listed().empty());
        must(desk_->setConsent(anna_, Consent::LongerHistory, true));
        must(site_->stations->connect());
        QCOMPARE(listed().size(), 1u);
        must(desk_->deleteAccount(anna_, password()));
        must(site_->stations->connect());
        QVERIFY(listed().empty());
    }

    void consentEndsWithTheHouseholdAndTheNextOnesCoversItsOwnDays() {
        must(desk_->setConsent(anna_, Consent::LongerHistory, true));
        must(site_->stations->connect());
        const SecretBytes code = must(desk_->moveIn(kCourt, s("home-01")));
        must(site_->stations->connect());
        QVERIFY(listed().empty());  // nobody of the new household has said anything yet
        QCOMPARE(daysOf("home-01"), kDays - kPast);
        const SessionId carol = enter("carol", code);
        must(desk_->setConsent(carol, Consent::LongerHistory, true));
        must(desk_->setConsent(anna_, Consent::LongerHistory, true));  // she has moved out
        must(site_->stations->connect());
        QVERIFY(listed().empty());  // no day is theirs yet
        play(kDays + 2);
        must(site_->stations->connect());
        QCOMPARE(listed(),
                 (std::vector{LongerHistory{pseudonym("home-01"), kNewYear + Seconds{86'400} * kDays}}));
    }

    void consentGivenSinceTheLastConnectCountsBeforeAnythingIsErased() {
        must(mdms().setRetentionMonths(*mdms().operators().siteOwner(), 36));
        must(site_->stations->connect());
        must(desk_->setConsent(anna_, Consent::LongerHistory, true));
        must(mdms().setRetentionMonths(*mdms().operators().siteOwner(), 1));
        must(site_->stations->closeWindows(kNewYear));
        QCOMPARE(daysOf("home-01"), kDays);
        QCOMPARE(daysOf("home-02"), kDays - kPast);
    }

    void nobodyConsentsForAnother() {
        must(desk_->setConsent(anna_, Consent::LongerHistory, true));
        // In another account, for another meter, another decision, at another time, or without any proof.
        for (const char* forgery :
             {"UPDATE consent SET name = 'bert'", "UPDATE consent SET decided_at = decided_at + 1",
              "UPDATE consent SET proof = zeroblob(32)", "UPDATE consent SET proof = NULL"}) {
            portalRuns("CREATE TABLE genuine AS SELECT * FROM consent");
            portalRuns(forgery);
            must(site_->stations->connect());
            QVERIFY2(listed().empty(), forgery);
            portalRuns("DELETE FROM consent");
            portalRuns("INSERT INTO consent SELECT * FROM genuine");
            portalRuns("DROP TABLE genuine");
        }
        must(desk_->setConsent(anna_, Consent::LongerHistory, false));
        portalRuns("UPDATE consent SET given = 1");
        must(site_->stations->connect());
        QVERIFY(listed().empty());
        QCOMPARE(daysOf("home-01"), kDays - kPast);
    }

    /// Cut off before the MDMS has the list, and before it has erased.
    void endedAnywhereItGoesOn_data() {
        QTest::addColumn<QString>("statement");
        QTest::newRow("before the list") << s("INSERT ON longer_history");
        QTest::newRow("before the totals go") << s("DELETE ON household");
        QTest::newRow("before the originals go") << s("UPDATE OF digest ON aggregate");
    }
    void endedAnywhereItGoesOn() {
        QFETCH(QString, statement);
        must(desk_->setConsent(anna_, Consent::LongerHistory, true));
        must(mdms().database().run(
            s("CREATE TRIGGER cut BEFORE %1 BEGIN SELECT raise(ABORT, 'cut'); END").arg(statement)));
        QVERIFY(!site_->stations->connect());
        QCOMPARE(daysOf("home-01"), kDays);
        QCOMPARE(daysOf("home-02"), kDays);
        site_->reopen();
        must(mdms().database().run(s("DROP TRIGGER cut")));
        must(site_->stations->connect());
        QCOMPARE(daysOf("home-01"), kDays);
        QCOMPARE(daysOf("home-02"), kDays - kPast);
        verifyIsSilent();
    }

private:
    void close() {
        desk_.reset();
        site_->stations.reset();
        site_->site.reset();
    }
    static void copyFiles(const QString& from, const QString& to) {
        QVERIFY(QDir().mkpath(to));
        for (const QString& name : QDir(from).entryList(QDir::Files)) {
            QVERIFY(QFile::copy(from + u'/' + name, to + u'/' + name));
        }
    }

    Mdms& mdms() { return site_->stations->mdms(); }
    void play(int days) {
        site_->writeHomes(2, days);
        must(ingest(*site_->stations, site_->site->zone(), site_->request(), {}));
    }
    SessionId enter(const char* name, const SecretBytes& code) {
        must(desk_->registerCustomer(s(name), password(), code));
        return must(desk_->signIn(s(name), password())).session;
    }
    void portalRuns(const char* sql) { must(site_->stations->customers().database().run(s(sql))); }
    Pseudonym pseudonym(const char* home) {
        return must(
            site_->stations->intake().pseudonymOf(*must(site_->stations->meters().find(kCourt, s(home)))));
    }
    int daysOf(const char* home) {
        return static_cast<int>(must(mdms().ledger().totals(pseudonym(home), kEver)).size());
    }
    std::vector<LongerHistory> listed() {
        return must(
            mdms().database().all(s("SELECT pseudonym, kept_from FROM longer_history ORDER BY pseudonym"), {},
                                  [](const Statement& row) {
                                      return LongerHistory{row.id<Pseudonym>(0), row.instant(1)};
                                  }));
    }
    void verifyIsSilent() {
        const auto found = reconcile(*site_->stations, site_->site->zone());
        QVERIFY(found);
        for (const Problem& problem : found->problems) {
            qWarning("%d %s %s", static_cast<int>(problem.kind), qPrintable(problem.subject),
                     qPrintable(problem.detail));
        }
        QVERIFY(found->problems.empty());
    }

    std::unique_ptr<crypto::CryptoLibraries> libraries_;
    std::unique_ptr<FreshStations> site_;
    std::unique_ptr<CustomerDesk> desk_;
    SessionId anna_;
};

QTEST_GUILESS_MAIN(TestConsents)
#include "test_consents.moc"
