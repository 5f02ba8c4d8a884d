// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <array>

namespace smarter {

enum class Scheme { Light, Dark };

/// Meaning of a coloured thing; each has an ink and a tint to stand on.
enum class Tone { Neutral, Accent, Good, Caution, Bad };

/// What a text or an icon is drawn with.
enum class Ink { Text, Muted, Accent, OnAccent, Good, Caution, Bad, Disabled };

inline constexpr int kSeriesCount = 5;

/// Every colour of the application, in one scheme; the only place with colour literals is tokens.cpp.
struct Tokens {
    QColor window;
    QColor surface;
    QColor border;
    QColor grid;
    QColor text;
    QColor muted;
    QColor accent;
    QColor accentTint;
    /// Text on a filled accent button.
    QColor onAccent;
    QColor good;
    QColor goodTint;
    QColor caution;
    QColor cautionTint;
    QColor bad;
    QColor badTint;
    /// Data series: after Okabe and Ito, "Color Universal Design", 2008; told apart by colour-blind people.
    std::array<QColor, kSeriesCount> series;

    QColor ink(Ink ink) const;
    QColor ink(Tone tone) const;
    QColor tint(Tone tone) const;
    /// A control under the pointer, and pressed.
    QColor hover() const;
    QColor pressed() const;
};

const Tokens& tokensOf(Scheme scheme);

/// `share` of `over` (0 … 1) on `under`.
QColor mix(const QColor& under, const QColor& over, double share);

/// The colour with another opacity, 0 … 1.
QColor withAlpha(QColor colour, double alpha);

/// Lengths in device-independent pixels, on a grid of 4.
namespace space {
inline constexpr int kUnit = 4;
inline constexpr int kSmall = 8;
inline constexpr int kMedium = 12;
inline constexpr int kGap = 16;
inline constexpr int kPageMargin = 24;
inline constexpr int kCardPadding = 16;
inline constexpr int kCardRadius = 12;
inline constexpr int kControlRadius = 8;
inline constexpr int kControlHeight = 32;
inline constexpr int kRowHeight = 40;
inline constexpr int kIcon = 20;
}  // namespace space

}  // namespace smarter
