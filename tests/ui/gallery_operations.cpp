// SPDX-License-Identifier: GPL-3.0-or-later
#include <QToolButton>
#include <cmath>
#include <random>

#include "gallery_parts.h"
#include "ui/widgets/bar_chart.h"
#include "ui/widgets/busy.h"
#include "ui/widgets/card.h"
#include "ui/widgets/curve_chart.h"
#include "ui/widgets/heat_map.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/sparkline.h"

namespace smarter::gallery {

namespace {

QToolButton* chevron(const ThemeController& theme, Icon icon) {
    auto* button = new QToolButton;
    button->setIcon(themedIcon(theme, icon));
    button->setIconSize({16, 16});
    return button;
}

QWidget* neighbourhoods(const ThemeController& theme) {
    auto* card = new Card(theme, s("Neighbourhoods"));
    unsigned seed = 1;
    for (const auto& [name, meters, load] :
         std::initializer_list<std::array<const char*, 3>>{{"Maple Court", "40 meters", "82.4 kW"},
                                                           {"Elm Row", "36 meters", "71.0 kW"},
                                                           {"Harbour", "44 meters", "96.8 kW"}}) {
        auto* line = new QHBoxLayout;
        line->addWidget(new Label(theme, s(name), TextRole::BodyStrong));
        line->addStretch(1);
        line->addWidget(new Label(theme, s(load)));
        card->body().addLayout(line);
        card->body().addWidget(new Label(theme, s(meters), TextRole::Secondary, Ink::Muted));
        auto* spark = new Sparkline(theme);
        spark->setPoints(wavy(kMidnight, kMidnight + kDay, kQuarter, 60, 30, ++seed), kQuarter);
        card->body().addWidget(spark);
        card->body().addSpacing(space::kGap);
    }
    auto* line = new QHBoxLayout;
    line->addWidget(new Label(theme, s("Old Mill"), TextRole::BodyStrong));
    line->addStretch(1);
    line->addWidget(new Pill(theme, Tone::Caution, s("withheld")));
    card->body().addLayout(line);
    card->body().addWidget(new Label(theme, s("8 meters · fewer than 10"), TextRole::Secondary, Ink::Muted));
    card->body().addStretch(1);
    auto* policy = new Label(theme, s("Release rule NL-10: a value is shown only for 10 meters or more."),
                             TextRole::Secondary, Ink::Muted);
    policy->setWordWrap(true);
    card->body().addWidget(policy);
    card->setFixedWidth(250);
    return card;
}

TimeSeriesChart* loadChart(const ThemeController& theme) {
    auto* chart = new TimeSeriesChart(theme);
    const qint64 now = kMidnight + 18 * 3600 + 2700;
    const qint64 hiddenFrom = kMidnight + 7 * 3600;
    const qint64 hiddenTo = hiddenFrom + 4500;
    ChartSeries today{
        .name = s("today"), .role = SeriesRole::Primary, .intervalSeconds = kQuarter, .points = {}};
    for (const ChartPoint& point : wavy(kMidnight, now, kQuarter, 50, 30, 5)) {
        if (point.utcSeconds < hiddenFrom || point.utcSeconds >= hiddenTo) {
            today.points.push_back(point);
        }
    }
    ChartSeries yesterday{.name = s("yesterday"),
                          .role = SeriesRole::Comparison,
                          .intervalSeconds = kQuarter,
                          .points = wavy(kMidnight, kMidnight + kDay, kQuarter, 62, 32, 9)};
    ChartSeries forecast{.name = s("forecast, 80 % band"),
                         .role = SeriesRole::Forecast,
                         .intervalSeconds = kQuarter,
                         .points = wavy(now, kMidnight + kDay, kQuarter, 50, 20, 11)};
    double spread = 2;
    for (const ChartPoint& point : forecast.points) {
        forecast.band.push_back({point.utcSeconds, point.value - spread, point.value + spread});
        spread += 0.6;
    }
    chart->setUnit(s("kW"));
    chart->setTimeZone(QTimeZone("America/New_York"));
    chart->setExtent(kMidnight, kMidnight + kDay);
    chart->setSeries({today, yesterday, forecast});
    chart->setBands(
        {{hiddenFrom, hiddenTo, ChartBand::Kind::Withheld, s("withheld"), {}},
         {kMidnight + 11 * 3600, kMidnight + 12 * 3600, ChartBand::Kind::Estimated, s("estimated"), {}}});
    chart->setMarkers({{now, {}}});
    chart->setAccessibleName(s("Load, 15-minute means"));
    return chart;
}

}  // namespace

QWidget* operatorPage(const ThemeController& theme) {
    QBoxLayout* page = nullptr;
    QWidget* widget = column(page);
    widget->setWindowTitle(s("Operator · neighbourhood load"));
    auto* split = row();
    page->addLayout(split);
    split->addWidget(neighbourhoods(theme));
    auto* right = new QVBoxLayout;
    right->setSpacing(space::kGap);
    split->addLayout(right, 1);
    right->addLayout(figures(theme, {{"Load now", "82.4", "kW", "+4 % on yesterday"},
                                     {"Today", "1,316", "kWh", "forecast 1,842"},
                                     {"Peak today", "108.9", "kW", "17:45"},
                                     {"Contributing", "40 of 40", "", "complete to 18:30"},
                                     {"Forecast error", "6.1", "%", "seasonal-naive 9.8 %"}}));
    auto* load = new Card(theme, s("Load, 15-minute means"));
    load->addControl(new SegmentedControl(theme, {s("Day"), s("Week"), s("Month"), s("Year"), s("Custom")}));
    load->addControl(chevron(theme, Icon::ChevronLeft));
    load->addControl(new BusyButton(theme, s("7 Jan 2016")));
    load->addControl(chevron(theme, Icon::ChevronRight));
    load->addControl(new BusyButton(theme, s("Newest")));
    auto* exporting = new BusyButton(theme, s("Export"));
    exporting->setIcon(themedIcon(theme, Icon::Export, Ink::Muted));
    load->addControl(exporting);
    TimeSeriesChart* chart = loadChart(theme);
    auto* legend = new Legend(theme);
    legend->setEntries(chart->legendEntries());
    load->body().addWidget(legend);
    load->body().addWidget(chart, 1);
    right->addWidget(load, 9);
    auto* bottom = row();
    right->addLayout(bottom, 4);
    auto* hours = new Card(theme, s("Hour and weekday"));
    auto* heat = new HeatMap(theme);
    QStringList names;
    std::vector<double> values;
    for (int hour = 0; hour < 24; ++hour) {
        names.append(hour % 6 == 0 || hour == 23 ? QStringLiteral("%1").arg(hour, 2, 10, QLatin1Char('0'))
                                                 : QString());
    }
    for (int day = 0; day < 7; ++day) {
        for (int hour = 0; hour < 24; ++hour) {
            values.push_back(day == 6 && hour > 18 ? std::nan("")
                                                   : 40 + 30 * std::sin(hour / 4.0 + day) + day * 2);
        }
    }
    heat->setValues({s("Fri"), s("Sat"), s("Sun"), s("Mon"), s("Tue"), s("Wed"), s("Thu")}, names, values);
    hours->body().addWidget(heat, 1);
    bottom->addWidget(hours, 6);
    auto* duration = new Card(theme, s("Load duration, this week"));
    auto* curve = new CurveChart(theme);
    QList<QPointF> points;
    for (int i = 0; i <= 100; ++i) {
        points.append({static_cast<double>(i), 112 - 20 * std::log(1 + i / 3.0)});
    }
    curve->setUnit(s("kW"));
    curve->setRange(0, 100, {{0, s("0 %")}, {50, s("50 %")}, {100, s("100 %")}});
    curve->setCurve(points, SeriesRole::Third);
    duration->body().addWidget(curve, 1);
    bottom->addWidget(duration, 5);
    return widget;
}

namespace {

QWidget* pesTables(const ThemeController& theme) {
    auto* card = new Card(theme, s("Keys and quarantine"));
    card->addControl(new BusyButton(theme, s("Details")));
    TableView* keys =
        table(theme, {s("Station"), s("Holds"), s("Fingerprint"), s("Age")},
              {{s("Intake"), s("RSA-3072 private · Paillier public"), s("9f41 c2aa 07e3 5b10"), s("41 d")},
               {s("Release"), s("Paillier-3072 private · signing key"), s("3c7d 88e1 f04a 92bd"), s("41 d")}},
              {3});
    for (int i = 0; i < 2; ++i) {
        keys->model()->setData(keys->model()->index(i, 2), true, MonoRole);
    }
    keys->setStretchColumn(1);
    TableView* quarantine = table(theme, {s("When"), s("Meter"), s("Reason"), s("Readings")},
                                  {{s("18:41:07"), s("m-58a0…"), s("tag does not verify"), s("1")},
                                   {s("18:39:52"), s("m-1bd4…"), s("sequence repeated"), s("2")}},
                                  {3});
    const Tone tones[] = {Tone::Bad, Tone::Caution};
    for (int i = 0; i < 2; ++i) {
        quarantine->model()->setData(quarantine->model()->index(i, 1), true, MonoRole);
        quarantine->model()->setData(quarantine->model()->index(i, 2), static_cast<int>(tones[i]),
                                     PillToneRole);
    }
    quarantine->setStretchColumn(2);
    card->body().addWidget(keys);
    card->body().addWidget(quarantine);
    card->body().addStretch(1);
    return card;
}

}  // namespace

QWidget* pesPage(const ThemeController& theme) {
    QBoxLayout* page = nullptr;
    QWidget* widget = column(page);
    page->addLayout(figures(theme, {{"Throughput", "412,300", "/s", "readings, 2 workers"},
                                    {"Paillier a reading", "1.9", "µs", "p99 2.6 µs · IFMA, 8 lanes"},
                                    {"Batch", "15", "readings", "adaptive, 1 … 63"},
                                    {"Exposure window", "31", "µs", "p99 58 µs, then wiped"},
                                    {"Quarantined", "3", "", "2 replayed · 1 bad tag"}}));
    auto* upper = row();
    page->addLayout(upper, 1);
    auto* speed = new Card(theme, s("Paillier encryption a reading"));
    auto* chart = new TimeSeriesChart(theme);
    const auto curve = [](double base, unsigned seed) {
        std::vector<ChartPoint> points;
        std::mt19937 random(seed);
        std::uniform_real_distribution<double> noise(-0.1, 0.1);
        for (qint64 t = 0; t <= 60; ++t) {
            points.push_back({t, base + 0.3 * std::sin(static_cast<double>(t) / 4) + noise(random)});
        }
        return points;
    };
    chart->setUnit(s("µs"));
    chart->setTimeLabels(TimeSeriesChart::TimeLabels::Ago);
    chart->setExtent(0, 60);
    chart->setSeries(
        {{.name = s("p50"), .role = SeriesRole::Primary, .intervalSeconds = 1, .points = curve(1.9, 1)},
         {.name = s("p99"), .role = SeriesRole::Second, .intervalSeconds = 1, .points = curve(2.7, 2)}});
    auto* legend = new Legend(theme);
    legend->setEntries(chart->legendEntries());
    speed->addControl(legend);
    speed->body().addWidget(chart, 1);
    upper->addWidget(speed, 1);
    auto* batch = new Card(theme, s("Batch size"));
    batch->addControl(new SegmentedControl(theme, {s("Adaptive"), s("Fixed")}));
    auto* sizes = new BarChart(theme);
    std::vector<Bar> bars;
    for (int i = 0; i < 60; ++i) {
        bars.push_back({s("%1 s ago").arg(60 - i),
                        i < 14   ? 4.0
                        : i < 40 ? 63.0
                                 : 15.0 + (i % 4 == 0),
                        SeriesRole::Third});
    }
    sizes->setBars(bars);
    sizes->setUnit(s("n"));
    sizes->setEdgeLabels({{0, s("−60 s")}, {15, s("−45")}, {30, s("−30")}, {45, s("−15")}, {60, s("now")}});
    batch->body().addWidget(sizes, 1);
    upper->addWidget(batch, 1);
    auto* lower = row();
    page->addLayout(lower, 1);
    auto* exposure = new Card(theme, s("Exposure window, last 10,000 batches"));
    auto* histogram = new BarChart(theme);
    std::vector<Bar> counts;
    for (const double count : {2, 5, 14, 38, 71, 96, 88, 60, 34, 18, 9, 5, 3, 2, 1, 1}) {
        counts.push_back(
            {s("%1 µs").arg(10 + static_cast<int>(counts.size()) * 3), count, SeriesRole::Fourth});
    }
    histogram->setBars(counts);
    histogram->setUnit(s("%"));
    exposure->body().addWidget(histogram, 1);
    lower->addWidget(exposure, 5);
    lower->addWidget(pesTables(theme), 6);
    return widget;
}

}  // namespace smarter::gallery
