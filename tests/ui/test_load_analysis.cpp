// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QComboBox>
#include <QImage>
#include <QMimeData>
#include <QToolButton>
#include <cmath>

#include "load_desk.h"
#include "ui/operator/analysis/analysis_view.h"
#include "ui/operator/load_card.h"
#include "ui/text/error_text.h"
#include "ui/text/vee_text.h"
#include "ui/widgets/bar_chart.h"
#include "ui/widgets/chart_export.h"
#include "ui/widgets/key_figure.h"
#include "ui/widgets/legend.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table_view.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr int kHomes = 2;
constexpr int kDays = 6;
const QDate kFirstDay(2016, 1, 4);
const QDate kLastDay = kFirstDay.addDays(kDays - 1);

Interval day(QDate date) {
    return localDays(date, date, Homes::zone());
}

/// Of `days` days; each quarter of an hour has 900 kJ, 1 kW, times `factor(index)`.
template <class Factor>
LoadStudyPtr studyOf(int days, Factor factor, const std::vector<LoadEdit>& edits = {}) {
    std::vector<NeighbourhoodLoad> rows;
    const Instant start = day(kFirstDay).start;
    for (int i = 0; i < days * 96; ++i) {
        const std::int64_t joules = factor(i) * 900'000;
        if (joules >= 0) {
            rows.push_back({s("Elm Row"), {start + Seconds{900} * i, Seconds{900}}, 1, 12, 12, Outcome::Released,
                            Quality::Valid, Joules{joules}});
        }
    }
    return makeStudy(s("Elm Row"), {}, rows, edits, Homes::zone()).value_or(nullptr);
}

}  // namespace

