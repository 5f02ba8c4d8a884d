// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/anomalies_model.h"
#include "ui/operator/analysis/load_analysis.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/state_view.h"

class QComboBox;
class QToolButton;

namespace smarter {

class BarChart;
class Card;
class KeyFigure;
class Label;
class ProfileCards;
class SegmentedControl;
class TableView;

/// One neighbourhood's load by day, week, month or year: totals and what they are compared with, the peak, when load is
/// high and for how long, and what no forecast had expected.
class AnalysisView : public QWidget {
    Q_OBJECT

public:
    AnalysisView(const ThemeController& theme, const QTimeZone& zone, QWidget* parent = nullptr);

    void showNeighbourhoods(const QStringList& names, const QString& current);
    void show(const LoadAnalysis& analysis);
    void showAnomalies(const Result<std::vector<Anomaly>>& anomalies);
    void showLoading();
    void showEmpty();
    void showError(const QString& text);
    /// Forgets every value.
    void clear();

Q_SIGNALS:
    void neighbourhoodChosen(const QString& name);
    void queryChosen(const smarter::PeriodQuery& query);
    /// A day of the neighbourhood that is shown.
    void dayAsked(QDate day);
    void retryAsked();

private:
    QLayout* makeBar();
    QLayout* makeFigures();
    QWidget* makeTotals();
    QWidget* makeAnomalies();
    void connectControls();
    void step(int direction);
    void showTotals(const LoadAnalysis& analysis);
    void showFigures(const LoadAnalysis& analysis);
    void showComparison(KeyFigure& figure, const LoadTotal& other, const std::optional<double>& change);
    QString periodText(LoadPeriod period, QDate first) const;
    QString barText(LoadPeriod period, QDate first) const;
    QString energyText(Joules energy) const;

    const ThemeController& theme_;
    QTimeZone zone_;
    QComboBox* neighbourhood_;
    SegmentedControl* periods_;
    QToolButton* previous_;
    Label* period_;
    QToolButton* next_;
    KeyFigure* energy_;
    KeyFigure* before_;
    KeyFigure* yearBefore_;
    KeyFigure* peak_;
    KeyFigure* factor_;
    Card* totalsCard_;
    BarChart* totals_;
    Card* anomaliesCard_;
    TableView* table_;
    AnomaliesModel* anomalies_;
    StateStack* anomaliesStack_;
    ProfileCards* profile_;
    StateStack* stack_;
    std::optional<LoadAnalysis> shown_;
};

}  // namespace smarter
