// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme_controller.h"

#include <QStyle>
#include <QStyleHints>

#include "ui/theme/theme_style.h"

namespace smarter {

namespace {

Scheme schemeOf(const QPalette& palette) {
    const bool dark =
        palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    return dark ? Scheme::Dark : Scheme::Light;
}

}  // namespace

ThemeController::ThemeController(QApplication& application, QObject* parent)
    : QObject(parent),
      application_(application),
      schemeAtStart_(schemeOf(QApplication::palette())),
      theme_(systemScheme()),
      reducedMotion_(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0) {
    QApplication::setStyle(new ThemeStyle);  // the application owns it
    QApplication::setFont(theme_.font(TextRole::Body));
    dress();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            &ThemeController::followSystem);
#endif
}

Scheme ThemeController::systemScheme() const {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    switch (QGuiApplication::styleHints()->colorScheme()) {
        case Qt::ColorScheme::Light:
            return Scheme::Light;
        case Qt::ColorScheme::Dark:
            return Scheme::Dark;
        case Qt::ColorScheme::Unknown:
            break;
    }
#endif
    return schemeAtStart_;
}

void ThemeController::setChoice(Choice choice) {
    const bool other = choice != choice_;
    choice_ = choice;
    followSystem();
    if (other) {
        Q_EMIT choiceChanged();
    }
}

void ThemeController::followSystem() {
    const Scheme scheme = choice_ == Choice::Light  ? Scheme::Light
                          : choice_ == Choice::Dark ? Scheme::Dark
                                                    : systemScheme();
    if (scheme != theme_.scheme()) {
        theme_ = Theme(scheme);
        dress();
        Q_EMIT changed();
    }
}

void ThemeController::setReducedMotion(bool reduced) {
    if (reduced != reducedMotion_) {
        reducedMotion_ = reduced;
        Q_EMIT changed();
    }
}

void ThemeController::dress() {
    QApplication::setPalette(theme_.palette());
    application_.setStyleSheet(theme_.styleSheet());
}

}  // namespace smarter
