// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/resource.h>

#include <QDir>
#include <QSemaphore>
#include <QTest>
#include <random>
#include <thread>

#include "core/crypto/init.h"
#include "tests/support/error_of.h"
#include "tests/support/fresh_stations.h"

using namespace smarter;
using namespace smarter::test;
using namespace std::chrono_literals;

namespace {

/// A minute of simulated time takes a millisecond, so that tests need not wait.
constexpr Speed kSwift{60'000};

}  // namespace

class TestLive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { libraries_ = std::move(*crypto::CryptoLibraries::create()); }
    void cleanupTestCase() { libraries_.reset(); }

    void windowIsReleasedWithinOneIntervalOfItsEnd() {
        FreshStations site;
        const Joules all = site.writeHomes(2, 1);
        RunControl control;
        control.setSpeed(kSwift);
        int checked = 0;
        bool inTime = true;
        Instant last{};
        Instant before{};
        IngestObserver observer;
        observer.progress = [&](const IngestProgress& progress) {
            // What is late goes together: what counts is the meters' time. What an earlier step reached is closed by now.
            if (progress.live && progress.reached > last) {
                before = std::exchange(last, progress.reached);
            }
            if (before > kNewYear) {
                ++checked;
                inTime = inTime && site.releasedWindows() >= (before - kNewYear) / 15min - 1;
            }
            return true;
        };
        IngestRequest request = site.request();
        request.to = kNewYear + 3h;
        const auto summary = ingest(*site.stations, site.site->zone(), request, observer, control, control.ticket());
        QVERIFY(summary);
        QVERIFY(checked >= 1);  // how often depends on the machine
        QVERIFY(inTime);
        QCOMPARE(summary->flow.accepted, 2 * 180);
        QCOMPARE(site.releasedWindows(), 12);
        QVERIFY(ingest(*site.stations, site.site->zone(), site.request(), {}));
        QCOMPARE(site.released(), all);
        QCOMPARE(site.billed(), all);
    }

    void pausedRunGoesOnAStepAtATime() {
        FreshStations site;
        const Joules all = site.writeHomes(2, 3);
        RunControl control;
        control.setPaused(true);
        QSemaphore told;
        std::atomic<std::int64_t> accepted{0};
        IngestObserver observer;
        observer.progress = [&](const IngestProgress& progress) {
            accepted = progress.soFar.flow.accepted;
            told.release();
            return true;
        };
        Result<IngestSummary> summary;
        std::thread run([&] {
            summary = ingest(*site.stations, site.site->zone(), site.request(), observer, control, control.ticket());
        });
        constexpr int patience = 60'000;
        bool heard = told.tryAcquire(1, patience);
        int stepsThatCarried = 0;
        while (heard && accepted < 2 * 3 * 1440) {
            const std::int64_t before = accepted;
            control.step();
            heard = told.tryAcquire(1, patience);
            stepsThatCarried += accepted > before ? 1 : 0;
        }
        const bool stillPaused = control.isPaused();
        control.setPaused(false);
        run.join();
        QVERIFY(heard);
        QVERIFY(stillPaused);
        QCOMPARE(stepsThatCarried, 3);  // a day each
        QVERIFY(summary);
        QCOMPARE(site.released(), all);
    }

