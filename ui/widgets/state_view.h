// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

#include "ui/theme/icon.h"
#include "ui/widgets/busy.h"
#include "ui/widgets/label.h"
#include "ui/widgets/skeleton.h"

namespace smarter {

/// What stands where content would be: what there is, why, and what to do about it.
class StateView : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Empty, Loading, Error, Withheld, SignedOut, Offline };

    explicit StateView(const ThemeController& theme, QWidget* parent = nullptr);

    /// `title` is one line; `explanation` says what will appear here and how to get it, or what is safe.
    void show(Kind kind, const QString& title, const QString& explanation = {});
    /// Texts of at most two buttons; empty: none. Cleared by every show().
    void setActions(const QString& first, const QString& second = {});

    Kind kind() const { return kind_; }
    QString title() const { return title_->text(); }
    BusyButton& firstButton() { return *first_; }
    BusyButton& secondButton() { return *second_; }

Q_SIGNALS:
    void firstActionChosen();
    void secondActionChosen();

private:
    class Badge;

    Kind kind_ = Kind::Empty;
    Badge* badge_;
    Skeleton* skeleton_;
    Label* title_;
    Label* explanation_;
    BusyButton* first_;
    BusyButton* second_;
};

/// Shows either its content or a StateView in its place.
class StateStack : public QStackedWidget {
    Q_OBJECT

public:
    /// Owns `content`.
    StateStack(const ThemeController& theme, QWidget* content, QWidget* parent = nullptr);

    StateView& state() { return *state_; }
    void showContent() { setCurrentIndex(0); }
    StateView& showState(StateView::Kind kind, const QString& title, const QString& explanation = {});

private:
    StateView* state_;
};

}  // namespace smarter
