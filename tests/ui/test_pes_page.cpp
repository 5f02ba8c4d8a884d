// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QComboBox>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>
#include <cmath>
#include <random>

#include "fresh_site.h"
#include "ui/models/keys_model.h"
#include "ui/models/sums_model.h"
#include "ui/pes/keys_card.h"
#include "ui/pes/monitor_charts.h"
#include "ui/pes/monitor_data.h"
#include "ui/pes/pes_figures.h"
#include "ui/pes/pes_page.h"
#include "ui/pes/run_controls.h"
#include "ui/text/error_text.h"
#include "ui/text/outcome_text.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table_view.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr int kHomes = 4;
constexpr int kDays = 2;
constexpr std::int64_t kReadings = kHomes * kDays * 1440;

MonitorPoint sample(double secondsAgo, double batch, double microseconds) {
    return {secondsAgo, 0, batch, {microseconds, microseconds, microseconds}};
}

}  // namespace

class TestPesPage : public QObject {
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
        homes_ = std::make_unique<Homes>(kHomes, kDays);
        QVERIFY(homes_->isValid());
        auto site = homes_->makeSite();
        QVERIFY(site);
        session_ = std::make_unique<SiteSession>(std::move(*site));
        page_ = std::make_unique<PesPage>(*session_, *theme_);
        page_->resize(1240, 844);
        page_->show();
        QVERIFY(QTest::qWaitForWindowExposed(page_.get()));
    }

    // These are one story, in this order: nothing yet, a run held and ended, one made faster, one to its end, its figures.

    void pageSaysWhatWillAppearBeforeAnyRun() {
        EVENTUALLY(child<StateStack>(*page_, "pesState")->currentIndex() == 0);
        EVENTUALLY(!child<QWidget>(*page_, "encryptionChart")->isVisible());
        QCOMPARE(child<KeyFigure>(*page_, "throughput")->state(), KeyFigure::State::Empty);
        QCOMPARE(child<KeyFigure>(*page_, "exposure")->state(), KeyFigure::State::Empty);
        QCOMPARE(count("accepted"), 0);
        QVERIFY(!child<QAbstractButton>(*page_, "pause")->isEnabled());
        QVERIFY(!child<QAbstractButton>(*page_, "stop")->isEnabled());
        QCOMPARE(page_->identity().prefix, s("PES engineer"));
    }

    void runIsPausedResumedAndStoppedByClicks() {
        IngestRequest request = homes_->request();
        request.slice = Seconds{3600};
        auto* pause = child<QAbstractButton>(*page_, "pause");
        session_->play({request});
        EVENTUALLY(session_->snapshot()->state == RunState::Running);
        QTest::mouseClick(pause, Qt::LeftButton);
        EVENTUALLY(session_->snapshot()->state == RunState::Paused);
        QCOMPARE(pause->text(), s("Resume"));
        EVENTUALLY(child<Pill>(*page_, "runState")->get().text == s("paused"));
        const auto accepted = session_->snapshot()->readingsAccepted;
        QVERIFY(accepted < kReadings);
        QVERIFY(child<QProgressBar>(*page_, "runProgress")->isVisible());
        QTest::mouseClick(pause, Qt::LeftButton);
        QCOMPARE(pause->text(), s("Pause"));
        EVENTUALLY(session_->snapshot()->readingsAccepted > accepted);
        QTest::mouseClick(child<QAbstractButton>(*page_, "stop"), Qt::LeftButton);
        EVENTUALLY(!session_->isPlaying());
        QVERIFY(session_->snapshot()->readingsAccepted < kReadings);
        auto* message = page_->findChild<InlineMessage*>();
        QVERIFY(message->isVisible());
        QCOMPARE(message->text(), errorText({ErrorCode::Cancelled}));
        QCOMPARE(message->tone(), Tone::Neutral);
        QVERIFY(!child<QWidget>(*page_, "runProgress")->isVisible());
    }

    void controlsActAtOnceOnTheRunUnderWay() {
        RunControl& control = session_->runner().control();
        auto* batch = child<QComboBox>(*page_, "batchPolicy");
        auto* workers = child<QComboBox>(*page_, "workers");
        QVERIFY(control.batchPolicy().isAutomatic());
        chooseSpeed(1);
        QCOMPARE(control.speed(), Speed{60});
        batch->setCurrentIndex(batch->findData(5));
        QCOMPARE(control.batchPolicy(), *BatchPolicy::fixed(5));
        workers->setCurrentIndex(0);
        QCOMPARE(control.workers(), 1);
        session_->play({homes_->request()});
        EVENTUALLY(session_->snapshot()->live);
        QCOMPARE(session_->snapshot()->speed, Speed{60});
        QCOMPARE(session_->snapshot()->workers, 1);
        chooseSpeed(3);
        EVENTUALLY(!session_->snapshot()->live && session_->snapshot()->speed.isFastest());
        session_->stop();
        EVENTUALLY(!session_->isPlaying());
        batch->setCurrentIndex(0);
        QVERIFY(control.batchPolicy().isAutomatic());
    }

    void pageShowsTheCountsOfARun() {
        QSignalSpy finished(session_.get(), &SiteSession::requestFinished);
        session_->play({homes_->request()});
        EVENTUALLY(finished.count() == 1);
        EVENTUALLY_COMPARE(count("accepted"), kReadings);
        QCOMPARE(count("refused"), 0);
        const SnapshotPtr snapshot = session_->snapshot();
        EVENTUALLY_COMPARE(count("ciphertexts"), snapshot->ciphertexts);
        QVERIFY(snapshot->ciphertexts > 0);
        auto* sums = child<TableView>(*page_, "sums");
        const auto released = [&](int column) { return sums->model()->index(0, column).data().toLongLong(); };
        const auto ledger = awaited(session_->mdms().call([](Mdms& mdms) { return mdms.ledger().neighbourhoods(); }));
        QVERIFY(ledger);
        EVENTUALLY_COMPARE(released(SumsModel::Loads), ledger->front().released);
        QCOMPARE(released(SumsModel::Loads), kDays * 96);
        QCOMPARE(released(SumsModel::Households), kHomes * kDays);
        QCOMPARE(sums->model()->index(1, SumsModel::Loads).data().toLongLong(), 0);
    }

    void pageShowsWhatWasMeasured() {
        const SnapshotPtr snapshot = session_->snapshot();
        QVERIFY(snapshot->encryption.p50 > 0);
        QVERIFY(child<QWidget>(*page_, "encryptionChart")->isVisible());
        const auto& series = child<TimeSeriesChart>(*page_, "encryptionChart")->series();
        QCOMPARE(series.size(), std::size_t{2});
        QCOMPARE(series[0].points.back().value, monitorSeconds(snapshot->history).back().encryption.p50);
        QCOMPARE(series[1].points.back().value, monitorSeconds(snapshot->history).back().encryption.p99);
        double shares = 0;
        for (const Bar& bar : child<BarChart>(*page_, "exposureChart")->bars()) {
            shares += bar.value;
        }
        QVERIFY(std::abs(shares - 100) < 1e-6);
        const DurationText exposure = durationText(snapshot->exposure.p50, QLocale());
        QCOMPARE(child<KeyFigure>(*page_, "exposure")->text(), exposure.number + QChar(0x00a0) + exposure.unit);
        auto* keys = child<TableView>(*page_, "keys");
        QString fingerprint = keys->model()->index(0, KeysModel::Fingerprint).data().toString();
        QCOMPARE(fingerprint.remove(u' '), snapshot->intakeFingerprint);
        QVERIFY(child<QWidget>(*page_, "guidance")->isVisible());  // the test's keys have 2,048 bits
        savePictures();
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
        }
    }

    void quarantineNamesTheTwoCommonestReasons() {
        PipelineSnapshot snapshot;
        snapshot.keyBits = 3072;
        snapshot.readingsRefused = 12;
        snapshot.refusedByReason[static_cast<std::size_t>(RefusalReason::TagInvalid)] = 3;
        snapshot.refusedByReason[static_cast<std::size_t>(RefusalReason::InFuture)] = 8;
        snapshot.refusedByReason[static_cast<std::size_t>(RefusalReason::OverBound)] = 1;
        snapshot.quarantine = {{MeterId(), 4, RefusalReason::TagInvalid, instantOf(1'452'000'000)}};
        PesFigures figures(*theme_);
        figures.show(snapshot);
        const auto* figure = child<KeyFigure>(figures, "quarantined");
        QCOMPARE(figure->text(), s("12\u00a0readings"));
        QCOMPARE(figure->accessibleDescription(), figure->text() + s(", 8 in the future · 3 tag does not verify"));
        KeysCard card(*theme_, Homes::zone());
        card.setVisible(true);
        card.show(snapshot);
        QCOMPARE(child<TableView>(card, "quarantine")->model()->rowCount(), 1);
        QVERIFY(child<QWidget>(card, "quarantine")->isVisible());
        QVERIFY(!child<QWidget>(card, "guidance")->isVisible());
    }

    void binsHoldEveryValueOnce_data() {
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("spread");
        QTest::addColumn<int>("values");
        QTest::newRow("tens of microseconds") << 11.0 << 60.0 << 10'000;
        QTest::newRow("hundredths of a second") << 160'000.0 << 240'000.0 << 490;
        QTest::newRow("below one") << 0.2 << 0.1 << 200;
        QTest::newRow("all alike") << 37.5 << 0.0 << 100;
        QTest::newRow("one") << 12.0 << 0.0 << 1;
        QTest::newRow("all over the range") << 0.01 << 8e9 << 5'000;
    }

    void binsHoldEveryValueOnce() {
        QFETCH(double, least);
        QFETCH(double, spread);
        QFETCH(int, values);
        constexpr std::size_t mostBins = 16;
        std::mt19937 random(5);
        std::uniform_real_distribution<double> share(0, 1);
        std::vector<double> all;
        Histogram histogram;
        for (int i = 0; i < values; ++i) {
            all.push_back(least + spread * std::pow(share(random), 3));
            histogram.add(all.back());
        }
        const Bins bins = binsOf(histogram, mostBins);
        QVERIFY(!bins.bins.empty() && bins.bins.size() <= mostBins);
        QCOMPARE(bins.count, values);
        std::int64_t sum = bins.above;
        for (const Histogram::Bucket& bin : bins.bins) {
            QCOMPARE(std::ranges::count_if(all, [&](double value) { return value >= bin.from && value < bin.to; }), bin.count);
            sum += bin.count;
        }
        QCOMPARE(sum, values);
    }

    void noValuesHaveNoBins() { QVERIFY(binsOf(Histogram(), 16).bins.empty()); }

    void outlierDoesNotStretchTheBins() {
        Histogram histogram;
        for (int i = 0; i < 1'000; ++i) {
            histogram.add(i % 2 == 0 ? 20 : 30);
        }
        histogram.add(9'000'000);
        const Bins bins = binsOf(histogram, 16);
        QVERIFY(bins.bins.back().to < 40);
        QCOMPARE(bins.above, 1);
    }

    void neighbouringEdgesReadDifferently() {
        Histogram histogram;
        for (const double value : {0.5, 5.0, 50.0, 500.0, 5'000.0}) {
            histogram = Histogram();
            histogram.add(value);
            const auto bucket = histogram.buckets().front();
            QVERIFY(edgeText(bucket.from, QLocale()) != edgeText(bucket.to, QLocale()));
        }
    }

    void minuteKeepsTheNewestSampleOfEachSecond() {
        const std::vector<MonitorPoint> history = {sample(75, 1, 9), sample(59.9, 2, 0), sample(30.7, 3, 3),
                                                   sample(30.2, 4, 4), sample(0.4, 5, 5), sample(0, 6, 6)};
        const auto seconds = monitorSeconds(history);
        QCOMPARE(seconds.size(), std::size_t{2});
        QCOMPARE(seconds[0].second, 29);
        QCOMPARE(seconds[0].batchReadings, 4.0);
        QCOMPARE(seconds[1].second, 59);
        QCOMPARE(seconds[1].encryption.p50, 6.0);
    }

    void secondWithoutASampleHasNoBar() {
        PipelineSnapshot snapshot;
        snapshot.history = {sample(2.5, 63, 2), sample(0, 15, 2)};
        MonitorCharts charts(*theme_);
        charts.show(snapshot);
        const auto& bars = child<BarChart>(charts, "batchChart")->bars();
        QCOMPARE(bars.size(), std::size_t{kMonitorSeconds});
        QCOMPARE(bars[57].value, 63.0);
        QVERIFY(std::isnan(bars[58].value));
        QCOMPARE(bars[59].value, 15.0);
    }

    void durationsAreToldInTheirUnit() {
        const auto text = [](double microseconds) {
            const DurationText shown = durationText(microseconds, QLocale());
            return shown.number + u' ' + shown.unit;
        };
        QCOMPARE(text(1.94), s("1.9 µs"));
        QCOMPARE(text(347.2), s("347 µs"));
        QCOMPARE(text(9'999), s("9,999 µs"));
        QCOMPARE(text(31'400), s("31.4 ms"));
        QCOMPARE(text(314'537), s("315 ms"));
    }

private:
    /// For a person to look at: the page as it is in windows of 1440 × 900 and 1280 × 800.
    void savePictures() {
        const QString folder = qEnvironmentVariable("SMARTER_PICTURES");
        for (const auto scheme : {ThemeController::Choice::Light, ThemeController::Choice::Dark}) {
            for (const QSize size : {QSize(1080, 744), QSize(1240, 844)}) {
                if (folder.isEmpty()) {
                    return;
                }
                theme_->setChoice(scheme);
                page_->resize(size);
                QCoreApplication::processEvents();
                const char* name = scheme == ThemeController::Choice::Light ? "light" : "dark";
                QVERIFY(page_->grab().save(QStringLiteral("%1/pes-%2-%3.png").arg(folder, QLatin1String(name)).arg(size.width())));
            }
        }
        theme_->setChoice(ThemeController::Choice::Light);
    }

    void chooseSpeed(int index) {
        const auto segments = child<SegmentedControl>(*page_, "speed")->findChildren<QAbstractButton*>();
        QTest::mouseClick(segments[index], Qt::LeftButton);
    }

    std::int64_t count(const char* name) const {
        return QLocale().toLongLong(child<Label>(*page_, name)->text());
    }

    std::unique_ptr<crypto::CryptoLibraries> libraries_;
    std::unique_ptr<ThemeController> theme_;
    std::unique_ptr<Homes> homes_;
    std::unique_ptr<SiteSession> session_;
    std::unique_ptr<PesPage> page_;
};

QTEST_MAIN(TestPesPage)
#include "test_pes_page.moc"
