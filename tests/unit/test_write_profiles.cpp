// SPDX-License-Identifier: GPL-3.0-or-later
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <sched.h>
#include <sys/mount.h>

#include <QDir>
#include <QTest>
#include <cerrno>
#include <map>

#include "core/meter/generator/home.h"
#include "core/meter/generator/write_profiles.h"
#include "core/meter/profile/find_profiles.h"
#include "profile_files.h"

using namespace smarter;
using namespace smarter::generator;
using namespace smarter::test;

namespace {

const QTimeZone& berlin() {
    static const QTimeZone zone("Europe/Berlin");
    return zone;
}

WriteOptions options(int homes, int days, std::uint64_t seed) {
    WriteOptions options;
    options.homes = homes;
    options.days = days;
    options.seed = seed;
    options.firstDay = QDate(2025, 1, 1);
    options.zone = berlin();
    return options;
}

QByteArray bytesOfFile(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// A package's parts; their compression is zlib's business, and differs between its versions.
std::map<QString, QByteArray> partsOf(const QString& path) {
    std::map<QString, QByteArray> parts;
    QuaZip zip(path);
    if (!zip.open(QuaZip::mdUnzip)) {
        return parts;
    }
    for (bool more = zip.goToFirstFile(); more; more = zip.goToNextFile()) {
        QuaZipFile file(&zip);
        if (file.open(QIODevice::ReadOnly)) {
            parts[zip.getCurrentFileName()] = file.readAll();
        }
    }
    return parts;
}

// A disk with room for one file of two days, seen by this process alone.
class SmallDisk {
public:
    explicit SmallDisk(const QString& path) : path_(path.toLocal8Bit()) {
        if (unshare(CLONE_NEWNS) != 0) {
            return;
        }
        // Not even where mounts spread; in a changed root, which is none, they do not.
        const bool apart = mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 || errno == EINVAL;
        mounted_ = apart && mount("tmpfs", path_.constData(), "tmpfs", 0, "size=120k") == 0;
    }
    ~SmallDisk() {
        if (mounted_) {
            umount(path_.constData());
        }
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    bool mounted() const { return mounted_; }

private:
    QByteArray path_;
    bool mounted_ = false;
};

}  // namespace

class TestWriteProfiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writtenProfilesReadBackToTheJoule_data() {
        QTest::addColumn<int>("format");
        QTest::newRow("CSV") << static_cast<int>(FileFormat::Csv);
        QTest::newRow("XLSX") << static_cast<int>(FileFormat::Xlsx);
    }
    void writtenProfilesReadBackToTheJoule() {
        QFETCH(int, format);
        const QTemporaryDir folder;
        WriteOptions wanted = options(3, 3, 99);
        wanted.firstDay = QDate(2025, 10, 25);  // over the night with the repeated hour
        wanted.format = static_cast<FileFormat>(format);
        const auto summary = writeProfiles(folder.filePath(QStringLiteral("new/homes")), wanted);
        QVERIFY(summary);
        QCOMPARE(summary->files, 3);
        QCOMPARE(summary->readings, 3 * (1'440 + 1'500 + 1'440));
        const auto files = profile::findProfiles({folder.filePath(QStringLiteral("new/homes"))});
        QCOMPARE(files->size(), 3u);
        std::int64_t joules = 0;
        for (int number = 1; number <= 3; ++number) {
            const profile::ProfileFile& file = files->at(static_cast<std::size_t>(number - 1));
            QCOMPARE(file.name, QStringLiteral("home-0%1").arg(number));
            const Contents contents = readAll(file.path, berlin());
            QVERIFY(!contents.error);
            QCOMPARE(contents.issues.size(), 0u);
            std::vector<profile::Row> expected;
            for (int i = 0; i < 3; ++i) {
                const DayProfile day = Home(99, number, berlin()).day(wanted.firstDay.addDays(i));
                for (std::size_t minute = 0; minute < day.minutes.size(); ++minute) {
                    expected.push_back({day.day.start + minute * kMinute, day.minutes[minute]});
                }
            }
            QCOMPARE(contents.rows, expected);
            joules += contents.joules();
        }
        QCOMPARE(summary->joules.value, joules);
    }

    void writingCanBeStoppedAndLeavesNoPart() {
        const QTemporaryDir folder;
        std::int64_t reported = 0;
        const auto stopped =
            writeProfiles(folder.path(), options(3, 4, 1), [&](std::int64_t done, std::int64_t total) {
                reported = total;
                return done < 6;  // in the middle of the second home
            });
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(reported, 12);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("home-01.csv")});
    }

    void impossibleWishesAreRefused() {
        const QTemporaryDir folder;
        const auto refused = [&](auto change) {
            WriteOptions wanted = options(1, 1, 1);
            change(wanted);
            const auto written = writeProfiles(folder.path(), wanted);
            return !written && written.error().code == ErrorCode::InvalidArgument;
        };
        QVERIFY(refused([](WriteOptions& o) { o.homes = 0; }));
        QVERIFY(refused([](WriteOptions& o) { o.days = 0; }));
        QVERIFY(refused([](WriteOptions& o) { o.firstDay = QDate(); }));
        QVERIFY(refused([](WriteOptions& o) { o.zone = QTimeZone(); }));
        QVERIFY(refused([](WriteOptions& o) { o.firstHome = 0; }));
        QVERIFY(refused([](WriteOptions& o) {
            o.days = 729;
            o.format = FileFormat::Xlsx;
        }));
        const QString file = writeFile(folder, QStringLiteral("taken"), "x");
        QCOMPARE(writeProfiles(file, options(1, 1, 1)).error().code, ErrorCode::FileUnwritable);
    }

    void unwritableFilesAreErrorsThatNameThem_data() { writtenProfilesReadBackToTheJoule_data(); }
    void unwritableFilesAreErrorsThatNameThem() {
        QFETCH(int, format);
        const QTemporaryDir folder;
        WriteOptions wanted = options(1, 1, 1);
        wanted.format = static_cast<FileFormat>(format);
        const QString name =
            wanted.format == FileFormat::Csv ? QStringLiteral("home-01.csv") : QStringLiteral("home-01.xlsx");
        QVERIFY(QDir(folder.path()).mkdir(name));  // a folder has the file's place
        const auto written = writeProfiles(folder.path(), wanted);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::FileUnwritable);
        QCOMPARE(written.error().subject, folder.filePath(name));
    }

