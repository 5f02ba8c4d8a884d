// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include "core/pipeline/pipeline_snapshot.h"
#include "ui/widgets/busy.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"

class QProgressBar;

namespace smarter {

/// Where the run stands, and the two buttons that hold it or end it.
class RunBar : public QWidget {
    Q_OBJECT

public:
    RunBar(const ThemeController& theme, const QTimeZone& zone, QWidget* parent = nullptr);

    void show(const PipelineSnapshot& snapshot);
    /// `pausing`: the run is paused, or will be after the step it is in.
    void setRun(bool playing, bool pausing);

Q_SIGNALS:
    void pauseAsked(bool pause);
    void stopAsked();

private:
    QTimeZone zone_;
    bool pausing_ = false;
    Pill* state_;
    Label* reached_;
    Label* percent_;
    QProgressBar* progress_;
    BusyButton* pause_;
    BusyButton* stop_;
};

}  // namespace smarter
