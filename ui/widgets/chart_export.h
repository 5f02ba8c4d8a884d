// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QStringList>
#include <QToolButton>
#include <functional>
#include <vector>

#include "core/base/result.h"
#include "ui/theme/theme_controller.h"

namespace smarter {

/// A chart's values, for a table or a spreadsheet: figures with a point and without groups, times in ISO 8601.
struct ChartTable {
    QStringList columns;
    std::vector<QStringList> rows;

    /// RFC 4180, but lines end in LF.
    QByteArray csv() const;
    /// For the clipboard: a spreadsheet takes it apart by itself.
    QString tabSeparated() const;
};

/// Of a table's value; empty of one that is not finite.
QString exportText(double value);

enum class ChartFile { Png, Svg, Csv };

/// What the chart shows now: PNG at twice its size. The file is there whole or not at all, and its owner's alone. GUI
/// thread. FileUnwritable.
Status saveChart(QWidget& chart, const ChartTable& table, ChartFile kind, const QString& path);

/// The way out of a chart: copies it, or saves its picture or its values; says what came of it beside itself.
class ExportButton : public QToolButton {
    Q_OBJECT

public:
    /// `name`: of the chart, for file names and screen readers.
    ExportButton(const ThemeController& theme, const QString& name, QWidget* parent = nullptr);

    /// A ChartFrame or a HeatMap, or whatever has a `table()`.
    template <class Chart>
    void setChart(Chart& chart) {
        setChart(chart, [&chart] { return chart.table(); });
    }
    void setChart(QWidget& chart, std::function<ChartTable()> table);

    /// Picture and values to the clipboard.
    void copy();
    void save(ChartFile kind, const QString& path);

Q_SIGNALS:
    void copied();
    void saved(const QString& path);
    void failed(const smarter::Error& error);

private:
    void askWhere(ChartFile kind);
    void say(const QString& text);

    QString name_;
    QPointer<QWidget> chart_;
    std::function<ChartTable()> table_;
};

}  // namespace smarter
