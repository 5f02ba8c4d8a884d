// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "ui/theme/theme_controller.h"

namespace smarter {

/// What a series means to its reader; its colour and stroke follow from it.
enum class SeriesRole { Primary, Second, Third, Fourth, Comparison, Forecast };

QColor seriesColour(const Tokens& tokens, SeriesRole role);

struct LegendEntry {
    QString name;
    SeriesRole role = SeriesRole::Primary;
};

/// One line naming the series, where labels in the chart would not do.
class Legend : public QWidget {
    Q_OBJECT

public:
    explicit Legend(const ThemeController& theme, QWidget* parent = nullptr);

    void setEntries(std::vector<LegendEntry> entries);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeController& theme_;
    std::vector<LegendEntry> entries_;
};

}  // namespace smarter
