// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/stat.h>

#include <QFile>
#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include "core/meter/profile/row_source.h"

namespace smarter::profile {

namespace {

constexpr std::size_t kBlock = std::size_t{64} * 1024;

// A cell at the front of `rest`, which is moved past it and its separator. Quotes are taken off; a quote
// within quotes is doubled (RFC 4180) and can be part of neither a time nor a number, so it need not be
// undone.
std::string_view takeCell(std::string_view& rest, char separator) {
    const std::string_view text = trimmed(rest);
    std::size_t end = std::string_view::npos;
    std::string_view cell;
    if (text.starts_with('"')) {
        const std::size_t close = text.find('"', 1);
        cell = text.substr(1, close == std::string_view::npos ? close : close - 1);
        const auto offset = static_cast<std::size_t>(text.data() - rest.data());
        end = close == std::string_view::npos ? close : rest.find(separator, offset + close);
    } else {
        end = rest.find(separator);
        cell = rest.substr(0, end);
    }
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    return trimmed(cell);
}

/// Keeps no descriptor between two blocks, so that any number of files can be read side by side.
class CsvSource final : public RowSource {
public:
    explicit CsvSource(const QString& path) : file_(path), buffer_(kBlock + kLongestLine) {}

    Status open() {
        return openFile().transform([&] {
            size_ = file_.size();
            file_.close();
        });
    }

    Result<bool> next(RawRow& row) override {
        Line line;
        const Result<bool> more = nextLine(line);
        if (!more || !*more) {
            return more;
        }
        ++number_;
        if (number_ == 1 && line.text.starts_with("\xEF\xBB\xBF")) {
            line.text.remove_prefix(3);
        }
        row = {};
        row.number = number_;
        if (line.tooLong) {
            row.misshapen = RowIssueReason::TooLong;
            return true;
        }
        split(trimmed(line.text), row);
        return true;
    }

    double progress() const override {
        return size_ > 0 ? std::min(1.0, static_cast<double>(consumed_) / static_cast<double>(size_)) : 1.0;
    }

private:
    struct Line {
        std::string_view text;
        bool tooLong = false;
    };

    void split(std::string_view line, RawRow& row) {
        if (line.empty()) {
            return;  // both cells empty
        }
        if (separator_ == 0) {
            separator_ = line.find(';') != std::string_view::npos ? ';' : ',';
        }
        row.decimalSign = separator_ == ';' ? DecimalSign::PointOrComma : DecimalSign::Point;
        if (line.find(separator_) == std::string_view::npos) {
            row.misshapen = RowIssueReason::MissingColumn;
            return;
        }
        const std::string_view time = takeCell(line, separator_);
        const std::string_view kilowatts = takeCell(line, separator_);
        // Empty cells after the second are what a spreadsheet leaves behind.
        if (std::any_of(line.begin(), line.end(),
                        [&](char c) { return c != separator_ && c != ' ' && c != '"'; })) {
            row.misshapen = RowIssueReason::ExtraColumn;
            return;
        }
        row.time = time;
        row.kilowatts = kilowatts;
    }

    // The next line without its end; of a line that is too long nothing but that it is.
    Result<bool> nextLine(Line& line) {
        for (;;) {
            const char* const start = buffer_.data() + begin_;
            const void* const found = std::memchr(start, '\n', end_ - begin_);
            const std::size_t length = found != nullptr
                                           ? static_cast<std::size_t>(static_cast<const char*>(found) - start)
                                           : end_ - begin_;
            if (found == nullptr && length <= kLongestLine && !atEnd_) {
                if (const Status filled = fill(); !filled) {
                    return passOn(filled);
                }
                continue;
            }
            const bool last = found == nullptr && atEnd_;
            if (last && length == 0 && !skipping_) {
                return false;
            }
            advance(length + (found != nullptr ? 1 : 0));
            if (found == nullptr && !last) {
                skipping_ = true;  // dropped what there was of it; on to its end
                continue;
            }
            line.tooLong = std::exchange(skipping_, false) || length > kLongestLine;
            line.text = line.tooLong ? std::string_view{} : std::string_view(start, length);
            return true;
        }
    }

    void advance(std::size_t count) {
        begin_ += count;
        consumed_ += static_cast<std::int64_t>(count);
    }

    Status openFile() {
        if (!file_.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
            return fail(ErrorCode::FileUnreadable, file_.fileName(), file_.errorString());
        }
        struct stat found{};
        if (fstat(file_.handle(), &found) != 0 || (identity_ && *identity_ != std::pair(found.st_dev, found.st_ino))) {
            // Another file took its name meanwhile: the place reached means nothing in it.
            file_.close();
            return fail(ErrorCode::FileUnreadable, file_.fileName());
        }
        identity_ = {found.st_dev, found.st_ino};
        return {};
    }

    Status fill() {
        std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
        end_ -= begin_;
        begin_ = 0;
        if (const Status opened = openFile(); !opened) {
            return opened;
        }
        const bool there = file_.seek(consumed_ + static_cast<std::int64_t>(end_));
        const qint64 got = there ? file_.read(buffer_.data() + end_, static_cast<qint64>(buffer_.size() - end_)) : -1;
        const QString problem = file_.errorString();
        file_.close();
        if (got < 0) {
            return fail(ErrorCode::FileUnreadable, file_.fileName(), problem);
        }
        end_ += static_cast<std::size_t>(got);
        atEnd_ = got == 0;
        return {};
    }

    QFile file_;
    std::optional<std::pair<dev_t, ino_t>> identity_;
    std::vector<char> buffer_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::int64_t consumed_ = 0;
    std::int64_t size_ = 0;
    std::int64_t number_ = 0;
    char separator_ = 0;
    bool atEnd_ = false;
    bool skipping_ = false;
};

}  // namespace

Result<std::unique_ptr<RowSource>> openCsv(const QString& path) {
    auto source = std::make_unique<CsvSource>(path);
    if (const Status opened = source->open(); !opened) {
        return passOn(opened);
    }
    return source;
}

}  // namespace smarter::profile
