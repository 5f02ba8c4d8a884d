// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QTest>

#include "fresh_site.h"
#include "ui/models/decisions_model.h"
#include "ui/pipeline/pipeline_page.h"
#include "ui/pipeline/station_map.h"
#include "ui/session/speed_control.h"
#include "ui/widgets/label.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table_view.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr int kHomes = 4;
constexpr int kDays = 2;
constexpr std::int64_t kReadings = kHomes * kDays * 1440;

}  // namespace

class TestPipelinePage : public QObject {
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
        page_ = std::make_unique<PipelinePage>(*session_, *theme_);
        page_->resize(1240, 844);
        page_->show();
        QVERIFY(QTest::qWaitForWindowExposed(page_.get()));
    }

    void cleanupTestCase() {
        page_.reset();
        session_.reset();
        homes_.reset();
        theme_.reset();
        libraries_.reset();
    }

    // One story, in this order.

    void stationsSayWhatTheyHoldBeforeAnythingFlows() {
        EVENTUALLY(session_->snapshot() != nullptr);
        QVERIFY(child<QAbstractButton>(*page_, "meter")->isChecked());
        QVERIFY(child<QAbstractButton>(*page_, "release")->accessibleDescription().contains(s("Paillier private key")));
        QVERIFY(child<QAbstractButton>(*page_, "concentrator")->accessibleDescription().contains(s("any reading")));
        QVERIFY(cardText().contains(s("Nothing has passed here yet")));
        QVERIFY(!child<QAbstractButton>(*page_, "step")->isEnabled());
    }

    void pausedPipelineGoesOnAStepAtATime() {
        session_->runner().setPaused(true);
        IngestRequest request = homes_->request();
        request.slice = Seconds{24 * 3600};
        session_->play({request});
        auto* step = child<QAbstractButton>(*page_, "step");
        EVENTUALLY(step->isEnabled());
        std::int64_t before = 0;
        int glimpses = 0;
        connect(&session_->runner(), &PipelineRunner::glimpse, this, [&] { ++glimpses; });
        while (session_->isPlaying() && before < kReadings) {
            const int seen = glimpses;
            QTest::mouseClick(step, Qt::LeftButton);
            EVENTUALLY(glimpses > seen);
            QVERIFY(session_->runner().isPaused());
            const std::int64_t now = session_->snapshot()->readingsAccepted;
            QVERIFY(now >= before);
            QVERIFY(now - before < kReadings);
            before = now;
        }
        QCOMPARE(before, kReadings);
        session_->runner().disconnect(this);
        QTest::mouseClick(child<QAbstractButton>(*page_, "play"), Qt::LeftButton);  // resume
        EVENTUALLY(!session_->isPlaying());
    }

    void eachStationShowsItsBytesAndNoReading() {
        EVENTUALLY(!cardText().contains(s("Nothing has passed here yet")));
        choose("meter");
        QVERIFY(cardText().contains(s("AES-256-GCM")));
        choose("intake");
        QVERIFY(cardText().contains(s("Paillier's public key, 512 bytes")));  // twice 2,048 bits
        choose("mdms");
        QVERIFY(cardText().contains(s("sealed for the MDMS's RSA key")));
        choose("portal");
        QVERIFY(cardText().contains(s("password")));
    }

    void arrowKeysChooseAStation() {
        auto* meter = child<QAbstractButton>(*page_, "meter");
        choose("meter");
        meter->setFocus();
        QTest::keyClick(meter, Qt::Key_Right);
        QVERIFY(child<QAbstractButton>(*page_, "concentrator")->isChecked());
        QVERIFY(cardText().contains(s("cannot open")));
    }

    void decisionsAreListedWithoutEnergy() {
        auto* table = child<TableView>(*page_, "decisions");
        EVENTUALLY(table->model()->rowCount() > 0);
        const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            QVERIFY(!table->model()->headerData(column, Qt::Horizontal).toString().contains(s("kWh")));
        }
        QCOMPARE(table->model()->index(0, DecisionsModel::Meters).data().toString(), QString::number(kHomes));
    }

    void picturesForTheEye() {
        const QString folder = qEnvironmentVariable("SMARTER_PICTURES");
        if (folder.isEmpty()) {
            QSKIP("SMARTER_PICTURES is not set");
        }
        choose("intake");
        for (const auto choice : {ThemeController::Choice::Light, ThemeController::Choice::Dark}) {
            theme_->setChoice(choice);
            QCoreApplication::processEvents();
            const QString name = choice == ThemeController::Choice::Light ? s("light") : s("dark");
            QVERIFY(page_->grab().save(folder + s("/pipeline-") + name + s(".png")));
        }
        theme_->setChoice(ThemeController::Choice::Light);
    }

private:
    void choose(const char* station) { QTest::mouseClick(child<QAbstractButton>(*page_, station), Qt::LeftButton); }

    QString cardText() {
        QString out;
        const auto labels = child<QWidget>(*page_, "stationCard")->findChildren<Label*>();
        for (const Label* label : labels) {
            out += label->isHidden() ? QString() : label->text() + QLatin1Char('\n');
        }
        return out;
    }

    std::unique_ptr<crypto::CryptoLibraries> libraries_;
    std::unique_ptr<ThemeController> theme_;
    std::unique_ptr<Homes> homes_;
    std::unique_ptr<SiteSession> session_;
    std::unique_ptr<PipelinePage> page_;
};

QTEST_MAIN(TestPipelinePage)
#include "test_pipeline_page.moc"
