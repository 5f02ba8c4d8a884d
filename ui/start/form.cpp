// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/form.h"

#include <QBoxLayout>
#include <QFileDialog>

namespace smarter {

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
