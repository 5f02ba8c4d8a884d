// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/password_field.h"

#include <QAction>
#include <QSignalBlocker>

#include "ui/theme/icon.h"

namespace smarter {

namespace {
constexpr int kLongest = 256;
}

PasswordField::PasswordField(const ThemeController& theme, const QString& name, QWidget* parent)
    : QLineEdit(parent), theme_(theme), show_(addAction(QIcon(), QLineEdit::TrailingPosition)) {
    setAccessibleName(name);
    setMaxLength(kLongest);
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText |
                        Qt::ImhNoAutoUppercase);
    connect(show_, &QAction::triggered, this, [this] { setShown(!isShown()); });
    // Queued: while Qt emits, it shares the text, and wiping would hit a copy.
    connect(this, &QLineEdit::textEdited, this, &PasswordField::forgetPast, Qt::QueuedConnection);
    setShown(false);
}

PasswordField::~PasswordField() {
    const QSignalBlocker quiet(this);
    wipeContent();
}

void PasswordField::setShown(bool shown) {
    setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    show_->setIcon(themedIcon(theme_, shown ? Icon::EyeOff : Icon::Eye, Ink::Muted));
    show_->setText(shown ? tr("Hide password") : tr("Show password"));
    show_->setToolTip(show_->text());
}

// QLineEdit keeps every typed character in its undo history, even for passwords, and forgets it in setText
// alone. The new text gets all the room it may need, so that Qt does not move it and leave copies behind as
// it grows.
void PasswordField::forgetPast() {
    if (text().isEmpty()) {
        return;  // taken in the meantime
    }
    const int cursor = cursorPosition();
    QString before = text();
    QString after;
    after.reserve(kLongest);
    after.append(before);
    {
        const QSignalBlocker quiet(this);
        setText(after);
        setCursorPosition(cursor);
    }
    wipe(before);  // the only owner of the old characters by now, so this overwrites them in place
}

QString PasswordField::extract() {
    QString secret = text();
    const QSignalBlocker quiet(this);
    setText(QString(secret.size(), QChar(u'\u2022')));  // the line edit and its layout let go of the secret
    setText({});
    return secret;
}

SecretBytes PasswordField::take() {
    QString secret = extract();
    SecretBytes taken = SecretBytes::takeText(secret);
    setShown(false);
    Q_EMIT textChanged({});
    return taken;
}

SecretBytes PasswordField::copy() const {
    QByteArray utf8 = text().toUtf8();
    const WipeAtExit guard({reinterpret_cast<std::uint8_t*>(utf8.data()), static_cast<std::size_t>(utf8.size())});
    return SecretBytes::copyOf(bytesOf({utf8.constData(), static_cast<std::size_t>(utf8.size())}));
}

void PasswordField::wipeContent() {
    QString secret = extract();
    wipe(secret);
    setShown(false);
    Q_EMIT textChanged({});
}

}  // namespace smarter
