// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/outcome_text.h"

#include <QCoreApplication>

namespace smarter {

namespace {

QString tr(const char* text, int count = -1) {
    return QCoreApplication::translate("OutcomeText", text, nullptr, count);
}

QString reasonText(profile::RowIssueReason reason) {
    using enum profile::RowIssueReason;
    switch (reason) {
        case Empty:
            return tr("empty");
        case MissingColumn:
            return tr("a column is missing");
        case ExtraColumn:
            return tr("too many columns");
        case TooLong:
            return tr("line too long");
        case NotATime:
            return tr("not a date and time");
        case NotOnMinute:
            return tr("not on a full minute");
        case NonexistentLocalTime:
            return tr("no such local time: the clocks went forward");
        case DuplicateTime:
            return tr("this minute was there before");
        case BackwardTime:
            return tr("earlier than the row before");
        case NotANumber:
            return tr("not a number");
        case Negative:
            return tr("negative");
        case OverMaximum:
            return tr("over 1 MW");
        case Gap:
            break;
    }
    return {};
}

}  // namespace

QString outcomeText(Outcome outcome) {
    switch (outcome) {
        case Outcome::Released:
            return tr("released");
        case Outcome::TooFewMeters:
            return tr("withheld: too few meters");
        case Outcome::TooShort:
            return tr("withheld: too short a time");
        case Outcome::ChangeTooSmall:
            return tr("withheld: too small a change");
    }
    return {};
}

QString refusalText(RefusalReason reason) {
    switch (reason) {
        case RefusalReason::UnknownMeter:
            return tr("unknown meter");
        case RefusalReason::TagInvalid:
            return tr("tag does not verify");
        case RefusalReason::SequenceRepeated:
            return tr("sequence repeated");
        case RefusalReason::IntervalRepeated:
            return tr("interval repeated");
        case RefusalReason::IntervalUnsupported:
            return tr("not a one-minute interval");
        case RefusalReason::OverBound:
            return tr("over the physical bound");
        case RefusalReason::InFuture:
            return tr("in the future");
        case RefusalReason::KeyEpochUnknown:
            return tr("unknown key epoch");
    }
    return {};
}

QString rowIssueReasonText(const profile::RowIssue& issue) {
    if (issue.reason == profile::RowIssueReason::Gap) {
        return tr("%n minute(s) missing before it", static_cast<int>(issue.missingMinutes));
    }
    const QString reason = reasonText(issue.reason);
    return issue.text.isEmpty() ? reason : reason + QStringLiteral(" (“%1”)").arg(issue.text);
}

QString rowIssueText(const profile::RowIssue& issue) {
    return tr("%1, row %2: %3").arg(issue.file).arg(issue.row).arg(rowIssueReasonText(issue));
}

QString problemText(const Problem& problem) {
    QString text;
    switch (problem.kind) {
        case ProblemKind::DatabaseDamaged:
            text = tr("database damaged: %1");
            break;
        case ProblemKind::AggregateMissing:
            text = tr("aggregate %1 is missing");
            break;
        case ProblemKind::AggregateInvalid:
            text = tr("aggregate %1: signature or content does not hold");
            break;
        case ProblemKind::LedgerDiffers:
            text = tr("the ledger differs from its aggregate: %1");
            break;
        case ProblemKind::LoadDoesNotReconcile:
            text = tr("a load is not the sum of its meters: %1");
            break;
        case ProblemKind::TotalDoesNotReconcile:
            text = tr("a total is not its meter's: %1");
            break;
    }
    text = text.arg(problem.subject);
    return problem.detail.isEmpty() ? text : text + QStringLiteral(" (%1)").arg(problem.detail);
}

}  // namespace smarter
