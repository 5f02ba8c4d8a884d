// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#include "core/crypto/init.h"
#include "core/mdms/mdms_schema.h"
#include "core/messages/partition.h"
#include "core/pes/intake/intake_schema.h"
#include "core/pes/release/release_schema.h"
#include "core/pipeline/customer_desk.h"
#include "core/pipeline/intake_split.h"
#include "core/pipeline/migration.h"
#include "core/pipeline/partition_leases.h"
#include "core/pipeline/stations.h"
#include "core/store/settings.h"
#include "tests/support/error_of.h"
#include "tests/support/postgres_server.h"
#include "tests/support/seed.h"
#include "tests/support/smarterctl.h"

using namespace smarter;
using namespace smarter::test;

namespace {

/// 2016-01-01 00:00 UTC.
constexpr Instant kNewYear = instantOf(1'451'606'400);
constexpr int kMinutesADay = 1'440;
constexpr std::uint32_t kPartitions = 3;
constexpr std::string_view kPassphrase = "words enough to open a site";
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

/// The last has a single meter: its loads are withheld. Between them they are in more than one partition, which a test
/// says.
const QStringList kStreets{s("Elm Row"), s("Maple Court"), s("Ash Lane"), s("Oak Hill"), s("Lonely Lane")};
int metersOf(const QString& street) {
    return street == kStreets.back() ? 1 : 3;
}
QString meterName(int meter) {
    return s("home-%1").arg(meter);
}

std::vector<profile::Row> minutes(Instant start, int count, int seed) {
    std::vector<profile::Row> rows;
    for (int i = 0; i < count; ++i) {
        rows.push_back({start + kMinute * i, Joules{10'000 + seed * 997 + i * 13 % 5'000}});
    }
    return rows;
}

/// Every meter's minutes of these days; `late`: the second of each street keeps its afternoon back.
void record(MeterFleet& meters, int firstDay, int days, bool late) {
    for (const QString& street : kStreets) {
        for (int i = 0; i < metersOf(street); ++i) {
            const MeterId meter = must(meters.install(street, meterName(i)));
            const int count = late && i == 1 ? kMinutesADay / 2 : kMinutesADay * days;
            const int seed = i + 10 * static_cast<int>(kStreets.indexOf(street));
            must(meters.record(meter, minutes(kNewYear + kMinute * kMinutesADay * firstDay, count, seed), 60));
        }
    }
}

QString auditOf(Mdms& mdms) {
    const AuditCheck audit = must(mdms.audit().verify());
    return s("%1 entries, %2%3").arg(audit.entries).arg(hex(audit.head.hash), audit.firstBreak ? s(", broken") : QString());
}

/// What a migration has to bring over, in words.
QStringList figuresOf(Mdms& mdms) {
    QStringList out;
    const Interval ever{instantOf(0), Seconds{std::int64_t{1} << 40}};
    for (const NeighbourhoodSummary& street : must(mdms.ledger().neighbourhoods())) {
        out += s("%1 %2 enrolled, %3 released, %4 withheld").arg(street.name).arg(street.enrolled).arg(street.released).arg(street.withheld);
        for (const NeighbourhoodLoad& row : must(mdms.ledger().load(street.name, ever))) {
            out += s("%1 %2 r%3 %4 meters %5: %6 J").arg(row.neighbourhood).arg(secondsOf(row.window.start)).arg(row.revision)
                       .arg(row.meters).arg(static_cast<int>(row.outcome)).arg(row.energy.value);
        }
    }
    for (const HouseholdTotal& row : must(mdms.ledger().totals())) {
        QString line = s("%1 %2 r%3 %4").arg(row.household.hex()).arg(secondsOf(row.window.start)).arg(row.revision)
                           .arg(static_cast<int>(row.outcome));
        for (const Joules& joules : row.registers) {
            line += s(" %1 J").arg(joules.value);
        }
        out += line;
    }
    return out;
}

QStringList billsOf(Mdms& mdms) {
    QStringList out;
    const SessionPtr owner = mdms.operators().siteOwner();
    for (const BillEntry& bill : must(mdms.issuedBills(*owner))) {
        const IssuedBill issued = must(mdms.issuedBill(*owner, bill.number));
        out += s("bill %1 %2 %3").arg(bill.number).arg(bill.household.hex(), hex(encode(issued)));
    }
    for (const auto& tariff : must(mdms.tariffs())) {
        out += tariff->id;
    }
    return out;
}

/// Of one intake, or of all the parts of one.
QStringList figuresOf(const std::vector<std::unique_ptr<Intake>>& intakes) {
    std::int64_t accepted = 0;
    RefusalCounts refused{};
    QStringList out;
    for (const auto& intake : intakes) {
        accepted += intake->figures().accepted;
        for (std::size_t i = 0; i < refused.size(); ++i) {
            refused[i] += intake->figures().refused[i];
        }
        for (const Acknowledgement& cursor : intake->cursors()) {
            out += s("%1 through %2, %3").arg(cursor.meter.hex()).arg(cursor.throughSequence)
                       .arg(must(intake->pseudonymOf(cursor.meter)).hex());
        }
        for (const QuarantineEntry& entry : must(intake->quarantine(1'000))) {
            out += s("refused %1 %2 %3").arg(entry.meter.hex()).arg(entry.sequence).arg(static_cast<int>(entry.reason));
        }
    }
    out.sort();
    for (const std::int64_t count : refused) {
        out += QString::number(count);
    }
    return out << s("%1 accepted").arg(accepted);
}

/// The stations of a site, wherever it is.
struct Utility {
    std::vector<std::unique_ptr<Intake>> intakes;
    std::unique_ptr<Release> release;
    std::unique_ptr<Mdms> mdms;
    std::unique_ptr<CustomerPortal> customers;
    std::unique_ptr<MeterFleet> meters;

    Utility(const Site& site, const Clock& clock) {
        const auto place = [&](TrustDomain domain) { return site.databasePath(domain); };
        const auto key = [&](TrustDomain domain) { return must(site.databaseKey(domain)); };
        for (std::uint32_t i = 0; i < std::max(site.partitions(), 1u); ++i) {
            const QString intake = site.engines() ? site.engines()->partition(i) : place(TrustDomain::PesIntake);
            intakes.push_back(must(Intake::open(intake, key(TrustDomain::PesIntake), clock, 1)));
        }
        release = must(Release::open(place(TrustDomain::PesRelease), key(TrustDomain::PesRelease)));
        mdms = must(Mdms::open(place(TrustDomain::Mdms), key(TrustDomain::Mdms), clock));
        customers = must(CustomerPortal::open(place(TrustDomain::Customers), key(TrustDomain::Customers), clock));
        meters = must(MeterFleet::open(place(TrustDomain::Meters), key(TrustDomain::Meters), intakes.front()->publicKey()));
    }

    Intake& intakeOf(const QString& street) {
        return *intakes[partitionOf(street, static_cast<std::uint32_t>(intakes.size()))];
    }

    /// What waits at the meters, to the MDMS; windows up to `until` are closed.
    void carry(Instant until) {
        std::map<MeterId, QString> streets;
        for (const MeterIdentity& meter : must(meters->meters())) {
            streets[meter.id] = meter.neighbourhood;
        }
        for (auto batches = must(meters->unacknowledged(0, 4'096)); !batches.empty(); batches = must(meters->unacknowledged(0, 4'096))) {
            std::map<Intake*, std::vector<ReadingBatch>> shares;
            for (const ReadingBatch& batch : batches) {
                shares[&intakeOf(streets[batch.meter])].push_back(batch);
            }
            for (const auto& [intake, share] : shares) {
                must(meters->acknowledge(must(intake->process(share))));
            }
        }
        for (const auto& intake : intakes) {
            must(intake->closeWindows(until));
            for (auto queued = must(intake->queued(256)); !queued.empty(); queued = must(intake->queued(256))) {
                std::vector<std::int64_t> positions;
                std::vector<EncryptedSum> sums;
                for (const QueuedSum& one : queued) {
                    positions.push_back(one.position);
                    sums.push_back(one.sum);
                }
                must(release->process(sums));
                must(intake->handedOver(positions));
            }
        }
        for (auto queued = must(release->queued(256)); !queued.empty(); queued = must(release->queued(256))) {
            for (const SealedAggregate& aggregate : queued) {
                QCOMPARE(must(mdms->receive(aggregate)), Receipt::Stored);
                must(release->delivered(aggregate.sequence));
            }
        }
    }
};

/// A copy of the site's folder, for one migration.
QString copyOf(const QString& folder, const QString& copy) {
    QDir().mkpath(copy);
    for (const QString& name : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
        if (!name.endsWith(s(".lock")) && !QFile::copy(folder + u'/' + name, copy + u'/' + name)) {
            qFatal("no copy of %s", qPrintable(name));
        }
    }
    return copy;
}

std::unique_ptr<Site> openedToMove(const QString& folder, const SiteEngines& to) {
    const SecretBytes passphrase = secret(kPassphrase);
    return must(Site::openToMove(folder, &passphrase, to));
}

Status moved(const QString& folder, const QString& url, std::uint32_t partitions = kPartitions,
             const std::function<bool(const MigrationProgress&)>& progress = {}) {
    const SiteEngines to = must(SiteEngines::parse(url));
    const SecretBytes passphrase = secret(kPassphrase);
    return Site::openToMove(folder, &passphrase, to).and_then([&](const std::unique_ptr<Site>& from) {
        return migrate(*from, to, partitions, progress);
    });
}

/// The program that is killed.
int runMigration(const QString& folder, const QString& url) {
    const auto libraries = must(crypto::CryptoLibraries::create());
    const Status done = moved(folder, url);
    return done || done.error().code == ErrorCode::SiteMoved ? 0 : 1;
}

}  // namespace

/// A site with some days in it, from its folder to a PostgreSQL server.
class TestMigration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        libraries_ = must(crypto::CryptoLibraries::create());
        SiteOptions options;
        options.name = s("Springfield");
        options.keyBits = 2048;
        options.timeZone = s("UTC");
        options.policyWhenMade.minimumMeters = 2;
        options.policyWhenMade.largestSharePercent = 60;
        const SecretBytes passphrase = secret(kPassphrase);
        const auto site = must(Site::create(folder_.filePath(s("site")), options, &passphrase));
        fill(*site);
    }
    void cleanupTestCase() { libraries_.reset(); }

    void streetsAreInSeveralPartitions() {
        std::set<std::uint32_t> partitions;
        for (const QString& street : kStreets) {
            partitions.insert(partitionOf(street, kPartitions));
        }
        QVERIFY(partitions.size() > 1);
    }

    void siteIsTheSameOnEngines() {
        const PostgresServer server;
        const QString source = copyOf(site(), folder_.filePath(s("same")));
        QStringList stages;
        QElapsedTimer timer;
        timer.start();
        std::int64_t rows = 0;
        const Status done = moved(source, server.siteUrl(), kPartitions, [&](const MigrationProgress& progress) {
            stages += progress.rows == progress.all ? s("all of %1").arg(static_cast<int>(progress.stage)) : QString();
            rows = progress.all;
            return progress.rows <= progress.all;
        });
        qInfo("%lld rows in %lld ms", static_cast<long long>(rows), static_cast<long long>(timer.elapsed()));
        QVERIFY2(done, done ? "" : qPrintable(done.error().subject + done.error().detail));
        QVERIFY(stages.contains(s("all of 0")) && stages.contains(s("all of 1")));
        const SecretBytes passphrase = secret(kPassphrase);
        const auto there = must(Site::open(server.siteUrl(), nullptr));
        const auto here = must(Site::open(copyOf(site(), folder_.filePath(s("stays"))), &passphrase));
        QCOMPARE(there->id(), here->id());
        QCOMPARE(there->partitions(), kPartitions);
        QCOMPARE(there->options().name, s("Springfield"));
        Utility before(*here, clock_);
        Utility after(*there, clock_);
        QCOMPARE(auditOf(*after.mdms), auditOf(*before.mdms));
        expectSame(before, after);
        // Both go on alike, each partition with its own.
        for (Utility* one : {&before, &after}) {
            record(*one->meters, 0, 3, false);  // the rest of the third day
            one->carry(kNewYear + kMinute * kMinutesADay * 3);
        }
        expectSame(before, after);
        QVERIFY(figuresOf(*after.mdms).size() > 1'000);
    }

    void newMetersAreTakenInOnEngines() {
        const PostgresServer server;
        QVERIFY(moved(copyOf(site(), folder_.filePath(s("new"))), server.siteUrl()));
        const auto there = must(Site::open(server.siteUrl(), nullptr));
        Utility utility(*there, clock_);
        for (const QString& street : {kStreets[0], s("New Road"), s("Another Road")}) {
            const MeterId meter = must(utility.meters->install(street, s("new home")));
            const auto enrolments = must(utility.meters->pendingEnrolments());
            QCOMPARE(enrolments.size(), 1u);
            QVERIFY(must(utility.intakeOf(street).enrol(enrolments)).empty());
            must(utility.meters->confirmEnrolment(meter, 1));
            must(utility.meters->record(meter, minutes(kNewYear + kMinute * kMinutesADay * 4, 60, 1), 60));
        }
        std::int64_t before = 0;
        std::int64_t after = 0;
        for (const auto& intake : utility.intakes) {
            before += intake->figures().accepted;
        }
        utility.carry(kNewYear + kMinute * kMinutesADay * 5);
        for (const auto& intake : utility.intakes) {
            after += intake->figures().accepted;
        }
        QCOMPARE(after, before + 3 * 60 + 40);  // and what came in the wrong order
    }

    void everyPartitionHasItsLease() {
        const PostgresServer server;
        QVERIFY(moved(copyOf(site(), folder_.filePath(s("leases"))), server.siteUrl()));
        const auto there = must(Site::open(server.siteUrl(), nullptr));
        const auto leases = must(PartitionLeases::open(there->databasePath(TrustDomain::PesIntake),
                                                       must(there->databaseKey(TrustDomain::PesIntake)), {s("worker"), Seconds{30}, {}}));
        QCOMPARE(must(leases->maintain()).taken.size(), std::size_t{kPartitions});
    }

    void killedAtAnyMomentItGoesOn() {
        QRandomGenerator random(announcedSeed());
        const PostgresServer server;
        const QString source = copyOf(site(), folder_.filePath(s("killed")));
        int killed = 0;
        int patience = 100;
        for (;; patience += patience / 3) {  // in the end there is time enough
            QProcess child;
            child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            child.start(QCoreApplication::applicationFilePath(), {s("--migrate"), source, server.siteUrl()});
            if (child.waitForFinished(static_cast<int>(random.bounded(patience / 2, patience)))) {
                QCOMPARE(child.exitStatus(), QProcess::NormalExit);
                QCOMPARE(child.exitCode(), 0);
                break;
            }
            child.kill();
            QVERIFY(child.waitForFinished());
            ++killed;
        }
        qInfo("%d kills", killed);
        QVERIFY(killed >= 2);
        const SecretBytes passphrase = secret(kPassphrase);
        const auto there = must(Site::open(server.siteUrl(), nullptr));
        const auto here = must(Site::open(copyOf(site(), folder_.filePath(s("unmoved"))), &passphrase));
        Utility before(*here, clock_);
        Utility after(*there, clock_);
        QCOMPARE(auditOf(*after.mdms), auditOf(*before.mdms));
        expectSame(before, after);
    }

    void cancelledItGoesOn() {
        const PostgresServer server;
        const QString source = copyOf(site(), folder_.filePath(s("cancelled")));
        int steps = 0;
        QCOMPARE(errorOf(moved(source, server.siteUrl(), kPartitions, [&](const MigrationProgress&) { return ++steps < 5; })),
                 ErrorCode::Cancelled);
        QVERIFY(!Site::exists(server.siteUrl()));
        const SecretBytes passphrase = secret(kPassphrase);
        QVERIFY(Site::open(source, &passphrase));
        QCOMPARE(errorOf(moved(source, server.siteUrl(), kPartitions + 1)), ErrorCode::SiteExists);
        QVERIFY(moved(source, server.siteUrl()));
    }

    /// As a kill leaves it: the last block of rows has reached some of the parts.
    void blockThatReachedSomePartsReachesAll() {
        const PostgresServer server;
        const QString source = copyOf(site(), folder_.filePath(s("block")));
        QCOMPARE(errorOf(moved(source, server.siteUrl(), kPartitions,
                               [](const MigrationProgress& progress) { return progress.stage == MigrationStage::Copying; })),
                 ErrorCode::Cancelled);
        const std::uint32_t part = partitionOf(kStreets[2], kPartitions);
        for (const char* table : {"contributor", "encrypted_sum", "contribution_page", "meter", "quarantine"}) {
            server.administer(s("DELETE FROM pes_%1.%2").arg(part).arg(s(table)));
        }
        const Status done = moved(source, server.siteUrl());
        QVERIFY2(done, done ? "" : qPrintable(done.error().subject));
    }

    void whatWasAlteredIsFoundAndNothingIsSwitched_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("table");
        const auto row = [](const char* table, const char* sql) { QTest::newRow(table) << s(sql) << s(table); };
        row("load", "UPDATE mdms.load SET joules = joules + 1 WHERE window_start = (SELECT max(window_start) FROM mdms.load)");
        row("audit", "UPDATE mdms.audit SET details = details || ' ' WHERE position = 1");
        row("account", "UPDATE customers.account SET registered_at = registered_at + 1");
        row("handled", "DELETE FROM release.handled WHERE window_start = (SELECT min(window_start) FROM release.handled)");
        row("meter_cursor", "UPDATE pes_%1.meter_cursor SET last_sequence = last_sequence + 1");
        row("setting", "UPDATE release.setting SET value = '\\x00' WHERE name = 'last-sequence'");
    }
    void whatWasAlteredIsFoundAndNothingIsSwitched() {
        QFETCH(const QString, sql);
        QFETCH(const QString, table);
        const PostgresServer server;
        const QString source = copyOf(site(), folder_.filePath(s("altered ") + table));
        const QString there = sql.contains(u'%') ? sql.arg(partitionOf(kStreets[0], kPartitions)) : sql;
        bool altered = false;
        const Status done = moved(source, server.siteUrl(), kPartitions, [&](const MigrationProgress& progress) {
            if (progress.stage == MigrationStage::Verifying && !altered) {
                altered = true;
                server.administer(there);
            }
            return true;
        });
        QVERIFY(altered);
        QCOMPARE(errorOf(done), ErrorCode::MigrationDiffers);
        QCOMPARE(done.error().subject, table);
        QVERIFY(!Site::exists(server.siteUrl()));
        const SecretBytes passphrase = secret(kPassphrase);
        QVERIFY(Site::open(source, &passphrase));
    }

    void alteredCopyOfTheMetersIsFound() {
        const PostgresServer server;
        const QString source = copyOf(site(), folder_.filePath(s("meters")));
        bool altered = false;
        const Status done = moved(source, server.siteUrl(), kPartitions, [&](const MigrationProgress& progress) {
            QFile file(server.keysFolder() + s("/meters.db"));
            if (progress.stage == MigrationStage::Verifying && !altered) {
                altered = file.open(QIODevice::Append) && file.write("x") == 1;
            }
            return true;
        });
        QVERIFY(altered);
        QCOMPARE(errorOf(done), ErrorCode::MigrationDiffers);
        QVERIFY(!Site::exists(server.siteUrl()));
        QVERIFY(moved(source, server.siteUrl()));
    }

    void movedSiteSaysWhereItIsAndItsPlaceIsTaken() {
        const PostgresServer server;
        const QString source = copyOf(site(), folder_.filePath(s("moved")));
        const QString another = copyOf(site(), folder_.filePath(s("another")));
        QVERIFY(moved(source, server.siteUrl()));
        const SecretBytes passphrase = secret(kPassphrase);
        const auto opened = Site::open(source, &passphrase);
        QCOMPARE(errorOf(opened), ErrorCode::SiteMoved);
        QCOMPARE(opened.error().subject, server.siteUrl());
        QCOMPARE(errorOf(moved(source, server.siteUrl())), ErrorCode::SiteMoved);
        QCOMPARE(errorOf(moved(another, server.siteUrl())), ErrorCode::SiteExists);
    }

    /// The server knows it as well as the folder of keys does.
    void placeOfAnotherSiteIsRefused() {
        const PostgresServer server;
        SiteOptions options;
        options.name = s("Another");
        options.keyBits = 2048;
        options.timeZone = s("UTC");
        const SecretBytes passphrase = secret(kPassphrase);
        must(Site::create(folder_.filePath(s("shelbyville")), options, &passphrase));
        int steps = 0;
        QCOMPARE(errorOf(moved(folder_.filePath(s("shelbyville")), server.siteUrl(), kPartitions,
                               [&](const MigrationProgress&) { return ++steps < 3; })),
                 ErrorCode::Cancelled);
        const QString source = copyOf(site(), folder_.filePath(s("refused")));
        QCOMPARE(errorOf(moved(source, server.siteUrl())), ErrorCode::SiteExists);
        QVERIFY(moved(folder_.filePath(s("shelbyville")), server.siteUrl()));
        QVERIFY(Site::open(server.siteUrl(), nullptr));
    }

    void outageEndsItAndItGoesOn() {
        PostgresServer server;
        const QString source = copyOf(site(), folder_.filePath(s("outage")));
        int steps = 0;
        const Status ended = moved(source, server.siteUrl(), kPartitions, [&](const MigrationProgress&) {
            if (++steps == 8) {
                server.kill9();
            }
            return true;
        });
        QCOMPARE(errorOf(ended), ErrorCode::StoreAway);
        server.start();
        const Status done = moved(source, server.siteUrl());
        QVERIFY2(done, done ? "" : qPrintable(done.error().subject));
    }

    void recordOfTheAuditLogsHeadProvesNoMoreThanBefore_data() {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<int>("kind");
        QTest::newRow("missing") << QByteArray() << static_cast<int>(AuditBreak::Kind::HeadMissing);
        QTest::newRow("forged") << QByteArray("forged") << static_cast<int>(AuditBreak::Kind::HeadInvalid);
    }
    void recordOfTheAuditLogsHeadProvesNoMoreThanBefore() {
        QFETCH(const QByteArray, record);
        QFETCH(const int, kind);
        const PostgresServer server;
        const QString source = copyOf(site(), folder_.filePath(s("head %1").arg(kind)));
        QFile file(AuditLog::headPath(source + s("/mdms.db")));
        QVERIFY(file.remove());
        QVERIFY(record.isEmpty() || (file.open(QIODevice::WriteOnly) && file.write(record) == record.size()));
        file.close();
        QVERIFY(moved(source, server.siteUrl()));
        const auto there = must(Site::open(server.siteUrl(), nullptr));
        Utility utility(*there, clock_);
        const AuditCheck check = must(utility.mdms->audit().verify());
        QVERIFY(check.firstBreak);
        QCOMPARE(static_cast<int>(check.firstBreak->kind), kind);
    }

    /// More parts than are written at once.
    void manyPartitionsAreFilledInTurn() {
        const PostgresServer server;
        constexpr std::uint32_t many = 40;
        QVERIFY(std::ranges::any_of(kStreets, [](const QString& street) { return partitionOf(street, many) > 31; }));
        QVERIFY(moved(copyOf(site(), folder_.filePath(s("many"))), server.siteUrl(), many));
        const SecretBytes passphrase = secret(kPassphrase);
        const auto there = must(Site::open(server.siteUrl(), nullptr));
        const auto here = must(Site::open(copyOf(site(), folder_.filePath(s("few"))), &passphrase));
        Utility before(*here, clock_);
        Utility after(*there, clock_);
        QCOMPARE(figuresOf(after.intakes), figuresOf(before.intakes));
    }

    void everyTableOfTheIntakeHasARule() {
        const QTemporaryDir folder;
        const auto database = must(Database::open(folder.filePath(s("pes.db")), secret("thirty-two bytes are a key here!"), intakeSchema()));
        const IntakeSplit split = must(IntakeSplit::of(*database, 1));
        const auto tables = must(database->tables());
        QVERIFY(tables.size() > 15);
        for (const TableShape& table : tables) {
            std::vector<std::vector<Row>> shares(1);
            const bool known = split.distribute(table, Row(static_cast<std::size_t>(table.columns.size())), shares).has_value();
            QCOMPARE(known, table.name != s("setting"));
        }
    }

    void commandMovesASite() {
        const PostgresServer server;
        const Smarterctl program;
        QCOMPARE(program.init().exitCode, 0);
        const QStringList command{s("migrate"), s("--from"), program.site(), s("--to"), server.siteUrl(), s("--partitions"), s("2")};
        QCOMPARE(program.run(command.mid(0, 5)).exitCode, 1);
        const Answer answer = program.run(command);
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.errors));
        QCOMPARE(answer.json[s("site")].toString(), server.siteUrl());
        QCOMPARE(answer.json[s("partitions")].toInt(), 2);
        QVERIFY(answer.json[s("verified")].toBool());
        QCOMPARE(must(Site::open(server.siteUrl(), nullptr))->partitions(), 2u);
        const Answer again = program.run(command);
        QCOMPARE(again.exitCode, 1);
        QVERIFY2(again.errors.contains(server.siteUrl()), qPrintable(again.errors));
    }

    void secretsLieSealedUnderTheNewKeys() {
        const PostgresServer server;
        const QString source = copyOf(site(), folder_.filePath(s("sealed")));
        std::vector<SecretBytes> secrets;
        {
            const SiteEngines to = must(SiteEngines::parse(server.siteUrl()));
            const auto from = openedToMove(source, to);
            for (const auto& [domain, schema] : {std::pair(TrustDomain::PesIntake, intakeSchema()),
                                                 std::pair(TrustDomain::PesRelease, releaseSchema()), std::pair(TrustDomain::Mdms, mdmsSchema())}) {
                const auto database = must(Database::open(from->databasePath(domain), must(from->databaseKey(domain)), schema));
                for (const char* name : {"rsa-private-key", "pseudonym-key", "meter-key-storage-key", "share-key", "paillier-private-key", "signing-key"}) {
                    if (must(Settings(*database).contains(s(name)))) {
                        must(Settings(*database).load(s(name), secrets.emplace_back()));
                    }
                }
            }
        }
        QCOMPARE(secrets.size(), 7u);
        QVERIFY(moved(source, server.siteUrl()));
        QString dump;
        for (const char* schema : {"pes_0", "pes_1", "pes_2", "release", "mdms", "customers"}) {
            dump += server.administer(s("SELECT name, value FROM %1.setting").arg(s(schema)));
        }
        QVERIFY(dump.contains(s("meter-key-storage-key")));
        for (const SecretBytes& one : secrets) {
            QVERIFY(!dump.contains(hex(one.view().first(32))));
        }
    }

