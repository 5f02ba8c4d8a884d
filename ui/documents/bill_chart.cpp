// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/bill_chart.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/theme/paint.h"

namespace smarter {

namespace {

constexpr double kAxisWidth = 30;
constexpr double kUnitHeight = 14;
constexpr double kLabelHeight = 16;
constexpr double kLabelWidth = 40;
constexpr double kBarShare = 0.7;
constexpr double kHatching = 4;
constexpr double kDoubtShare = 0.45;
constexpr int kLabelPixels = 8;

class BillChartText {
    Q_DECLARE_TR_FUNCTIONS(BillChart)
};

/// 1, 2 or 5 times a power of ten that cuts `highest` into three to five.
double stepFor(double highest) {
    const double rough = highest / 4;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough) {
            return factor * power;
        }
    }
    return 10 * power;
}

bool isKnown(const BillDay& day) {
    return day.state != BillDayState::Missing && day.state != BillDayState::Withheld;
}

class BillChartPainter {
public:
    BillChartPainter(QPainter& painter, const QRectF& box, const Bill& bill, const Theme& theme,
                     const QLocale& locale)
        : painter_(painter),
          plot_(box.adjusted(kAxisWidth, kUnitHeight, 0, -kLabelHeight)),
          bill_(bill),
          tokens_(theme.tokens()),
          locale_(locale) {
        QFont font = theme.figures(TextRole::Secondary);
        font.setPixelSize(kLabelPixels);
        painter_.setFont(font);
        double highest = 0.001;
        for (const BillDay& day : bill.days) {
            highest = std::max(highest, kilowattHours(day.energy));
        }
        step_ = stepFor(highest);
        top_ = std::ceil(highest / step_) * step_;
    }

    void paint() {
        paintGrid();
        paintBars();
        paintDays();
    }

private:
    void paintGrid() {
        painter_.setPen(tokens_.muted);
        painter_.drawText(QRectF(plot_.left() - kAxisWidth, plot_.top() - kUnitHeight, 200, kUnitHeight),
                          Qt::AlignLeft | Qt::AlignTop, BillChartText::tr("kWh a day"));
        const int lines = static_cast<int>(std::lround(top_ / step_));
        const int places = step_ < 1 ? static_cast<int>(std::ceil(-std::log10(step_))) : 0;
        for (int i = 0; i <= lines; ++i) {
            const double y = plot_.bottom() - plot_.height() * i / lines;
            painter_.setPen(QPen(i == 0 ? tokens_.border : tokens_.grid, 0.75));
            painter_.drawLine(QPointF(plot_.left(), y), QPointF(plot_.right(), y));
            painter_.setPen(tokens_.muted);
            painter_.drawText(QRectF(plot_.left() - kAxisWidth, y - 6, kAxisWidth - 6, 12),
                              Qt::AlignRight | Qt::AlignVCenter, locale_.toString(step_ * i, 'f', places));
        }
    }

    double pitch() const { return plot_.width() / static_cast<double>(bill_.days.size()); }

    void paintBars() {
        const double width = pitch() * kBarShare;
        for (std::size_t i = 0; i < bill_.days.size(); ++i) {
            const BillDay& day = bill_.days[i];
            const double left = plot_.left() + pitch() * (static_cast<double>(i) + (1 - kBarShare) / 2);
            if (!isKnown(day)) {
                paintHatching(painter_, QRectF(left, plot_.top(), width, plot_.height()), kHatching,
                              tokens_.border);
                continue;
            }
            const double height = plot_.height() * kilowattHours(day.energy) / top_;
            const QColor colour = tokens_.series.front();
            painter_.fillRect(
                QRectF(left, plot_.bottom() - height, width, height),
                day.state == BillDayState::Complete ? colour : mix(tokens_.surface, colour, kDoubtShare));
        }
    }

    void paintDays() {
        painter_.setPen(tokens_.muted);
        const auto every =
            std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(kLabelWidth / pitch())));
        for (std::size_t i = 0; i < bill_.days.size(); i += every) {
            const double centre = plot_.left() + pitch() * (static_cast<double>(i) + 0.5);
            painter_.drawText(
                QRectF(centre - kLabelWidth / 2, plot_.bottom() + 4, kLabelWidth, kLabelHeight - 4),
                Qt::AlignHCenter | Qt::AlignTop,
                locale_.toString(bill_.days[i].day, BillChartText::tr("d MMM", "date format")));
        }
    }

    QPainter& painter_;
    QRectF plot_;
    const Bill& bill_;
    const Tokens& tokens_;
    const QLocale& locale_;
    double step_ = 1;
    double top_ = 1;
};

}  // namespace

void paintBillChart(QPainter& painter, const QRectF& box, const Bill& bill, const Theme& theme,
                    const QLocale& locale) {
    painter.save();
    BillChartPainter(painter, box, bill, theme, locale).paint();
    painter.restore();
}

}  // namespace smarter
