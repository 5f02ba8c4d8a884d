// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/load_figures.h"

#include <QDateTime>
#include <cmath>

namespace smarter {

namespace {

constexpr int kLeastTile = 150;

}  // namespace

LoadFigures::LoadFigures(const ThemeController& theme, const QTimeZone& zone, QWidget* parent)
    : QWidget(parent),
      zone_(zone),
      now_(new KeyFigure(theme, tr("Load now"))),
      energy_(new KeyFigure(theme, tr("Today"))),
      peak_(new KeyFigure(theme, tr("Peak today"))),
      contributing_(new KeyFigure(theme, tr("Contributing"))),
      withheld_(new KeyFigure(theme, tr("Withheld today"))) {
    auto* tiles = new TileLayout(kLeastTile);
    tiles->setContentsMargins(0, 0, 0, 0);
    tiles->setSpacing(space::kGap);
    setLayout(tiles);
    const std::pair<KeyFigure*, const char*> names[] = {{now_, "loadNow"},
                                                        {energy_, "energyToday"},
                                                        {peak_, "peakToday"},
                                                        {contributing_, "contributing"},
                                                        {withheld_, "withheldToday"}};
    for (const auto& [figure, name] : names) {
        figure->setObjectName(QString::fromLatin1(name));
        tiles->addWidget(figure);
    }
    setLoading();
}

void LoadFigures::setLoading() {
    for (KeyFigure* figure : {now_, energy_, peak_, contributing_, withheld_}) {
        figure->setLoading();
    }
}

QString LoadFigures::timeOf(Instant instant) const {
    return QDateTime::fromSecsSinceEpoch(secondsOf(instant), zone_).time().toString(QStringLiteral("HH:mm"));
}

QString LoadFigures::endTimeOf(const Interval& window) const {
    const QString end = timeOf(window.end());
    return end == QLatin1String("00:00") ? QStringLiteral("24:00") : end;
}

void LoadFigures::show(const NewestDay& newest) {
    showNow(newest);
    showDay(newest);
    showCounts(newest);
}

void LoadFigures::showNow(const NewestDay& newest) {
    const bool released = newest.newest.outcome == Outcome::Released;
    now_->setContextInk(released ? Ink::Muted : Ink::Caution);
    if (!released) {
        now_->setEmpty(tr("withheld"));
        return;
    }
    const double load = meanKilowatts(newest.newest);
    QString context = tr("at %1").arg(timeOf(newest.newest.window.start));
    if (newest.dayBeforeKilowatts && *newest.dayBeforeKilowatts > 0) {
        const double change = (load - *newest.dayBeforeKilowatts) / *newest.dayBeforeKilowatts * 100;
        const QString sign = std::round(change) > 0 ? QStringLiteral("+") : QString();
        context = tr("%1 % on yesterday", "change").arg(sign + locale().toString(change, 'f', 0).replace(u'-', QChar(0x2212)));
    }
    now_->setValue(locale().toString(load, 'f', 1), tr("kW"), context);
}

void LoadFigures::showDay(const NewestDay& newest) {
    if (!newest.peak) {
        energy_->setEmpty(tr("nothing released"));
        peak_->setEmpty(tr("nothing released"));
        return;
    }
    const QString day = locale().toString(newest.day, tr("ddd d MMM", "date format"));
    energy_->setValue(locale().toString(kilowattHours(newest.energy), 'f', 1), tr("kWh"),
                      tr("%1, to %2", "day, time").arg(day, endTimeOf(newest.newest.window)));
    peak_->setValue(locale().toString(meanKilowatts(*newest.peak), 'f', 1), tr("kW"), timeOf(newest.peak->window.start));
}

void LoadFigures::showCounts(const NewestDay& newest) {
    const bool tooFew = newest.newest.outcome == Outcome::TooFewMeters && newest.minimumMeters > 0;
    contributing_->setContextInk(tooFew ? Ink::Caution : Ink::Muted);
    const QString context = tooFew                  ? tr("fewer than %1").arg(newest.minimumMeters)
                            : newest.incomplete == 1 ? tr("one interval incomplete")
                            : newest.incomplete > 1  ? tr("%n intervals incomplete", nullptr, newest.incomplete)
                                                    : tr("complete to %1").arg(endTimeOf(newest.newest.window));
    contributing_->setValue(tr("%1 of %2", "meters").arg(newest.newest.meters).arg(newest.newest.enrolled), {}, context);
    withheld_->setValue(tr("%1 of %2", "intervals").arg(newest.withheld).arg(newest.windows), {}, tr("intervals"));
}

}  // namespace smarter
