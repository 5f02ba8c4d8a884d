// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

#include "core/mdms/billing/bill.h"

namespace smarter {

/// One line of the bill's table: what it is, how it came about, and its figures.
struct BillRow {
    QString title;
    QString derivation;
    QString quantity;
    QString rate;
    QString amount;
};

BillRow billRow(const ChargeLine& line, const QString& currency, const QLocale& locale);
/// Five places, as billed; two, to be paid.
QString exactMoney(Money amount, const QLocale& locale);
QString paidMoney(Money amount, const QLocale& locale);
QString energyText(Joules energy, const QLocale& locale);
/// "1 – 31 May 2026"
QString periodText(const DayPeriod& days, const QLocale& locale);
/// The days whose energy is not known whole, neighbours of one kind together; empty if there is none.
QString doubtText(const Bill& bill, const QLocale& locale);

}  // namespace smarter
