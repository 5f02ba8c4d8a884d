// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <limits>

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/base/coverage.h"
#include "core/base/ids.h"
#include "core/base/units.h"

using namespace smarter;

class TestBase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeJoulesComeFromKilowattMinutes() {
        QCOMPARE(joulesOfMinute(0.68415)->value, 41'049);
        QCOMPARE(joulesOfMinute(0.68298333300000003)->value, 40'979);
        QCOMPARE(joulesOfMinute(1000.0)->value, 60'000'000);
        QVERIFY(!joulesOfMinute(1000.001));
        QVERIFY(!joulesOfMinute(-0.001));
        QVERIFY(!joulesOfMinute(std::numeric_limits<double>::quiet_NaN()));
        QVERIFY(!joulesOfMinute(std::numeric_limits<double>::infinity()));
    }

    void costRoundsOnceHalfAwayFromZero() {
        const Rate flat{Money{7'300}};  // 0.073 a kWh
        QCOMPARE(cost(Joules{3'600'000}, flat)->value, 7'300);
        QCOMPARE(cost(Joules{1'110'756'772}, flat)->value, 2'252'368);  // 2252367.898…
        QCOMPARE(cost(Joules{1'800'000}, Rate{Money{1}})->value, 1);    // exactly one half
        QCOMPARE(cost(Joules{1'799'999}, Rate{Money{1}})->value, 0);
        QCOMPARE(cost(Joules{-1'800'000}, Rate{Money{1}})->value, -1);
        QVERIFY(!cost(Joules{std::numeric_limits<std::int64_t>::max()}, Rate{Money{1'000'000'000}}));
    }

    void localDaysAreAsLongAsTheClockMakesThem() {
        const QTimeZone berlin("Europe/Berlin");
        const Interval spring = localDay(instantOf(1'459'080'000), berlin);  // 2016-03-27 12:00 UTC
        QCOMPARE(spring.length.count(), 23 * 3600);
        const Interval autumn = localDay(instantOf(1'477'828'800), berlin);  // 2016-10-30 12:00 UTC
        QCOMPARE(autumn.length.count(), 25 * 3600);
        QCOMPARE(secondsOf(autumn.start), 1'477'778'400);  // 2016-10-29 22:00 UTC
    }

    void intervalsAlignDownwardsBeforeTheEpochToo() {
        QCOMPARE(secondsOf(alignDown(instantOf(3'601), Seconds{900})), 3'600);
        QCOMPARE(secondsOf(alignDown(instantOf(-1), Seconds{900})), -900);
        QCOMPARE(secondsOf(alignDown(instantOf(-900), Seconds{900})), -900);
    }

    void fieldsReadBackAsWritten() {
        ByteWriter writer;
        writer.number(std::uint8_t{7}).number(std::uint32_t{0xdeadbeef}).number(~std::uint64_t{0}).block(bytesOf("abc"));
        ByteReader reader(writer.bytes());
        QCOMPARE(reader.number<std::uint8_t>(), 7);
        QCOMPARE(reader.number<std::uint32_t>(), 0xdeadbeefu);
        QCOMPARE(reader.number<std::uint64_t>(), ~std::uint64_t{0});
        QCOMPARE(reader.block().size(), 3u);
        QVERIFY(reader.finish());
    }

    void readingPastTheEndIsTruncatedAndStaysSo() {
        const Bytes bytes{1, 2, 3};
        ByteReader reader(bytes);
        QCOMPARE(reader.number<std::uint32_t>(), 0u);
        QVERIFY(!reader.ok());
        QCOMPARE(reader.number<std::uint8_t>(), 0);
        QCOMPARE(reader.finish().error().code, ErrorCode::Truncated);
        ByteReader shorter(bytes);
        std::ignore = shorter.number<std::uint8_t>();
        QCOMPARE(shorter.finish().error().code, ErrorCode::TrailingBytes);
    }

    void blockLongerThanItsInputIsRefused() {
        const Bytes bytes{0xff, 0xff, 0xff, 0xff, 1};
        ByteReader reader(bytes);
        QVERIFY(reader.block().empty());
        QVERIFY(!reader.ok());
    }

    void hexTakesDigitsAlone() {
        QCOMPARE(hex(Bytes{0x00, 0x9f, 0xff}), QStringLiteral("009fff"));
        QCOMPARE(fromHex(u"009fFF").value(), (Bytes{0x00, 0x9f, 0xff}));
        for (const auto* bad : {u"0", u"0g", u"+1", u"-1", u" 1"}) {
            QVERIFY2(!fromHex(QStringView(bad)), qPrintable(QString::fromUtf16(bad)));
        }
    }

    void stretchesThatTouchBecomeOne() {
        const auto at = [](int minute) { return instantOf(minute * 60); };
        Coverage coverage;
        coverage.add({at(10), Seconds{300}});
        coverage.add({at(20), Seconds{300}});
        QVERIFY(coverage.contains(at(10)) && coverage.contains(at(14)));
        QVERIFY(!coverage.contains(at(9)) && !coverage.contains(at(15)) && !coverage.contains(at(19)));
        QCOMPARE(coverage.stretches().size(), 2u);
        coverage.add({at(15), Seconds{300}});
        QCOMPARE(coverage.stretches(), (std::vector<Interval>{{at(10), Seconds{900}}}));
        coverage.add({at(5), Seconds{3600}});
        QCOMPARE(coverage.stretches(), (std::vector<Interval>{{at(5), Seconds{3600}}}));
    }

    void namesAreShortAndPrintable() {
        QVERIFY(isValidName(u"Maple Court"));
        QVERIFY(isValidName(u"Ahornhöfe 3"));
        QVERIFY(!isValidName(u""));
        QVERIFY(!isValidName(u" lead"));
        QVERIFY(!isValidName(u"two\nlines"));
        QVERIFY(!isValidName(QString(65, QLatin1Char('x'))));
    }
};

QTEST_GUILESS_MAIN(TestBase)
#include "test_base.moc"
