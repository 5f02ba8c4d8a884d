// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QMenu>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#include "gallery.h"
#include "ui/shell/chip.h"

using namespace smarter;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

QAbstractButton* named(const QWidget& parent, const QString& name) {
    for (auto* button : parent.findChildren<QAbstractButton*>()) {
        if (button->accessibleName() == name && !button->isHidden()) {
            return button;
        }
    }
    return nullptr;
}

}  // namespace

class TestShell : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme_ = std::make_unique<ThemeController>(*qApp); }

    void init() {
        theme_->setChoice(ThemeController::Choice::Light);
        folder_ = std::make_unique<QTemporaryDir>();
        settings_ = std::make_unique<QSettings>(folder_->filePath(s("window.ini")), QSettings::IniFormat);
        shell_ = makeShell();
        shell_->resize(1440, 900);
        shell_->show();
        shell_->activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(shell_.get()));
    }

    void cleanup() { shell_.reset(); }

    void onlyRegisteredPagesAppear() {
        QVERIFY(named(*shell_, s("Operator")) != nullptr);
        QVERIFY(named(*shell_, s("Customer")) != nullptr);
        QVERIFY(named(*shell_, s("Pipeline")) == nullptr);
        QCOMPARE(shell_->currentPage(), s("operator"));
    }

    void pagesAreReachedByClickAndByKeys() {
        QSignalSpy changed(shell_.get(), &Shell::pageChanged);
        QTest::mouseClick(named(*shell_, s("Customer")), Qt::LeftButton);
        QCOMPARE(shell_->currentPage(), s("customer"));
        QTest::keyClick(shell_.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(shell_->currentPage(), s("operator"));
        QTest::keyClick(shell_.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(shell_->currentPage(), s("customer"));
        QVERIFY(named(*shell_, s("Customer"))->isChecked());
        QVERIFY(!named(*shell_, s("Operator"))->isChecked());
        auto* entry = named(*shell_, s("Operator"));
        entry->setFocus(Qt::TabFocusReason);
        QTest::keyClick(entry, Qt::Key_Return);
        QCOMPARE(shell_->currentPage(), s("operator"));
        QTest::keyClick(entry, Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), named(*shell_, s("Customer")));
        QCOMPARE(changed.count(), 4);
    }

    void headingIsThePagesWindowTitle() {
        QCOMPARE(shell_->topBar().heading(), s("Operator"));
        customer_->setWindowTitle(s("My consumption"));
        shell_->showPage(s("customer"));
        QCOMPARE(shell_->topBar().heading(), s("My consumption"));
        customer_->setWindowTitle(s("My bill"));
        QCOMPARE(shell_->topBar().heading(), s("My bill"));
    }

    void pageAndGeometryAreRemembered() {
        shell_->showPage(s("customer"));
        shell_->resize(760, 600);
        shell_->close();
        shell_.reset();
        shell_ = makeShell();
        shell_->restore();
        QCOMPARE(shell_->currentPage(), s("customer"));
        QCOMPARE(shell_->size(), QSize(760, 600));
    }

    void unknownSettingsAreIgnored() {
        settings_->setValue(s("window/page"), s("nowhere"));
        settings_->setValue(s("window/geometry"), QByteArray("\x01garbage"));
        shell_->restore();
        QCOMPARE(shell_->currentPage(), s("operator"));
    }

    void firstWindowIsAsLargeAsItAsksForAndTheScreenHas() {
        const QSettings nothing(folder_->filePath(s("nothing.ini")), QSettings::IniFormat);
        shell_->resize(500, 400);
        Shell::restoreWindow(*shell_, nothing);
        QCOMPARE(shell_->size(), shell_->sizeHint().boundedTo(shell_->screen()->availableSize()));
    }

    void narrowWindowKeepsEveryPageInReach() {
        shell_->resize(1024, 700);
        QVERIFY(QTest::qWaitFor([&] { return named(*shell_, s("Operator"))->width() < 60; }));
        QTest::mouseClick(named(*shell_, s("Customer")), Qt::LeftButton);
        QCOMPARE(shell_->currentPage(), s("customer"));
        QVERIFY(!named(*shell_, s("Customer"))->toolTip().isEmpty());
    }

    void topBarShowsWhatItIsToldAndNothingElse() {
        TopBar& bar = shell_->topBar();
        const auto chips = [&bar] {
            const auto all = bar.findChildren<Chip*>();
            return std::count_if(all.begin(), all.end(), [](const Chip* chip) { return !chip->isHidden(); });
        };
        QCOMPARE(chips(), 0);
        QVERIFY(named(bar, s("412,300 readings/s")) == nullptr);
        bar.setThroughput(s("412,300 readings/s"));
        QVERIFY(named(bar, s("412,300 readings/s")) != nullptr);
        QCOMPARE(chips(), 1);
        bar.setThroughput({});
        QCOMPARE(chips(), 0);
        QVERIFY(named(bar, s("412,300 readings/s")) == nullptr);
        bar.setSealed(false, s("not sealed"));
        QCOMPARE(bar.findChild<Pill*>()->get().tone, Tone::Bad);
    }

    void clockAndSiteAnswerToClicks() {
        TopBar& bar = shell_->topBar();
        QSignalSpy clock(&bar, &TopBar::clockClicked);
        QSignalSpy site(&bar, &TopBar::siteChosen);
        bar.setClock(s("18:42"), true);
        QTest::mouseClick(named(bar, s("Running, 18:42")), Qt::LeftButton);
        QCOMPARE(clock.count(), 1);
        bar.setSites({s("Maple Court"), s("Harbour")}, s("Maple Court"));
        auto* chip = named(bar, s("Site: Maple Court"));
        QTest::mouseClick(chip, Qt::LeftButton);
        auto* menu = chip->findChild<QMenu*>();
        QVERIFY(QTest::qWaitFor([&] { return menu->isVisible(); }));
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(site.count(), 1);
        QCOMPARE(site.first().first().toString(), s("Harbour"));
    }

    void newWindowShowsNoFocusRingUntilAKeyMovesTheFocus() {
        QVERIFY(qobject_cast<QAbstractButton*>(QApplication::focusWidget()) == nullptr);
        const QImage before = shell_->grab().toImage();
        QTest::keyClick(shell_.get(), Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget() != nullptr);
        QVERIFY(shell_->grab().toImage() != before);
    }

    void galleryHasEveryPage() {
        QSettings settings(folder_->filePath(s("gallery.ini")), QSettings::IniFormat);
        const auto window = gallery::makeShell(*theme_, settings);
        for (const char* page : {"operator", "pes", "customer", "before", "states"}) {
            window->showPage(s(page));
            QCOMPARE(window->currentPage(), s(page));
        }
    }

    void picturesAreSavedOnRequest() {
        const QString folder = qEnvironmentVariable("SMARTER_PICTURES");
        if (folder.isEmpty()) {
            QSKIP("SMARTER_PICTURES names no folder");
        }
        QSettings settings(folder_->filePath(s("gallery.ini")), QSettings::IniFormat);
        QVERIFY(gallery::savePictures(*theme_, settings, folder));
    }

private:
    std::unique_ptr<Shell> makeShell() {
        auto shell = std::make_unique<Shell>(*theme_, *settings_);
        shell->addPage(s("operator"), Icon::Home, s("Operator"), new QWidget);
        customer_ = new QWidget;
        shell->addPage(s("customer"), Icon::Customer, s("Customer"), customer_);
        return shell;
    }

    std::unique_ptr<ThemeController> theme_;
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<QSettings> settings_;
    std::unique_ptr<Shell> shell_;
    QWidget* customer_ = nullptr;
};

QTEST_MAIN(TestShell)
#include "test_shell.moc"
