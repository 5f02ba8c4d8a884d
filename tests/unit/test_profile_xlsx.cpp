// SPDX-License-Identifier: GPL-3.0-or-later
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipnewinfo.h>
#include <rapidcheck.h>

#include <QDir>
#include <QTest>

#include "profile_files.h"

using namespace smarter;
using namespace smarter::profile;
using namespace smarter::test;

namespace {

using Reason = RowIssueReason;

constexpr std::int64_t kNewYear2016 = 1'451'606'400;
constexpr const char* kRelationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

// What a workbook of the tests is made of; each test changes what it is about.
struct Book {
    QByteArray package = relationship("rId1", "officeDocument", "xl/workbook.xml");
    QByteArray workbook = "<workbookPr/><sheets><sheet name='A' sheetId='1' r:id='rId1'/></sheets>";
    QByteArray relationships = relationship("rId1", "worksheet", "worksheets/sheet1.xml") +
                               relationship("rId2", "sharedStrings", "sharedStrings.xml");
    QByteArray strings =
        "<si><t>2016-01-01 00:00:00</t></si><si><r><t>0.</t></r><r><t>5</t></r><rPh><t>9</t></rPh></si>";
    QByteArray prolog = "<?xml version='1.0' encoding='UTF-8'?>";
    QByteArray rows;
    bool stored = false;  // without compression
    QList<QPair<QString, QByteArray>> more;

    static QByteArray relationship(const char* id, const char* type, const char* target) {
        return QByteArray("<Relationship Id='") + id + "' Type='" + kRelationType + type + "' Target='" +
               target + "'/>";
    }

