// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/analysis/analysis_view.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>
#include <limits>

#include "ui/models/household_bills_model.h"
#include "ui/operator/analysis/profile_cards.h"
#include "ui/text/error_text.h"
#include "ui/text/vee_text.h"
#include "ui/theme/icon.h"
#include "ui/widgets/bar_chart.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chart_export.h"
#include "ui/widgets/key_figure.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/table_view.h"

namespace smarter {

namespace {

constexpr int kPeriodWidth = 168;
constexpr int kIconSize = 16;
constexpr int kLeastTile = 150;
constexpr int kTotalsShare = 6;
constexpr int kAnomaliesShare = 7;
constexpr int kUpperShare = 6;
constexpr int kLowerShare = 5;
constexpr int kChartHeight = 140;
constexpr int kNeighbourhoodWidth = 220;
constexpr double kWattsPerKilowatt = 1000;

QToolButton* chevron(const ThemeController& theme, Icon icon, const QString& name) {
    auto* button = new QToolButton;
    button->setIcon(themedIcon(theme, icon));
    button->setIconSize({kIconSize, kIconSize});
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

}  // namespace

AnalysisView::AnalysisView(const ThemeController& theme, const QTimeZone& zone, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      zone_(zone),
      neighbourhood_(new QComboBox),
      periods_(new SegmentedControl(theme, {tr("Day"), tr("Week"), tr("Month"), tr("Year")})),
      previous_(chevron(theme, Icon::ChevronLeft, tr("Earlier"))),
      period_(new Label(theme, {}, TextRole::Secondary)),
      next_(chevron(theme, Icon::ChevronRight, tr("Later"))),
      energy_(new KeyFigure(theme, tr("Energy"))),
      before_(new KeyFigure(theme, tr("On the period before"))),
      yearBefore_(new KeyFigure(theme, tr("On the year before"))),
      peak_(new KeyFigure(theme, tr("Peak"))),
      factor_(new KeyFigure(theme, tr("Load factor"))),
      totalsCard_(new Card(theme, tr("Totals"))),
      totals_(new BarChart(theme)),
      anomaliesCard_(new Card(theme, tr("Not as forecast"))),
      table_(new TableView(theme)),
      anomalies_(new AnomaliesModel(zone, this)),
      anomaliesStack_(new StateStack(theme, table_)),
      profile_(new ProfileCards(theme)) {
    auto* upper = new QHBoxLayout;
    upper->setSpacing(space::kGap);
    upper->addWidget(makeTotals(), kTotalsShare);
    upper->addWidget(makeAnomalies(), kAnomaliesShare);
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::kGap);
    rows->addLayout(makeFigures());
    rows->addLayout(upper, kUpperShare);
    rows->addWidget(profile_, kLowerShare);
    stack_ = new StateStack(theme, content);
    stack_->setObjectName(QStringLiteral("analysisState"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kGap);
    column->addLayout(makeBar());
    column->addWidget(stack_, 1);
    connectControls();
    clear();
}

QLayout* AnalysisView::makeBar() {
    const std::pair<QWidget*, const char*> names[] = {{neighbourhood_, "analysisNeighbourhood"},
                                                      {periods_, "analysisPeriod"},
                                                      {previous_, "analysisPrevious"},
                                                      {period_, "analysisShown"},
                                                      {next_, "analysisNext"}};
    auto* bar = new QHBoxLayout;
    bar->setSpacing(space::kSmall);
    for (const auto& [control, name] : names) {
        control->setObjectName(QString::fromLatin1(name));
        bar->addWidget(control);
        if (control == neighbourhood_) {
            bar->addStretch(1);
        }
    }
    neighbourhood_->setAccessibleName(tr("Neighbourhood"));
    neighbourhood_->setMinimumWidth(kNeighbourhoodWidth);
    periods_->setAccessibleName(tr("Totals by"));
    period_->setFixedWidth(kPeriodWidth);
    period_->setAlignment(Qt::AlignCenter);
    return bar;
}

QLayout* AnalysisView::makeFigures() {
    auto* tiles = new TileLayout(kLeastTile);
    tiles->setSpacing(space::kGap);
    const std::pair<KeyFigure*, const char*> names[] = {{energy_, "periodEnergy"},
                                                        {before_, "changeFromBefore"},
                                                        {yearBefore_, "changeFromYearBefore"},
                                                        {peak_, "periodPeak"},
                                                        {factor_, "loadFactor"}};
    for (const auto& [figure, name] : names) {
        figure->setObjectName(QString::fromLatin1(name));
        tiles->addWidget(figure);
    }
    return tiles;
}

QWidget* AnalysisView::makeTotals() {
    totals_->setObjectName(QStringLiteral("periodTotals"));
    totals_->setAccessibleName(totalsCard_->title());
    totals_->setUnit(tr("kWh"));
    totals_->setMinimumHeight(kChartHeight);
    totals_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    totals_->setValueFormat([this](double value) { return tr("%1 kWh").arg(locale().toString(value, 'f', 1)); });
    auto* button = new ExportButton(theme_, totalsCard_->title());
    button->setChart(*totals_);
    totalsCard_->addControl(button);
    totalsCard_->body().addWidget(totals_, 1);
    return totalsCard_;
}

QWidget* AnalysisView::makeAnomalies() {
    using Column = AnomaliesModel::Column;
    table_->setObjectName(QStringLiteral("anomalies"));
    table_->setAccessibleName(tr("Times that were not as forecast; Return shows the load"));
    table_->setModel(anomalies_);
    table_->setNumericColumns({Column::Measured, Column::Expected});
    table_->setStretchColumn(Column::When);
    anomaliesStack_->setObjectName(QStringLiteral("anomaliesState"));
    anomaliesStack_->setMinimumHeight(kChartHeight);
    anomaliesStack_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    anomaliesCard_->body().addWidget(anomaliesStack_, 1);
    return anomaliesCard_;
}

void AnalysisView::connectControls() {
    connect(neighbourhood_, &QComboBox::activated, this,
            [this] { Q_EMIT neighbourhoodChosen(neighbourhood_->currentText()); });
    connect(periods_, &SegmentedControl::currentChanged, this, [this](int index) {
        // The period of the other kind that the shown one begins in, or its newest day where it has come so far.
        const auto day = shown_ && shown_->hasLater ? std::optional(shown_->first) : std::nullopt;
        Q_EMIT queryChosen({static_cast<LoadPeriod>(index), day});
    });
    connect(previous_, &QToolButton::clicked, this, [this] { step(-1); });
    connect(next_, &QToolButton::clicked, this, [this] { step(1); });
    connect(totals_, &BarChart::chosen, this, [this](int bar) {
        if (shown_) {
            Q_EMIT queryChosen({shown_->query.period, shown_->totals[static_cast<std::size_t>(bar)].first});
        }
    });
    const auto ask = [this](const QModelIndex& index) {
        const Instant start = anomalies_->row(index.row()).anomaly.stretch.start;
        Q_EMIT dayAsked(QDateTime::fromSecsSinceEpoch(secondsOf(start), zone_).date());
    };
    connect(table_, &QTableView::clicked, this, ask);
    connect(table_, &QTableView::activated, this, ask);
    connect(&stack_->state(), &StateView::firstActionChosen, this, &AnalysisView::retryAsked);
}

void AnalysisView::step(int direction) {
    if (shown_) {
        const LoadPeriod period = shown_->query.period;
        Q_EMIT queryChosen({period, direction > 0 ? nextPeriod(period, shown_->first) : shown_->first.addDays(-1)});
    }
}

void AnalysisView::showNeighbourhoods(const QStringList& names, const QString& current) {
    const QSignalBlocker quiet(neighbourhood_);
    QStringList shown;
    for (int i = 0; i < neighbourhood_->count(); ++i) {
        shown.append(neighbourhood_->itemText(i));
    }
    if (shown != names) {
        neighbourhood_->clear();
        neighbourhood_->addItems(names);
    }
    neighbourhood_->setCurrentText(current);
    neighbourhood_->setEnabled(!names.isEmpty());
}

void AnalysisView::show(const LoadAnalysis& analysis) {
    if (shown_ && shown_->study->series().neighbourhood != analysis.study->series().neighbourhood) {
        anomalies_->setAnomalies({});
        anomaliesStack_->showState(StateView::Kind::Loading, tr("Comparing with forecasts"));
    }
    shown_ = analysis;
    const QSignalBlocker quiet(periods_);
    periods_->setCurrent(static_cast<int>(analysis.query.period));
    period_->setText(periodText(analysis.query.period, analysis.first));
    previous_->setEnabled(analysis.hasEarlier);
    next_->setEnabled(analysis.hasLater);
    showFigures(analysis);
    showTotals(analysis);
    const QDate last = nextPeriod(analysis.query.period, analysis.first).addDays(-1);
    profile_->show(analysis.hours, analysis.duration, analysis.first, last);
    stack_->showContent();
}

void AnalysisView::showTotals(const LoadAnalysis& analysis) {
    std::vector<Bar> bars;
    for (const LoadTotal& total : analysis.totals) {
        const double value = total.known > 0 ? kilowattHours(total.energy) : std::numeric_limits<double>::quiet_NaN();
        bars.push_back({barText(analysis.query.period, total.first), value,
                        total.first == analysis.first ? SeriesRole::Primary : SeriesRole::Comparison});
    }
    totals_->setBars(std::move(bars));
}

void AnalysisView::showFigures(const LoadAnalysis& analysis) {
    const LoadTotal& total = analysis.comparison.current;
    if (total.known == 0) {
        for (KeyFigure* figure : {energy_, before_, yearBefore_, peak_, factor_}) {
            figure->setEmpty(total.withheld > 0 ? tr("withheld") : tr("no intervals"));
        }
        return;
    }
    const QString known = total.complete() ? tr("all intervals")
                                           : tr("%1 of %2 intervals", "known, all")
                                                 .arg(locale().toString(static_cast<qlonglong>(total.known)),
                                                      locale().toString(static_cast<qlonglong>(total.windows)));
    const QString context =
        total.estimated > 0 ? tr("%1, %2 estimated").arg(known, locale().toString(static_cast<qlonglong>(total.estimated))) : known;
    energy_->setValue(locale().toString(kilowattHours(total.energy), 'f', 1), tr("kWh"), context);
    showComparison(*before_, analysis.comparison.before, analysis.comparison.changeFromBefore);
    showComparison(*yearBefore_, analysis.comparison.yearBefore, analysis.comparison.changeFromYearBefore);
    if (analysis.peak) {
        peak_->setValue(locale().toString(analysis.peak->watts / kWattsPerKilowatt, 'f', 1), tr("kW"),
                        stretchText(analysis.peak->window, zone_, locale()));
    } else {
        peak_->setEmpty({});
    }
    const auto mean = total.meanWatts();
    if (analysis.loadFactor && mean) {
        factor_->setValue(locale().toString(*analysis.loadFactor * 100, 'f', 1), tr("%"),
                          tr("mean %1 kW").arg(locale().toString(*mean / kWattsPerKilowatt, 'f', 1)));
    } else {
        factor_->setEmpty(tr("no load"));
    }
}

void AnalysisView::showComparison(KeyFigure& figure, const LoadTotal& other, const std::optional<double>& change) {
    if (!change) {
        figure.setEmpty(tr("nothing to compare with"));
        return;
    }
    figure.setValue(changeText(*change, locale()), {}, tr("mean power; then %1").arg(energyText(other.energy)));
}

QString AnalysisView::energyText(Joules energy) const {
    return tr("%1 kWh").arg(locale().toString(kilowattHours(energy), 'f', 1));
}

QString AnalysisView::periodText(LoadPeriod period, QDate first) const {
    switch (period) {
        case LoadPeriod::Day:
            return locale().toString(first, tr("ddd d MMM yyyy", "date format"));
        case LoadPeriod::Week: {
            int year = 0;
            const int week = first.weekNumber(&year);
            return tr("Week %1, %2", "number, year").arg(week).arg(year);
        }
        case LoadPeriod::Month:
            return locale().toString(first, tr("MMMM yyyy", "date format"));
        case LoadPeriod::Year:
            break;
    }
    return QString::number(first.year());
}

QString AnalysisView::barText(LoadPeriod period, QDate first) const {
    switch (period) {
        case LoadPeriod::Day:
            return locale().toString(first, tr("d MMM", "date format"));
        case LoadPeriod::Week:
            return tr("w %1", "number of a week").arg(first.weekNumber());
        case LoadPeriod::Month:
            return locale().toString(first, tr("MMM yyyy", "date format"));
        case LoadPeriod::Year:
            break;
    }
    return QString::number(first.year());
}

void AnalysisView::showAnomalies(const Result<std::vector<Anomaly>>& anomalies) {
    if (!anomalies) {
        anomalies_->setAnomalies({});
        anomaliesStack_->showState(StateView::Kind::Empty, tr("Not enough to compare with"), errorText(anomalies.error()));
        return;
    }
    anomalies_->setAnomalies(*anomalies);
    if (anomalies->empty()) {
        anomaliesStack_->showState(StateView::Kind::Empty, tr("All as forecast"),
                                   tr("Two hours in a row beyond the 99 % band, or a day beyond the 99.9 % band of "
                                      "day-ahead forecasts, would stand here."));
    } else {
        anomaliesStack_->showContent();
    }
}

void AnalysisView::showLoading() {
    stack_->showState(StateView::Kind::Loading, tr("Reading the aggregates"));
}

void AnalysisView::showEmpty() {
    showNeighbourhoods({}, {});
    stack_->showState(StateView::Kind::Empty, tr("No load yet"),
                      tr("Totals, peak and load curve of each neighbourhood appear here as soon as the PES has released or "
                         "withheld its first interval."));
}

void AnalysisView::showError(const QString& text) {
    stack_->showState(StateView::Kind::Error, tr("The aggregates cannot be read"), text).setActions(tr("Try again"));
}

void AnalysisView::clear() {
    shown_.reset();
    showNeighbourhoods({}, {});
    period_->clear();
    for (KeyFigure* figure : {energy_, before_, yearBefore_, peak_, factor_}) {
        figure->setLoading();
    }
    totals_->setBars({});
    anomalies_->setAnomalies({});
    anomaliesStack_->showState(StateView::Kind::Loading, tr("Comparing with forecasts"));
    profile_->clear();
    showLoading();
}

}  // namespace smarter
