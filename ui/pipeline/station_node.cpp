// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipeline/station_node.h"

#include <QPainter>
#include <algorithm>

#include "ui/theme/icon.h"
#include "ui/theme/paint.h"

namespace smarter {

namespace {

constexpr int kPadding = 12;
constexpr int kIcon = 16;
constexpr int kWidth = 168;
constexpr int kNarrowest = 132;

}  // namespace

StationNode::StationNode(const ThemeController& theme, Station station, QWidget* parent)
    : QAbstractButton(parent), theme_(theme), station_(station), text_(stationText(station)) {
    setObjectName(stationId(station));
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    setText(text_.name);
    setAccessibleName(text_.name);
    setAccessibleDescription(tr("%1. Keys: %2. Cannot see: %3.").arg(text_.work, text_.keys, text_.cannotSee));
    followTheme(theme_, this, [this] { updateGeometry(); update(); });
}

void StationNode::setWork(const QString& work) {
    if (work != text_.work) {
        text_.work = work;
        update();
    }
}

QSize StationNode::sizeHint() const {
    return {kWidth, heightForWidth(kWidth)};
}

QSize StationNode::minimumSizeHint() const {
    return {kNarrowest, heightForWidth(kNarrowest)};
}

int StationNode::heightForWidth(int width) const {
    return layOut(width, nullptr);
}

int StationNode::layOut(int width, QPainter* painter) const {
    const Tokens& tokens = theme_.tokens();
    int y = kPadding;
    const auto line = [&](TextRole role, const QColor& ink, const QString& text, std::optional<Icon> icon = {}) {
        const int indent = icon ? kIcon + space::kUnit : 0;
        const QFont font = theme_.font(role);
        const QRect room(kPadding + indent, y, std::max(1, width - 2 * kPadding - indent), 400);
        const int flags = Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeft;
        const QRect taken = QFontMetrics(font).boundingRect(room, flags, text);
        if (painter != nullptr) {
            painter->setFont(font);
            painter->setPen(ink);
            painter->drawText(room, flags, text);
            if (icon) {
                paintIcon(*painter, *icon, QRectF(kPadding, y + 1, kIcon, kIcon), ink);
            }
        }
        y += taken.height() + space::kUnit;
    };
    const bool hasKey = station_ != Station::Concentrator;
    line(TextRole::BodyStrong, isChecked() ? tokens.accent : tokens.text, text_.name);
    line(TextRole::Secondary, tokens.muted, text_.work);
    y += space::kUnit;
    line(TextRole::SecondaryStrong, tokens.text, hasKey ? text_.keys : tr("no key"),
         hasKey ? std::optional(Icon::Lock) : std::nullopt);
    line(TextRole::Secondary, tokens.bad, tr("cannot see: %1").arg(text_.cannotSee), Icon::EyeOff);
    if (!text_.algorithms.isEmpty()) {
        line(TextRole::Secondary, tokens.muted, text_.algorithms);
    }
    return y + kPadding - space::kUnit;
}

void StationNode::paintEvent(QPaintEvent*) {
    const Tokens& tokens = theme_.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor fill = isChecked() ? tokens.accentTint : underMouse() ? tokens.hover() : tokens.window;
    paintBox(painter, rect(), space::kCardRadius, fill, isChecked() ? tokens.accent : tokens.border);
    layOut(width(), &painter);
    if (showsFocus(*this)) {
        paintFocusRing(painter, rect(), space::kCardRadius, tokens);
    }
}

}  // namespace smarter
