// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pes/monitor_charts.h"

#include <QHBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/pes/monitor_data.h"

namespace smarter {

namespace {

constexpr qint64 kLongestPause = 3;  // seconds between two samples of one curve
constexpr int kAgoLabels = 5;
constexpr int kMostBins = 16;
constexpr int kBinLabels = 5;
constexpr int kChartHeight = 180;
constexpr int kEncryptionShare = 5;
constexpr int kBarsShare = 4;

ChartSeries percentileSeries(const QString& name, SeriesRole role, const std::vector<MonitorSecond>& seconds,
                             double Percentiles::*percentile) {
    ChartSeries series{.name = name, .role = role, .intervalSeconds = kLongestPause};
    for (const MonitorSecond& second : seconds) {
        series.points.push_back({second.second, second.encryption.*percentile});
    }
    return series;
}

std::vector<Bar> barsOf(const Bins& bins, const DurationUnit& unit, const QLocale& locale) {
    const auto share = [&](std::int64_t count) { return 100.0 * static_cast<double>(count) / static_cast<double>(bins.count); };
    const auto edge = [&](double microseconds) { return edgeText(microseconds / unit.microseconds, locale); };
    std::vector<Bar> bars;
    for (const Histogram::Bucket& bin : bins.bins) {
        bars.push_back({MonitorCharts::tr("%1 – %2 %3", "from, to, unit").arg(edge(bin.from), edge(bin.to), unit.name), share(bin.count),
                        SeriesRole::Fourth});
    }
    if (bins.above > 0) {
        bars.push_back({MonitorCharts::tr("%1 %2 or longer", "time, unit").arg(edge(bins.bins.back().to), unit.name),
                        share(bins.above), SeriesRole::Comparison});
    }
    return bars;
}

std::vector<AxisTick> edgesOf(const Bins& all, const DurationUnit& unit, const QLocale& locale) {
    const std::size_t bins = all.bins.size();
    const std::size_t every = std::max<std::size_t>((bins + kBinLabels - 1) / kBinLabels, 1);
    std::vector<AxisTick> ticks;
    for (std::size_t edge = 0; edge <= bins && bins > 0; edge += every) {
        const double at = edge < bins ? all.bins[edge].from : all.bins.back().to;
        ticks.push_back({static_cast<double>(edge), edgeText(at / unit.microseconds, locale)});
    }
    return ticks;
}

}  // namespace

MonitorCharts::MonitorCharts(const ThemeController& theme, QWidget* parent)
    : QWidget(parent),
      encryptionCard_(new Card(theme, tr("Encryption a reading"))),
      still_(new Pill(theme, Tone::Neutral, {})),
      encryption_(new TimeSeriesChart(theme)),
      batchCard_(new Card(theme, tr("Batch size"))),
      batches_(new BarChart(theme)),
      exposureCard_(new Card(theme, tr("Exposure window"))),
      exposure_(new BarChart(theme)) {
    makeEncryption(theme);
    makeBatches();
    makeExposure();
    for (QWidget* chart : std::initializer_list<QWidget*>{encryption_, batches_, exposure_}) {
        chart->setMinimumHeight(kChartHeight);
        chart->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);  // the page shares out what room there is
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kGap);
    row->addWidget(encryptionCard_, kEncryptionShare);
    row->addWidget(batchCard_, kBarsShare);
    row->addWidget(exposureCard_, kBarsShare);
}

void MonitorCharts::makeEncryption(const ThemeController& theme) {
    auto* legend = new Legend(theme);
    legend->setEntries({{tr("p50"), SeriesRole::Primary}, {tr("p99"), SeriesRole::Second}});
    encryptionCard_->addBesideTitle(still_);
    encryptionCard_->addControl(legend);
    encryption_->setObjectName(QStringLiteral("encryptionChart"));
    encryption_->setAccessibleName(encryptionCard_->title());
    encryption_->setUnit(tr("µs"));
    encryption_->setTimeLabels(TimeSeriesChart::TimeLabels::Ago);
    encryption_->setExtent(0, kMonitorSeconds);
    encryptionCard_->body().addWidget(encryption_, 1);
}

void MonitorCharts::makeBatches() {
    batches_->setObjectName(QStringLiteral("batchChart"));
    batches_->setAccessibleName(batchCard_->title());
    batches_->setUnit(tr("readings"));
    batches_->setValueFormat([this](double value) { return tr("%Ln reading(s)", nullptr, static_cast<int>(std::lround(value))); });
    batches_->setEdgeLabels(agoTicks(0, kMonitorSeconds, locale(), kAgoLabels));
    batchCard_->body().addWidget(batches_, 1);
}

void MonitorCharts::makeExposure() {
    exposure_->setObjectName(QStringLiteral("exposureChart"));
    exposure_->setAccessibleName(exposureCard_->title());
    exposure_->setUnit(tr("%"));
    exposure_->setValueFormat([this](double value) { return tr("%1 % of the batches").arg(locale().toString(value, 'f', 1)); });
    exposureCard_->body().addWidget(exposure_, 1);
}

void MonitorCharts::show(const PipelineSnapshot& snapshot) {
    still_->setVisible(snapshot.state != RunState::Running);
    still_->set({Tone::Neutral, snapshot.state == RunState::Paused ? tr("paused") : tr("ended"), {}});
    showMinute(snapshot);
    showExposure(snapshot);
}

void MonitorCharts::showMinute(const PipelineSnapshot& snapshot) {
    const auto seconds = monitorSeconds(snapshot.history);
    encryption_->setSeries({percentileSeries(tr("p50"), SeriesRole::Primary, seconds, &Percentiles::p50),
                            percentileSeries(tr("p99"), SeriesRole::Second, seconds, &Percentiles::p99)});
    std::vector<Bar> bars;
    for (int second = 0; second < kMonitorSeconds; ++second) {
        bars.push_back({tr("%1 s ago").arg(kMonitorSeconds - second), std::numeric_limits<double>::quiet_NaN(), SeriesRole::Third});
    }
    for (const MonitorSecond& second : seconds) {
        bars[static_cast<std::size_t>(second.second)].value = second.batchReadings;
    }
    batches_->setBars(std::move(bars));
}

void MonitorCharts::showExposure(const PipelineSnapshot& snapshot) {
    const DurationUnit unit = durationUnit(snapshot.exposure.p99);
    const Bins bins = binsOf(snapshot.exposures, kMostBins);
    const auto steps = static_cast<int>(bins.count);
    exposureCard_->setTitle(steps == 1 ? tr("Exposure window in %1, one step").arg(unit.name)
                                      : tr("Exposure window in %1, last %n steps", nullptr, steps).arg(unit.name));
    exposure_->setBars(barsOf(bins, unit, locale()));
    exposure_->setEdgeLabels(edgesOf(bins, unit, locale()));
}

}  // namespace smarter
