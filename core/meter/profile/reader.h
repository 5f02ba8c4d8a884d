// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/base/units.h"

/// One meter's load profile, read from a file: one row a minute, local date-time and mean kW.
///
/// CSV: `YYYY-MM-DD HH:MM[:SS],kW`, a `T` in place of the space too; LF or CRLF; UTF-8 or ASCII with or
/// without a byte order mark; cells may stand in double quotes. With `;` between the cells the decimal sign
/// may be a comma: unambiguous, since a number with a thousands separator would reach the 1 MW bound.
///
/// XLSX (ECMA-376): the workbook's first worksheet, A = date-time (text, ISO 8601 cell or serial number in
/// the 1900 or the 1904 date system), B = kW (number or text), further columns and blank rows ignored.
///
/// A first row in which neither cell can be read is taken for a header.
///
/// Serial numbers are binary fractions of a day: they are rounded to the second and then must lie within one
/// second of a full minute. Written times must be on the minute.
namespace smarter::profile {

class LocalTimes;
class RowSource;
struct RawRow;

/// Energy of the minute that begins at `start`, a full UTC minute.
struct Row {
    Instant start;
    Joules energy;

    constexpr auto operator<=>(const Row&) const = default;
};

enum class RowIssueReason : std::uint8_t {
    Empty,                 ///< the row, its time or its kW is empty
    MissingColumn,         ///< only one cell
    ExtraColumn,           ///< more than two cells in a CSV line (a decimal comma between commas looks so)
    TooLong,               ///< a CSV line over kLongestLine bytes
    NotATime,              ///< no date-time of the forms above, or before 1900 or after 9999
    NotOnMinute,           ///< a time between two full minutes
    NonexistentLocalTime,  ///< skipped when the clocks went forward
    DuplicateTime,         ///< the minute of the last good row again
    BackwardTime,          ///< a minute before the last good row's
    NotANumber,            ///< text, NaN, infinity, an error cell
    Negative,
    OverMaximum,  ///< over kMaximumWatts
    Gap,          ///< minutes missing before this row; the row itself is good
};
inline constexpr std::size_t kRowIssueReasons = static_cast<std::size_t>(RowIssueReason::Gap) + 1;

/// Why a row was left out, or, with Gap, what is missing before it.
struct RowIssue {
    QString file;
    std::int64_t row = 0;  ///< line of the CSV file or row of the sheet, from 1
    RowIssueReason reason = RowIssueReason::Empty;
    QString text = {};  ///< the offending cell's first 40 characters; empty if it may hold a reading
    std::int64_t missingMinutes = 0;  ///< with Gap alone
};

/// Of each reason this many issues are kept for takeIssues; beyond that they are only counted.
inline constexpr std::int64_t kIssuesKeptPerReason = 100;
inline constexpr std::size_t kLongestLine = 4096;

/// Reads one file from front to back, holding a buffer and, of an XLSX file, its shared strings (at most
/// 64 MiB): never the file. Not thread-safe; may be moved between threads.
class Reader {
public:
    /// By content, not by the name's ending. Local times are read in `zone`.
    /// FileNotFound, FileUnreadable, FileFormatUnknown, FileDamaged; the subject is `path`.
    static Result<std::unique_ptr<Reader>> open(const QString& path, const QTimeZone& zone);
    ~Reader();
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    /// The next good row, strictly later than the one before; std::nullopt at the end, from then on.
    /// FileUnreadable or FileDamaged where the file breaks off: the rows before stay good. A file that ends
    /// without a single good row is FileFormatUnknown (no time could be read) or FileDamaged. Errors repeat.
    Result<std::optional<Row>> next();

    /// The issues met since the last call, in the file's order.
    std::vector<RowIssue> takeIssues();
    /// All issues of this reason met so far, kept or not.
    std::int64_t issueCount(RowIssueReason reason) const;
    /// Rows left out so far: all issues but gaps.
    std::int64_t rowsRejected() const;
    std::int64_t rowsAccepted() const { return accepted_; }
    /// Share of the file read, 0 to 1.
    double progress() const;

private:
    Reader(QString path, const QTimeZone& zone, std::unique_ptr<RowSource> source);
    std::optional<Row> accept(const RawRow& raw);
    std::optional<Instant> startOf(const RawRow& raw);
    bool isHeader(const RawRow& raw) const;
    void report(const RawRow& raw, RowIssueReason reason, std::int64_t missingMinutes = 0);

    QString path_;
    std::unique_ptr<LocalTimes> times_;
    std::unique_ptr<RowSource> source_;
    std::optional<Error> failure_;
    std::optional<Instant> lastGood_;
    std::optional<Instant> lastSeen_;  // by its time, though its kW was bad: it is no gap
    std::int64_t accepted_ = 0;
    bool atFirstRow_ = true;
    bool sawTime_ = false;
    bool atEnd_ = false;
    std::array<std::int64_t, kRowIssueReasons> counts_{};
    std::vector<RowIssue> issues_;
};

}  // namespace smarter::profile
