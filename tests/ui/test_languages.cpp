// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QDir>
#include <QGroupBox>
#include <QHeaderView>
#include <QRadioButton>
#include <QTableView>
#include <QTest>

#include "tests/support/translation_file.h"
#include "ui/customer/customer_page.h"
#include "ui/operator/operator_page.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/skeleton.h"
#include "window_desk.h"

using namespace smarter;
using namespace smarter::test;

namespace {

using Choice = LanguageController::Choice;

constexpr const char* kPassword = "three words and a tune";
constexpr int kHomes = 3;
constexpr int kDays = 2;

const char* codeOf(Choice choice) {
    return choice == Choice::German ? "de" : choice == Choice::French ? "fr" : "en";
}

/// English texts that say something else in this language.
QSet<QString> englishOnly(Choice choice) {
    QSet<QString> texts;
    QSet<QString> same;
    for (const TranslatedText& text : readTranslations(translationFile(s(codeOf(choice))))) {
        (text.forms.contains(text.source) ? same : texts).insert(text.source);
    }
    return texts - same;
}

}  // namespace

class TestLanguages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        desk_ = std::make_unique<WindowDesk>(kHomes, kDays);
        QVERIFY(desk_->isValid());
        QVERIFY(desk_->openWindow());
    }

    void cleanupTestCase() { desk_.reset(); }

    // In the order of a first day; each goes on where the one before ended.

    void startPageIsInTheLanguageOfTheSystem() {
        QCOMPARE(desk_->find<QAbstractButton>("startDemo")->text(), s("Start the demonstration"));
        QCOMPARE(desk_->find<QComboBox>("language")->currentText(), s("As the system"));
    }

    void languageIsChosenBeforeThereIsASite() {
        pick("Deutsch");
        EVENTUALLY(desk_->find<QAbstractButton>("startDemo")->text() == s("Demonstration starten"));
        QCOMPARE(QLocale().language(), QLocale::German);
        QCOMPARE(QLocale().toString(1234.5, 'f', 1), s("1.234,5"));
        pick("English");
        EVENTUALLY(desk_->find<QAbstractButton>("startDemo")->text() == s("Start the demonstration"));
        QCOMPARE(QLocale().territory(), QLocale::UnitedKingdom);
    }

    void operatorStaysSignedInWhereTheyWere() {
        QVERIFY(desk_->openSite());
        QSignalSpy finished(&desk_->session(), &SiteSession::requestFinished);
        desk_->session().play({desk_->homes().request()});
        QVERIFY(finished.wait(kPatience));
        desk_->go(Qt::Key_1);
        EVENTUALLY(desk_->field("newOperatorName").isVisible());
        desk_->type("newOperatorName", "ada");
        desk_->type("newOperatorPassword", kPassword);
        desk_->type("newOperatorRepeat", kPassword);
        desk_->click("addOperator");
        EVENTUALLY(desk_->page<OperatorPage>("operator").isSignedIn());
        auto* sections = desk_->find<SegmentedControl>("views");
        sections->setCurrent(kAudit);
        pickInSettings("Français");
        EVENTUALLY(desk_->visibleText().contains(s("Paramètres")));
        desk_->go(Qt::Key_1);
        QCOMPARE(desk_->page<OperatorPage>("operator").locale(), QLocale());
        QVERIFY(desk_->page<OperatorPage>("operator").isSignedIn());
        QCOMPARE(desk_->find<SegmentedControl>("views")->current(), kAudit);
        QVERIFY(desk_->visibleText().contains(s("ada")));
        EVENTUALLY(rowsInSight() > 0);
    }

    void customerStaysSignedInToo() {
        const QString code = issuedCode();
        desk_->go(Qt::Key_3);
        desk_->field("registerCode").setText(code);
        desk_->type("registerName", "bert");
        desk_->type("registerPassword", kPassword);
        desk_->type("registerRepeat", kPassword);
        desk_->click("register");
        EVENTUALLY(desk_->field("signInName").text() == s("bert"));
        desk_->type("signInPassword", kPassword);
        QTest::keyClick(&desk_->field("signInPassword"), Qt::Key_Return);
        EVENTUALLY(desk_->page<CustomerPage>("customer").isSignedIn());
        pickInSettings("Deutsch");
        EVENTUALLY(desk_->visibleText().contains(s("Einstellungen")));
        QVERIFY(desk_->page<CustomerPage>("customer").isSignedIn());
        QVERIFY(desk_->page<OperatorPage>("operator").isSignedIn());
    }

    void nothingInSightStaysEnglish_data() {
        QTest::addColumn<Choice>("choice");
        QTest::addColumn<QString>("name");
        QTest::newRow("English") << Choice::English << s("English");
        QTest::newRow("German") << Choice::German << s("Deutsch");
        QTest::newRow("French") << Choice::French << s("Français");
    }
    void nothingInSightStaysEnglish() {
        QFETCH(Choice, choice);
        QFETCH(QString, name);
        if (desk_->language().choice() != choice) {
            pickInSettings(name.toUtf8().constData());
            EVENTUALLY(desk_->language().choice() == choice);
            QTest::qWait(0);
        }
        QSet<QString> english = englishOnly(choice);
        english.remove(s("All day"));  // the name of a register here, which is data
        QVERIFY(choice == Choice::English || english.size() > 800);
        for (const char* id : {"operator", "pes", "customer", "before-after", "pipeline", "settings"}) {
            desk_->window().desktop()->shell().showPage(s(id));
            auto* views = desk_->find<SegmentedControl>("views");
            const int sections = views != nullptr && views->isVisible() ? views->count() : 1;
            for (int section = 0; section < sections; ++section) {
                if (sections > 1) {
                    auto* segment = views->findChildren<QRadioButton*>().at(section);
                    QTest::mouseClick(segment, Qt::LeftButton);  // none that the role does not have
                    QTest::qWait(0);
                }
                EVENTUALLY(!isLoading());
                QTest::qWait(0);  // layouts, and what follows from them
                QTest::qWait(0);
                for (const QString& text : readable()) {
                    QVERIFY2(!english.contains(text), qPrintable(s(id) + s(": ") + text));
                }
                picture(choice, id, section);
            }
        }
    }

    void choiceIsKeptForTheNextStart() {
        QCOMPARE(desk_->language().choice(), Choice::French);
        desk_->language().setChoice(Choice::English);
        desk_->preferences().settings().setValue(s("window/language"), s("French"));
        desk_->preferences().settings().setValue(s("window/scheme"), s("Purple"));
        QVERIFY(desk_->openWindow());
        QCOMPARE(desk_->language().choice(), Choice::French);
        QCOMPARE(desk_->theme().choice(), ThemeController::Choice::Light);
        QVERIFY(desk_->find<QAbstractButton>("startDemo")->text() != s("Start the demonstration"));
    }

    void schemeMotionAndIdleTimeAreKept() {
        desk_->language().setChoice(Choice::English);
        QTest::qWait(0);
        QVERIFY(desk_->openSite());
        desk_->window().desktop()->shell().showPage(s("settings"));
        desk_->find<SegmentedControl>("scheme")->setCurrent(2);
        auto* still = desk_->find<QAbstractButton>("reducedMotion");
        QTest::keyClick(still, Qt::Key_Space);
        desk_->find<SegmentedControl>("idleMinutes")->setCurrent(1);
        QCOMPARE(desk_->theme().theme().scheme(), Scheme::Dark);
        QVERIFY(!desk_->theme().reducedMotion());
        QTest::keyClick(still, Qt::Key_Space);
        QVERIFY(desk_->theme().reducedMotion());
        auto* idle = desk_->window().desktop()->page(s("customer")).findChild<QTimer*>(s("idleLock"));
        QCOMPARE(idle->intervalAsDuration(), std::chrono::milliseconds(std::chrono::minutes(2)));
        QSettings& settings = desk_->preferences().settings();
        QCOMPARE(settings.value(s("window/scheme")).toString(), s("Dark"));
        QCOMPARE(settings.value(s("lock/idleMinutes")).toInt(), 2);
        ThemeController fresh(*qApp);
        LanguageController language;
        const Preferences next(fresh, language, settings);
        QCOMPARE(fresh.theme().scheme(), Scheme::Dark);
        QCOMPARE(next.idleLock(), std::chrono::minutes(2));
        settings.setValue(s("lock/idleMinutes"), 600);
        QCOMPARE(Preferences(fresh, language, settings).idleLock(), Preferences::kLongestIdle);
    }

