// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include "core/pipeline/glimpse.h"
#include "core/pipeline/pipeline_snapshot.h"
#include "ui/pipeline/station.h"
#include "ui/widgets/card.h"

namespace smarter {

/// What somebody sees who looks into one station: bytes as they are there, each with a word on what they are.
class StationCard : public Card {
    Q_OBJECT

public:
    StationCard(const ThemeController& theme, const QTimeZone& zone, QWidget* parent = nullptr);

    /// Either may be null.
    void show(Station station, const GlimpsePtr& glimpse, const SnapshotPtr& snapshot);

private:
    /// A caption and what it is of; empty `mono` leaves the caption alone.
    struct Line {
        QString caption;
        QString mono;
    };
    std::vector<Line> linesOf(Station station, const Glimpse& seen, const PipelineSnapshot& snapshot) const;
    std::vector<Line> meterLines(const SealedReading& reading) const;
    std::vector<Line> intakeLines(const Glimpse& seen, const PipelineSnapshot& snapshot) const;
    std::vector<Line> releaseLines(const Glimpse& seen) const;
    QString windowText(const Interval& window) const;
    void setLines(const std::vector<Line>& lines);

    const ThemeController& theme_;
    QTimeZone zone_;
    std::vector<std::pair<Label*, Label*>> labels_;
};

}  // namespace smarter
