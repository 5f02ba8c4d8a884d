// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>

#include "ui/widgets/card.h"

namespace smarter {

/// Every key that does something, by where it does it: those of `actions` that have one, then those that the widgets
/// themselves understand.
class ShortcutList : public Card {
    Q_OBJECT

public:
    ShortcutList(const ThemeController& theme, const QList<QAction*>& actions, QWidget* parent = nullptr);

private:
    struct Entry {
        QString keys;
        QString what;
    };
    void addGroup(const QString& title, const QList<Entry>& entries);

    const ThemeController& theme_;
};

}  // namespace smarter
