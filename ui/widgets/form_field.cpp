// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form_field.h"

namespace smarter {

Label* hintLabel(const ThemeController& theme, const QString& text, Ink ink) {
    auto* label = new Label(theme, text, TextRole::Secondary, ink);
    label->setWordWrap(true);
    return label;
}

void addField(const ThemeController& theme, QBoxLayout& form, const QString& name, QWidget* field, const QString& hint) {
    auto* label = new Label(theme, name, TextRole::SecondaryStrong);
    QWidget* const focus = field->focusProxy() != nullptr ? field->focusProxy() : field;
    label->setBuddy(focus);
    focus->setAccessibleName(name);
    focus->setAccessibleDescription(hint);
    auto* column = new QVBoxLayout;
    column->setSpacing(space::kUnit);
    column->addWidget(label);
    column->addWidget(field);
    if (!hint.isEmpty()) {
        column->addWidget(hintLabel(theme, hint));
    }
    form.addLayout(column);
}

}  // namespace smarter