    void write(const QString& path) const {
        const QByteArray relations = "<Relationships xmlns='urn:x'>";
        QuaZip zip(path);
        QVERIFY(zip.open(QuaZip::mdCreate));
        add(zip, QStringLiteral("_rels/.rels"), relations + package + "</Relationships>");
        add(zip, QStringLiteral("xl/workbook.xml"),
            "<workbook xmlns='urn:m' xmlns:r='urn:r'>" + workbook + "</workbook>");
        add(zip, QStringLiteral("xl/_rels/workbook.xml.rels"),
            relations + relationships + "</Relationships>");
        add(zip, QStringLiteral("xl/sharedStrings.xml"), "<sst>" + strings + "</sst>");
        for (const auto& [name, content] : more) {
            add(zip, name, content);
        }
        add(zip, QStringLiteral("xl/worksheets/sheet1.xml"),
            prolog + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        zip.close();
        QCOMPARE(zip.getZipError(), ZIP_OK);
    }

    void add(QuaZip& zip, const QString& name, const QByteArray& content) const {
        QuaZipFile file(&zip);
        QVERIFY(file.open(QIODevice::WriteOnly, QuaZipNewInfo(name), nullptr, 0, stored ? 0 : Z_DEFLATED));
        QCOMPARE(file.write(content), content.size());
        file.close();
    }

    Contents read(const QTimeZone& zone = QTimeZone::utc()) const {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("home.xlsx"));
        write(path);
        return readAll(path, zone);
    }
};

QByteArray cells(const QByteArray& a, const QByteArray& b) {
    return "<row>" + a + b + "</row>";
}
QByteArray number(const QByteArray& value) {
    return "<c><v>" + value + "</v></c>";
}
QByteArray typed(const char* type, const QByteArray& value) {
    return QByteArray("<c t='") + type + "'><v>" + value + "</v></c>";
}

Book bookOf(const QByteArray& rows) {
    Book book;
    book.rows = rows;
    return book;
}

QString umass(const QString& name) {
    return qEnvironmentVariable("SMARTER_SOURCE_DIR") + QStringLiteral("/../shared/data/umass/") + name;
}

QByteArray fileBytes(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestProfileXlsx : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void realApartmentsReadToTheLastJoule_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("joules");
        const auto apartment = [](const char* name, qint64 joules) {
            QTest::newRow(name) << QString::fromLatin1(name) + QStringLiteral(".xlsx") << joules;
        };
        apartment("apart1", 1'110'756'772);
        apartment("apart2", 1'533'896'349);
        apartment("apart3", 1'253'558'321);
        apartment("apart4", 599'035'264);
        apartment("apart5", 1'095'983'681);
    }
    void realApartmentsReadToTheLastJoule() {
        QFETCH(QString, name);
        QFETCH(qint64, joules);
        if (!QDir(umass(QString())).exists()) {
            QSKIP("the shared UMass data is not here");
        }
        const Contents home = readAll(umass(name));
        QVERIFY(!home.error);
        QCOMPARE(home.issues.size(), 0u);
        QCOMPARE(home.rows.size(), 10'080u);
        QCOMPARE(home.rows.front().start, instantOf(kNewYear2016));
        QCOMPARE(home.joules(), joules);
        // The same in the other format, as the full data set is published.
        QByteArray csv;
        for (const Row& row : home.rows) {
            csv += QDateTime::fromSecsSinceEpoch(secondsOf(row.start), QTimeZone::utc())
                       .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss,"))
                       .toLatin1() +
                   QByteArray::number(static_cast<double>(row.energy.value) / 60'000, 'f', 9) + '\n';
        }
        const QTemporaryDir folder;
        const Contents same = readAll(writeFile(folder, QStringLiteral("home.csv"), csv));
        QCOMPARE(same.issues.size(), 0u);
        QCOMPARE(same.rows, home.rows);
    }

    void everyFormOfCellIsRead_data() {
        QTest::addColumn<QByteArray>("row");
        const QByteArray half = number("0.5");
        QTest::newRow("serial") << cells(number("42370"), half);
        QTest::newRow("serial with noise")
            << cells(number("42369.999995"), half);  // under half a second early
        QTest::newRow("shared strings") << cells(typed("s", "0"), typed("s", "1"));
        QTest::newRow("a formula's text") << cells("<c t='str'><f>A9</f><v>2016-01-01 00:00</v></c>", half);
        QTest::newRow("an ISO date") << cells(typed("d", "2016-01-01T00:00:00"), half);
        QTest::newRow("inline text") << cells("<c t='inlineStr'><is><t>2016-01-01 00:00:00</t></is></c>",
                                              half);
        QTest::newRow("rich text") << cells(
            "<c t='inlineStr'><is><r><t>2016-01-01</t></r><r><t> 00:00</t></r></is></c>", half);
        QTest::newRow("decimal comma in text") << cells(number("42370"), typed("str", "0,5"));
        QTest::newRow("named cells out of place") << QByteArray(
            "<row r='1'><c r='A1'><v>42370</v></c><c r='B1' t='n'><v>5E-1</v></c><c "
            "r='D1'><v>7</v></c></row>");
        QTest::newRow("a blank row before")
            << "<row><c s='1'/><c s='1'/></row>" + cells(number("42370"), half);
        QTest::newRow("a header") << cells(typed("str", "Time"), typed("str", "kW")) +
                                         cells(number("42370"), half);
    }
    void everyFormOfCellIsRead() {
        QFETCH(QByteArray, row);
        const Contents home = bookOf(row).read();
        QVERIFY2(!home.error, home.error ? qPrintable(home.error->detail) : "");
        QCOMPARE(home.issues.size(), 0u);
        QCOMPARE(home.rows, (std::vector<Row>{{instantOf(kNewYear2016), Joules{30'000}}}));
    }

    void badCellsAreReportedWithTheirRow_data() {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<QString>("text");
        const auto bad = [](const char* name, const QByteArray& row, Reason reason, const char* text) {
            QTest::newRow(name) << row << reason << QString::fromLatin1(text);
        };
        const QByteArray time = number("42370.000694444447");
        bad("empty value", cells(time, "<c/>"), Reason::Empty, "");
        bad("no time", "<row><c r='B7'><v>1</v></c></row>", Reason::Empty, "");
        bad("an error", cells(time, typed("e", "#N/A")), Reason::NotANumber, "#N/A");
        bad("negative", cells(time, number("-1")), Reason::Negative, "-1");
        bad("too much", cells(time, number("1001")), Reason::OverMaximum, "1001");
        bad("serial of 1900", cells(number("59"), number("1")), Reason::NotATime, "");
        bad("serial after 9999", cells(number("2958466"), number("1")), Reason::NotATime, "2958466");
        bad("between minutes", cells(number("42370.0009"), number("1")), Reason::NotOnMinute, "42370.0009");
        bad("a number as text", cells(typed("str", "42370.5"), number("1")), Reason::NotATime, "42370.5");
        bad("same minute", cells(number("42370"), number("1")), Reason::DuplicateTime, "42370");
        bad("earlier", cells(number("42369"), number("1")), Reason::BackwardTime, "42369");
    }
    void badCellsAreReportedWithTheirRow() {
        QFETCH(QByteArray, row);
        QFETCH(Reason, reason);
        QFETCH(QString, text);
        const Contents home =
            bookOf(cells(number("42370"), number("0.1")) + row.replace("<row>", "<row r='7'>") +
                   cells(number("42370.001388888886"), number("0.2")))
                .read();
        QVERIFY(!home.error);
        QCOMPARE(home.joules(), 18'000);
        QCOMPARE(home.rejected, 1);
        QCOMPARE(home.issues.front().reason, reason);
        QCOMPARE(home.issues.front().text, text);
        QCOMPARE(home.issues.front().row, row.contains("r='7'") ? 7 : 2);
    }

    void oneSecondOffAMinuteIsStillThatMinute() {
        // 59, 61 and 58 seconds after midnight.
        const Contents home = bookOf(cells(number("42370.000682870"), number("1")) +
                                     cells(number("42370.0014004630"), number("1")) +
                                     cells(number("42370.0020601852"), number("1")))
                                  .read();
        QCOMPARE(home.rows.size(), 2u);
        QCOMPARE(secondsOf(home.rows[0].start), kNewYear2016 + 60);
        QCOMPARE(secondsOf(home.rows[1].start), kNewYear2016 + 120);
        QCOMPARE(home.issues.at(0).reason, Reason::NotOnMinute);
    }

    void bothDateSystemsAreRead() {
        Book book = bookOf(cells(number("40908"), number("0.5")));
        book.workbook.replace("<workbookPr/>", "<workbookPr date1904='1'/>");
        QCOMPARE(book.read().rows, (std::vector<Row>{{instantOf(kNewYear2016), Joules{30'000}}}));
    }

    void firstWorksheetIsTheFirstOfTheTabsNotOfTheFiles() {
        Book book = bookOf(cells(number("42370"), number("9")));
        book.workbook =
            "<sheets><sheet name='C' r:id='rId9'/><sheet name='B' r:id='rId8'/><sheet name='A' "
            "r:id='rId1'/></sheets>";
        book.relationships += Book::relationship("rId8", "worksheet", "/other/Data.XML") +
                              Book::relationship("rId9", "chartsheet", "chart.xml");
        book.more.append(
            {QStringLiteral("other/data.xml"),
             "<worksheet><sheetData>" + cells(number("42370"), number("0.5")) + "</sheetData></worksheet>"});
        QCOMPARE(book.read().joules(), 30'000);
    }

    void packagesThatAreNoWorkbookAreRefused() {
        Book letter = bookOf(cells(number("42370"), number("1")));
        letter.package = Book::relationship("rId1", "something", "else.xml");
        QCOMPARE(letter.read().error->code, ErrorCode::FileFormatUnknown);
        Book noSheet = bookOf({});
        noSheet.workbook = "<sheets/>";
        QCOMPARE(noSheet.read().error->code, ErrorCode::FileFormatUnknown);
        Book emptySheet = bookOf({});
        QCOMPARE(emptySheet.read().error->code, ErrorCode::FileFormatUnknown);
        Book lostSheet = bookOf({});
        lostSheet.relationships.replace("sheet1", "sheet2");
        QCOMPARE(lostSheet.read().error->code, ErrorCode::FileDamaged);
        Book lostString = bookOf(cells(typed("s", "77"), number("1")));
        QCOMPARE(lostString.read().error->code, ErrorCode::FileDamaged);
    }

    void damageLeavesTheRowsBeforeIt() {
        QByteArray rows;
        for (int i = 0; i < 5'000; ++i) {
            rows +=
                cells(number(QByteArray::number(42370 + i / 1440.0, 'f', 12)), number(QByteArray::number(i)));
        }
        rows.replace("<v>4000</v>", "<v>4000</w>");
        const Contents home = bookOf(rows).read();
        QVERIFY(home.error);
        QCOMPARE(home.error->code, ErrorCode::FileDamaged);
        QVERIFY(home.rows.size() > 900);
    }

    void flippedBytesAreNoticed() {
        const QTemporaryDir folder;
        QByteArray rows;
        for (int i = 0; i < 3'000; ++i) {
            rows += cells(number(QByteArray::number(42370 + i / 1440.0, 'f', 12)), number("0.25"));
        }
        const QString path = folder.filePath(QStringLiteral("home.xlsx"));
        bookOf(rows).write(path);
        QCOMPARE(readAll(path).rows.size(), 3'000u);
        const QByteArray whole = fileBytes(path);
        QByteArray flipped = whole;
        const qsizetype inSheet = whole.size() / 2;
        flipped[inSheet] = static_cast<char>(flipped[inSheet] ^ 0x10);
        const Contents damaged = readAll(writeFile(folder, QStringLiteral("flipped.xlsx"), flipped));
        QVERIFY(damaged.error);
        QCOMPARE(damaged.error->code, ErrorCode::FileDamaged);
        for (const qsizetype length : {whole.size() - 23, whole.size() / 2, qsizetype{40}}) {
            const QString cut = writeFile(folder, QStringLiteral("cut.xlsx"), whole.left(length));
            const Contents truncated = readAll(cut);
            QVERIFY(truncated.error);
            QCOMPARE(truncated.error->code, ErrorCode::FileDamaged);
            QCOMPARE(truncated.error->subject, cut);
        }
    }

    void alteredReadingFailsTheCheckSum() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("home.xlsx"));
        Book book = bookOf(cells(number("42370"), number("0.25")));
        book.stored = true;
        book.write(path);
        QCOMPARE(readAll(path).joules(), 15'000);
        const Contents altered = readAll(
            writeFile(folder, QStringLiteral("altered.xlsx"), fileBytes(path).replace(">0.25<", ">0.26<")));
        QVERIFY(altered.error);
        QCOMPARE(altered.error->code, ErrorCode::FileDamaged);
    }

    void bombsAreRefusedInLittleMemory_data() {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QByteArray>("prolog");
        const QByteArray good = cells(number("42370"), number("0.5"));
        const QByteArray prolog = "<?xml version='1.0'?>";
        constexpr qsizetype big = 96 * 1024 * 1024;
        QTest::newRow("one endless cell") << good + "<row><c><v>" + QByteArray(big, '7') << prolog;
        QTest::newRow("one endless comment") << good + "<!--" + QByteArray(big, 'x') << prolog;
        QTest::newRow("one endless attribute") << good + "<row a='" + QByteArray(big, 'x') << prolog;
        QTest::newRow("endless nesting") << good + QByteArray("<a>").repeated(big / 3) << prolog;
        QTest::newRow("entities")
            << good << prolog + "<!DOCTYPE w [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>]>";
    }
    void bombsAreRefusedInLittleMemory() {
        QFETCH(QByteArray, rows);
        QFETCH(QByteArray, prolog);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("bomb.xlsx"));
        Book book = bookOf(rows);
        book.prolog = prolog;
        book.write(path);
        std::ignore = peakMemoryAndReset();
        const qint64 before = peakMemoryAndReset();
        const Contents home = readAll(path);
        const qint64 grown = peakMemoryAndReset() - before;
        QVERIFY(home.error);
        QCOMPARE(home.error->code, ErrorCode::FileDamaged);
        if (kMemoryIsMeasurable) {
            QVERIFY2(grown < 24 * 1024, qPrintable(QStringLiteral("%1 KiB").arg(grown)));
        }
    }

    void sharedStringsAreBounded() {
        Book book = bookOf(cells(number("42370"), number("0.5")));
        book.strings = ("<si><t>" + QByteArray(240, 'x') + "</t></si>").repeated(200'000);
        const Contents home = book.read();
        QVERIFY(home.error);
        QCOMPARE(home.error->code, ErrorCode::FileDamaged);
    }

    void anyBytesAreReadWithoutHarm() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("home.xlsx"));
        QByteArray rows;
        for (int i = 0; i < 200; ++i) {
            rows += cells(number(QByteArray::number(42370 + i / 1440.0, 'f', 12)), typed("s", "1"));
        }
        bookOf(rows).write(path);
        const QByteArray whole = fileBytes(path);
        const bool held = rc::check("damaged workbooks end in rows or an error", [&] {
            QByteArray bytes = whole;
            const int changes = *rc::gen::inRange(1, 12);
            for (int i = 0; i < changes; ++i) {
                const auto at = *rc::gen::inRange(qsizetype{4}, bytes.size());
                bytes[at] = *rc::gen::arbitrary<char>();
            }
            const Contents home = readAll(writeFile(folder, QStringLiteral("fuzzed.xlsx"), bytes));
            RC_ASSERT(home.error.has_value() || home.rows.size() <= 200u);
            for (std::size_t i = 1; i < home.rows.size(); ++i) {
                RC_ASSERT(home.rows[i - 1].start < home.rows[i].start);
            }
        });
        QVERIFY(held);
    }
};

QTEST_GUILESS_MAIN(TestProfileXlsx)
#include "test_profile_xlsx.moc"
