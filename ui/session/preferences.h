// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <chrono>

#include "ui/text/language_controller.h"
#include "ui/theme/theme_controller.h"

namespace smarter {

/// What a person has chosen about the program, for every site: kept in the settings as it changes, and found there the
/// next time. GUI thread.
class Preferences : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::minutes kLongestIdle{5};

    /// Applies what was kept; what makes no sense there is passed over. All three must outlive it.
    Preferences(ThemeController& theme, LanguageController& language, QSettings& settings, QObject* parent = nullptr);

    ThemeController& theme() const { return theme_; }
    LanguageController& language() const { return language_; }
    QSettings& settings() const { return settings_; }

    /// How long without a key or the pointer until customers and operators are signed out: 1 minute to kLongestIdle,
    /// where the stations end a session themselves.
    std::chrono::minutes idleLock() const { return idleLock_; }
    void setIdleLock(std::chrono::minutes after);

Q_SIGNALS:
    void idleLockChanged();

private:
    ThemeController& theme_;
    LanguageController& language_;
    QSettings& settings_;
    std::chrono::minutes idleLock_ = kLongestIdle;
};

}  // namespace smarter
