// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline_snapshot.h"
#include "ui/widgets/bar_chart.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/time_series_chart.h"

namespace smarter {

/// Three cards: how long encryption takes, how large batches are, and how long a reading lies open.
class MonitorCharts : public QWidget {
    Q_OBJECT

public:
    explicit MonitorCharts(const ThemeController& theme, QWidget* parent = nullptr);

    void show(const PipelineSnapshot& snapshot);

private:
    void makeEncryption(const ThemeController& theme);
    void makeBatches();
    void makeExposure();
    void showMinute(const PipelineSnapshot& snapshot);
    void showExposure(const PipelineSnapshot& snapshot);

    Card* encryptionCard_;
    Pill* still_;
    TimeSeriesChart* encryption_;
    Card* batchCard_;
    BarChart* batches_;
    Card* exposureCard_;
    BarChart* exposure_;
};

}  // namespace smarter