    void simulatedTimePassesNoFasterThanItsSpeed() {
        FreshStations site;
        site.writeHomes(2, 1);
        std::atomic<std::int64_t> steady{0};
        RunControl control(1, [&] { return std::chrono::nanoseconds(steady.load()); });
        control.setSpeed(Speed{60});
        IngestRequest request = site.request();
        request.to = kNewYear + 1h;
        Instant furthest;
        IngestObserver observer;
        observer.progress = [&](const IngestProgress& progress) {
            furthest = std::max(furthest, progress.reached);
            const Instant allowed = kNewYear + Seconds{steady.load() / 1'000'000'000 * 60};
            if (progress.reached > allowed && progress.live) {
                return false;
            }
            // The next minute comes only when the source goes on; a change makes the run look again.
            steady += 1'000'000'000;
            control.setWorkers(1 + static_cast<int>(steady.load() % 2));
            return true;
        };
        const auto summary = ingest(*site.stations, site.site->zone(), request, observer, control, control.ticket());
        QVERIFY(summary);
        QCOMPARE(furthest, kNewYear + 1h);
        QVERIFY(steady.load() >= 59'000'000'000);
    }

    void batchesAreSmallWhenLiveAndFullWhenCatchingUp() {
        FreshStations site;
        site.writeHomes(2, 1);
        const Instant noon = kNewYear + 12h;
        RunControl control;
        control.setSpeed(Speed{600});
        IngestRequest request = site.request();
        request.liveFrom = noon;
        request.to = noon + 12min;
        std::int64_t before = 0;
        IngestObserver observer;
        observer.progress = [&](const IngestProgress& progress) {
            if (progress.live && before == 0) {
                before = progress.soFar.flow.accepted;
            }
            return true;
        };
        QVERIFY(ingest(*site.stations, site.site->zone(), request, observer, control, control.ticket()));
        QCOMPARE(before, 2 * 720);
        const Histogram& batches = site.stations->intake().figures().batchReadings;
        const int full = site.stations->intake().geometry().minutesPerBlock();
        QCOMPARE(batches.buckets().back().from, static_cast<double>(full));
        QCOMPARE(batches.buckets().front().from, 1.0);
        // A slow machine may put a few together, never most.
        QVERIFY(batches.buckets().front().count > 12);
    }

    void fixedBatchSizeIsKeptToAndNeverOverAnInterval() {
        QVERIFY(!BatchPolicy::fixed(0) && !BatchPolicy::fixed(61));
        QCOMPARE(BatchPolicy::fixed(60)->live(15), 15);
        QCOMPARE(BatchPolicy::fixed(5)->live(15), 5);
        QCOMPARE(BatchPolicy().live(15), 1);
        QCOMPARE(BatchPolicy().catchingUp(45), 45);
        FreshStations site;
        site.writeHomes(2, 1);
        RunControl control;
        control.setSpeed(kSwift);
        control.setBatchPolicy(*BatchPolicy::fixed(5));
        IngestRequest request = site.request();
        request.to = kNewYear + 2h;
        QVERIFY(ingest(*site.stations, site.site->zone(), request, {}, control, control.ticket()));
        const auto buckets = site.stations->intake().figures().batchReadings.buckets();
        QCOMPARE(buckets.front().from, 5.0);
        QCOMPARE(buckets.size(), std::size_t{1});
    }

    void pauseHoldsTheRunAndASpeedTakesEffectAtOnce() {
        FreshStations site;
        const Joules all = site.writeHomes(2, 1);
        RunControl control;
        control.setSpeed(kRealTime);
        std::atomic<int> told{0};
        std::atomic<bool> live{false};
        IngestObserver observer;
        observer.progress = [&](const IngestProgress& progress) {
            ++told;
            live = progress.live;
            return true;
        };
        Result<IngestSummary> summary;
        std::thread run([&] { summary = ingestOnItsThread(site, observer, control); });
        QVERIFY(QTest::qWaitFor([&] { return live.load(); }, 60'000));
        control.setPaused(true);
        control.setSpeed(kFastest);
        const int before = told.load();
        QTest::qWait(50);
        QVERIFY(told.load() <= before + 2);  // it says that it is paused, and stands
        control.setPaused(false);
        run.join();
        QVERIFY(summary);
        QCOMPARE(summary->flow.accepted, 2 * 1440);
        site.reopen();
        QCOMPARE(site.released(), all);
    }

    void waitingRunIsCancelledAtOnce() {
        FreshStations site;
        site.writeHomes(2, 1);
        for (const bool paused : {false, true}) {
            RunControl control;
            control.setSpeed(kRealTime);
            std::atomic<bool> live{false};
            IngestObserver observer;
            observer.progress = [&](const IngestProgress& progress) {
                live = progress.live;
                return true;
            };
            Result<IngestSummary> summary;
            std::thread run([&] { summary = ingestOnItsThread(site, observer, control); });
            QVERIFY(QTest::qWaitFor([&] { return live.load(); }, 60'000));
            control.setPaused(paused);
            control.cancel();
            run.join();
            QCOMPARE(errorOf(summary), ErrorCode::Cancelled);
            QVERIFY(!control.isPaused());
        }
    }

    void cancelledAnywhereTheNextRunGoesOn() {
        FreshStations site;
        const Joules all = site.writeHomes(3, 3);
        std::mt19937 random(std::random_device{}());
        int cancelled = 0;
        for (int attempt = 0; attempt < 25; ++attempt) {
            RunControl control;
            control.setSpeed(attempt % 3 == 2 ? kSwift : kFastest);
            IngestRequest request = site.request();
            request.slice = Seconds{3600 * std::uniform_int_distribution(1, 8)(random)};
            int left = std::uniform_int_distribution(1, 8)(random);  // few, so that there is something left to cancel
            IngestObserver observer;
            observer.progress = [&](const IngestProgress&) { return --left > 0; };
            const auto summary = ingest(*site.stations, site.site->zone(), request, observer, control, control.ticket());
            QVERIFY(summary || summary.error().code == ErrorCode::Cancelled);
            cancelled += !summary;
            if (attempt % 5 == 4) {
                site.reopen();
            }
        }
        QVERIFY(cancelled > 0);
        QVERIFY(ingest(*site.stations, site.site->zone(), site.request(), {}));
        QCOMPARE(site.released(), all);
        QCOMPARE(site.billed(), all);
        QCOMPARE(*site.stations->meters().waitingReadings(), 0);
    }

    void leftTimeIsToldWhileCatchingUp() {
        FreshStations site;
        site.writeHomes(2, 2);
        std::vector<double> left;
        IngestObserver observer;
        observer.progress = [&](const IngestProgress& progress) {
            if (progress.secondsLeft) {
                left.push_back(*progress.secondsLeft);
            }
            return true;
        };
        IngestRequest request = site.request();
        request.slice = 3600s;
        QVERIFY(ingest(*site.stations, site.site->zone(), request, observer));
        QVERIFY(left.size() > 10);
        QCOMPARE(left.back(), 0.0);
        QVERIFY(std::ranges::all_of(left, [](double seconds) { return seconds >= 0; }));
    }

    void moreFilesThanDescriptorsAreReadSideBySide() {
        FreshStations site;
        constexpr int files = 120;
        QVERIFY(QDir().mkpath(site.homes()));
        for (int i = 0; i < files; ++i) {
            QFile file(QStringLiteral("%1/home-%2.csv").arg(site.homes()).arg(i));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("time,kW\n2016-01-01 00:00:00,1\n2016-01-01 00:01:00,1\n");
        }
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
        const rlimit few{80, before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &few), 0);
        const auto summary = ingest(*site.stations, site.site->zone(), site.request(), {});
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &before), 0);
        QVERIFY2(summary, summary ? "" : qPrintable(summary.error().subject + summary.error().detail));
        QCOMPARE(summary->flow.energy.value, files * 2 * 60'000);
    }

private:
    /// Databases belong to the thread that opened them.
    static Result<IngestSummary> ingestOnItsThread(FreshStations& site, const IngestObserver& observer, RunControl& control) {
        auto stations = Stations::open(*site.site, site.clock, 2);
        return ingest(**stations, site.site->zone(), site.request(), observer, control, control.ticket());
    }

    std::unique_ptr<crypto::CryptoLibraries> libraries_;
};

QTEST_GUILESS_MAIN(TestLive)
#include "test_live.moc"
