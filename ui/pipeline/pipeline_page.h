// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include "core/pipeline/glimpse.h"
#include "ui/pipeline/station.h"
#include "ui/session/page.h"
#include "ui/session/site_session.h"
#include "ui/theme/theme_controller.h"

namespace smarter {

class BusyButton;
class DecisionsModel;
class Label;
class SpeedControl;
class StateStack;
class StationCard;
class StationMap;

/// The way of a reading, alive: which station holds which key, what flows, and what each station sees of it. Bytes are
/// those of the running site; no energy is among them.
class PipelinePage : public Page {
    Q_OBJECT

public:
    PipelinePage(SiteSession& session, const ThemeController& theme, QWidget* parent = nullptr);

    Identity identity() const override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeFlow(const ThemeController& theme);
    QWidget* makeDecisions(const ThemeController& theme);
    void refresh();
    void showFlows(const PipelineSnapshot& snapshot);
    void showStation();
    void takeGlimpse(const GlimpsePtr& glimpse);

    /// How many a second, from counts seen now and then.
    class Rate {
    public:
        double note(std::int64_t count);

    private:
        QElapsedTimer since_;
        std::int64_t count_ = 0;
        double rate_ = 0;
    };

    SiteSession& session_;
    StationMap* map_;
    StationCard* card_;
    DecisionsModel* decisions_;
    StateStack* decisionsOrNone_;
    SpeedControl* speed_;
    BusyButton* play_;
    BusyButton* step_;
    GlimpsePtr glimpse_;
    Rate sums_;
    Rate aggregates_;
    QTimer soon_;
};

}  // namespace smarter
