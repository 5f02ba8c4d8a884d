// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QDirIterator>
#include <QFontDatabase>
#include <QStringList>
#include <utility>
#include <vector>

// Q_INIT_RESOURCE must stand outside any namespace; without it a static library's resources are not linked
// in.
static void initResources() {
    Q_INIT_RESOURCE(theme);
}

namespace smarter {

namespace {

QString bundledFamily() {
    static const QString family = [] {
        initResources();
        QString first;
        QDirIterator files(QStringLiteral(":/smarter/fonts"), {QStringLiteral("*.otf")});
        while (files.hasNext()) {
            const int id = QFontDatabase::addApplicationFont(files.next());
            // Each weight names itself ("Inter SemiBold") and its family; the family's name is the shortest.
            for (const QString& name : QFontDatabase::applicationFontFamilies(id)) {
                if (first.isEmpty() || name.size() < first.size()) {
                    first = name;
                }
            }
        }
        return first;
    }();
    return family;
}

struct TypeSize {
    int pixels;
    QFont::Weight weight;
};

TypeSize sizeOf(TextRole role) {
    switch (role) {
        case TextRole::Body:
            return {14, QFont::Normal};
        case TextRole::BodyStrong:
            return {14, QFont::DemiBold};
        case TextRole::Secondary:
            return {13, QFont::Normal};
        case TextRole::SecondaryStrong:
            return {13, QFont::DemiBold};
        case TextRole::PageTitle:
            return {16, QFont::DemiBold};
        case TextRole::CardTitle:
            return {14, QFont::DemiBold};
        case TextRole::KeyFigure:
            return {22, QFont::DemiBold};
        case TextRole::Mono:
            return {13, QFont::Normal};
    }
    return {14, QFont::Normal};
}

}  // namespace

bool loadBundledFonts() {
    return !bundledFamily().isEmpty();
}

QFont Theme::font(TextRole role) const {
    const bool mono = role == TextRole::Mono;
    QFont font = QFontDatabase::systemFont(mono ? QFontDatabase::FixedFont : QFontDatabase::GeneralFont);
    if (!mono && loadBundledFonts()) {
        font.setFamilies({bundledFamily(), font.family()});
    }
    const TypeSize size = sizeOf(role);
    font.setPixelSize(size.pixels);
    font.setWeight(size.weight);
    return font;
}

QFont Theme::figures(TextRole role) const {
    QFont figures = font(role);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    figures.setFeature(QFont::Tag("tnum"), 1);
#endif
    return figures;
}

QPalette Theme::palette() const {
    const Tokens& t = tokens();
    QPalette palette(t.surface, t.window);
    const std::vector<std::pair<QPalette::ColorRole, QColor>> roles = {
        {QPalette::Window, t.window},
        {QPalette::WindowText, t.text},
        {QPalette::Base, t.surface},
        {QPalette::AlternateBase, t.window},
        {QPalette::Text, t.text},
        {QPalette::PlaceholderText, t.muted},
        {QPalette::Button, t.surface},
        {QPalette::ButtonText, t.text},
        {QPalette::BrightText, t.onAccent},
        {QPalette::ToolTipBase, t.surface},
        {QPalette::ToolTipText, t.text},
        {QPalette::Highlight, t.accent},
        {QPalette::HighlightedText, t.onAccent},
        {QPalette::Link, t.accent},
        {QPalette::LinkVisited, t.accent},
        {QPalette::Light, t.surface},
        {QPalette::Midlight, t.grid},
        {QPalette::Mid, t.border},
        {QPalette::Dark, mix(t.border, t.text, 0.25)},
        {QPalette::Shadow, mix(t.border, t.text, 0.5)},
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
        {QPalette::Accent, t.accent},
#endif
    };
    for (const auto& [role, colour] : roles) {
        palette.setColor(role, colour);
    }
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, t.ink(Ink::Disabled));
    }
    return palette;
}

}  // namespace smarter
