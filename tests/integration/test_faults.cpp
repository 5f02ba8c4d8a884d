// SPDX-License-Identifier: GPL-3.0-or-later
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDirIterator>
#include <QStorageInfo>
#include <QTest>

#include "core/crypto/init.h"
#include "core/meter/generator/write_profiles.h"
#include "core/pipeline/ingest.h"
#include "core/pipeline/reconciliation.h"
#include "tests/support/error_of.h"
#include "tests/support/smarterctl.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr int kMegabyte = 1 << 20;

/// A file system of this process and its children, gone with them; false where that is not allowed.
bool mountSmallDisk(const QString& folder, int bytes) {
    if (unshare(CLONE_NEWNS) != 0) {
        return false;
    }
    // In a chroot "/" is no mount; there the caller's namespace is private already.
    if (mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 && errno != EINVAL) {
        return false;
    }
    const QByteArray options = "mode=0700,size=" + QByteArray::number(bytes);
    return mount("tmpfs", qUtf8Printable(folder), "tmpfs", 0, options.constData()) == 0;
}

bool resizeSmallDisk(const QString& folder, qint64 bytes) {
    const QByteArray options = "size=" + QByteArray::number(bytes);
    return mount(nullptr, qUtf8Printable(folder), nullptr, MS_REMOUNT, options.constData()) == 0;
}

qint64 usedBytes(const QString& folder) {
    const QStorageInfo disk(folder);
    return disk.bytesTotal() - disk.bytesFree();
}

/// Everything below `folder`, and it: mode of files and of folders, and the owner unless it is −1.
void setRights(const QString& folder, mode_t files, mode_t folders, uid_t owner) {
    QStringList all{folder};
    QDirIterator found(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (found.hasNext()) {
        all += found.next();
    }
    for (const QString& path : all) {
        const QByteArray name = path.toUtf8();
        const bool changed =
            chmod(name.constData(), QFileInfo(path).isDir() ? folders : files) == 0 &&
            (owner == static_cast<uid_t>(-1) || chown(name.constData(), owner, static_cast<gid_t>(-1)) == 0);
        if (!changed) {
            qFatal("test set-up: rights of %s", name.constData());
        }
    }
}

constexpr uid_t kNobody = 65'534;

/// Root may write anywhere; the child becomes nobody, whom the rights bind.
void becomeNobody() {
    if (geteuid() == 0 && (setgid(kNobody) != 0 || setuid(kNobody) != 0)) {
        _exit(99);
    }
}

QStringList ingestOf(const QString& folder) {
    return {QStringLiteral("ingest"), folder};
}

SiteOptions smallSite() {
    SiteOptions options;
    options.name = QStringLiteral("Test");
    options.keyBits = 2048;
    options.policyWhenMade.minimumMeters = 3;
    options.timeZone = QStringLiteral("UTC");
    return options;
}

}  // namespace

