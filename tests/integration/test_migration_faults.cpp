// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTest>

#include "core/messages/partition.h"
#include "tests/support/error_of.h"
#include "tests/support/moving_site.h"
#include "tests/support/postgres_server.h"
#include "tests/support/seed.h"

using namespace smarter;
using namespace smarter::test;

namespace {

/// The program that is killed.
int runMigration(const QString& folder, const QString& url) {
    const auto libraries = must(crypto::CryptoLibraries::create());
    const Status done = moved(folder, url);
    return done || done.error().code == ErrorCode::SiteMoved ? 0 : 1;
}

}  // namespace

/// What can happen to a move, and what may not be moved to.
class TestMigrationFaults : public QObject {
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

    void killedAtAnyMomentItGoesOn() {
        QRandomGenerator random(announcedSeed());
        const PostgresServer server;
        const QString source = site_->copy(s("killed"));
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
        const auto there = openedThere(server.siteUrl());
        const auto here = openedHere(site_->copy(s("unmoved")));
        Utility before(*here, site_->clock());
        Utility after(*there, site_->clock());
        QCOMPARE(auditOf(*after.mdms), auditOf(*before.mdms));
        QCOMPARE(differenceOf(before, after), QString());
    }

    void cancelledItGoesOn() {
        const PostgresServer server;
        const QString source = site_->copy(s("cancelled"));
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
        const QString source = site_->copy(s("block"));
        QCOMPARE(errorOf(moved(source, server.siteUrl(), kPartitions,
                               [](const MigrationProgress& progress) { return progress.stage == MigrationStage::Copying; })),
                 ErrorCode::Cancelled);
        const std::uint32_t part = partitionOf(streets()[2], kPartitions);
        for (const char* table : {"contributor", "encrypted_sum", "contribution_page", "meter", "quarantine"}) {
            server.administer(s("DELETE FROM pes_%1.%2").arg(part).arg(s(table)));
        }
        const Status done = moved(source, server.siteUrl());
        QVERIFY2(done, done ? "" : qPrintable(done.error().subject));
    }

    void outageEndsItAndItGoesOn() {
        PostgresServer server;
        const QString source = site_->copy(s("outage"));
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
        const QString source = site_->copy(s("altered ") + table);
        const QString there = sql.contains(u'%') ? sql.arg(partitionOf(streets()[0], kPartitions)) : sql;
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
        const QString source = site_->copy(s("meters"));
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
        const QString source = site_->copy(s("moved"));
        const QString another = site_->copy(s("another"));
        QVERIFY(moved(source, server.siteUrl()));
        const SecretBytes passphrase = secret(kPassphrase);
        const auto opened = Site::open(source, &passphrase);
        QCOMPARE(errorOf(opened), ErrorCode::SiteMoved);
        QCOMPARE(opened.error().subject, server.siteUrl());
        QCOMPARE(errorOf(moved(source, server.siteUrl())), ErrorCode::SiteMoved);
        QCOMPARE(errorOf(moved(another, server.siteUrl())), ErrorCode::SiteExists);
    }

    void siteThatWasLeftJustBeforeItWasDescribedIsStillMoved() {
        const PostgresServer server;
        const PostgresServer elsewhere;
        const QString source = site_->copy(s("left"));
        const SiteEngines to = must(SiteEngines::parse(server.siteUrl()));
        must(openedHere(source)->noteMove(to));
        const SecretBytes passphrase = secret(kPassphrase);
        QCOMPARE(errorOf(Site::open(source, &passphrase)), ErrorCode::SiteMoved);
        QCOMPARE(errorOf(moved(source, elsewhere.siteUrl())), ErrorCode::SiteMoved);
        QVERIFY(moved(source, server.siteUrl()));
        QCOMPARE(openedThere(server.siteUrl())->options().name, s("Springfield"));
    }

    /// The server knows it as well as the folder of keys does.
    void placeOfAnotherSiteIsRefused() {
        const PostgresServer server;
        SiteOptions options;
        options.name = s("Another");
        options.keyBits = 2048;
        options.timeZone = s("UTC");
        const SecretBytes passphrase = secret(kPassphrase);
        const QString shelbyville = site_->path(s("shelbyville"));
        must(Site::create(shelbyville, options, &passphrase));
        int steps = 0;
        QCOMPARE(errorOf(moved(shelbyville, server.siteUrl(), kPartitions,
                               [&](const MigrationProgress&) { return ++steps < 3; })),
                 ErrorCode::Cancelled);
        const QString source = site_->copy(s("refused"));
        QCOMPARE(errorOf(moved(source, server.siteUrl())), ErrorCode::SiteExists);
        QVERIFY(moved(shelbyville, server.siteUrl()));
        QVERIFY(Site::open(server.siteUrl(), nullptr));
    }

private:
    std::unique_ptr<crypto::CryptoLibraries> libraries_;
    std::unique_ptr<FilledSite> site_;
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == s("--migrate")) {
        return runMigration(arguments.value(2), arguments.value(3));
    }
    TestMigrationFaults test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_migration_faults.moc"
