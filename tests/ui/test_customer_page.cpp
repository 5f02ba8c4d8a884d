// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QCheckBox>
#include <QDir>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <cmath>
#include <set>

#include "fresh_site.h"
#include "ui/customer/consumption_view.h"
#include "ui/customer/customer_page.h"
#include "ui/documents/bill_text.h"
#include "ui/text/error_text.h"
#include "ui/widgets/bar_chart.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/key_figure.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/time_series_chart.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr const char* kName = "anna";
constexpr const char* kPassword = "four words of a song";
constexpr int kDays = 9;
constexpr int kCutMinutes = 30;
enum View : int { kConsumption, kBills, kCollected, kAccount };

const QDate kFirstDay(2016, 1, 4);
const QDate kNewestDay = kFirstDay.addDays(kDays - 1);

/// What the chart shows, back in joules.
Joules shownEnergy(const TimeSeriesChart& chart) {
    Joules sum;
    for (const ChartSeries& series : chart.series()) {
        for (const ChartPoint& point : series.points) {
            sum += Joules{std::llround(point.value * 60'000)};
        }
    }
    return sum;
}

std::size_t shownPoints(const TimeSeriesChart& chart) {
    return chart.series().empty() ? 0 : chart.series().front().points.size();
}

Interval day(QDate date) {
    return daysFrom(date, date, Homes::zone());
}

}  // namespace

class TestCustomerPage : public QObject {
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
        homes_ = std::make_unique<Homes>(2, kDays, kFirstDay);
        QVERIFY(homes_->isValid());
        homes_->cut(1, (kDays - 1) * kMinutesOfDay + 600, kCutMinutes);
        rows_ = homes_->rows(1);
        auto site = homes_->makeSite();
        QVERIFY(site);
        session_ = std::make_unique<SiteSession>(std::move(*site));
        QSignalSpy finished(session_.get(), &SiteSession::requestFinished);
        session_->play({homes_->request()});
        QVERIFY(finished.wait(kPatience));
        const auto code = issueCode("home-01");
        const auto registered = awaited(session_->customers().call(
            [&](CustomerDesk& desk) { return desk.registerCustomer(s(kName), secret(kPassword), secret(code)); }));
        QVERIFY2(registered, registered ? "" : qPrintable(errorText(registered.error())));
    }

    void cleanupTestCase() {
        page_.reset();
        session_.reset();
        theme_.reset();
        libraries_.reset();
    }

    void init() {
        page_ = std::make_unique<CustomerPage>(*session_, *theme_);
        page_->resize(1232, 844);
        page_->show();
        page_->activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(page_.get()));
    }

    void cleanup() {
        page_->signOut();
        page_.reset();
    }

    void registeringWithTheCodeMakesAnAccountThatSignsIn() {
        type("registerCode", issueCode("home-02").c_str());
        type("registerName", "bert");
        type("registerPassword", "another song with words");
        type("registerRepeat", "another song with words");
        click("register");
        QVERIFY(button("register").isEnabled() == false);
        EVENTUALLY(said("registerMessage").contains(s("ready")));
        QVERIFY(field("registerPassword").text().isEmpty() && field("registerCode").text().isEmpty());
        QCOMPARE(field("signInName").text(), s("bert"));
        type("signInPassword", "another song with words");
        click("signIn");
        EVENTUALLY(page_->isSignedIn());
        EVENTUALLY_COMPARE(shownEnergy(power()), sumOf(homes_->rows(2), day(kNewestDay)));
    }

    void mistakesAreToldBeforeAnythingIsSent() {
        click("register");
        QVERIFY(said("registerMessage").contains(s("activation code")));
        type("registerCode", "0000-0000-0000-0001");
        type("registerName", "carla");
        type("registerPassword", "too short");
        click("register");
        QVERIFY(said("registerMessage").contains(s("mistyped")));
        field("registerCode").clear();
        type("registerCode", issueCode("home-02").c_str());
        click("register");
        QVERIFY(said("registerMessage").contains(s("15 characters")));
        type("registerPassword", " no longer");
        type("registerRepeat", "too short no longe");
        click("register");
        QVERIFY(said("registerMessage").contains(s("not alike")));
        QVERIFY(button("register").isEnabled());
    }

    void refusedRegistrationKeepsWhatWasTyped() {
        type("registerCode", issueCode("home-02").c_str());
        type("registerName", kName);
        type("registerPassword", "another song with words");
        type("registerRepeat", "another song with words");
        click("register");
        EVENTUALLY(said("registerMessage").contains(s("taken")));
        QCOMPARE(field("registerPassword").text(), s("another song with words"));
        QVERIFY(!field("registerCode").text().isEmpty());
    }

    void wrongPasswordIsRefusedAndForgotten() {
        type("signInName", kName);
        type("signInPassword", "four words of a sonk");
        click("signIn");
        EVENTUALLY_COMPARE(said("signInMessage"), errorText({ErrorCode::SignInRefused}));
        QVERIFY(!page_->isSignedIn());
        QVERIFY(field("signInPassword").text().isEmpty());
        QCOMPARE(page_->identity().who, QString());
    }

    void newestDayOpensAndItsTotalIsTheGeneratedOneToTheJoule() {
        signIn();
        QCOMPARE(page_->identity().who, s(kName));
        QCOMPARE(shownEnergy(power()), sumOf(rows_, day(kNewestDay)));
        QVERIFY(text("period").contains(s("12 Jan 2016")));
        const double kWh = kilowattHours(sumOf(rows_, day(kNewestDay)));
        QVERIFY(figure("energy").startsWith(QLocale().toString(kWh, 'f', 1)));
        double hours = 0;
        for (const Bar& bar : child<BarChart>(*page_, "hours")->bars()) {
            hours += bar.value;
        }
        QVERIFY(std::abs(hours - kWh) < 1e-9);
        QVERIFY(!power().readout().isEmpty() || (power().readAt(power().visibleStart()), power().readout().last().contains(s("kWh"))));
    }

    void missingMinutesAreCountedAndStayAGap() {
        signIn();
        QCOMPARE(shownPoints(power()), std::size_t{kMinutesOfDay - kCutMinutes});
        QCOMPARE(child<KeyFigure>(*page_, "detail")->accessibleDescription(), s("1,410\u00a0min, 30 missing"));
        const auto& points = power().series().front().points;
        const qint64 gap = secondsOf(day(kNewestDay).start) + 600 * 60;
        for (const ChartPoint& point : points) {
            QVERIFY(point.utcSeconds < gap || point.utcSeconds >= gap + kCutMinutes * 60);
        }
    }

    void comparisonTakesTheSameMinutesOfTheWeekBefore() {
        signIn();
        const Interval now = day(kNewestDay);
        std::set<Instant> alike;  // minutes of the week before that the newest day has too
        for (const profile::Row& row : rows_) {
            if (now.contains(row.start)) {
                alike.insert(row.start - Seconds{7 * 24 * 3600});
            }
        }
        Joules then;
        for (const profile::Row& row : rows_) {
            then += alike.contains(row.start) ? row.energy : Joules{};
        }
        const double change = kilowattHours(shownEnergy(power())) / kilowattHours(then) - 1;
        QVERIFY(figure("change").contains(QLocale().toString(std::abs(change) * 100, 'f', 0)));
        QVERIFY(figure("change").startsWith(change > 0 ? s("+") : s("−")));
    }

    void otherDaysAreReachedAndComeBackToTheNewest() {
        signIn();
        QVERIFY(!button("next").isEnabled());
        click("previous");
        EVENTUALLY_COMPARE(shownEnergy(power()), sumOf(rows_, day(kNewestDay.addDays(-1))));
        QCOMPARE(child<KeyFigure>(*page_, "detail")->accessibleDescription(), s("1,440\u00a0min, complete"));
        chooseSpan(1);
        EVENTUALLY_COMPARE(shownEnergy(power()), sumOf(rows_, daysFrom(QDate(2016, 1, 11), QDate(2016, 1, 17), Homes::zone())));
        click("previous");
        EVENTUALLY_COMPARE(shownPoints(power()), std::size_t{7 * kMinutesOfDay});
        QVERIFY(!button("previous").isEnabled());
        QCOMPARE(child<BarChart>(*page_, "parts")->bars().size(), std::size_t{7});
        for (const int span : {2, 3, 4}) {  // all of it lies in one month
            chooseSpan(span);
            EVENTUALLY_COMPARE(shownPoints(power()), rows_.size());
            QVERIFY(!button("previous").isEnabled() && !button("next").isEnabled());
        }
        chooseSpan(0);
        EVENTUALLY_COMPARE(shownPoints(power()), std::size_t{kMinutesOfDay});
        click("newest");
        EVENTUALLY_COMPARE(shownEnergy(power()), sumOf(rows_, day(kNewestDay)));
    }

    void shownReadingsAreSavedInEveryForm() {
        signIn();
        const QTemporaryDir folder;
        const std::pair<ExportKind, QByteArray> kinds[] = {{ExportKind::Csv, "2016-01-12 00:00:00,"},
                                                           {ExportKind::GreenButton, "<?xml"},
                                                           {ExportKind::ChartPng, "\x89PNG"},
                                                           {ExportKind::ChartSvg, "<?xml"},
                                                           {ExportKind::Statement, "%PDF"}};
        for (const auto& [kind, start] : kinds) {
            const QString path = folder.filePath(s("saved.") + exportSuffix(kind));
            QFile::remove(path);
            page_->saveAs(kind, path);
            EVENTUALLY(QFile::exists(path));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY2(content.startsWith(start), content.left(30).constData());
            QVERIFY(content.size() > 1'000);
            QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
            if (kind == ExportKind::Csv) {
                QCOMPARE(content.count('\n'), kMinutesOfDay - kCutMinutes);
            }
        }
        page_->saveAs(ExportKind::Csv, folder.filePath(s("no such folder/file.csv")));
        auto* message = page_->findChild<ConsumptionView*>()->findChild<InlineMessage*>();
        EVENTUALLY(message->text().contains(s("file.csv")) && !message->text().contains(s("Saved")));
    }

    void ruleInForceIsToldInWords() {
        signIn();
        chooseView(kCollected);
        auto& rule = *child<QLabel>(*page_, "releaseRule");
        EVENTUALLY(rule.isVisible());
        QVERIFY2(rule.text().contains(s("2 homes")) && rule.text().contains(s("since the beginning")), qPrintable(rule.text()));
        QVERIFY(awaited(session_->mdms().call([](Mdms& mdms) {
            return mdms.changePolicy(*mdms.operators().siteOwner(), {*ReleasePolicy::named(s("15/15")), QDate(2020, 1, 1)});
        })));
        session_->runner().carryWaiting();
        EVENTUALLY(session_->snapshot()->policy.minimumMeters == 15);
        chooseView(0);
        chooseView(kCollected);
        EVENTUALLY(rule.text().contains(s("15 homes")) && rule.text().contains(s("15 %")) && rule.text().contains(s("2020")));
    }

    void consentIsKeptWithItsDateAndReadBack() {
        QVERIFY(awaited(session_->mdms().call(
            [](Mdms& mdms) { return mdms.setRetentionMonths(*mdms.operators().siteOwner(), 18); })));
        signIn();
        chooseView(kCollected);
        EVENTUALLY(child<QCheckBox>(*page_, "allowHistory")->isVisible());
        auto& history = *child<QCheckBox>(*page_, "allowHistory");
        QVERIFY(!history.isChecked());
        const auto says = [&](const char* words) {
            return std::ranges::any_of(page_->findChildren<Label*>(),
                                       [&](const Label* label) { return label->isVisible() && label->text().contains(s(words)); });
        };
        const auto& howLong = *child<QLabel>(*page_, "howLong");
        EVENTUALLY(howLong.text().startsWith(s("18 month")));  // the rule in force, beside what is collected
        EVENTUALLY(howLong.height() >= howLong.heightForWidth(howLong.width()));
        QVERIFY(says("Not decided"));
        QTest::mouseClick(&history, Qt::LeftButton, Qt::NoModifier, QPoint(8, history.height() / 2));
        EVENTUALLY(says("text 2"));
        const auto given = [&] {
            return awaited(session_->customers().call([](CustomerDesk& desk) {
                return desk.signIn(s(kName), secret(kPassword)).and_then([&](const CustomerDesk::SignedIn& in) {
                    return desk.consents(in.session);
                });
            }));
        };
        const auto decisions = given();
        QCOMPARE(decisions->size(), 1u);
        QVERIFY(decisions->front().allows());
        QCOMPARE(decisions->front().purpose, Consent::LongerHistory);
        click("signOut");
        QVERIFY(!history.isChecked());
        signIn();
        QVERIFY(power().isVisible());  // a new visit begins with the consumption
        chooseView(kCollected);
        EVENTUALLY(history.isVisible() && history.isChecked());
        QTest::mouseClick(&history, Qt::LeftButton, Qt::NoModifier, QPoint(8, history.height() / 2));
        EVENTUALLY(says("Not allowed since"));
        QCOMPARE(given()->size(), 2u);
        QVERIFY(!given()->back().allows());
    }

    void costsOfWhatIsShownAreByRegisterAndAddUp() {
        signIn();
        const auto charges = awaited(session_->customers().call([](CustomerDesk& desk) {
            return desk.signIn(s(kName), secret(kPassword)).and_then([&](const CustomerDesk::SignedIn& in) {
                const auto tariffs = desk.tariffs(in.session);
                const auto detail = desk.detail(in.session, day(kNewestDay));
                return ownCharges(*detail, *tariffs, {kNewestDay, kNewestDay}, Homes::zone());
            });
        }));
        const auto& costs = *child<QTableView>(*page_, "costs")->model();
        QCOMPARE(costs.rowCount(), static_cast<int>(charges->charges.lines.size()) + 1);
        const int total = costs.rowCount() - 1;
        QCOMPARE(cell(costs, total, 3), paidMoney(charges->charges.amount, QLocale()));
        QCOMPARE(cell(costs, total, 1), energyText(sumOf(rows_, day(kNewestDay)), QLocale()));
        QVERIFY(figure("energy").startsWith(QLocale().toString(kilowattHours(sumOf(rows_, day(kNewestDay))), 'f', 1)));
    }

    void issuedBillAgreesLineByLine() {
        QVERIFY(issue({kFirstDay, kFirstDay.addDays(6)}));
        signIn();
        chooseView(kBills);
        EVENTUALLY_COMPARE(bills().rowCount(), 1);
        QCOMPARE(cell(bills(), 0, 4), s("agrees"));
        QVERIFY(text("ownBillResult").contains(s("to the joule")));
        const auto& lines = billLines();
        QVERIFY(lines.rowCount() >= 2);
        for (int row = 0; row < lines.rowCount(); ++row) {
            QCOMPARE(cell(lines, row, 3), cell(lines, row, 4));
            QCOMPARE(cell(lines, row, 5), s("none"));
        }
        QCOMPARE(cell(lines, 0, 1), energyText(sumOf(rows_, daysFrom(kFirstDay, kFirstDay.addDays(6), Homes::zone())), QLocale()));
    }

    void billFromAFileThatDiffersIsShownWithItsDifference() {
        signIn();
        chooseView(kBills);
        EVENTUALLY_COMPARE(bills().rowCount(), 1);
        IssuedBill bill = issued();
        inflate(bill, 2, 7'200);
        const QTemporaryDir folder;
        page_->checkBillFile(saved(bill, folder.filePath(s("bill.csv"))));
        EVENTUALLY_COMPARE(bills().rowCount(), 2);
        QCOMPARE(cell(bills(), 0, 4), s("differs"));
        QVERIFY(text("ownBillResult").contains(s("7,200 J higher")));
        QVERIFY(text("ownBillNext").contains(s("6 Jan")) && text("ownBillNext").contains(s("corrected bill")));
        QVERIFY(cell(billLines(), 0, 5).startsWith(u'+'));
        QFile damaged(folder.filePath(s("damaged.csv")));
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("kind,from\n") > 0);
        damaged.close();
        page_->checkBillFile(damaged.fileName());
        EVENTUALLY(!child<InlineMessage>(*page_, "ownBillsMessage")->isHidden());
        QCOMPARE(bills().rowCount(), 2);
    }

    void billOfMinutesThatAreMissingIsLeftOpen() {
        signIn();
        chooseView(kBills);
        EVENTUALLY(bills().rowCount() > 0);
        IssuedBill bill = awaited(session_->customers().call([](CustomerDesk& desk) {
            return desk.signIn(s(kName), secret(kPassword)).and_then([&](const CustomerDesk::SignedIn& in) -> Result<IssuedBill> {
                const auto detail = desk.detail(in.session, day(kNewestDay));
                const auto own = ownCharges(*detail, *desk.tariffs(in.session), {kNewestDay, kNewestDay}, Homes::zone());
                return IssuedBill{0, {}, 0, {}, {{}, {kNewestDay, kNewestDay}, own->charges, {{kNewestDay, BillDayState::Complete, own->days[0].energy}}}};
            });
        })).value();
        inflate(bill, 0, 90'000);
        const QTemporaryDir folder;
        const int before = bills().rowCount();
        page_->checkBillFile(saved(bill, folder.filePath(s("bill.csv"))));
        EVENTUALLY_COMPARE(bills().rowCount(), before + 1);
        QCOMPARE(cell(bills(), 0, 4), s("cannot be told"));
        QVERIFY(text("ownBillResult").contains(s("30")) && text("ownBillNext").contains(s("12 Jan")));
    }

    void passwordIsChangedOnceTheFormIsRight() {
        QVERIFY(registerDirectly("clara", "home-02"));
        signIn("clara");
        chooseView(kAccount);
        type("presentPassword", kPassword);
        type("newPassword", "too short");
        click("changePassword");
        QVERIFY(said("passwordMessage").contains(s("15 characters")));
        type("newPassword", " but now it is long");
        type("newPasswordAgain", "another one entirely");
        click("changePassword");
        QVERIFY(said("passwordMessage").contains(s("not alike")));
        field("newPasswordAgain").clear();
        type("newPasswordAgain", "too short but now it is long");
        click("changePassword");
        EVENTUALLY(said("passwordMessage").contains(s("is changed")));
        QVERIFY(field("presentPassword").text().isEmpty() && field("newPassword").text().isEmpty());
        QVERIFY(page_->isSignedIn());
        type("presentPassword", kPassword);
        type("newPassword", "a third one that is long");
        type("newPasswordAgain", "a third one that is long");
        click("changePassword");
        EVENTUALLY(said("passwordMessage").contains(errorText({ErrorCode::SignInRefused})));
        click("signOut");
        QVERIFY(field("newPassword").text().isEmpty());
        signIn("clara", "too short but now it is long");
    }

    void accountIsDeletedAgainstItsNameAndPassword() {
        QVERIFY(registerDirectly("derek", "home-02"));
        signIn("derek");
        chooseView(kAccount);
        QVERIFY(!button("deleteAccount").isEnabled());
        type("deleteName", "dere");
        QVERIFY(!button("deleteAccount").isEnabled());
        type("deleteName", "k");
        click("deleteAccount");
        QVERIFY(said("deleteMessage").contains(s("password")));
        type("deletePassword", "not the words of derek");
        click("deleteAccount");
        EVENTUALLY(said("deleteMessage").contains(errorText({ErrorCode::SignInRefused})));
        QVERIFY(page_->isSignedIn());
        type("deletePassword", kPassword);
        click("deleteAccount");
        EVENTUALLY(!page_->isSignedIn());
        QVERIFY(said("signInMessage").contains(s("deleted")));
        QVERIFY(field("deleteName").text().isEmpty());
        type("signInName", "derek");
        type("signInPassword", kPassword);
        click("signIn");
        EVENTUALLY_COMPARE(said("signInMessage"), errorText({ErrorCode::SignInRefused}));
    }

    void signOutLeavesNothingShownAndNothingOpen() {
        signIn();
        chooseSpan(1);
        click("signOut");
        QCOMPARE(child<SegmentedControl>(*page_, "span")->current(), 0);
        QVERIFY(!page_->isSignedIn());
        QVERIFY(power().series().empty());
        QVERIFY(child<BarChart>(*page_, "hours")->bars().empty());
        for (const char* name : {"energy", "baseLoad", "peak", "change", "detail"}) {
            QCOMPARE(child<KeyFigure>(*page_, name)->state(), KeyFigure::State::Empty);
        }
        for (const auto* label : page_->findChildren<QLabel*>()) {
            QVERIFY2(!label->text().contains(s(kName)) && !label->text().contains(s("Jan")), qPrintable(label->text()));
        }
        const auto detail =
            awaited(session_->customers().call([](CustomerDesk& desk) { return desk.detail(SessionId{}, day(kNewestDay)); }));
        QVERIFY(!detail);
        QCOMPARE(detail.error().code, ErrorCode::SignedOut);
    }

    void idleCustomerIsSignedOutAndTold() {
        signIn();
        page_->setIdleLock(std::chrono::milliseconds{50});
        EVENTUALLY(!page_->isSignedIn());
        QVERIFY(said("signInMessage").contains(s("signed out")));
        QVERIFY(power().series().empty());
    }

    void inputKeepsTheCustomerSignedIn() {
        signIn();
        page_->setIdleLock(std::chrono::minutes{2});
        QCOMPARE(page_->identity().context, s("Locks after 2 min idle"));
        auto* idle = page_->findChild<QTimer*>(s("idleLock"), Qt::FindDirectChildrenOnly);
        QVERIFY(idle != nullptr);
        idle->start(std::chrono::milliseconds{1});  // about to lock, had there been no input
        idle->setInterval(std::chrono::minutes{2});
        QTest::keyClick(&power(), Qt::Key_Plus);
        QVERIFY(idle->remainingTime() > 60'000);
        QVERIFY(page_->isSignedIn());
    }

    // Last: it makes the site's newest day another.
    void newReadingsAppearWhileAZoomedViewStaysWhereItIs() {
        signIn();
        power().zoom(4, power().visibleStart() + 3600);
        const qint64 start = power().visibleStart();
        const qint64 end = power().visibleEnd();
        const Homes longer(2, kDays + 1, kFirstDay);
        QSignalSpy finished(session_.get(), &SiteSession::requestFinished);
        QSignalSpy arrived(session_.get(), &SiteSession::aggregatesArrived);
        session_->play({longer.request({longer.file(1)})});
        QVERIFY(finished.wait(kPatience));
        EVENTUALLY(button("newest").isEnabled());
        QCOMPARE(power().visibleStart(), start);
        QCOMPARE(power().visibleEnd(), end);
        EVENTUALLY_COMPARE(shownPoints(power()), std::size_t{kMinutesOfDay});  // the longer file fills the gap
        click("newest");
        const Joules newest = sumOf(longer.rows(1), day(kNewestDay.addDays(1)));
        EVENTUALLY_COMPARE(shownEnergy(power()), newest);
    }

    void picturesAreSavedOnRequest() {
        const QString folder = qEnvironmentVariable("SMARTER_PICTURES");
        if (folder.isEmpty()) {
            QSKIP("SMARTER_PICTURES names no folder");
        }
        QVERIFY(QDir().mkpath(folder));
        for (const auto choice : {ThemeController::Choice::Light, ThemeController::Choice::Dark}) {
            theme_->setChoice(choice);
            const QString dark = choice == ThemeController::Choice::Dark ? s("-dark") : QString();
            page_->signOut();
            for (const QSize size : {QSize(1232, 844), QSize(1072, 744)}) {  // what a window of 1440 × 900, and of 1280 × 800, leaves
                page_->signOut();
                page_->resize(size);
                const auto save = [&](const char* name) {
                    QCoreApplication::processEvents();
                    const QString wide = size.width() > 1100 ? QString() : s("-1280");
                    return page_->grab().save(folder + s("/customer-") + s(name) + wide + dark + s(".png"));
                };
                QVERIFY(save("signed-out"));
                signIn();
                QVERIFY(save("day"));
                chooseSpan(1);
                EVENTUALLY(child<BarChart>(*page_, "parts")->isVisible());
                QVERIFY(save("week"));
                chooseSpan(2);
                EVENTUALLY(shownPoints(power()) > 8 * kMinutesOfDay);
                QVERIFY(save("all"));
                chooseView(kBills);
                EVENTUALLY_COMPARE(bills().rowCount(), 1);
                QVERIFY(save("bills"));
                IssuedBill bill = issued();
                inflate(bill, 2, 3'600'000);
                const QTemporaryDir files;
                page_->checkBillFile(saved(bill, files.filePath(s("bill.csv"))));
                EVENTUALLY_COMPARE(bills().rowCount(), 2);
                QVERIFY(save("bill-differs"));
                chooseView(kCollected);
                EVENTUALLY(child<QCheckBox>(*page_, "allowHistory")->isVisible());
                QVERIFY(save("collected"));
                chooseView(kAccount);
                type("newPassword", "four words of");
                EVENTUALLY(child<QLabel>(*page_, "newPasswordHint")->text().contains(s("more")));
                QVERIFY(save("account"));
            }
        }
        theme_->setChoice(ThemeController::Choice::Light);
    }

private:
    std::string issueCode(const char* home) {
        const auto code = awaited(session_->customers().call([home](CustomerDesk& desk) {
            return desk.issueActivationCode(s("Canal Street"), s(home)).transform([](const SecretBytes& secretCode) {
                return std::string(reinterpret_cast<const char*>(secretCode.view().data()), secretCode.size());
            });
        }));
        return code.value_or(std::string());
    }

    QLineEdit& field(const char* name) const { return *child<QLineEdit>(*page_, name); }
    QAbstractButton& button(const char* name) const { return *child<QAbstractButton>(*page_, name); }
    TimeSeriesChart& power() const { return *child<TimeSeriesChart>(*page_, "power"); }
    QString text(const char* name) const { return child<QLabel>(*page_, name)->text(); }
    QString figure(const char* name) const { return child<KeyFigure>(*page_, name)->text(); }
    QString said(const char* name) const {
        const auto* message = child<InlineMessage>(*page_, name);
        return message->isHidden() ? QString() : message->text();
    }
    void type(const char* name, const char* what) { QTest::keyClicks(&field(name), s(what)); }
    void click(const char* name) { QTest::mouseClick(&button(name), Qt::LeftButton); }
    void chooseSpan(int index) {
        QTest::mouseClick(child<SegmentedControl>(*page_, "span")->findChildren<QRadioButton*>()[index], Qt::LeftButton);
    }
    void chooseView(int index) {
        QTest::mouseClick(child<SegmentedControl>(*page_, "views")->findChildren<QRadioButton*>()[index], Qt::LeftButton);
    }
    static QString cell(const QAbstractItemModel& model, int row, int column) { return model.index(row, column).data().toString(); }
    const QAbstractItemModel& bills() const { return *child<QTableView>(*page_, "ownBills")->model(); }
    const QAbstractItemModel& billLines() const { return *child<QTableView>(*page_, "ownBillLines")->model(); }

    bool registerDirectly(const char* name, const char* home) {
        const auto code = issueCode(home);
        return awaited(session_->customers().call([&](CustomerDesk& desk) {
                   return desk.registerCustomer(s(name), secret(kPassword), secret(code));
               }))
            .has_value();
    }

    /// To every household that has none of these days.
    Status issue(const DayPeriod& period) {
        return awaited(session_->mdms().call([period](Mdms& mdms) {
            return mdms.issueBills(*mdms.operators().siteOwner(), period).transform([](const BillingRun&) {});
        }));
    }
    IssuedBill issued() {
        return awaited(session_->customers().call([](CustomerDesk& desk) {
                   return desk.signIn(s(kName), secret(kPassword)).and_then([&](const CustomerDesk::SignedIn& in) {
                       return desk.bills(in.session).transform([](const OwnBills& own) { return own.bills.back().bill; });
                   });
               })).value();
    }
    static void inflate(IssuedBill& issued, std::size_t day, std::int64_t joules) {
        ChargeLine& line = issued.bill.charges.lines.front();
        const Money before = line.amount;
        line.energy.value += joules;
        line.amount = *cost(line.energy, line.rate);
        issued.bill.days[day].energy.value += joules;
        issued.bill.charges.energy.value += joules;
        issued.bill.charges.amount.value += line.amount.value - before.value;
    }
    static QString saved(const IssuedBill& bill, const QString& path) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(csvOf(bill)) > 0 ? path : QString();
    }
    void signIn(const char* name = kName, const char* password = kPassword) {
        field("signInName").clear();
        type("signInName", name);
        type("signInPassword", password);
        click("signIn");
        EVENTUALLY(page_->isSignedIn() && shownPoints(power()) > 0);
    }

    std::unique_ptr<crypto::CryptoLibraries> libraries_;
    std::unique_ptr<ThemeController> theme_;
    std::unique_ptr<Homes> homes_;
    std::vector<profile::Row> rows_;  ///< of home-01
    std::unique_ptr<SiteSession> session_;
    std::unique_ptr<CustomerPage> page_;
};

QTEST_MAIN(TestCustomerPage)
#include "test_customer_page.moc"
