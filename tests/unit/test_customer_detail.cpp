// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QDateTime>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <cmath>

#include "core/customer/detail_export.h"
#include "core/customer/detail_figures.h"
#include "core/customer/detail_periods.h"
#include "core/customer/dst_rules.h"
#include "tests/support/error_of.h"

using namespace smarter;
using namespace smarter::test;

namespace {

const QTimeZone kBerlin("Europe/Berlin");
const LocalCalendar kCalendar{kBerlin, Qt::Monday};

Instant at(const char* local) {
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(local), Qt::ISODate);
    return instantOf(QDateTime(time.date(), time.time(), kBerlin).toSecsSinceEpoch());
}

Interval from(const char* start, const char* end) {
    return {at(start), at(end) - at(start)};
}

template <class JoulesOf>
OwnDetail minutesOf(const Interval& range, JoulesOf joules) {
    OwnDetail detail;
    std::int64_t i = 0;
    for (Instant start = range.start; start < range.end(); start += kMinute) {
        detail.readings.push_back({{start, kMinute}, Joules{joules(i++)}});
    }
    return detail;
}

std::int64_t sumOf(const OwnDetail& detail) {
    std::int64_t sum = 0;
    for (const OwnReading& reading : detail.readings) {
        sum += reading.energy.value;
    }
    return sum;
}

/// What a program finds in the feed.
struct FedReading {
    qint64 start = 0;
    qint64 duration = 0;
    qint64 value = 0;
    int quality = -1;
};
struct Fed {
    QMap<QString, QString> fields;  ///< of everything but interval readings, by element name
    QStringList entries;            ///< what each holds
    QSet<QString> ids;
    std::vector<FedReading> readings;
};

FedReading readReading(QXmlStreamReader& xml) {
    FedReading reading;
    while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == QLatin1String("IntervalReading"))) {
        if (!xml.isStartElement()) {
            continue;
        }
        const QString name = xml.name().toString();
        if (name == QLatin1String("quality")) {
            reading.quality = xml.readElementText().toInt();
        } else if (name == QLatin1String("start")) {
            reading.start = xml.readElementText().toLongLong();
        } else if (name == QLatin1String("duration")) {
            reading.duration = xml.readElementText().toLongLong();
        } else if (name == QLatin1String("value")) {
            reading.value = xml.readElementText().toLongLong();
        }
    }
    return reading;
}

Fed readFeed(const QByteArray& feed) {
    Fed fed;
    QXmlStreamReader xml(feed);
    QString element;
    bool content = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            element = xml.name().toString();
            if (content) {
                fed.entries += element;
            }
            content = element == QLatin1String("content");
            if (element == QLatin1String("IntervalReading")) {
                fed.readings.push_back(readReading(xml));
            }
        } else if (xml.isCharacters() && !xml.isWhitespace()) {
            fed.fields[element] = xml.text().toString();
            if (element == QLatin1String("id")) {
                fed.ids += xml.text().toString();
            }
        }
    }
    return xml.hasError() ? Fed{} : fed;
}

/// What xmllint says of it against the published schemas; empty when it is valid.
QString schemaErrors(const QByteArray& feed) {
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("feed.xml")));
    if (!file.open(QIODevice::WriteOnly) || file.write(feed) != feed.size()) {
        return QStringLiteral("not written");
    }
    file.close();
    QProcess xmllint;
    xmllint.setProcessChannelMode(QProcess::MergedChannels);
    xmllint.start(QStringLiteral("xmllint"), {QStringLiteral("--nonet"), QStringLiteral("--noout"), QStringLiteral("--schema"),
                                              qEnvironmentVariable("SMARTER_SOURCE_DIR") + QStringLiteral("/tests/vectors/espi/greenbutton.xsd"),
                                              file.fileName()});
    if (!xmllint.waitForFinished() || xmllint.exitStatus() != QProcess::NormalExit) {
        return QStringLiteral("xmllint did not run");
    }
    return xmllint.exitCode() == 0 ? QString() : QString::fromUtf8(xmllint.readAll()).left(2'000);
}

