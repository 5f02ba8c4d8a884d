// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include "tests/support/engine_site.h"
#include "tests/support/seed.h"
#include "ui/operator/operator_page.h"
#include "window_desk.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr int kHomesANeighbourhood = 50;

}  // namespace

/// A day of ten thousand meters (SMARTER_METERS says otherwise) through PostgreSQL and NATS, with two intake workers of
/// which one is killed half-way: what the same site makes of it in a folder, row by row and to the joule.
class TestClusterDay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        desk_ = std::make_unique<WindowDesk>(1, 1);
        QVERIFY(desk_->isValid());
    }
    void cleanupTestCase() { desk_.reset(); }

    void aDayWithAWorkerKilledHalfWayEqualsTheEmbeddedDay() {
        const int meters = numberFromEnvironment("SMARTER_METERS", 10'000);
        QElapsedTimer time;
        time.start();
        EngineSiteOptions options;
        options.partitions = 8;
        options.minimumMeters = 10;
        options.keyBits = numberFromEnvironment("SMARTER_KEY_BITS", 3'072);
        options.leaseSeconds = 15;
        options.inFlight = 20'000;
        EngineSite site(options);
        site.recordDay(meters / kHomesANeighbourhood, kHomesANeighbourhood);
        qInfo("recorded %lld readings, %lld J: %.0f s", static_cast<long long>(site.recordedReadings()),
              static_cast<long long>(site.recordedEnergy().value), static_cast<double>(time.restart()) / 1e3);
        site.runEmbedded();
        qInfo("embedded: %.0f s", static_cast<double>(time.restart()) / 1e3);

        site.start(RoleKind::PesRelease, {});
        site.start(RoleKind::Mdms, {});
        QProcess& killed = site.start(RoleKind::PesIntake, s("first"));
        QProcess& left = site.start(RoleKind::PesIntake, s("second"));
        QProcess& concentrator = site.start(RoleKind::Concentrator, s("north"), {s("--until-settled")});
        QVERIFY(QTest::qWaitFor([&] { return site.readingsAccepted() >= site.recordedReadings() / 2; }, kPatience));
        const std::int64_t half = site.readingsAccepted();
        QVERIFY(half < site.recordedReadings());
        site.kill9(killed);
        qInfo("killed a worker at %lld readings: %.0f s", static_cast<long long>(half), static_cast<double>(time.elapsed()) / 1e3);

        QVERIFY2(concentrator.waitForFinished(kPatience), qPrintable(site.wordsOf(left)));
        const QJsonObject answer = QJsonDocument::fromJson(concentrator.readAllStandardOutput()).object();
        QCOMPARE(answer[u"readings_accepted"].toInteger(), site.recordedReadings());
        QCOMPARE(answer[u"joules_accepted"].toInteger(), site.recordedEnergy().value);
        QCOMPARE(site.differenceWithin(kPatience), QString());
        qInfo("over the engines: %.0f s", static_cast<double>(time.elapsed()) / 1e3);
        site.stopAll();
        QCOMPARE(site.difference(), QString());
        QCOMPARE(site.readingsAccepted(), site.recordedReadings());
        lookAt(site);
    }

private:
    /// As an operator at a desktop, by the site's address; the picture goes to SMARTER_PICTURES.
    void lookAt(const EngineSite& site) {
        QVERIFY(desk_->openWindow());
        desk_->window().resize(1440, 900);
        desk_->click("openOnServers");
        QTest::keyClicks(&desk_->field("address"), site.url());
        desk_->click("openAddress");
        EVENTUALLY(desk_->window().desktop() != nullptr);
        EVENTUALLY(desk_->field("operatorName").isVisible());
        desk_->field("operatorName").setText(site.operatorName());
        desk_->type("operatorPassword", EngineSite::kOperatorPassword);
        desk_->click("signIn");
        EVENTUALLY(desk_->page<OperatorPage>("operator").isSignedIn());
        EVENTUALLY(desk_->visibleText().contains(s("Quarter 0001")));
        EVENTUALLY(desk_->visibleText().contains(s("in view:")));
        const QString folder = qEnvironmentVariable("SMARTER_PICTURES");
        if (!folder.isEmpty()) {
            QVERIFY(QDir().mkpath(folder) && desk_->window().grab().save(folder + s("/ten-thousand-meters.png")));
        }
    }

    static constexpr int kPatience = 3'000'000;  // ms; only a hang takes it

    std::unique_ptr<WindowDesk> desk_;
};

QTEST_MAIN(TestClusterDay)
#include "test_cluster_day.moc"
