// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QTimeZone>
#include <functional>

#include "core/mdms/billing/bill.h"

class QPainter;

namespace smarter {

/// What stands on the page besides the bill.
struct BillPageSettings {
    QString siteName;
    QTimeZone zone;
    QLocale locale;
};

/// A4 in points.
inline constexpr double kBillPageWidth = 595;
inline constexpr double kBillPageHeight = 842;

/// Paints the bill on as many pages as it takes, in points, the painter's origin at the page's upper left;
/// `newPage` is called before every page but the first. number 0: a preview, and labelled so. Returns the
/// pages. Needs a QGuiApplication.
int paintBill(QPainter& painter, const IssuedBill& bill, const BillPageSettings& settings,
              const std::function<void()>& newPage);

/// The same as a vector PDF; there whole or not at all. FileUnwritable.
Status writeBillPdf(const QString& path, const IssuedBill& bill, const BillPageSettings& settings);

}  // namespace smarter
