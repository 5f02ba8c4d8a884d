// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/stations.h"

namespace smarter {

enum class ProblemKind : std::uint8_t {
    DatabaseDamaged,        ///< subject: the file; detail: what its check says
    AggregateMissing,       ///< subject: the sequence
    AggregateInvalid,       ///< signature or content does not hold; subject: the sequence
    LedgerDiffers,          ///< the cache of a window is not what its aggregate says; subject: the window
    LoadDoesNotReconcile,   ///< a released window is not the sum of its meters; subject: the window
    AuditChainBroken,       ///< subject: the position; detail: what is wrong there
    SumsSetAside,           ///< the release could not open them; subject: how many
    TotalDoesNotReconcile,  ///< a household's total is not its meter's; subject: the pseudonym and window
};

struct Problem {
    ProblemKind kind = ProblemKind::DatabaseDamaged;
    QString subject;
    QString detail;
};

/// What the meters recorded, and where it is: released + withheld + open = recorded.
struct Reconciliation {
    std::vector<Problem> problems;
    std::int64_t aggregates = 0;
    /// Refused and set aside, newest first; they are no fault of the site.
    std::vector<RefusedAggregate> refused;
    AuditCheck audit;
    Joules recorded;
    Joules released;
    Joules withheld;
    Joules open;
};

/// Checks a whole site: each database's pages, every aggregate's signature and content, the audit log's chain, and the meters' own
/// registers against every released window and household total, to the joule. Reads each meter with its own key;
/// a demonstration site can, a utility's meters answer for themselves.
Result<Reconciliation> reconcile(Stations& stations, const QTimeZone& zone);

}  // namespace smarter
