// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <vector>

#include "ui/theme/tokens.h"

namespace smarter {

/// WCAG 2.2, "contrast ratio" of two opaque colours: 1 … 21.
double contrastRatio(const QColor& a, const QColor& b);

/// WCAG 2.2 success criterion 1.4.3 (AA) for text.
inline constexpr double kLeastTextContrast = 4.5;

struct TextPair {
    QString name;
    QColor text;
    QColor background;
};

/// Every combination of text and background that the widgets use, in one scheme.
std::vector<TextPair> textPairs(const Tokens& tokens);

}  // namespace smarter
