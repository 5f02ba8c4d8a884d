// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDir>
#include <QMenu>
#include <QTest>
#include <cmath>

#include "ui/customer/customer_page.h"
#include "ui/operator/operator_page.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/time_series_chart.h"
#include "window_desk.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr const char* kOperatorPassword = "a password of the operator";
constexpr const char* kCustomerPassword = "four words of a song";
constexpr int kHomes = 3;
constexpr int kDays = 2;
constexpr std::int64_t kMinutesADay = 1440;
const Interval kAlways{instantOf(0), Seconds{std::int64_t{1} << 33}};

Joules shownEnergy(const TimeSeriesChart& chart) {
    Joules sum;
    for (const ChartSeries& series : chart.series()) {
        for (const ChartPoint& point : series.role == SeriesRole::Primary ? series.points : std::vector<ChartPoint>()) {
            sum += Joules{std::llround(point.value * 1000 * static_cast<double>(series.intervalSeconds))};
        }
    }
    return sum;
}

}  // namespace

class TestDesktop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        desk_ = std::make_unique<WindowDesk>(kHomes, kDays);
        QVERIFY(desk_->isValid());
        QVERIFY(desk_->openWindow() && desk_->openSite());
    }

    void cleanupTestCase() { desk_.reset(); }

    // In the order of a day at the desktop; each goes on where the one before ended.

    void profilesAreAddedThroughTheSitesMenu() {
        desk_->choose("addProfiles");
        desk_->field("profilePath").setText(homes().folder());
        desk_->field("neighbourhood").setText(s("Canal Street"));
        QSignalSpy finished(&desk_->session(), &SiteSession::requestFinished);
        desk_->click("playProfiles");
        QVERIFY(finished.wait(kPatience));
        QCOMPARE(finished.first().first().value<IngestSummary>().flow.energy, generated());
        EVENTUALLY(desk_->find<QWidget>("playProfiles") == nullptr);
        EVENTUALLY(desk_->visibleText().contains(s("06 Jan 2016 00:00")));
    }

    void operatorIsMadeAndSeesTheSumOfTheHomes() {
        desk_->go(Qt::Key_1);
        EVENTUALLY(desk_->field("newOperatorName").isVisible());
        desk_->type("newOperatorName", "operator");
        desk_->type("newOperatorPassword", kOperatorPassword);
        desk_->type("newOperatorRepeat", kOperatorPassword);
        desk_->click("addOperator");
        const auto day = homes().rows(1).back().start;
        const Joules newest = generated(localDay(day, Homes::zone()));
        EVENTUALLY_COMPARE(shownEnergy(*desk_->find<TimeSeriesChart>("loadChart")), newest);
        QVERIFY(desk_->visibleText().contains(s("operator")));
    }

    void pesMonitorShowsWhatFlowed() {
        desk_->go(Qt::Key_2);
        EVENTUALLY(desk_->visibleText().contains(QLocale().toString(kHomes * kDays * kMinutesADay)));
        QVERIFY(desk_->visibleText().contains(s("No readings, only figures")));
    }

    void customerRegistersWithTheCodeFromTheMenu() {
        desk_->choose("activation");
        auto* homes = desk_->find<QComboBox>("activationHome");
        EVENTUALLY(homes->count() == kHomes);
        homes->setCurrentIndex(1);
        desk_->click("issueCode");
        EVENTUALLY(desk_->find<QLabel>("secretText") != nullptr);
        const QString code = desk_->find<QLabel>("secretText")->text();
        desk_->click("closeDrawer");
        desk_->go(Qt::Key_3);
        desk_->field("registerCode").setText(code);
        desk_->type("registerName", "bert");
        desk_->type("registerPassword", kCustomerPassword);
        desk_->type("registerRepeat", kCustomerPassword);
        desk_->click("register");
        EVENTUALLY(desk_->field("signInName").text() == s("bert"));
        signInCustomer();
        QVERIFY(desk_->visibleText().contains(s("bert")));
        QVERIFY(desk_->find<QLabel>("secretText") == nullptr);
    }

    void reopenedSiteShowsTheSameAndKnowsNobody() {
        const Joules load = shownEnergy(*desk_->find<TimeSeriesChart>("loadChart"));
        const Joules own = shownEnergy(*desk_->find<TimeSeriesChart>("power"));
        QSignalSpy closed(&desk_->window(), &MainWindow::siteClosed);
        desk_->choose("closeSite");
        EVENTUALLY(!closed.isEmpty());
        QVERIFY(desk_->window().startPage().isVisible());
        QVERIFY(desk_->openSite());
        QVERIFY(!desk_->page<CustomerPage>("customer").isSignedIn() && !desk_->page<OperatorPage>("operator").isSignedIn());
        signInOperator();
        EVENTUALLY_COMPARE(shownEnergy(*desk_->find<TimeSeriesChart>("loadChart")), load);
        desk_->go(Qt::Key_3);
        signInCustomer();
        QCOMPARE(shownEnergy(*desk_->find<TimeSeriesChart>("power")), own);
    }

    void playingTheSameAgainCountsNothingTwice() {
        const Joules before = recorded();
        QCOMPARE(before, generated());
        QSignalSpy finished(&desk_->session(), &SiteSession::requestFinished);
        desk_->session().play({homes().request()});
        QVERIFY(finished.wait(kPatience));
        const auto summary = finished.first().first().value<IngestSummary>();
        QCOMPARE(summary.flow.accepted, std::int64_t{0});
        QCOMPARE(summary.alreadyRecorded, kHomes * kDays * kMinutesADay);
        QCOMPARE(recorded(), before);
    }

    void badRowsAreCountedAndListed() {
        QFile profile(homes().path("home-77.csv"));
        QVERIFY(profile.open(QIODevice::WriteOnly));
        profile.write("2016-01-04 00:00:00,1.0\n2016-01-04 00:01:00,many\n2016-01-04 00:02:00,-1\n2016-01-04 00:03:00,1.5\n");
        profile.close();
        desk_->session().play({homes().request({profile.fileName()})});
        Toast& toast = desk_->window().desktop()->shell().toast();
        EVENTUALLY(toast.isVisible() && toast.text() == s("Rows not as expected: 2."));
        QTest::mouseClick(&toast.button(), Qt::LeftButton);
        QVERIFY(!toast.isVisible());
        auto* list = desk_->find<TableView>("rowIssues");
        QVERIFY(list != nullptr && list->isVisible());
        const QAbstractItemModelTester tester(list->model());
        QCOMPARE(list->model()->rowCount(), 2);
        const auto cell = [&](int row, int column) { return list->model()->index(row, column).data().toString(); };
        QCOMPARE(cell(0, RowIssueModel::File), s("home-77.csv"));
        QCOMPARE(cell(0, RowIssueModel::Row), s("2"));
        QVERIFY(cell(0, RowIssueModel::Reason).contains(s("not a number")));
        QVERIFY(cell(1, RowIssueModel::Reason).contains(s("negative")));
        desk_->click("closeDrawer");
        EVENTUALLY(!desk_->session().isPlaying());
    }

    void schemeIsChosenInTheMenuAndKept() {
        auto* menu = desk_->find<QMenu>("siteMenu");
        QAction* dark = nullptr;
        for (QAction* action : menu->actions()) {
            dark = action->text() == s("Dark colours") ? action : dark;
        }
        QVERIFY(dark != nullptr);
        dark->trigger();
        QCOMPARE(desk_->theme().theme().scheme(), Scheme::Dark);
        QVERIFY(dark->isChecked());
        desk_->theme().setChoice(ThemeController::Choice::Light);
        QVERIFY(!dark->isChecked());
    }

    void picturesAreSavedOnRequest() {
        const QString folder = qEnvironmentVariable("SMARTER_PICTURES");
        if (folder.isEmpty()) {
            QSKIP("SMARTER_PICTURES names no folder");
        }
        QVERIFY(QDir().mkpath(folder));
        for (const char* action : {"addProfiles", "activation", "showRowIssues"}) {
            desk_->choose(action);
            EVENTUALLY(s(action) != s("activation") || desk_->find<QComboBox>("activationHome")->count() > 0);
            if (s(action) == s("activation")) {
                desk_->click("issueCode");
                EVENTUALLY(desk_->find<QLabel>("secretText") != nullptr);
            }
            QTest::qWait(0);
            QVERIFY(desk_->window().grab().save(folder + s("/drawer-") + s(action) + s(".png")));
            desk_->click("closeDrawer");
        }
    }

    void runStoppedBeforeItBeganDoesNotBegin() {
        const Homes more(1, 1, QDate(2016, 3, 1));
        QVERIFY(more.isValid());
        const Joules before = recorded();
        QSignalSpy failed(&desk_->session(), &SiteSession::failed);
        QSignalSpy finished(&desk_->session(), &SiteSession::requestFinished);
        desk_->session().play({more.request()});
        desk_->session().stop();
        EVENTUALLY(!desk_->session().isPlaying());
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Cancelled);
        QCOMPARE(finished.size(), 0);
        QCOMPARE(recorded(), before);
    }

    void windowClosedDuringARunLosesNothingAndCountsNothingTwice() {
        const Joules before = recorded();
        const Homes more(kHomes, 10, QDate(2016, 2, 1));
        QVERIFY(more.isValid());
        IngestRequest request = more.request();
        request.neighbourhood = s("Harbour");
        request.slice = Seconds{3600};
        desk_->session().play({request});
        EVENTUALLY(desk_->session().snapshot()->state == RunState::Running && desk_->session().snapshot()->fraction > 0);
        QVERIFY(!desk_->window().close());  // first the step under way
        EVENTUALLY(!desk_->window().isVisible());
        QVERIFY(desk_->openWindow() && desk_->openSite());
        QSignalSpy finished(&desk_->session(), &SiteSession::requestFinished);
        desk_->session().play({request});
        QVERIFY(finished.wait(kPatience));
        const auto rest = finished.first().first().value<IngestSummary>();
        QVERIFY(rest.alreadyRecorded > 0 && rest.flow.accepted > 0);
        Joules all = before;
        for (int home = 1; home <= kHomes; ++home) {
            all += sumOf(more.rows(home), kAlways);
        }
        QCOMPARE(recorded(), all);
    }

