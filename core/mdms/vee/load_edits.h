// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mdms/vee/load_series.h"
#include "core/store/database.h"

namespace smarter {

/// An administrator's figure for a window, the acceptance of one, or its withdrawal. Kept for good; the newest of a
/// window counts.
struct LoadEdit {
    std::int64_t id = 0;  ///< given by `add`
    QString neighbourhood;
    Interval window;
    std::optional<Joules> energy;  ///< nothing: withdraws the edit before, the raw value counts again
    QString reason;
    QString author;
    Instant at;
    std::int64_t supersedes = 0;  ///< id of the edit that counted until then; 0: none
    /// ManuallyEdited: a figure of their own. Validated: the raw value stands although a rule found it out.
    /// EstimatedReferenceDay or EstimatedLinear: the estimate stands, and stays as it is now.
    Quality quality = Quality::ManuallyEdited;

    bool operator==(const LoadEdit&) const = default;
};

/// The table of edits, and the column that came later, each for a step of the owning database's schema.
QStringList loadEditTables();
QStringList loadEditQuality();

/// What administrators put in place of released values, beside them. Who may is the caller's to check. Belongs
/// to its database's thread.
class LoadEdits {
public:
    static constexpr qsizetype kLongestReason = 500;

    explicit LoadEdits(Database& database) : database_(database) {}

    /// In the caller's transaction, so that the audit entry commits with it; returns the id. InvalidArgument: no
    /// reason or author, a reason over kLongestReason, a negative value, another quality, an empty window, nothing to
    /// withdraw.
    /// RevisionStale: `supersedes` is not the edit that counts now, somebody was faster.
    Result<std::int64_t> add(const LoadEdit& edit);

    /// The edits that count, withdrawals left out, of windows that start within `range`, in order of time.
    Result<std::vector<LoadEdit>> current(const QString& neighbourhood, const Interval& range);
    /// The newest edit of each such window, withdrawals too: what the next edit supersedes.
    Result<std::vector<LoadEdit>> newest(const QString& neighbourhood, const Interval& range);
    /// Every edit of the window that starts then, oldest first.
    Result<std::vector<LoadEdit>> history(const QString& neighbourhood, Instant windowStart);

private:
    Database& database_;
};

/// Puts the edits' figures in as values, beside the raw ones; withdrawals and edits of windows that the series does
/// not have are passed over, withheld windows' too: a figure for one is not the utility's to make up.
void applyEdits(LoadSeries& series, const std::vector<LoadEdit>& edits);

}  // namespace smarter
