// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/preferences.h"

#include <QMetaEnum>
#include <algorithm>
#include <optional>
#include <utility>

namespace smarter {

namespace {

QString schemeKey() {
    return QStringLiteral("window/scheme");
}
QString motionKey() {
    return QStringLiteral("window/reducedMotion");
}
QString languageKey() {
    return QStringLiteral("window/language");
}
QString idleKey() {
    return QStringLiteral("lock/idleMinutes");
}

// By name: numbers would mean something else after a choice is added.
template <class Choice>
std::optional<Choice> keptChoice(const QSettings& settings, const QString& key) {
    bool known = false;
    const QByteArray name = settings.value(key).toString().toLatin1();
    const int value = QMetaEnum::fromType<Choice>().keyToValue(name.constData(), &known);
    return known ? std::optional(static_cast<Choice>(value)) : std::nullopt;
}

template <class Choice>
void keep(QSettings& settings, const QString& key, Choice choice) {
    settings.setValue(key, QString::fromLatin1(QMetaEnum::fromType<Choice>().valueToKey(static_cast<int>(choice))));
}

std::chrono::minutes bounded(std::chrono::minutes after) {
    return std::clamp(after, std::chrono::minutes(1), Preferences::kLongestIdle);
}

}  // namespace

Preferences::Preferences(ThemeController& theme, LanguageController& language, QSettings& settings, QObject* parent)
    : QObject(parent), theme_(theme), language_(language), settings_(settings) {
    if (const auto scheme = keptChoice<ThemeController::Choice>(settings, schemeKey())) {
        theme_.setChoice(*scheme);
    }
    if (const auto kept = keptChoice<LanguageController::Choice>(settings, languageKey())) {
        language_.setChoice(*kept);
    }
    if (settings.contains(motionKey())) {
        theme_.setReducedMotion(settings.value(motionKey()).toBool());
    }
    bool isNumber = false;
    const int minutes = settings.value(idleKey()).toInt(&isNumber);
    if (isNumber) {
        idleLock_ = bounded(std::chrono::minutes(minutes));
    }
    connect(&theme_, &ThemeController::choiceChanged, this, [this] { keep(settings_, schemeKey(), theme_.choice()); });
    // The desktop's own setting is not kept: it may be another one next time.
    connect(&theme_, &ThemeController::changed, this, [this, motion = theme_.reducedMotion()]() mutable {
        if (std::exchange(motion, theme_.reducedMotion()) != motion) {
            settings_.setValue(motionKey(), motion);
        }
    });
    connect(&language_, &LanguageController::changed, this, [this] { keep(settings_, languageKey(), language_.choice()); });
}

void Preferences::setIdleLock(std::chrono::minutes after) {
    idleLock_ = bounded(after);
    settings_.setValue(idleKey(), static_cast<int>(idleLock_.count()));
    Q_EMIT idleLockChanged();
}

}  // namespace smarter
