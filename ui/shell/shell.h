// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QWidget>
#include <vector>

#include "ui/shell/navigation.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/toast.h"

class QStackedWidget;
class QVBoxLayout;

namespace smarter {

/// The frame around every page: navigation at the left, top bar, the page, messages over it. Made for 1440 ×
/// 900; under 1180 pixels the navigation shows icons alone; pages scroll where the window is smaller than
/// they need.
class Shell : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the shell. Window geometry and page are kept in `settings`.
    Shell(ThemeController& theme, QSettings& settings, QWidget* parent = nullptr);

    /// Appears in the navigation in the order of the calls; Ctrl+1 is the first. The top bar shows the page's
    /// windowTitle where it has one, else `title`. Owns `page`.
    void addPage(const QString& id, Icon icon, const QString& title, QWidget* page);
    /// Geometry and page of last time; call when all pages are there.
    void restore();
    /// The page alone, where the window has been restored before.
    void restorePage();
    /// Geometry of last time, or the size the window asks for, as far as the screen has it; for a window that has no shell
    /// yet.
    static void restoreWindow(QWidget& window, const QSettings& settings);

    /// Stays above every page, below the top bar. Owns `widget`.
    void addAbovePages(QWidget* widget);
    /// Stays below every page, for instance a Drawer. Owns `widget`.
    void addBelowPages(QWidget* widget);

    QString currentPage() const;
    void showPage(const QString& id);

    TopBar& topBar() { return *topBar_; }
    Toast& toast() { return *toast_; }
    /// Who is signed in, in the footer: "Signed in as", "operator", "Load · no household detail".
    void setIdentity(const QString& prefix, const QString& who, const QString& context);

    QSize sizeHint() const override { return {1440, 900}; }
    QSize minimumSizeHint() const override { return {800, 560}; }

Q_SIGNALS:
    void pageChanged(const QString& id);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Page {
        QString id;
        QString title;
        QWidget* widget;
    };
    void showIndex(int index);
    void showHeading();

    QSettings& settings_;
    std::vector<Page> pages_;
    QVBoxLayout* column_;
    Navigation* navigation_;
    TopBar* topBar_;
    QStackedWidget* stack_;
    Toast* toast_;
};

}  // namespace smarter
