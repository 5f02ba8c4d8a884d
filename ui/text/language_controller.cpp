// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/language_controller.h"

#include <QLibraryInfo>

static void initTranslationResource() {
    Q_INIT_RESOURCE(translations);
}

namespace smarter {

namespace {

QLocale plainLocaleOf(LanguageController::Choice choice) {
    switch (choice) {
        case LanguageController::Choice::German:
            return QLocale(QLocale::German, QLocale::Germany);
        case LanguageController::Choice::French:
            return QLocale(QLocale::French, QLocale::France);
        default:
            return QLocale(QLocale::English, QLocale::UnitedKingdom);
    }
}

/// Who uses the language in another country keeps that country's numbers and dates.
QLocale localeOf(LanguageController::Choice choice, const QLocale& system) {
    const QLocale plain = plainLocaleOf(choice);
    const bool sameLanguage = choice == LanguageController::Choice::FollowSystem || system.language() == plain.language();
    return sameLanguage ? system : plain;
}

}  // namespace

LanguageController::LanguageController(QObject* parent) : QObject(parent), system_(QLocale()) {
    initTranslationResource();
    speak();
}

LanguageController::~LanguageController() {
    QCoreApplication::removeTranslator(&own_);
    QCoreApplication::removeTranslator(&qt_);
    QLocale::setDefault(system_);
}

void LanguageController::setChoice(Choice choice) {
    if (choice != choice_) {
        choice_ = choice;
        speak();
        Q_EMIT changed();
    }
}

QString LanguageController::nameOf(Choice choice) {
    switch (choice) {
        case Choice::English:
            return QStringLiteral("English");
        case Choice::German:
            return QStringLiteral("Deutsch");
        case Choice::French:
            return QStringLiteral("Français");
        case Choice::FollowSystem:
            break;
    }
    return {};
}

void LanguageController::speak() {
    const QLocale locale = localeOf(choice_, system_);
    QLocale::setDefault(locale);
    const QString folder = QStringLiteral(":/smarter/translations");
    QCoreApplication::removeTranslator(&qt_);
    QCoreApplication::removeTranslator(&own_);
    if (qt_.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&qt_);
    }
    // The texts stand in the source in English; its file has the plural forms.
    if (own_.load(locale, QStringLiteral("smarter-metering"), QStringLiteral("_"), folder) ||
        own_.load(QStringLiteral("smarter-metering_en"), folder)) {
        QCoreApplication::installTranslator(&own_);
    }
}

}  // namespace smarter
