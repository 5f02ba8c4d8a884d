// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QRadioButton>
#include <QTest>

#include "ui/customer/customer_page.h"
#include "ui/operator/operator_page.h"
#include "ui/widgets/chart_frame.h"
#include "ui/widgets/segmented_control.h"
#include "window_desk.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr const char* kPassword = "three words and a tune";
constexpr int kHomes = 3;
constexpr int kDays = 2;
constexpr int kMostTabs = 400;

/// Where it is in the window, for who mends it.
QString pathOf(const QWidget* widget) {
    QStringList path;
    for (; widget != nullptr; widget = widget->parentWidget()) {
        path.prepend(QString::fromLatin1(widget->metaObject()->className()) +
                     (widget->objectName().isEmpty() ? QString() : u'#' + widget->objectName()));
    }
    return path.mid(2).join(s(" > "));
}

}  // namespace

class TestAccessibility : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QAccessible::setActive(true);
        desk_ = std::make_unique<WindowDesk>(kHomes, kDays);
        QVERIFY(desk_->isValid());
        QVERIFY(desk_->openWindow());
    }

    void cleanupTestCase() { desk_.reset(); }

    void startPageIsNamedAndReached() { checkSight(); }

    void formsToSignInAreNamedAndReached() {
        QVERIFY(desk_->openSite());
        QSignalSpy finished(&desk_->session(), &SiteSession::requestFinished);
        desk_->session().play({desk_->homes().request()});
        QVERIFY(finished.wait(kPatience));
        desk_->go(Qt::Key_3);
        checkSight();
        desk_->go(Qt::Key_1);
        EVENTUALLY(desk_->field("newOperatorName").isVisible());
        checkSight();
        desk_->type("newOperatorName", "ada");
        desk_->type("newOperatorPassword", kPassword);
        desk_->type("newOperatorRepeat", kPassword);
        desk_->click("addOperator");
        EVENTUALLY(desk_->page<OperatorPage>("operator").isSignedIn());
    }

    void everySectionOfEveryPageIsNamedAndReached() {
        for (const char* id : {"operator", "pes", "customer", "before-after", "pipeline", "settings"}) {
            desk_->window().desktop()->shell().showPage(s(id));
            QTest::qWait(0);
            auto* views = desk_->find<SegmentedControl>("views");
            const auto segments = views != nullptr && views->isVisible() ? views->findChildren<QRadioButton*>() : QList<QRadioButton*>();
            for (int section = 0; section < std::max<int>(1, static_cast<int>(segments.size())); ++section) {
                if (!segments.isEmpty()) {
                    QTest::mouseClick(segments.at(section), Qt::LeftButton);
                    QTest::qWait(0);
                }
                checkSight();
            }
        }
    }

    void drawersAreNamedAndReached() {
        for (const char* action : {"addProfiles", "activation", "showRowIssues"}) {
            desk_->choose(action);
            QTest::qWait(0);
            checkSight();
            desk_->click("closeDrawer");
        }
    }

    void chartsTellWhatTheyShow() {
        desk_->go(Qt::Key_1);
        QTest::mouseClick(desk_->find<SegmentedControl>("views")->findChildren<QRadioButton*>().front(), Qt::LeftButton);
        EVENTUALLY(desk_->find<QWidget>("loadChart")->isVisible());
        const auto charts = desk_->window().findChildren<ChartFrame*>();
        int seen = 0;
        for (const ChartFrame* chart : charts) {
            if (chart->isVisible()) {
                ++seen;
                QVERIFY2(!chart->accessibleName().isEmpty(), qPrintable(pathOf(chart)));
                QVERIFY2(!chart->accessibleDescription().isEmpty(), qPrintable(pathOf(chart)));
            }
        }
        QVERIFY(seen >= 2);
    }

private:
    /// Whatever takes a key in sight has a name and a role, and Tab comes to it.
    void checkSight() {
        QSet<const QWidget*> wanted;
        for (const auto* widget : desk_->window().findChildren<QWidget*>()) {
            if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr) {
                QAccessibleInterface* told = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
                QVERIFY2(told != nullptr, qPrintable(pathOf(widget)));
                QVERIFY2(!told->text(QAccessible::Name).isEmpty(), qPrintable(s("no name: ") + pathOf(widget)));
                QVERIFY2(told->role() != QAccessible::NoRole, qPrintable(s("no role: ") + pathOf(widget)));
                wanted.insert(widget);
            }
        }
        QVERIFY(!wanted.isEmpty());
        QSet<const QWidget*> reached;
        desk_->window().setFocus();
        for (int i = 0; i < kMostTabs; ++i) {
            QTest::keyClick(QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : &desk_->window(), Qt::Key_Tab);
            const QWidget* now = QApplication::focusWidget();
            if (now == nullptr || (reached.contains(now) && reached.size() >= wanted.size())) {
                break;
            }
            reached.insert(now);
        }
        for (const QWidget* widget : wanted - reached) {
            // One of a row of choices stands for all: arrows go on from it.
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool ofRow = qobject_cast<const SegmentedControl*>(widget->parentWidget()) != nullptr;
            QVERIFY2(ofRow || (button != nullptr && button->autoExclusive()), qPrintable(s("not reached by Tab: ") + pathOf(widget)));
        }
    }

    std::unique_ptr<WindowDesk> desk_;
};

QTEST_MAIN(TestAccessibility)
#include "test_accessibility.moc"
