// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/bill_check_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cstdlib>

#include "ui/documents/bill_text.h"
#include "ui/text/error_text.h"

namespace smarter {

namespace {

/// As many as a line can name.
constexpr std::size_t kMostDays = 4;

class CheckWords {
    Q_DECLARE_TR_FUNCTIONS(CheckWords)
};

template <class Wanted>
QString dayNames(const BillCheck& check, const QLocale& locale, Wanted wanted) {
    QStringList names;
    std::size_t more = 0;
    for (const DayCheck& day : check.days) {
        if (!wanted(day)) {
            continue;
        }
        if (static_cast<std::size_t>(names.size()) < kMostDays) {
            names += locale.toString(day.own.day,
                                     CheckWords::tr("d MMM", "day and month, as QLocale::toString takes it"));
        } else {
            ++more;
        }
    }
    const QString list = names.join(QStringLiteral(", "));
    return more == 0 ? list : CheckWords::tr("%1 and %n more", nullptr, static_cast<int>(more)).arg(list);
}

QString unbilledText(const BillCheck& check, const QLocale& locale) {
    const auto unbilled = [](const DayCheck& day) { return !day.billed.isBilled(); };
    const QString days = dayNames(check, locale, unbilled);
    return days.isEmpty()
               ? QString()
               : CheckWords::tr(
                     "Not in the bill: %1. Your utility got no total of them; your readings show %2.")
                     .arg(days, energyText(check.unbilled, locale));
}

CheckText equalText(const BillCheck& check, const QLocale& locale) {
    return {Tone::Good, CheckWords::tr("agrees"),
            CheckWords::tr("This bill is what your own readings make it, to the joule and to 1/100,000."),
            unbilledText(check, locale)};
}

QString differenceText(const BillCheck& check, const QString& currency, const QLocale& locale) {
    QStringList parts;
    const std::int64_t amount = check.difference.value;
    const std::int64_t energy = check.energyDifference.value;
    if (amount != 0) {
        parts +=
            (amount > 0
                 ? CheckWords::tr("This bill is %1 %2 higher than your own readings and your tariff make it.")
                 : CheckWords::tr("This bill is %1 %2 lower than your own readings and your tariff make it."))
                .arg(exactMoney(Money{std::abs(amount)}, locale), currency);
    }
    if (energy != 0) {
        parts += (energy > 0 ? CheckWords::tr("Its energy is %1 J higher.")
                             : CheckWords::tr("Its energy is %1 J lower."))
                     .arg(locale.toString(static_cast<qlonglong>(std::abs(energy))));
    }
    return parts.isEmpty()
               ? CheckWords::tr("This bill does not agree with your own readings and your tariff.")
               : parts.join(QLatin1Char(' '));
}

CheckText differsText(const BillCheck& check, const QString& currency, const QLocale& locale) {
    QStringList next;
    if (!check.sumsHold) {
        next += CheckWords::tr("Its totals are not the sums of its lines and days.");
    }
    if (const QString days = dayNames(check, locale, [](const DayCheck& day) { return !day.isEqual(); });
        !days.isEmpty()) {
        next += CheckWords::tr("Days that differ: %1.").arg(days);
    }
    next += unbilledText(check, locale);
    next += CheckWords::tr(
        "Send your utility this bill and your readings (saved as Green Button or CSV), and ask for a "
        "corrected bill.");
    next.removeAll(QString());
    return {Tone::Bad, CheckWords::tr("differs"), differenceText(check, currency, locale),
            next.join(QLatin1Char(' '))};
}

CheckText incompleteText(const BillCheck& check, const QLocale& locale) {
    const QString days = dayNames(
        check, locale, [](const DayCheck& day) { return day.billed.isBilled() && !day.own.isWhole(); });
    const QString missing = CheckWords::tr("%n minute(s) that were billed are missing in your own readings: too little to tell.",
                                           nullptr, static_cast<int>(check.missing));
    const QString altered = CheckWords::tr("%n of them are stored, and were altered.", nullptr, static_cast<int>(check.altered));
    return {
        Tone::Caution, CheckWords::tr("cannot be told"),
        check.altered > 0 ? CheckWords::tr("%1 %2", "two sentences").arg(missing, altered) : missing,
        CheckWords::tr("Days: %1. What is here does not contradict the bill. Ask your utility for these "
                       "readings if you want to know.")
            .arg(days)};
}

}  // namespace

CheckText checkText(const IssuedBill& bill, const Result<BillCheck>& check, const QLocale& locale) {
    if (!check) {
        return {Tone::Caution, CheckWords::tr("not checked"),
                CheckWords::tr("This bill could not be checked."), errorText(check.error())};
    }
    switch (check->verdict) {
        case BillVerdict::Equal:
            return equalText(*check, locale);
        case BillVerdict::Differs:
            return differsText(*check, bill.bill.charges.currency, locale);
        case BillVerdict::Incomplete:
            break;
    }
    return incompleteText(*check, locale);
}

QString billName(const IssuedBill& bill) {
    const QString name =
        bill.number == 0 ? CheckWords::tr("From a file") : CheckWords::tr("Bill %1").arg(bill.number);
    return bill.corrects == 0 ? name : CheckWords::tr("%1, corrects bill %2").arg(name).arg(bill.corrects);
}

}  // namespace smarter
