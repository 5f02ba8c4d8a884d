// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <chrono>

namespace smarter {

/// Who works on a page, for the footer of the navigation: "Signed in as", "operator", "Load · no household detail".
struct Identity {
    QString prefix;
    QString who;
    QString context;
};

/// One view of the desktop.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    virtual Identity identity() const = 0;
    /// What a person should know before signing out or leaving, as a sentence; empty: nothing.
    virtual QString unsaved() const { return {}; }
    virtual void signOut() {}
    /// Goes on where `previous` stood, which is the same page in another language and about to go.
    virtual void takeOver(Page& previous) { Q_UNUSED(previous) }
    /// How long without key, wheel or pointer in the whole program until who is signed in is signed out.
    virtual void setIdleLock(std::chrono::milliseconds after) { Q_UNUSED(after) }

Q_SIGNALS:
    void identityChanged();
};

}  // namespace smarter
