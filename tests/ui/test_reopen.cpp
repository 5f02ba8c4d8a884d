// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTest>

#include "ui/operator/operator_page.h"
#include "window_desk.h"

using namespace smarter;
using namespace smarter::test;

namespace {

/// Bytes of aggregates at the MDMS: some have arrived, many have not.
constexpr qint64 kUnderWay = 300'000;
constexpr int kLongPatience = 300'000;
const Interval kAlways{instantOf(0), Seconds{std::int64_t{1} << 33}};

}  // namespace

/// The program itself, killed while the demonstration runs, and opened again.
class TestReopen : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        desk_ = std::make_unique<WindowDesk>(1, 1);
        QVERIFY(desk_->isValid());
    }

    void cleanupTestCase() { desk_.reset(); }

    void programIsKilledInTheMiddleOfARun() {
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        program.start(qEnvironmentVariable("SMARTER_BIN_DIR") + s("/smarter-metering"), {s("--demo"), demo().siteFolder().chopped(5)});
        QVERIFY(program.waitForStarted());
        const QString newest = demo().siteFolder() + s("/mdms.db-wal");
        QVERIFY(QTest::qWaitFor([&] { return QFileInfo(newest).size() > kUnderWay || program.state() == QProcess::NotRunning; },
                                kLongPatience));
        QCOMPARE(program.state(), QProcess::Running);
        program.kill();
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);
    }

    void nextStartGoesOnAndCountsEveryJouleOnce() {
        QVERIFY(desk_->openWindow());
        QSignalSpy opened(&desk_->window(), &MainWindow::siteOpened);
        QCOMPARE(desk_->find<QAbstractButton>("startDemo")->text(), s("Open the demonstration"));
        desk_->click("startDemo");
        QVERIFY(opened.wait(kPatience));
        QVERIFY(desk_->session().isPlaying());
        QVERIFY(QTest::qWaitFor([&] { return !desk_->session().isPlaying(); }, kLongPatience));
        const Joules all = generated();
        QVERIFY(all.value > 0);
        QCOMPARE(recorded(), all);
    }

private:
    DemoSite demo() const { return DemoSite(desk_->homes().path("demo")); }

    Joules generated() const {
        Joules sum;
        for (const DemoNeighbourhood& one : demo().neighbourhoods()) {
            const auto files = profile::findProfiles({one.profileFolder});
            for (const profile::ProfileFile& file : *files) {
                auto reader = profile::Reader::open(file.path, desk_->session().zone());
                for (auto row = (*reader)->next(); row && *row; row = (*reader)->next()) {
                    sum += (*row)->energy;
                }
            }
        }
        return sum;
    }

    Joules recorded() {
        const auto households = awaited(desk_->session().mdms().call([](Mdms& mdms) { return mdms.ledger().households(); }));
        Joules sum;
        for (const HouseholdSummary& household : households.value_or(std::vector<HouseholdSummary>())) {
            sum += household.energy;
        }
        return sum;
    }

    std::unique_ptr<WindowDesk> desk_;
};

QTEST_MAIN(TestReopen)
#include "test_reopen.moc"
