// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

#include "fresh_site.h"
#include "ui/main_window/main_window.h"
#include "ui/session/preferences.h"

namespace smarter::test {

/// The whole program's window on a site with homes, and what a person does with it.
class WindowDesk {
public:
    /// An empty site, whose passphrase is openSite()'s.
    WindowDesk(int homes, int days) : homes_(homes, days), settings_(homes_.path("settings.ini"), QSettings::IniFormat) {
        theme_.setChoice(ThemeController::Choice::Light);
        theme_.setReducedMotion(true);
        made_ = libraries_ && homes_.isValid() && homes_.makeSite();
    }

    bool isValid() const { return made_; }

    /// As a new start of the program does.
    bool openWindow() {
        window_.reset();
        preferences_ = std::make_unique<Preferences>(theme_, language_, settings_);
        window_ = std::make_unique<MainWindow>(*preferences_, DemoSite(homes_.path("demo")));
        window_->resize(size());
        window_->show();
        window_->activateWindow();
        return QTest::qWaitForWindowExposed(window_.get());
    }

    bool openSite() {
        QSignalSpy opened(window_.get(), &MainWindow::siteOpened);
        window_->startPage().openSite(homes_.path("site"), secret("a passphrase of the test"));
        return opened.wait(kPatience) && QTest::qWaitFor([&] { return session().snapshot() != nullptr; }, kPatience);
    }

    const Homes& homes() const { return homes_; }
    ThemeController& theme() { return theme_; }
    LanguageController& language() { return language_; }
    Preferences& preferences() { return *preferences_; }
    MainWindow& window() { return *window_; }
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

private:
    /// SMARTER_WINDOW=1280x800 for pictures of another size.
    static QSize size() {
        const QStringList sides = qEnvironmentVariable("SMARTER_WINDOW").split(u'x');
        return sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize(1440, 900);
    }

    std::unique_ptr<crypto::CryptoLibraries> libraries_ = crypto::CryptoLibraries::create().value_or(nullptr);
    Homes homes_;
    ThemeController theme_{*qApp};
    LanguageController language_;
    QSettings settings_;
    bool made_ = false;
    std::unique_ptr<Preferences> preferences_;
    std::unique_ptr<MainWindow> window_;
};

}  // namespace smarter::test
