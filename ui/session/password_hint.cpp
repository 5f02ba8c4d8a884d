// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/password_hint.h"

#include <algorithm>

#include "core/crypto/password.h"

namespace smarter {

namespace {

/// From here on a password of words withstands guessing even without the delays.
constexpr std::size_t kStrongCharacters = 24;

std::size_t codePoints(QStringView text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](QChar c) { return !c.isLowSurrogate(); }));
}

}  // namespace

PasswordHint::PasswordHint(const ThemeController& theme, PasswordField& field)
    : Label(theme, {}, TextRole::Secondary, Ink::Muted), field_(field) {
    setWordWrap(true);
    // Queued: while Qt emits, it holds a copy of the text (see PasswordField).
    connect(&field, &QLineEdit::textChanged, this, &PasswordHint::look, Qt::QueuedConnection);
    look();
}

void PasswordHint::look() {
    const std::size_t length = codePoints(field_.text());
    const Status allowed = crypto::checkPassword(field_.copy());
    if (length == 0) {
        setInk(Ink::Muted);
        setText(tr("At least %1 characters. No other rules: a few words do well, and pasting is fine.")
                    .arg(crypto::kFewestPasswordCharacters));
    } else if (length < crypto::kFewestPasswordCharacters) {
        setInk(Ink::Muted);
        setText(tr("%n more character(s) to go.", nullptr, static_cast<int>(crypto::kFewestPasswordCharacters - length)));
    } else if (!allowed) {
        setInk(Ink::Caution);
        setText(allowed.error().code == ErrorCode::PasswordTooLong ? tr("Too long.")
                                                                   : tr("On lists of common passwords: choose another."));
    } else {
        setInk(Ink::Good);
        setText(length < kStrongCharacters ? tr("Good. Longer is stronger.") : tr("Strong."));
    }
}

}  // namespace smarter
