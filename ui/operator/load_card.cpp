// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/load_card.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QToolButton>

#include "ui/models/household_bills_model.h"
#include "ui/text/outcome_text.h"
#include "ui/theme/icon.h"
#include "ui/widgets/busy.h"
#include "ui/widgets/legend.h"

namespace smarter {

namespace {

constexpr int kPeriodWidth = 168;
constexpr int kIconSize = 16;
constexpr int kDaysOfWeek = 7;
constexpr int kChartHeight = 200;

QToolButton* chevron(const ThemeController& theme, Icon icon, const QString& name) {
    auto* button = new QToolButton;
    button->setIcon(themedIcon(theme, icon));
    button->setIconSize({kIconSize, kIconSize});
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

std::vector<ChartSeries> seriesOf(const ShownLoad& shown) {
    const qint64 interval = shown.neighbourhood.newest.length.count();
    std::vector<ChartSeries> series = {{.name = LoadCard::tr("load"),
                                        .role = SeriesRole::Primary,
                                        .shape = SeriesShape::Step,
                                        .intervalSeconds = interval,
                                        .points = shown.load}};
    if (shown.span != LoadSpan::All) {
        series.push_back({.name = shown.span == LoadSpan::Day ? LoadCard::tr("the day before") : LoadCard::tr("the week before"),
                          .role = SeriesRole::Comparison,
                          .shape = SeriesShape::Step,
                          .intervalSeconds = interval,
                          .points = shown.before});
    }
    return series;
}

std::vector<ChartBand> bandsOf(const ShownLoad& shown) {
    std::vector<ChartBand> bands;
    for (const WithheldStretch& stretch : shown.withheld) {
        bands.push_back({stretch.start, stretch.end, ChartBand::Kind::Withheld, outcomeText(stretch.reason), {}});
    }
    return bands;
}

std::vector<ChartMarker> markersOf(const ShownLoad& shown) {
    const Instant newest = shown.neighbourhood.newest.end();
    return shown.range.contains(newest) ? std::vector<ChartMarker>{{secondsOf(newest), {}}} : std::vector<ChartMarker>{};
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
      legend_(new Legend(theme)),
      summary_(new Label(theme, {}, TextRole::Secondary, Ink::Muted)),
      chart_(new TimeSeriesChart(theme)) {
    placeControls();
    auto* line = new QHBoxLayout;
    line->setSpacing(space::kGap);
    line->addWidget(legend_);
    line->addStretch(1);
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
    connect(chart_, &TimeSeriesChart::visibleRangeChanged, this, &LoadCard::showSummary);
}

void LoadCard::placeControls() {
    const std::pair<QWidget*, const char*> names[] = {
        {spans_, "span"}, {previous_, "previous"}, {period_, "period"}, {next_, "next"}, {newest_, "newest"}};
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

void LoadCard::step(int direction) {
    if (shown_) {
        Q_EMIT dayChosen(shown_->firstDay.addDays(direction * (shown_->span == LoadSpan::Week ? kDaysOfWeek : 1)));
    }
}

void LoadCard::show(const ShownLoadPtr& shown, bool keepView) {
    shown_ = shown;
    chart_->setExtent(secondsOf(shown_->range.start), secondsOf(shown_->range.end()));
    if (!keepView) {
        chart_->showEverything();
    }
    chart_->setRangeSummary([shown](qint64 start, qint64 end) {
        return tr("in view: %1 kWh").arg(kilowattHoursText(shown->energyBetween(start, end), QLocale()));
    });
    chart_->setSeries(seriesOf(*shown_));
    chart_->setBands(bandsOf(*shown_));
    chart_->setMarkers(markersOf(*shown_));
    legend_->setEntries(chart_->legendEntries());
    showControls();
    showSummary();
}

void LoadCard::clear() {
    shown_.reset();
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
    if (shown_->windows.empty()) {
        summary_->setText(tr("no intervals here"));
        return;
    }
    if (shown_->load.empty()) {
        summary_->setText(tr("nothing released here"));
        return;
    }
    const Joules energy = shown_->energyBetween(chart_->visibleStart(), chart_->visibleEnd());
    summary_->setText(tr("in view: %1 kWh = %2 J")
                          .arg(kilowattHoursText(energy, locale()), locale().toString(static_cast<qlonglong>(energy.value))));
}

}  // namespace smarter
