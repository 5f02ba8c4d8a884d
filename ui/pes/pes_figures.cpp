// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pes/pes_figures.h"

#include <algorithm>

#include "ui/pes/monitor_data.h"
#include "ui/text/outcome_text.h"

namespace smarter {

namespace {

constexpr int kLeastTile = 150;
constexpr std::size_t kReasonsShown = 2;

QString wholeText(double microseconds) {
    const DurationText text = durationText(microseconds, QLocale());
    return text.number + QChar(0x00a0) + text.unit;
}

double largestBatch(const PipelineSnapshot& snapshot) {
    double largest = snapshot.batchReadings;
    for (const MonitorPoint& point : snapshot.history) {
        largest = std::max(largest, point.batchReadings);
    }
    return largest;
}

}  // namespace

PesFigures::PesFigures(const ThemeController& theme, QWidget* parent)
    : QWidget(parent),
      throughput_(new KeyFigure(theme, tr("Throughput"))),
      encryption_(new KeyFigure(theme, tr("Paillier a reading"))),
      batch_(new KeyFigure(theme, tr("Batch"))),
      exposure_(new KeyFigure(theme, tr("Exposure window"))),
      quarantined_(new KeyFigure(theme, tr("Quarantined"))) {
    auto* tiles = new TileLayout(kLeastTile);
    tiles->setContentsMargins(0, 0, 0, 0);
    tiles->setSpacing(space::kGap);
    setLayout(tiles);
    const std::pair<KeyFigure*, const char*> names[] = {{throughput_, "throughput"},
                                                        {encryption_, "encryption"},
                                                        {batch_, "batch"},
                                                        {exposure_, "exposure"},
                                                        {quarantined_, "quarantined"}};
    for (const auto& [figure, name] : names) {
        figure->setObjectName(QString::fromLatin1(name));
        figure->setLoading();
        tiles->addWidget(figure);
    }
    throughput_->setWidest(tr("%1 /s").arg(QLocale().toString(9'999'999)));
}

void PesFigures::show(const PipelineSnapshot& snapshot) {
    showThroughput(snapshot);
    showMeasured(snapshot);
    showQuarantine(snapshot);
}

void PesFigures::showThroughput(const PipelineSnapshot& snapshot) {
    if (snapshot.state != RunState::Running) {
        throughput_->setEmpty(snapshot.state == RunState::Paused ? tr("paused") : tr("no run under way"));
        return;
    }
    throughput_->setValue(locale().toString(static_cast<qlonglong>(snapshot.readingsPerSecond)), tr("/s"),
                          snapshot.workers == 1 ? tr("readings, one worker") : tr("readings, %n workers", nullptr, snapshot.workers));
}

void PesFigures::showMeasured(const PipelineSnapshot& snapshot) {
    if (snapshot.encryption.p50 <= 0) {
        for (KeyFigure* figure : {encryption_, batch_, exposure_}) {
            figure->setEmpty(tr("nothing measured yet"));
        }
        return;
    }
    const DurationText encryption = durationText(snapshot.encryption.p50, locale());
    encryption_->setValue(encryption.number, encryption.unit,
                          tr("p95 %1 · p99 %2").arg(wholeText(snapshot.encryption.p95), wholeText(snapshot.encryption.p99)));
    batch_->setValue(locale().toString(snapshot.batchReadings, 'f', 0), tr("readings"),
                     tr("largest of the minute: %1").arg(locale().toString(largestBatch(snapshot), 'f', 0)));
    const DurationText exposure = durationText(snapshot.exposure.p50, locale());
    exposure_->setValue(exposure.number, exposure.unit, tr("p99 %1, then wiped").arg(wholeText(snapshot.exposure.p99)));
}

void PesFigures::showQuarantine(const PipelineSnapshot& snapshot) {
    QStringList reasons;
    for (const ReasonCount& one : commonestReasons(snapshot.refusedByReason, kReasonsShown)) {
        reasons.append(tr("%1 %2", "count, reason").arg(locale().toString(static_cast<qlonglong>(one.count)), refusalText(one.reason)));
    }
    quarantined_->setContextInk(reasons.isEmpty() ? Ink::Muted : Ink::Caution);
    quarantined_->setValue(locale().toString(static_cast<qlonglong>(snapshot.readingsRefused)), tr("readings"),
                           !reasons.isEmpty()              ? reasons.join(QStringLiteral(" · "))
                           : snapshot.readingsAccepted > 0 ? tr("all in order")
                                                           : tr("no reading yet"));
}

}  // namespace smarter
