// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include "core/secret/secret_bytes.h"
#include "ui/theme/theme_controller.h"

class QAction;

namespace smarter {

/// Asks for a password. Keeps no undo history, wipes the text as it was before each keystroke, and hands the
/// text over once, as SecretBytes, leaving nothing behind. Not to be taken inside textChanged or textEdited:
/// Qt holds a copy for as long as it emits. Out of reach stay the event queue, the input method, the
/// clipboard pasted from and, while the text is shown, Qt's layout of that one line.
class PasswordField : public QLineEdit {
    Q_OBJECT

public:
    /// `name` is what screen readers say, for instance "Password".
    PasswordField(const ThemeController& theme, const QString& name, QWidget* parent = nullptr);
    ~PasswordField() override;

    /// The password as UTF-8; the field is empty afterwards, hidden again, and cannot be undone.
    SecretBytes take();
    /// The same, while the field keeps it: for a form that may have to be sent again. Wipe it once it was of use.
    SecretBytes copy() const;
    /// As take(), without using it.
    void wipeContent();

    bool isShown() const { return echoMode() == QLineEdit::Normal; }
    void setShown(bool shown);

private:
    void forgetPast();
    QString extract();

    const ThemeController& theme_;
    QAction* show_;
};

}  // namespace smarter