private:
    static constexpr int kAudit = 7;

    void pick(const char* name) {
        auto* picker = desk_->find<QComboBox>("language");
        picker->setFocus();
        // Keys, as a person without a mouse chooses.
        const int wanted = picker->findText(s(name));
        QVERIFY(wanted >= 0);
        while (picker->currentIndex() != wanted) {
            const int from = picker->currentIndex();
            QTest::keyClick(picker, from < wanted ? Qt::Key_Down : Qt::Key_Up);
            QVERIFY(picker->currentIndex() != from);
        }
    }

    void pickInSettings(const char* name) {
        desk_->window().desktop()->shell().showPage(s("settings"));
        auto* picker = desk_->find<QComboBox>("language");
        picker->setCurrentIndex(picker->findText(s(name)));
        Q_EMIT picker->activated(picker->currentIndex());
    }

    QString issuedCode() {
        desk_->choose("activation");
        auto* homes = desk_->find<QComboBox>("activationHome");
        const bool listed = QTest::qWaitFor([&] { return homes->count() == kHomes; }, kPatience);
        desk_->click("issueCode");
        const bool there = QTest::qWaitFor([&] { return desk_->find<QLabel>("secretText") != nullptr; }, kPatience);
        const QString code = listed && there ? desk_->find<QLabel>("secretText")->text() : QString();
        desk_->click("closeDrawer");
        return code;
    }

    int rowsInSight() const {
        int rows = 0;
        for (const auto* table : desk_->window().findChildren<QTableView*>()) {
            rows += table->isVisible() ? table->model()->rowCount() : 0;
        }
        return rows;
    }

    bool isLoading() const {
        const auto all = desk_->window().findChildren<Skeleton*>();
        return std::ranges::any_of(all, [](const Skeleton* one) { return one->isVisible(); });
    }

    /// What stands in the window now, and what it tells to those who hear it.
    QStringList readable() const {
        QStringList texts = desk_->visibleText().split(u'\n');
        for (const auto* widget : desk_->window().findChildren<QWidget*>()) {
            if (widget->isVisible()) {
                texts.append({widget->accessibleName(), widget->accessibleDescription(), widget->toolTip()});
            }
        }
        for (const auto* table : desk_->window().findChildren<QTableView*>()) {
            for (int column = 0; table->isVisible() && column < table->model()->columnCount(); ++column) {
                texts.append(table->model()->headerData(column, Qt::Horizontal).toString());
                for (int row = 0; row < std::min(table->model()->rowCount(), 20); ++row) {
                    texts.append(table->model()->index(row, column).data().toString());
                }
            }
        }
        return texts;
    }

    void picture(Choice choice, const char* page, int section) const {
        const QString folder = qEnvironmentVariable("SMARTER_PICTURES");
        if (!folder.isEmpty()) {
            QVERIFY(QDir().mkpath(folder));
            const QString name = QStringLiteral("/%1-%2-%3%4.png").arg(s(codeOf(choice)), s(page)).arg(section);
            QVERIFY(desk_->window().grab().save(folder + name.arg(QString())));
            desk_->theme().setChoice(ThemeController::Choice::Dark);
            QVERIFY(desk_->window().grab().save(folder + name.arg(s("-dark"))));
            desk_->theme().setChoice(ThemeController::Choice::Light);
        }
    }

    std::unique_ptr<WindowDesk> desk_;
};

QTEST_MAIN(TestLanguages)
#include "test_languages.moc"
