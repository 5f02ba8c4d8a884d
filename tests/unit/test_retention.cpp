// SPDX-License-Identifier: GPL-3.0-or-later
#include <rapidcheck.h>

#include <QTest>
#include <map>

#include "core/mdms/mdms_schema.h"
#include "core/messages/calendar.h"
#include "tests/support/decrypted_file.h"
#include "tests/support/error_of.h"
#include "tests/support/small_mdms.h"
#include "tests/support/small_pes.h"
#include "tests/support/test_store.h"

using namespace smarter;
using namespace smarter::test;

namespace {

const QString kMaple = QStringLiteral("Maple Court");
constexpr Seconds kDay{86'400};
const Interval kEver{instantOf(0), Seconds{std::int64_t{1} << 40}};

Pseudonym household(std::uint8_t index) {
    Pseudonym out;
    out.bytes.fill(index);
    return out;
}

Instant day(QDate date) {
    return intervalOf(date, QTimeZone::utc()).start;
}

HouseholdTotal total(std::uint8_t index, QDate date, std::int64_t joules = 3'600'000,
                     std::uint32_t revision = 1) {
    return {household(index),  kMaple,         {day(date), kDay}, revision, 1440, 1440,
            Outcome::Released, Quality::Valid, {Joules{joules}}};
}

NeighbourhoodLoad load(QDate date, std::int64_t joules = 900) {
    return {kMaple, {day(date), Seconds{900}}, 1, 12, 12, Outcome::Released, Quality::Valid, Joules{joules}};
}

const QDate kToday(2017, 6, 15);

}  // namespace

/// How long the MDMS keeps households' totals: what goes, what stays, and what holds on afterwards.
class TestRetention : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openLibraries(); }
    void cleanupTestCase() {
        site_.reset();
        SmallMdms::cleanUp();
        closeLibraries();
    }
    void init() { site_ = std::make_unique<SmallMdms>(); }

    void exactlyWhatIsPastItsTimeGoes() {
        const QDate limit = kToday.addMonths(-12);
        receive({total(1, limit.addDays(-1)), total(2, limit.addDays(-1)), load(limit.addDays(-1))});
        receive({total(1, limit.addDays(-1), 7, 2)});  // a revision goes with its window
        receive({total(1, limit), total(2, limit)});
        receive({load(kToday)});
        keepMonths(12);
        const Erasure expected{limit, 2, 2, 2};
        QCOMPARE(*mdms().wouldErase(*site_->owner()), expected);
        QCOMPARE(site_->count("household"), 5);  // nothing has happened yet
        QCOMPARE(*mdms().eraseExpired(*site_->owner()), expected);
        QCOMPARE(days(1), (std::vector{limit}));
        QCOMPARE(days(2), (std::vector{limit}));
        QCOMPARE(site_->count("household"), 2);
        QCOMPARE(site_->count("household_register"), 2);
        QCOMPARE(mdms().ledger().load(kMaple, kEver)->size(), 2u);
        const auto entries = mdms().audit().entries();
        QCOMPARE(entries->back().action, AuditAction::TotalsErased);
        QCOMPARE(entries->back().details,
                 QStringLiteral("2 totals of 2 households, 2 aggregates, before 2016-06-15"));
        QCOMPARE(mdms().eraseExpired(*site_->owner())->totals, 0);
        QCOMPARE(mdms().audit().entries()->size(), entries->size());  // nothing erased, nothing to record
    }

    void originalGoesWithTheLastOfItsTotals() {
        const QDate limit = kToday.addMonths(-12);
        receive({total(1, limit.addDays(-1)), total(1, limit)});
        receive({load(kToday)});
        keepMonths(12);
        QCOMPARE(*mdms().eraseExpired(*site_->owner()), (Erasure{limit, 1, 1, 0}));
        QCOMPARE(mdms().checkAggregates()->erased, 0);
        receive({load(kToday.addDays(1))});
        QCOMPARE(*mdms().eraseExpired(*site_->owner()), (Erasure{limit.addDays(1), 1, 1, 1}));
        QCOMPARE(mdms().checkAggregates()->erased, 1);
    }

    void erasedAggregateNeitherCountsNorComesBack() {
        const SealedAggregate old = site_->sealed({total(1, QDate(2015, 1, 1)), load(QDate(2015, 1, 1), 77)});
        QCOMPARE(*mdms().receive(old), Receipt::Stored);
        receive({load(kToday)});
        keepMonths(12);
        QCOMPARE(mdms().eraseExpired(*site_->owner())->aggregates, 1);
        for (int again = 0; again < 2; ++again) {
            QCOMPARE(*mdms().receive(old), Receipt::Duplicate);
            QCOMPARE(*mdms().receive(site_->sealedAs(1, {total(1, QDate(2015, 1, 1))})), Receipt::Refused);
            QCOMPARE(mdms().listRefused()->front().fault, AggregateFault::Replayed);
            QVERIFY(days(1).empty());
            site_->restart();
        }
        receive({load(kToday.addDays(1))});  // the order goes on
        const auto check = mdms().checkAggregates();
        QCOMPARE(check->aggregates, 3);
        QCOMPARE(check->erased, 1);
        QVERIFY(check->missing.empty() && check->invalid.empty());
        QCOMPARE(std::ranges::count(check->rows, AggregateRow(load(QDate(2015, 1, 1), 77))), 1);
        QCOMPARE(mdms().newestAggregate()->value().sequence, 3u);
        // What is left of it is checked too, and so is that it is left.
        run("UPDATE aggregate SET sealed = digest WHERE sequence = 1");
        QCOMPARE(mdms().checkAggregates()->invalid, std::vector<std::uint64_t>{1});
        run("DELETE FROM aggregate WHERE sequence = 1");
        QCOMPARE(mdms().checkAggregates()->missing, std::vector<std::uint64_t>{1});
    }

    void consentingHouseholdKeepsDecodedTotalsUntilTheLongerTime() {
        const QDate old = kToday.addMonths(-12).addDays(-1);
        receive({total(1, old), total(2, old)});
        receive({load(kToday)});
        keepMonths(12);
        QVERIFY(mdms().keepLonger({{household(1), instantOf(0)}}));
        QCOMPARE(*mdms().eraseExpired(*site_->owner()), (Erasure{kToday.addMonths(-12), 1, 1, 1}));
        QCOMPARE(days(1), std::vector{old});
        QVERIFY(days(2).empty());
        QCOMPARE(mdms().checkAggregates()->erased, 1);  // the original holds others' totals as well
        const QDate last = old.addMonths(Retention::kLongerMonths);
        site_->clock.set(day(last.addDays(30)));
        receive({load(last)});
        QCOMPARE(mdms().eraseExpired(*site_->owner())->totals, 0);
        receive({load(last.addDays(1))});
        QCOMPARE(mdms().eraseExpired(*site_->owner())->totals, 1);
        QVERIFY(days(1).empty());
    }

    void consentCoversNoDayOfTheHouseholdBefore() {
        const QDate moved = kToday.addMonths(-14);
        receive({total(1, moved.addDays(-1)), total(1, moved)});
        receive({load(kToday)});
        keepMonths(12);
        QVERIFY(mdms().keepLonger({{household(1), day(moved)}}));
        QCOMPARE(mdms().eraseExpired(*site_->owner())->totals, 1);
        QCOMPARE(days(1), std::vector{moved});
    }

    void withdrawnConsentMakesARunDue() {
        receive({total(1, kToday.addMonths(-13)), load(kToday)});
        keepMonths(12);
        QVERIFY(mdms().keepLonger({{household(1), instantOf(0)}}));
        QCOMPARE(mdms().eraseExpiredOfTheDay()->value().totals, 0);
        QVERIFY(mdms().keepLonger({{household(1), instantOf(0)}}));
        QVERIFY(!*mdms().erasureDue());  // nothing new
        QVERIFY(mdms().keepLonger({}));
        QVERIFY(*mdms().erasureDue());
        QCOMPARE(mdms().eraseExpiredOfTheDay()->value().totals, 1);
        QVERIFY(days(1).empty());
    }

    void upkeepRunsOnceADayOfTheReadings() {
        QVERIFY(!*mdms().erasureDue());  // a site without a window has no day
        QVERIFY(!*mdms().eraseExpiredOfTheDay());
        receive({total(1, QDate(2016, 1, 1))});
        QVERIFY(mdms().eraseExpiredOfTheDay()->has_value());
        QVERIFY(!*mdms().eraseExpiredOfTheDay());
        receive({total(1, QDate(2016, 1, 2))});
        QVERIFY(mdms().eraseExpiredOfTheDay()->has_value());
        site_->clock.set(site_->clock.now() + kDay * 5'000);  // the computer's day is not the site's
        QVERIFY(!*mdms().eraseExpiredOfTheDay());
        QCOMPARE(days(1).size(), 2u);
        keepMonths(1);
        QVERIFY(*mdms().erasureDue());
        site_->restart();
        QVERIFY(*mdms().erasureDue());
        QCOMPARE(*mdms().retentionMonths(), 1);
        QCOMPARE(mdms().eraseExpiredOfTheDay()->value(), (Erasure{QDate(2015, 12, 2), 0, 0, 0}));
    }

    void onlyAdministratorsDecideHowLong() {
        QCOMPARE(*mdms().retentionMonths(), Retention::kDefaultMonths);
        receive({total(1, QDate(2010, 1, 1)), load(kToday)});
        for (const Role role : {Role::Operator, Role::Billing}) {
            const SessionPtr session = site_->signedIn(role);
            QCOMPARE(errorOf(mdms().setRetentionMonths(*session, 12)), ErrorCode::PermissionDenied);
            QCOMPARE(errorOf(mdms().wouldErase(*session)), ErrorCode::PermissionDenied);
            QCOMPARE(errorOf(mdms().eraseExpired(*session)), ErrorCode::PermissionDenied);
        }
        QCOMPARE(*mdms().retentionMonths(), Retention::kDefaultMonths);
        QCOMPARE(days(1).size(), 1u);
        const SessionPtr administrator = site_->signedIn(Role::Administrator);
        QVERIFY(mdms().setRetentionMonths(*administrator, 24));
        const AuditEntry entry = mdms().audit().entries()->back();
        QCOMPARE(entry.action, AuditAction::RetentionChanged);
        QCOMPARE(entry.actor, administrator->actor());
        QCOMPARE(entry.details, QStringLiteral("36 to 24 months"));
        for (const int impossible : {-1, 0, 121}) {
            QCOMPARE(errorOf(mdms().setRetentionMonths(*administrator, impossible)),
                     ErrorCode::InvalidArgument);
            QCOMPARE(errorOf(mdms().wouldErase(*administrator, impossible)), ErrorCode::InvalidArgument);
        }
        QCOMPARE(*mdms().retentionMonths(), 24);
        QCOMPARE(mdms().eraseExpired(*administrator)->totals, 1);
        QCOMPARE(mdms().audit().entries()->back().actor, administrator->actor());
    }

    void interruptedRunErasesAndRecordsNothing() {
        if (storesAreOnServer()) {
            QSKIP("the fault is made with a trigger of SQLite's");
        }
        receive({total(1, QDate(2010, 1, 1)), total(2, QDate(2010, 1, 1))});
        receive({load(kToday)});
        const auto entries = site_->count("audit");
        for (const char* trigger :
             {"BEFORE DELETE ON household WHEN old.pseudonym = x'02020202020202020202020202020202'",
              "BEFORE UPDATE OF digest ON aggregate", "BEFORE INSERT ON audit"}) {
            run(QStringLiteral("CREATE TRIGGER power_cut %1 BEGIN SELECT raise(ABORT, 'cut'); END")
                    .arg(QLatin1String(trigger)));
            QVERIFY(!mdms().eraseExpiredOfTheDay());
            QCOMPARE(site_->count("household"), 2);
            QCOMPARE(site_->count("household_register"), 2);
            QCOMPARE(mdms().checkAggregates()->erased, 0);
            QCOMPARE(site_->count("audit"), entries);
            site_->restart();
            run(QStringLiteral("DROP TRIGGER power_cut"));
        }
        QCOMPARE(mdms().eraseExpiredOfTheDay()->value(), (Erasure{kToday.addMonths(-36), 2, 2, 1}));
        QVERIFY(!mdms().audit().verify()->firstBreak);
    }

    void erasedPeriodIsRefusedInsteadOfBilledWrongly() {
        const DayPeriod month{{2016, 1, 1}, {2016, 1, 31}};
        for (QDate date = month.first; date <= month.last; date = date.addDays(1)) {
            receive({total(1, date), total(2, date)});
        }
        const SessionPtr owner = site_->owner();
        const std::int64_t issued = mdms().issueBill(*owner, household(2), month)->number;
        receive({load(QDate(2017, 1, 16))});
        keepMonths(12);
        QVERIFY(mdms().keepLonger({{household(1), instantOf(0)}}));
        QCOMPARE(mdms().eraseExpired(*owner)->totals, 15);
        const auto refused = mdms().bill(*owner, household(2), month);
        QCOMPARE(errorOf(refused), ErrorCode::TotalsErased);
        QCOMPARE(refused.error().subject, QStringLiteral("2016-01-16"));
        QCOMPARE(errorOf(mdms().issueBill(*owner, household(2), {{2016, 1, 1}, {2016, 1, 3}})),
                 ErrorCode::TotalsErased);
        QCOMPARE(errorOf(mdms().correctBill(*owner, issued)), ErrorCode::TotalsErased);
        QCOMPARE(errorOf(mdms().bills(*owner, month)), ErrorCode::TotalsErased);
        QCOMPARE(errorOf(mdms().bills(*owner, {{2015, 1, 1}, {2015, 1, 31}})), ErrorCode::TotalsErased);
        QCOMPARE(errorOf(mdms().issueBills(*owner, {{2015, 1, 1}, {2015, 1, 31}})), ErrorCode::TotalsErased);
        QVERIFY(mdms().issuedBill(*owner, issued));  // a document, with its own time
        QVERIFY(mdms().bill(*owner, household(2), {{2016, 1, 16}, {2016, 1, 31}}));
        // Who consented is billed as before; a run over all says whom it could not bill.
        QCOMPARE(mdms().bill(*owner, household(1), month)->days.size(), 31u);
        const auto billed = mdms().issueBills(*owner, {{2016, 1, 10}, {2016, 1, 20}});
        QCOMPARE(billed->issued, 1);
        QCOMPARE(billed->alreadyIssued, 1);
        QVERIFY(mdms().issueBill(*owner, household(2), {{2016, 2, 1}, {2016, 2, 1}}).error().code ==
                ErrorCode::NothingToBill);
    }

    void feederCheckPassesOverErasedDays() {
        for (const QDate date : {QDate(2016, 1, 1), QDate(2016, 1, 2)}) {
            std::vector<AggregateRow> rows{total(1, date, 96 * 900), total(2, date, 0)};
            for (int i = 0; i < 96; ++i) {
                NeighbourhoodLoad window = load(date);
                window.window.start += Seconds{900} * i;
                window.meters = window.enrolled = 2;
                rows.emplace_back(window);
            }
            receive(rows);
        }
        const SessionPtr owner = site_->owner();
        QCOMPARE(mdms().feederCheck(*owner, kMaple, kEver)->size(), 2u);
        keepMonths(1);
        receive({load(QDate(2016, 2, 2))});
        QVERIFY(mdms().keepLonger({{household(1), instantOf(0)}}));
        QCOMPARE(mdms().eraseExpired(*owner)->totals, 1);
        QCOMPARE(days(1).size(), 2u);
        const auto checked = mdms().feederCheck(*owner, kMaple, kEver);
        QCOMPARE(checked->size(), 1u);
        QCOMPARE(checked->front().day.start, day(QDate(2016, 1, 2)));
        QCOMPARE(checked->front().verdict, FeederVerdict::Agrees);
    }

    void erasedValueIsNowhereInTheFile() {
        if (storesAreOnServer()) {
            QSKIP("about the file's own pages");
        }
        constexpr std::int64_t joules = 0x5a17c0de9b31;
        const Bytes value{0x5a, 0x17, 0xc0, 0xde, 0x9b, 0x31};
        const SealedAggregate old =
            site_->sealed({total(0xb7, QDate(2015, 1, 1), joules), load(QDate(2015, 1, 1))});
        QCOMPARE(*mdms().receive(old), Receipt::Stored);
        for (int i = 0; i < 40; ++i) {  // enough for pages to split
            receive(
                {total(0xb7, QDate(2015, 1, 2).addDays(i), joules), total(9, QDate(2017, 5, 1).addDays(i))});
        }
        const auto inFile = [&](ByteView what) {
            return occurrences(site_->path(), site_->databaseKey(), what);
        };
        const Bytes sealed = encode(old);
        const ByteView part = ByteView(sealed).last(32);
        QVERIFY(inFile(value) > 0);
        QVERIFY(inFile(household(0xb7).view()) > 0);
        QVERIFY(inFile(part) > 0);
        keepMonths(12);
        QCOMPARE(mdms().eraseExpired(*site_->owner())->totals, 41);
        QCOMPARE(inFile(value), 0);
        QCOMPARE(inFile(household(0xb7).view()), 0);
        QCOMPARE(inFile(part), 0);
        QVERIFY(inFile(household(9).view()) > 0);
    }

    /// A reader keeps the log from being cut at once; the next window's upkeep does it.
    void logIsCutWhenTheReaderHasGone() {
        if (storesAreOnServer()) {
            QSKIP("about the file's own pages");
        }
        constexpr std::int64_t joules = 0x5a17c0de9b31;
        receive({total(1, QDate(2015, 1, 1), joules)});
        receive({load(kToday)});
        keepMonths(12);
        const auto inFile = [&] {
            return occurrences(site_->path(), site_->databaseKey(),
                               Bytes{0x5a, 0x17, 0xc0, 0xde, 0x9b, 0x31});
        };
        {
            const auto reader = Database::open(site_->path(), site_->databaseKey(), mdmsSchema());
            QVERIFY((*reader)->run(QStringLiteral("BEGIN")));
            QVERIFY((*reader)->single(QStringLiteral("SELECT count(*) FROM household"), {},
                                      [](const Statement& row) { return row.number(0); }));
            QCOMPARE(mdms().eraseExpiredOfTheDay()->value().totals, 1);
            QVERIFY(inFile() > 0);
            QVERIFY((*reader)->run(QStringLiteral("COMMIT")));
        }
        QVERIFY(!*mdms().eraseExpiredOfTheDay());
        QCOMPARE(inFile(), 0);
    }

    void busyDatabasePutsTheUpkeepOff() {
        receive({total(1, QDate(2010, 1, 1))});
        receive({load(kToday)});
        const auto writer = Database::open(site_->path(), site_->databaseKey(), mdmsSchema());
        QVERIFY(mdms().database().run(impatience()));
        {
            const auto writing = Transaction::begin(**writer);
            QVERIFY(writing);
            QVERIFY(!mdms().eraseExpiredOfTheDay()->has_value());
            QCOMPARE(errorOf(mdms().eraseExpired(*site_->owner())), ErrorCode::DatabaseBusy);
        }
        QCOMPARE(days(1).size(), 1u);
        QVERIFY(*mdms().erasureDue());
        QCOMPARE(mdms().eraseExpiredOfTheDay()->value().totals, 1);
    }

    void refusedOriginalsGoByWhenTheyCame() {
        QVERIFY(mdms().receive(site_->sealedAs(1, {load(QDate(2016, 1, 1))})));
        QCOMPARE(*mdms().receive(site_->sealedAs(1, {total(1, QDate(2016, 1, 1))})), Receipt::Refused);
        const auto kept = [&] {
            return *mdms().database().single(QStringLiteral("SELECT length(sealed) FROM refused"), {},
                                             [](const Statement& row) { return row.number(0); });
        };
        QVERIFY(mdms().eraseExpired(*site_->owner()));
        QVERIFY(kept() > 100);
        site_->clock.set(day(localDateOf(site_->clock.now(), QTimeZone::utc()).addMonths(36).addDays(1)));
        QVERIFY(mdms().eraseExpired(*site_->owner()));
        QCOMPARE(kept(), 1);
        QCOMPARE(mdms().listRefused()->size(), 1u);
    }

    void aggregatesFromBeforeTheStepAreErasedToo() {
        receive({total(1, QDate(2010, 1, 1))});
        receive({load(QDate(2010, 1, 1))});
        receive({load(kToday)});
        run("UPDATE aggregate SET totals_until = NULL");
        run("DELETE FROM setting WHERE name LIKE 'retention-%'");
        site_->restart();
        QCOMPARE(mdms().eraseExpiredOfTheDay()->value(), (Erasure{kToday.addMonths(-36), 1, 1, 1}));
        QVERIFY(mdms().checkAggregates()->invalid.empty());
    }

    /// Whatever comes in whatever order, what is stored is what a plain model keeps.
    void storedIsWhatAPlainModelKeeps() {
        if (storesAreOnServer()) {
            QSKIP("hundreds of stores");
        }
        const bool held = rc::check([&] {
            site_ = std::make_unique<SmallMdms>();
            site_->clock.set(day(QDate(2030, 1, 1)));
            std::map<std::pair<int, QDate>, std::uint32_t> model;  // revision by household and day
            std::map<int, QDate> consents;
            QDate today(2014, 1, 1);
            int months = 36;
            const int steps = *rc::gen::inRange(5, 25);
            for (int i = 0; i < steps; ++i) {
                switch (*rc::gen::inRange(0, 5)) {
                    case 0:
                    case 1: {  // some days of some households, late ones and revisions as well
                        today = today.addDays(*rc::gen::inRange(0, 90));
                        std::vector<AggregateRow> rows{NeighbourhoodLoad{QStringLiteral("street %1").arg(i),
                                                                         {day(today), kDay},
                                                                         1,
                                                                         12,
                                                                         12,
                                                                         Outcome::Released,
                                                                         Quality::Valid,
                                                                         Joules{1}}};
                        for (int n = *rc::gen::inRange(0, 4); n > 0; --n) {
                            const int owner = *rc::gen::inRange(1, 4);
                            const QDate of = today.addDays(-*rc::gen::inRange(0, 200));
                            std::uint32_t& revision = model[{owner, of}];
                            ++revision;
                            rows.emplace_back(total(static_cast<std::uint8_t>(owner), of,
                                                    1'000 * owner + revision, revision));
                        }
                        receive(rows);
                        break;
                    }
                    case 2: {
                        const int owner = *rc::gen::inRange(1, 4);
                        consents.erase(owner);
                        if (*rc::gen::arbitrary<bool>()) {
                            consents[owner] = today.addDays(-*rc::gen::inRange(0, 200));
                        }
                        std::vector<LongerHistory> list;
                        for (const auto& [who, from] : consents) {
                            list.push_back({household(static_cast<std::uint8_t>(who)), day(from)});
                        }
                        RC_ASSERT(mdms().keepLonger(list).has_value());
                        break;
                    }
                    case 3:
                        months = *rc::gen::inRange(1, 8);
                        RC_ASSERT(mdms().setRetentionMonths(*site_->owner(), months).has_value());
                        break;
                    default:
                        RC_ASSERT(mdms().eraseExpired(*site_->owner()).has_value());
                        std::erase_if(model, [&](const auto& entry) {
                            const auto& [owner, date] = entry.first;
                            const auto kept = consents.find(owner);
                            return date < today.addMonths(-months) &&
                                   (kept == consents.end() || date < kept->second);
                        });
                }
                compareWith(model);
            }
            const auto check = mdms().checkAggregates();
            RC_ASSERT(check->missing.empty() && check->invalid.empty());
            RC_ASSERT(check->aggregates == static_cast<std::int64_t>(site_->sequence));
        });
        QVERIFY(held);
    }

private:
    Mdms& mdms() { return *site_->mdms; }
    void receive(const std::vector<AggregateRow>& rows) {
        site_->clock.set(std::max(site_->clock.now(), day(kToday.addDays(30))));
        const auto receipt = mdms().receive(site_->sealed(rows));
        if (!receipt || *receipt != Receipt::Stored) {
            qFatal("not stored: %s", qPrintable(aggregateFaultName(mdms().listRefused()->front().fault)));
        }
    }
    void keepMonths(int months) { QVERIFY(mdms().setRetentionMonths(*site_->owner(), months)); }
    void run(const QString& sql) { QVERIFY(mdms().database().run(sql)); }
    void run(const char* sql) { run(QString::fromLatin1(sql)); }
    std::vector<QDate> days(std::uint8_t index) {
        std::vector<QDate> out;
        const auto totals = mdms().ledger().totals(household(index), kEver);
        for (const HouseholdTotal& one : *totals) {
            out.push_back(localDateOf(one.window.start, QTimeZone::utc()));
        }
        return out;
    }
    void compareWith(const std::map<std::pair<int, QDate>, std::uint32_t>& model) {
        const auto totals = mdms().ledger().totals();
        RC_ASSERT(totals->size() == model.size());
        for (const HouseholdTotal& one : *totals) {
            const int owner = one.household.bytes[0];
            const auto known = model.find({owner, localDateOf(one.window.start, QTimeZone::utc())});
            RC_ASSERT(known != model.end());
            RC_ASSERT(one.registers.front().value == 1'000 * owner + static_cast<int>(known->second));
        }
    }

    std::unique_ptr<SmallMdms> site_;
};

QTEST_GUILESS_MAIN(TestRetention)
#include "test_retention.moc"
