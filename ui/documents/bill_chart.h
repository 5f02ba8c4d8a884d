// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QRectF>

#include "core/mdms/billing/bill.h"
#include "ui/theme/theme.h"

class QPainter;

namespace smarter {

/// The energy of each day as a bar; a day that is withheld or missing is hatched, never zero; one not known
/// whole is lighter. Unit at the top, three to five grid lines.
void paintBillChart(QPainter& painter, const QRectF& box, const Bill& bill, const Theme& theme,
                    const QLocale& locale);

}  // namespace smarter
