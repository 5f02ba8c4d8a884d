// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/form.h"

#include <QFileDialog>

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

FolderField::FolderField(const ThemeController& theme, const QString& title, QWidget* parent)
    : QWidget(parent), path_(new QLineEdit) {
    auto* choose = new BusyButton(theme, tr("Choose…"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(path_, 1);
    row->addWidget(choose);
    setFocusProxy(path_);
    connect(choose, &QPushButton::clicked, this, [this, title] {
        auto* dialogue = new QFileDialog(this, title, folder());
        dialogue->setAttribute(Qt::WA_DeleteOnClose);
        dialogue->setFileMode(QFileDialog::Directory);
        dialogue->setOption(QFileDialog::ShowDirsOnly);
        connect(dialogue, &QFileDialog::fileSelected, this, &FolderField::setFolder);
        dialogue->open();
    });
}

}  // namespace smarter
