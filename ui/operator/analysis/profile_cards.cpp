// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/analysis/profile_cards.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <cmath>

#include "ui/widgets/card.h"
#include "ui/widgets/chart_export.h"

namespace smarter {

namespace {

constexpr double kWattsPerKilowatt = 1000;
constexpr int kHoursShare = 6;
constexpr int kDurationShare = 5;
constexpr int kLabelEvery = 6;
constexpr int kLastHour = 23;
constexpr int kChartHeight = 130;

QString hourText(int hour) {
    return QStringLiteral("%1").arg(hour, 2, 10, QLatin1Char('0'));
}

/// The chart, or a line that says why there is none.
QStackedWidget* withNone(const ThemeController& theme, QWidget* chart) {
    auto* none = new Label(theme, ProfileCards::tr("Withheld: no interval of these days was released."), TextRole::Secondary,
                           Ink::Muted);
    none->setAlignment(Qt::AlignCenter);
    none->setWordWrap(true);
    auto* stack = new QStackedWidget;
    stack->addWidget(chart);
    stack->addWidget(none);
    return stack;
}

}  // namespace

QList<QPointF> durationCurve(const std::vector<DurationPoint>& highestFirst) {
    QList<QPointF> curve;
    for (const DurationPoint& point : highestFirst) {
        const double kilowatts = point.watts / kWattsPerKilowatt;
        if (curve.isEmpty()) {
            curve.append({0, kilowatts});
        }
        curve.append({point.percentOfTime, kilowatts});
    }
    return curve;
}

ProfileCards::ProfileCards(const ThemeController& theme, QWidget* parent)
    : QWidget(parent),
      hoursCard_(new Card(theme, tr("Hour and weekday"))),
      hours_(new HeatMap(theme)),
      hoursOrNone_(withNone(theme, hours_)),
      durationCard_(new Card(theme, tr("Load duration"))),
      duration_(new CurveChart(theme)),
      durationOrNone_(withNone(theme, duration_)) {
    hours_->setObjectName(QStringLiteral("hours"));
    hours_->setAccessibleName(hoursCard_->title());
    duration_->setObjectName(QStringLiteral("duration"));
    duration_->setAccessibleName(durationCard_->title());
    duration_->setUnit(tr("kW"));
    duration_->setRange(0, 100, {{0, tr("0 %")}, {50, tr("50 %")}, {100, tr("100 % of the time")}});
    for (QStackedWidget* stack : {hoursOrNone_, durationOrNone_}) {
        stack->setMinimumHeight(kChartHeight);
        stack->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);  // the page shares out what room there is
    }
    const std::pair<Card*, ExportButton*> exports[] = {{hoursCard_, new ExportButton(theme, hoursCard_->title())},
                                                       {durationCard_, new ExportButton(theme, durationCard_->title())}};
    for (const auto& [card, button] : exports) {
        card->addControl(button);
    }
    exports[0].second->setChart(*hours_);
    exports[1].second->setChart(*duration_);
    hoursCard_->body().addWidget(hoursOrNone_, 1);
    durationCard_->body().addWidget(durationOrNone_, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kGap);
    row->addWidget(hoursCard_, kHoursShare);
    row->addWidget(durationCard_, kDurationShare);
}

void ProfileCards::show(const HourProfile& hours, const std::vector<DurationPoint>& duration, QDate first, QDate last) {
    const QString format = tr("d MMM", "date format");
    const QString days = first == last ? locale().toString(first, format)
                                       : tr("%1 – %2", "first and last day")
                                             .arg(locale().toString(first, format), locale().toString(last, format));
    hoursCard_->setTitle(tr("Hour and weekday, %1").arg(days));
    durationCard_->setTitle(tr("Load duration, %1").arg(days));
    for (QStackedWidget* stack : {hoursOrNone_, durationOrNone_}) {
        stack->setCurrentIndex(duration.empty() ? 1 : 0);
    }
    showHours(hours);
    duration_->setCurve(durationCurve(duration), SeriesRole::Third);
}

void ProfileCards::clear() {
    hours_->setValues({}, {}, {});
    duration_->setCurve({}, SeriesRole::Third);
}

void ProfileCards::showHours(const HourProfile& profile) {
    QStringList rows;
    QStringList whole;
    for (int i = 0; i < HourProfile::kDays; ++i) {
        const int day = (profile.firstRow - 1 + i) % HourProfile::kDays + 1;
        rows.append(locale().standaloneDayName(day, QLocale::ShortFormat));
        whole.append(locale().standaloneDayName(day));
    }
    QStringList columns;
    for (int hour = 0; hour < HourProfile::kHours; ++hour) {
        columns.append(hour % kLabelEvery == 0 || hour == kLastHour ? hourText(hour) : QString());
    }
    hours_->setCellText([whole](int row, int hour, double value) {
        return tr("%1, %2:00 – %3:00 · %4", "weekday, from, to, value")
            .arg(whole[row], hourText(hour), hourText(hour + 1),
                 std::isfinite(value) ? tr("%1 kW").arg(QLocale().toString(value, 'f', 1)) : tr("no value"));
    });
    hours_->setValues(rows, columns, {profile.kilowatts.begin(), profile.kilowatts.end()});
}

}  // namespace smarter
