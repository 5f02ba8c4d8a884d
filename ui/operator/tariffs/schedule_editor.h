// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>

#include "core/tariff/tariff.h"
#include "ui/theme/theme_controller.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QTimeEdit;

namespace smarter {

class DayStrip;
class Label;

/// The seasons of a calendar, and for the chosen one the hours of weekdays, weekends and holidays.
class ScheduleEditor : public QWidget {
    Q_OBJECT

public:
    explicit ScheduleEditor(const ThemeController& theme, QWidget* parent = nullptr);

    void set(const std::vector<Season>& seasons, const QStringList& registers, bool editable);
    const std::vector<Season>& seasons() const { return seasons_; }

Q_SIGNALS:
    void edited();
    void refused(const QString& why);

private:
    QLayout* makeSeasonRow();
    QLayout* makeRangeRow();
    void connectStrips();
    void offerSeasons(int chosen);
    void showSeason();
    void showRange();
    void addSeason();
    void removeSeason();
    void takeStart();
    void take(DayType type);
    /// nullptr: no range is chosen anywhere.
    DayStrip* active() const { return active_; }

    const ThemeController& theme_;
    QComboBox* season_;
    QLineEdit* name_;
    QLineEdit* start_;
    QPushButton* addSeason_;
    QPushButton* removeSeason_;
    std::array<DayStrip*, kDayTypes> strips_;
    DayStrip* active_ = nullptr;
    Label* range_;
    QComboBox* register_;
    QTimeEdit* end_;
    QPushButton* split_;
    QPushButton* join_;
    std::vector<Season> seasons_;
    QStringList registers_;
    bool editable_ = false;
};

}  // namespace smarter
