// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/support/error_of.h"
#include "tests/support/small_mdms.h"
#include "tests/support/small_pes.h"
#include "tests/support/test_store.h"

using namespace smarter;
using namespace smarter::test;

namespace {

const DayPeriod kJanuary{{2016, 1, 1}, {2016, 1, 31}};

QString s(const char* text) {
    return QString::fromUtf8(text);
}

Pseudonym household(std::uint8_t index) {
    Pseudonym out;
    out.bytes[0] = index;
    return out;
}

/// One kWh on New Year's Day: 0.073.
HouseholdTotal totalOf(std::uint8_t index, std::int64_t joules = 3'600'000, std::uint32_t revision = 1) {
    return {household(index), s("Maple Court"), {kNewYear, Seconds{86'400}}, revision, 1440, 1440,
            Outcome::Released, Quality::Valid, {Joules{joules}}};
}

}  // namespace

/// Bills and tariffs as a session reaches them: what is asked, what is written, and what the audit log has of it.
class TestMdmsBills : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openLibraries(); }
    void cleanupTestCase() {
        site_.reset();
        SmallMdms::cleanUp();
        closeLibraries();
    }
    void init() { site_ = std::make_unique<SmallMdms>(); }

    void everyViewAndExportOfABillIsRecorded() {
        QVERIFY(mdms().receive(site_->sealed({totalOf(7)})));
        const SessionPtr session = site_->signedIn(Role::Billing);
        QCOMPARE(mdms().bill(*session, household(7), kJanuary)->charges.amount.value, 7'300);
        expectEntry(AuditAction::BillViewed, household(7).hex(), s("2016-01"));
        QVERIFY(mdms().bill(*session, household(7), {{2016, 1, 1}, {2016, 1, 2}}, s("tiered"), Mdms::BillUse::Export));
        expectEntry(AuditAction::BillExported, household(7).hex(), s("2016-01-01/2016-01-02, as if under tiered"));
        QVERIFY(mdms().issueBill(*session, household(7), kJanuary));
        QCOMPARE(mdms().issuedBill(*session, 1)->bill.charges.amount.value, 7'300);
        expectEntry(AuditAction::BillViewed, household(7).hex(), s("bill 1"));
        QCOMPARE(mdms().issuedBills(*session, household(7))->size(), 1u);
        expectEntry(AuditAction::TotalsViewed, household(7).hex(), s("list of bills"));
        QCOMPARE(mdms().bills(*session, kJanuary)->size(), 1u);
        expectEntry(AuditAction::TotalsViewed, {}, s("2016-01"));
        const std::int64_t entries = site_->count("audit");
        QCOMPARE(errorOf(mdms().bill(*session, household(7), kJanuary, s("no such"))), ErrorCode::TariffUnknown);
        QCOMPARE(site_->count("audit"), entries);
    }

    void billAndItsEntryAreWrittenTogetherOrNotAtAll() {
        if (storesAreOnServer()) {
            QSKIP("the fault is made with a trigger of SQLite's");
        }
        QVERIFY(mdms().receive(site_->sealed({totalOf(7)})));
        const SessionPtr session = site_->signedIn(Role::Billing);
        const std::int64_t entries = site_->count("audit");
        for (const char* table : {"audit", "bill"}) {
            const QString refuse = s("CREATE TRIGGER full BEFORE INSERT ON %1 BEGIN SELECT raise(ABORT, 'full'); END");
            QVERIFY(mdms().database().run(refuse.arg(s(table))));
            QVERIFY(!mdms().issueBill(*session, household(7), kJanuary));
            QVERIFY(!mdms().issueBills(*session, kJanuary));
            QVERIFY(mdms().database().run(s("DROP TRIGGER full")));
            QCOMPARE(site_->count("audit"), entries);
            QCOMPARE(site_->count("bill"), 0);
        }
        QCOMPARE(mdms().issueBill(*session, household(7), kJanuary)->number, 1);
        expectEntry(AuditAction::BillIssued, household(7).hex(), s("2016-01"));
        QCOMPARE(site_->count("audit"), entries + 1);
        QCOMPARE(errorOf(mdms().issueBill(*session, household(7), kJanuary)), ErrorCode::BillExists);
        QCOMPARE(site_->count("audit"), entries + 1);
        QVERIFY(!mdms().audit().verify()->firstBreak);
    }

    void correctionIsRecordedAndLeavesTheFirstBill() {
        QVERIFY(mdms().receive(site_->sealed({totalOf(7)})));
        const SessionPtr session = site_->signedIn(Role::Billing);
        QVERIFY(mdms().issueBill(*session, household(7), kJanuary));
        QVERIFY(mdms().receive(site_->sealed({totalOf(7, 7'200'000, 2)})));
        QCOMPARE(mdms().correctBill(*session, 1)->due().value, 7'300);
        expectEntry(AuditAction::BillIssued, household(7).hex(), s("2016-01, corrects bill 1"));
        QCOMPARE(mdms().issuedBill(*session, 1)->bill.charges.amount.value, 7'300);
        QCOMPARE(mdms().issuedBill(*session, 2)->bill.charges.amount.value, 14'600);
    }

    void runEndsWithItsSessionKeepsWhatWasIssuedAndGoesOn() {
        std::vector<AggregateRow> rows;
        for (int i = 0; i < 150; ++i) {
            rows.emplace_back(totalOf(static_cast<std::uint8_t>(i)));
        }
        QCOMPARE(*mdms().receive(site_->sealed(rows)), Receipt::Stored);
        const SessionPtr session = site_->signedIn(Role::Billing);
        const std::int64_t entries = site_->count("audit");
        const auto ended = mdms().issueBills(*session, kJanuary, [&](std::int64_t done, std::int64_t) {
            if (done == 50) {
                session->end();
            }
            return true;
        });
        QCOMPARE(errorOf(ended), ErrorCode::SignedOut);
        QCOMPARE(site_->count("bill"), 100);
        QCOMPARE(site_->count("audit"), entries + 1);
        expectEntry(AuditAction::BillIssued, {}, s("2016-01, from household 1 of 150"));
        const auto rest = mdms().issueBills(*site_->owner(), kJanuary);
        QVERIFY(rest);
        QCOMPARE(rest->alreadyIssued, 100);
        QCOMPARE(rest->issued, 50);
        QCOMPARE(site_->count("bill"), 150);
        expectEntry(AuditAction::BillIssued, {}, s("2016-01, from household 101 of 150"));
    }

    void runInPiecesLetsOthersAskInBetween() {
        std::vector<AggregateRow> rows;
        for (int i = 0; i < 150; ++i) {
            rows.emplace_back(totalOf(static_cast<std::uint8_t>(i)));
        }
        QCOMPARE(*mdms().receive(site_->sealed(rows)), Receipt::Stored);
        const SessionPtr session = site_->signedIn(Role::Billing);
        QCOMPARE(errorOf(mdms().beginBillingRun(*site_->signedIn(Role::Operator), kJanuary)), ErrorCode::PermissionDenied);
        auto run = mdms().beginBillingRun(*session, kJanuary);
        QVERIFY(run && run->households.size() == 150 && !run->isOver());
        QCOMPARE(site_->count("bill"), 0);
        run = mdms().goOnBilling(*session, *run);
        QVERIFY(run && run->done == 100 && run->issued == 100 && !run->isOver());
        // Somebody else, meanwhile.
        QVERIFY(mdms().issueBill(*session, household(120), kJanuary));
        run = mdms().goOnBilling(*session, *run);
        QVERIFY(run && run->isOver());
        QCOMPARE(run->issued, 149);
        QCOMPARE(run->alreadyIssued, 1);
        QCOMPARE(site_->count("bill"), 150);
        expectEntry(AuditAction::BillIssued, {}, s("2016-01, from household 101 of 150"));
    }

    void billThatStandsIsNamedWithoutALook() {
        QVERIFY(mdms().receive(site_->sealed({totalOf(7)})));
        const SessionPtr session = site_->signedIn(Role::Billing);
        QVERIFY(!mdms().standingBill(*session, household(7), kJanuary)->has_value());
        QVERIFY(mdms().issueBill(*session, household(7), kJanuary));
        const std::int64_t entries = site_->count("audit");
        QCOMPARE(mdms().standingBill(*session, household(7), {kJanuary.last, kJanuary.last})->value_or(0), 1);
        QVERIFY(!mdms().standingBill(*session, household(8), kJanuary)->has_value());
        QCOMPARE(site_->count("audit"), entries);
        QCOMPARE(errorOf(mdms().standingBill(*site_->signedIn(Role::Operator), household(7), kJanuary)),
                 ErrorCode::PermissionDenied);
    }

    void tariffsChangeByAdministratorsAndOnTheRecord() {
        QVERIFY(mdms().receive(site_->sealed({totalOf(7), totalOf(8)})));
        const SessionPtr administrator = site_->signedIn(Role::Administrator);
        const Tariff night = flatTariff(s("night"), s("Night"), s("USD"), {50'000});
        QVERIFY(mdms().putTariff(*administrator, night));
        const AuditEntry stored = mdms().audit().entries()->back();
        QCOMPARE(stored.action, AuditAction::TariffChanged);
        QCOMPARE(stored.subject, s("night"));
        const QByteArray json = toJson(night);
        const auto hash = crypto::sha256(bytesOf({json.constData(), static_cast<std::size_t>(json.size())}));
        QCOMPARE(stored.details, s("stored, SHA-256 ") + hex(hash));
        QVERIFY(mdms().assignTariff(*administrator, household(8), kJanuary.first, s("night")));
        expectEntry(AuditAction::TariffChanged, s("night"), s("for %1 from 2016-01-01").arg(household(8).hex()));
        const SessionPtr owner = site_->owner();
        QCOMPARE(mdms().bill(*owner, household(7), kJanuary)->charges.amount.value, 7'300);
        QCOMPARE(mdms().bill(*owner, household(8), kJanuary)->charges.amount.value, 5'000);
        QVERIFY(mdms().assignTariff(*administrator, {}, kJanuary.first, s("night")));
        expectEntry(AuditAction::TariffChanged, s("night"), s("for the site from 2016-01-01"));
        QCOMPARE(mdms().siteTariffs()->back().tariff->id, s("night"));

        const std::int64_t entries = site_->count("audit");
        Tariff broken = night;
        broken.versions.clear();
        QCOMPARE(errorOf(mdms().putTariff(*administrator, broken)), ErrorCode::TariffInvalid);
        QCOMPARE(errorOf(mdms().assignTariff(*administrator, {}, kJanuary.first, s("none"))), ErrorCode::TariffUnknown);
        QCOMPARE(site_->count("audit"), entries);
    }

private:
    Mdms& mdms() { return *site_->mdms; }

    void expectEntry(AuditAction action, const QString& subject, const QString& details) {
        const AuditEntry entry = mdms().audit().entries()->back();
        QCOMPARE(entry.action, action);
        QCOMPARE(entry.subject, subject);
        QCOMPARE(entry.details, details);
    }

    std::unique_ptr<SmallMdms> site_;
};

QTEST_GUILESS_MAIN(TestMdmsBills)
#include "test_mdms_bills.moc"
