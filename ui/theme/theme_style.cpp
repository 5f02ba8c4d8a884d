// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme_style.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <algorithm>

#include "ui/theme/icon.h"
#include "ui/theme/paint.h"
#include "ui/theme/tokens.h"

namespace smarter {

namespace {

constexpr int kArrowRoom = 28;
constexpr int kStepRoom = 22;
constexpr int kTextPadding = 8;
constexpr int kChevron = 12;
constexpr int kIndicator = 18;
constexpr int kBar = 8;
constexpr double kOutline = 0.6;  // as the outline of text fields in the style sheet

QColor outlineOf(const QStyleOption& option) {
    return mix(option.palette.color(QPalette::Mid), option.palette.color(QPalette::PlaceholderText),
               kOutline);
}

/// Ink of marks inside a control: muted, or faint where the control is disabled.
QColor markOf(const QStyleOption& option) {
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    return enabled ? option.palette.color(QPalette::PlaceholderText)
                   : option.palette.color(QPalette::Disabled, QPalette::Text);
}

void paintField(QPainter& painter, const QStyleOption& option) {
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const QColor line = focused ? option.palette.color(QPalette::Highlight) : outlineOf(option);
    paintBox(painter, option.rect, space::kControlRadius, option.palette.color(QPalette::Base), line);
    if (focused) {
        paintBox(painter, QRectF(option.rect).adjusted(1, 1, -1, -1), space::kControlRadius - 1, {}, line);
    }
}

void paintChevron(QPainter& painter, const QRectF& room, Icon icon, const QColor& colour, int side) {
    paintIcon(painter, icon,
              QRectF(room.center().x() - side / 2.0, room.center().y() - side / 2.0, side, side), colour);
}

void paintIndicator(QPainter& painter, const QStyleOption& option, bool round) {
    const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor accent = enabled ? option.palette.color(QPalette::Highlight) : markOf(option);
    const double radius = round ? box.width() / 2 : space::kUnit;
    paintBox(painter, box, radius, on ? accent : option.palette.color(QPalette::Base),
             on ? accent : outlineOf(option));
    if (on && round) {
        const double inset = box.width() * 0.32;
        paintBox(painter, box.adjusted(inset, inset, -inset, -inset), box.width() / 2,
                 option.palette.color(QPalette::HighlightedText), {});
    } else if (on) {
        paintIcon(painter, Icon::Check, box.adjusted(1, 1, -1, -1),
                  option.palette.color(QPalette::HighlightedText));
    } else if (option.state.testFlag(QStyle::State_NoChange)) {
        paintBox(painter, QRectF(box.left() + 4, box.center().y() - 1, box.width() - 8, 2), 1, accent, {});
    }
}

}  // namespace

ThemeStyle::ThemeStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    switch (element) {
        case PE_IndicatorCheckBox:
        case PE_IndicatorRadioButton:
            paintIndicator(*painter, *option, element == PE_IndicatorRadioButton);
            return;
        case PE_FrameFocusRect: {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(option->palette.color(QPalette::Highlight), 2));
            painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), space::kUnit, space::kUnit);
            painter->restore();
            return;
        }
        default:
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

// A quiet bar; what it counts stands beside it in words. Under a style sheet Qt asks for its three parts.
void ThemeStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const {
    const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
    if (bar == nullptr) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    const QRectF track(bar->rect.left(), bar->rect.center().y() - kBar / 2.0 + 0.5, bar->rect.width(), kBar);
    const QColor accent = bar->palette.color(QPalette::Highlight);
    const bool measured = bar->maximum > bar->minimum;
    if (element == CE_ProgressBarGroove) {
        paintBox(*painter, track, kBar / 2.0, bar->palette.color(QPalette::Mid), {});
    } else if (element == CE_ProgressBarContents && measured) {
        const double share =
            static_cast<double>(bar->progress - bar->minimum) / (bar->maximum - bar->minimum);
        QRectF done = track;
        done.setWidth(std::clamp(share, 0.0, 1.0) * track.width());
        if (bar->direction == Qt::RightToLeft) {
            done.moveRight(track.right());
        }
        if (done.width() >= kBar) {
            paintBox(*painter, done, kBar / 2.0, accent, {});
        }
    } else if (element == CE_ProgressBarContents) {
        paintHatching(*painter, track, kBar, accent);  // of unknown length
    } else if (element != CE_ProgressBarLabel) {
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const {
    const QColor mark = markOf(*option);
    if (control == CC_ComboBox) {
        paintField(*painter, *option);
        paintChevron(*painter, subControlRect(control, option, SC_ComboBoxArrow, widget), Icon::ChevronDown,
                     mark, kChevron);
    } else if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
               control == CC_SpinBox && spin != nullptr) {
        paintField(*painter, *option);
        if (spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
            for (const auto& [part, icon, step] :
                 {std::tuple(SC_SpinBoxUp, Icon::ChevronUp, QAbstractSpinBox::StepUpEnabled),
                  std::tuple(SC_SpinBoxDown, Icon::ChevronDown, QAbstractSpinBox::StepDownEnabled)}) {
                const bool possible = spin->stepEnabled.testFlag(step);
                paintChevron(*painter, subControlRect(control, option, part, widget), icon,
                             possible ? mark : option->palette.color(QPalette::Mid), kChevron - 2);
            }
        }
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                 const QWidget* widget) const {
    const QRect box = option->rect;
    const auto mirrored = [&](const QRect& rect) { return visualRect(option->direction, box, rect); };
    if (control == CC_ComboBox && part == SC_ComboBoxArrow) {
        return mirrored(QRect(box.right() - kArrowRoom + 1, box.top(), kArrowRoom, box.height()));
    }
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        return mirrored(box.adjusted(kTextPadding, 2, -kArrowRoom, -2));
    }
    if (control == CC_SpinBox && (part == SC_SpinBoxUp || part == SC_SpinBoxDown)) {
        const int half = box.height() / 2;
        const int top = part == SC_SpinBoxUp ? box.top() + 2 : box.top() + half;
        return mirrored(QRect(box.right() - kStepRoom, top, kStepRoom, half - 2));
    }
    if (control == CC_SpinBox && part == SC_SpinBoxEditField) {
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        const bool buttons = spin != nullptr && spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        return mirrored(box.adjusted(kTextPadding, 2, buttons ? -kStepRoom : -kTextPadding, -2));
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const {
    const QSize usual = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
        case CT_ComboBox:
            return {size.width() + kTextPadding + kArrowRoom + space::kUnit, space::kControlHeight};
        case CT_SpinBox:
            return {std::max(usual.width(), size.width() + kStepRoom + 2 * kTextPadding),
                    space::kControlHeight};
        case CT_ProgressBar:
            return {usual.width(), space::kGap};
        default:
            return usual;
    }
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
        case PM_ExclusiveIndicatorWidth:
        case PM_ExclusiveIndicatorHeight:
            return kIndicator;
        case PM_CheckBoxLabelSpacing:
        case PM_RadioButtonLabelSpacing:
            return space::kSmall;
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

}  // namespace smarter
