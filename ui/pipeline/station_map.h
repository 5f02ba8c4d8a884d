// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>
#include <array>

#include "ui/pipeline/station_node.h"

class QButtonGroup;

namespace smarter {

/// The way of a reading: stations from left to right, what flows between them and how much of it, and beside the way
/// what goes to the customer alone. Dots move while something flows, unless motion is reduced.
class StationMap : public QWidget {
    Q_OBJECT

public:
    explicit StationMap(const ThemeController& theme, QWidget* parent = nullptr);

    Station current() const;
    void choose(Station station);
    StationNode& node(Station station) { return *nodes_[static_cast<std::size_t>(station)]; }
    /// Above the arrow that leaves this station towards the next; empty: nothing.
    void setFlow(Station from, const QString& what);
    void setFlowing(bool flowing);

Q_SIGNALS:
    void stationChosen(smarter::Station station);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    static constexpr int kLinks = 4;

    void moveDots();
    void runDots();
    void paintLink(QPainter& painter, int link) const;
    void paintPortalLink(QPainter& painter) const;

    const ThemeController& theme_;
    QButtonGroup* group_;
    std::array<StationNode*, kStations> nodes_{};
    std::array<QString, kLinks> flows_;
    bool flowing_ = false;
    double phase_ = 0;  ///< of the dots, 0 … 1
    QTimer motion_;
};

}  // namespace smarter
