// SPDX-License-Identifier: GPL-3.0-or-later
#include <rapidcheck.h>

#include <QDir>
#include <QTest>

#include "core/meter/profile/find_profiles.h"
#include "core/meter/profile/local_times.h"
#include "profile_files.h"

using namespace smarter;
using namespace smarter::profile;
using namespace smarter::test;

namespace {

using Reason = RowIssueReason;

constexpr std::int64_t kNewYear2016 = 1'451'606'400;  // UTC

Contents readText(const QByteArray& text, const QTimeZone& zone = QTimeZone::utc()) {
    const QTemporaryDir folder;
    return readAll(writeFile(folder, QStringLiteral("home.csv"), text), zone);
}

// 2016-01-01 HH:MM and the cell after it.
QByteArray line(int minute, const QByteArray& kilowatts) {
    return QStringLiteral("2016-01-01 %1:%2:00,")
               .arg(minute / 60, 2, 10, QLatin1Char('0'))
               .arg(minute % 60, 2, 10, QLatin1Char('0'))
               .toLatin1() +
           kilowatts + '\n';
}

QByteArray berlinLines(const QByteArray& date, std::initializer_list<const char*> times) {
    QByteArray text;
    for (const char* const time : times) {
        text += date + ' ' + time + ",0.06\n";
    }
    return text;
}

}  // namespace

