// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/consumption_view.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/documents/bill_text.h"
#include "ui/widgets/pill.h"

namespace smarter {

namespace {

constexpr int kLeastFigure = 150;
constexpr int kPowerShare = 9;
constexpr int kLowerShare = 5;
constexpr int kBarsShare = 5;
constexpr int kCostShare = 8;
constexpr int kPeriodWidth = 168;
constexpr int kDaysOfWeek = 7;
constexpr int kMonthsOfYear = 12;
constexpr double kSmallestChange = 0.005;

QToolButton* chevron(const ThemeController& theme, Icon icon, const QString& name) {
    auto* button = new QToolButton;
    button->setIcon(themedIcon(theme, icon));
    button->setIconSize({16, 16});
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

}  // namespace

ConsumptionView::ConsumptionView(const ThemeController& theme, const QTimeZone& zone, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      zone_(zone),
      stack_(nullptr),
      message_(new InlineMessage(theme)),
      energy_(new KeyFigure(theme, tr("Energy"))),
      base_(new KeyFigure(theme, tr("Base load"))),
      peak_(new KeyFigure(theme, tr("Highest"))),
      change_(new KeyFigure(theme, tr("Change"))),
      detail_(new KeyFigure(theme, tr("Detail"))),
      spans_(new SegmentedControl(theme, {tr("Day"), tr("Week"), tr("Month"), tr("Year"), tr("All")})),
      previous_(chevron(theme, Icon::ChevronLeft, tr("Earlier"))),
      period_(new Label(theme, {}, TextRole::Secondary)),
      next_(chevron(theme, Icon::ChevronRight, tr("Later"))),
      newest_(new BusyButton(theme, tr("Newest"))),
      power_(new TimeSeriesChart(theme)),
      partsCard_(new Card(theme, tr("Energy by day"))),
      parts_(new BarChart(theme)),
      hoursCard_(new Card(theme, tr("Energy by hour"))),
      hours_(new BarChart(theme)),
      costs_(new CostCard(theme)) {
    stack_ = new StateStack(theme, makeContent());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kGap);
    column->addWidget(message_);
    column->addWidget(stack_, 1);
    connect(message_, &InlineMessage::actionChosen, this, &ConsumptionView::retryAsked);
    connect(spans_, &SegmentedControl::currentChanged, this, [this](int index) { Q_EMIT spanChosen(static_cast<Span>(index)); });
    connect(previous_, &QToolButton::clicked, this, [this] { step(-1); });
    connect(next_, &QToolButton::clicked, this, [this] { step(1); });
    connect(newest_, &QPushButton::clicked, this, &ConsumptionView::newestAsked);
    const std::pair<QWidget*, const char*> names[] = {
        {energy_, "energy"}, {base_, "baseLoad"}, {peak_, "peak"},     {change_, "change"}, {detail_, "detail"}, {spans_, "span"},
        {previous_, "previous"}, {period_, "period"}, {next_, "next"}, {newest_, "newest"}, {power_, "power"},   {hours_, "hours"},
        {parts_, "parts"}};
    for (const auto& [widget, name] : names) {
        widget->setObjectName(QString::fromLatin1(name));
    }
    clear();
}

QWidget* ConsumptionView::makeContent() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kGap);
    column->addLayout(makeFigures());
    column->addWidget(makePowerCard(), kPowerShare);
    auto* lower = new QHBoxLayout;
    lower->setSpacing(space::kGap);
    lower->addWidget(makePartsCard(), kBarsShare);
    lower->addWidget(makeHoursCard(), kBarsShare);
    lower->addWidget(costs_, kCostShare);
    column->addLayout(lower, kLowerShare);
    return content;
}

QLayout* ConsumptionView::makeFigures() {
    auto* tiles = new TileLayout(kLeastFigure);
    tiles->setSpacing(space::kGap);
    for (KeyFigure* figure : {energy_, base_, peak_, change_, detail_}) {
        tiles->addWidget(figure);
    }
    return tiles;
}