QByteArray exported(const OwnDetail& detail, Seconds interval, std::optional<BilledPeriod> bill = {}) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Status written = writeGreenButton(buffer, detail, {MeterId{{7}}, kBerlin, interval, instantOf(1'500'000'000), std::move(bill)});
    return written ? buffer.data() : QByteArray();
}

}  // namespace

class TestCustomerDetail : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void periodsFollowTheLocalClock() {
        const auto hours = [](const Interval& interval) { return interval.length / Seconds{3600}; };
        QCOMPARE(hours(periodOf(at("2016-03-27T12:00"), Period::Day, kCalendar)), 23);
        QCOMPARE(hours(periodOf(at("2016-10-30T12:00"), Period::Day, kCalendar)), 25);
        QCOMPARE(hours(periodOf(at("2016-03-27T12:00"), Period::Week, kCalendar)), 7 * 24 - 1);
        QCOMPARE(periodOf(at("2016-03-27T12:00"), Period::Week, kCalendar), from("2016-03-21T00:00", "2016-03-28T00:00"));
        const LocalCalendar sundayFirst{kBerlin, Qt::Sunday};
        QCOMPARE(periodOf(at("2016-03-27T12:00"), Period::Week, sundayFirst), from("2016-03-27T00:00", "2016-04-03T00:00"));
        QCOMPARE(periodOf(at("2016-02-29T23:59"), Period::Month, kCalendar), from("2016-02-01T00:00", "2016-03-01T00:00"));
        QCOMPARE(periodOf(at("2016-12-31T23:59"), Period::Year, kCalendar), from("2016-01-01T00:00", "2017-01-01T00:00"));
        QCOMPARE(periodOf(at("2016-06-01T10:59"), Period::Hour, kCalendar), from("2016-06-01T10:00", "2016-06-01T11:00"));
        const LocalCalendar india{QTimeZone("Asia/Kolkata"), Qt::Monday};
        QCOMPARE(secondsOf(periodOf(instantOf(1'451'606'400), Period::Hour, india).start) % 3600, 1800);
    }

    void periodsBeforeAreOfTheSameKind() {
        const auto march = periodOf(at("2016-03-10T00:00"), Period::Month, kCalendar);
        QCOMPARE(periodBefore(march, Period::Month, kCalendar), from("2016-02-01T00:00", "2016-03-01T00:00"));
        QCOMPARE(yearBefore(march, Period::Month, kCalendar), from("2015-03-01T00:00", "2015-04-01T00:00"));
        const auto leapDay = periodOf(at("2016-02-29T00:00"), Period::Day, kCalendar);
        QCOMPARE(yearBefore(leapDay, Period::Day, kCalendar), from("2015-02-28T00:00", "2015-03-01T00:00"));
        const auto week = periodOf(at("2016-03-10T00:00"), Period::Week, kCalendar);
        QCOMPARE(yearBefore(week, Period::Week, kCalendar), from("2015-03-09T00:00", "2015-03-16T00:00"));
    }

    void totalsAddUpAcrossBothClockChanges_data() {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<int>("hours");
        QTest::newRow("spring") << QByteArray("2016-03-26T00:00") << QByteArray("2016-03-29T00:00") << 71;
        QTest::newRow("autumn") << QByteArray("2016-10-29T00:00") << QByteArray("2016-11-01T00:00") << 73;
    }

    void totalsAddUpAcrossBothClockChanges() {
        QFETCH(QByteArray, start);
        QFETCH(QByteArray, end);
        QFETCH(int, hours);
        const Interval range = from(start.constData(), end.constData());
        const OwnDetail detail = minutesOf(range, [](std::int64_t i) { return i * i % 977; });
        for (const auto& [kind, count] : {std::pair(Period::Hour, hours), std::pair(Period::Day, 3)}) {
            const auto periods = totals(detail, range, kind, kCalendar);
            QCOMPARE(periods.size(), static_cast<std::size_t>(count));
            std::int64_t sum = 0;
            for (const PeriodTotal& one : periods) {
                QVERIFY(one.isComplete());
                sum += one.energy.value;
            }
            QCOMPARE(sum, sumOf(detail));
        }
        QCOMPARE(totals(detail, range, Period::Day, kCalendar)[1].minutes, (hours - 48) * 60);
    }

    void emptyAndPartialPeriodsAreThere() {
        const Interval range = from("2016-05-01T00:00", "2016-05-04T00:00");
        OwnDetail detail = minutesOf(range, [](std::int64_t) { return 60; });
        std::erase_if(detail.readings, [&](const OwnReading& one) { return from("2016-05-01T12:00", "2016-05-03T12:00").contains(one.interval.start); });
        const auto days = totals(detail, range, Period::Day, kCalendar);
        QCOMPARE(days.size(), 3u);
        QCOMPARE(days[0].readings, 720);
        QCOMPARE(days[1].readings, 0);
        QVERIFY(!days[0].isComplete() && !days[1].isComplete());
        // Half a month asked for is half a month expected.
        const auto part = totals(detail, from("2016-05-01T06:00", "2016-05-01T12:00"), Period::Month, kCalendar);
        QCOMPARE(part.size(), 1u);
        QVERIFY(part[0].isComplete());
        QCOMPARE(part[0].energy.value, 6 * 60 * 60);
    }

    void gapsLieBetweenWhatIsStored() {
        const Interval range = from("2016-05-01T00:00", "2016-05-01T04:00");
        OwnDetail detail = minutesOf(range, [](std::int64_t) { return 60; });
        const Interval missing = from("2016-05-01T01:00", "2016-05-01T01:30");
        const Interval altered = from("2016-05-01T02:00", "2016-05-01T02:10");
        std::erase_if(detail.readings, [&](const OwnReading& one) { return missing.contains(one.interval.start) || altered.contains(one.interval.start); });
        detail.altered = {altered};
        QCOMPARE(gaps(detail, range), std::vector{missing});
        QCOMPARE(gaps(detail, from("2016-05-01T03:00", "2016-05-01T05:00")), std::vector{from("2016-05-01T04:00", "2016-05-01T05:00")});
        QCOMPARE(gaps({}, range), std::vector{range});
        QVERIFY(gaps(detail, altered).empty());
    }

    void figuresOfAKnownDay() {
        // 0.1 kW, and 2 kW from 18:00 to 19:00, and one minute of 5 kW at 7:30.
        const Interval day = from("2016-05-02T00:00", "2016-05-03T00:00");
        const OwnDetail detail = minutesOf(day, [](std::int64_t i) { return i / 60 == 18 ? 120'000 : i == 450 ? 300'000 : 6'000; });
        QCOMPARE(*baseLoad(detail.readings), 0.1);
        QVERIFY(!baseLoad({}));
        const auto highest = peaks(detail.readings, 3, Seconds{3600});
        QCOMPARE(highest.size(), 3u);
        QCOMPARE(highest[0].at, at("2016-05-02T07:30"));
        QCOMPARE(highest[0].kilowatts, 5.0);
        QCOMPARE(highest[1].at, at("2016-05-02T18:00"));
        QVERIFY(highest[2].at >= at("2016-05-02T19:00") || highest[2].at < at("2016-05-02T17:00"));
        const DayCurve curve = typicalDay(detail.readings, kBerlin, DayKind::Any);
        QCOMPARE(curve[18 * 4], 2.0);
        QCOMPARE(curve[18 * 4 - 1], 0.1);
        QCOMPARE(curve[30], (5.0 + 14 * 0.1) / 15);
        QVERIFY(std::isnan(typicalDay(detail.readings, kBerlin, DayKind::Weekend)[0]));  // a Monday
        QCOMPARE(typicalDay(detail.readings, kBerlin, DayKind::Workday)[0], 0.1);
    }

    void typicalDayIsByTheLocalClockOnBothSidesOfAChange() {
        const Interval range = from("2016-03-25T00:00", "2016-03-30T00:00");
        OwnDetail detail = minutesOf(range, [](std::int64_t) { return 6'000; });
        for (OwnReading& reading : detail.readings) {
            const QTime clock = QDateTime::fromSecsSinceEpoch(secondsOf(reading.interval.start), kBerlin).time();
            reading.energy = Joules{clock.hour() == 20 ? 60'000 : 6'000};
        }
        const DayCurve curve = typicalDay(detail.readings, kBerlin, DayKind::Any);
        QCOMPARE(curve[80], 1.0);
        QCOMPARE(curve[79], 0.1);
        QCOMPARE(curve[84], 0.1);
    }

    void comparisonTakesMinutesThatBothHave() {
        const Interval now = from("2016-03-28T00:00", "2016-03-29T00:00");
        const Interval before = from("2016-03-21T00:00", "2016-03-22T00:00");  // before the clock was changed
        const OwnDetail week = minutesOf(now, [](std::int64_t i) { return i < 720 ? 110 : 9'999; });
        const OwnDetail last = minutesOf({before.start, before.length / 2}, [](std::int64_t) { return 100; });
        const Comparison comparison = compare(week.readings, now.start, last.readings, before.start, kBerlin);
        QCOMPARE(comparison.minutes, 720);
        QCOMPARE(comparison.now.value, 720 * 110);
        QCOMPARE(comparison.before.value, 720 * 100);
        QCOMPARE(*comparison.change(), 0.1);
        QVERIFY(!compare(week.readings, now.start, {}, before.start, kBerlin).change());
    }

    // The values for New York are those of published Green Button samples.
    void daylightRulesAreAsEspiWritesThem() {
        const LocalTimeRules newYork = localTimeRules(QTimeZone("America/New_York"), at("2016-06-01T00:00"));
        QCOMPARE(newYork.daylightStart, 0x360E2000u);
        QCOMPARE(newYork.daylightEnd, 0xB40E2000u);
        QCOMPARE(newYork.daylightOffset, Seconds{3600});
        QCOMPARE(newYork.standardOffset, Seconds{-18'000});
        const LocalTimeRules berlin = localTimeRules(kBerlin, at("2016-01-01T00:00"));
        QCOMPARE(berlin.daylightStart, 0x3E0E2000u);  // last Sunday of March, 2:00
        QCOMPARE(berlin.daylightEnd, 0xAE0E3000u);    // last Sunday of October, 3:00
        QCOMPARE(berlin.standardOffset, Seconds{3600});
        const LocalTimeRules kolkata = localTimeRules(QTimeZone("Asia/Kolkata"), at("2016-01-01T00:00"));
        QCOMPARE(kolkata.daylightStart, LocalTimeRules::kNoRule);
        QCOMPARE(kolkata.standardOffset, Seconds{19'800});
        QCOMPARE(localTimeRules(QTimeZone::utc(), at("2016-01-01T00:00")).daylightEnd, LocalTimeRules::kNoRule);
    }

    void csvGivesEveryJouleBack() {
        OwnDetail detail = minutesOf(from("2016-10-30T00:00", "2016-10-31T00:00"), [](std::int64_t i) { return i * 7'919 % 60'000'000; });
        detail.altered = {detail.readings[100].interval};
        detail.readings.erase(detail.readings.begin() + 100);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(writeCsv(buffer, detail, kBerlin));
        const QList<QByteArray> lines = buffer.data().split('\n');
        QCOMPARE(lines.size(), 25 * 60 + 1);
        QCOMPARE(lines[100], QByteArray("2016-10-30 01:40:00,"));
        QCOMPARE(lines[150].left(20), lines[210].left(20));  // the hour that comes twice
        std::int64_t sum = 0;
        for (const QByteArray& line : lines) {
            sum += std::llround(line.mid(20).toDouble() * 60'000);
        }
        QCOMPARE(sum, sumOf(detail));
        QBuffer closed;
        closed.open(QIODevice::ReadOnly);
        QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
        QCOMPARE(errorOf(writeCsv(closed, detail, kBerlin)), ErrorCode::FileUnwritable);
    }

    void feedIsValidAndMeansWhatWasMetered_data() {
        QTest::addColumn<int>("seconds");
        QTest::newRow("minutes") << 60;
        QTest::newRow("quarters") << 900;
        QTest::newRow("hours") << 3600;
        QTest::newRow("days") << 86'400;
    }

    void feedIsValidAndMeansWhatWasMetered() {
        QFETCH(int, seconds);
        const Interval range = from("2016-10-29T00:00", "2016-11-01T00:00");
        const OwnDetail detail = minutesOf(range, [](std::int64_t i) { return i * 7'919 % 600'000; });
        const QByteArray feed = exported(detail, Seconds{seconds});
        QCOMPARE(schemaErrors(feed), QString());
        const Fed fed = readFeed(feed);
        QCOMPARE(fed.fields[QStringLiteral("uom")], QStringLiteral("72"));
        QCOMPARE(fed.fields[QStringLiteral("powerOfTenMultiplier")], QStringLiteral("-6"));
        QCOMPARE(fed.fields[QStringLiteral("intervalLength")], QString::number(seconds));
        QCOMPARE(fed.fields[QStringLiteral("tzOffset")], QStringLiteral("3600"));
        QCOMPARE(fed.entries, (QStringList{QStringLiteral("UsagePoint"), QStringLiteral("LocalTimeParameters"),
                                           QStringLiteral("MeterReading"), QStringLiteral("ReadingType"), QStringLiteral("IntervalBlock"),
                                           QStringLiteral("IntervalBlock"), QStringLiteral("IntervalBlock")}));
        QCOMPARE(fed.ids.size(), 8);  // one each, and the feed's
        qint64 reached = secondsOf(range.start);
        std::int64_t joules = 0;
        for (const FedReading& reading : fed.readings) {
            QCOMPARE(reading.start, reached);
            QCOMPARE(reading.quality, -1);
            reached += reading.duration;
            const double exact = static_cast<double>(reading.value) * 0.0036;  // 1 µWh = 0.0036 J
            QVERIFY(std::abs(exact - std::round(exact)) < 0.002);
            joules += std::llround(exact);
        }
        QCOMPARE(reached, secondsOf(range.end()));
        QCOMPARE(joules, sumOf(detail));
        if (seconds == 86'400) {
            QCOMPARE(fed.readings[1].duration, 25 * 3600);
        }
    }

    void feedSaysWhereReadingsAreMissing() {
        const Interval range = from("2016-05-01T00:00", "2016-05-02T00:00");
        OwnDetail detail = minutesOf(range, [](std::int64_t) { return 60; });
        const Interval missing = from("2016-05-01T10:30", "2016-05-01T13:00");
        std::erase_if(detail.readings, [&](const OwnReading& one) { return missing.contains(one.interval.start); });
        const QByteArray feed = exported(detail, Seconds{3600});
        QCOMPARE(schemaErrors(feed), QString());
        const Fed fed = readFeed(feed);
        QCOMPARE(fed.readings.size(), 22u);  // 11:00 and 12:00 are not there
        for (const FedReading& reading : fed.readings) {
            QCOMPARE(reading.quality, reading.start == secondsOf(at("2016-05-01T10:00")) ? 10 : -1);
        }
    }

    void feedCarriesTheBill() {
        const Interval month = from("2016-03-01T00:00", "2016-04-01T00:00");
        const OwnDetail detail = minutesOf({month.start, Seconds{3600}}, [](std::int64_t) { return 60'000; });
        const BilledPeriod bill{month, Joules{3'600'000'000}, Money{25'012'345}, QStringLiteral("EUR"), QStringLiteral("Home & Garden"), month.end()};
        const QByteArray feed = exported(detail, Seconds{3600}, bill);
        QCOMPARE(schemaErrors(feed), QString());
        const Fed fed = readFeed(feed);
        QCOMPARE(fed.entries.last(), QStringLiteral("UsageSummary"));
        QCOMPARE(fed.fields[QStringLiteral("billLastPeriod")], QStringLiteral("25012345"));  // hundred-thousandths
        QCOMPARE(fed.fields[QStringLiteral("currency")], QStringLiteral("978"));
        QCOMPARE(fed.fields[QStringLiteral("value")], QStringLiteral("1000000000000"));  // 1,000 kWh
        QCOMPARE(fed.fields[QStringLiteral("tariffProfile")], QStringLiteral("Home & Garden"));
    }

    void schemaNoticesAStrayElement() {
        QByteArray feed = exported(minutesOf(from("2016-05-01T00:00", "2016-05-01T01:00"), [](std::int64_t) { return 60; }), Seconds{60});
        QCOMPARE(schemaErrors(feed), QString());
        // The order of elements matters.
        feed.replace("<commodity>1</commodity>", "").replace("</uom>", "</uom><commodity>1</commodity>");
        QVERIFY(!schemaErrors(feed).isEmpty());
    }

    void emptyDetailIsAValidFeedAndOddIntervalsAreRefused() {
        QCOMPARE(schemaErrors(exported({}, Seconds{60})), QString());
        for (const int seconds : {0, -60, 30, 90}) {
            QBuffer buffer;
            buffer.open(QIODevice::WriteOnly);
            QCOMPARE(errorOf(writeGreenButton(buffer, {}, {MeterId{}, kBerlin, Seconds{seconds}, {}, {}})), ErrorCode::InvalidArgument);
        }
    }
};

QTEST_GUILESS_MAIN(TestCustomerDetail)
#include "test_customer_detail.moc"
