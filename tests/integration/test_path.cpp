// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/crypto/init.h"
#include "core/meter/generator/home.h"
#include "core/meter/generator/write_profiles.h"
#include "core/pipeline/ingest.h"
#include "core/pipeline/reconciliation.h"
#include "tests/support/error_of.h"

using namespace smarter;
using test::errorOf;

namespace {

const QString kNeighbourhood = QStringLiteral("Maple Court");

QString sharedApartments() {
    return qEnvironmentVariable("SMARTER_SOURCE_DIR") + QStringLiteral("/../shared/data/umass");
}

/// A fresh site, and its stations while they are open.
class TestSite {
public:
    explicit TestSite(std::uint32_t minimumMeters, const QString& zone = QStringLiteral("UTC"), int keyBits = 2048)
        : passphrase_(SecretBytes::copyOf(bytesOf("a passphrase of this test"))) {
        SiteOptions options;
        options.name = QStringLiteral("Test");
        options.keyBits = keyBits;
        options.policyWhenMade.minimumMeters = minimumMeters;
        options.timeZone = zone;
        auto made = Site::create(folder(), options, &passphrase_);
        if (!made) {
            qFatal("no site: %d %s", static_cast<int>(made.error().code), qPrintable(made.error().detail));
        }
        site = std::move(*made);
        openStations();
    }

    void reopen() {
        stations.reset();
        site.reset();
        site = std::move(*Site::open(folder(), &passphrase_));
        openStations();
    }

    Result<IngestSummary> ingestAll(const QStringList& paths, const IngestObserver& observer = {}) {
        IngestRequest request;
        request.paths = paths;
        request.neighbourhood = kNeighbourhood;
        return ingest(*stations, site->zone(), request, observer);
    }

    std::vector<NeighbourhoodLoad> load() {
        return *stations->mdms().ledger().load(kNeighbourhood, {instantOf(0), Seconds{std::int64_t{1} << 40}});
    }

    Joules releasedLoad() {
        Joules sum;
        for (const NeighbourhoodLoad& row : load()) {
            sum += row.outcome == Outcome::Released ? row.energy : Joules{};
        }
        return sum;
    }

    Joules billedTotals() {
        Joules sum;
        const auto rows = stations->mdms().ledger().households();
        for (const HouseholdSummary& one : *rows) {
            sum += one.energy;
        }
        return sum;
    }

    QString folder() const { return temporary_.filePath(QStringLiteral("a site")); }
    QString scratch(const QString& name) const { return temporary_.filePath(name); }
    const SecretBytes& passphrase() const { return passphrase_; }

private:
    void openStations() { stations = std::move(*Stations::open(*site, clock, 2)); }

    QTemporaryDir temporary_;
    SecretBytes passphrase_;

public:
    std::unique_ptr<Site> site;
    SystemClock clock;
    std::unique_ptr<Stations> stations;
};

/// Homes of `days` days from 2016-01-01 in `zone`, in a folder; their joules.
Joules generateHomes(const QString& folder, int homes, int days, const QTimeZone& zone = QTimeZone::utc()) {
    generator::WriteOptions options;
    options.homes = homes;
    options.days = days;
    options.seed = 7;
    options.firstDay = QDate(2016, 1, 1);
    options.zone = zone;
    return generator::writeProfiles(folder, options)->joules;
}

}  // namespace

