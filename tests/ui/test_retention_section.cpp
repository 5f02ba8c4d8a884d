// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QSpinBox>

#include "operator_desk.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/key_figure.h"
#include "ui/widgets/state_view.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr int kDays = 34;
/// 4 January 2016 and the 33 days after it: with a month kept, 4 and 5 January are past their time on 6
/// February.
constexpr int kPast = 2;

}  // namespace

/// How long totals are kept, as an administrator sees and changes it.
class TestRetentionSection : public QObject {
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
        homes_ = std::make_unique<Homes>(2, kDays);
        QVERIFY(homes_->isValid());
        desk_ = OperatorDesk::make(*homes_);
        QVERIFY(desk_);
    }

    void cleanupTestCase() {
        desk_.reset();
        theme_.reset();
        libraries_.reset();
    }

    void otherRolesAreNotOfferedIt() {
        for (const Role role : {Role::Operator, Role::Billing}) {
            QVERIFY(desk_->open(role, *theme_));
            QVERIFY(!desk_->choose("views", "Retention"));
        }
    }

    void changeIsPreviewedConfirmedAndKept() {
        QVERIFY(desk_->open(Role::Administrator, *theme_));
        QVERIFY(desk_->choose("views", "Retention"));
        EVENTUALLY(text("retentionInForce").contains(s("36 month")));
        QCOMPARE(text("retentionWhen"), s("The next run erases"));
        QCOMPARE(figure("erasedTotals"), s("0"));
        QVERIFY(!child<QAbstractButton>(page(), "changeRetention")->isEnabled());
        pictures("retention");

        typeMonths("1");
        EVENTUALLY_COMPARE(figure("erasedTotals"), QString::number(2 * kPast));
        QVERIFY(text("retentionWhen").contains(s("1 month")));
        QCOMPARE(figure("erasedHouseholds"), s("2"));
        QVERIFY(figure("erasedOriginals").toInt() >= 1);
        QCOMPARE(months(), 36);
        pictures("retention-preview");
        desk_->click("changeRetention");
        QVERIFY(desk_->confirm(false));  // better not
        QCOMPARE(months(), 36);
        QCOMPARE(totals(), 2 * kDays);

        desk_->click("changeRetention");
        auto* box = page().findChild<QMessageBox*>(s("confirmDialogue"));
        QVERIFY(box->informativeText().contains(s("%1 daily totals").arg(2 * kPast)));
        QVERIFY(desk_->confirm());
        EVENTUALLY(text("retentionInForce").contains(s("1 month")));
        QCOMPARE(child<InlineMessage>(page(), "retentionMessage")->tone(), Tone::Good);
        QCOMPARE(months(), 1);
        QCOMPARE(lastEntry().action, AuditAction::RetentionChanged);
        QCOMPARE(lastEntry().actor.name, roleName(Role::Administrator));
        pictures("retention-changed");

        // The next readings take along what is past its time.
        const Homes more(2, kDays + 1);
        QSignalSpy finished(desk_->session.get(), &SiteSession::requestFinished);
        desk_->session->play({more.request()});
        EVENTUALLY(finished.count() == 1);
        QCOMPARE(totals(), 2 * (kDays + 1) - 2 * (kPast + 1));
        QCOMPARE(lastEntry().action, AuditAction::TotalsErased);
        QVERIFY(desk_->choose("views", "Load"));
        QVERIFY(desk_->choose("views", "Retention"));
        EVENTUALLY_COMPARE(figure("erasedTotals"), s("0"));
    }

    void signingOutForgetsWhatWasTyped() {
        QVERIFY(desk_->open(Role::Administrator, *theme_));
        QVERIFY(desk_->choose("views", "Retention"));
        EVENTUALLY(text("retentionInForce").contains(s("1 month")));
        typeMonths("7");
        EVENTUALLY(child<QAbstractButton>(page(), "changeRetention")->isEnabled());
        desk_->click("signOut");
        child<QLineEdit>(page(), "operatorName")->clear();
        QTest::keyClicks(child<QLineEdit>(page(), "operatorName"), roleName(Role::Administrator));
        QTest::keyClicks(child<QLineEdit>(page(), "operatorPassword"), s(kDeskPassword));
        desk_->click("signIn");
        EVENTUALLY(page().isSignedIn());
        QVERIFY(desk_->choose("views", "Retention"));
        EVENTUALLY_COMPARE(child<QSpinBox>(page(), "retentionMonths")->value(), 1);
    }

private:
    OperatorPage& page() const { return *desk_->page; }
    QString text(const char* name) const { return child<QLabel>(page(), name)->text(); }
    QString figure(const char* name) const { return child<KeyFigure>(page(), name)->text(); }
    void typeMonths(const char* number) const {
        auto* box = child<QSpinBox>(page(), "retentionMonths");
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, s(number));
        QTest::keyClick(box, Qt::Key_Return);
    }
    int months() const {
        return awaited(desk_->session->mdms().call([](Mdms& mdms) { return mdms.retentionMonths(); }))
            .value_or(0);
    }
    int totals() const {
        return awaited(desk_->session->mdms().call([](Mdms& mdms) {
                   return mdms.ledger().totals().transform(
                       [](const auto& all) { return static_cast<int>(all.size()); });
               }))
            .value_or(-1);
    }
    AuditEntry lastEntry() const {
        return awaited(desk_->session->mdms().call([](Mdms& mdms) { return mdms.audit().entries(); }))
            ->back();
    }
    void pictures(const char* name) const {
        for (const auto choice : {ThemeController::Choice::Dark, ThemeController::Choice::Light}) {
            theme_->setChoice(choice);
            desk_->picture(s(name) + (choice == ThemeController::Choice::Dark ? s("-dark") : QString()));
        }
    }

    std::unique_ptr<crypto::CryptoLibraries> libraries_;
    std::unique_ptr<ThemeController> theme_;
    std::unique_ptr<Homes> homes_;
    std::unique_ptr<OperatorDesk> desk_;
};

QTEST_MAIN(TestRetentionSection)
#include "test_retention_section.moc"
