// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meter/profile/reader.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <numeric>

#include "core/meter/profile/local_times.h"
#include "core/meter/profile/row_source.h"

namespace smarter::profile {

namespace {

std::size_t indexOf(RowIssueReason reason) {
    return static_cast<std::size_t>(reason);
}

// What of the row an issue may show. A cell that could be a reading, perhaps in the wrong column, is not
// shown, nor is a line whose cells could not be told apart.
QString offendingText(const RawRow& raw, RowIssueReason reason) {
    constexpr qsizetype longest = 40;
    std::string_view cell;
    switch (reason) {
        case RowIssueReason::Empty:
        case RowIssueReason::MissingColumn:
        case RowIssueReason::ExtraColumn:
        case RowIssueReason::TooLong:
            break;
        case RowIssueReason::NotATime:
        case RowIssueReason::NotOnMinute:
        case RowIssueReason::NonexistentLocalTime:
        case RowIssueReason::DuplicateTime:
        case RowIssueReason::BackwardTime:
        case RowIssueReason::Gap:
            cell = mayBeReading(raw.time, true) ? std::string_view{} : raw.time;
            break;
        case RowIssueReason::NotANumber:
            cell = mayBeReading(raw.kilowatts, false) ? std::string_view{} : raw.kilowatts;
            break;
        case RowIssueReason::Negative:
        case RowIssueReason::OverMaximum:
            cell = raw.kilowatts;
            break;
    }
    QString text = QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).left(longest);
    // It goes to terminals and logs: no control sequences.
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return !c.isPrint() && !c.isSurrogate(); },
        QChar(QChar::ReplacementCharacter));
    return text;
}

enum class Format : std::uint8_t { Csv, Xlsx };

Result<Format> sniff(const QString& path) {
    QFile file(path);
    if (!QFileInfo::exists(path)) {
        return fail(ErrorCode::FileNotFound, path);
    }
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return fail(ErrorCode::FileUnreadable, path, file.errorString());
    }
    constexpr qint64 enough = 4096;
    const QByteArray head = file.read(enough);
    if (head.isEmpty() && file.error() != QFileDevice::NoError) {
        return fail(ErrorCode::FileUnreadable, path, file.errorString());
    }
    if (head.startsWith("PK\x03\x04")) {
        return Format::Xlsx;
    }
    // Neither UTF-16 nor an old or encrypted workbook nor any other binary file goes without a zero byte for
    // long.
    if (head.isEmpty() || head.contains('\0')) {
        return fail(ErrorCode::FileFormatUnknown, path);
    }
    return Format::Csv;
}

}  // namespace

Result<std::unique_ptr<Reader>> Reader::open(const QString& path, const QTimeZone& zone) {
    if (!zone.isValid()) {
        return fail(ErrorCode::TimeZoneUnknown, QString::fromUtf8(zone.id()));
    }
    const Result<Format> format = sniff(path);
    if (!format) {
        return passOn(format);
    }
    Result<std::unique_ptr<RowSource>> source = *format == Format::Xlsx ? openXlsx(path) : openCsv(path);
    if (!source) {
        return passOn(source);
    }
    return std::unique_ptr<Reader>(new Reader(path, zone, std::move(*source)));
}

Reader::Reader(QString path, const QTimeZone& zone, std::unique_ptr<RowSource> source)
    : path_(std::move(path)), times_(std::make_unique<LocalTimes>(zone)), source_(std::move(source)) {}

Reader::~Reader() = default;

Result<std::optional<Row>> Reader::next() {
    while (!failure_ && !atEnd_) {
        RawRow raw;
        const Result<bool> more = source_->next(raw);
        if (!more) {
            failure_ = more.error();
        } else if (!*more) {
            atEnd_ = true;
            if (accepted_ == 0) {
                failure_ = Error{sawTime_ ? ErrorCode::FileDamaged : ErrorCode::FileFormatUnknown, path_};
            }
        } else if (const std::optional<Row> row = accept(raw)) {
            ++accepted_;
            return row;
        }
    }
    if (failure_) {
        return std::unexpected(*failure_);
    }
    return std::nullopt;
}

bool Reader::isHeader(const RawRow& raw) const {
    if (raw.misshapen || raw.time.empty() || raw.kilowatts.empty() || parseTime(raw.time, raw.timeForm)) {
        return false;
    }
    const auto energy = parseKilowatts(raw.kilowatts, raw.decimalSign);
    return !energy && energy.error() == RowIssueReason::NotANumber;
}

// The row, if it is good; otherwise one issue, of the first thing wrong with it.
std::optional<Row> Reader::accept(const RawRow& raw) {
    if (std::exchange(atFirstRow_, false) && isHeader(raw)) {
        return std::nullopt;
    }
    if (raw.misshapen || raw.time.empty() || raw.kilowatts.empty()) {
        report(raw, raw.misshapen.value_or(RowIssueReason::Empty));
        return std::nullopt;
    }
    const std::optional<Instant> start = startOf(raw);
    if (!start) {
        return std::nullopt;
    }
    const auto energy = parseKilowatts(raw.kilowatts, raw.decimalSign);
    const std::optional<Instant> previous = std::exchange(lastSeen_, start);
    if (!energy) {
        report(raw, energy.error());
        return std::nullopt;
    }
    lastGood_ = start;
    if (previous && *start - *previous > kMinute) {
        report(raw, RowIssueReason::Gap, (*start - *previous) / kMinute - 1);
    }
    return Row{*start, *energy};
}

// The instant of a row that may follow the last good one.
std::optional<Instant> Reader::startOf(const RawRow& raw) {
    const auto reading = parseTime(raw.time, raw.timeForm);
    if (!reading) {
        report(raw, reading.error());
        return std::nullopt;
    }
    sawTime_ = true;
    const LocalTimes::Candidates times = times_->candidates(*reading);
    if (!times.first) {
        report(raw, RowIssueReason::NonexistentLocalTime);
        return std::nullopt;
    }
    // The hour comes twice: a step back within it is where its second pass begins.
    const bool secondPass = times.second && lastSeen_ && *times.first < *lastSeen_;
    const Instant start = secondPass ? *times.second : *times.first;
    if (alignDown(start, kMinute) != start) {  // offsets of long ago had seconds
        report(raw, RowIssueReason::NotOnMinute);
        return std::nullopt;
    }
    if (lastGood_ && start <= *lastGood_) {
        report(raw, start == *lastGood_ ? RowIssueReason::DuplicateTime : RowIssueReason::BackwardTime);
        return std::nullopt;
    }
    return start;
}

void Reader::report(const RawRow& raw, RowIssueReason reason, std::int64_t missingMinutes) {
    if (++counts_[indexOf(reason)] <= kIssuesKeptPerReason) {
        issues_.push_back({path_, raw.number, reason, offendingText(raw, reason), missingMinutes});
    }
}

std::vector<RowIssue> Reader::takeIssues() {
    return std::exchange(issues_, {});
}

std::int64_t Reader::issueCount(RowIssueReason reason) const {
    return counts_[indexOf(reason)];
}

std::int64_t Reader::rowsRejected() const {
    return std::accumulate(counts_.begin(), counts_.end(), std::int64_t{0}) - issueCount(RowIssueReason::Gap);
}

double Reader::progress() const {
    return atEnd_ ? 1.0 : source_->progress();
}

}  // namespace smarter::profile
