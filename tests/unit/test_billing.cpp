// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include "core/mdms/billing/billing.h"
#include "core/mdms/mdms_schema.h"
#include "tests/support/error_of.h"
#include "tests/support/tariff_days.h"
#include "tests/support/test_store.h"

using namespace smarter;
using namespace smarter::test;

namespace {

const QTimeZone kZone("America/Toronto");
const DayPeriod kMay{{2026, 5, 1}, {2026, 5, 31}};

QString s(const char* text) {
    return QString::fromUtf8(text);
}

Pseudonym household(std::uint32_t index) {
    Pseudonym out;
    for (std::size_t i = 0; i < 4; ++i) {
        out.bytes[i] = static_cast<std::uint8_t>(index >> (24 - 8 * i));
    }
    return out;
}

HouseholdTotal totalOn(std::uint32_t index, QDate day, std::vector<Joules> registers) {
    HouseholdTotal total;
    total.household = household(index);
    total.window = intervalOf(day, kZone);
    total.expectedMinutes = total.coveredMinutes = static_cast<std::uint32_t>(total.window.length / kMinute);
    total.registers = std::move(registers);
    return total;
}

}  // namespace

class TestBilling : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        totals_.clear();
        clock_.set(intervalOf(QDate(2026, 7, 1), kZone).start);
        open();
    }

    void firstSchemaIsMigrated() {
        const QString path = storeLocation(folder_->path(), s("mdms.old.db"));
        const SecretBytes key(Database::kKeyBytes);
        {
            const auto old = Database::open(path, key, Schema{{mdmsSchema().steps.front()}});
            QVERIFY(old);
            const Bytes kept{7};
            QVERIFY((*old)->run(s("INSERT INTO setting (name, value) VALUES (?, ?)"), {s("kept"), blob(kept)}));
        }
        auto now = Database::open(path, key, mdmsSchema());
        QVERIFY(now);
        QVERIFY(BillStore(**now).list()->empty());
        QVERIFY(TariffBook(**now).plans()->empty());
        QCOMPARE(*(*now)->single(s("SELECT value FROM setting WHERE name = ?"), {s("kept")},
                                 [](const Statement& row) { return row.bytes(0); }),
                 Bytes{7});
    }

    void daysThatAreNotWholeAreNamed() {
        totals_ = {totalOn(1, kMay.first, {Joules{100}}), totalOn(1, kMay.first.addDays(1), {Joules{200}}),
                   totalOn(1, kMay.first.addDays(2), {}), totalOn(1, kMay.first.addDays(3), {Joules{400}})};
        totals_[1].coveredMinutes -= 5;
        totals_[2].outcome = Outcome::TooShort;
        totals_[3].quality = Quality::Questionable;
        const auto bill = billing_->preview(household(1), {kMay.first, kMay.first.addDays(4)});
        QVERIFY(bill);
        QCOMPARE(bill->charges.energy.value, 700);
        QCOMPARE(bill->billedDays(), 3);
        const auto day = [](int i) { return kMay.first.addDays(i); };
        QCOMPARE(bill->doubtfulDays(),
                 (std::vector<BillDay>{{day(1), BillDayState::Incomplete, Joules{200}},
                                       {day(2), BillDayState::Withheld, {}},
                                       {day(3), BillDayState::Questionable, Joules{400}},
                                       {day(4), BillDayState::Missing, {}}}));
    }

    void issuedBillOutlivesItsTariff() {
        totals_ = {totalOn(1, kMay.first, {Joules{3'600'000}})};
        const auto issued = billing_->issue(household(1), kMay, write_);
        QVERIFY(issued);
        QCOMPARE(issued->number, 1);
        QCOMPARE(issued->bill.charges.amount.value, 7'300);
        QVERIFY(billing_->tariffs().put(flatTariff(s("flat"), s("Dearer"), s("USD"), {150'000})));
        QVERIFY(*billing_->issued().find(1) == *issued);
        QCOMPARE(billing_->preview(household(1), kMay)->charges.amount.value, 15'000);
    }

    void dayIsIssuedOnceAndCorrectedByANewDocument() {
        totals_ = {totalOn(1, kMay.first, {Joules{3'600'000}})};
        QVERIFY(billing_->issue(household(1), kMay, write_));
        const auto again = billing_->issue(household(1), {kMay.last, kMay.last.addDays(3)}, write_);
        QCOMPARE(errorOf(again), ErrorCode::NothingToBill);
        totals_.push_back(totalOn(1, kMay.last.addDays(1), {Joules{1}}));
        const auto overlapping = billing_->issue(household(1), {kMay.last, kMay.last.addDays(3)}, write_);
        QCOMPARE(errorOf(overlapping), ErrorCode::BillExists);
        QCOMPARE(overlapping.error().subject, s("1"));

        totals_[0].registers = {Joules{7'200'000}};
        const auto correction = billing_->correct(1, write_);
        QVERIFY(correction);
        QCOMPARE(correction->number, 2);
        QCOMPARE(correction->corrects, 1);
        QCOMPARE(correction->reversed.value, 7'300);
        QCOMPARE(correction->due().value, 7'300);
        QCOMPARE(billing_->issued().find(1)->bill.charges.amount.value, 7'300);
        QCOMPARE(errorOf(billing_->correct(1, write_)), ErrorCode::BillExists);
        QCOMPARE(billing_->correct(2, write_)->due().value, 0);
        QCOMPARE(errorOf(billing_->correct(9, write_)), ErrorCode::BillUnknown);
        const auto list = billing_->issued().list(household(1));
        QCOMPARE(list->size(), std::size_t{3});
        QCOMPARE(list->at(0).correctedBy, 2);
        QCOMPARE(list->at(2).correctedBy, 0);
        QVERIFY(billing_->issued().list(household(2))->empty());
    }

    void periodThatHasNotEndedIsNotIssued() {
        totals_ = {totalOn(1, QDate(2026, 7, 1), {Joules{1}})};
        const DayPeriod today{{2026, 7, 1}, {2026, 7, 1}};
        QVERIFY(billing_->preview(household(1), today));
        QCOMPARE(errorOf(billing_->issue(household(1), today, write_)), ErrorCode::InvalidArgument);
        QCOMPARE(errorOf(billing_->run(today, write_)), ErrorCode::InvalidArgument);
    }

    void editionStoredThroughAnotherConnectionIsTheNextOneBilled() {
        totals_ = {totalOn(1, kMay.first, {Joules{3'600'000}})};
        QVERIFY(billing_->tariffs().put(flatTariff(s("flat"), s("Dear"), s("USD"), {150'000})));
        QCOMPARE(billing_->preview(household(1), kMay)->charges.amount.value, 15'000);
        const auto other =
            Database::open(storeLocation(folder_->path(), s("mdms.db")), SecretBytes(Database::kKeyBytes), mdmsSchema());
        QVERIFY(TariffBook(**other).put(flatTariff(s("flat"), s("Cheap"), s("USD"), {50'000})));
        QCOMPARE(billing_->preview(household(1), kMay)->charges.amount.value, 5'000);
    }

    void previewsNameEveryHouseholdAndBillThoseWithATotal() {
        HouseholdTotal withheld = totalOn(2, kMay.first, {});
        withheld.outcome = Outcome::TooShort;
        const auto bills = billing_->previews(
            kMay, {totalOn(1, kMay.first, {Joules{1}}), totalOn(1, kMay.last, {Joules{2}}), withheld});
        QVERIFY(bills);
        QCOMPARE(bills->size(), std::size_t{2});
        QCOMPARE(bills->at(0).bill->charges.energy.value, 3);
        QVERIFY(bills->at(1).household == household(2) && !bills->at(1).bill);
    }

    void billAlteredInTheFileIsNoticed() {
        totals_ = {totalOn(1, kMay.first, {Joules{3'600'000}})};
        const IssuedBill issued = *billing_->issue(household(1), kMay, write_);
        QVERIFY(billing_->issued().damaged()->empty());
        Bytes content = encode(issued);
        content.back() ^= 1;
        QVERIFY(database_->run(s("UPDATE bill SET content = ? WHERE number = 1"), {blob(content)}));
        QCOMPARE(errorOf(billing_->issued().find(1)), ErrorCode::FileDamaged);
        QCOMPARE(*billing_->issued().damaged(), std::vector<std::int64_t>{1});
    }

    void documentSurvivesItsCodecAndCutsAreRefused() {
        totals_ = {totalOn(1, kMay.first, {Joules{3'600'000}})};
        QVERIFY(billing_->tariffs().assign({}, kMay.first, s("tiered")));
        const IssuedBill issued = *billing_->issue(household(1), kMay, write_);
        QCOMPARE(issued.bill.charges.lines.size(), std::size_t{3});
        const Bytes bytes = encode(issued);
        QVERIFY(*decodeIssuedBill(bytes) == issued);
        for (std::size_t length = 0; length < bytes.size(); ++length) {
            QVERIFY(!decodeIssuedBill(ByteView(bytes).first(length)));
        }
    }

    void daysBeforeTheFirstTariffStayUnderTheFlatOne() {
        totals_ = {totalOn(1, kMay.first, {Joules{3'600'000}})};
        const Money before = billing_->preview(household(1), kMay)->charges.amount;
        QVERIFY(billing_->tariffs().assign({}, kMay.last.addDays(1), s("tiered")));
        QCOMPARE(billing_->preview(household(1), kMay)->charges.amount, before);
        QCOMPARE(billing_->tariffs().siteHistory()->size(), std::size_t{2});
    }

    void daysBeforeTheFirstTariffInAnotherCurrencyHaveNone() {
        totals_ = {totalOn(1, kMay.first, {Joules{3'600'000}})};
        QVERIFY(billing_->tariffs().assign({}, kMay.last.addDays(1), s("german-two-register")));
        QCOMPARE(errorOf(billing_->preview(household(1), kMay)), ErrorCode::TariffNotInForce);
    }

    void householdsOwnTariffGoesBeforeTheSites() {
        totals_ = {totalOn(1, kMay.first, {Joules{3'600'000}}), totalOn(2, kMay.first, {Joules{3'600'000}})};
        TariffBook& book = billing_->tariffs();
        QVERIFY(book.put(flatTariff(s("night"), s("Night"), s("USD"), {50'000})));
        QCOMPARE(errorOf(book.assign({}, kMay.first, s("none"))), ErrorCode::TariffUnknown);
        // EUR beside the site's USD, then beside the household's.
        QCOMPARE(errorOf(book.assign(household(2), kMay.first, s("german-two-register"))), ErrorCode::TariffInvalid);
        QVERIFY(book.assign(household(2), kMay.first, s("night")));
        QCOMPARE(errorOf(book.assign({}, kMay.first, s("german-two-register"))), ErrorCode::TariffInvalid);
        QCOMPARE(errorOf(book.put(flatTariff(s("night"), s("Night"), s("CAD"), {50'000}))), ErrorCode::TariffInvalid);
        QCOMPARE(billing_->preview(household(1), kMay)->charges.amount.value, 7'300);
        QCOMPARE(billing_->preview(household(2), kMay)->charges.amount.value, 5'000);
        QCOMPARE(billing_->preview(household(2), kMay, s("flat"))->charges.amount.value, 7'300);
        Tariff broken = flatTariff(s("night"), s("Night"), s("USD"), {50'000});
        broken.versions.clear();
        QCOMPARE(errorOf(book.put(broken)), ErrorCode::TariffInvalid);
    }

    void tariffWhoseRegistersWereNotTotalledIsRefusedNamingTheDay() {
        totals_ = {totalOn(1, QDate(2026, 5, 4), {Joules{1}})};
        const auto bill = billing_->preview(household(1), kMay, s("ontario-tou"));
        QCOMPARE(errorOf(bill), ErrorCode::TariffNotMetered);
        QCOMPARE(bill.error().subject, s("2026-05-04"));
    }

    void plannedRegistersAreBilledUnderEveryTariff() {
        const QDate day(2026, 5, 4);
        const auto plans = withPlansFor({}, shippedTariffs(), kMay.first.addDays(-1), Seconds{7200}, kZone);
        QVERIFY(billing_->tariffs().settleOrder({}, *plans));
        // One joule a minute: a Monday of summer has 12 h off-peak, 6 h mid-peak, 6 h on-peak; HT 16 h, NT 8
        // h.
        std::vector<Joules> registers(static_cast<std::size_t>(plans->registersOn(day)));
        for (const RegisterRun& run : plans->on(day).runsOn(day, kZone)) {
            registers[static_cast<std::size_t>(run.registerIndex)] += Joules{(run.end - run.start) / kMinute};
        }
        totals_ = {totalOn(1, day, registers)};
        const auto energies = [&](const char* id) {
            std::vector<std::int64_t> out;
            const auto bill = billing_->preview(household(1), kMay, s(id));
            for (const ChargeLine& line : bill->charges.lines) {
                if (line.kind == ChargeKind::Energy) {
                    out.push_back(line.energy.value);
                }
            }
            return out;
        };
        QCOMPARE(energies("ontario-tou"), (std::vector<std::int64_t>{720, 360, 360}));
        QCOMPARE(energies("german-two-register"), (std::vector<std::int64_t>{960, 480}));
        QCOMPARE(energies("flat"), (std::vector<std::int64_t>{1440}));
    }

    void mapOfATariffThatIsGoneIsNotUsedForAnother() {
        const QDate day(2026, 5, 4);
        const auto plans = withPlansFor({}, shippedTariffs(), day.addDays(-1), Seconds{7200}, kZone);
        RegisterMaps maps(*plans, kZone);
        for (int round = 0; round < 50; ++round) {
            for (const char* id : {"ontario-tou", "german-two-register"}) {
                // Made anew and let go: the next may lie where this one lay.
                const TariffHistory history = always(shipped(s(id)));
                const Terms terms = *termsOn(history, day);
                QCOMPARE(**maps.of(terms, day), *tariffRegisters(plans->on(day), *terms.version, day, kZone));
            }
        }
    }

    void csvHasALineForEachChargeAndDay() {
        totals_ = {totalOn(1, kMay.first, {Joules{3'600'000}})};
        QVERIFY(billing_->tariffs().put(flatTariff(s("flat"), s("=A, \"B\""), s("USD"), {73'000})));
        const auto bill = billing_->preview(household(1), {kMay.first, kMay.first.addDays(1)});
        QCOMPARE(QString::fromUtf8(csvOf(*bill)),
                 s("kind,from,to,tariff,register,tier,joules,days,rate,amount,currency\r\n"
                   "energy,2026-05-01,2026-05-02,\"'=A, \"\"B\"\"\",All day,,3600000,,0.073,0.073,USD\r\n"
                   "total,2026-05-01,2026-05-02,,,,3600000,2,,0.073,USD\r\n"
                   "day-complete,2026-05-01,2026-05-01,,,,3600000,,,,\r\n"
                   "day-missing,2026-05-02,2026-05-02,,,,,,,,\r\n"));
    }

    void runOverTenThousandHouseholdsStopsKeepsAndResumes() {
        constexpr std::uint32_t households = 10'000;
        perHousehold_ = true;
        householdCount_ = households;
        std::int64_t calls = 0;
        QElapsedTimer timer;
        timer.start();
        const auto stopped = billing_->run(kMay, write_, [&](std::int64_t done, std::int64_t total) {
            ++calls;
            return total == households && done < 2'550;
        });
        QVERIFY(stopped);
        QVERIFY(stopped->stopped);
        QCOMPARE(stopped->issued, 2'550);
        QCOMPARE(calls, 2'550);
        open();  // as after a restart
        const auto rest = billing_->run(kMay, write_);
        QVERIFY(rest && !rest->stopped);
        QCOMPARE(rest->alreadyIssued, 2'550);
        QCOMPARE(rest->issued, households - 2'550);
        qInfo("10,000 bills of 31 days in %lld ms", timer.elapsed());
        const auto list = billing_->issued().list();
        QCOMPARE(list->size(), std::size_t{households});
        QCOMPARE(list->back().number, households);
        QCOMPARE(billing_->run(kMay, write_)->issued, 0);
        QVERIFY(billing_->issued().damaged()->empty());
    }

private:
    void open() {
        billing_.reset();
        database_.reset();
        database_ = std::move(
            *Database::open(storeLocation(folder_->path(), s("mdms.db")), SecretBytes(Database::kKeyBytes), mdmsSchema()));
        billing_ = std::make_unique<Billing>(*database_, kZone, clock_, source());
    }

    TotalsSource source() {
        return {
            [this](const Interval&) -> Result<std::vector<Pseudonym>> {
                std::vector<Pseudonym> out;
                for (std::uint32_t i = 0; i < householdCount_; ++i) {
                    out.push_back(household(i));
                }
                return out;
            },
            [this](const Pseudonym& wanted, const Interval& range) -> Result<std::vector<HouseholdTotal>> {
                std::vector<HouseholdTotal> out;
                if (perHousehold_) {
                    for (QDate day = kMay.first; day <= kMay.last; day = day.addDays(1)) {
                        out.push_back(totalOn(0, day, {Joules{25'000'000 + wanted.bytes[3]}}));
                        out.back().household = wanted;
                    }
                }
                for (const HouseholdTotal& total : totals_) {
                    if (total.household == wanted && range.contains(total.window.start)) {
                        out.push_back(total);
                    }
                }
                return out;
            }};
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Database> database_;
    ManualClock clock_{instantOf(0)};
    std::vector<HouseholdTotal> totals_;
    bool perHousehold_ = false;
    std::uint32_t householdCount_ = 3;
    std::unique_ptr<Billing> billing_;
    const RecordedWrite write_ = [this](const QString&, const QString&, const std::function<Status()>& work) {
        return Transaction::begin(*database_).and_then([&](Transaction transaction) {
            return work().and_then([&] { return transaction.commit(); });
        });
    };
};

QTEST_GUILESS_MAIN(TestBilling)
#include "test_billing.moc"
