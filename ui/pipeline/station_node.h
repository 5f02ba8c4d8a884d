// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "ui/pipeline/station.h"
#include "ui/theme/theme_controller.h"

namespace smarter {

/// A station in the map: what it does, which keys it holds, what it cannot see. Chosen with a click, space or arrows.
class StationNode : public QAbstractButton {
    Q_OBJECT

public:
    StationNode(const ThemeController& theme, Station station, QWidget* parent = nullptr);

    Station station() const { return station_; }
    /// In place of what it does, for instance how many there are.
    void setWork(const QString& work);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// Lays out its lines from the top and, with a painter, paints them; returns the height.
    int layOut(int width, QPainter* painter) const;

    const ThemeController& theme_;
    Station station_;
    StationText text_;
};

}  // namespace smarter
