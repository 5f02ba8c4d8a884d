// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "ui/session/page.h"
#include "ui/session/site_session.h"
#include "ui/theme/theme_controller.h"

class QStackedWidget;

namespace smarter {

class CountsCard;
class InlineMessage;
class KeysCard;
class MonitorCharts;
class PesFigures;
class RunBar;
class RunControls;
class StateStack;
class StateView;

/// The PES as its engineer sees it: figures of the pipeline's snapshots, and no reading. At most twice a second.
class PesPage : public Page {
    Q_OBJECT

public:
    PesPage(SiteSession& session, const ThemeController& theme, QWidget* parent = nullptr);

    Identity identity() const override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeContent(const ThemeController& theme);
    void refreshSoon();
    void refresh();
    void showNothingMeasured(const PipelineSnapshot& snapshot);
    void showRun();
    void showFailure(const Error& error);

    SiteSession& session_;
    RunBar* run_;
    RunControls* controls_;
    InlineMessage* message_;
    PesFigures* figures_;
    MonitorCharts* charts_;
    StateView* empty_;
    QStackedWidget* chartsOrEmpty_;
    CountsCard* counts_;
    KeysCard* keys_;
    StateStack* stack_;
    QTimer pause_;
    bool waiting_ = false;
};

}  // namespace smarter
