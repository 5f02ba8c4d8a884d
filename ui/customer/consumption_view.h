// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

#include "ui/customer/cost_card.h"
#include "ui/customer/export_files.h"
#include "ui/widgets/bar_chart.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/key_figure.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/time_series_chart.h"

class QToolButton;

namespace smarter {

/// What a signed-in customer sees of their home. Shows what it is given; asks for other days by signal.
class ConsumptionView : public QWidget {
    Q_OBJECT

public:
    ConsumptionView(const ThemeController& theme, const QTimeZone& zone, QWidget* parent = nullptr);

    void show(std::shared_ptr<const Consumption> consumption);
    void showNothingStored();
    void showLoading();
    void sayError(const QString& what);
    void saySaved(const QString& path);
    /// Forgets every value.
    void clear();

    const std::shared_ptr<const Consumption>& shown() const { return shown_; }
    QString periodText() const;
    QWidget& chart() const { return *power_; }
    bool isZoomed() const { return power_->isZoomed(); }
    /// The first day of what is shown, if anything is.
    std::optional<QDate> shownDay() const { return shown_ ? std::optional(shown_->day) : std::nullopt; }

Q_SIGNALS:
    void spanChosen(smarter::Span span);
    void dayChosen(QDate day);
    void newestAsked();
    void retryAsked();
    void exportAsked(smarter::ExportKind kind);

private:
    QWidget* makeContent();
    QLayout* makeFigures();
    QWidget* makePowerCard();
    QWidget* makePartsCard();
    QWidget* makeHoursCard();
    QWidget* makeExportMenu();
    void step(int direction);
    void showPeriod();
    void showFigures();
    void showComparison();
    void showDetail();
    void showPower();
    void showParts();
    void showHours();
    QString costText() const;
    QString changeText(double change) const;
    QString timeText(Instant instant) const;

    const ThemeController& theme_;
    QTimeZone zone_;
    QLocale locale_;
    std::shared_ptr<const Consumption> shown_;

    StateStack* stack_;
    InlineMessage* message_;
    KeyFigure* energy_;
    KeyFigure* base_;
    KeyFigure* peak_;
    KeyFigure* change_;
    KeyFigure* detail_;
    SegmentedControl* spans_;
    QToolButton* previous_;
    Label* period_;
    QToolButton* next_;
    BusyButton* newest_;
    TimeSeriesChart* power_;
    Card* partsCard_;
    BarChart* parts_;
    Card* hoursCard_;
    BarChart* hours_;
    CostCard* costs_;
};

}  // namespace smarter