class TestProfile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void minutesBecomeWholeJoulesAtUtcInstants() {
        const Contents home = readText("2016-01-01 00:00:00,0.68415\n2016-01-01 00:01:00,0.682983333\n");
        QVERIFY(!home.error);
        QCOMPARE(home.issues.size(), 0u);
        QCOMPARE(home.rows, (std::vector<Row>{{instantOf(kNewYear2016), Joules{41'049}},
                                              {instantOf(kNewYear2016 + 60), Joules{40'979}}}));
        const Contents east = readText("2016-01-01 01:00:00,1\n", QTimeZone("Europe/Berlin"));
        QCOMPARE(secondsOf(east.rows.at(0).start), kNewYear2016);
    }

    void accepts_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("a header") << QByteArray("timestamp,power [kW]\n2016-01-01 00:00:00,0.5\n");
        QTest::newRow("CRLF") << QByteArray("2016-01-01 00:00:00,0.5\r\n");
        QTest::newRow("a byte order mark") << QByteArray(
            "\xEF\xBB\xBF"
            "2016-01-01 00:00:00,0.5\n");
        QTest::newRow("a mark and a header") << QByteArray(
            "\xEF\xBB\xBF"
            "Zeit;kW\r\n2016-01-01 00:00;0,5\r\n");
        QTest::newRow("no end of line") << QByteArray("2016-01-01 00:00:00,0.5");
        QTest::newRow("a T") << QByteArray("2016-01-01T00:00,0.5\n");
        QTest::newRow("zero fractions") << QByteArray("2016-01-01T00:00:00.000,0.5\n");
        QTest::newRow("spaces") << QByteArray(" 2016-01-01 00:00:00 , 0.5 \n");
        QTest::newRow("quotes") << QByteArray("\"2016-01-01 00:00:00\",\"0.5\"\n");
        QTest::newRow("exponent") << QByteArray("2016-01-01 00:00:00,5.0E-1\n");
        QTest::newRow("a plus sign") << QByteArray("2016-01-01 00:00:00,+.5\n");
        QTest::newRow("semicolon, comma") << QByteArray("2016-01-01 00:00:00;0,5\n");
        QTest::newRow("semicolon, point") << QByteArray("2016-01-01 00:00:00;0.5\n");
        QTest::newRow("empty cells after") << QByteArray("2016-01-01 00:00:00,0.5,,\n");
    }
    void accepts() {
        QFETCH(QByteArray, text);
        const Contents home = readText(text);
        QVERIFY(!home.error);
        QCOMPARE(home.issues.size(), 0u);
        QCOMPARE(home.rows, (std::vector<Row>{{instantOf(kNewYear2016), Joules{30'000}}}));
    }

    void badRowIsReportedAndTheFileGoesOn_data() {
        QTest::addColumn<QByteArray>("bad");
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<QString>("text");
        const auto value = [](const char* name, const char* cell, Reason reason, const char* text) {
            QTest::newRow(name) << line(1, cell) << reason << QString::fromLatin1(text);
        };
        value("empty", "", Reason::Empty, "");
        value("blank", "  ", Reason::Empty, "");
        value("text", "abc", Reason::NotANumber, "abc");
        value("NaN", "NaN", Reason::NotANumber, "NaN");
        value("infinity", "inf", Reason::NotANumber, "inf");
        value("hexadecimal", "x1F", Reason::NotANumber, "x1F");
        value("unit, reading kept back", "0.5 kW", Reason::NotANumber, "");
        value("negative", "-0.001", Reason::Negative, "-0.001");
        value("over 1 MW", "1000.001", Reason::OverMaximum, "1000.001");
        value("decimal comma between commas", "0,5", Reason::ExtraColumn, "");
        value("quoted decimal comma", "\"0,5\"", Reason::NotANumber, "");
        value("a third column", "0.5,note", Reason::ExtraColumn, "");
        const auto row = [](const char* name, const QByteArray& bad, Reason reason, const char* text) {
            QTest::newRow(name) << QByteArray(bad + '\n') << reason << QString::fromUtf8(text);
        };
        row("blank line", "", Reason::Empty, "");
        row("no time", ",0.5", Reason::Empty, "");
        row("one cell", "2016-01-01 00:01:00 0.5", Reason::MissingColumn, "");
        row("not a date", "2016-02-30 00:01:00,0.5", Reason::NotATime, "2016-02-30 00:01:00");
        row("not a time", "2016-01-01 24:00:00,0.5", Reason::NotATime, "2016-01-01 24:00:00");
        row("other order", "01.01.2016 00:01,0.5", Reason::NotATime, "01.01.2016 00:01");
        row("with an offset", "2016-01-01T00:01:00Z,0.5", Reason::NotATime, "2016-01-01T00:01:00Z");
        row("columns swapped, reading kept back", "0.5,2016-01-01 00:01:00", Reason::NotATime, "");
        row("long and odd", "\x1b[31m2016-01-01 00:01:00 and then some more,0.5", Reason::NotATime,
            "\xEF\xBF\xBD[31m2016-01-01 00:01:00 and then some m");
        row("on the second", "2016-01-01 00:01:30,0.5", Reason::NotOnMinute, "2016-01-01 00:01:30");
        row("within a second", "2016-01-01 00:01:00.5,0.5", Reason::NotOnMinute, "2016-01-01 00:01:00.5");
        row("same minute", "2016-01-01 00:00:00,0.7", Reason::DuplicateTime, "2016-01-01 00:00:00");
        row("earlier", "2015-12-31 23:59:00,0.7", Reason::BackwardTime, "2015-12-31 23:59:00");
        row("endless", QByteArray(5000, '1'), Reason::TooLong, "");
        row("longer than a block", QByteArray(200'000, '1'), Reason::TooLong, "");
    }
    void badRowIsReportedAndTheFileGoesOn() {
        QFETCH(QByteArray, bad);
        QFETCH(Reason, reason);
        QFETCH(QString, text);
        const QTemporaryDir folder;
        const QString path =
            writeFile(folder, QStringLiteral("home.csv"), line(0, "0.1") + bad + line(2, "0.3"));
        const Contents home = readAll(path);
        QVERIFY(!home.error);
        QCOMPARE(home.rows.size(), 2u);
        QCOMPARE(home.joules(), 6'000 + 18'000);
        QCOMPARE(home.rejected, 1);
        QVERIFY(!home.issues.empty());
        QCOMPARE(home.issues.front().file, path);
        QCOMPARE(home.issues.front().row, 2);
        QCOMPARE(home.issues.front().reason, reason);
        QCOMPARE(home.issues.front().text, text);
    }

    void missingMinutesAreAGapAndLoseNoRow() {
        const Contents home = readText(line(0, "1") + line(1, "1") + line(5, "1"));
        QCOMPARE(home.rows.size(), 3u);
        QCOMPARE(home.rejected, 0);
        QCOMPARE(home.issues.size(), 1u);
        QCOMPARE(home.issues[0].reason, Reason::Gap);
        QCOMPARE(home.issues[0].row, 3);
        QCOMPARE(home.issues[0].missingMinutes, 3);
        // A row that was there, though not good, is no gap, and a good one may still take its minute.
        const Contents bad =
            readText(line(0, "1") + line(1, "x") + line(1, "1") + line(2, "y") + line(3, "1"));
        QCOMPARE(bad.rows.size(), 3u);
        QCOMPARE(bad.issues.size(), 2u);
    }

    void issuesAreKeptUpToABoundAndCountedBeyond() {
        QByteArray text = line(0, "1");
        for (int i = 0; i < 1'000; ++i) {
            text += "2016-01-01 00:00:00,1\n";
        }
        const Contents home = readText(text);
        QCOMPARE(home.issues.size(), static_cast<std::size_t>(kIssuesKeptPerReason));
        QCOMPARE(home.rejected, 1'000);
    }

    void skippedHourHasNoInstants() {
        const QTimeZone berlin("Europe/Berlin");
        const Contents home = readText(
            berlinLines("2016-03-27", {"01:59:00", "02:00:00", "02:59:00", "03:00:00", "03:01:00"}), berlin);
        QCOMPARE(home.rows.size(), 3u);
        QCOMPARE(secondsOf(home.rows[0].start), 1'459'040'340);  // 00:59 UTC
        QCOMPARE(secondsOf(home.rows[1].start), 1'459'040'400);  // 01:00 UTC: no gap
        QCOMPARE(home.issues.size(), 2u);
        QCOMPARE(home.issues[0].reason, Reason::NonexistentLocalTime);
        QCOMPARE(home.issues[1].row, 3);
    }

    void repeatedHourIsToldApartByOrder() {
        const QTimeZone berlin("Europe/Berlin");
        QByteArray text;
        const auto pass = [&](int from, int to) {
            for (int minute = from; minute < to; ++minute) {
                text += QStringLiteral("2016-10-30 0%1:%2:00,0.06\n")
                            .arg(minute / 60)
                            .arg(minute % 60, 2, 10, QLatin1Char('0'))
                            .toLatin1();
            }
        };
        pass(60, 180);
        pass(120, 240);
        const Contents home = readText(text, berlin);
        QCOMPARE(home.issues.size(), 0u);
        QCOMPARE(home.rows.size(), 240u);
        QCOMPARE(secondsOf(home.rows.front().start), 1'477'782'000);  // 2016-10-29 23:00 UTC
        for (std::size_t i = 1; i < home.rows.size(); ++i) {
            QCOMPARE(home.rows[i].start - home.rows[i - 1].start, kMinute);
        }
        // The same minute at once again is a duplicate, in either pass.
        const Contents doubled = readText(berlinLines("2016-10-30", {"02:58:00", "02:58:00", "02:59:00",
                                                                     "02:00:00", "02:00:00", "02:01:00"}),
                                          berlin);
        QCOMPARE(doubled.rows.size(), 4u);
        QCOMPARE(doubled.issues.size(), 2u);
        QCOMPARE(doubled.issues[0].reason, Reason::DuplicateTime);
        QCOMPARE(doubled.issues[1].row, 5);
    }

    void localTimesGoBothWays() {
        for (const char* const id :
             {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"}) {
            const QTimeZone zone(id);
            LocalTimes times(zone);
            for (std::int64_t utc = kNewYear2016; utc < kNewYear2016 + 366 * 86'400; utc += 1'740) {
                const QDateTime local = QDateTime::fromSecsSinceEpoch(utc, zone);
                const std::int64_t reading = utc + local.offsetFromUtc();
                QCOMPARE(times.reading(instantOf(utc)), reading);
                const LocalTimes::Candidates found = times.candidates(reading);
                QVERIFY(found.first == instantOf(utc) || found.second == instantOf(utc));
            }
        }
        LocalTimes apia(QTimeZone("Pacific/Apia"));  // left out 30 December 2011
        QVERIFY(!apia.candidates(1'325'203'200 + 43'200).first);
        QVERIFY(apia.candidates(1'325'203'200 - 60).first);
        QVERIFY(apia.candidates(1'325'203'200 + 86'400).first);
    }

    void unreadableFilesAreErrorsThatNameThem_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("code");
        const auto file = [](const char* name, const QByteArray& content, ErrorCode code) {
            QTest::newRow(name) << content << static_cast<int>(code);
        };
        file("empty", "", ErrorCode::FileFormatUnknown);
        file("text", "Dear reader,\nthis is a letter.\n", ErrorCode::FileFormatUnknown);
        file("a header alone", "time,kW\n", ErrorCode::FileFormatUnknown);
        file("UTF-16", QByteArray("\xFF\xFE\x32\x00\x30\x00", 6), ErrorCode::FileFormatUnknown);
        file("an old workbook", QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", 10),
             ErrorCode::FileFormatUnknown);
        file("times without a reading", line(0, "x") + line(1, "-1"), ErrorCode::FileDamaged);
        file("the start of a zip", "PK\x03\x04 and no more", ErrorCode::FileDamaged);
    }
    void unreadableFilesAreErrorsThatNameThem() {
        QFETCH(QByteArray, content);
        QFETCH(int, code);
        const QTemporaryDir folder;
        const QString path = writeFile(folder, QStringLiteral("home.csv"), content);
        const Contents home = readAll(path);
        QVERIFY(home.error);
        QCOMPARE(static_cast<int>(home.error->code), code);
        QCOMPARE(home.error->subject, path);
        QCOMPARE(home.rows.size(), 0u);
    }

    void missingFileAndFolderAreErrors() {
        const QTemporaryDir folder;
        QCOMPARE(readAll(folder.filePath(QStringLiteral("none.csv"))).error->code, ErrorCode::FileNotFound);
        QCOMPARE(readAll(folder.path()).error->code, ErrorCode::FileUnreadable);
        QCOMPARE(readAll(folder.path(), QTimeZone()).error->code, ErrorCode::TimeZoneUnknown);
    }

    void longFilesCostNoMemory() {
        if (!kMemoryIsMeasurable) {
            QSKIP("memory is not measurable under this sanitizer");
        }
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("year.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QDateTime time(QDate(2000, 1, 1), QTime(0, 0), QTimeZone::utc());
        constexpr int days = 1'000;
        for (int day = 0; day < days; ++day) {
            QByteArray text;
            for (int minute = 0; minute < 1'440; ++minute) {
                text +=
                    time.toString(QStringLiteral("yyyy-MM-dd ")).toLatin1() + line(minute, "0.06").mid(11);
            }
            file.write(text);
            time = time.addDays(1);
        }
        file.write(QByteArray(32 * 1024 * 1024, 'x'));  // and a line without an end
        file.close();
        std::ignore = peakMemoryAndReset();
        const qint64 before = peakMemoryAndReset();
        const auto reader = Reader::open(path, QTimeZone("Europe/Berlin"));
        std::int64_t rows = 0;
        for (auto row = (*reader)->next(); row && *row; row = (*reader)->next()) {
            ++rows;
        }
        const qint64 grown = peakMemoryAndReset() - before;
        QCOMPARE(rows, (*reader)->rowsAccepted());
        QVERIFY(rows > days * 1'430);
        QCOMPARE((*reader)->issueCount(Reason::TooLong), 1);
        QCOMPARE((*reader)->progress(), 1.0);
        QVERIFY2(grown < 2'048, qPrintable(QStringLiteral("%1 KiB").arg(grown)));
    }

    void anyTextIsReadWithoutHarm() {
        const bool held = rc::check("rows rise, whatever the file holds", [] {
            // Mostly the characters that rows are made of, so that many rows are almost good.
            const auto text = *rc::gen::container<std::string>(rc::gen::weightedOneOf<char>(
                {{20, rc::gen::elementOf(std::string("0123456789-:,;. \"T\r\n\n"))},
                 {1, rc::gen::arbitrary<char>()}}));
            const auto good = *rc::gen::inRange(0, 5);
            QByteArray content;
            for (int i = 0; i < good; ++i) {
                content += line(*rc::gen::inRange(0, 1440), "0.5");
            }
            content +=
                QByteArray::fromStdString(text).replace('\0', 'x');  // a zero byte would make it binary
            const Contents home = readText(content, QTimeZone("Europe/Berlin"));
            for (std::size_t i = 1; i < home.rows.size(); ++i) {
                RC_ASSERT(home.rows[i - 1].start < home.rows[i].start);
            }
            RC_ASSERT(home.error.has_value() == home.rows.empty());
            RC_ASSERT((good == 0) || !home.rows.empty());
        });
        QVERIFY(held);
    }

    void profilesAreFoundInNaturalOrder() {
        const QTemporaryDir folder;
        QDir(folder.path()).mkdir(QStringLiteral("deeper"));
        for (const char* const name : {"apart10.xlsx", "apart2.CSV", "apart1.csv", "Apart02b.csv",
                                       "~$apart1.xlsx", ".hidden.csv", "README.md", "deeper/apart3.csv"}) {
            writeFile(folder, QString::fromLatin1(name), "x");
        }
        const auto found = findProfiles({folder.path(), folder.filePath(QStringLiteral("apart1.csv"))});
        QVERIFY(found);
        QStringList names;
        for (const ProfileFile& file : *found) {
            names += file.name;
        }
        QCOMPARE(names, QStringList({QStringLiteral("apart1"), QStringLiteral("apart2"),
                                     QStringLiteral("Apart02b"), QStringLiteral("apart10")}));
        // A file that is named is taken as it is.
        const auto named = findProfiles({folder.filePath(QStringLiteral("README.md"))});
        QCOMPARE(named->at(0).name, QStringLiteral("README"));
    }

    void profilesOfOneNameClash() {
        const QTemporaryDir folder;
        const QString csv = writeFile(folder, QStringLiteral("home.csv"), "x");
        const QString xlsx = writeFile(folder, QStringLiteral("Home.xlsx"), "x");
        const auto found = findProfiles({csv, xlsx});
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::FileNamesClash);
        QCOMPARE(found.error().subject, csv);
        QCOMPARE(found.error().detail, xlsx);
    }

    void fileMayGrowWhileItIsReadButNotBeReplaced() {
        QByteArray day;
        for (int minute = 0; minute < 1'440; ++minute) {
            day += line(minute, "0.1234567890123456789012345678901234567890123456789");  // more than one block of a file
        }
        for (const bool replaced : {false, true}) {
            const QTemporaryDir folder;
            const QString path = writeFile(folder, QStringLiteral("home.csv"), day);
            const auto reader = Reader::open(path, QTimeZone::utc());
            QVERIFY(*(*reader)->next());
            if (replaced) {
                const QString other = writeFile(folder, QStringLiteral("other.csv"), day);
                QVERIFY(QFile::remove(path) && QFile::rename(other, path));
            } else {
                QFile file(path);
                QVERIFY(file.open(QIODevice::Append));
                file.write("2016-01-02 00:00:00,1\n");
            }
            int rows = 1;
            auto row = (*reader)->next();
            for (; row && *row; row = (*reader)->next()) {
                ++rows;
            }
            if (replaced) {
                QCOMPARE(row.error().code, ErrorCode::FileUnreadable);
                QCOMPARE(row.error().subject, path);
            } else {
                QCOMPARE(rows, 1'441);
            }
        }
    }

    void foldersWithoutAProfileAreErrors() {
        const QTemporaryDir folder;
        QCOMPARE(findProfiles({folder.path()}).error().code, ErrorCode::FileNotFound);
        QCOMPARE(findProfiles({folder.filePath(QStringLiteral("none"))}).error().code,
                 ErrorCode::FileNotFound);
        const QString path = writeFile(folder, QStringLiteral(" .csv"), "x");
        QCOMPARE(findProfiles({path}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(findProfiles({path}).error().subject, path);
    }
};

QTEST_GUILESS_MAIN(TestProfile)
#include "test_profile.moc"
