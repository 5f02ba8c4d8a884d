// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QGridLayout>
#include <QProgressBar>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QToolButton>
#include <cmath>
#include <random>
#include <string_view>

#include "ui/widgets/bar_chart.h"
#include "ui/widgets/card.h"
#include "ui/widgets/curve_chart.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/heat_map.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/key_figure.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/sparkline.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/time_series_chart.h"

namespace smarter::gallery {

namespace {

constexpr qint64 kDay = 86400;
constexpr qint64 kQuarter = 900;
constexpr qint64 kMidnight = 1452142800;  // 7 January 2016 in New York

QString s(const char* text) {
    return QString::fromUtf8(text);
}

std::vector<ChartPoint> wavy(qint64 start, qint64 end, qint64 step, double base, double swing,
                             unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> noise(-0.15, 0.15);
    std::vector<ChartPoint> points;
    for (qint64 t = start; t < end; t += step) {
        const double hour = static_cast<double>((t - kMidnight) % kDay) / 3600;
        const double evening =
            std::exp(-std::pow((hour - 18.5) / 3, 2)) + 0.6 * std::exp(-std::pow((hour - 8) / 2, 2));
        points.push_back({t, base + swing * evening + base * noise(random)});
    }
    return points;
}

QWidget* column(QBoxLayout*& layout) {
    auto* page = new QWidget;
    layout = new QVBoxLayout(page);
    layout->setContentsMargins(space::kPageMargin, 20, space::kPageMargin, 20);
    layout->setSpacing(space::kGap);
    return page;
}

QHBoxLayout* row() {
    auto* layout = new QHBoxLayout;
    layout->setSpacing(space::kGap);
    return layout;
}

QLayout* figures(const ThemeController& theme, const std::vector<std::array<const char*, 4>>& values) {
    auto* line = new TileLayout(120);
    line->setSpacing(space::kGap);
    for (const auto& [label, value, unit, context] : values) {
        auto* figure = new KeyFigure(theme, s(label));
        figure->setValue(s(value), s(unit), s(context));
        line->addWidget(figure);
    }
    return line;
}

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
    auto* policy = new Label(theme, s("Release policy NL-10: a value is shown only for 10 meters or more."),
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

TableView* table(const ThemeController& theme, const QStringList& header,
                 const std::vector<QStringList>& rows, const QSet<int>& numeric) {
    auto* view = new TableView(theme);
    auto* model = new QStandardItemModel(view);
    model->setHorizontalHeaderLabels(header);
    for (const QStringList& texts : rows) {
        QList<QStandardItem*> items;
        for (const QString& text : texts) {
            items.append(new QStandardItem(text));
        }
        model->appendRow(items);
    }
    view->setModel(model);
    view->setNumericColumns(numeric);
    view->setFitsRows(true);
    return view;
}

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

QWidget* customerPage(const ThemeController& theme) {
    QBoxLayout* page = nullptr;
    QWidget* widget = column(page);
    widget->setWindowTitle(s("My consumption"));
    auto* power = new Card(theme, s("Power, every minute"));
    power->addBesideTitle(new Pill(theme, Tone::Good, s("only you can read this")));
    power->addControl(new SegmentedControl(theme, {s("Day"), s("Week"), s("Month"), s("Year")}));
    auto* chart = new TimeSeriesChart(theme);
    ChartSeries minutes{.name = s("power"), .shape = SeriesShape::Step, .filled = true, .points = {}};
    std::mt19937 random(3);
    std::uniform_real_distribution<double> chance(0, 1);
    double level = 0.5;
    for (qint64 t = 0; t < kDay; t += 60) {
        level = chance(random) < 0.04 ? 0.5 + 10 * std::pow(chance(random), 3) : level;
        level = chance(random) < 0.15 ? 0.5 : level;
        if (t < 36000 || t > 38400) {
            minutes.points.push_back({kMidnight + t, level});
        }
    }
    chart->setUnit(s("kW"));
    chart->setTimeZone(QTimeZone("America/New_York"));
    chart->setExtent(kMidnight, kMidnight + kDay);
    chart->setSeries({minutes});
    chart->setRangeSummary([](qint64, qint64) { return s("visible range: 44.1 kWh"); });
    chart->readAt(kMidnight + 7 * 3600 + 52 * 60);
    power->body().addWidget(chart, 1);
    page->addWidget(power, 3);
    auto* lower = row();
    page->addLayout(lower, 2);
    auto* registers = new Card(theme, s("By hour and tariff register"));
    auto* hours = new BarChart(theme);
    std::vector<Bar> bars;
    for (int hour = 0; hour < 24; ++hour) {
        const SeriesRole role = hour < 7 || hour > 18    ? SeriesRole::Third
                                : hour < 11 || hour > 16 ? SeriesRole::Second
                                                         : SeriesRole::Forecast;
        bars.push_back({QStringLiteral("%1").arg(hour, 2, 10, QLatin1Char('0')),
                        1 + std::abs(5 * std::sin(hour / 6.0)), role});
    }
    hours->setBars(bars);
    hours->setUnit(s("kWh"));
    registers->body().addWidget(hours, 1);
    lower->addWidget(registers, 6);
    auto* bill = new Card(theme, s("December bill"));
    bill->addControl(new Pill(theme, Tone::Good, s("verified from my own readings")));
    TableView* lines = table(theme, {s("Register"), s("Utility"), s("My readings"), s("Amount")},
                             {{s("off-peak"), s("612.204 kWh"), s("612.204 kWh"), s("46.53 $")},
                              {s("mid-peak"), s("184.031 kWh"), s("184.031 kWh"), s("22.45 $")},
                              {s("on-peak"), s("203.377 kWh"), s("203.377 kWh"), s("32.13 $")},
                              {s("Total"), s("3,598,603,204 J"), s("3,598,603,204 J"), s("101.11 $")}},
                             {1, 2, 3});
    lines->model()->setData(lines->model()->index(3, 0), true, StrongRole);
    lines->model()->setData(lines->model()->index(3, 3), true, StrongRole);
    lines->setStretchColumn(0);
    bill->body().addWidget(lines);
    bill->body().addStretch(1);
    lower->addWidget(bill, 5);
    return widget;
}

QWidget* beforePage(const ThemeController& theme) {
    QBoxLayout* page = nullptr;
    QWidget* widget = column(page);
    widget->setWindowTitle(s("Before & after · what the utility could read from one home"));
    auto* card = new Card(theme, s("Before: the classic MDMS"));
    card->addBesideTitle(new Pill(theme, Tone::Bad, s("one home, every minute")));
    auto* chart = new TimeSeriesChart(theme);
    chart->setUnit(s("kW"));
    chart->setTimeZone(QTimeZone("America/New_York"));
    chart->setExtent(kMidnight, kMidnight + kDay);
    chart->setSeries({{.name = s("home"),
                       .role = SeriesRole::Second,
                       .shape = SeriesShape::Step,
                       .intervalSeconds = 60,
                       .points = wavy(kMidnight, kMidnight + kDay, 60, 4, 5, 3)}});
    chart->setBands(
        {{kMidnight, kMidnight + 6 * 3600, ChartBand::Kind::Highlight, s("asleep"), SeriesRole::Fourth},
         {kMidnight + 13 * 3600, kMidnight + 16 * 3600, ChartBand::Kind::Highlight, s("away"),
          SeriesRole::Forecast}});
    chart->setMarkers({{kMidnight + 7 * 3600, s("wake-up, shower")},
                       {kMidnight + 7 * 3600 + 1800, s("oven")},
                       {kMidnight + 11 * 3600, s("washing")},
                       {kMidnight + 17 * 3600, s("cooking")},
                       {kMidnight + 23 * 3600, s("sleep")}});
    card->body().addWidget(chart, 1);
    page->addWidget(card, 1);
    return widget;
}

QWidget* controls(const ThemeController& theme) {
    auto* card = new Card(theme, s("Controls"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(new BusyButton(theme, s("Sign in"), BusyButton::Emphasis::Primary));
    buttons->addWidget(new BusyButton(theme, s("Cancel")));
    buttons->addWidget(new BusyButton(theme, s("Learn more"), BusyButton::Emphasis::Quiet));
    auto* busy = new BusyButton(theme, s("Verifying"));
    busy->setBusy(true);
    buttons->addWidget(busy);
    auto* disabled = new BusyButton(theme, s("Disabled"));
    disabled->setEnabled(false);
    buttons->addWidget(disabled);
    buttons->addStretch(1);
    card->body().addLayout(buttons);
    auto* password = new PasswordField(theme, s("Password"));
    password->setText(s("not a password"));
    card->body().addWidget(password);
    auto* shown = new PasswordField(theme, s("Password"));
    shown->setPlaceholderText(s("Password"));
    card->body().addWidget(shown);
    auto* stock = new QHBoxLayout;
    auto* combo = new QComboBox;
    combo->addItems({s("NL-10"), s("15/15")});
    auto* ticked = new QCheckBox(s("Remember this site"));
    ticked->setChecked(true);
    auto* progress = new QProgressBar;
    progress->setValue(40);
    auto* choice = new QRadioButton(s("3072 bit"));
    choice->setChecked(true);
    for (QWidget* control : std::initializer_list<QWidget*>{combo, new QDateEdit(QDate(2016, 1, 7)),
                                                            new QSpinBox, ticked, choice, progress}) {
        stock->addWidget(control);
    }
    card->body().addLayout(stock);
    auto* pills = new QHBoxLayout;
    for (const Tone tone : {Tone::Good, Tone::Caution, Tone::Bad, Tone::Accent, Tone::Neutral}) {
        pills->addWidget(new Pill(theme, tone, s("state of things")));
    }
    pills->addStretch(1);
    card->body().addLayout(pills);
    auto* icons = new QHBoxLayout;
    for (const Icon icon : kAllIcons) {
        auto* button = new QToolButton;
        button->setProperty("emphasis", s("quiet"));
        button->setIcon(themedIcon(theme, icon));
        icons->addWidget(button);
    }
    icons->addStretch(1);
    card->body().addLayout(icons);
    card->body().addStretch(1);
    return card;
}

QWidget* statesPage(const ThemeController& theme) {
    QBoxLayout* page = nullptr;
    QWidget* widget = column(page);
    auto* top = row();
    auto* loading = new KeyFigure(theme, s("Load now"));
    loading->setLoading();
    auto* empty = new KeyFigure(theme, s("Today"));
    empty->setEmpty(s("no reading yet"));
    auto* caution = new KeyFigure(theme, s("Contributing"));
    caution->setValue(s("8 of 40"), {}, s("fewer than 10: withheld"));
    caution->setContextInk(Ink::Caution);
    for (QWidget* figure : std::initializer_list<QWidget*>{loading, empty, caution}) {
        top->addWidget(figure);
    }
    page->addLayout(top);
    const std::array<std::pair<Tone, const char*>, 3> messages = {
        {{Tone::Bad, "The database key does not fit"},
         {Tone::Caution, "The site is open elsewhere"},
         {Tone::Good, "Bill exported"}}};
    for (const auto& [tone, text] : messages) {
        auto* message = new InlineMessage(theme);
        page->addWidget(message);
        message->say(tone, s(text),
                     tone == Tone::Good
                         ? QString()
                         : s("Your data is as it was. Close the other window, then try again."),
                     tone == Tone::Good ? QString() : s("Try again"));
    }
    auto* grid = new QGridLayout;
    grid->setSpacing(space::kGap);
    const std::array<std::array<const char*, 4>, 6> states = {
        {{"No readings yet",
          "Load appears here once ten meters have reported. Import a folder of readings to begin.",
          "Import readings", "Learn more"},
         {"Reading the last day", "", "", ""},
         {"The file is damaged", "Nothing was taken from it. Ask for a new copy, or leave it out.",
          "Try again", "Leave it out"},
         {"Withheld", "Only 8 meters reported between 07:00 and 08:15; at least 10 are needed.", "", ""},
         {"Signed out", "Sign in to see your own readings. Only you can read them.", "Sign in", ""},
         {"The meter does not answer", "Values up to 18:30 are safe. New ones follow when it is back.", "",
          ""}}};
    for (int i = 0; i < 6; ++i) {
        auto* card = new Card(theme, s(""));
        auto* state = new StateView(theme);
        const auto& [title, explanation, first, second] = states[static_cast<std::size_t>(i)];
        state->show(static_cast<StateView::Kind>(i), s(title), s(explanation));
        state->setActions(s(first), s(second));
        card->body().addWidget(state);
        grid->addWidget(card, i / 3, i % 3);
    }
    page->addLayout(grid, 1);
    page->addWidget(controls(theme));
    return widget;
}

void save(Shell& shell, const QString& file) {
    QCoreApplication::processEvents();
    shell.grab().save(file);
}

}  // namespace

std::unique_ptr<Shell> makeShell(ThemeController& theme, QSettings& settings) {
    auto shell = std::make_unique<Shell>(theme, settings);
    shell->addPage(s("operator"), Icon::Home, s("Operator"), operatorPage(theme));
    shell->addPage(s("pes"), Icon::Pulse, s("PES monitor"), pesPage(theme));
    shell->addPage(s("customer"), Icon::Customer, s("Customer"), customerPage(theme));
    shell->addPage(s("before"), Icon::BeforeAfter, s("Before & after"), beforePage(theme));
    shell->addPage(s("states"), Icon::Pipeline, s("States"), statesPage(theme));
    shell->topBar().setSites({s("Maple Court site"), s("Harbour site")}, s("Maple Court site"));
    shell->topBar().setClock(s("07 Jan 2016 18:42 · ×60"), true);
    shell->topBar().setThroughput(s("412,300 readings/s"));
    shell->topBar().setSealed(true, s("sealed at rest"));
    shell->setIdentity(s("Signed in as"), s("operator"), s("Load · no household detail"));
    return shell;
}

bool savePictures(ThemeController& theme, QSettings& settings, const QString& folder) {
    if (!QDir().mkpath(folder)) {
        return false;
    }
    const auto choice = theme.choice();
    const auto shell = makeShell(theme, settings);
    for (const auto scheme : {ThemeController::Choice::Light, ThemeController::Choice::Dark}) {
        theme.setChoice(scheme);
        const QString suffix = scheme == ThemeController::Choice::Dark ? s("-dark.png") : s(".png");
        shell->resize(1440, 900);
        shell->show();
        for (const char* page : {"operator", "pes", "customer", "before", "states"}) {
            shell->resize(1440, page == std::string_view("states") ? 1300 : 900);
            shell->showPage(s(page));
            save(*shell, folder + s("/") + s(page) + suffix);
        }
        shell->toast().announce(Tone::Good, s("Bill exported"), s("december.pdf is in your documents."),
                                s("Open"));
        shell->resize(1024, 700);
        shell->showPage(s("operator"));
        save(*shell, folder + s("/operator-1024") + suffix);
        shell->toast().clear();
    }
    theme.setChoice(choice);
    return true;
}

}  // namespace smarter::gallery
