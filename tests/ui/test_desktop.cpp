// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

#include "fresh_site.h"
#include "ui/customer/customer_page.h"
#include "ui/main_window/main_window.h"
#include "ui/operator/operator_page.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/time_series_chart.h"

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
        auto libraries = crypto::CryptoLibraries::create();
        QVERIFY(libraries);
        libraries_ = std::move(*libraries);
        theme_ = std::make_unique<ThemeController>(*qApp);
        theme_->setChoice(ThemeController::Choice::Light);
        theme_->setReducedMotion(true);
        homes_ = std::make_unique<Homes>(kHomes, kDays);
        QVERIFY(homes_->isValid());
        QVERIFY(homes_->makeSite());
        settings_ = std::make_unique<QSettings>(homes_->path("settings.ini"), QSettings::IniFormat);
        openWindow();
    }

    void cleanupTestCase() {
        window_.reset();
        theme_.reset();
        libraries_.reset();
    }

    // In the order of a day at the desktop; each goes on where the one before ended.

    void profilesAreAddedThroughTheSitesMenu() {
        choose("addProfiles");
        field("profilePath").setText(homes_->folder());
        field("neighbourhood").setText(s("Canal Street"));
        QSignalSpy finished(&session(), &SiteSession::requestFinished);
        click("playProfiles");
        QVERIFY(finished.wait(kPatience));
        QCOMPARE(finished.first().first().value<IngestSummary>().flow.energy, generated());
        EVENTUALLY(find<QWidget>("playProfiles") == nullptr);
        EVENTUALLY(visibleText().contains(s("06 Jan 2016 00:00")));
    }

    void operatorIsMadeAndSeesTheSumOfTheHomes() {
        go(Qt::Key_1);
        EVENTUALLY(field("newOperatorName").isVisible());
        type("newOperatorName", "operator");
        type("newOperatorPassword", kOperatorPassword);
        type("newOperatorRepeat", kOperatorPassword);
        click("addOperator");
        const auto day = homes_->rows(1).back().start;
        const Joules newest = generated(localDay(day, Homes::zone()));
        EVENTUALLY_COMPARE(shownEnergy(*find<TimeSeriesChart>("loadChart")), newest);
        QVERIFY(visibleText().contains(s("operator")));
    }

    void pesMonitorShowsWhatFlowed() {
        go(Qt::Key_2);
        EVENTUALLY(visibleText().contains(QLocale().toString(kHomes * kDays * kMinutesADay)));
        QVERIFY(visibleText().contains(s("No readings, only figures")));
    }

    void customerRegistersWithTheCodeFromTheMenu() {
        choose("activation");
        auto* homes = find<QComboBox>("activationHome");
        EVENTUALLY(homes->count() == kHomes);
        homes->setCurrentIndex(1);
        click("issueCode");
        EVENTUALLY(find<QLabel>("secretText") != nullptr);
        const QString code = find<QLabel>("secretText")->text();
        click("closeDrawer");
        go(Qt::Key_3);
        field("registerCode").setText(code);
        type("registerName", "bert");
        type("registerPassword", kCustomerPassword);
        type("registerRepeat", kCustomerPassword);
        click("register");
        EVENTUALLY(field("signInName").text() == s("bert"));
        signInCustomer();
        QVERIFY(visibleText().contains(s("bert")));
        QVERIFY(find<QLabel>("secretText") == nullptr);
    }

    void reopenedSiteShowsTheSameAndKnowsNobody() {
        const Joules load = shownEnergy(*find<TimeSeriesChart>("loadChart"));
        const Joules own = shownEnergy(*find<TimeSeriesChart>("power"));
        QSignalSpy closed(window_.get(), &MainWindow::siteClosed);
        choose("closeSite");
        EVENTUALLY(!closed.isEmpty());
        QVERIFY(window_->startPage().isVisible());
        openSite();
        QVERIFY(!page<CustomerPage>("customer").isSignedIn() && !page<OperatorPage>("operator").isSignedIn());
        signInOperator();
        EVENTUALLY_COMPARE(shownEnergy(*find<TimeSeriesChart>("loadChart")), load);
        go(Qt::Key_3);
        signInCustomer();
        QCOMPARE(shownEnergy(*find<TimeSeriesChart>("power")), own);
    }

    void playingTheSameAgainCountsNothingTwice() {
        const Joules before = recorded();
        QCOMPARE(before, generated());
        QSignalSpy finished(&session(), &SiteSession::requestFinished);
        session().play({homes_->request()});
        QVERIFY(finished.wait(kPatience));
        const auto summary = finished.first().first().value<IngestSummary>();
        QCOMPARE(summary.flow.accepted, std::int64_t{0});
        QCOMPARE(summary.alreadyRecorded, kHomes * kDays * kMinutesADay);
        QCOMPARE(recorded(), before);
    }

    void badRowsAreCountedAndListed() {
        QFile profile(homes_->path("home-77.csv"));
        QVERIFY(profile.open(QIODevice::WriteOnly));
        profile.write("2016-01-04 00:00:00,1.0\n2016-01-04 00:01:00,many\n2016-01-04 00:02:00,-1\n2016-01-04 00:03:00,1.5\n");
        profile.close();
        session().play({homes_->request({profile.fileName()})});
        Toast& toast = window_->desktop()->shell().toast();
        EVENTUALLY(toast.isVisible() && toast.text() == s("Rows not as expected: 2."));
        QTest::mouseClick(&toast.button(), Qt::LeftButton);
        QVERIFY(!toast.isVisible());
        auto* list = find<TableView>("rowIssues");
        QVERIFY(list != nullptr && list->isVisible());
        const QAbstractItemModelTester tester(list->model());
        QCOMPARE(list->model()->rowCount(), 2);
        const auto cell = [&](int row, int column) { return list->model()->index(row, column).data().toString(); };
        QCOMPARE(cell(0, RowIssueModel::File), s("home-77.csv"));
        QCOMPARE(cell(0, RowIssueModel::Row), s("2"));
        QVERIFY(cell(0, RowIssueModel::Reason).contains(s("not a number")));
        QVERIFY(cell(1, RowIssueModel::Reason).contains(s("negative")));
        click("closeDrawer");
        EVENTUALLY(!session().isPlaying());
    }

    void schemeIsChosenInTheMenuAndKept() {
        auto* menu = find<QMenu>("siteMenu");
        QAction* dark = nullptr;
        for (QAction* action : menu->actions()) {
            dark = action->text() == s("Dark colours") ? action : dark;
        }
        QVERIFY(dark != nullptr);
        dark->trigger();
        QCOMPARE(theme_->theme().scheme(), Scheme::Dark);
        QVERIFY(dark->isChecked());
        theme_->setChoice(ThemeController::Choice::Light);
        QVERIFY(!dark->isChecked());
    }

    void picturesAreSavedOnRequest() {
        const QString folder = qEnvironmentVariable("SMARTER_PICTURES");
        if (folder.isEmpty()) {
            QSKIP("SMARTER_PICTURES names no folder");
        }
        QVERIFY(QDir().mkpath(folder));
        for (const char* action : {"addProfiles", "activation", "showRowIssues"}) {
            choose(action);
            EVENTUALLY(s(action) != s("activation") || find<QComboBox>("activationHome")->count() > 0);
            if (s(action) == s("activation")) {
                click("issueCode");
                EVENTUALLY(find<QLabel>("secretText") != nullptr);
            }
            QTest::qWait(0);
            QVERIFY(window_->grab().save(folder + s("/drawer-") + s(action) + s(".png")));
            click("closeDrawer");
        }
    }

    void runStoppedBeforeItBeganDoesNotBegin() {
        const Homes more(1, 1, QDate(2016, 3, 1));
        QVERIFY(more.isValid());
        const Joules before = recorded();
        QSignalSpy failed(&session(), &SiteSession::failed);
        QSignalSpy finished(&session(), &SiteSession::requestFinished);
        session().play({more.request()});
        session().stop();
        EVENTUALLY(!session().isPlaying());
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
        session().play({request});
        EVENTUALLY(session().snapshot()->state == RunState::Running && session().snapshot()->fraction > 0);
        QVERIFY(!window_->close());  // first the step under way
        EVENTUALLY(!window_->isVisible());
        openWindow();
        QSignalSpy finished(&session(), &SiteSession::requestFinished);
        session().play({request});
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
    void openWindow() {
        window_ = std::make_unique<MainWindow>(*theme_, *settings_, DemoSite(homes_->path("demo")));
        window_->resize(1440, 900);
        window_->show();
        window_->activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
        openSite();
    }

    void openSite() {
        QSignalSpy opened(window_.get(), &MainWindow::siteOpened);
        window_->startPage().openSite(homes_->path("site"), secret("a passphrase of the test"));
        QVERIFY(opened.wait(kPatience));
        EVENTUALLY(session().snapshot() != nullptr);
    }

    void signInOperator() {
        go(Qt::Key_1);
        EVENTUALLY(field("operatorName").isVisible());
        type("operatorName", "operator");
        type("operatorPassword", kOperatorPassword);
        QTest::keyClick(&field("operatorPassword"), Qt::Key_Return);
        EVENTUALLY(page<OperatorPage>("operator").isSignedIn());
    }

    void signInCustomer() {
        field("signInName").setText(s("bert"));
        type("signInPassword", kCustomerPassword);
        QTest::keyClick(&field("signInPassword"), Qt::Key_Return);
        const Joules newest = sumOf(homes_->rows(2), localDay(homes_->rows(2).back().start, Homes::zone()));
        EVENTUALLY_COMPARE(shownEnergy(*find<TimeSeriesChart>("power")), newest);
    }

    /// What all homes' files say.
    Joules generated(const Interval& range = kAlways) const {
        Joules sum;
        for (int home = 1; home <= kHomes; ++home) {
            sum += sumOf(homes_->rows(home), range);
        }
        return sum;
    }

    /// What the utility has of all households.
    Joules recorded() {
        const auto households = awaited(session().mdms().call([](Mdms& mdms) { return mdms.ledger().households(); }));
        Joules sum;
        for (const HouseholdSummary& household : households.value_or(std::vector<HouseholdSummary>())) {
            sum += household.energy;
        }
        return sum;
    }

    SiteSession& session() { return window_->desktop()->session(); }
    template <class P>
    P& page(const char* id) {
        return static_cast<P&>(window_->desktop()->page(s(id)));
    }
    /// The one in sight, where several pages have one of that name.
    template <class Widget>
    Widget* find(const char* name) const {
        const auto all = window_->findChildren<Widget*>(s(name));
        if constexpr (std::is_base_of_v<QWidget, Widget>) {
            for (auto* one : all) {
                if (one->isVisible()) {
                    return one;
                }
            }
        }
        return all.isEmpty() ? nullptr : all.front();
    }
    QLineEdit& field(const char* name) const { return *find<QLineEdit>(name); }
    void type(const char* name, const char* what) { QTest::keyClicks(&field(name), s(what)); }
    void click(const char* name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    void choose(const char* action) { find<QAction>(action)->trigger(); }
    void go(Qt::Key key) { QTest::keyClick(&window_->desktop()->shell(), key, Qt::ControlModifier); }

    /// Everything that can be read in the window now.
    QString visibleText() const {
        QStringList texts;
        for (const auto* label : window_->findChildren<QLabel*>()) {
            texts.append(label->isVisible() ? label->text() : QString());
        }
        for (const auto* button : window_->findChildren<QAbstractButton*>()) {
            texts.append(button->isVisible() ? button->text() : QString());
        }
        return texts.join(u'\n');
    }

    std::unique_ptr<crypto::CryptoLibraries> libraries_;
    std::unique_ptr<ThemeController> theme_;
    std::unique_ptr<Homes> homes_;
    std::unique_ptr<QSettings> settings_;
    std::unique_ptr<MainWindow> window_;
};

QTEST_MAIN(TestDesktop)
#include "test_desktop.moc"
