// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/vee/finding_card.h"

#include <QHBoxLayout>

#include "ui/models/load_chart.h"
#include "ui/text/vee_text.h"
#include "ui/widgets/chart_export.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/state_view.h"

namespace smarter {

namespace {

constexpr int kChartHeight = 180;
constexpr int kChartShare = 7;
constexpr int kFormShare = 4;
constexpr double kWattsPerKilowatt = 1000;

QString explanationOf(const FindingRow& row, const QLocale& locale) {
    if (!row.isFeederCheck()) {
        return ruleExplanation(row.finding.rule);
    }
    const Joules difference = row.feeder.difference().value_or(Joules{});
    return FindingCard::tr("Every total and every interval of the day is there, and yet the load is %1 J off the households' "
                           "billing totals. Both come from the same readings: one of the two was altered or lost.")
        .arg(locale.toString(static_cast<qlonglong>(difference.value)));
}

}  // namespace

std::vector<std::optional<Joules>> estimatesFor(const LoadStudy& study, const Interval& range) {
    LoadSeries series = study.series();
    const auto [first, past] = series.indices(range);
    for (std::size_t i = first; i < past; ++i) {
        LoadWindow& window = series.windows[i];
        if (!window.withheld()) {
            window = LoadWindow();
        }
    }
    estimateGaps(series, study.days);
    std::vector<std::optional<Joules>> out;
    for (std::size_t i = first; i < past; ++i) {
        out.push_back(series.windows[i].value);
    }
    return out;
}

FindingCard::FindingCard(const ThemeController& theme, const QTimeZone& zone, QWidget* parent)
    : Card(theme, tr("Finding"), parent),
      zone_(zone),
      explanation_(hintLabel(theme, {})),
      legend_(new Legend(theme)),
      chart_(new TimeSeriesChart(theme)),
      form_(new EditForm(theme)) {
    chart_->setObjectName(QStringLiteral("findingChart"));
    chart_->setAccessibleName(tr("Load around the finding"));
    chart_->setUnit(tr("kW"));
    chart_->setTimeZone(zone);
    chart_->setMinimumHeight(kChartHeight);
    chart_->setValueFormat([this](double value) { return tr("%1 kW").arg(locale().toString(value, 'f', 2)); });
    auto* button = new ExportButton(theme, tr("Load around the finding"));
    button->setChart(*chart_);
    addControl(button);
    auto* left = new QVBoxLayout;
    left->setSpacing(space::kSmall);
    left->addWidget(explanation_);
    left->addWidget(legend_);
    left->addWidget(chart_, 1);
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kGap);
    row->addLayout(left, kChartShare);
    row->addWidget(form_, kFormShare);
    stack_ = new StateStack(theme, content);
    stack_->setObjectName(QStringLiteral("findingState"));
    body().addWidget(stack_, 1);
    clear();
}

void FindingCard::show(const FindingRow& row, const LoadStudyPtr& study) {
    setTitle(tr("%1, %2, %3", "neighbourhood, rule, time")
                 .arg(row.neighbourhood, findingKindText(row.kind), stretchText(row.finding.window, zone_, locale())));
    explanation_->setText(explanationOf(row, locale()));
    const auto estimate = row.isFeederCheck() ? std::vector<std::optional<Joules>>() : estimatesFor(*study, row.finding.window);
    draw(row, *study, estimate);
    form_->setVisible(!row.isFeederCheck());
    form_->show(row, study, estimate);
    stack_->showContent();
}

void FindingCard::draw(const FindingRow& row, const LoadStudy& study, const std::vector<std::optional<Joules>>& estimate) {
    const LoadSeries& series = study.series();
    const Interval& found = row.finding.window;
    const Instant last = std::max(found.start, found.end() - Seconds{1});
    const auto midnight = [&](Instant at, bool after) {
        return !study.days.contains(at) ? at : after ? study.days.dayOf(at).span.end() : study.days.dayOf(at).span.start;
    };
    const Interval range{midnight(found.start, false), midnight(last, true) - midnight(found.start, false)};
    const auto steps = [&](const QString& name, SeriesRole role, std::vector<ChartPoint> points) {
        return ChartSeries{.name = name, .role = role, .shape = SeriesShape::Step, .intervalSeconds = series.interval.count(),
                           .points = std::move(points)};
    };
    std::vector<ChartSeries> shown{steps(tr("load"), SeriesRole::Primary, loadPoints(series, range))};
    if (auto replaced = replacedPoints(series, range); !replaced.empty()) {
        shown.push_back(steps(tr("measured"), SeriesRole::Second, std::move(replaced)));
    }
    std::vector<ChartPoint> estimated;
    const std::size_t first = series.indices(found).first;
    for (std::size_t i = 0; i < estimate.size(); ++i) {
        if (estimate[i]) {
            estimated.push_back({secondsOf(series.windowAt(first + i).start),
                                 watts(*estimate[i], series.interval) / kWattsPerKilowatt});
        }
    }
    if (!estimated.empty()) {
        shown.push_back(steps(tr("estimate"), SeriesRole::Third, std::move(estimated)));
    }
    auto bands = loadBands(series, range);
    bands.push_back({secondsOf(found.start), secondsOf(found.end()), ChartBand::Kind::Highlight, {}, SeriesRole::Fourth});
    chart_->setExtent(secondsOf(range.start), secondsOf(range.end()));
    chart_->showEverything();
    chart_->setSeries(std::move(shown));
    chart_->setBands(std::move(bands));
    legend_->setEntries(chart_->legendEntries());
}

void FindingCard::clear() {
    setTitle(tr("Finding"));
    chart_->setSeries({});
    chart_->setBands({});
    form_->clear();
    stack_->showState(StateView::Kind::Empty, tr("Choose a finding"),
                      tr("Its day is drawn here with what was measured, estimated and edited."));
}

}  // namespace smarter
