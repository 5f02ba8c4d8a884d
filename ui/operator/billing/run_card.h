// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mdms/billing/billing.h"
#include "ui/widgets/card.h"

class QProgressBar;

namespace smarter {

class BusyButton;
class RunProblemsModel;
class TableView;

/// A billing run: how far it is, and what it did. Hidden until there is one.
class RunCard : public Card {
    Q_OBJECT

public:
    explicit RunCard(const ThemeController& theme, QWidget* parent = nullptr);

    void begin(const DayPeriod& period);
    void show(const BillingRun& run);
    /// `cut`: why it ended early, in words; empty: it did not.
    void finish(const BillingRun& run, const QString& cut);
    void clear();
    bool isRunning() const { return running_; }

Q_SIGNALS:
    void cancelled();

private:
    QString counts(const BillingRun& run) const;

    QProgressBar* bar_;
    Label* text_;
    BusyButton* button_;
    RunProblemsModel* problems_;
    TableView* table_;
    bool running_ = false;
};

}  // namespace smarter
