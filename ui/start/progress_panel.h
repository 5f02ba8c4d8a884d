// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProgressBar>

#include "ui/widgets/card.h"
#include "ui/widgets/busy.h"

namespace smarter {

/// What is being made, how far it is, and a way out where there is one.
class ProgressPanel : public QWidget {
    Q_OBJECT

public:
    explicit ProgressPanel(const ThemeController& theme, QWidget* parent = nullptr);

    void start(const QString& title, const QString& explanation, bool canCancel);
    /// The same of what nobody knows the length of.
    void startEndless(const QString& title, const QString& explanation);
    void setFraction(double fraction);

Q_SIGNALS:
    void cancelled();

private:
    Card* card_;
    Label* explanation_;
    QProgressBar* bar_;
    BusyButton* cancel_;
};

}  // namespace smarter
