// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QTimeZone>
#include <functional>
#include <optional>
#include <span>

#include "core/messages/aggregate.h"
#include "core/messages/consent.h"
#include "core/store/database.h"

namespace smarter {

/// What a run erases, or would.
struct Erasure {
    QDate before;  ///< first local day whose totals everybody keeps; invalid while there is no window
    std::int64_t totals = 0;      ///< daily totals, each with all its revisions
    std::int64_t households = 0;  ///< whose totals these are
    std::int64_t aggregates = 0;  ///< sealed originals

    bool isEmpty() const { return totals == 0 && aggregates == 0; }
    bool operator==(const Erasure&) const = default;
};

/// Statements for the schema of mdms.db.
QStringList retentionTables();

/// How long the MDMS keeps households' daily totals, and what of them is past its time
/// (docs/decisions/0014-retention-and-consent.md). Counted from the site's own day, which is that of the
/// newest window there is: a site that plays 2016 lives in 2016. Loads of neighbourhoods and issued bills are
/// left alone. Belongs to its database's thread.
class Retention {
public:
    static constexpr int kDefaultMonths = 36;
    static constexpr int kFewestMonths = 1;
    static constexpr int kMostMonths = 120;
    /// Of households that consent; nothing is kept for ever.
    static constexpr int kLongerMonths = 120;

    Retention(Database& database, const QTimeZone& zone) : database_(database), zone_(zone) {}

    Result<int> months();
    /// In the caller's transaction; a run is due. InvalidArgument.
    Status setMonths(int months);
    /// Totals of windows before it were erased, but for those of households that consented. Instant::min():
    /// none yet.
    Result<Instant> erasedBefore();

    Result<std::vector<LongerHistory>> longerHistories();
    /// Takes the place of all there were; in the caller's transaction; a run is due.
    Status setLongerHistories(std::span<const LongerHistory> histories);

    /// In the transaction that stores an aggregate.
    Status note(std::uint64_t sequence, const std::vector<AggregateRow>& rows);
    /// What a stored aggregate holds; nothing if it does not open.
    using RowsOf =
        std::function<std::optional<std::vector<AggregateRow>>(std::uint64_t sequence, ByteView sealed)>;
    /// Whether aggregates are there that were stored before `note` was.
    Result<bool> hasEarlier();
    /// Notes some of them, in the caller's transaction.
    Status noteEarlier(const RowsOf& rowsOf);

    /// A new day has begun since the last run, or what is kept has changed.
    Result<bool> isDue();
    /// What a run would erase now if totals were kept for so long.
    Result<Erasure> wouldErase(int months);
    /// In the caller's transaction. Of a sealed original its rows without households stay, and its digest.
    Result<Erasure> erase(const RowsOf& rowsOf);

private:
    struct Limits {
        QDate today;
        Instant ordinary;  ///< windows that end by then are past their time
        Instant longer;    ///< and then those of households that consent
    };
    Result<std::int64_t> setting(const QString& name, std::int64_t otherwise);
    Result<Instant> newest();
    Result<std::optional<Limits>> limits(int months);
    Status eraseTotals(const Limits& limits);
    Status eraseOriginals(const Limits& limits, const RowsOf& rowsOf);

    Database& database_;
    QTimeZone zone_;
};

}  // namespace smarter