QWidget* ConsumptionView::makePowerCard() {
    auto* card = new Card(theme_, tr("Power, every minute"));
    card->addBesideTitle(new Pill(theme_, Tone::Good, tr("only you can read this")));
    card->addControl(spans_);
    card->addControl(previous_);
    period_->setAlignment(Qt::AlignCenter);
    period_->setFigures(Label::Figures::Tabular);
    period_->setFixedWidth(kPeriodWidth);
    card->addControl(period_);
    card->addControl(next_);
    card->addControl(newest_);
    card->addControl(makeExportMenu());
    power_->setUnit(tr("kW"));
    power_->setTimeZone(zone_);
    power_->setAccessibleName(tr("Power, every minute"));
    power_->setValueFormat([this](double value) { return tr("%1 kW").arg(locale_.toString(value, 'f', 2)); });
    power_->setRangeSummary([this](qint64 start, qint64 end) {
        const double energy = shown_ ? kilowattHours(shown_->totalOf(start, end)) : 0;
        return tr("visible range: %1 kWh").arg(locale_.toString(energy, 'f', 2));
    });
    card->body().addWidget(power_, 1);
    return card;
}

QWidget* ConsumptionView::makeExportMenu() {
    auto* button = chevron(theme_, Icon::Export, tr("Save what is shown"));
    button->setObjectName(QStringLiteral("export"));
    auto* menu = new QMenu(button);
    const std::pair<ExportKind, QString> kinds[] = {{ExportKind::Csv, tr("Readings (CSV)…")},
                                                    {ExportKind::GreenButton, tr("Readings (Green Button)…")},
                                                    {ExportKind::Statement, tr("Statement (PDF)…")},
                                                    {ExportKind::ChartPng, tr("Chart (PNG)…")},
                                                    {ExportKind::ChartSvg, tr("Chart (SVG)…")}};
    for (const auto& [kind, text] : kinds) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, chosen = kind] { Q_EMIT exportAsked(chosen); });
    }
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

QWidget* ConsumptionView::makePartsCard() {
    parts_->setUnit(tr("kWh"));
    parts_->setValueFormat([this](double value) { return tr("%1 kWh").arg(locale_.toString(value, 'f', 1)); });
    partsCard_->body().addWidget(parts_, 1);
    partsCard_->hide();
    return partsCard_;
}

