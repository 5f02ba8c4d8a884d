// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/outcome_text.h"

#include <QCoreApplication>

namespace smarter {

namespace {

/// Where translators find these words.
struct OutcomeText {
    Q_DECLARE_TR_FUNCTIONS(OutcomeText)
};

QString reasonText(profile::RowIssueReason reason) {
    using enum profile::RowIssueReason;
    switch (reason) {
        case Empty:
            return OutcomeText::tr("empty");
        case MissingColumn:
            return OutcomeText::tr("a column is missing");
        case ExtraColumn:
            return OutcomeText::tr("too many columns");
        case TooLong:
            return OutcomeText::tr("line too long");
        case NotATime:
            return OutcomeText::tr("not a date and time");
        case NotOnMinute:
            return OutcomeText::tr("not on a full minute");
        case NonexistentLocalTime:
            return OutcomeText::tr("no such local time: the clocks went forward");
        case DuplicateTime:
            return OutcomeText::tr("this minute was there before");
        case BackwardTime:
            return OutcomeText::tr("earlier than the row before");
        case NotANumber:
            return OutcomeText::tr("not a number");
        case Negative:
            return OutcomeText::tr("negative");
        case OverMaximum:
            return OutcomeText::tr("over 1 MW");
        case Gap:
            break;
    }
    return {};
}

}  // namespace

QString outcomeText(Outcome outcome) {
    switch (outcome) {
        case Outcome::Released:
            return OutcomeText::tr("released");
        case Outcome::TooFewMeters:
            return OutcomeText::tr("withheld: too few meters");
        case Outcome::TooShort:
            return OutcomeText::tr("withheld: too short a time");
        case Outcome::ChangeTooSmall:
            return OutcomeText::tr("withheld: too small a change");
        case Outcome::ShareTooLarge:
            return OutcomeText::tr("withheld: a share too large");
        case Outcome::MembershipChange:
            return OutcomeText::tr("withheld: few came or went");
        case Outcome::WouldExpose:
            return OutcomeText::tr("withheld: uncovers a home");
    }
    return {};
}

QString refusalText(RefusalReason reason) {
    switch (reason) {
        case RefusalReason::UnknownMeter:
            return OutcomeText::tr("unknown meter");
        case RefusalReason::TagInvalid:
            return OutcomeText::tr("tag does not verify");
        case RefusalReason::SequenceRepeated:
            return OutcomeText::tr("sequence repeated");
        case RefusalReason::IntervalRepeated:
            return OutcomeText::tr("interval repeated");
        case RefusalReason::IntervalUnsupported:
            return OutcomeText::tr("not a one-minute interval");
        case RefusalReason::OverBound:
            return OutcomeText::tr("over the physical bound");
        case RefusalReason::InFuture:
            return OutcomeText::tr("in the future");
        case RefusalReason::KeyEpochUnknown:
            return OutcomeText::tr("unknown key epoch");
    }
    return {};
}

QString rowIssueReasonText(const profile::RowIssue& issue) {
    if (issue.reason == profile::RowIssueReason::Gap) {
        return OutcomeText::tr("%n minute(s) missing before it", nullptr, static_cast<int>(issue.missingMinutes));
    }
    const QString reason = reasonText(issue.reason);
    return issue.text.isEmpty() ? reason : OutcomeText::tr("%1 (“%2”)", "reason, what stands there").arg(reason, issue.text);
}

QString rowIssueText(const profile::RowIssue& issue) {
    return OutcomeText::tr("%1, row %2: %3").arg(issue.file).arg(issue.row).arg(rowIssueReasonText(issue));
}

QString problemText(const Problem& problem) {
    QString text;
    switch (problem.kind) {
        case ProblemKind::DatabaseDamaged:
            text = OutcomeText::tr("database damaged: %1");
            break;
        case ProblemKind::AggregateMissing:
            text = OutcomeText::tr("aggregate %1 is missing");
            break;
        case ProblemKind::AggregateInvalid:
            text = OutcomeText::tr("aggregate %1: signature or content does not hold");
            break;
        case ProblemKind::LedgerDiffers:
            text = OutcomeText::tr("the ledger differs from its aggregate: %1");
            break;
        case ProblemKind::LoadDoesNotReconcile:
            text = OutcomeText::tr("a load is not the sum of its meters: %1");
            break;
        case ProblemKind::AuditChainBroken:
            text = OutcomeText::tr("the audit log's chain breaks at entry %1");
            break;
        case ProblemKind::SumsSetAside:
            text = OutcomeText::tr("sums that could not be opened and were set aside: %1");
            break;
        case ProblemKind::TotalDoesNotReconcile:
            text = OutcomeText::tr("a total is not its meter's: %1");
            break;
    }
    text = text.arg(problem.subject);
    return problem.detail.isEmpty() ? text : text + QStringLiteral(" (%1)").arg(problem.detail);
}

QString damagedBillText(std::int64_t number) {
    return OutcomeText::tr("bill %1 is not what was issued, or is missing").arg(number);
}

}  // namespace smarter
