// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

#include "core/pipeline/customer_desk.h"
#include "ui/theme/icon.h"

namespace smarter {

/// What a check of a bill came to, in words.
struct CheckText {
    Tone tone = Tone::Neutral;
    QString result;  ///< a few words, for a list
    QString what;
    QString next;  ///< why, and what to do
};

CheckText checkText(const IssuedBill& bill, const Result<BillCheck>& check, const QLocale& locale);
/// "bill 12, corrects bill 9"; a bill from a file has no number.
QString billName(const IssuedBill& bill);

}  // namespace smarter
