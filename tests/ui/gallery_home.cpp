// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QProgressBar>
#include <QRadioButton>
#include <QSpinBox>
#include <QToolButton>
#include <cmath>
#include <random>

#include "gallery_parts.h"
#include "ui/widgets/bar_chart.h"
#include "ui/widgets/busy.h"
#include "ui/widgets/card.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/key_figure.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/state_view.h"

namespace smarter::gallery {

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

namespace {

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

}  // namespace

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

}  // namespace smarter::gallery
