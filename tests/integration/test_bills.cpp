// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <map>

#include "core/crypto/init.h"
#include "core/meter/profile/reader.h"
#include "tests/support/fresh_stations.h"
#include "tests/support/tariff_days.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr int kHomes = 40;
constexpr int kDays = 31;
/// 8 March 2026 has 23 hours in Toronto; 3 April is Good Friday.
const DayPeriod kPeriod{{2026, 3, 6}, {2026, 4, 5}};
const QTimeZone kZone("America/Toronto");

/// Plain computation from the text of a profile: the wall clock is read off the lines, so that no time zone,
/// calendar or code of the product has a part in it.
class PlainBill {
public:
    explicit PlainBill(const QString& path) {
        QFile file(path);
        opened_ = file.open(QIODevice::ReadOnly);
        while (!file.atEnd()) {
            const QByteArray line = file.readLine().trimmed();
            const int hour = line.mid(11, 2).toInt();
            const int day = line.mid(8, 2).toInt();
            const int month = line.mid(5, 2).toInt();
            add(month, day, hour, std::llround(line.mid(20).toDouble() * 60'000.0));
        }
    }

    bool opened() const { return opened_; }
    std::int64_t energy() const { return march_ + april_; }

    std::int64_t amount(const QString& tariff) const {
        if (tariff == QLatin1String("flat")) {
            return money(energy(), 73'000);
        }
        if (tariff == QLatin1String("tiered")) {
            return taxed(tiers(march_, 26, 31) + tiers(april_, 5, 30) + 25'000 * kDays, 62'500);
        }
        if (tariff == QLatin1String("ontario-tou")) {
            return taxed(money(off_, 76'000) + money(mid_, 122'000) + money(on_, 158'000) + 140'000 * kDays,
                         130'000);
        }
        return taxed(money(high_, 285'710) + money(low_, 215'125) + 35'616 * kDays, 190'000);
    }

private:
    void add(int month, int day, int hour, std::int64_t joules) {
        (month == 3 ? march_ : april_) += joules;
        // 1 March 2026 is a Sunday, 1 April a Wednesday.
        const int weekday = month == 3 ? (day - 1) % 7 : (day + 2) % 7;
        const bool free = weekday == 0 || weekday == 6 || (month == 4 && day == 3);
        (!free && hour >= 6 && hour < 22 ? high_ : low_) += joules;
        if (!free && ((hour >= 7 && hour < 11) || (hour >= 17 && hour < 19))) {
            on_ += joules;
        } else if (!free && hour >= 11 && hour < 17) {
            mid_ += joules;
        } else {
            off_ += joules;
        }
    }

    static std::int64_t money(std::int64_t joules, std::int64_t micro) {
        return (joules * micro + 18'000'000) / 36'000'000;
    }
    static std::int64_t taxed(std::int64_t net, std::int64_t ppm) {
        return net + (net * ppm + 500'000) / 1'000'000;
    }
    static std::int64_t tiers(std::int64_t joules, int days, int daysOfMonth) {
        const std::int64_t first = 300LL * 3'600'000 * days / daysOfMonth;
        const std::int64_t second = 750LL * 3'600'000 * days / daysOfMonth;
        return money(std::min(joules, first), 89'500) +
               money(std::clamp(joules - first, std::int64_t{0}, second - first), 121'500) +
               money(std::max(joules - second, std::int64_t{0}), 187'200);
    }

    bool opened_ = false;
    std::int64_t march_ = 0;
    std::int64_t april_ = 0;
    std::int64_t off_ = 0;
    std::int64_t mid_ = 0;
    std::int64_t on_ = 0;
    std::int64_t high_ = 0;
    std::int64_t low_ = 0;
};

using Readings = std::vector<std::pair<Instant, Joules>>;

Readings readingsOf(const QString& path) {
    Readings readings;
    auto reader = profile::Reader::open(path, kZone);
    while (reader) {
        const auto row = (*reader)->next();
        if (!row || !*row) {
            break;
        }
        readings.emplace_back((*row)->start, (*row)->energy);
    }
    return readings;
}

QString nameOf(int home) {
    return QStringLiteral("home-%1").arg(home, 2, 10, QLatin1Char('0'));
}

}  // namespace

class TestBills : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        libraries_ = std::move(*crypto::CryptoLibraries::create());
        site_ = std::make_unique<FreshStations>(10, QStringLiteral("America/Toronto"));
        generator::WriteOptions options;
        options.homes = kHomes;
        options.days = kDays;
        options.seed = 2026;
        options.firstDay = kPeriod.first;
        options.zone = kZone;
        QVERIFY(generator::writeProfiles(site_->homes(), options));
        Mdms& mdms = site_->stations->mdms();
        owner_ = mdms.operators().siteOwner();
        for (const auto& tariff : shippedTariffs()) {
            QVERIFY(mdms.offerTariff(*owner_, tariff->id));
        }
        QVERIFY(site_->stations->connect());
        QVERIFY(!*mdms.registerOrder());
        const auto ingested = ingest(*site_->stations, kZone, site_->request(), {});
        QVERIFY(ingested);
        QCOMPARE(ingested->flow.refused, 0);
        const auto meters = site_->stations->meters().meters();
        for (const MeterIdentity& meter : *meters) {
            households_[meter.name] = *site_->stations->intake().pseudonymOf(meter.id);
        }
        QCOMPARE(households_.size(), static_cast<std::size_t>(kHomes));
    }

    void cleanupTestCase() {
        owner_.reset();
        site_.reset();
        libraries_.reset();
    }

    // Sealed by meters, totalled under encryption, released, billed: and still every line is what the file says.
    void billsOfFortyHomesEqualAPlainComputationUnderEveryTariff() {
        Mdms& mdms = site_->stations->mdms();
        int bills = 0;
        for (int home = 1; home <= kHomes; ++home) {
            const QString path = site_->homes() + QLatin1Char('/') + nameOf(home) + QStringLiteral(".csv");
            const PlainBill plain(path);
            QVERIFY2(plain.opened(), qPrintable(path));
            const Readings readings = readingsOf(path);
            for (const auto& tariff : shippedTariffs()) {
                const auto bill = mdms.bill(*owner_, households_.at(nameOf(home)), kPeriod, tariff->id);
                QVERIFY(bill);
                QCOMPARE(bill->billedDays(), kDays);
                QVERIFY(bill->doubtfulDays().empty());
                QCOMPARE(bill->charges.energy.value, plain.energy());
                QCOMPARE(bill->charges.amount.value, plain.amount(tariff->id));
                ++bills;
                verifyFromMinutes(readings, *bill, tariff);
            }
        }
        QCOMPARE(bills, kHomes * 4);
    }

    void runIssuesEveryHouseholdOnceAndTheSumsAreTheFiles() {
        Mdms& mdms = site_->stations->mdms();
        QVERIFY(mdms.assignTariff(*owner_, {}, kPeriod.first, QStringLiteral("ontario-tou")));
        const auto run = mdms.issueBills(*owner_, kPeriod);
        QVERIFY(run);
        QCOMPARE(run->issued, kHomes);
        QVERIFY(run->problems.empty());
        QCOMPARE(mdms.issueBills(*owner_, kPeriod)->alreadyIssued, kHomes);
        std::int64_t amount = 0;
        std::int64_t expected = 0;
        for (int home = 1; home <= kHomes; ++home) {
            const auto issued = mdms.issuedBills(*owner_, households_.at(nameOf(home)));
            QCOMPARE(issued->size(), 1u);
            amount += mdms.issuedBill(*owner_, issued->front().number)->due().value;
            expected += PlainBill(site_->homes() + QLatin1Char('/') + nameOf(home) + QStringLiteral(".csv"))
                            .amount(QStringLiteral("ontario-tou"));
        }
        QCOMPARE(amount, expected);
    }

private:
    /// What a customer does: the same bill from the home's own minutes.
    static void verifyFromMinutes(const Readings& readings, const Bill& bill,
                                  const std::shared_ptr<const Tariff>& tariff) {
        UsageFold fold(always(tariff), kPeriod, kZone);
        for (const auto& [start, energy] : readings) {
            QVERIFY(fold.add({start, kMinute}, energy));
        }
        const auto own = computeBill(always(tariff), kPeriod, fold.usage());
        QVERIFY(own);
        QVERIFY(*own == bill.charges);
    }

    std::unique_ptr<crypto::CryptoLibraries> libraries_;
    std::unique_ptr<FreshStations> site_;
    SessionPtr owner_;
    std::map<QString, Pseudonym> households_;
};

QTEST_GUILESS_MAIN(TestBills)
#include "test_bills.moc"
