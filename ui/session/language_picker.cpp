// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/language_picker.h"

namespace smarter {

LanguagePicker::LanguagePicker(const LanguageController& language, QWidget* parent) : QComboBox(parent), language_(language) {
    setObjectName(QStringLiteral("language"));
    setAccessibleName(tr("Language"));
    for (const auto choice : LanguageController::kChoices) {
        const QString name = LanguageController::nameOf(choice);
        addItem(name.isEmpty() ? tr("As the system") : name, QVariant::fromValue(choice));
    }
    refresh();
    connect(this, &QComboBox::activated, this,
            [this](int index) { Q_EMIT chosen(itemData(index).value<LanguageController::Choice>()); });
}

void LanguagePicker::refresh() {
    setCurrentIndex(findData(QVariant::fromValue(language_.choice())));
}

}  // namespace smarter
