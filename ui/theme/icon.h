// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QRectF>
#include <array>

#include "ui/theme/theme_controller.h"

class QPainter;

namespace smarter {

/// The application's own icons: one colour, 20 × 20, in resources/icons.
enum class Icon {
    Lock,
    Home,
    Pulse,
    Customer,
    BeforeAfter,
    Pipeline,
    Play,
    Pause,
    Search,
    Export,
    ChevronLeft,
    ChevronRight,
    ChevronDown,
    ChevronUp,
    Warning,
    Check,
    Cross,
    Info,
    Dot,
    Key,
    Settings,
    Sun,
    Moon,
    Eye,
    EyeOff,
    Hidden,
    Inbox,
};

inline constexpr std::array kAllIcons = {
    Icon::Lock,        Icon::Home,      Icon::Pulse,    Icon::Customer, Icon::BeforeAfter, Icon::Pipeline,
    Icon::Play,        Icon::Pause,     Icon::Search,   Icon::Export,   Icon::ChevronLeft, Icon::ChevronRight,
    Icon::ChevronDown, Icon::ChevronUp, Icon::Warning,  Icon::Check,    Icon::Cross,       Icon::Info,
    Icon::Dot,         Icon::Key,       Icon::Settings, Icon::Sun,      Icon::Moon,        Icon::Eye,
    Icon::EyeOff,      Icon::Hidden,    Icon::Inbox,
};

/// Draws the icon in one colour, at the painter's own resolution.
void paintIcon(QPainter& painter, Icon icon, const QRectF& box, const QColor& colour);

/// An icon for buttons and actions; its colour follows the theme by itself, at any scale.
QIcon themedIcon(const ThemeController& theme, Icon icon, Ink ink = Ink::Text);

}  // namespace smarter
