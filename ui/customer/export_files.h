// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/customer/consumption.h"

class QWidget;

namespace smarter {

enum class ExportKind { Csv, GreenButton, ChartPng, ChartSvg, Statement };

/// Of the file; without a dot.
QString exportSuffix(ExportKind kind);

/// Csv or GreenButton of the readings of a range, opened for this and not kept. On the desk's thread. SignedOut,
/// FileUnwritable. The file is there whole or not at all, and its owner's alone.
Status exportReadings(CustomerDesk& desk, const SessionId& session, ExportKind kind, const Interval& range,
                      const QTimeZone& zone, Instant now, const QString& path);

/// A page of paper: whose, which period, the figures, the chart, and the totals of its days or months. GUI thread.
/// FileUnwritable.
Status exportStatement(const Consumption& shown, const QString& customer, const QString& period, QWidget& chart,
                       const QTimeZone& zone, const QString& path);

}  // namespace smarter
