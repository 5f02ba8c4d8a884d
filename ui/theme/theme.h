// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPalette>
#include <QString>

#include "ui/theme/tokens.h"

namespace smarter {

/// The type scale, in device-independent pixels: 14 body, 13 secondary, 16 page title, 22 key figure.
enum class TextRole { Body, BodyStrong, Secondary, SecondaryStrong, PageTitle, CardTitle, KeyFigure, Mono };

/// The look in one scheme: a value, cheap to copy. Fonts need a QGuiApplication.
class Theme {
public:
    explicit Theme(Scheme scheme) : scheme_(scheme) {}

    Scheme scheme() const { return scheme_; }
    const Tokens& tokens() const { return tokensOf(scheme_); }

    /// Inter where it is bundled, else the system's font.
    QFont font(TextRole role) const;
    /// The same with figures of one width, for values that change or stand in columns. Before Qt 6.7 a font
    /// feature cannot be asked for: the digits keep Inter's own widths, and only alignment and the widths
    /// that widgets reserve keep values from jumping.
    QFont figures(TextRole role) const;

    QPalette palette() const;
    QString styleSheet() const;

    friend bool operator==(const Theme&, const Theme&) = default;

private:
    Scheme scheme_;
};

/// Loads the bundled fonts once; false where none are bundled. Needs a QGuiApplication.
bool loadBundledFonts();

}  // namespace smarter
