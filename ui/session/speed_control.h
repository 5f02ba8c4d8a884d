// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/run_control.h"
#include "ui/widgets/segmented_control.h"

namespace smarter {

/// How fast the site's time passes: real time, ×60, ×600, fastest. Acts at once on the run under way and the next ones.
class SpeedControl : public SegmentedControl {
    Q_OBJECT

public:
    /// The control must outlive it.
    SpeedControl(const ThemeController& theme, RunControl& control, QWidget* parent = nullptr);

    /// Shows what the control says.
    void refresh();

Q_SIGNALS:
    /// By the user; the control has it.
    void chosen();

private:
    RunControl& control_;
};

/// "×60", "real time", "fastest"
QString speedText(Speed speed);

}  // namespace smarter
