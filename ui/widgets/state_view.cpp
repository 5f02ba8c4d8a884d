// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/state_view.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace smarter {

namespace {

constexpr int kBadge = 48;
constexpr int kTextWidth = 420;

struct Look {
    Icon icon;
    Tone tone;
};

Look lookOf(StateView::Kind kind) {
    switch (kind) {
        case StateView::Kind::Empty:
        case StateView::Kind::Loading:
            return {Icon::Inbox, Tone::Neutral};
        case StateView::Kind::Error:
            return {Icon::Warning, Tone::Bad};
        case StateView::Kind::Withheld:
            return {Icon::Hidden, Tone::Caution};
        case StateView::Kind::SignedOut:
            return {Icon::Lock, Tone::Accent};
        case StateView::Kind::Offline:
            return {Icon::Pause, Tone::Neutral};
    }
    return {Icon::Inbox, Tone::Neutral};
}

}  // namespace

class StateView::Badge final : public QWidget {
public:
    explicit Badge(const ThemeController& theme) : theme_(theme) {
        setFixedSize(kBadge, kBadge);
        followTheme(theme_, this, [this] { update(); });
    }
    void set(Look look) {
        look_ = look;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const Tokens& tokens = theme_.tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(look_.tone == Tone::Neutral ? tokens.window : tokens.tint(look_.tone));
        painter.drawEllipse(rect());
        const double side = space::kIcon + 2;
        paintIcon(painter, look_.icon, QRectF((kBadge - side) / 2, (kBadge - side) / 2, side, side),
                  tokens.ink(look_.tone));
    }

private:
    const ThemeController& theme_;
    Look look_ = lookOf(Kind::Empty);
};

StateView::StateView(const ThemeController& theme, QWidget* parent)
    : QWidget(parent),
      badge_(new Badge(theme)),
      skeleton_(new Skeleton(theme, {{0.45, 14}, {1.0, 14}, {0.92, 14}, {0.97, 14}, {0.7, 14}})),
      title_(new Label(theme, {}, TextRole::BodyStrong)),
      explanation_(new Label(theme, {}, TextRole::Secondary, Ink::Muted)),
      first_(new BusyButton(theme, {}, BusyButton::Emphasis::Primary)),
      second_(new BusyButton(theme, {})) {
    title_->setAlignment(Qt::AlignHCenter);
    title_->setWordWrap(true);
    explanation_->setAlignment(Qt::AlignHCenter);
    explanation_->setWordWrap(true);
    explanation_->setMaximumWidth(kTextWidth);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kSmall);
    buttons->addStretch(1);
    buttons->addWidget(first_);
    buttons->addWidget(second_);
    buttons->addStretch(1);
    auto* sides = new QHBoxLayout;
    sides->addStretch(1);
    sides->addWidget(explanation_, 100);
    sides->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kGap, space::kGap, space::kGap, space::kGap);
    column->setSpacing(space::kSmall);
    column->addStretch(1);
    column->addWidget(badge_, 0, Qt::AlignHCenter);
    column->addWidget(skeleton_);
    column->addSpacing(space::kUnit);
    column->addWidget(title_);
    column->addLayout(sides);
    column->addSpacing(space::kSmall);
    column->addLayout(buttons);
    column->addStretch(1);
    connect(first_, &QPushButton::clicked, this, &StateView::firstActionChosen);
    connect(second_, &QPushButton::clicked, this, &StateView::secondActionChosen);
    show(Kind::Empty, {});
}

void StateView::show(Kind kind, const QString& title, const QString& explanation) {
    kind_ = kind;
    badge_->set(lookOf(kind));
    badge_->setVisible(kind != Kind::Loading);
    skeleton_->setVisible(kind == Kind::Loading);
    title_->setText(title);
    title_->setInk(kind == Kind::Loading ? Ink::Muted : Ink::Text);
    explanation_->setText(explanation);
    explanation_->setVisible(!explanation.isEmpty());
    setActions({});
    setAccessibleName(title);
    setAccessibleDescription(explanation);
}

void StateView::setActions(const QString& first, const QString& second) {
    first_->setBusy(false);
    second_->setBusy(false);
    first_->setText(first);
    second_->setText(second);
    first_->setVisible(!first.isEmpty());
    second_->setVisible(!second.isEmpty());
}

StateStack::StateStack(const ThemeController& theme, QWidget* content, QWidget* parent)
    : QStackedWidget(parent), state_(new StateView(theme)) {
    addWidget(content);
    addWidget(state_);
}

StateView& StateStack::showState(StateView::Kind kind, const QString& title, const QString& explanation) {
    state_->show(kind, title, explanation);
    setCurrentIndex(1);
    return *state_;
}

}  // namespace smarter
