// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/run_control.h"
#include "ui/session/speed_control.h"
#include "ui/widgets/label.h"

class QComboBox;

namespace smarter {

/// How the run goes on: speed, batch size, workers. Acts at once, on the run under way and on the next ones.
class RunControls : public QWidget {
    Q_OBJECT

public:
    /// The control must outlive it.
    RunControls(const ThemeController& theme, RunControl& control, QWidget* parent = nullptr);

    /// Shows what the control says.
    void show(const RunControl& control);
    /// What encrypts, as the snapshot names it.
    void showKernel(const QString& kernel);

Q_SIGNALS:
    /// The user chose something, and the control has it.
    void changed();

private:
    void makeBatches();
    void makeWorkers();

    RunControl& control_;
    SpeedControl* speed_;
    QComboBox* batch_;
    QComboBox* workers_;
    Label* kernel_;
};

}  // namespace smarter
