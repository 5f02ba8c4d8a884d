// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/load_card.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QStandardItemModel>
#include <QToolButton>

#include "ui/models/household_bills_model.h"
#include "ui/text/error_text.h"
#include "ui/text/vee_text.h"
#include "ui/theme/icon.h"
#include "ui/widgets/busy.h"
#include "ui/widgets/chart_export.h"
#include "ui/widgets/legend.h"

namespace smarter {

namespace {

constexpr int kPeriodWidth = 168;
constexpr int kIconSize = 16;
constexpr int kDaysOfWeek = 7;
constexpr int kChartHeight = 200;
constexpr double kWattsPerKilowatt = 1000;

QToolButton* chevron(const ThemeController& theme, Icon icon, const QString& name) {
    auto* button = new QToolButton;
    button->setIcon(themedIcon(theme, icon));
    button->setIconSize({kIconSize, kIconSize});
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

QString overlayText(LoadOverlay overlay) {
    switch (overlay) {
        case LoadOverlay::None:
            return LoadCard::tr("no comparison");
        case LoadOverlay::DayBefore:
            return LoadCard::tr("the day before");
        case LoadOverlay::WeekBefore:
            return LoadCard::tr("the week before");
        case LoadOverlay::YearBefore:
            return LoadCard::tr("the year before (52 weeks)");
    }
    return {};
}

LoadOverlay suggestedFor(LoadSpan span) {
    switch (span) {
        case LoadSpan::Day:
            return LoadOverlay::DayBefore;
        case LoadSpan::Week:
            return LoadOverlay::WeekBefore;
        case LoadSpan::All:
            break;
    }
    return LoadOverlay::None;
}

double kilowattsOf(Joules energy, Seconds time) {
    return watts(energy, time) / kWattsPerKilowatt;
}

std::vector<ChartMarker> markersOf(const ShownLoad& shown) {
    const Instant newest = shown.neighbourhood.newest.end();
    return shown.extent.contains(newest) ? std::vector<ChartMarker>{{secondsOf(newest), {}}} : std::vector<ChartMarker>{};
}

}  // namespace

LoadCard::LoadCard(const ThemeController& theme, const QTimeZone& zone, int intervalMinutes, QWidget* parent)
    : Card(theme, tr("Load, %n-minute means", nullptr, intervalMinutes), parent),
      zone_(zone),
      spans_(new SegmentedControl(theme, {tr("Day"), tr("Week"), tr("All")})),
      previous_(chevron(theme, Icon::ChevronLeft, tr("Earlier"))),
      period_(new Label(theme, {}, TextRole::Secondary)),
      next_(chevron(theme, Icon::ChevronRight, tr("Later"))),
      newest_(new BusyButton(theme, tr("Newest"))),
      export_(new ExportButton(theme, tr("Load"))),
      overlays_(new QComboBox),
      legend_(new Legend(theme)),
      summary_(new Label(theme, {}, TextRole::Secondary, Ink::Muted)),
      context_(new Label(theme, {}, TextRole::Secondary, Ink::Muted)),
      chart_(new TimeSeriesChart(theme)) {
    makeOverlays();
    placeControls();
    auto* line = new WrappingRow;
    line->setSpacing(space::kGap);
    line->addWidget(overlays_);
    line->addWidget(legend_);
    line->startRight();
    line->addWidget(summary_);
    summary_->setFigures(Label::Figures::Tabular);
    summary_->setObjectName(QStringLiteral("rangeTotal"));
    body().addLayout(line);
    chart_->setUnit(tr("kW"));
    chart_->setTimeZone(zone_);
    chart_->setAccessibleName(title());
    chart_->setObjectName(QStringLiteral("loadChart"));
    chart_->setMinimumHeight(kChartHeight);
    chart_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);  // the page shares out what room there is
    chart_->setValueFormat([this](double value) { return tr("%1 kW").arg(locale().toString(value, 'f', 2)); });
    body().addWidget(chart_, 1);
    context_->setObjectName(QStringLiteral("forecastContext"));
    context_->setElided(true);
    body().addWidget(context_);
    export_->setChart(*chart_);
    connect(chart_, &TimeSeriesChart::visibleRangeChanged, this, &LoadCard::showSummary);
}

void LoadCard::placeControls() {
    const std::pair<QWidget*, const char*> names[] = {{spans_, "span"},   {previous_, "previous"}, {period_, "period"},
                                                      {next_, "next"},    {newest_, "newest"},     {export_, "exportLoad"}};
    for (const auto& [control, name] : names) {
        control->setObjectName(QString::fromLatin1(name));
        addControl(control);
    }
    spans_->setAccessibleName(tr("Time shown"));
    period_->setFixedWidth(kPeriodWidth);
    period_->setAlignment(Qt::AlignCenter);
    connect(spans_, &SegmentedControl::currentChanged, this, [this](int index) { Q_EMIT spanChosen(static_cast<LoadSpan>(index)); });
    connect(previous_, &QToolButton::clicked, this, [this] { step(-1); });
    connect(next_, &QToolButton::clicked, this, [this] { step(1); });
    connect(newest_, &QPushButton::clicked, this, &LoadCard::newestAsked);
}

void LoadCard::makeOverlays() {
    overlays_->setObjectName(QStringLiteral("overlay"));
    overlays_->setAccessibleName(tr("Compare with"));
    overlays_->setToolTip(tr("Compare with"));
    for (int i = 0; i < kLoadOverlays; ++i) {
        overlays_->addItem(overlayText(static_cast<LoadOverlay>(i)));
    }
    connect(overlays_, &QComboBox::activated, this, [this](int index) {
        overlay_ = static_cast<LoadOverlay>(index);
        draw();
    });
}

LoadOverlay LoadCard::overlay() const {
    return overlay_.value_or(shown_ ? suggestedFor(shown_->span) : LoadOverlay::None);
}

void LoadCard::step(int direction) {
    if (shown_) {
        Q_EMIT dayChosen(shown_->firstDay.addDays(direction * (shown_->span == LoadSpan::Week ? kDaysOfWeek : 1)));
    }
}

void LoadCard::show(const ShownLoadPtr& shown, bool keepView) {
    if (!shown_ || shown_->neighbourhood.name != shown->neighbourhood.name) {
        forecast_.reset();
    }
    shown_ = shown;
    chart_->setRangeSummary([shown](qint64 start, qint64 end) {
        return tr("in view: %1 kWh").arg(kilowattHoursText(shown->energyBetween(start, end).all(), QLocale()));
    });
    chart_->setBands(shown_->bands);
    chart_->setMarkers(markersOf(*shown_));
    draw();
    if (!keepView) {
        chart_->showEverything();
    }
    showControls();
    showSummary();
}

void LoadCard::showForecast(const Result<Forecast>& forecast) {
    forecast_ = forecast;
    if (shown_) {
        draw();
    }
}

void LoadCard::draw() {
    auto series = seriesOf();
    const bool ahead = series.back().role == SeriesRole::Forecast;
    const Interval& whole = ahead ? shown_->extent : shown_->range;
    chart_->setExtent(secondsOf(whole.start), secondsOf(whole.end()));
    chart_->setSeries(std::move(series));
    legend_->setEntries(chart_->legendEntries());
    showOverlays();
    showContext();
}

std::vector<ChartSeries> LoadCard::seriesOf() const {
    const qint64 interval = shown_->neighbourhood.newest.length.count();
    const auto steps = [&](const QString& name, SeriesRole role, const std::vector<ChartPoint>& points) {
        return ChartSeries{.name = name, .role = role, .shape = SeriesShape::Step, .intervalSeconds = interval, .points = points};
    };
    std::vector<ChartSeries> series{steps(tr("load"), SeriesRole::Primary, shown_->load)};
    if (overlay() != LoadOverlay::None) {
        series.push_back(steps(overlayText(overlay()), SeriesRole::Comparison,
                               shown_->overlays[static_cast<std::size_t>(overlay())]));
    }
    if (!shown_->replaced.empty()) {
        series.push_back(steps(tr("measured"), SeriesRole::Second, shown_->replaced));
    }
    if (auto forecast = forecastSeries()) {
        series.push_back(std::move(*forecast));
    }
    return series;
}

std::optional<ChartSeries> LoadCard::forecastSeries() const {
    if (!forecast_ || !*forecast_) {
        return std::nullopt;
    }
    ChartSeries series{.name = tr("forecast, 80 % band"), .role = SeriesRole::Forecast, .shape = SeriesShape::Step};
    const Instant newest = shown_->neighbourhood.newest.end();
    for (const ForecastRow& row : (*forecast_)->rows) {
        if (row.window.start >= newest && shown_->extent.contains(row.window.start)) {
            const qint64 start = secondsOf(row.window.start);
            const Seconds time = row.window.length;
            series.intervalSeconds = time.count();
            series.points.push_back({start, kilowattsOf(row.energy, time)});
            series.band.push_back({start, kilowattsOf(row.low80, time), kilowattsOf(row.high80, time)});
        }
    }
    return series.points.empty() ? std::nullopt : std::optional(std::move(series));
}

// What would show nothing is not offered.
void LoadCard::showOverlays() {
    auto* items = qobject_cast<QStandardItemModel*>(overlays_->model());
    for (int i = 1; i < kLoadOverlays; ++i) {
        items->item(i)->setEnabled(!shown_->overlays[static_cast<std::size_t>(i)].empty());
    }
    overlays_->setCurrentIndex(static_cast<int>(overlay()));
}

void LoadCard::showContext() {
    if (!forecast_) {
        context_->setText(tr("Working out the forecast"));
    } else if (!*forecast_) {
        context_->setText(tr("No forecast: %1").arg(errorText(forecast_->error())));
    } else {
        context_->setText(forecastText(**forecast_, locale()));
    }
}

void LoadCard::clear() {
    shown_.reset();
    overlay_.reset();
    forecast_.reset();
    context_->clear();
    chart_->setRangeSummary({});
    chart_->setSeries({});
    chart_->setBands({});
    chart_->setMarkers({});
    summary_->clear();
    period_->clear();
    spans_->setCurrent(static_cast<int>(LoadSpan::Day));
}

void LoadCard::showControls() {
    const NeighbourhoodSummary& all = shown_->neighbourhood;
    const bool steps = shown_->span != LoadSpan::All;
    previous_->setEnabled(steps && all.first < shown_->range.start);
    next_->setEnabled(steps && all.newest.start >= shown_->range.end());
    newest_->setEnabled(next_->isEnabled());
    period_->setText(periodText());
}

QString LoadCard::periodText() const {
    const QString day = tr("d MMM yyyy", "date format");
    if (shown_->firstDay == shown_->lastDay) {
        return locale().toString(shown_->firstDay, tr("ddd d MMM yyyy", "date format"));
    }
    return tr("%1 – %2").arg(locale().toString(shown_->firstDay, tr("d MMM", "date format")), locale().toString(shown_->lastDay, day));
}

void LoadCard::showSummary() {
    if (!shown_) {
        return;
    }
    if (!shown_->hasWindows()) {
        summary_->setText(tr("no intervals here"));
        return;
    }
    if (shown_->load.empty()) {
        summary_->setText(tr("nothing released here"));
        return;
    }
    const LoadEnergy energy = shown_->energyBetween(chart_->visibleStart(), chart_->visibleEnd());
    const Joules all = energy.all();
    QString text = tr("in view: %1 kWh = %2 J")
                       .arg(kilowattHoursText(all, locale()), locale().toString(static_cast<qlonglong>(all.value)));
    if (energy.estimated != Joules{}) {
        text = tr("%1, of it %2 kWh estimated").arg(text, kilowattHoursText(energy.estimated, locale()));
    }
    if (energy.edited != Joules{}) {
        text = tr("%1, %2 kWh edited").arg(text, kilowattHoursText(energy.edited, locale()));
    }
    summary_->setText(text);
}

}  // namespace smarter
