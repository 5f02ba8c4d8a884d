// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

namespace smarter {

namespace {

Tokens lightTokens() {
    return {
        .window = QColor(0xf5f6f8),
        .surface = QColor(0xffffff),
        .border = QColor(0xe1e5ea),
        .grid = QColor(0xeceff3),
        .text = QColor(0x1a2430),
        .muted = QColor(0x586574),
        .accent = QColor(0x0f62a8),
        .accentTint = QColor(0xe3eefa),
        .onAccent = QColor(0xffffff),
        .good = QColor(0x23733b),
        .goodTint = QColor(0xe4f3e8),
        .caution = QColor(0x955000),
        .cautionTint = QColor(0xfdf0dc),
        .bad = QColor(0xb3261e),
        .badTint = QColor(0xfbe6e4),
        .series = {QColor(0x0072b2), QColor(0xd55e00), QColor(0x009e73), QColor(0xcc79a7), QColor(0xe69f00)}};
}

Tokens darkTokens() {
    return {
        .window = QColor(0x14181d),
        .surface = QColor(0x1c2229),
        .border = QColor(0x2c343e),
        .grid = QColor(0x262d36),
        .text = QColor(0xe7ebf0),
        .muted = QColor(0x9ca8b5),
        .accent = QColor(0x6cb2f2),
        .accentTint = QColor(0x1d3246),
        .onAccent = QColor(0x14181d),
        .good = QColor(0x7fd096),
        .goodTint = QColor(0x1b3324),
        .caution = QColor(0xf0b45c),
        .cautionTint = QColor(0x3a2c15),
        .bad = QColor(0xf2928a),
        .badTint = QColor(0x3d1f1d),
        .series = {QColor(0x56b4e9), QColor(0xf08a4b), QColor(0x3fc79a), QColor(0xe2a0c4), QColor(0xf0c14b)}};
}

constexpr double kHoverShare = 0.05;
constexpr double kPressedShare = 0.10;
constexpr double kDisabledShare = 0.45;

}  // namespace

const Tokens& tokensOf(Scheme scheme) {
    static const Tokens light = lightTokens();
    static const Tokens dark = darkTokens();
    return scheme == Scheme::Light ? light : dark;
}

QColor Tokens::ink(Ink ink) const {
    switch (ink) {
        case Ink::Text:
            return text;
        case Ink::Muted:
            return muted;
        case Ink::Accent:
            return accent;
        case Ink::OnAccent:
            return onAccent;
        case Ink::Good:
            return good;
        case Ink::Caution:
            return caution;
        case Ink::Bad:
            return bad;
        case Ink::Disabled:
            return mix(surface, muted, kDisabledShare);
    }
    return text;
}

QColor Tokens::ink(Tone tone) const {
    switch (tone) {
        case Tone::Neutral:
            return muted;
        case Tone::Accent:
            return accent;
        case Tone::Good:
            return good;
        case Tone::Caution:
            return caution;
        case Tone::Bad:
            return bad;
    }
    return muted;
}

QColor Tokens::tint(Tone tone) const {
    switch (tone) {
        case Tone::Neutral:
            return surface;
        case Tone::Accent:
            return accentTint;
        case Tone::Good:
            return goodTint;
        case Tone::Caution:
            return cautionTint;
        case Tone::Bad:
            return badTint;
    }
    return surface;
}

QColor Tokens::hover() const {
    return mix(surface, text, kHoverShare);
}

QColor Tokens::pressed() const {
    return mix(surface, text, kPressedShare);
}

QColor mix(const QColor& under, const QColor& over, double share) {
    const auto channel = [share](int from, int to) { return qRound(from + (to - from) * share); };
    return QColor(channel(under.red(), over.red()), channel(under.green(), over.green()),
                  channel(under.blue(), over.blue()));
}

QColor withAlpha(QColor colour, double alpha) {
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

}  // namespace smarter
