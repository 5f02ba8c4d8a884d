// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

#include "ui/operator/operator_page.h"
#include "ui/widgets/segmented_control.h"
#include "window_desk.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr const char* kPassword = "three words and a tune";
constexpr int kTariffs = 4;

}  // namespace

/// What is asked before something that is not saved goes, and the keys that leave.
class TestLeaving : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        desk_ = std::make_unique<WindowDesk>(1, 1);
        QVERIFY(desk_->isValid());
        QVERIFY(desk_->openWindow() && desk_->openSite());
        desk_->go(Qt::Key_1);
        EVENTUALLY(desk_->field("newOperatorName").isVisible());
        desk_->type("newOperatorName", "ada");
        desk_->type("newOperatorPassword", kPassword);
        desk_->type("newOperatorRepeat", kPassword);
        desk_->click("addOperator");
        EVENTUALLY(page().isSignedIn());
    }

    void cleanupTestCase() { desk_.reset(); }

    void languageIsAskedForWhereADraftWouldGo() {
        beginTariff();
        desk_->window().desktop()->shell().showPage(s("settings"));
        auto* picker = desk_->find<QComboBox>("language");
        picker->setCurrentIndex(picker->findText(s("Deutsch")));
        Q_EMIT picker->activated(picker->currentIndex());
        QVERIFY(question() != nullptr);
        QCOMPARE(picker->currentText(), s("As the system"));
        answer(false);
        QCOMPARE(desk_->language().choice(), LanguageController::Choice::FollowSystem);
        QVERIFY(!page().unsaved().isEmpty());
    }

    void everyoneIsSignedOutOnlyAfterTheQuestion() {
        QTest::keyClick(&desk_->window().desktop()->shell(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(question() != nullptr);
        QVERIFY(page().isSignedIn());
        answer(false);
        QVERIFY(page().isSignedIn());
    }

    void siteStaysOpenUntilTheQuestionIsAnswered() {
        QTest::keyClick(&desk_->window().desktop()->shell(), Qt::Key_W, Qt::ControlModifier);
        QVERIFY(question() != nullptr);
        answer(false);
        QTest::qWait(0);
        QVERIFY(desk_->window().desktop() != nullptr);
    }

    void windowClosesAfterTheQuestion() {
        QVERIFY(!desk_->window().close());
        QVERIFY(question() != nullptr);
        QCOMPARE(desk_->window().desktop()->shell().currentPage(), s("operator"));
        answer(true);
        EVENTUALLY(!desk_->window().isVisible());
    }

    void keysReachTheSettingsAndSignOutWhereNothingIsLost() {
        QVERIFY(desk_->openWindow() && desk_->openSite());
        QTest::keyClick(&desk_->window().desktop()->shell(), Qt::Key_F1);
        QCOMPARE(desk_->window().desktop()->shell().currentPage(), s("settings"));
        QVERIFY(desk_->visibleText().contains(s("Ctrl+L")));
        desk_->go(Qt::Key_1);
        EVENTUALLY(desk_->field("operatorName").isVisible());
        desk_->type("operatorName", "ada");
        desk_->type("operatorPassword", kPassword);
        QTest::keyClick(&desk_->field("operatorPassword"), Qt::Key_Return);
        EVENTUALLY(page().isSignedIn());
        QTest::keyClick(&desk_->window().desktop()->shell(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(question() == nullptr);
        QVERIFY(!page().isSignedIn());
        QVERIFY(desk_->window().close());
    }

private:
    OperatorPage& page() { return desk_->page<OperatorPage>("operator"); }

    void beginTariff() {
        desk_->go(Qt::Key_1);
        QTest::mouseClick(desk_->find<SegmentedControl>("views")->findChildren<QRadioButton*>().at(kTariffs), Qt::LeftButton);
        EVENTUALLY(desk_->find<QAbstractButton>("newTariff")->isVisible());
        desk_->click("newTariff");
        EVENTUALLY(!page().unsaved().isEmpty());
    }

    QMessageBox* question() const { return desk_->window().findChild<QMessageBox*>(s("confirmDialogue")); }

    void answer(bool yes) {
        QMessageBox* box = question();
        QVERIFY(box != nullptr && box->isVisible());
        auto* button = yes ? box->findChild<QPushButton*>(s("confirmYes")) : box->button(QMessageBox::Cancel);
        QTest::mouseClick(button, Qt::LeftButton);
        EVENTUALLY(question() == nullptr);
        if (desk_->window().isVisible()) {
            desk_->window().activateWindow();  // as a window manager does when the dialogue goes
            QVERIFY(QTest::qWaitForWindowActive(&desk_->window()));
        }
    }

    std::unique_ptr<WindowDesk> desk_;
};

QTEST_MAIN(TestLeaving)
#include "test_leaving.moc"