private:
    QString site() const { return folder_.filePath(s("site")); }

    /// Two days; the second meters' afternoons come late; forged readings; bills, people and customers.
    void fill(const Site& site) {
        const auto stations = must(Stations::open(site, clock_, 2));
        record(stations->meters(), 0, 1, true);
        must(stations->connect());
        const auto forged = must(stations->meters().unacknowledged(0, 1));
        ReadingBatch altered = forged.front();
        altered.values.front().tag.front() ^= 1;
        ReadingBatch unknown = forged.front();
        unknown.meter = MeterId{};
        must(stations->intake().process(std::vector{unknown, altered}));
        must(stations->carryAll([](const Flow&) { return true; }));
        must(stations->closeWindows(kNewYear + kMinute * kMinutesADay));
        record(stations->meters(), 0, 2, false);
        must(stations->carryAll([](const Flow&) { return true; }));
        must(stations->closeWindows(kNewYear + kMinute * kMinutesADay * 2));
        must(stations->connect());
        Mdms& mdms = stations->mdms();
        const SessionPtr owner = mdms.operators().siteOwner();
        must(mdms.operators().addFirst(s("root"), secret(kPassword)));
        must(mdms.operators().add(*owner, s("clerk"), Role::Billing, secret(kPassword)));
        must(mdms.assignTariff(*owner, {}, QDate(2015, 1, 1), s("tiered")));
        QVERIFY(must(mdms.issueBills(*owner, {QDate(2016, 1, 1), QDate(2016, 1, 1)})).issued > 0);
        const auto desk = must(CustomerDesk::open(site, clock_));
        must(desk->registerCustomer(s("alice"), secret(kPassword), must(desk->issueActivationCode(kStreets[0], meterName(0)))));
        must(stations->carryConsents());
        leaveUnderWay(*stations);
        for (const char* table : {"neighbourhood", "meter", "meter_key", "meter_cursor", "sequence_gap", "contributor", "encrypted_sum",
                                  "contribution_page", "share_account", "released_set", "outbox", "quarantine", "refusal_count"}) {
            const auto rows = stations->intake().database().single(s("SELECT count(*) FROM ") + s(table), {},
                                                                   [](const Statement& row) { return row.number(0); });
            QVERIFY2(must(rows) > 0, table);
        }
    }

    /// Sums on their way to the release, and a meter whose second twenty minutes came first.
    void leaveUnderWay(Stations& stations) {
        constexpr Instant thirdDay = kNewYear + kMinute * kMinutesADay * 2;
        for (const QString& street : kStreets) {
            for (int i = 0; i < metersOf(street); ++i) {
                must(stations.meters().record(must(stations.meters().install(street, meterName(i))), minutes(thirdDay, 60, i), 60));
            }
        }
        must(stations.carryAll([](const Flow&) { return true; }));
        must(stations.intake().closeWindows(thirdDay + kMinute * 60));
        const MeterId meter = must(stations.meters().install(kStreets[0], meterName(0)));
        must(stations.meters().record(meter, minutes(thirdDay + kMinute * 60, 60, 0), 20));
        auto waiting = must(stations.meters().unacknowledged(0, 10));
        QCOMPARE(waiting.size(), 3u);
        must(stations.meters().acknowledge(must(stations.intake().process(std::span(waiting).subspan(1, 1)))));
    }

    void expectSame(Utility& before, Utility& after) {
        QCOMPARE(figuresOf(*after.mdms), figuresOf(*before.mdms));
        QCOMPARE(figuresOf(after.intakes), figuresOf(before.intakes));
        QCOMPARE(must(after.release->tally()).byOutcome.size(), must(before.release->tally()).byOutcome.size());
        const auto people = [](Utility& utility) {
            QVERIFY(utility.mdms->operators().signIn(s("clerk"), secret(kPassword)));
            QCOMPARE(errorOf(utility.mdms->operators().signIn(s("clerk"), secret("some other words"))), ErrorCode::SignInRefused);
        };
        people(after);
        QCOMPARE(billsOf(*after.mdms), billsOf(*before.mdms));
        QVERIFY(billsOf(*after.mdms).size() > 5);
        const auto detail = [](Utility& utility) {
            auto session = must(utility.customers->signIn(s("alice"), secret(kPassword)));
            QStringList readings;
            for (const OwnReading& one : must(session.detail(utility.customers->database(), {kNewYear, kMinute * kMinutesADay})).readings) {
                readings += QString::number(one.energy.value);
            }
            return readings;
        };
        QCOMPARE(detail(after), detail(before));
        QCOMPARE(detail(after).size(), qsizetype{kMinutesADay});
        QVERIFY(!must(after.mdms->audit().verify()).firstBreak);
        QVERIFY(must(after.mdms->checkAggregates()).invalid.empty());
    }

    QTemporaryDir folder_;
    SystemClock clock_;
    std::unique_ptr<crypto::CryptoLibraries> libraries_;
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == s("--migrate")) {
        return runMigration(arguments.value(2), arguments.value(3));
    }
    TestMigration test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_migration.moc"
