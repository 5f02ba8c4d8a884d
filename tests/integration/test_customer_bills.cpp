// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/crypto/digest.h"
#include "core/crypto/init.h"
#include "core/customer/customer_schema.h"
#include "core/mdms/mdms_schema.h"
#include "core/meter/meter_schema.h"
#include "core/pipeline/customer_desk.h"
#include "tests/support/error_of.h"
#include "tests/support/fresh_stations.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr int kDays = 31;
constexpr int kMoveDay = 11;
/// Of home-02 on 5 January: too short for a total.
constexpr int kMinutesLeft = 40;
const DayPeriod kJanuary{{2016, 1, 1}, {2016, 1, 31}};
constexpr std::string_view kPassword = "four words of a song";

QString s(const char* text) {
    return QString::fromLatin1(text);
}
SecretBytes secret(std::string_view text) {
    return SecretBytes::copyOf(bytesOf(text));
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

/// The text of a profile, joules by line: nothing of the product has a part in it.
std::vector<std::int64_t> joulesOf(const QString& path) {
    QFile file(path);
    std::vector<std::int64_t> joules;
    if (file.open(QIODevice::ReadOnly)) {
        while (!file.atEnd()) {
            joules.push_back(std::llround(file.readLine().trimmed().mid(20).toDouble() * 60'000.0));
        }
    }
    return joules;
}

std::int64_t sum(const std::vector<std::int64_t>& joules, std::ptrdiff_t firstDay, std::ptrdiff_t days) {
    return std::accumulate(joules.begin() + firstDay * 1440, joules.begin() + (firstDay + days) * 1440,
                           std::int64_t{0});
}

/// The shipped tariff "tiered", month of 31 days, by hand: 300 and 750 kWh, 0.0895, 0.1215 and 0.1872 a kWh,
/// 0.25 a day, 6.25 % tax; 1/100,000.
std::int64_t tieredAmount(std::int64_t joules) {
    const auto money = [](std::int64_t energy, std::int64_t micro) {
        return (energy * micro + 18'000'000) / 36'000'000;
    };
    constexpr std::int64_t first = 300LL * 3'600'000;
    constexpr std::int64_t second = 750LL * 3'600'000;
    const std::int64_t net = money(std::min(joules, first), 89'500) +
                             money(std::clamp(joules - first, std::int64_t{0}, second - first), 121'500) +
                             money(std::max(joules - second, std::int64_t{0}), 187'200) + 25'000 * kDays;
    return net + (net * 62'500 + 500'000) / 1'000'000;
}

}  // namespace

/// A household's bills, from generated minutes through every station to the customer who checks them.
class TestCustomerBills : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        libraries_ = must(crypto::CryptoLibraries::create());
        site_ = std::make_unique<FreshStations>();
        site_->writeHomes(3, kDays);
        for (int home = 1; home <= 3; ++home) {
            joules_.push_back(joulesOf(file(home)));
        }
        keep(file(2), [](std::ptrdiff_t line) { return line < 4 * 1440 + kMinutesLeft || line >= 5 * 1440; });
        const QString whole = site_->path(s("whole.csv"));
        QVERIFY(QFile::copy(file(3), whole));
        keep(file(3), [](std::ptrdiff_t line) { return line < (kMoveDay - 1) * 1440; });
        must(ingest(*site_->stations, site_->site->zone(), site_->request(), {}));
        desk_ = must(CustomerDesk::open(*site_->site, site_->clock));
        enter("anna", "home-01");
        enter("bert", "home-02");
        enter("carl", "home-03");
        const SecretBytes code = must(desk_->moveIn(kCourt, s("home-03")));
        must(desk_->registerCustomer(s("dora"), secret(kPassword), code));
        QVERIFY(QFile::remove(file(3)) && QFile::rename(whole, file(3)));
        must(ingest(*site_->stations, site_->site->zone(), site_->request(), {}));
        billTiered();
    }

    void cleanupTestCase() {
        desk_.reset();
        site_.reset();
        libraries_.reset();
    }

    void billIsEqualToTheJouleAndTheHundredThousandth() {
        const auto bills = billsOf("anna");
        QVERIFY(bills);
        QCOMPARE(bills->bills.size(), 1u);
        const OwnBill& own = bills->bills.front();
        QCOMPARE(own.bill.bill.charges.energy.value, sum(joules_[0], 0, kDays));
        QCOMPARE(own.bill.bill.charges.amount.value, tieredAmount(sum(joules_[0], 0, kDays)));
        QCOMPARE(own.check->verdict, BillVerdict::Equal);
        QCOMPARE(own.check->missing, 0);
        Joules derived;
        for (const LineCheck& line : own.check->lines) {
            QVERIFY(line.isEqual());
            derived += line.own->energy;
        }
        QCOMPARE(derived.value, sum(joules_[0], 0, kDays));
    }

    void withheldDayIsLeftOutAndTold() {
        const auto bills = billsOf("bert");
        const OwnBill& own = bills->bills.front();
        QCOMPARE(own.check->days[4].billed.state, BillDayState::Withheld);
        QCOMPARE(own.check->verdict, BillVerdict::Equal);
        const std::int64_t unbilled = std::accumulate(
            joules_[1].begin() + 4 * 1440, joules_[1].begin() + 4 * 1440 + kMinutesLeft, std::int64_t{0});
        QCOMPARE(own.check->unbilled.value, unbilled);
        QCOMPARE(own.bill.bill.charges.energy.value, sum(joules_[1], 0, kDays) - sum(joules_[1], 4, 1));
    }

    void eachHouseholdIsHandedItsOwnBillsAlone() {
        const auto before = billsOf("carl");
        const auto after = billsOf("dora");
        QCOMPARE(before->bills.size(), 1u);
        QCOMPARE(before->bills.front().bill.bill.period, (DayPeriod{{2016, 1, 1}, {2016, 1, 5}}));
        QCOMPARE(before->bills.front().check->verdict, BillVerdict::Equal);
        QCOMPARE(after->bills.size(), 1u);
        QCOMPARE(after->bills.front().bill.bill.period, (DayPeriod{{2016, 1, 16}, {2016, 1, 31}}));
        QCOMPARE(after->bills.front().check->verdict, BillVerdict::Equal);
        QCOMPARE(before->shared, 1);
        QCOMPARE(after->shared, 1);
        const auto annas = billsOf("anna");
        for (const OwnBill& one : annas->bills) {
            QVERIFY(one.bill.bill.household != before->bills.front().bill.bill.household);
        }
    }

    void tamperedBillIsFoundWithItsExactDifference() {
        IssuedBill genuine = billsOf("anna")->bills.front().bill;
        IssuedBill bill = genuine;
        ChargeLine& line = bill.bill.charges.lines.front();
        line.energy.value += 123'456;
        bill.bill.days[7].energy.value += 123'456;
        bill.bill.charges.energy.value += 123'456;
        line.amount.value += 777;
        bill.bill.charges.amount.value += 777;
        store(bill);
        const auto bills = billsOf("anna");
        const BillCheck& check = *bills->bills.front().check;
        QCOMPARE(check.verdict, BillVerdict::Differs);
        QCOMPARE(check.energyDifference.value, 123'456);
        QCOMPARE(check.difference.value, 777);
        QCOMPARE(check.differingDays().size(), 1u);
        QCOMPARE(check.differingDays().front().own.day, QDate(2016, 1, 8));
        // In a file it is found as well.
        const auto in = must(desk_->signIn(s("anna"), secret(kPassword)));
        QCOMPARE(desk_->check(in.session, billFromCsv(csvOf(bill))->bill)->verdict, BillVerdict::Differs);
        QCOMPARE(desk_->check(in.session, billFromCsv(csvOf(genuine))->bill)->verdict, BillVerdict::Equal);
        store(genuine);
        QCOMPARE(billsOf("anna")->bills.front().check->verdict, BillVerdict::Equal);
    }

    void billThatWasAlteredInTheBooksIsNotHandedOut() {
        const IssuedBill first = must(BillStore(*mdms()).find(1));
        QCOMPARE(first.bill.period.last, QDate(2016, 1, 5));
        must(mdms()->run(s("UPDATE bill SET hash = zeroblob(32) WHERE number = 1")));
        QCOMPARE(errorOf(billsOf("carl")), ErrorCode::FileDamaged);
        QVERIFY(billsOf("anna"));
        store(first);
        QVERIFY(billsOf("carl"));
    }

    void alteredReadingLeavesTheBillOpen() {
        const auto portal = opened(TrustDomain::Customers, customerSchema());
        const auto row = must(portal->single(
            s("SELECT rowid, sealed FROM batch WHERE meter_id = (SELECT meter_id FROM account WHERE "
              "name = 'anna') ORDER BY first_start LIMIT 1"),
            {}, [](const Statement& one) { return std::pair(one.number(0), one.bytes(1)); }));
        const auto write = [&](const Bytes& sealed) {
            must(portal->run(s("UPDATE batch SET sealed = ? WHERE rowid = ?"),
                             {blob(sealed), smarter::number(row.first)}));
        };
        Bytes altered = row.second;
        altered.back() ^= 1;
        write(altered);
        const auto bills = billsOf("anna");
        write(row.second);
        const BillCheck& check = *bills->bills.front().check;
        QCOMPARE(check.verdict, BillVerdict::Incomplete);
        QCOMPARE(check.missing, 1);
        QCOMPARE(check.altered, 1);
    }

    void othersIntroductionOpensNothing() {
        const auto meters = opened(TrustDomain::Meters, meterSchema());
        QVERIFY(meters->run(s("CREATE TABLE genuine AS SELECT * FROM introduction")));
        QVERIFY(
            meters->run(s("UPDATE introduction SET sealed_pseudonym = (SELECT g.sealed_pseudonym FROM "
                          "genuine g JOIN meter m ON "
                          "m.meter_id = g.meter_id WHERE m.name = 'home-01') WHERE key_epoch = 1")));
        QCOMPARE(errorOf(billsOf("bert")), ErrorCode::AuthenticationFailed);
        QVERIFY(meters->run(s("DELETE FROM introduction")));
        QCOMPARE(errorOf(billsOf("bert")), ErrorCode::NotIntroduced);
        must(site_->stations->connect());  // a site from before introductions is caught up
        QVERIFY(billsOf("bert"));
    }

private:
    QString file(int home) const {
        return site_->homes() + QStringLiteral("/home-%1.csv").arg(home, 2, 10, QLatin1Char('0'));
    }

    template <class Wanted>
    static void keep(const QString& path, Wanted wanted) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        file.close();
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        for (qsizetype i = 0; i < lines.size() && !lines[i].isEmpty(); ++i) {
            if (wanted(i)) {
                file.write(lines[i] + '\n');
            }
        }
    }

    void enter(const char* name, const char* home) {
        must(desk_->registerCustomer(s(name), secret(kPassword),
                                     must(desk_->issueActivationCode(kCourt, s(home)))));
    }

    void billTiered() {
        Mdms& mdms = site_->stations->mdms();
        const SessionPtr owner = mdms.operators().siteOwner();
        must(mdms.assignTariff(*owner, {}, QDate(2015, 1, 1), s("tiered")));
        const auto third = must(site_->stations->meters().find(kCourt, s("home-03")));
        const Pseudonym household = must(site_->stations->intake().pseudonymOf(*third));
        for (const auto& [first, last] : {std::pair(1, 5), std::pair(6, 15), std::pair(16, kDays)}) {
            must(mdms.issueBill(*owner, household, {QDate(2016, 1, first), QDate(2016, 1, last)}));
        }
        const BillingRun run = must(mdms.issueBills(*owner, kJanuary));
        QCOMPARE(run.issued, 2);
        QCOMPARE(run.alreadyIssued, 1);
    }

    Result<OwnBills> billsOf(const char* name) {
        return desk_->signIn(s(name), secret(kPassword)).and_then([&](const CustomerDesk::SignedIn& in) {
            auto bills = desk_->bills(in.session);
            desk_->signOut(in.session);
            return bills;
        });
    }

    std::unique_ptr<Database> opened(TrustDomain domain, const Schema& schema) const {
        return must(Database::open(site_->site->databasePath(domain), must(site_->site->databaseKey(domain)),
                                   schema));
    }
    std::unique_ptr<Database> mdms() const { return opened(TrustDomain::Mdms, mdmsSchema()); }

    /// As a dishonest utility would put it into its books.
    void store(const IssuedBill& bill) const {
        const Bytes content = encode(bill);
        must(mdms()->run(s("UPDATE bill SET content = ?, hash = ? WHERE number = ?"),
                         {blob(content), blob(crypto::sha256(content)), smarter::number(bill.number)}));
    }

    std::unique_ptr<crypto::CryptoLibraries> libraries_;
    std::unique_ptr<FreshStations> site_;
    std::unique_ptr<CustomerDesk> desk_;
    std::vector<std::vector<std::int64_t>> joules_;
};

QTEST_GUILESS_MAIN(TestCustomerBills)
#include "test_customer_bills.moc"
