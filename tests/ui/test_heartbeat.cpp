// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QSettings>
#include <QTest>
#include <algorithm>
#include <vector>

#include "fresh_site.h"
#include "ui/main_window/site_desktop.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr int kHomes = 12;
constexpr int kDays = 10;
constexpr int kMillisecondsABeat = 5;
/// What is asked for, on a machine that does nothing else; and what no machine may exceed, once and usually.
constexpr double kWanted = 50;
constexpr double kMost = 1'000;
constexpr double kMostUsually = 150;

/// How long the event loop was away, beat by beat, in milliseconds.
class Heartbeat : public QObject {
public:
    Heartbeat() {
        timer_.setTimerType(Qt::PreciseTimer);
        timer_.setInterval(kMillisecondsABeat);
        connect(&timer_, &QTimer::timeout, this, [this] {
            gaps_.push_back(static_cast<double>(since_.nsecsElapsed()) / 1e6);
            since_.start();
        });
        since_.start();
        timer_.start();
    }

    /// Sorted.
    std::vector<double> gaps() {
        timer_.stop();
        std::ranges::sort(gaps_);
        return gaps_;
    }

private:
    QTimer timer_;
    QElapsedTimer since_;
    std::vector<double> gaps_;
};

}  // namespace

class TestHeartbeat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        auto libraries = crypto::CryptoLibraries::create();
        QVERIFY(libraries);
        libraries_ = std::move(*libraries);
        theme_ = std::make_unique<ThemeController>(*qApp);
        homes_ = std::make_unique<Homes>(kHomes, kDays);
        QVERIFY(homes_->isValid());
    }

    void cleanupTestCase() {
        theme_.reset();
        libraries_.reset();
    }

    void screenGoesOnWhileThePipelineRunsAtFullSpeed_data() {
        QTest::addColumn<QString>("page");
        for (const char* page : {"operator", "pes", "customer", "pipeline"}) {
            QTest::newRow(page) << s(page);
        }
    }

    void screenGoesOnWhileThePipelineRunsAtFullSpeed() {
        QFETCH(QString, page);
        const QTemporaryDir folder;
        auto site = homes_->makeSiteIn(folder.filePath(s("site")));
        QVERIFY(site);
        QSettings settings(folder.filePath(s("settings.ini")), QSettings::IniFormat);
        LanguageController language;
        Preferences preferences(*theme_, language, settings);
        SiteDesktop desktop({std::move(*site), {}, {}, {}}, preferences);
        desktop.resize(1440, 900);
        desktop.show();
        QVERIFY(QTest::qWaitForWindowExposed(&desktop));
        desktop.shell().showPage(page);
        EVENTUALLY(desktop.session().snapshot() != nullptr);
        IngestRequest request = homes_->request();
        request.slice = Seconds{3600};  // many commits, so that much is to be shown
        Heartbeat heart;
        desktop.session().play({request});
        EVENTUALLY(!desktop.session().isPlaying() &&
                   desktop.session().snapshot()->readingsAccepted == kHomes * kDays * 1440);
        const std::vector<double> gaps = heart.gaps();
        QVERIFY(gaps.size() > 100);
        const double p99 = gaps[gaps.size() * 99 / 100];
        qInfo("%s: %zu beats, p99 %.1f ms, longest %.1f ms, over %.0f ms: %zd", qPrintable(page), gaps.size(), p99, gaps.back(),
              kWanted, gaps.end() - std::ranges::upper_bound(gaps, kWanted));
        QVERIFY2(gaps.back() < kMost, qPrintable(QString::number(gaps.back())));
        QVERIFY2(p99 < kMostUsually, qPrintable(QString::number(p99)));
    }

private:
    std::unique_ptr<crypto::CryptoLibraries> libraries_;
    std::unique_ptr<ThemeController> theme_;
    std::unique_ptr<Homes> homes_;
};

QTEST_MAIN(TestHeartbeat)
#include "test_heartbeat.moc"
