// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/theme/paint.h"

namespace smarter {

namespace {
constexpr int kWide = 208;
constexpr int kNarrow = 60;
constexpr int kEntryHeight = 36;
constexpr int kEntryGap = 4;
constexpr int kIconSize = 18;
constexpr int kBrandHeight = 60;
constexpr int kSide = 12;
}  // namespace

class Navigation::Brand final : public QWidget {
public:
    explicit Brand(Navigation& owner) : QWidget(&owner), owner_(owner) { setFixedHeight(kBrandHeight); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Tokens& tokens = owner_.theme_.tokens();
        const double left = owner_.narrow_ ? (width() - kIconSize) / 2.0 : 10;
        paintIcon(painter, Icon::Lock, QRectF(left, (height() - kIconSize) / 2.0, kIconSize, kIconSize),
                  tokens.text);
        if (!owner_.narrow_) {
            painter.setFont(owner_.theme_.font(TextRole::PageTitle));
            painter.setPen(tokens.text);
            painter.drawText(rect().adjusted(38, 0, 0, 0), Qt::AlignVCenter,
                             Navigation::tr("Smarter Metering"));
        }
    }

private:
    Navigation& owner_;
};

class Navigation::Entry final : public QAbstractButton {
public:
    Entry(Navigation& owner, Icon icon, const QString& title, int index)
        : QAbstractButton(&owner), owner_(owner), icon_(icon), index_(index) {
        setText(title);
        setAccessibleName(title);
        setCheckable(true);
        setFixedHeight(kEntryHeight);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setToolTip(QStringLiteral("%1 (%2)").arg(
            title, QKeySequence(QKeyCombination(Qt::ControlModifier, static_cast<Qt::Key>(Qt::Key_1 + index)))
                       .toString(QKeySequence::NativeText)));
    }

protected:
    void nextCheckState() override {}  // the shell decides which page is shown

    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
            owner_.step(index_, event->key() == Qt::Key_Up ? -1 : 1);
        } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            click();
        } else {
            QAbstractButton::keyPressEvent(event);
        }
    }

    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Tokens& tokens = owner_.theme_.tokens();
        if (isChecked() || underMouse()) {
            paintBox(painter, rect(), space::kControlRadius, isChecked() ? tokens.accentTint : tokens.hover(),
                     {});
        }
        const QColor ink = isChecked() ? tokens.accent : tokens.text;
        const double left = owner_.narrow_ ? (width() - kIconSize) / 2.0 : 10;
        paintIcon(painter, icon_, QRectF(left, (height() - kIconSize) / 2.0, kIconSize, kIconSize), ink);
        if (!owner_.narrow_) {
            painter.setFont(owner_.theme_.font(isChecked() ? TextRole::BodyStrong : TextRole::Body));
            painter.setPen(ink);
            painter.drawText(rect().adjusted(38, 0, -8, 0), Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - 46));
        }
        if (showsFocus(*this)) {
            paintFocusRing(painter, rect(), space::kControlRadius, tokens);
        }
    }

private:
    Navigation& owner_;
    Icon icon_;
    int index_;
};

/// Stands for who is signed in where there is no room for the words.
class Navigation::Mark final : public QWidget {
public:
    explicit Mark(const ThemeController& theme) : theme_(theme) { setFixedSize(kEntryHeight, kEntryHeight); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const double inset = (kEntryHeight - kIconSize) / 2.0;
        paintIcon(painter, Icon::Customer, QRectF(inset, inset, kIconSize, kIconSize), theme_.tokens().muted);
    }

private:
    const ThemeController& theme_;
};

Navigation::Navigation(const ThemeController& theme, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      brand_(new Brand(*this)),
      list_(new QVBoxLayout),
      footer_(new QWidget),
      identity_(new QWidget),
      prefix_(new Label(theme, {}, TextRole::Secondary, Ink::Muted)),
      who_(new Label(theme, {}, TextRole::SecondaryStrong, Ink::Muted)),
      context_(new Label(theme, {}, TextRole::Secondary, Ink::Muted)),
      mark_(new Mark(theme)) {
    auto* names = new QHBoxLayout;
    names->setSpacing(4);
    names->addWidget(prefix_);
    names->addWidget(who_, 1);
    auto* words = new QVBoxLayout(identity_);
    words->setContentsMargins(8, 0, 0, 0);
    words->setSpacing(2);
    words->addLayout(names);
    words->addWidget(context_);
    auto* line = new QHBoxLayout(footer_);
    line->setContentsMargins(0, space::kMedium, 0, 0);
    line->setSpacing(0);
    line->addWidget(identity_, 1);
    line->addWidget(mark_);
    mark_->hide();
    context_->setWordWrap(true);
    who_->setElided(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSide, 0, kSide + 1, space::kMedium);
    column->setSpacing(0);
    column->addWidget(brand_);
    list_->setSpacing(kEntryGap);
    column->addLayout(list_);
    column->addStretch(1);
    column->addWidget(footer_);
    setFixedWidth(kWide);
    setAccessibleName(tr("Pages"));
    followTheme(theme_, this, [this] { update(); });
}

int Navigation::addEntry(Icon icon, const QString& title) {
    const int index = static_cast<int>(entries_.size());
    auto* entry = new Entry(*this, icon, title, index);
    connect(entry, &QAbstractButton::clicked, this, [this, index] { Q_EMIT chosen(index); });
    entries_.push_back(entry);
    list_->addWidget(entry);
    return index;
}

void Navigation::setCurrent(int index) {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        entries_[i]->setChecked(static_cast<int>(i) == index);
    }
}

void Navigation::step(int from, int direction) {
    const int to = from + direction;
    if (to >= 0 && to < static_cast<int>(entries_.size())) {
        entries_[static_cast<std::size_t>(to)]->setFocus(Qt::TabFocusReason);
    }
}

void Navigation::setIdentity(const QString& prefix, const QString& who, const QString& context) {
    prefix_->setText(prefix);
    who_->setText(who);
    context_->setText(context);
    mark_->setToolTip(QStringLiteral("%1 %2\n%3").arg(prefix, who, context).trimmed());
    mark_->setAccessibleName(mark_->toolTip());
}

void Navigation::setNarrow(bool narrow) {
    if (narrow == narrow_) {
        return;
    }
    narrow_ = narrow;
    identity_->setVisible(!narrow);
    mark_->setVisible(narrow);
    setFixedWidth(narrow ? kNarrow : kWide);
    update();
}

void Navigation::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& tokens = theme_.tokens();
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), tokens.border);
    const int y = footer_->geometry().top();
    painter.fillRect(QRect(kSide, y, width() - 2 * kSide - 1, 1), tokens.border);
}

}  // namespace smarter
