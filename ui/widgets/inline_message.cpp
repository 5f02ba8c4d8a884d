// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/inline_message.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/theme/paint.h"

namespace smarter {

namespace {

Icon iconOf(Tone tone) {
    switch (tone) {
        case Tone::Good:
            return Icon::Check;
        case Tone::Caution:
        case Tone::Bad:
            return Icon::Warning;
        case Tone::Neutral:
        case Tone::Accent:
            return Icon::Info;
    }
    return Icon::Info;
}

}  // namespace

InlineMessage::InlineMessage(const ThemeController& theme, QWidget* parent)
    : QFrame(parent),
      theme_(theme),
      what_(new Label(theme, {}, TextRole::SecondaryStrong)),
      next_(new Label(theme, {}, TextRole::Secondary)),
      action_(new BusyButton(theme, {})),
      dismiss_(new QToolButton) {
    what_->setWordWrap(true);
    next_->setWordWrap(true);
    dismiss_->setIcon(themedIcon(theme, Icon::Cross, Ink::Muted));
    dismiss_->setIconSize({16, 16});
    dismiss_->setProperty("emphasis", QStringLiteral("quiet"));
    dismiss_->setToolTip(tr("Dismiss"));
    dismiss_->setAccessibleName(tr("Dismiss"));
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(what_);
    words->addWidget(next_);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kMedium + space::kIcon + space::kSmall, space::kSmall, space::kSmall,
                            space::kSmall);
    row->setSpacing(space::kSmall);
    row->addLayout(words, 1);
    row->addWidget(action_, 0, Qt::AlignVCenter);
    row->addWidget(dismiss_, 0, Qt::AlignVCenter);
    setMinimumHeight(48);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    connect(action_, &QPushButton::clicked, this, &InlineMessage::actionChosen);
    connect(dismiss_, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    followTheme(theme_, this, [this] { update(); });
    hide();
}

void InlineMessage::say(Tone tone, const QString& what, const QString& safeAndNext, const QString& action) {
    tone_ = tone;
    what_->setText(what);
    next_->setText(safeAndNext);
    next_->setVisible(!safeAndNext.isEmpty());
    action_->setText(action);
    action_->setVisible(!action.isEmpty());
    setAccessibleName(what);
    setAccessibleDescription(safeAndNext);
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void InlineMessage::setDismissable(bool dismissable) {
    dismiss_->setVisible(dismissable);
}

void InlineMessage::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& tokens = theme_.tokens();
    const QColor ink = tokens.ink(tone_);
    paintBox(painter, rect(), space::kControlRadius, tokens.tint(tone_), mix(tokens.tint(tone_), ink, 0.25));
    const double top = next_->isVisibleTo(this) ? what_->geometry().center().y() - space::kIcon / 2.0
                                                : (height() - space::kIcon) / 2.0;
    paintIcon(painter, iconOf(tone_), QRectF(space::kMedium, top, space::kIcon, space::kIcon), ink);
}

void InlineMessage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !dismiss_->isHidden()) {
        dismiss_->click();
    } else {
        QFrame::keyPressEvent(event);
    }
}

}  // namespace smarter
