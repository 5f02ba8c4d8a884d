// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBoxLayout>
#include <QLineEdit>

#include "ui/widgets/busy.h"
#include "ui/widgets/label.h"

namespace smarter {

/// A line of muted text that wraps.
Label* hintLabel(const ThemeController& theme, const QString& text, Ink ink = Ink::Muted);

/// A named field below its label; the hint, where there is one, below the field.
void addField(const ThemeController& theme, QBoxLayout& form, const QString& name, QWidget* field, const QString& hint = {});

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