class TestPath : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { libraries_ = std::move(*crypto::CryptoLibraries::create()); }
    void cleanupTestCase() { libraries_.reset(); }

    void sharedApartmentsArriveToTheJoule() {
        if (!QDir(sharedApartments()).exists()) {
            QSKIP("the apartments' data is not beside this checkout");
        }
        TestSite site(5, QStringLiteral("UTC"), 3072);
        const auto summary = site.ingestAll({sharedApartments()});
        QVERIFY(summary);
        QCOMPARE(summary->flow.accepted, 50'400);
        QCOMPARE(summary->rowsRejected, 0);
        QCOMPARE(summary->flow.energy.value, 5'593'230'387);
        QCOMPARE(site.load().size(), 672u);
        QCOMPARE(site.releasedLoad().value, 5'593'230'387);
        std::map<std::int64_t, int> totals;
        const auto rows = site.stations->mdms().ledger().households();
        for (const HouseholdSummary& one : *rows) {
            ++totals[one.energy.value];
        }
        QCOMPARE(totals, (std::map<std::int64_t, int>{{1'110'756'772, 1}, {1'533'896'349, 1}, {1'253'558'321, 1},
                                                      {599'035'264, 1}, {1'095'983'681, 1}}));
    }

    void smallNeighbourhoodIsWithheldWhole() {
        TestSite site(10);
        generateHomes(site.scratch(QStringLiteral("homes")), 5, 1);
        const auto summary = site.ingestAll({site.scratch(QStringLiteral("homes"))});
        QVERIFY(summary);
        QCOMPARE(site.releasedLoad().value, 0);
        QCOMPARE(site.load().size(), 96u);
        for (const NeighbourhoodLoad& row : site.load()) {
            QCOMPARE(row.outcome, Outcome::TooFewMeters);
            QCOMPARE(row.meters, 5u);
            QCOMPARE(row.energy.value, 0);
        }
        const auto found = reconcile(*site.stations, site.site->zone());
        QVERIFY(found->problems.empty());
        QCOMPARE(found->withheld, summary->flow.energy);
    }

    void ingestingAgainOrLongerTakesOnlyWhatIsNew() {
        TestSite site(3);
        const QString week = site.scratch(QStringLiteral("week"));
        const QString day = site.scratch(QStringLiteral("day"));
        const Joules shortEnergy = generateHomes(day, 3, 1);
        const Joules longEnergy = generateHomes(week, 3, 2);
        QCOMPARE(site.ingestAll({day})->flow.energy, shortEnergy);
        const auto again = site.ingestAll({day});
        QCOMPARE(again->flow.accepted, 0);
        QCOMPARE(again->alreadyRecorded, 3 * 1440);
        site.reopen();
        QCOMPARE(site.ingestAll({week})->flow.energy, longEnergy - shortEnergy);
        QCOMPARE(site.releasedLoad(), longEnergy);
        QCOMPARE(site.billedTotals(), longEnergy);
    }

    void metersThatComeLaterReviseTheirWindows() {
        TestSite site(3);
        const QString folder = site.scratch(QStringLiteral("homes"));
        const Joules all = generateHomes(folder, 3, 1);
        for (const char* home : {"/home-01.csv", "/home-02.csv", "/home-03.csv"}) {
            QCOMPARE(site.releasedLoad().value, 0);
            QVERIFY(site.ingestAll({folder + QLatin1String(home)}));
        }
        QCOMPARE(site.releasedLoad(), all);
        QVERIFY(reconcile(*site.stations, site.site->zone())->problems.empty());
    }

    void cancelledRunGoesOnWhereItStopped() {
        TestSite site(3);
        const QString folder = site.scratch(QStringLiteral("homes"));
        const Joules all = generateHomes(folder, 3, 4);
        int asked = 0;
        IngestObserver stopper;
        stopper.progress = [&](const IngestProgress&) { return ++asked < 4; };
        QCOMPARE(errorOf(site.ingestAll({folder}, stopper)), ErrorCode::Cancelled);
        QVERIFY(site.releasedLoad() < all);
        site.reopen();
        QVERIFY(site.ingestAll({folder}));
        QCOMPARE(site.releasedLoad(), all);
        QCOMPARE(site.billedTotals(), all);
    }

    void stoppedBetweenAnyTwoStationsNothingIsLostOrDoubled() {
        TestSite site(2);
        const QString folder = site.scratch(QStringLiteral("homes"));
        const Joules all = generateHomes(folder, 2, 1);
        // Sealed at the meters, and no further.
        for (const char* home : {"home-01", "home-02"}) {
            const auto reader = profile::Reader::open(folder + QStringLiteral("/%1.csv").arg(QLatin1String(home)), QTimeZone::utc());
            std::vector<profile::Row> rows;
            while (const auto row = *(*reader)->next()) {
                rows.push_back(*row);
            }
            const auto meter = site.stations->meters().install(kNeighbourhood, QString::fromLatin1(home));
            QVERIFY(site.stations->meters().record(*meter, rows, 30));
        }
        site.reopen();
        QVERIFY(site.stations->connect());
        // At the intake, but the meters were never told.
        const auto batches = site.stations->meters().unacknowledged(0, 1000);
        QVERIFY(site.stations->intake().process(*batches));
        site.reopen();
        QVERIFY(site.stations->connect());
        const auto carried = site.stations->carryAll([](const Flow&) { return true; });
        QCOMPARE(carried->accepted, 0);
        QCOMPARE(carried->refused, 0);
        QCOMPARE(*site.stations->meters().waitingReadings(), 0);
        // Closed at the intake, and not handed over.
        QVERIFY(*site.stations->intake().closeWindows(instantOf(1'460'000'000)) > 0);
        site.reopen();
        // Opened by the release, but the intake and the MDMS were never told.
        std::vector<EncryptedSum> sums;
        const auto waiting = site.stations->intake().queued(1000);
        for (const QueuedSum& queued : *waiting) {
            sums.push_back(queued.sum);
        }
        QVERIFY(site.stations->release().process(sums));
        site.reopen();
        // At the MDMS, but the release was never told.
        const auto sealed = site.stations->release().queued(1000);
        for (const SealedAggregate& aggregate : *sealed) {
            QCOMPARE(*site.stations->mdms().receive(aggregate), Receipt::Stored);
            QCOMPARE(*site.stations->mdms().receive(aggregate), Receipt::Duplicate);
        }
        site.reopen();
        QVERIFY(site.stations->connect());
        QCOMPARE(site.releasedLoad(), all);
        QCOMPARE(site.billedTotals(), all);
        const auto found = reconcile(*site.stations, site.site->zone());
        QVERIFY(found->problems.empty());
        QCOMPARE(found->released, all);
    }

    void badRowsAreReportedAndTheRestCounts() {
        TestSite site(2);
        const QString folder = site.scratch(QStringLiteral("homes"));
        QVERIFY(QDir().mkpath(folder));
        for (const char* name : {"/a.csv", "/b.csv"}) {
            QFile file(folder + QLatin1String(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("time,kW\n2016-01-01 00:00:00,1.5\n2016-01-01 00:01:00,oops\n2016-01-01 00:02:00,-1\n"
                       "2016-01-01 00:02:00,2\n2016-01-01 00:02:00,3\n2016-01-01 00:03:00,1000.5\n");
        }
        std::vector<profile::RowIssue> issues;
        IngestObserver observer;
        observer.issue = [&](const profile::RowIssue& issue) { issues.push_back(issue); };
        const auto summary = site.ingestAll({folder}, observer);
        QVERIFY(summary);
        QCOMPARE(summary->flow.accepted, 4);
        QCOMPARE(summary->flow.energy.value, 2 * (90'000 + 120'000));
        QCOMPARE(summary->rowsRejected, 8);
        QVERIFY(std::ranges::all_of(issues, [](const auto& issue) { return issue.row > 1 && issue.file.endsWith(QLatin1String(".csv")); }));
    }

    void unreadableFileStopsBeforeAnythingIsRecorded() {
        TestSite site(2);
        const QString folder = site.scratch(QStringLiteral("homes"));
        generateHomes(folder, 2, 1);
        QFile broken(folder + QStringLiteral("/home-03.xlsx"));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("PK\x03\x04 not a workbook");
        broken.close();
        const auto summary = site.ingestAll({folder});
        QVERIFY(!summary);
        QVERIFY(summary.error().subject.endsWith(QLatin1String("home-03.xlsx")));
        QCOMPARE(*site.stations->meters().waitingReadings(), 0);
    }

    void noDatabaseShowsAHeaderOrAName() {
        TestSite site(2);
        generateHomes(site.scratch(QStringLiteral("homes")), 2, 1);
        QVERIFY(site.ingestAll({site.scratch(QStringLiteral("homes"))}));
        site.stations.reset();
        const QDir dir(site.folder());
        int databases = 0;
        for (const QString& name : dir.entryList(QDir::Files)) {
            QFile file(dir.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains("SQLite format 3"), qPrintable(name));
            QVERIFY2(!content.contains("Maple Court"), qPrintable(name));
            QVERIFY2(!content.contains("a passphrase"), qPrintable(name));
            databases += name.endsWith(QLatin1String(".db"));
        }
        QCOMPARE(databases, 5);
    }

    void siteRefusesTheWrongPassphraseAndASecondProgram() {
        TestSite site(2);
        const SecretBytes wrong = SecretBytes::copyOf(bytesOf("another passphrase"));
        QCOMPARE(errorOf(Site::open(site.folder(), &site.passphrase())), ErrorCode::SiteInUse);
        site.stations.reset();
        site.site.reset();
        QCOMPARE(errorOf(Site::open(site.folder(), &wrong)), ErrorCode::PassphraseWrong);
        QCOMPARE(errorOf(Site::open(site.folder(), nullptr)), ErrorCode::PassphraseNeeded);
        QCOMPARE(errorOf(Site::create(site.folder(), {}, &wrong)), ErrorCode::TimeZoneUnknown);
        SiteOptions options;
        options.timeZone = QStringLiteral("UTC");
        QCOMPARE(errorOf(Site::create(site.folder(), options, &wrong)), ErrorCode::SiteExists);
        QCOMPARE(errorOf(Site::open(site.scratch(QStringLiteral("nowhere")), &wrong)), ErrorCode::SiteNotFound);
        QVERIFY(Site::open(site.folder(), &site.passphrase()));
    }

    void tamperingWithTheLedgerIsFound() {
        TestSite site(2);
        generateHomes(site.scratch(QStringLiteral("homes")), 2, 2);
        QVERIFY(site.ingestAll({site.scratch(QStringLiteral("homes"))}));
        QVERIFY(reconcile(*site.stations, site.site->zone())->problems.empty());
        Database& database = site.stations->mdms().database();
        QVERIFY(database.run(QStringLiteral("UPDATE load SET joules = joules + 1 WHERE window_start = 1451606400")));
        QVERIFY(database.run(QStringLiteral("UPDATE household_register SET joules = joules - 1 WHERE window_start = 1451606400")));
        std::map<ProblemKind, int> kinds;
        const auto found = reconcile(*site.stations, site.site->zone());
        for (const Problem& problem : found->problems) {
            ++kinds[problem.kind];
        }
        QCOMPARE(kinds, (std::map<ProblemKind, int>{{ProblemKind::LedgerDiffers, 1},
                                                    {ProblemKind::LoadDoesNotReconcile, 1},
                                                    {ProblemKind::TotalDoesNotReconcile, 2}}));
    }

    void removedOrForgedAggregateIsFound() {
        TestSite site(2);
        generateHomes(site.scratch(QStringLiteral("homes")), 2, 3);
        QVERIFY(site.ingestAll({site.scratch(QStringLiteral("homes"))}));
        Database& database = site.stations->mdms().database();
        QVERIFY(database.run(QStringLiteral("DELETE FROM aggregate WHERE sequence = 2")));
        // The last aggregate's signature byte.
        const auto sealed = database.first(QStringLiteral("SELECT sealed FROM aggregate WHERE sequence = 1"), {},
                                           [](const Statement& row) { return row.bytes(0); });
        Bytes forged = **sealed;
        forged.back() ^= 1;
        QVERIFY(database.run(QStringLiteral("UPDATE aggregate SET sealed = ? WHERE sequence = 1"), {blob(forged)}));
        std::map<ProblemKind, int> kinds;
        const auto found = reconcile(*site.stations, site.site->zone());
        for (const Problem& problem : found->problems) {
            ++kinds[problem.kind];
        }
        QCOMPARE(kinds[ProblemKind::AggregateMissing], 1);
        QCOMPARE(kinds[ProblemKind::AggregateInvalid], 1);
    }

    void forgedAggregateIsRefusedAndCountsForNothing() {
        TestSite site(2);
        const auto stranger = crypto::RsaPrivateKey::generate();
        SealedAggregate forged;
        forged.sequence = 1;
        forged.envelope = Bytes(100, 7);
        forged.signature = *stranger->sign(forged.signedBytes());
        QCOMPARE(*site.stations->mdms().receive(forged), Receipt::Refused);
        QCOMPARE(*site.stations->mdms().refusedAggregates(), 1);
        QVERIFY(site.stations->mdms().ledger().neighbourhoods()->empty());
    }

private:
    std::unique_ptr<crypto::CryptoLibraries> libraries_;
};

QTEST_GUILESS_MAIN(TestPath)
#include "test_path.moc"
