// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/meter/profile/reader.h"
#include "core/messages/acknowledgement.h"
#include "core/messages/outcome.h"
#include "core/pipeline/reconciliation.h"

namespace smarter {

/// A few words each, for pills and tables.
QString outcomeText(Outcome outcome);
QString refusalText(RefusalReason reason);
/// What is the matter with the row, without file and number.
QString rowIssueReasonText(const profile::RowIssue& issue);
QString rowIssueText(const profile::RowIssue& issue);
QString problemText(const Problem& problem);
/// A bill that is not what went out, or is gone.
QString damagedBillText(std::int64_t number);

}  // namespace smarter