QWidget* ConsumptionView::makeHoursCard() {
    hours_->setUnit(tr("kWh"));
    hours_->setValueFormat([this](double value) { return tr("%1 kWh").arg(locale_.toString(value, 'f', 2)); });
    hours_->setAccessibleName(tr("Energy by hour"));
    std::vector<AxisTick> labels;
    for (const int hour : {0, 6, 12, 18, 24}) {
        labels.push_back({static_cast<double>(hour), QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0'))});
    }
    hours_->setEdgeLabels(labels);
    hoursCard_->body().addWidget(hours_, 1);
    return hoursCard_;
}

void ConsumptionView::step(int direction) {
    if (!shown_) {
        return;
    }
    switch (shown_->span) {
        case Span::Month:
        case Span::Year:
            Q_EMIT dayChosen(shown_->day.addMonths(direction * (shown_->span == Span::Year ? kMonthsOfYear : 1)));
            break;
        default:
            Q_EMIT dayChosen(shown_->day.addDays(direction * (shown_->span == Span::Week ? kDaysOfWeek : 1)));
    }
}

void ConsumptionView::show(std::shared_ptr<const Consumption> consumption) {
    shown_ = std::move(consumption);
    message_->clear();
    stack_->showContent();
    showPeriod();
    showFigures();
    showComparison();
    showDetail();
    showPower();
    showParts();
    showHours();
    costs_->show(shown_->costs);
}

void ConsumptionView::showNothingStored() {
    clear();
    stack_->showState(StateView::Kind::Empty, tr("No reading of your home has arrived yet"),
                      tr("Your meter sends one every minute. As soon as the first is here, you see it on this page."));
}

void ConsumptionView::showLoading() {
    stack_->showContent();
    for (KeyFigure* figure : {energy_, base_, peak_, change_, detail_}) {
        figure->setLoading();
    }
}

void ConsumptionView::sayError(const QString& what) {
    message_->say(Tone::Bad, what, tr("Your readings are safe; nothing was changed."), tr("Try again"));
}

void ConsumptionView::saySaved(const QString& path) {
    message_->say(Tone::Good, tr("Saved as %1.").arg(path), tr("The file is not sealed: whoever has it can read it."));
}

void ConsumptionView::clear() {
    shown_.reset();
    message_->clear();
    const QSignalBlocker quiet(spans_);  // the next visit begins with a day, as the page does
    spans_->setCurrent(static_cast<int>(Span::Day));
    for (KeyFigure* figure : {energy_, base_, peak_, change_, detail_}) {
        figure->setEmpty({});
    }
    power_->setSeries({});
    power_->setExtent(0, 1);
    power_->showEverything();
    power_->setBands({});
    parts_->setBars({});
    partsCard_->hide();
    hours_->setBars({});
    period_->clear();
    costs_->clear();
}

QString ConsumptionView::timeText(Instant instant) const {
    const QDateTime time = QDateTime::fromSecsSinceEpoch(secondsOf(instant), zone_);
    const QString clock = locale_.toString(time.time(), QStringLiteral("HH:mm"));
    return shown_->span == Span::Day ? clock : locale_.toString(time.date(), tr("ddd d MMM")) + QLatin1Char(' ') + clock;
}

QString ConsumptionView::periodText() const {
    const QString format = tr("d MMM yyyy", "a day, as QLocale::toString takes it");
    if (shown_->span == Span::Day) {
        return locale_.toString(shown_->day, tr("ddd d MMM yyyy", "a day with its weekday, as QLocale::toString takes it"));
    }
    if (shown_->span == Span::Month || shown_->span == Span::Year) {
        return locale_.toString(shown_->day, shown_->span == Span::Year
                                                 ? QStringLiteral("yyyy")
                                                 : tr("MMMM yyyy", "a month, as QLocale::toString takes it"));
    }
    const QDate last = QDateTime::fromSecsSinceEpoch(secondsOf(shown_->range.end()) - 1, zone_).date();
    return tr("%1 – %2", "from day to day")
        .arg(locale_.toString(shown_->day, tr("d MMM", "day and month, as QLocale::toString takes it")), locale_.toString(last, format));
}

void ConsumptionView::showPeriod() {
    period_->setText(periodText());
    period_->setAccessibleName(tr("Shown: %1").arg(period_->text()));
    const bool steps = shown_->span != Span::All;
    previous_->setEnabled(steps && shown_->range.start > shown_->extent.start);
    next_->setEnabled(steps && shown_->range.end() < shown_->extent.end());
    newest_->setEnabled(next_->isEnabled());
}

void ConsumptionView::showFigures() {
    if (shown_->readings.empty()) {
        for (KeyFigure* figure : {energy_, base_, peak_}) {
            figure->setEmpty(tr("no reading in this time"));
        }
        return;
    }
    const double energy = kilowattHours(shown_->total());
    energy_->setValue(locale_.toString(energy, 'f', 1), tr("kWh"), costText());
    const double hours = static_cast<double>(shown_->readings.size()) / 60;
    const double share = energy > 0 ? std::min(1.0, *shown_->baseKilowatts * hours / energy) : 0;
    base_->setValue(locale_.toString(*shown_->baseKilowatts, 'f', 2), tr("kW"),
                    tr("%1 % of the energy").arg(locale_.toString(share * 100, 'f', 0)));
    peak_->setValue(locale_.toString(shown_->peak->kilowatts, 'f', 2), tr("kW"), timeText(shown_->peak->at));
}

QString ConsumptionView::costText() const {
    return shown_->costs ? tr("costs %1 %2").arg(paidMoney(shown_->costs->amount, locale_), shown_->costs->currency) : QString();
}

QString ConsumptionView::changeText(double change) const {
    const QString percent = locale_.toString(std::abs(change) * 100, 'f', 0);
    const QString sign = change > 0 ? QStringLiteral("+") : QStringLiteral("−");
    return std::abs(change) < kSmallestChange ? QStringLiteral("0") : sign + percent;
}

void ConsumptionView::showComparison() {
    if (!shown_->change) {
        change_->setEmpty(shown_->span == Span::All ? tr("for a day, week, month or year") : tr("no reading before"));
        return;
    }
    const QString before = shown_->span == Span::Year    ? tr("against the year before")
                           : shown_->span == Span::Month ? tr("against the month before")
                                                         : tr("against the week before");
    change_->setValue(changeText(*shown_->change), QStringLiteral("%"),
                      shown_->yearChange && shown_->span != Span::Year
                          ? tr("%1; %2 % against the year before").arg(before, changeText(*shown_->yearChange))
                          : before);
}

void ConsumptionView::showDetail() {
    const auto minutes = static_cast<qint64>(shown_->readings.size());
    QStringList context;
    if (shown_->missing > 0) {
        context.append(tr("%Ln missing", nullptr, static_cast<int>(shown_->missing)));
    }
    if (shown_->unreadable > 0) {
        context.append(tr("%Ln altered", nullptr, static_cast<int>(shown_->unreadable)));
    }
    if (context.isEmpty()) {
        context.append(shown_->ongoing ? tr("complete so far") : tr("complete"));
    }
    detail_->setValue(locale_.toString(minutes), tr("min"), context.join(QStringLiteral(" · ")));
    detail_->setContextInk(shown_->missing + shown_->unreadable > 0 ? Ink::Caution : Ink::Muted);
}

void ConsumptionView::showPower() {
    ChartSeries minutes{.name = tr("power"), .shape = SeriesShape::Step, .filled = true};
    minutes.points.reserve(shown_->readings.size());
    for (const OwnReading& reading : shown_->readings) {
        const double seconds = static_cast<double>(reading.interval.length.count());
        minutes.points.push_back({secondsOf(reading.interval.start), static_cast<double>(reading.energy.value) / 1000 / seconds});
    }
    power_->setExtent(secondsOf(shown_->range.start), secondsOf(shown_->range.end()));
    std::vector<ChartSeries> series;
    series.push_back(std::move(minutes));
    power_->setSeries(std::move(series));
    std::vector<ChartBand> bands;
    for (const Interval& stretch : shown_->altered) {
        bands.push_back({secondsOf(stretch.start), secondsOf(stretch.end()), ChartBand::Kind::Withheld, tr("altered")});
    }
    for (const Interval& gap : shown_->gaps) {
        bands.push_back({secondsOf(gap.start), secondsOf(gap.end()), ChartBand::Kind::Estimated, tr("no reading")});
    }
    std::ranges::sort(bands, {}, &ChartBand::start);
    power_->setBands(std::move(bands));
}

void ConsumptionView::showParts() {
    const bool months = shown_->partKind == Period::Month;
    partsCard_->setVisible(!shown_->parts.empty());
    partsCard_->setTitle(months ? tr("Energy by month") : tr("Energy by day"));
    parts_->setAccessibleName(months ? tr("Energy by month") : tr("Energy by day"));
    const QString format = months                        ? tr("MMM yyyy", "a month, short, as QLocale::toString takes it")
                           : shown_->span == Span::Week ? tr("ddd", "a weekday, short, as QLocale::toString takes it")
                                                         : tr("d MMM", "day and month, as QLocale::toString takes it");
    std::vector<Bar> bars;
    for (const PeriodTotal& part : shown_->parts) {
        const double energy = part.readings == 0 ? std::numeric_limits<double>::quiet_NaN() : kilowattHours(part.energy);
        bars.push_back({locale_.toString(localDate(part.period.start, zone_), format), energy, SeriesRole::Primary});
    }
    parts_->setBars(std::move(bars));
}

void ConsumptionView::showHours() {
    hoursCard_->setTitle(shown_->span == Span::Day ? tr("Energy by hour") : tr("Energy by hour, average day"));
    std::vector<Bar> bars;
    for (std::size_t hour = 0; hour < shown_->hours.size(); ++hour) {
        bars.push_back({tr("%1:00 to %2:00").arg(hour, 2, 10, QLatin1Char('0')).arg(hour + 1, 2, 10, QLatin1Char('0')),
                        shown_->hours[hour], SeriesRole::Third});
    }
    hours_->setBars(std::move(bars));
}

}  // namespace smarter
