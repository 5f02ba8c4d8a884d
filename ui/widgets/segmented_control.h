// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

#include "ui/theme/theme_controller.h"

namespace smarter {

/// One choice out of a few, all in sight: Day | Week | Month. Tab reaches it once; arrows, Home and End
/// choose. Screen readers meet radio buttons.
class SegmentedControl : public QWidget {
    Q_OBJECT

public:
    SegmentedControl(const ThemeController& theme, const QStringList& segments, QWidget* parent = nullptr);

    int count() const { return static_cast<int>(segments_.size()); }
    /// 0 … count − 1; −1 without segments.
    int current() const { return current_; }
    void setCurrent(int index);
    /// `why` a segment is not offered: its tool tip, read out too.
    void setSegmentEnabled(int index, bool enabled, const QString& why = {});

Q_SIGNALS:
    /// By the user or by setCurrent; never twice for the same segment.
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    class Segment;
    void moveFrom(int index, int step);

    const ThemeController& theme_;
    std::vector<Segment*> segments_;
    int current_ = -1;
};

}  // namespace smarter
