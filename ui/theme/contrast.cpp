// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/contrast.h"

#include <algorithm>
#include <cmath>

namespace smarter {

namespace {

// WCAG 2.2, "relative luminance".
double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * linear(static_cast<double>(colour.redF())) +
           0.7152 * linear(static_cast<double>(colour.greenF())) +
           0.0722 * linear(static_cast<double>(colour.blueF()));
}

}  // namespace

double contrastRatio(const QColor& a, const QColor& b) {
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

std::vector<TextPair> textPairs(const Tokens& tokens) {
    const auto pair = [](const char* name, const QColor& text, const QColor& background) {
        return TextPair{QString::fromLatin1(name), text, background};
    };
    return {
        pair("text on window", tokens.text, tokens.window),
        pair("text on surface", tokens.text, tokens.surface),
        pair("text on hovered control", tokens.text, tokens.hover()),
        pair("text on pressed control", tokens.text, tokens.pressed()),
        pair("text on accent tint", tokens.text, tokens.accentTint),
        pair("text on good tint", tokens.text, tokens.goodTint),
        pair("text on caution tint", tokens.text, tokens.cautionTint),
        pair("text on bad tint", tokens.text, tokens.badTint),
        pair("muted on window", tokens.muted, tokens.window),
        pair("muted on surface", tokens.muted, tokens.surface),
        pair("muted on hovered control", tokens.muted, tokens.hover()),
        pair("muted on accent tint", tokens.muted, tokens.accentTint),
        pair("accent on surface", tokens.accent, tokens.surface),
        pair("accent on window", tokens.accent, tokens.window),
        pair("accent on its tint", tokens.accent, tokens.accentTint),
        pair("text on accent fill", tokens.onAccent, tokens.accent),
        pair("good on its tint", tokens.good, tokens.goodTint),
        pair("good on surface", tokens.good, tokens.surface),
        pair("caution on its tint", tokens.caution, tokens.cautionTint),
        pair("caution on surface", tokens.caution, tokens.surface),
        pair("bad on its tint", tokens.bad, tokens.badTint),
        pair("bad on surface", tokens.bad, tokens.surface),
    };
}

}  // namespace smarter
