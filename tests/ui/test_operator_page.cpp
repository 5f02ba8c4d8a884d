// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QHeaderView>
#include <QListView>
#include <QRadioButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <cmath>

#include "fresh_site.h"
#include "ui/models/household_bills_model.h"
#include "ui/operator/load_survey.h"
#include "ui/operator/operator_page.h"
#include "ui/text/access_text.h"
#include "ui/text/error_text.h"
#include "ui/widgets/heat_map.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/key_figure.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/time_series_chart.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr const char* kName = "carla";
constexpr const char* kOperator = "otto";
constexpr const char* kPassword = "three words and a tune";
constexpr int kHomes = 10;      // as many as the policy asks for: one away, and the window is withheld
constexpr int kFewHomes = 2;
constexpr int kDays = 3;
constexpr int kCutHour = 12;
constexpr int kCutMinutes = 45;
const QDate kFirstDay(2016, 1, 4);
const QDate kLastDay = kFirstDay.addDays(kDays - 1);
enum Span { Day, Week, All };

Interval day(QDate date) {
    return localDays(date, date, Homes::zone());
}

Interval cutTime() {
    return {day(kLastDay).start + Seconds{kCutHour * 3600}, Seconds{kCutMinutes * 60}};
}

/// What the chart draws of its first series, back in joules.
Joules drawnEnergy(const TimeSeriesChart& chart) {
    Joules sum;
    const ChartSeries& series = chart.series().front();
    for (const ChartPoint& point : series.points) {
        sum += Joules{std::llround(point.value * 1000 * static_cast<double>(series.intervalSeconds))};
    }
    return sum;
}

}  // namespace

