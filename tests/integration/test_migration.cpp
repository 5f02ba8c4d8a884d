// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTest>
#include <algorithm>
#include <set>

#include "core/mdms/mdms_schema.h"
#include "core/messages/partition.h"
#include "core/pes/intake/intake_schema.h"
#include "core/pes/release/release_schema.h"
#include "core/pipeline/partition_leases.h"
#include "core/store/settings.h"
#include "tests/support/moving_site.h"
#include "tests/support/postgres_server.h"
#include "tests/support/smarterctl.h"

using namespace smarter;
using namespace smarter::test;

/// A site with some days in it, from its folder to a PostgreSQL server.
class TestMigration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        libraries_ = must(crypto::CryptoLibraries::create());
        site_ = std::make_unique<FilledSite>();
    }
    void cleanupTestCase() {
        site_.reset();
        libraries_.reset();
    }

    void streetsAreInSeveralPartitions() {
        std::set<std::uint32_t> partitions;
        for (const QString& street : streets()) {
            partitions.insert(partitionOf(street, kPartitions));
        }
        QVERIFY(partitions.size() > 1);
    }

    void siteIsTheSameOnEngines() {
        const PostgresServer server;
        const QString source = site_->copy(s("same"));
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
        const auto there = openedThere(server.siteUrl());
        const auto here = openedHere(site_->copy(s("stays")));
        QCOMPARE(there->id(), here->id());
        QCOMPARE(there->partitions(), kPartitions);
        QCOMPARE(there->options().name, s("Springfield"));
        Utility before(*here, site_->clock());
        Utility after(*there, site_->clock());
        QCOMPARE(auditOf(*after.mdms), auditOf(*before.mdms));
        QCOMPARE(differenceOf(before, after), QString());
        // Both go on alike, each partition with its own.
        for (Utility* one : {&before, &after}) {
            record(*one->meters, 3, false);  // the rest of the third day
            one->carry(kNewYear + kMinute * kMinutesADay * 3);
        }
        QCOMPARE(differenceOf(before, after), QString());
        QVERIFY(must(after.mdms->ledger().rowCount(streets()[1])) > 200);
    }

    void newMetersAreTakenInOnEngines() {
        const PostgresServer server;
        QVERIFY(moved(site_->copy(s("new")), server.siteUrl()));
        const auto there = openedThere(server.siteUrl());
        Utility utility(*there, site_->clock());
        for (const QString& street : {streets()[0], s("New Road"), s("Another Road")}) {
            const MeterId meter = must(utility.meters->install(street, s("new home")));
            const auto enrolments = must(utility.meters->pendingEnrolments());
            QCOMPARE(enrolments.size(), 1u);
            QVERIFY(must(utility.intakeOf(street).enrol(enrolments)).empty());
            must(utility.meters->confirmEnrolment(meter, 1));
            must(utility.meters->record(meter, minutes(kNewYear + kMinute * kMinutesADay * 4, 60, 1), 60));
        }
        const std::int64_t before = utility.accepted();
        utility.carry(kNewYear + kMinute * kMinutesADay * 5);
        QCOMPARE(utility.accepted(), before + 3 * 60 + 40);  // and what came in the wrong order
    }

    void everyPartitionHasItsLease() {
        const PostgresServer server;
        QVERIFY(moved(site_->copy(s("leases")), server.siteUrl()));
        const auto there = openedThere(server.siteUrl());
        const auto leases = must(PartitionLeases::open(there->databasePath(TrustDomain::PesIntake),
                                                       must(there->databaseKey(TrustDomain::PesIntake)), {s("worker"), Seconds{30}, {}}));
        QCOMPARE(must(leases->maintain()).taken.size(), std::size_t{kPartitions});
    }

    /// More parts than are written at once.
    void manyPartitionsAreFilledInTurn() {
        const PostgresServer server;
        constexpr std::uint32_t many = 40;
        QVERIFY(std::ranges::any_of(streets(), [](const QString& street) { return partitionOf(street, many) > 31; }));
        QVERIFY(moved(site_->copy(s("many")), server.siteUrl(), many));
        const auto there = openedThere(server.siteUrl());
        const auto here = openedHere(site_->copy(s("few")));
        Utility before(*here, site_->clock());
        Utility after(*there, site_->clock());
        QCOMPARE(figuresOf(after), figuresOf(before));
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
        const QString source = site_->copy(s("head %1").arg(kind));
        QFile file(AuditLog::headPath(source + s("/mdms.db")));
        QVERIFY(file.remove());
        QVERIFY(record.isEmpty() || (file.open(QIODevice::WriteOnly) && file.write(record) == record.size()));
        file.close();
        QVERIFY(moved(source, server.siteUrl()));
        const auto there = openedThere(server.siteUrl());
        Utility utility(*there, site_->clock());
        const AuditCheck check = must(utility.mdms->audit().verify());
        QVERIFY(check.firstBreak);
        QCOMPARE(static_cast<int>(check.firstBreak->kind), kind);
    }

    void secretsLieSealedUnderTheNewKeys() {
        const PostgresServer server;
        const QString source = site_->copy(s("sealed"));
        std::vector<SecretBytes> secrets;
        {
            const auto from = openedHere(source);
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
        QCOMPARE(openedThere(server.siteUrl())->partitions(), 2u);
        const Answer again = program.run(command);
        QCOMPARE(again.exitCode, 1);
        QVERIFY2(again.errors.contains(server.siteUrl()), qPrintable(again.errors));
    }

private:
    std::unique_ptr<crypto::CryptoLibraries> libraries_;
    std::unique_ptr<FilledSite> site_;
};

QTEST_GUILESS_MAIN(TestMigration)
#include "test_migration.moc"
