// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QRadioButton>
#include <algorithm>

#include "ui/theme/paint.h"

namespace smarter {

namespace {
constexpr int kPadding = 11;
}

class SegmentedControl::Segment final : public QRadioButton {
public:
    Segment(SegmentedControl& owner, const QString& text, int index)
        : QRadioButton(text, &owner), owner_(owner), index_(index) {
        setAutoExclusive(false);  // the owner decides, so that setCurrent and clicks take one way
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override {
        // As wide as its bold face, so that choosing it moves nothing.
        const QFontMetrics metrics(owner_.theme_.font(TextRole::SecondaryStrong));
        return {metrics.horizontalAdvance(text()) + 2 * kPadding, space::kControlHeight};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint& position) const override { return rect().contains(position); }
    void nextCheckState() override { owner_.setCurrent(index_); }

    void keyPressEvent(QKeyEvent* event) override {
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        switch (event->key()) {
            case Qt::Key_Left:
            case Qt::Key_Up:
                owner_.moveFrom(index_, mirrored && event->key() == Qt::Key_Left ? 1 : -1);
                break;
            case Qt::Key_Right:
            case Qt::Key_Down:
                owner_.moveFrom(index_, mirrored && event->key() == Qt::Key_Right ? -1 : 1);
                break;
            case Qt::Key_Home:
                owner_.moveFrom(-1, 1);
                break;
            case Qt::Key_End:
                owner_.moveFrom(owner_.count(), -1);
                break;
            default:
                QRadioButton::keyPressEvent(event);
        }
    }

    void paintEvent(QPaintEvent*) override {
        const Tokens& tokens = owner_.theme_.tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || (underMouse() && isEnabled())) {
            QPainterPath outline;  // of the whole control, so that the first and last segment get its corners
            outline.addRoundedRect(QRectF(owner_.rect()).translated(-pos()).adjusted(1, 1, -1, -1),
                                   space::kControlRadius - 1, space::kControlRadius - 1);
            painter.setClipPath(outline);
            painter.fillRect(rect(), isChecked() ? tokens.accentTint : tokens.hover());
            painter.setClipping(false);
        }
        if (index_ > 0) {
            painter.setPen(tokens.border);
            painter.drawLine(QPointF(0.5, 1), QPointF(0.5, height() - 1));
        }
        painter.setFont(owner_.theme_.font(isChecked() ? TextRole::SecondaryStrong : TextRole::Secondary));
        painter.setPen(!isEnabled() ? tokens.ink(Ink::Disabled) : isChecked() ? tokens.accent : tokens.muted);
        painter.drawText(rect(), Qt::AlignCenter, text());
        if (showsFocus(*this)) {
            paintFocusRing(painter, rect(), space::kControlRadius - 1, tokens);
        }
    }

private:
    SegmentedControl& owner_;
    int index_;
};

SegmentedControl::SegmentedControl(const ThemeController& theme, const QStringList& segments, QWidget* parent)
    : QWidget(parent), theme_(theme) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (const QString& text : segments) {
        auto* segment = new Segment(*this, text, count());
        segments_.push_back(segment);
        row->addWidget(segment);
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCurrent(0);
    followTheme(theme_, this, [this] { update(); });
}

void SegmentedControl::setCurrent(int index) {
    if (index < 0 || index >= count() || index == current_) {
        return;
    }
    const bool focused = current_ >= 0 && segments_[static_cast<std::size_t>(current_)]->hasFocus();
    current_ = index;
    for (int i = 0; i < count(); ++i) {
        Segment* segment = segments_[static_cast<std::size_t>(i)];
        segment->setChecked(i == index);
        segment->setFocusPolicy(i == index ? Qt::StrongFocus : Qt::ClickFocus);
    }
    if (focused) {
        segments_[static_cast<std::size_t>(index)]->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT currentChanged(index);
}

void SegmentedControl::setSegmentEnabled(int index, bool enabled, const QString& why) {
    if (index >= 0 && index < count()) {
        Segment* segment = segments_[static_cast<std::size_t>(index)];
        segment->setEnabled(enabled);
        segment->setToolTip(why);
        segment->setAccessibleDescription(why);
    }
}

void SegmentedControl::moveFrom(int index, int step) {
    for (int i = index + step; i >= 0 && i < count(); i += step) {
        if (segments_[static_cast<std::size_t>(i)]->isEnabled()) {
            setCurrent(i);
            return;
        }
    }
}

void SegmentedControl::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintBox(painter, rect(), space::kControlRadius, theme_.tokens().surface, theme_.tokens().border);
}

}  // namespace smarter
