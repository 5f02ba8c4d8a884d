// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

#include "ui/text/language_controller.h"

namespace smarter {

/// The languages by their own names, and the system's. Only tells what was chosen: who has it decides.
class LanguagePicker : public QComboBox {
    Q_OBJECT

public:
    explicit LanguagePicker(const LanguageController& language, QWidget* parent = nullptr);

    /// Shows the language in use again.
    void refresh();

Q_SIGNALS:
    void chosen(smarter::LanguageController::Choice choice);

private:
    const LanguageController& language_;
};

}  // namespace smarter
