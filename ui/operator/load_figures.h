// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include "ui/operator/load_survey.h"
#include "ui/widgets/key_figure.h"

namespace smarter {

/// The newest day of a neighbourhood in five figures.
class LoadFigures : public QWidget {
    Q_OBJECT

public:
    LoadFigures(const ThemeController& theme, const QTimeZone& zone, QWidget* parent = nullptr);

    void show(const NewestDay& newest);
    void setLoading();

private:
    void showNow(const NewestDay& newest);
    void showDay(const NewestDay& newest);
    void showCounts(const NewestDay& newest);
    QString timeOf(Instant instant) const;
    /// The end of a day is 24:00.
    QString endTimeOf(const Interval& window) const;

    QTimeZone zone_;
    KeyFigure* now_;
    KeyFigure* energy_;
    KeyFigure* peak_;
    KeyFigure* contributing_;
    KeyFigure* withheld_;
};

}  // namespace smarter