    void aFullDiskIsSaidAndKeepsWhatIsWhole_data() { writtenProfilesReadBackToTheJoule_data(); }
    void aFullDiskIsSaidAndKeepsWhatIsWhole() {
        QFETCH(int, format);
        const QTemporaryDir folder;
        const SmallDisk disk(folder.path());
        if (!disk.mounted()) {
            QSKIP("this process may not mount a small disk");
        }
        WriteOptions wanted = options(3, 2, 1);
        wanted.format = static_cast<FileFormat>(format);
        const auto written = writeProfiles(folder.path(), wanted);
        QVERIFY(!written);
        QVERIFY2(written.error().code == ErrorCode::DiskFull,
                 qPrintable(written.error().subject + written.error().detail));
        const QStringList left = QDir(folder.path()).entryList(QDir::Files, QDir::Name);
        QVERIFY(!left.isEmpty() && left.size() < wanted.homes);
        for (const QString& name : left) {
            QCOMPARE(readAll(folder.filePath(name), berlin()).rows.size(), 2u * 1'440);
        }
    }

    // data/README.md says how they were made.
    void shippedHomesAreWhatTheGeneratorMakes() {
        const QDir shipped(qEnvironmentVariable("SMARTER_SOURCE_DIR") + QStringLiteral("/data/homes"));
        const QTemporaryDir folder;
        QVERIFY(writeProfiles(folder.path(), options(4, 2, 2025)));
        WriteOptions workbooks = options(2, 2, 2025);
        workbooks.firstHome = 5;
        workbooks.format = FileFormat::Xlsx;
        QVERIFY(writeProfiles(folder.path(), workbooks));
        const QStringList made = QDir(folder.path()).entryList(QDir::Files, QDir::Name);
        QCOMPARE(made.size(), 6);
        QCOMPARE(shipped.entryList(QDir::Files, QDir::Name), made);
        qint64 size = 0;
        for (const QString& name : made) {
            const QString path = shipped.filePath(name);
            size += QFileInfo(path).size();
            if (name.endsWith(QLatin1String(".csv"))) {
                QVERIFY2(bytesOfFile(path) == bytesOfFile(folder.filePath(name)), qPrintable(name));
            } else {
                QVERIFY2(partsOf(path) == partsOf(folder.filePath(name)), qPrintable(name));
                QCOMPARE(partsOf(path).size(), 6u);
            }
        }
        QVERIFY(size < 500'000);
    }
};

QTEST_GUILESS_MAIN(TestWriteProfiles)
#include "test_write_profiles.moc"
