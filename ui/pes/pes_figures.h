// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline_snapshot.h"
#include "ui/widgets/key_figure.h"

namespace smarter {

/// The PES at this moment in five figures.
class PesFigures : public QWidget {
    Q_OBJECT

public:
    explicit PesFigures(const ThemeController& theme, QWidget* parent = nullptr);

    void show(const PipelineSnapshot& snapshot);

private:
    void showThroughput(const PipelineSnapshot& snapshot);
    void showMeasured(const PipelineSnapshot& snapshot);
    void showQuarantine(const PipelineSnapshot& snapshot);

    KeyFigure* throughput_;
    KeyFigure* encryption_;
    KeyFigure* batch_;
    KeyFigure* exposure_;
    KeyFigure* quarantined_;
};

}  // namespace smarter
