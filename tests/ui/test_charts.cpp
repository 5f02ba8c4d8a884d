// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QPainter>
#include <QPicture>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "ui/widgets/bar_chart.h"
#include "ui/widgets/curve_chart.h"
#include "ui/widgets/time_series_chart.h"

using namespace smarter;

namespace {

constexpr qint64 kStart = 1'452'124'800;  // 7 January 2016, 00:00 UTC
constexpr qint64 kDay = 86'400;

QString s(const char* text) {
    return QString::fromUtf8(text);
}

bool near(const QColor& a, const QColor& b) {
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) < 60;
}

int pixelsOf(const QImage& image, const QRect& box, const QColor& colour) {
    int count = 0;
    for (int x = box.left(); x <= box.right(); ++x) {
        for (int y = box.top(); y <= box.bottom(); ++y) {
            count += near(image.pixelColor(x, y), colour);
        }
    }
    return count;
}

/// A day of quarters of an hour at `value`, without those in [gapStart, gapEnd) hours.
ChartSeries day(double value, int gapStart = 0, int gapEnd = 0) {
    ChartSeries series{.name = s("today"), .intervalSeconds = 900, .points = {}};
    for (qint64 t = kStart; t < kStart + kDay; t += 900) {
        const qint64 hour = (t - kStart) / 3600;
        if (hour < gapStart || hour >= gapEnd) {
            series.points.push_back({t, value});
        }
    }
    return series;
}

}  // namespace

class TestCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme_ = std::make_unique<ThemeController>(*qApp); }

    void init() {
        theme_->setChoice(ThemeController::Choice::Light);
        chart_ = std::make_unique<TimeSeriesChart>(*theme_);
        chart_->setUnit(s("kW"));
        chart_->setExtent(kStart, kStart + kDay);
        chart_->resize(700, 300);
        chart_->show();
        QVERIFY(QTest::qWaitForWindowExposed(chart_.get()));
    }

    void gapIsNeverDrawn_data() {
        QTest::addColumn<int>("shape");
        QTest::addColumn<bool>("filled");
        QTest::newRow("line") << static_cast<int>(SeriesShape::Line) << false;
        QTest::newRow("filled line") << static_cast<int>(SeriesShape::Line) << true;
        QTest::newRow("filled steps") << static_cast<int>(SeriesShape::Step) << true;
    }

    void gapIsNeverDrawn() {
        QFETCH(int, shape);
        QFETCH(bool, filled);
        ChartSeries series = day(50, 8, 12);
        series.shape = static_cast<SeriesShape>(shape);
        series.filled = filled;
        chart_->setSeries({series});
        const QImage image = chart_->grab().toImage();
        QVERIFY(pixelsOf(image, columns(1, 7), lineColour()) > 100);
        QVERIFY(pixelsOf(image, columns(13, 23), lineColour()) > 100);
        // Grid and background alone: the gap looks like the same chart without any series.
        chart_->setSeries({});
        chart_->setSeries({ChartSeries{
            .name = s("scale"), .intervalSeconds = 900, .points = {{kStart - 5000, 50}, {kStart, 50}}}});
        const QRect gap = columns(8, 12).adjusted(4, 0, -4, 0);
        QCOMPARE(image.copy(gap), chart_->grab().toImage().copy(gap));
    }

    void missingValueIsNotDrawnAsZero() {
        ChartSeries series = day(50);
        for (std::size_t i = 40; i < 44; ++i) {
            series.points[i].value = std::nan("");
        }
        chart_->setSeries({series});
        const QImage image = chart_->grab().toImage();
        const QRect gap = columns(10, 11).adjusted(3, 0, -3, 0);
        QCOMPARE(pixelsOf(image, gap, lineColour()), 0);
    }

    void singlePointIsSeen() {
        chart_->setSeries(
            {ChartSeries{.name = s("one"), .intervalSeconds = 3600, .points = {{kStart + 6 * 3600, 10}}}});
        QVERIFY(pixelsOf(chart_->grab().toImage(), columns(6, 7), lineColour()) > 10);
    }

    void peakOfOneMinuteInAYearIsSeen() {
        ChartSeries series{.name = s("year"), .intervalSeconds = 60, .points = {}};
        for (qint64 t = 0; t < 365 * kDay; t += 60) {
            series.points.push_back({kStart + t, 1.0});
        }
        series.points[300'007].value = 40;
        chart_->setExtent(kStart, kStart + 365 * kDay);
        chart_->setSeries({series});
        QVERIFY(chart_->scale().high >= 40);
        const QRect plot = chart_->plotArea().toRect();
        const QRect upper(plot.left(), plot.top() + 20, plot.width(), plot.height() / 2);
        QVERIFY(pixelsOf(chart_->grab().toImage(), upper, lineColour()) > 20);
    }

    void manyPointsLookTheSameBlendedAtOnce_data() {
        QTest::addColumn<int>("hours");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("scale");
        for (const bool dark : {false, true}) {
            for (const int scale : {1, 2}) {
                for (const int hours : {4, 24}) {  // a line of many points; a rectangle a column
                    QTest::addRow("%d h, %s, %d device pixels", hours, dark ? "dark" : "light", scale)
                        << hours << dark << scale;
                }
            }
        }
    }

    // A recorded picture is no raster: there every shape is blended by itself, as when it is played back.
    void manyPointsLookTheSameBlendedAtOnce() {
        QFETCH(int, hours);
        QFETCH(bool, dark);
        QFETCH(int, scale);
        theme_->setChoice(dark ? ThemeController::Choice::Dark : ThemeController::Choice::Light);
        ChartSeries series{.name = s("minutes"), .shape = SeriesShape::Step, .intervalSeconds = 60, .points = {}};
        series.filled = true;
        for (qint64 t = 0; t < kDay; t += 60) {
            series.points.push_back({kStart + t, static_cast<double>(t / 60 * 7'919 % 901)});
        }
        chart_->setExtent(kStart, kStart + hours * 3600);
        chart_->setSeries({series});
        chart_->setBands({ChartBand{kStart, kStart + hours * 1800, ChartBand::Kind::Withheld}});
        QImage atOnce(chart_->size() * scale, QImage::Format_ARGB32_Premultiplied);
        atOnce.setDevicePixelRatio(scale);
        atOnce.fill(theme_->tokens().surface);
        QImage oneByOne = atOnce;
        chart_->QWidget::render(&atOnce, {}, {}, QWidget::DrawChildren);
        QPicture recorded;
        chart_->QWidget::render(&recorded, {}, {}, QWidget::DrawChildren);
        QPainter(&oneByOne).drawPicture(0, 0, recorded);
        int different = 0;
        const QRect plot(chart_->plotArea().toAlignedRect().topLeft() * scale,
                         chart_->plotArea().toAlignedRect().size() * scale);
        for (int y = plot.top(); y <= plot.bottom(); ++y) {
            for (int x = plot.left(); x <= plot.right(); ++x) {
                const QRgb a = atOnce.pixel(x, y);
                const QRgb b = oneByOne.pixel(x, y);
                const int most = std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                                           std::abs(qBlue(a) - qBlue(b))});
                different += most > 2 ? 1 : 0;
            }
        }
        // A picture keeps floats of 32 bits: an edge on half a pixel may go the other way.
        QVERIFY2(different * 300 < plot.width() * plot.height(), qPrintable(QString::number(different)));
        QVERIFY(pixelsOf(atOnce, plot, lineColour()) > 100);
        const QRect unmarked = plot.adjusted(plot.width() / 2, plot.height() / 2, 0, -2 * scale);
        int filled = 0;
        for (int x = unmarked.left(); x <= unmarked.right(); ++x) {
            filled += atOnce.pixelColor(x, unmarked.bottom()) != theme_->tokens().surface ? 1 : 0;
        }
        QVERIFY(filled > unmarked.width() * 9 / 10);
    }

    void wheelZoomsAroundThePointerAndDoubleClickShowsEverything() {
        chart_->setSeries({day(50)});
        QSignalSpy changed(chart_.get(), &TimeSeriesChart::visibleRangeChanged);
        const QPoint noon = columns(12, 12).topLeft() + QPoint(0, 20);
        wheel(noon, 120);
        QVERIFY(chart_->isZoomed());
        QCOMPARE(changed.count(), 1);
        const double centre = static_cast<double>(chart_->visibleStart() + chart_->visibleEnd()) / 2;
        QVERIFY(std::abs(centre - static_cast<double>(kStart + kDay / 2)) < 600);
        QTest::mouseDClick(chart_->viewport(), Qt::LeftButton, {}, noon);
        QCOMPARE(chart_->visibleStart(), kStart);
        QCOMPARE(chart_->visibleEnd(), kStart + kDay);
    }

    void wheelWithNothingToZoomIsLeftToThePage() {
        chart_->setSeries({day(50)});
        QVERIFY(!wheel(QPoint(300, 100), -120));
        QVERIFY(wheel(QPoint(300, 100), 120));
        QVERIFY(wheel(QPoint(300, 100), -120));
    }

    void keysZoomPanAndReset() {
        chart_->setSeries({day(50)});
        chart_->setFocus();
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(chart_.get(), Qt::Key_Plus);
        }
        const qint64 start = chart_->visibleStart();
        const qint64 span = chart_->visibleEnd() - start;
        QVERIFY(span < kDay / 2);
        QTest::keyClick(chart_.get(), Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(chart_->visibleStart() > start);
        QCOMPARE(chart_->visibleEnd() - chart_->visibleStart(), span);
        for (int i = 0; i < 50; ++i) {
            QTest::keyClick(chart_.get(), Qt::Key_Right, Qt::ShiftModifier);
        }
        QCOMPARE(chart_->visibleEnd(), kStart + kDay);
        QTest::keyClick(chart_.get(), Qt::Key_Minus);
        QVERIFY(chart_->visibleEnd() - chart_->visibleStart() > span);
        QTest::keyClick(chart_.get(), Qt::Key_0);
        QVERIFY(!chart_->isZoomed());
    }

    void zoomStopsAtOneMinuteAndAtTheWhole() {
        for (int i = 0; i < 100; ++i) {
            chart_->zoom(2, kStart + 1000);
        }
        QCOMPARE(chart_->visibleEnd() - chart_->visibleStart(), qint64{60});
        for (int i = 0; i < 100; ++i) {
            chart_->zoom(0.5, kStart + 1000);
        }
        QVERIFY(!chart_->isZoomed());
    }

    void dragPansByAsMuchAsThePointerMoves() {
        chart_->setSeries({day(50)});
        chart_->zoom(4, kStart + kDay / 2);
        const qint64 start = chart_->visibleStart();
        const double perPixel =
            static_cast<double>(chart_->visibleEnd() - start) / chart_->plotArea().width();
        QTest::mousePress(chart_->viewport(), Qt::LeftButton, {}, QPoint(400, 100));
        QTest::mouseMove(chart_->viewport(), QPoint(350, 100));
        QTest::mouseMove(chart_->viewport(), QPoint(300, 100));
        QTest::mouseRelease(chart_->viewport(), Qt::LeftButton, {}, QPoint(300, 100));
        QVERIFY(std::abs(static_cast<double>(chart_->visibleStart() - start) - 100 * perPixel) <
                2 * perPixel);
    }

    void zoomStaysWhenNewDataExtendTheRange() {
        chart_->setSeries({day(50)});
        chart_->zoom(4, kStart + kDay / 2);
        const qint64 start = chart_->visibleStart();
        chart_->setExtent(kStart, kStart + kDay + 900);
        QCOMPARE(chart_->visibleStart(), start);
        chart_->showEverything();
        chart_->setExtent(kStart, kStart + 2 * kDay);
        QCOMPARE(chart_->visibleEnd(), kStart + 2 * kDay);
    }

    void readoutSaysTimeValueAndTotalOfTheVisibleRange() {
        chart_->setSeries({day(50)});
        chart_->setTimeZone(QTimeZone("America/New_York"));
        chart_->setValueFormat([](double value) { return QStringLiteral("%1 kW").arg(value, 0, 'f', 1); });
        chart_->setRangeSummary(
            [](qint64 start, qint64 end) { return QStringLiteral("%1 s in sight").arg(end - start); });
        const QPoint noon = columns(12, 12).topLeft() + QPoint(2, 20);
        QTest::mouseMove(chart_->viewport(), noon);
        QVERIFY(QTest::qWaitFor([&] { return chart_->readingAt().has_value(); }));
        QCOMPARE(chart_->readout(), QStringList({s("07:00 · 50.0 kW"), s("86400 s in sight")}));
        QTest::keyClick(chart_.get(), Qt::Key_Escape);
        QVERIFY(!chart_->readingAt());
        QVERIFY(chart_->readout().isEmpty());
    }

    void readoutInAGapSaysWhyThereIsNoValue() {
        chart_->setSeries({day(50, 8, 12)});
        chart_->readAt(kStart + 9 * 3600);
        QVERIFY2(chart_->readout().front().contains(s("no value")), qPrintable(chart_->readout().front()));
        chart_->setBands(
            {{kStart + 8 * 3600, kStart + 12 * 3600, ChartBand::Kind::Withheld, s("withheld"), {}}});
        QVERIFY(chart_->readout().front().contains(s("withheld")));
        QVERIFY(!chart_->readout().front().contains(QLatin1Char('0' + 5)));
    }

    void arrowsStepFromValueToValue() {
        chart_->setSeries({day(50)});
        QTest::keyClick(chart_.get(), Qt::Key_Right);
        const qint64 first = chart_->readingAt().value();
        QTest::keyClick(chart_.get(), Qt::Key_Right);
        QCOMPARE(chart_->readingAt().value() - first, qint64{900});
        QTest::keyClick(chart_.get(), Qt::Key_Left);
        QCOMPARE(chart_->readingAt().value(), first);
        QVERIFY(chart_->accessibleDescription().contains(s("kW")));
    }

    void namesOfNeighbouringBandsDoNotRunIntoEachOther() {
        const auto band = [](int hour, const QString& label) {
            return ChartBand{kStart + hour * 3600, kStart + (hour + 1) * 3600, ChartBand::Kind::Withheld, label, {}};
        };
        const QString name = s("withheld: too few meters");
        chart_->setBands({band(18, name), band(8, name), band(10, name)});
        const QImage image = chart_->grab().toImage();
        chart_->setBands({band(18, name), band(8, name), band(10, {})});
        QCOMPARE(image, chart_->grab().toImage());
        chart_->setBands({band(18, {}), band(8, name), band(10, {})});
        QVERIFY(image != chart_->grab().toImage());
    }

    void withheldBandIsHatchedAndNamed() {
        chart_->setSeries({day(50, 8, 12)});
        const QRect gap = columns(8, 12).adjusted(3, 40, -3, 0);
        const QImage plain = chart_->grab().toImage().copy(gap);
        chart_->setBands(
            {{kStart + 8 * 3600, kStart + 12 * 3600, ChartBand::Kind::Withheld, s("withheld"), {}}});
        const QImage hatched = chart_->grab().toImage().copy(gap);
        QVERIFY(plain != hatched);
        chart_->setBands(
            {{kStart + 8 * 3600, kStart + 12 * 3600, ChartBand::Kind::Estimated, s("estimated"), {}}});
        QVERIFY(chart_->grab().toImage().copy(gap) != hatched);
        QVERIFY(chart_->accessibleDescription().contains(s("estimated")));
    }

    void coloursFollowTheThemeAtOnce() {
        chart_->setSeries({day(50)});
        const QColor light = lineColour();
        QVERIFY(pixelsOf(chart_->grab().toImage(), columns(2, 20), light) > 100);
        theme_->setChoice(ThemeController::Choice::Dark);
        const QImage image = chart_->grab().toImage();
        QVERIFY(pixelsOf(image, columns(2, 20), lineColour()) > 100);
        QCOMPARE(pixelsOf(image, columns(2, 20), light), 0);
    }

    void descriptionNamesExtremesForScreenReaders() {
        ChartSeries series = day(50);
        series.points[10].value = 7;
        series.points[20].value = 93;
        chart_->setSeries({series});
        const QString text = chart_->accessibleDescription();
        QVERIFY2(text.contains(s("today")) && text.contains(s("7.")) && text.contains(s("93.")) &&
                     text.contains(s("02:30")) && text.contains(s("05:00")),
                 qPrintable(text));
    }

    void markersLabelsNeverOverlap() {
        chart_->setSeries({day(50)});
        const double before = chart_->plotArea().top();
        chart_->setMarkers({{kStart + 7 * 3600, s("wake-up, shower")}, {kStart + 7 * 3600 + 900, s("oven")}});
        QVERIFY(chart_->plotArea().top() > before);
    }

    void barsAreReadOutAndMissingOnesAreNotDrawn() {
        chart_->hide();
        BarChart bars(*theme_);
        bars.setUnit(s("kWh"));
        bars.setBars({{s("00"), 4, SeriesRole::Third},
                      {s("01"), std::nan(""), SeriesRole::Third},
                      {s("02"), 2, SeriesRole::Second}});
        bars.resize(400, 240);
        bars.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bars));
        const QImage image = bars.grab().toImage();
        const QRect plot = bars.plotArea().toRect();
        const int place = plot.width() / 3;
        const auto third = [&](int i) {
            return QRect(plot.left() + i * place + 2, plot.top(), place - 4, plot.height());
        };
        QVERIFY(pixelsOf(image, third(0), theme_->tokens().series[2]) > 500);
        QCOMPARE(pixelsOf(image, third(1), theme_->tokens().series[2]), 0);
        QVERIFY(pixelsOf(image, third(2), theme_->tokens().series[1]) > 500);
        QTest::keyClick(&bars, Qt::Key_Right);
        QCOMPARE(bars.selected().value(), 0);
        QTest::keyClick(&bars, Qt::Key_Right);
        QCOMPARE(bars.readout(), QStringList({s("no value"), s("01")}));
        QTest::mouseMove(bars.viewport(), third(2).center());
        QVERIFY(QTest::qWaitFor([&] { return bars.selected().value_or(-1) == 2; }));
        QTest::keyClick(&bars, Qt::Key_Escape);
        QVERIFY(!bars.selected());
    }

    void curveIsDrawnInItsColour() {
        CurveChart curve(*theme_);
        curve.setRange(0, 100, {});
        curve.setCurve({{0, 100}, {100, 20}}, SeriesRole::Third);
        curve.resize(300, 200);
        curve.show();
        QVERIFY(QTest::qWaitForWindowExposed(&curve));
        QVERIFY(pixelsOf(curve.grab().toImage(), curve.plotArea().toRect(), theme_->tokens().series[2]) >
                100);
    }

private:
    /// Pixels between two hours of the day.
    QRect columns(int from, int to) const {
        const QRectF plot = chart_->plotArea();
        const double perHour = plot.width() / 24;
        return QRectF(plot.left() + from * perHour, plot.top() - 2, (to - from) * perHour, plot.height() + 4)
            .toRect();
    }
    QColor lineColour() const { return theme_->tokens().series[0]; }

    /// Whether the chart took the event.
    bool wheel(const QPoint& at, int turn) {
        QWheelEvent event(at, chart_->mapToGlobal(at), {}, QPoint(0, turn), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        event.ignore();
        QCoreApplication::sendEvent(chart_->viewport(), &event);
        return event.isAccepted();
    }

    std::unique_ptr<ThemeController> theme_;
    std::unique_ptr<TimeSeriesChart> chart_;
};

QTEST_MAIN(TestCharts)
#include "test_charts.moc"
