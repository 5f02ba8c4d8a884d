// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/shortcut_list.h"

#include <QGridLayout>

namespace smarter {

namespace {

constexpr int kKeysWidth = 150;

QString named(const QKeySequence& keys) {
    return keys.toString(QKeySequence::NativeText);
}

/// "Left or Right": two keys for the two directions of one thing.
QString either(const QKeySequence& one, const QKeySequence& other) {
    return ShortcutList::tr("%1 or %2", "two keys").arg(named(one), named(other));
}

}  // namespace

ShortcutList::ShortcutList(const ThemeController& theme, const QList<QAction*>& actions, QWidget* parent)
    : Card(theme, tr("Keyboard"), parent), theme_(theme) {
    body().setSpacing(space::kSmall);
    QList<Entry> everywhere;
    for (const QAction* action : actions) {
        if (!action->shortcut().isEmpty()) {
            QString what = action->text();
            everywhere.append({named(action->shortcut()), what.remove(u'…')});
        }
    }
    const QKeySequence left(Qt::Key_Left);
    const QKeySequence right(Qt::Key_Right);
    const QKeySequence panLeft(QKeyCombination(Qt::ShiftModifier, Qt::Key_Left));
    const QKeySequence panRight(QKeyCombination(Qt::ShiftModifier, Qt::Key_Right));
    everywhere.append({either(QKeySequence(Qt::Key_Tab), QKeySequence(QKeyCombination(Qt::ShiftModifier, Qt::Key_Tab))),
                       tr("To the next or previous control")});
    everywhere.append({named(QKeySequence(Qt::Key_Escape)), tr("Close the drawer, or a message")});
    addGroup(tr("Everywhere"), everywhere);
    addGroup(tr("In a chart"), {{either(left, right), tr("Read the value before or after")},
                                {either(panLeft, panRight), tr("Move what is shown")},
                                {either(QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Minus)), tr("Zoom in or out")},
                                {either(QKeySequence(Qt::Key_0), QKeySequence(Qt::Key_Home)), tr("Show everything")},
                                {named(QKeySequence(Qt::Key_Escape)), tr("Stop reading")}});
    addGroup(tr("In a row of choices"), {{either(left, right), tr("Choose the one before or after")},
                                         {either(QKeySequence(Qt::Key_Home), QKeySequence(Qt::Key_End)),
                                          tr("Choose the first or the last")}});
}

void ShortcutList::addGroup(const QString& title, const QList<Entry>& entries) {
    if (body().count() > 0) {
        body().addSpacing(space::kSmall);
    }
    body().addWidget(new Label(theme_, title, TextRole::SecondaryStrong, Ink::Muted));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::kGap);
    grid->setVerticalSpacing(space::kUnit + 2);
    grid->setColumnMinimumWidth(0, kKeysWidth);
    grid->setColumnStretch(1, 1);
    for (const Entry& entry : entries) {
        const int row = grid->rowCount();
        auto* keys = new Label(theme_, entry.keys, TextRole::SecondaryStrong);
        auto* what = new Label(theme_, entry.what, TextRole::Secondary);
        what->setWordWrap(true);
        grid->addWidget(keys, row, 0, Qt::AlignTop);
        grid->addWidget(what, row, 1);
    }
    body().addLayout(grid);
}

}  // namespace smarter
