// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include "core/messages/calendar.h"
#include "ui/theme/theme_controller.h"

namespace smarter {

/// The 24 hours of one kind of day, and what counts when. Left and Right choose a range, Home and End the first and last,
/// digits set its register; the pointer chooses and drags limits. What it edits stays complete: ranges follow one another
/// from 00:00 to 24:00; what it is given may be faulty, and is drawn as it is.
class DayStrip : public QWidget {
    Q_OBJECT

public:
    DayStrip(const ThemeController& theme, const QString& name, QWidget* parent = nullptr);

    void set(const DaySchedule& schedule, const QStringList& registers, bool editable);
    const DaySchedule& schedule() const { return schedule_; }
    /// −1: none.
    int current() const { return current_; }
    void setCurrent(int range);

    // Of the current range; nothing happens where it cannot be.
    void setRegister(int reg);
    /// Its end and the start of the next, whole steps of five minutes away from both neighbours.
    void setEnd(int minute);
    void split();
    void joinWithNext();

    QSize sizeHint() const override { return {480, kHeight}; }
    QSize minimumSizeHint() const override { return {240, kHeight}; }

Q_SIGNALS:
    void currentChanged();
    void edited();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    static constexpr int kHeight = 56;

    QRectF bar() const;
    double xOf(int minute) const;
    int minuteAt(double x) const;
    void paintRange(QPainter& painter, const TimeRange& range, bool chosen) const;
    void paintHours(QPainter& painter) const;
    void changed();
    void describe();

    const ThemeController& theme_;
    QString name_;
    DaySchedule schedule_;
    QStringList registers_;
    bool editable_ = false;
    int current_ = -1;
    int dragged_ = -1;  ///< the range whose end follows the pointer
};

}  // namespace smarter
