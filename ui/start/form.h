// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include "ui/widgets/busy.h"
#include "ui/widgets/form_field.h"

namespace smarter {

/// The path of a folder, typed or chosen.
class FolderField : public QWidget {
    Q_OBJECT

public:
    /// `title` heads the dialogue that chooses.
    FolderField(const ThemeController& theme, const QString& title, QWidget* parent = nullptr);

    QString folder() const { return path_->text().trimmed(); }
    void setFolder(const QString& folder) { path_->setText(folder); }
    QLineEdit& path() { return *path_; }

private:
    QLineEdit* path_;
};

}  // namespace smarter
