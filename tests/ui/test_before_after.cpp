// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QSettings>
#include <QSlider>
#include <QTest>
#include <QTimer>
#include <cmath>

#include "core/meter/generator/home.h"
#include "fresh_site.h"
#include "ui/privacy/before_after_page.h"
#include "ui/privacy/inference_text.h"
#include "ui/privacy/promises_model.h"
#include "ui/privacy/scores_model.h"
#include "ui/shell/shell.h"
#include "ui/text/error_text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table_view.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr int kHomes = 24;
constexpr int kDays = 3;
constexpr std::uint64_t kSeed = 7;  // of Homes
constexpr std::uint32_t kMinimumMeters = 10;
const QDate kFirstDay(2016, 1, 4);

Joules drawn(const TimeSeriesChart& chart) {
    Joules sum;
    for (const ChartPoint& point : chart.series().front().points) {
        sum += Joules{std::llround(point.value * 1000 * static_cast<double>(chart.series().front().intervalSeconds))};
    }
    return sum;
}

}  // namespace

class TestBeforeAfter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        auto libraries = crypto::CryptoLibraries::create();
        QVERIFY(libraries);
        libraries_ = std::move(*libraries);
        theme_ = std::make_unique<ThemeController>(*qApp);
        theme_->setChoice(ThemeController::Choice::Light);
        theme_->setReducedMotion(true);
        homes_ = std::make_unique<Homes>(kHomes, kDays, kFirstDay);
        QVERIFY(homes_->isValid());
    }

    void init() {
        page_ = std::make_unique<BeforeAfterPage>(options(kSeed), *theme_);
        page_->resize(1240, 844);
        page_->show();
        QVERIFY(QTest::qWaitForWindowExposed(page_.get()));
        EVENTUALLY(page_->shown());
    }

    void cleanupTestCase() {
        page_.reset();
        theme_.reset();
        libraries_.reset();
    }

    void pageWithoutProfilesSaysHowToGetThem() {
        BeforeAfterPage page({{}, Homes::zone(), kMinimumMeters}, *theme_);
        page.show();
        auto* stack = child<StateStack>(page, "beforeAfterState");
        QCOMPARE(stack->state().kind(), StateView::Kind::Empty);
        QVERIFY(stack->state().isVisible() && !child<QComboBox>(page, "profileSource")->isVisible());
        QTest::mouseClick(&stack->state().firstButton(), Qt::LeftButton);
        auto* dialogue = page.findChild<QFileDialog*>();
        QVERIFY(dialogue != nullptr && dialogue->isVisible());
        dialogue->reject();
        page.openFolder(homes_->folder());
        EVENTUALLY(page.shown());
        QVERIFY(!stack->state().isVisible());
    }

    void bothSidesHoldTheJoulesOfTheFiles() {
        const Interval day = shown().day;
        QCOMPARE(shown().request.date, kFirstDay.addDays(kDays - 1));
        QCOMPARE(drawn(chart("beforeChart")), sumOf(homes_->rows(1), day));
        QCOMPARE(chart("beforeChart").series().front().points.size(), std::size_t{1440});
        Joules all;
        for (int home = 1; home <= kHomes; ++home) {
            all += sumOf(homes_->rows(home), day);
        }
        QCOMPARE(drawn(chart("afterChart")), all);
        QCOMPARE(chart("afterChart").series().front().points.size(), std::size_t{96});
        const QString expected = QLocale().toString(smarter::kilowattHours(sumOf(homes_->rows(1), day)), 'f', 3);
        QVERIFY2(text("afterTotal").contains(expected), qPrintable(text("afterTotal")));
    }

    void truthIsWhatTheSimulatorSwitched() {
        QVERIFY(shown().truthKnown);
        const generator::DayProfile made = generator::Home(kSeed, 1, Homes::zone()).day(shown().request.date);
        std::vector<privacy::Run> runs;
        for (const auto& run : made.runs) {
            runs.push_back({run.interval, static_cast<double>(run.watts)});
        }
        const auto known = privacy::switchingsOf(runs, made.day);
        privacy::EnergySeries minutes{made.day.start, kMinute, {}};
        minutes.energy.assign(made.minutes.begin(), made.minutes.end());
        const auto score = privacy::scoreSwitchings(known, privacy::findSwitchings(minutes), kMinute * 2);
        QVERIFY(score.matched > 10);
        QCOMPARE(cell(0, ScoresModel::Events), QStringLiteral("%1 of %2").arg(score.matched).arg(score.known));
        QCOMPARE(cell(0, ScoresModel::F1), QLocale().toString(*score.f1(), 'f', 2));
        QCOMPARE(cell(0, ScoresModel::Information), s("1.00"));
        QVERIFY(cell(1, ScoresModel::F1).toDouble() < cell(0, ScoresModel::F1).toDouble() / 2);
        QVERIFY(text("measuredAgainst").contains(s("simulator")));
    }

    void slidersMoveTheRightSideAlone() {
        const Joules left = drawn(chart("beforeChart"));
        auto* interval = child<QSlider>(*page_, "interval");
        interval->setFocus();
        QTest::keyClick(interval, Qt::Key_Right);
        EVENTUALLY(shown().request.minutes == 30);
        QCOMPARE(chart("afterChart").series().front().points.size(), std::size_t{48});
        QCOMPARE(text("intervalText"), s("30 min"));
        auto* group = child<QSlider>(*page_, "group");
        QCOMPARE(group->value(), kHomes);
        QTest::mouseClick(group, Qt::LeftButton, {}, {2, group->height() / 2});  // a page to the left
        EVENTUALLY(shown().homesSummed < kHomes && shown().homesSummed == static_cast<std::size_t>(group->value()));
        Joules some;
        for (int home = 1; home <= group->value(); ++home) {
            some += sumOf(homes_->rows(home), shown().day);
        }
        QCOMPARE(drawn(chart("afterChart")), some);
        QCOMPARE(drawn(chart("beforeChart")), left);
    }

    void sumsOfTooFewHomesAreSaidToBeWithheld() {
        auto* group = child<QSlider>(*page_, "group");
        QCOMPARE(child<Pill>(*page_, "afterPill")->get().tone, Tone::Good);
        group->setFocus();
        QTest::keyClick(group, Qt::Key_Home);
        EVENTUALLY(shown().homesSummed == 1);
        const PillText pill = child<Pill>(*page_, "afterPill")->get();
        QCOMPARE(pill.tone, Tone::Caution);
        savePicture("withheld");
        QVERIFY2(pill.text.contains(s("withheld")) && pill.text.contains(s("10")), qPrintable(pill.text));
        for (int home = 1; home < static_cast<int>(kMinimumMeters); ++home) {
            QTest::keyClick(group, Qt::Key_Right);
        }
        EVENTUALLY(shown().homesSummed == kMinimumMeters);
        QCOMPARE(child<Pill>(*page_, "afterPill")->get().tone, Tone::Good);
    }

    void oneHomeEveryMinuteTellsAsMuchAsBefore() {
        QTest::keyClick(child<QSlider>(*page_, "group"), Qt::Key_Home);
        QTest::keyClick(child<QSlider>(*page_, "interval"), Qt::Key_Home);
        EVENTUALLY(shown().homesSummed == 1 && shown().request.minutes == 1);
        for (int column = ScoresModel::Events; column < ScoresModel::kColumns; ++column) {
            QCOMPARE(cell(1, column), cell(0, column));
        }
    }

    void anotherHomeAndDayAreChosen() {
        auto* home = child<QComboBox>(*page_, "shownHome");
        QCOMPARE(home->count(), kHomes);
        QTest::keyClicks(home, s("home-17"));
        EVENTUALLY(shown().homeName == s("home-17"));
        auto* day = child<QComboBox>(*page_, "shownDay");
        QCOMPARE(day->count(), kDays);
        QTest::keyClick(day, Qt::Key_Home);
        EVENTUALLY(shown().request.date == kFirstDay);
        QCOMPARE(drawn(chart("beforeChart")), sumOf(homes_->rows(17), shown().day));
        QCOMPARE(chart("beforeChart").visibleStart(), secondsOf(shown().day.start));
    }

    void filesOfUnknownOriginAreComparedWithTheDetector() {
        page_->openFolder(qEnvironmentVariable("SMARTER_SOURCE_DIR") + s("/data/homes"));
        EVENTUALLY(page_->shown() && !shown().truthKnown);
        QVERIFY2(text("measuredAgainst").contains(s("agreement")), qPrintable(text("measuredAgainst")));
        QVERIFY(text("origin").contains(s("folder you chose")));
        QCOMPARE(cell(0, ScoresModel::Precision), s("–"));
        QCOMPARE(cell(0, ScoresModel::Events), QLocale().toString(static_cast<int>(shown().before.switchings.size())));
        QVERIFY(cell(1, ScoresModel::Events).endsWith(s("of ") + cell(0, ScoresModel::Events)));
        QCOMPARE(page_->identity().context, s("Files of this computer"));
        savePicture("imported");
        auto* sources = child<QComboBox>(*page_, "profileSource");
        QCOMPARE(sources->currentText(), s("homes"));
        QTest::keyClick(sources, Qt::Key_Up);
        EVENTUALLY(page_->shown() && shown().truthKnown);
    }

    void truthIsNotClaimedOfFilesThatAreOtherwise() {
        BeforeAfterPage page(options(kSeed + 1), *theme_);
        page.show();
        EVENTUALLY(page.shown());
        QVERIFY(!page.shown()->truthKnown);
        const Homes cut(2, 2, kFirstDay);
        cut.cut(1, 700, 10);  // of the first day
        const std::atomic_bool stop = false;
        const auto profiles = HomeProfiles::read({s("cut"), cut.folder(), kSeed}, Homes::zone(), stop);
        QVERIFY(profiles);
        QVERIFY(!(*profiles)->truth(0, kFirstDay) && (*profiles)->truth(0, kFirstDay.addDays(1)) && (*profiles)->truth(1, kFirstDay));
        QVERIFY(!(*profiles)->day(0, kFirstDay).energy[705]);
        QCOMPARE(compareDay(**profiles, {1, kFirstDay, 15, 40}).homesSummed, std::size_t{2});
        QCOMPARE((*profiles)->group(1, kFirstDay, 1), std::vector<std::size_t>{1});
        QCOMPARE((*profiles)->group(1, kFirstDay, 9), (std::vector<std::size_t>{1, 0}));
    }

    void truthOfTheDemonstrationIsKnown() {
        const QTemporaryDir folder;
        const DemoSite demo(folder.path());
        const auto site = demo.create(QDate(2026, 3, 30), [](double) { return true; });  // the clocks changed the day before
        QVERIFY(site);
        const std::atomic_bool stop = false;
        for (const DemoNeighbourhood& one : demo.neighbourhoods()) {
            const auto profiles = HomeProfiles::read({one.name, one.profileFolder, one.seed}, (*site)->zone(), stop);
            QVERIFY(profiles);
            for (std::size_t home = 0; home < (*profiles)->homes(); ++home) {
                QCOMPARE((*profiles)->days(home).size(), static_cast<std::size_t>(DemoSite::kDays));
                QVERIFY((*profiles)->truth(home, (*profiles)->days(home).back()));
            }
        }
    }

    void readingStopsWhenItIsNotWantedAnyMore() {
        const std::atomic_bool stop = true;
        const auto profiles = HomeProfiles::read({s("homes"), homes_->folder(), kSeed}, Homes::zone(), stop);
        QVERIFY(!profiles);
        QCOMPARE(profiles.error().code, ErrorCode::Cancelled);
    }

    void homeWithoutAWholeDayIsNotShownAsAnother() {
        const Homes cut(2, 1, kFirstDay);
        cut.cut(2, 10, 1000);
        page_->openFolder(cut.folder());
        EVENTUALLY(page_->shown() && shown().homesThere == 1);
        QTest::keyClicks(child<QComboBox>(*page_, "shownHome"), s("home-02"));
        auto* stack = child<StateStack>(*page_, "beforeAfterState");
        EVENTUALLY(stack->state().isVisible());
        QCOMPARE(stack->state().kind(), StateView::Kind::Empty);
        QVERIFY(!page_->shown());
        QTest::keyClick(child<QComboBox>(*page_, "shownHome"), Qt::Key_Up);
        EVENTUALLY(page_->shown() && !stack->state().isVisible());
    }

    void folderThatIsNotThereIsAnErrorThatSaysSo() {
        page_->openFolder(homes_->path("nowhere"));
        auto* stack = child<StateStack>(*page_, "beforeAfterState");
        EVENTUALLY(stack->state().kind() == StateView::Kind::Error);
        QVERIFY(stack->state().isVisible() && stack->state().firstButton().isVisible());
        QVERIFY(!page_->shown());
    }

    void inferredMarksAreInOrderAndNamed() {
        const privacy::Inference& inference = shown().before;
        const auto markers = InferenceText::markers(inference);
        QVERIFY(!markers.empty() && markers.size() <= 8);
        QVERIFY(std::ranges::is_sorted(markers, {}, &ChartMarker::utcSeconds));
        for (const ChartMarker& marker : markers) {
            QVERIFY(!marker.label.isEmpty());
        }
        privacy::Inference night;
        night.occupancy = privacy::guessWithoutReadings(shown().day);
        QCOMPARE(InferenceText::bands(night).size(), std::size_t{2});
        QCOMPARE(InferenceText::bands(night).front().label, s("asleep"));
    }

    void modelsKeepTheRulesOfModels() {
        ScoresModel scores;
        PromisesModel promises;
        const QAbstractItemModelTester first(&scores, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester second(&promises, QAbstractItemModelTester::FailureReportingMode::QtTest);
        scores.setRows(scoreRows(shown(), QLocale()));
        QCOMPARE(scores.rowCount(), 3);
        scores.setRows({});
        promises.setRows(promiseRows(15));
        QCOMPARE(promises.rowCount(), 4);
        QVERIFY(promises.index(0, PromisesModel::After).data().toString().contains(s("15")));
    }

    void controlsAreNamedForScreenReaders() {
        for (const char* name : {"profileSource", "shownHome", "shownDay", "interval", "group", "scores", "promises", "beforeChart", "afterChart"}) {
            QVERIFY2(!child<QWidget>(*page_, name)->accessibleName().isEmpty(), name);
        }
    }

    void eventLoopGoesOnWhileTheSlidersMove() {
        QTimer heartbeat;
        QElapsedTimer since;
        qint64 longest = 0;
        connect(&heartbeat, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
        heartbeat.start(0);
        since.start();
        auto* group = child<QSlider>(*page_, "group");
        for (int homes = 1; homes <= kHomes; ++homes) {
            group->setValue(homes);
            EVENTUALLY(shown().homesSummed == static_cast<std::size_t>(homes));
        }
        qInfo("longest event-loop gap while the group grows by one, %d times: %lld ms", kHomes, static_cast<long long>(longest));
        QVERIFY(longest < 1000);
    }

    void nothingIsCutOffInASmallWindow() {
        for (const QSize size : {QSize(1240, 844), QSize(1080, 744)}) {
            QVERIFY2(page_->minimumSizeHint().width() <= size.width(), qPrintable(QString::number(page_->minimumSizeHint().width())));
            page_->resize(size);
            QCoreApplication::processEvents();
            for (const Label* label : page_->findChildren<Label*>()) {
                const bool whole = label->wordWrap() || label->width() >= label->fontMetrics().horizontalAdvance(label->text());
                QVERIFY2(!label->isVisible() || whole, qPrintable(label->text()));
            }
            for (const char* name : {"scores", "promises"}) {
                auto* table = child<TableView>(*page_, name);
                for (int column = 0; column < table->model()->columnCount(); ++column) {
                    for (int row = 0; row < table->model()->rowCount(); ++row) {
                        const QString text = table->model()->index(row, column).data().toString();
                        QVERIFY2(table->fontMetrics().horizontalAdvance(text) < table->columnWidth(column), qPrintable(text));
                    }
                    const QString header = table->model()->headerData(column, Qt::Horizontal).toString();
                    QVERIFY2(table->fontMetrics().horizontalAdvance(header) < table->columnWidth(column), qPrintable(header));
                }
            }
        }
    }

    /// SMARTER_PICTURES=FOLDER saves pictures there.
    void picturesShowThePageInTheShell() {
        QSettings settings(homes_->path("settings.ini"), QSettings::IniFormat);
        Shell shell(*theme_, settings);
        auto* page = new BeforeAfterPage(options(kSeed), *theme_);
        shell.addPage(s("before-after"), Icon::BeforeAfter, s("Before & after"), page);
        shell.setIdentity(page->identity().prefix, page->identity().who, page->identity().context);
        shell.show();
        EVENTUALLY(page->shown());
        QTest::keyClicks(child<QComboBox>(*page, "shownHome"), s("home-17"));
        EVENTUALLY(page->shown()->homeName == s("home-17"));
        const QString folder = qEnvironmentVariable("SMARTER_PICTURES");
        QVERIFY(folder.isEmpty() || QDir().mkpath(folder));
        for (const auto choice : {ThemeController::Choice::Dark, ThemeController::Choice::Light}) {
            theme_->setChoice(choice);
            for (const QSize size : {QSize(1280, 800), QSize(1440, 900)}) {
                shell.resize(size);
                QCoreApplication::processEvents();
                const QPixmap picture = shell.grab();
                QCOMPARE(picture.deviceIndependentSize().toSize(), size);
                const QString dark = choice == ThemeController::Choice::Dark ? s("-dark") : QString();
                QVERIFY(folder.isEmpty() || picture.save(folder + QStringLiteral("/before-after-%1%2.png").arg(size.width()).arg(dark)));
            }
        }
    }

private:
    BeforeAfterPage::Options options(std::uint64_t seed) const {
        return {{{s("Canal Street"), homes_->folder(), seed}}, Homes::zone(), kMinimumMeters};
    }
    /// In the folder that SMARTER_PICTURES names, if it does.
    void savePicture(const char* state) const {
        const QString folder = qEnvironmentVariable("SMARTER_PICTURES");
        QVERIFY(folder.isEmpty() || (QDir().mkpath(folder) && page_->grab().save(folder + s("/before-after-") + s(state) + s(".png"))));
    }
    const ComparedDay& shown() const { return *page_->shown(); }
    const TimeSeriesChart& chart(const char* name) const { return *child<TimeSeriesChart>(*page_, name); }
    QString text(const char* name) const { return child<Label>(*page_, name)->text(); }
    QString cell(int row, int column) const { return child<TableView>(*page_, "scores")->model()->index(row, column).data().toString(); }

    std::unique_ptr<crypto::CryptoLibraries> libraries_;
    std::unique_ptr<ThemeController> theme_;
    std::unique_ptr<Homes> homes_;
    std::unique_ptr<BeforeAfterPage> page_;
};

QTEST_MAIN(TestBeforeAfter)
#include "test_before_after.moc"
