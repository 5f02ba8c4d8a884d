// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>
#include <memory>

#include "ui/operator/load_survey.h"
#include "ui/widgets/card.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/time_series_chart.h"

class QToolButton;

namespace smarter {

class BusyButton;
class Legend;

using ShownLoadPtr = std::shared_ptr<const ShownLoad>;

/// The load of a neighbourhood over time, and the controls that choose which time.
class LoadCard : public Card {
    Q_OBJECT

public:
    LoadCard(const ThemeController& theme, const QTimeZone& zone, int intervalMinutes, QWidget* parent = nullptr);

    /// `keepView`: the same time with newer values; zoom stays.
    void show(const ShownLoadPtr& shown, bool keepView);
    void clear();
    bool isZoomed() const { return chart_->isZoomed(); }

Q_SIGNALS:
    void spanChosen(smarter::LoadSpan span);
    void dayChosen(QDate day);
    void newestAsked();

private:
    void placeControls();
    void step(int direction);
    void showControls();
    QString periodText() const;
    void showSummary();

    QTimeZone zone_;
    SegmentedControl* spans_;
    QToolButton* previous_;
    Label* period_;
    QToolButton* next_;
    BusyButton* newest_;
    Legend* legend_;
    Label* summary_;
    TimeSeriesChart* chart_;
    ShownLoadPtr shown_;
};

}  // namespace smarter
