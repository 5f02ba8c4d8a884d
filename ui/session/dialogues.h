// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace smarter {

// Dialogues that do not wait: what follows is called later, and never if the person says no or `parent` goes first.

using TakePath = std::function<void(const QString& path)>;

/// `name` is proposed, with its ending.
void askWhereToSave(QWidget* parent, const QString& title, const QString& name, const TakePath& take);
/// `filter` as QFileDialog takes it: "Tariffs (*.json)".
void askWhichFile(QWidget* parent, const QString& title, const QString& filter, const TakePath& take);

/// Asked before something is lost or cannot be taken back.
struct Question {
    QString what;     ///< "Remove the account carla?"
    QString follows;  ///< what it means
    QString yes;      ///< on the button that does it
};
void confirm(QWidget* parent, const Question& question, const std::function<void()>& go);

/// Those that `parent` asked, unanswered.
void closeDialogues(QWidget* parent);

}  // namespace smarter