class TestLoadAnalysis : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        auto homes = std::make_unique<Homes>(kHomes, kDays, kFirstDay);
        QVERIFY(homes->isValid());
        desk_ = std::make_unique<LoadDesk>(std::move(homes));
    }

    void init() {
        page_ = &desk_->signIn(Role::Operator);
        EVENTUALLY(!chart().series().empty());
    }

    void forecastFollowsTheNewestValueWithItsBandAndItsError() {
        EVENTUALLY(forecast() != nullptr);
        const Instant newest = day(kLastDay).end();
        QCOMPARE(forecast()->points.size(), std::size_t{96});
        QCOMPARE(forecast()->points.front().utcSeconds, secondsOf(newest));
        QCOMPARE(forecast()->band.size(), std::size_t{96});
        for (std::size_t i = 0; i < 96; ++i) {
            const ChartRange& band = forecast()->band[i];
            QVERIFY(band.low <= forecast()->points[i].value && forecast()->points[i].value <= band.high);
        }
        QCOMPARE(chart().visibleEnd(), secondsOf(newest) + 86'400);
        const auto expected = makeForecast(desk_->study()->series(), Homes::zone());
        QVERIFY(expected);
        QCOMPARE(forecast()->points[40].value, watts(expected->rows[40].energy, Seconds{900}) / 1000);
        const QString text = child<Label>(*page_, "forecastContext")->text();
        const QString percent = QLocale().toString(std::abs(1 - expected->error.ratio) * 100, 'f', 1) + s(" % ");
        QVERIFY2(text.contains(percent + (expected->error.ratio < 1 ? s("better than") : s("worse than"))), qPrintable(text));
        desk_->picture("load-forecast");
    }

    void forecastIsNotDrawnWhereItDoesNotBelong() {
        EVENTUALLY(forecast() != nullptr);
        QTest::mouseClick(child<QToolButton>(*page_, "previous"), Qt::LeftButton);
        EVENTUALLY(chart().visibleStart() == secondsOf(day(kLastDay.addDays(-1)).start));
        // Its 24 hours begin where the newest day ends.
        QVERIFY(forecast() == nullptr);
        QCOMPARE(chart().visibleEnd(), secondsOf(day(kLastDay.addDays(-1)).end()));
    }

    void comparisonIsChosenAndWhatThereIsNothingOfIsNotOffered() {
        auto* overlay = child<QComboBox>(*page_, "overlay");
        const auto offered = [&](LoadOverlay one) {
            return overlay->model()->flags(overlay->model()->index(static_cast<int>(one), 0)).testFlag(Qt::ItemIsEnabled);
        };
        QVERIFY(offered(LoadOverlay::DayBefore) && !offered(LoadOverlay::WeekBefore) && !offered(LoadOverlay::YearBefore));
        QCOMPARE(overlay->currentIndex(), static_cast<int>(LoadOverlay::DayBefore));
        QCOMPARE(chart().series().at(1).role, SeriesRole::Comparison);
        overlay->setFocus();
        QTest::keyClick(overlay, Qt::Key_Up);
        QVERIFY(std::ranges::none_of(chart().series(), [](const ChartSeries& one) { return one.role == SeriesRole::Comparison; }));
        QTest::keyClick(overlay, Qt::Key_Down);
        QCOMPARE(chart().series().at(1).name, s("the day before"));
    }

    void estimatedAndEditedValuesAreNamedAndTheRawValueIsReadOut() {
        LoadEdit edit;
        edit.neighbourhood = s("Elm Row");
        edit.window = {day(kFirstDay).start + Seconds{900} * 40, Seconds{900}};
        edit.energy = Joules{4 * 900'000};
        auto shown = std::make_shared<ShownLoad>();
        shown->study = studyOf(1, [](int i) { return i == 20 || i == 21 ? -1 : i == 40 ? 3 : 2; }, {edit});
        QVERIFY(shown->study);
        shown->range = shown->extent = day(kFirstDay);
        shown->firstDay = shown->lastDay = kFirstDay;
        shown->neighbourhood.newest.length = Seconds{900};
        shown->load = loadPoints(shown->study->series(), shown->range);
        shown->replaced = replacedPoints(shown->study->series(), shown->range);
        shown->bands = loadBands(shown->study->series(), shown->range);
        LoadCard card(desk_->theme(), Homes::zone(), 15);
        card.resize(900, 400);
        card.show(shown, false);
        auto& drawn = *child<TimeSeriesChart>(card, "loadChart");
        const auto readAt = [&](int window) {
            drawn.readAt(secondsOf(shown->range.start) + 900 * window + 10);
            return drawn.readout().join(QLatin1Char('|'));
        };
        QVERIFY2(readAt(20).contains(s("2.00 kW, estimated")), qPrintable(readAt(20)));
        QVERIFY2(readAt(40).contains(s("4.00 kW, edited")), qPrintable(readAt(40)));
        QVERIFY2(readAt(40).contains(s("measured 3.00 kW")), qPrintable(readAt(40)));
        QVERIFY2(!readAt(60).contains(s("estimated")), qPrintable(readAt(60)));
        const QString total = child<Label>(card, "rangeTotal")->text();
        QVERIFY2(total.contains(s("of it 1.000 kWh estimated")) && total.contains(s("1.000 kWh edited")), qPrintable(total));
    }

    void figuresOfAPeriodAreThoseOfTheLedger() {
        desk_->choose("views", LoadDesk::Analysis);
        EVENTUALLY(child<Label>(*page_, "analysisShown")->text() == s("Sat 9 Jan 2016"));
        const LoadStudyPtr study = desk_->study();
        const auto energyText = [&](const Interval& range) {
            return QLocale().toString(kilowattHours(energyOf(study->series(), range).all()), 'f', 1) + s("\u00a0kWh");
        };
        QCOMPARE(figure("periodEnergy").text(), energyText(day(kLastDay)));
        const auto peak = peakOf(study->series(), day(kLastDay));
        QCOMPARE(figure("periodPeak").text(), QLocale().toString(peak->watts / 1000, 'f', 1) + s("\u00a0kW"));
        const auto compared = comparePeriod(study->series(), Homes::zone(), LoadPeriod::Day, kLastDay);
        QCOMPARE(figure("changeFromBefore").text(), changeText(*compared.changeFromBefore, QLocale()));
        QCOMPARE(figure("changeFromYearBefore").state(), KeyFigure::State::Empty);
        QCOMPARE(totals().bars().size(), std::size_t{kDays});
        desk_->picture("analysis-day");
        desk_->choose("analysisPeriod", static_cast<int>(LoadPeriod::Week));
        EVENTUALLY(child<Label>(*page_, "analysisShown")->text() == s("Week 1, 2016"));
        QCOMPARE(figure("periodEnergy").text(), energyText(localDays(kFirstDay, kLastDay, Homes::zone())));
        QVERIFY(!child<QToolButton>(*page_, "analysisPrevious")->isEnabled());
        QVERIFY(!child<QToolButton>(*page_, "analysisNext")->isEnabled());
    }

    void periodIsChosenByStepsAndByBars() {
        desk_->choose("views", LoadDesk::Analysis);
        auto* shown = child<Label>(*page_, "analysisShown");
        EVENTUALLY(shown->text() == s("Sat 9 Jan 2016"));
        QVERIFY(!child<QToolButton>(*page_, "analysisNext")->isEnabled());
        QTest::mouseClick(child<QToolButton>(*page_, "analysisPrevious"), Qt::LeftButton);
        EVENTUALLY_COMPARE(shown->text(), s("Fri 8 Jan 2016"));
        const QRectF plot = totals().plotArea();
        QTest::mouseClick(totals().viewport(), Qt::LeftButton, {},
                          QPointF(plot.left() + plot.width() / kDays / 2, plot.center().y()).toPoint());
        EVENTUALLY_COMPARE(shown->text(), s("Mon 4 Jan 2016"));
        QCOMPARE(totals().bars().front().role, SeriesRole::Primary);
        QCOMPARE(totals().bars().back().role, SeriesRole::Comparison);
    }

    void shortHistoryHasNoAnomaliesAndSaysWhy() {
        AnalysisView view(desk_->theme(), Homes::zone());
        view.showAnomalies(std::unexpected(Error{ErrorCode::HistoryTooShort}));
        auto* state = child<StateStack>(view, "anomaliesState");
        QCOMPARE(state->currentIndex(), 1);
        QCOMPARE(state->state().accessibleDescription(), errorText({ErrorCode::HistoryTooShort}));
    }

    /// Six days are too few for one; so the view gets a longer study with one odd afternoon.
    void chosenAnomalyAsksForItsDay() {
        const int days = 20;
        const auto study = studyOf(days, [](int i) {
            const int hour = i % 96 / 4;
            const bool odd = i / 96 == days - 2 && hour >= 12 && hour < 18;
            return odd ? 60 : 10 + (hour > 16 ? 10 : 0) + i * 7 % 5;
        });
        const auto anomalies = findAnomalies(study->series(), Homes::zone());
        QVERIFY(anomalies && !anomalies->empty());
        AnalysisView view(desk_->theme(), Homes::zone());
        view.resize(1200, 800);
        view.showNeighbourhoods({s("Elm Row")}, s("Elm Row"));
        view.show(analyseLoad(study, {}, Qt::Monday));
        view.showAnomalies(anomalies);
        view.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        auto* table = child<TableView>(view, "anomalies");
        QCOMPARE(table->model()->rowCount(), static_cast<int>(anomalies->size()));
        QSignalSpy asked(&view, &AnalysisView::dayAsked);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 0)).center());
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.front().front().toDate(), kFirstDay.addDays(days - 2));
    }

    void askedDayIsSeenInTheLoadChart() {
        desk_->choose("views", LoadDesk::Analysis);
        EVENTUALLY(child<Label>(*page_, "analysisShown")->text() == s("Sat 9 Jan 2016"));
        Q_EMIT page_->findChild<AnalysisView*>()->dayAsked(kFirstDay.addDays(1));
        EVENTUALLY_COMPARE(child<Label>(*page_, "period")->text(), s("Tue 5 Jan 2016"));
        QVERIFY(chart().isVisible());
    }

    void chartIsSavedAsPictureDrawingAndValues() {
        const QTemporaryDir folder;
        auto& button = *child<ExportButton>(*page_, "exportLoad");
        QSignalSpy saved(&button, &ExportButton::saved);
        const QString csv = folder.filePath(s("load.csv"));
        button.save(ChartFile::Csv, csv);
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QVERIFY2(lines.front().startsWith("start,load [kW],the day before [kW]"), lines.front().constData());
        QVERIFY2(lines.at(1).startsWith("2016-01-09T00:00:00+01:00,"), lines.at(1).constData());
        const double first = lines.at(1).split(',').at(1).toDouble();
        QVERIFY(std::abs(first - chart().series().front().points.front().value) < 1e-9);
        button.save(ChartFile::Png, folder.filePath(s("load.png")));
        QCOMPARE(QImage(folder.filePath(s("load.png"))).size(), chart().size() * 2);
        button.save(ChartFile::Svg, folder.filePath(s("load.svg")));
        QFile svg(folder.filePath(s("load.svg")));
        QVERIFY(svg.open(QIODevice::ReadOnly) && svg.readAll().contains("<path"));
        QCOMPARE(saved.count(), 3);
        QSignalSpy failed(&button, &ExportButton::failed);
        button.save(ChartFile::Csv, folder.filePath(s("no such folder/load.csv")));
        QCOMPARE(failed.count(), 1);
        button.copy();
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasImage());
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(s("start\tload [kW]")));
    }

    void csvQuotesWhatWouldBreakIt() {
        const ChartTable table{{s("a,b"), s("c")}, {{s("say \"x\""), s("1.5")}, {QString(), exportText(std::nan(""))}}};
        QCOMPARE(table.csv(), QByteArray("\"a,b\",c\n\"say \"\"x\"\"\",1.5\n,\n"));
    }

    void signingOutLeavesNoAnalysisBehind() {
        desk_->choose("views", LoadDesk::Analysis);
        EVENTUALLY(child<Label>(*page_, "analysisShown")->text() == s("Sat 9 Jan 2016"));
        page_->signOut();
        QVERIFY(totals().bars().empty());
        QVERIFY(child<Label>(*page_, "analysisShown")->text().isEmpty());
        QCOMPARE(figure("periodEnergy").state(), KeyFigure::State::Loading);
        QVERIFY(child<Label>(*page_, "forecastContext")->text().isEmpty());
    }

private:
    TimeSeriesChart& chart() const { return *child<TimeSeriesChart>(*page_, "loadChart"); }
    BarChart& totals() const { return *child<BarChart>(*page_, "periodTotals"); }
    KeyFigure& figure(const char* name) const { return *child<KeyFigure>(*page_, name); }
    const ChartSeries* forecast() const {
        const auto found = std::ranges::find(chart().series(), SeriesRole::Forecast, &ChartSeries::role);
        return found == chart().series().end() ? nullptr : &*found;
    }

    std::unique_ptr<LoadDesk> desk_;
    OperatorPage* page_ = nullptr;
};

QTEST_MAIN(TestLoadAnalysis)
#include "test_load_analysis.moc"
