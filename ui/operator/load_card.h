// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>
#include <memory>

#include "core/mdms/analysis/forecast.h"
#include "ui/operator/load_survey.h"
#include "ui/widgets/card.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/time_series_chart.h"

class QComboBox;
class QToolButton;

namespace smarter {

class BusyButton;
class ExportButton;
class Legend;

using ShownLoadPtr = std::shared_ptr<const ShownLoad>;

/// The load of a neighbourhood over time with its forecast, and the controls that choose which time, and what stands
/// beside it.
class LoadCard : public Card {
    Q_OBJECT

public:
    LoadCard(const ThemeController& theme, const QTimeZone& zone, int intervalMinutes, QWidget* parent = nullptr);

    /// `keepView`: the same time with newer values; zoom stays.
    void show(const ShownLoadPtr& shown, bool keepView);
    /// Of the neighbourhood that is shown; drawn as far as it lies after the newest value.
    void showForecast(const Result<Forecast>& forecast);
    void clear();
    bool isZoomed() const { return chart_->isZoomed(); }

Q_SIGNALS:
    void spanChosen(smarter::LoadSpan span);
    void dayChosen(QDate day);
    void newestAsked();

private:
    void placeControls();
    void makeOverlays();
    LoadOverlay overlay() const;
    void draw();
    std::vector<ChartSeries> seriesOf() const;
    std::optional<ChartSeries> forecastSeries() const;
    void showOverlays();
    void showContext();
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
    ExportButton* export_;
    QComboBox* overlays_;
    Legend* legend_;
    Label* summary_;
    Label* context_;
    TimeSeriesChart* chart_;
    ShownLoadPtr shown_;
    /// What the user chose; unset: what the span suggests.
    std::optional<LoadOverlay> overlay_;
    std::optional<Result<Forecast>> forecast_;
};

}  // namespace smarter