class TestOperatorPage : public QObject {
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
        court_ = std::make_unique<Homes>(kHomes, kDays, kFirstDay);
        mill_ = std::make_unique<Homes>(kFewHomes, kDays, kFirstDay);
        QVERIFY(court_->isValid() && mill_->isValid());
        court_->cut(1, (kDays - 1) * kMinutesOfDay + kCutHour * 60, kCutMinutes);
        auto site = court_->makeSite(kHomes);
        QVERIFY(site);
        session_ = std::make_unique<SiteSession>(std::move(*site));
        const auto added = awaited(session_->mdms().call(
            [](Mdms& mdms) {
                Operators& operators = mdms.operators();
                const SessionPtr owner = operators.siteOwner();
                return operators.add(*owner, s(kName), Role::Billing, secret(kPassword)).and_then([&](const QString&) {
                    return operators.add(*owner, s(kOperator), Role::Operator, secret(kPassword));
                });
            }));
        QVERIFY(added);
        IngestRequest court = court_->request();
        court.neighbourhood = s("Maple Court");
        court.to = day(kLastDay).end();
        IngestRequest mill = mill_->request();
        mill.neighbourhood = s("Old Mill");
        QSignalSpy playing(session_.get(), &SiteSession::playingChanged);
        session_->play({court, mill});
        EVENTUALLY(playing.count() == 2);
    }

    void init() {
        page_ = std::make_unique<OperatorPage>(*session_, *theme_);
        page_->resize(1240, 844);
        page_->show();
        QVERIFY(QTest::qWaitForWindowExposed(page_.get()));
    }

    void firstOperatorIsMadeWithALongPasswordTypedTwice() {
        const Homes homes(1, 1);
        auto site = homes.makeSite();
        QVERIFY(site);
        SiteSession session(std::move(*site));
        OperatorPage page(session, *theme_);
        page.show();
        auto* add = child<QAbstractButton>(page, "addOperator");
        auto* message = child<InlineMessage>(page, "addMessage");
        EVENTUALLY(add->isVisible());
        QVERIFY(!child<QWidget>(page, "signIn")->isVisible());
        const auto submit = [&](const char* password, const char* repeat) {
            child<QLineEdit>(page, "newOperatorName")->clear();
            for (const char* field : {"newOperatorPassword", "newOperatorRepeat"}) {
                child<PasswordField>(page, field)->wipeContent();
            }
            QTest::keyClicks(child<QLineEdit>(page, "newOperatorName"), s("Erik"));
            QTest::keyClicks(child<QLineEdit>(page, "newOperatorPassword"), s(password));
            QTest::keyClicks(child<QLineEdit>(page, "newOperatorRepeat"), s(repeat));
            message->clear();
            QTest::mouseClick(add, Qt::LeftButton);
        };
        submit("long enough to be safe", "long enough to be sane");
        QVERIFY(message->isVisible() && !page.isSignedIn());
        submit("fourteen chars", "fourteen chars");
        EVENTUALLY(message->isVisible());
        QCOMPARE(message->text(), errorText({ErrorCode::PasswordTooShort}));
        QVERIFY(!page.isSignedIn());
        submit("long enough to be safe", "long enough to be safe");
        EVENTUALLY(page.isSignedIn());
        QCOMPARE(page.identity().who, s("erik"));
        EVENTUALLY(child<StateStack>(page, "loadState")->state().kind() == StateView::Kind::Empty);
        QVERIFY(child<StateStack>(page, "loadState")->state().isVisible());
    }

    void wrongPasswordIsRefusedAndTheRightOneSignsIn() {
        QSignalSpy identity(page_.get(), &Page::identityChanged);
        auto* message = child<InlineMessage>(*page_, "signInMessage");
        type("three words and a tone");
        EVENTUALLY(message->isVisible());
        QCOMPARE(message->text(), errorText({ErrorCode::SignInRefused}));
        QVERIFY(!page_->isSignedIn());
        QVERIFY(!child<QWidget>(*page_, "loadChart")->isVisible());
        auto* password = child<QLineEdit>(*page_, "operatorPassword");
        QVERIFY(password->text().isEmpty());
        QTest::keyClicks(password, s(kPassword));
        QTest::keyClick(password, Qt::Key_Return);
        EVENTUALLY(page_->isSignedIn());
        QVERIFY(password->text().isEmpty());
        QCOMPARE(identity.count(), 1);
        QCOMPARE(page_->identity().who, s(kName));
    }

    void emptyFormIsNotSent() {
        auto* button = child<QAbstractButton>(*page_, "signIn");
        EVENTUALLY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(child<InlineMessage>(*page_, "signInMessage")->isVisible());
        QVERIFY(button->isEnabled());
    }

    void operatorSeesLoadAndIsNotOfferedTheHouseholds() {
        type(kPassword, kOperator);
        EVENTUALLY(page_->isSignedIn());
        EVENTUALLY(!chart().series().empty());
        const auto segments = child<SegmentedControl>(*page_, "views")->findChildren<QRadioButton*>();
        QVERIFY(segments.at(0)->isEnabled());
        QVERIFY(!segments.at(3)->isEnabled());
        QCOMPARE(segments.at(3)->toolTip(), reservedText(Permission::ViewHouseholdTotals));
        QVERIFY(segments.at(0)->toolTip().isEmpty());
        QVERIFY(page_->identity().context.contains(s("no household detail")));
    }

    void nobodyDoingAnythingSignsOut() {
        signIn();
        auto* idle = child<QTimer>(*page_, "operatorIdleLock");
        QVERIFY(idle->isActive());
        QTest::keyClick(page_.get(), Qt::Key_Shift);
        QVERIFY(idle->remainingTime() > idle->interval() - 5'000);
        page_->setIdleLock(std::chrono::milliseconds(1));
        EVENTUALLY(!page_->isSignedIn());
        QCOMPARE(child<InlineMessage>(*page_, "signInMessage")->text(), errorText({ErrorCode::SignedOut}));
        QVERIFY(chart().series().empty());
    }

    void signInsAndLooksAreInTheAuditLog() {
        signIn();
        choose("views", 3);
        EVENTUALLY(child<TableView>(*page_, "bills")->model()->rowCount() > 0);
        page_->signOut();
        const auto entries = awaited(session_->mdms().call([](Mdms& mdms) { return mdms.audit().entries(); })).value();
        std::vector<AuditAction> tail;
        for (auto entry = entries.end() - 3; entry != entries.end(); ++entry) {
            QCOMPARE(entry->actor, (Actor{s(kName), Role::Billing}));
            tail.push_back(entry->action);
        }
        QCOMPARE(tail, (std::vector{AuditAction::SignedIn, AuditAction::TotalsViewed, AuditAction::SignedOut}));
    }

    void chartHoldsTheReleasedJoulesOfTheLedger() {
        signIn();
        choose("span", All);
        EVENTUALLY(chart().visibleEnd() - chart().visibleStart() == kDays * 86'400);
        Joules files;
        for (int home = 1; home <= kHomes; ++home) {
            const auto rows = court_->rows(home);
            files += sumOf(rows, {day(kFirstDay).start, day(kLastDay).end() - day(kFirstDay).start});
            files -= sumOf(rows, cutTime());
        }
        Joules ledger;
        for (const NeighbourhoodLoad& load : ledgerLoads("Maple Court")) {
            ledger += load.outcome == Outcome::Released ? load.energy : Joules{};
        }
        QCOMPARE(ledger.value, files.value);
        QCOMPARE(drawnEnergy(chart()).value, files.value);
        const QString total = child<Label>(*page_, "rangeTotal")->text();
        QVERIFY2(total.contains(QLocale().toString(static_cast<qlonglong>(files.value)) + s(" J")), qPrintable(total));
    }

    void withheldWindowsAreNamedAndDrawNoValue() {
        signIn();
        const Interval cut = cutTime();
        QCOMPARE(chart().series().front().points.size(), std::size_t{96 - kCutMinutes / 15});
        for (const ChartPoint& point : chart().series().front().points) {
            QVERIFY(!cut.contains(instantOf(point.utcSeconds)));
        }
        chart().readAt(secondsOf(cut.start) + 1000);
        QVERIFY2(chart().readout().front().contains(s("withheld: too few meters")), qPrintable(chart().readout().front()));
        chart().readAt(secondsOf(cut.end()) + 10);
        QVERIFY(!chart().readout().front().contains(s("withheld")));
        QCOMPARE(figure("withheldToday").text(), s("3 of 96"));
    }

    void comparisonIsTheDayBefore() {
        signIn();
        const auto& before = chart().series().at(1);
        QCOMPARE(before.role, SeriesRole::Comparison);
        Joules sum;
        for (int home = 1; home <= kHomes; ++home) {
            sum += sumOf(court_->rows(home), day(kLastDay.addDays(-1)));
        }
        Joules drawn;
        for (const ChartPoint& point : before.points) {
            QVERIFY(day(kLastDay).contains(instantOf(point.utcSeconds)));
            drawn += Joules{std::llround(point.value * 900'000)};
        }
        QCOMPARE(drawn.value, sum.value);
    }

    void figuresAreOfTheNewestDay() {
        signIn();
        Joules energy;
        NeighbourhoodLoad peak;
        for (const NeighbourhoodLoad& load : ledgerLoads("Maple Court")) {
            if (load.outcome == Outcome::Released && day(kLastDay).contains(load.window.start)) {
                energy += load.energy;
                peak = load.energy > peak.energy ? load : peak;
            }
        }
        const auto text = [](double value, const char* unit) { return QLocale().toString(value, 'f', 1) + s(unit); };
        QCOMPARE(figure("energyToday").text(), text(kilowattHours(energy), "\u00a0kWh"));
        QCOMPARE(figure("peakToday").text(), text(meanKilowatts(peak), "\u00a0kW"));
        QCOMPARE(figure("contributing").text(), s("10 of 10"));
        QCOMPARE(figure("loadNow").state(), KeyFigure::State::Value);
    }

    void withheldNeighbourhoodShowsNoValue() {
        signIn();
        auto* list = child<QListView>(*page_, "neighbourhoods");
        QCOMPARE(list->model()->rowCount(), 2);
        const QModelIndex mill = list->model()->index(1, 0);
        QCOMPARE(mill.data().toString(), s("Old Mill"));
        QVERIFY(mill.data(Qt::AccessibleTextRole).toString().endsWith(s("withheld")));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(mill).center());
        EVENTUALLY(child<Label>(*page_, "rangeTotal")->text() == s("nothing released here"));
        for (const ChartSeries& series : chart().series()) {
            QVERIFY(series.points.empty());
        }
        for (const qint64 at : {chart().visibleStart(), chart().visibleEnd() - 1}) {
            chart().readAt(at);
            QVERIFY(chart().readout().front().contains(s("withheld")));
        }
        for (const char* name : {"loadNow", "energyToday", "peakToday"}) {
            QCOMPARE(figure(name).state(), KeyFigure::State::Empty);
            QVERIFY(!figure(name).text().contains(QLatin1Char('0')));
        }
        QCOMPARE(figure("contributing").text(), s("2 of 2"));
        QCOMPARE(figure("withheldToday").text(), s("96 of 96"));
        QVERIFY(!child<HeatMap>(*page_, "hours")->isVisible());
    }

    void stepsGoFromDayToDayAndBackToTheNewest() {
        signIn();
        auto* previous = child<QToolButton>(*page_, "previous");
        auto* next = child<QToolButton>(*page_, "next");
        auto* newest = child<QAbstractButton>(*page_, "newest");
        auto* period = child<Label>(*page_, "period");
        QCOMPARE(period->text(), s("Wed 6 Jan 2016"));
        QVERIFY(!next->isEnabled() && !newest->isEnabled());
        for (const char* expected : {"Tue 5 Jan 2016", "Mon 4 Jan 2016"}) {
            QTest::mouseClick(previous, Qt::LeftButton);
            EVENTUALLY_COMPARE(period->text(), s(expected));
        }
        QVERIFY(!previous->isEnabled() && next->isEnabled());
        QCOMPARE(chart().visibleStart(), secondsOf(day(kFirstDay).start));
        QTest::mouseClick(next, Qt::LeftButton);
        EVENTUALLY_COMPARE(period->text(), s("Tue 5 Jan 2016"));
        QTest::mouseClick(newest, Qt::LeftButton);
        EVENTUALLY_COMPARE(period->text(), s("Wed 6 Jan 2016"));
        choose("span", Week);
        EVENTUALLY_COMPARE(period->text(), s("4 Jan – 10 Jan 2016"));
        QVERIFY(!previous->isEnabled() && !next->isEnabled());
    }

    void billingReconcilesToTheJouleAndFilters() {
        signIn();
        choose("views", 3);
        auto* table = child<TableView>(*page_, "bills");
        EVENTUALLY(table->isVisible() && table->model()->rowCount() == kHomes + kFewHomes);
        auto* sum = child<Label>(*page_, "billsSum");
        const auto total = [](const Homes& homes, int count) {
            Joules joules;
            for (int home = 1; home <= count; ++home) {
                joules += sumOf(homes.rows(home), {day(kFirstDay).start, day(kLastDay).end() - day(kFirstDay).start});
            }
            return joules;
        };
        const auto inJoules = [](Joules joules) { return QLocale().toString(static_cast<qlonglong>(joules.value)) + s(" J"); };
        const Joules mill = total(*mill_, kFewHomes);
        const Joules all = total(*court_, kHomes) + mill;
        QVERIFY2(sum->text().contains(inJoules(all)), qPrintable(sum->text()));
        QTest::keyClicks(child<QLineEdit>(*page_, "billsText"), s("old m"));
        QCOMPARE(table->model()->rowCount(), kFewHomes);
        QVERIFY2(sum->text().contains(inJoules(mill)), qPrintable(sum->text()));
        child<QLineEdit>(*page_, "billsText")->clear();
        auto* neighbourhood = child<QComboBox>(*page_, "billsNeighbourhood");
        QTest::keyClicks(neighbourhood, s("Old"));
        QCOMPARE(neighbourhood->currentText(), s("Old Mill"));
        QCOMPARE(table->model()->rowCount(), kFewHomes);
    }

    void billsAreThoseOfTheMdmsAndSortByAmount() {
        signIn();
        choose("views", 3);
        auto* table = child<TableView>(*page_, "bills");
        EVENTUALLY(table->isVisible() && table->model()->rowCount() == kHomes + kFewHomes);
        using Column = HouseholdBillsModel::Column;
        const auto* header = table->horizontalHeader();
        const QPoint amount(header->sectionViewportPosition(Column::Amount) + header->sectionSize(Column::Amount) / 2,
                            header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, amount);
        qlonglong before = std::numeric_limits<qlonglong>::min();
        const auto cell = [&](int row, int column, int role) { return table->model()->index(row, column).data(role); };
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const qlonglong shown = cell(row, Column::Amount, kValueRole).toLongLong();
            QVERIFY(before <= shown);
            before = shown;
            const auto household = Pseudonym::fromHex(cell(row, Column::Household, Qt::DisplayRole).toString());
            QVERIFY(household);
            const DayPeriod january{{2016, 1, 1}, {2016, 1, 31}};
            const auto bill = awaited(session_->mdms().call(
                [&](Mdms& mdms) { return mdms.bill(*mdms.operators().siteOwner(), *household, january); }));
            QVERIFY(bill);
            QCOMPARE(shown, bill->charges.amount.value);
            QCOMPARE(cell(row, Column::Energy, kValueRole).toLongLong(), bill->charges.energy.value);
            QCOMPARE(cell(row, Column::Days, kValueRole).toInt(), bill->billedDays());
        }
    }

    void signingOutLeavesNoValueBehind() {
        signIn();
        choose("views", 3);
        EVENTUALLY(child<TableView>(*page_, "bills")->model()->rowCount() > 0);
        QTest::mouseClick(child<QAbstractButton>(*page_, "signOut"), Qt::LeftButton);
        QVERIFY(!page_->isSignedIn());
        QVERIFY(child<QWidget>(*page_, "signIn")->isVisible());
        QVERIFY(page_->identity().who.isEmpty());
        QVERIFY(chart().series().empty());
        QVERIFY(chart().readout().isEmpty());
        QCOMPARE(child<QListView>(*page_, "neighbourhoods")->model()->rowCount(), 0);
        QCOMPARE(child<TableView>(*page_, "bills")->model()->rowCount(), 0);
        QVERIFY(child<Label>(*page_, "billsSum")->text().isEmpty());
        QCOMPARE(figure("energyToday").state(), KeyFigure::State::Loading);
    }

    void answerThatComesAfterSigningOutIsDropped() {
        signIn();
        choose("span", All);
        page_->signOut();
        const auto barrier = awaited(session_->mdms().call([](Mdms&) { return Status(); }));
        QVERIFY(barrier);
        QCoreApplication::processEvents();
        QVERIFY(chart().series().empty());
        QCOMPARE(child<QListView>(*page_, "neighbourhoods")->model()->rowCount(), 0);
    }

    /// Plays on, so it comes last.
    void arrivingAggregatesShowAtOnceAndKeepAZoomedView() {
        signIn();
        choose("span", All);
        EVENTUALLY(chart().visibleEnd() - chart().visibleStart() == kDays * 86'400);
        chart().zoom(4, chart().visibleStart() + 86'400);
        QVERIFY(chart().isZoomed());
        const qint64 start = chart().visibleStart();
        const qint64 end = chart().visibleEnd();
        const std::size_t points = chart().series().front().points.size();
        const Homes more(kHomes, kDays + 1, kFirstDay);
        IngestRequest request = more.request();
        request.neighbourhood = s("Maple Court");
        session_->play({request});
        EVENTUALLY(chart().series().front().points.size() >= points + 96);
        QCOMPARE(chart().visibleStart(), start);
        QCOMPARE(chart().visibleEnd(), end);
        QVERIFY(chart().isZoomed());
        QCOMPARE(child<QListView>(*page_, "neighbourhoods")->currentIndex().data().toString(), s("Maple Court"));
    }

private:
    void type(const char* password, const char* name = kName) {
        auto* button = child<QAbstractButton>(*page_, "signIn");
        EVENTUALLY(button->isVisible());
        QTest::keyClicks(child<QLineEdit>(*page_, "operatorName"), s(name));
        QTest::keyClicks(child<QLineEdit>(*page_, "operatorPassword"), s(password));
        QTest::mouseClick(button, Qt::LeftButton);
    }

    /// Until the newest day of the first neighbourhood is there.
    void signIn() {
        type(kPassword);
        EVENTUALLY(page_->isSignedIn());
        EVENTUALLY(!chart().series().empty() && child<StateStack>(*page_, "loadState")->currentIndex() == 0);
    }

    void choose(const char* control, int segment) {
        const auto segments = child<SegmentedControl>(*page_, control)->findChildren<QRadioButton*>();
        QTest::mouseClick(segments.at(segment), Qt::LeftButton);
    }

    std::vector<NeighbourhoodLoad> ledgerLoads(const char* neighbourhood) {
        const auto loads = awaited(session_->mdms().call([&](Mdms& mdms) {
            return mdms.ledger().load(s(neighbourhood), {day(kFirstDay).start, day(kLastDay).end() - day(kFirstDay).start});
        }));
        return loads.value_or(std::vector<NeighbourhoodLoad>());
    }

    TimeSeriesChart& chart() const { return *child<TimeSeriesChart>(*page_, "loadChart"); }
    KeyFigure& figure(const char* name) const { return *child<KeyFigure>(*page_, name); }

    std::unique_ptr<crypto::CryptoLibraries> libraries_;
    std::unique_ptr<ThemeController> theme_;
    std::unique_ptr<Homes> court_;
    std::unique_ptr<Homes> mill_;
    std::unique_ptr<SiteSession> session_;
    std::unique_ptr<OperatorPage> page_;
};

QTEST_MAIN(TestOperatorPage)
#include "test_operator_page.moc"