/// What the machine does to a run: each fault stops it with a message, loses nothing, and the next run
/// completes.
class TestFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { libraries_ = std::move(*crypto::CryptoLibraries::create()); }
    void cleanupTestCase() { libraries_.reset(); }

    /// A limit on the size of a file stops writing at any byte, and needs no rights: it works everywhere.
    void fullFilesStopTheRunAndTheNextCompletes() {
        const Smarterctl program;
        QCOMPARE(program.init().exitCode, 0);
        PlainTotals expected;
        const QString homes = program.generate(QStringLiteral("homes"), QStringLiteral("2016-01-01"), 4, 4);
        expected.add(homes);
        int full = 0;
        for (rlim_t limit = 8'192;; limit += limit / 4) {
            const Answer answer = program.run(ingestOf(homes), [limit] {
                const rlimit most{limit, limit};
                setrlimit(RLIMIT_FSIZE, &most);
            });
            if (answer.exitCode == 0) {
                break;
            }
            QVERIFY2(answer.exitCode == 1 && answer.errors.contains(QStringLiteral("The disk is full")),
                     qPrintable(
                         QStringLiteral("%1 at %2: %3").arg(answer.exitCode).arg(limit).arg(answer.errors)));
            ++full;
        }
        QVERIFY(full >= 8);
        const QString difference = differenceOf(program, expected);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void fullDiskStopsTheRunAndTheNextCompletes() {
        Smarterctl program;
        const QString disk = program.path(QStringLiteral("disk"));
        QVERIFY(QDir().mkpath(disk));
        if (!mountSmallDisk(disk, 64 * kMegabyte)) {
            QSKIP(
                "a file system of its own needs root; fullFilesStopTheRunAndTheNextCompletes stands for it");
        }
        program.setSite(disk + QStringLiteral("/site"));
        QCOMPARE(program.init().exitCode, 0);
        PlainTotals expected;
        const QString homes = program.generate(QStringLiteral("homes"), QStringLiteral("2016-01-01"), 4, 5);
        expected.add(homes);
        int full = 0;
        for (qint64 room = 4'096;; room += room / 2) {
            QVERIFY(resizeSmallDisk(disk, usedBytes(disk) + room));
            const Answer answer = program.run(ingestOf(homes));
            if (answer.exitCode == 0) {
                break;
            }
            QVERIFY2(answer.exitCode == 1 && answer.errors.contains(QStringLiteral("The disk is full")),
                     qPrintable(
                         QStringLiteral("%1 with %2: %3").arg(answer.exitCode).arg(room).arg(answer.errors)));
            ++full;
        }
        QVERIFY(full >= 3);
        QVERIFY(resizeSmallDisk(disk, 64 * kMegabyte));
        const QString difference = differenceOf(program, expected);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
        umount2(qUtf8Printable(disk), MNT_DETACH);
    }

    void whatMayNotBeWrittenStopsTheRunAndTheNextCompletes_data() {
        QTest::addColumn<uint>("files");
        QTest::addColumn<uint>("folders");
        QTest::newRow("a read-only folder") << 0600u << 0500u;
        QTest::newRow("read-only databases") << 0400u << 0700u;
    }

    void whatMayNotBeWrittenStopsTheRunAndTheNextCompletes() {
        QFETCH(const uint, files);
        QFETCH(const uint, folders);
        const Smarterctl program;
        QCOMPARE(program.init().exitCode, 0);
        PlainTotals expected;
        const QString homes = program.generate(QStringLiteral("homes"), QStringLiteral("2016-01-01"), 2, 6);
        expected.add(homes);
        const uid_t owner = geteuid() == 0 ? kNobody : static_cast<uid_t>(-1);
        setRights(program.path(QString()), 0600, 0700, owner);
        setRights(program.site(), files, folders, owner);
        const Answer answer = program.run(ingestOf(homes), becomeNobody);
        QVERIFY2(answer.exitCode == 1 && answer.errors.contains(QStringLiteral("cannot be written")),
                 qPrintable(answer.errors));
        setRights(program.site(), 0600, 0700, owner);
        const Answer again = program.run(ingestOf(homes), becomeNobody);
        QVERIFY2(again.exitCode == 0, qPrintable(again.errors));
        const QString difference = differenceOf(program, expected);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    /// Each station's database in turn is held by a writer that does not let go within the five seconds of
    /// patience.
    void lockedDatabaseStopsTheRunAndTheNextCompletes() {
        const Smarterctl program;
        QCOMPARE(program.init().exitCode, 0);
        PlainTotals expected;
        const QString homes = program.generate(QStringLiteral("homes"), QStringLiteral("2016-01-01"), 2, 7);
        expected.add(homes);
        const QByteArray words = program.passphrase();
        const SecretBytes passphrase =
            SecretBytes::copyOf(bytesOf({words.constData(), static_cast<std::size_t>(words.size())}));
        auto site = Site::open(program.site(), &passphrase);
        QVERIFY(site);
        const SystemClock clock;
        const auto stations = Stations::open(**site, clock, 1);
        QVERIFY(stations);
        site->reset();  // the folder is free, the databases are open
        for (Database* database : {&(*stations)->meters().database(), &(*stations)->intake().database(),
                                   &(*stations)->release().database(), &(*stations)->mdms().database()}) {
            const auto held = Transaction::begin(*database);
            QVERIFY(held);
            const Answer answer = program.run(ingestOf(homes));
            const QString told = QFileInfo(database->path()).fileName();
            QVERIFY2(answer.exitCode == 1 &&
                         answer.errors.contains(QStringLiteral("in use by another program")) &&
                         answer.errors.contains(told),
                     qPrintable(told + QStringLiteral(": ") + answer.errors));
        }
        const Answer again = program.run(ingestOf(homes));
        QVERIFY2(again.exitCode == 0, qPrintable(again.errors));
        const QString difference = differenceOf(program, expected);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void clockSetBackKeepsTheReadingsAtTheirMeters() {
        QTemporaryDir folder;
        const SecretBytes passphrase = SecretBytes::copyOf(bytesOf("a passphrase of this test"));
        const auto site = Site::create(folder.filePath(QStringLiteral("site")), smallSite(), &passphrase);
        QVERIFY(site);
        generator::WriteOptions homes;
        homes.homes = 3;
        homes.days = 2;
        homes.seed = 8;
        homes.firstDay = QDate(2016, 1, 1);
        homes.zone = QTimeZone::utc();
        const Joules all = generator::writeProfiles(folder.filePath(QStringLiteral("homes")), homes)->joules;
        const Instant noon = instantOf(1'451'606'400) + Seconds{36 * 3600};
        ManualClock clock(noon);
        IngestRequest request;
        request.paths = {folder.filePath(QStringLiteral("homes"))};
        const auto play = [&](Instant to) {
            request.to = to;
            auto stations = std::move(*Stations::open(**site, clock, 1));
            return ingest(*stations, (*site)->zone(), request, {});
        };
        QVERIFY(play(noon - Seconds{7'200}));
        clock.set(noon - Seconds{3'600});
        QCOMPARE(errorOf(play(noon)), ErrorCode::ClockSetBack);
        clock.set(noon);
        QVERIFY(play(noon));
        clock.set(noon + Seconds{86'400});
        QVERIFY(play(clock.now()));
        const auto stations = Stations::open(**site, clock, 1);
        const auto found = reconcile(**stations, (*site)->zone());
        QVERIFY(found->problems.empty());
        QCOMPARE(found->released, all);
        QCOMPARE((*stations)->intake().figures().refused, RefusalCounts{});
    }

private:
    std::unique_ptr<crypto::CryptoLibraries> libraries_;
};

QTEST_GUILESS_MAIN(TestFaults)
#include "test_faults.moc"
