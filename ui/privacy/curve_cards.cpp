// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/curve_cards.h"

#include "ui/models/household_bills_model.h"
#include "ui/privacy/inference_text.h"

namespace smarter {

namespace {

constexpr int kChartHeight = 200;

TimeSeriesChart* makeChart(const ThemeController& theme, const QTimeZone& zone, const QString& name, const char* id) {
    auto* chart = new TimeSeriesChart(theme);
    chart->setUnit(TimeSeriesChart::tr("kW"));
    chart->setTimeZone(zone);
    chart->setAccessibleName(name);
    chart->setObjectName(QString::fromLatin1(id));
    chart->setMinimumHeight(kChartHeight);
    chart->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);  // the page shares out what room there is
    return chart;
}

Label* makeNote(const ThemeController& theme, const char* id) {
    auto* label = new Label(theme, {}, TextRole::Secondary, Ink::Muted);
    label->setObjectName(QString::fromLatin1(id));
    label->setElided(true);
    return label;
}

void showDay(TimeSeriesChart& chart, const ComparedDay& day) {
    const bool sameDay = chart.visibleStart() >= secondsOf(day.day.start) && chart.visibleEnd() <= secondsOf(day.day.end());
    chart.setExtent(secondsOf(day.day.start), secondsOf(day.day.end()));
    if (!sameDay) {
        chart.showEverything();
    }
}

}  // namespace

BeforeCard::BeforeCard(const ThemeController& theme, const QTimeZone& zone, QWidget* parent)
    : Card(theme, tr("Before: the classic MDMS"), parent),
      chart_(makeChart(theme, zone, title(), "beforeChart")),
      told_(makeNote(theme, "beforeTold")) {
    addBesideTitle(new Pill(theme, Tone::Bad, tr("one home, every minute")));
    body().addWidget(chart_, 1);
    body().addWidget(told_);
}

void BeforeCard::show(const ComparedDay& day) {
    showDay(*chart_, day);
    chart_->setBands(InferenceText::bands(day.before));
    chart_->setMarkers(InferenceText::markers(day.before));
    chart_->setSeries({{.name = day.homeName,
                        .role = SeriesRole::Second,
                        .shape = SeriesShape::Step,
                        .intervalSeconds = day.home.step.count(),
                        .points = pointsOf(day.home)}});
    const auto runs = std::ranges::count_if(day.before.runs, [](const auto& one) { return one.guess != privacy::Guess::Unknown; });
    told_->setText(tr("Told by the curve alone: switchings %1, runs of named appliances %2.")
                       .arg(locale().toString(static_cast<qlonglong>(day.before.switchings.size())),
                            locale().toString(static_cast<qlonglong>(runs))));
}

AfterCard::AfterCard(const ThemeController& theme, const QTimeZone& zone, std::uint32_t minimumMeters, QWidget* parent)
    : Card(theme, tr("After: this MDMS"), parent),
      minimumMeters_(minimumMeters),
      pill_(new Pill(theme, Tone::Good, {})),
      chart_(makeChart(theme, zone, title(), "afterChart")),
      total_(makeNote(theme, "afterTotal")) {
    pill_->setObjectName(QStringLiteral("afterPill"));
    addBesideTitle(pill_);
    body().addWidget(chart_, 1);
    body().addWidget(total_);
}

void AfterCard::show(const ComparedDay& day) {
    const auto homes = static_cast<int>(day.homesSummed);
    const bool withheld = day.homesSummed < minimumMeters_;
    const QString homesText = tr("%n homes", nullptr, homes);
    if (withheld) {
        pill_->set({Tone::Caution, tr("withheld: fewer than %n homes", nullptr, static_cast<int>(minimumMeters_)), Icon::Hidden});
    } else {
        pill_->set({Tone::Good, tr("%1, %2 min · one total a day", "homes in the sum; interval").arg(homesText).arg(day.request.minutes), {}});
    }
    showDay(*chart_, day);
    chart_->setSeries({{.name = tr("sum of %1", "so many homes").arg(homesText),
                        .role = withheld ? SeriesRole::Comparison : SeriesRole::Primary,
                        .shape = SeriesShape::Step,
                        .filled = !withheld,
                        .intervalSeconds = day.sums.step.count(),
                        .points = pointsOf(day.sums)}});
    const QString total = tr("Of %1 alone: one total a day, %2 kWh.").arg(day.homeName, kilowattHoursText(day.total, locale()));
    total_->setText(withheld ? tr("Drawn only to show why.") + QLatin1Char(' ') + total : total);
}

}  // namespace smarter
