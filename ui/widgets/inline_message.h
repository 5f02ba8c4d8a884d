// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "ui/theme/icon.h"
#include "ui/widgets/busy.h"
#include "ui/widgets/label.h"

class QToolButton;

namespace smarter {

/// Says, where it matters, what happened, what is safe and what to do. Hidden until there is something to
/// say.
class InlineMessage : public QFrame {
    Q_OBJECT

public:
    explicit InlineMessage(const ThemeController& theme, QWidget* parent = nullptr);

    /// `action` is the text of a button; empty: none.
    void say(Tone tone, const QString& what, const QString& safeAndNext = {}, const QString& action = {});
    void clear() { hide(); }
    /// False: stays as long as what it says is so.
    void setDismissable(bool dismissable);

    Tone tone() const { return tone_; }
    QString text() const { return what_->text(); }
    BusyButton& button() { return *action_; }

Q_SIGNALS:
    void actionChosen();
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const ThemeController& theme_;
    Tone tone_ = Tone::Neutral;
    Label* what_;
    Label* next_;
    BusyButton* action_;
    QToolButton* dismiss_;
};

}  // namespace smarter
