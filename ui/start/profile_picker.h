// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>
#include <QStringList>

#include "ui/start/form.h"

namespace smarter {

/// Which load profiles to play, and which neighbourhood their meters belong to. Paths are typed, chosen or dropped;
/// nothing is read here.
class ProfilePicker : public QWidget {
    Q_OBJECT

public:
    explicit ProfilePicker(const ThemeController& theme, QWidget* parent = nullptr);

    /// A path typed and not yet added counts.
    QStringList paths() const;
    QString neighbourhood() const { return neighbourhood_->text().trimmed(); }
    void add(const QStringList& paths);
    void clear() { list_->clear(); }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    class Chosen;
    QWidget* makeChosen(const ThemeController& theme);
    void choose(bool folder);
    void addTyped();
    void removeSelected();

    QLineEdit* typed_;
    QListWidget* list_;
    QLineEdit* neighbourhood_;
};

}  // namespace smarter