private:
    void signInOperator() {
        desk_->go(Qt::Key_1);
        EVENTUALLY(desk_->field("operatorName").isVisible());
        desk_->type("operatorName", "operator");
        desk_->type("operatorPassword", kOperatorPassword);
        QTest::keyClick(&desk_->field("operatorPassword"), Qt::Key_Return);
        EVENTUALLY(desk_->page<OperatorPage>("operator").isSignedIn());
    }

    void signInCustomer() {
        desk_->field("signInName").setText(s("bert"));
        desk_->type("signInPassword", kCustomerPassword);
        QTest::keyClick(&desk_->field("signInPassword"), Qt::Key_Return);
        const Joules newest = sumOf(homes().rows(2), localDay(homes().rows(2).back().start, Homes::zone()));
        EVENTUALLY_COMPARE(shownEnergy(*desk_->find<TimeSeriesChart>("power")), newest);
    }

    /// What all homes' files say.
    Joules generated(const Interval& range = kAlways) const {
        Joules sum;
        for (int home = 1; home <= kHomes; ++home) {
            sum += sumOf(homes().rows(home), range);
        }
        return sum;
    }

    /// What the utility has of all households.
    Joules recorded() {
        const auto households = awaited(desk_->session().mdms().call([](Mdms& mdms) { return mdms.ledger().households(); }));
        Joules sum;
        for (const HouseholdSummary& household : households.value_or(std::vector<HouseholdSummary>())) {
            sum += household.energy;
        }
        return sum;
    }

    const Homes& homes() const { return desk_->homes(); }

    std::unique_ptr<WindowDesk> desk_;
};

QTEST_MAIN(TestDesktop)
#include "test_desktop.moc"
