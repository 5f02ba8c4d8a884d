// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meter/generator/write_profiles.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>
#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <memory>

#include "core/meter/generator/home.h"
#include "core/meter/generator/xlsx_writer.h"
#include "core/meter/profile/local_times.h"

namespace smarter::generator {

namespace {

constexpr int kMostHomes = 100'000;
constexpr int kMostDays = 3'660;
constexpr int kMostXlsxDays = 728;

// kW to nine decimals, trailing zeros left off. The rounding, at most half a millionth of a watt, is far
// below the half joule that reading back could bear.
QByteArray kilowattsOf(Joules minute) {
    constexpr std::int64_t perKilowatt = 1'000'000'000;
    const std::int64_t scaled = (minute.value * 50'000 + 1) / 3;  // × 10⁹ / 60,000, rounded
    QByteArray text = QByteArray::number(scaled / perKilowatt) + '.' +
                      QByteArray::number(scaled % perKilowatt).rightJustified(9, '0');
    while (text.endsWith('0')) {
        text.chop(1);
    }
    if (text.endsWith('.')) {
        text.chop(1);
    }
    return text;
}

void appendNumber(QByteArray& text, unsigned value, int digits) {
    std::array<char, 4> place{};
    for (int i = digits - 1; i >= 0; --i) {
        place[static_cast<std::size_t>(i)] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
    text.append(place.data(), digits);
}

void appendTime(QByteArray& text, std::int64_t reading) {
    const std::chrono::sys_seconds time = instantOf(reading);
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date{day};
    const auto second = static_cast<unsigned>((time - day).count());
    appendNumber(text, static_cast<unsigned>(static_cast<int>(date.year())), 4);
    text += '-';
    appendNumber(text, static_cast<unsigned>(date.month()), 2);
    text += '-';
    appendNumber(text, static_cast<unsigned>(date.day()), 2);
    text += ' ';
    appendNumber(text, second / 3600, 2);
    text += ':';
    appendNumber(text, second / 60 % 60, 2);
    text += ':';
    appendNumber(text, second % 60, 2);
}

// One file in the making: nothing of it is seen before it is whole.
class ProfileWriter {
public:
    ProfileWriter(const QString& path, FileFormat format) : file_(path) {
        made_ = file_.open(QIODevice::WriteOnly);
        open_ = made_;
        if (open_ && format == FileFormat::Xlsx) {
            xlsx_ = std::make_unique<XlsxWriter>(file_);
            open_ = xlsx_->begin();
        }
    }

    bool write(const std::vector<Joules>& minutes, Instant start, profile::LocalTimes& times) {
        QByteArray lines;
        for (const Joules& minute : minutes) {
            const std::int64_t reading = times.reading(start);
            if (xlsx_) {
                open_ = open_ && xlsx_->addRow(reading, kilowattsOf(minute));
            } else {
                appendTime(lines, reading);
                lines += ',' + kilowattsOf(minute) + '\n';
            }
            start += kMinute;
        }
        open_ = open_ && file_.write(lines) == lines.size();
        return open_;
    }

    bool finish() {
        if (xlsx_) {
            open_ = xlsx_->end() && open_;
        }
        // Closing would forget what went wrong.
        return open_ && file_.flush() && file_.commit();
    }

    std::unexpected<Error> failure() const {
        // A write that is cut short by a full disk is no error to Qt; a file that could not even be made may
        // lack other resources.
        const bool full = made_ && (file_.error() == QFileDevice::ResourceError ||
                                    QStorageInfo(QFileInfo(file_.fileName()).path()).bytesAvailable() == 0);
        return fail(full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, file_.fileName(),
                    file_.errorString());
    }

private:
    QSaveFile file_;
    std::unique_ptr<XlsxWriter> xlsx_;
    bool made_ = false;
    bool open_ = false;  // and all written so far was taken
};

bool isValid(const WriteOptions& options) {
    const int mostDays = options.format == FileFormat::Xlsx ? kMostXlsxDays : kMostDays;
    return options.homes >= 1 && options.homes <= kMostHomes && options.firstHome >= 1 &&
           options.firstHome <= kMostHomes && options.days >= 1 && options.days <= mostDays &&
           options.firstDay.isValid() && options.firstDay.year() >= 1970 && options.firstDay.year() <= 9000 &&
           options.zone.isValid();
}

QString fileName(const WriteOptions& options, int number) {
    const int last = options.firstHome + options.homes - 1;
    const qsizetype digits = std::max<qsizetype>(2, QString::number(last).size());
    return QStringLiteral("home-") + QString::number(number).rightJustified(digits, u'0') +
           (options.format == FileFormat::Xlsx ? QStringLiteral(".xlsx") : QStringLiteral(".csv"));
}

class Run {
public:
    Run(const QDir& folder, const WriteOptions& options, const WriteProgress& progress)
        : folder_(folder), options_(options), progress_(progress), times_(options.zone) {}

    Status writeHome(int number) {
        const Home home(options_.seed, number, options_.zone);
        ProfileWriter writer(folder_.filePath(fileName(options_, number)), options_.format);
        WriteSummary written = summary_;
        for (int i = 0; i < options_.days; ++i) {
            const DayProfile day = home.day(options_.firstDay.addDays(i));
            if (!writer.write(day.minutes, day.day.start, times_)) {
                return writer.failure();
            }
            written.readings += static_cast<std::int64_t>(day.minutes.size());
            for (const Joules& minute : day.minutes) {
                written.joules += minute;
            }
            ++done_;
            if (progress_ && !progress_(done_, std::int64_t{options_.homes} * options_.days)) {
                return fail(ErrorCode::Cancelled);
            }
        }
        if (!writer.finish()) {
            return writer.failure();
        }
        ++written.files;
        summary_ = written;
        return {};
    }

    const WriteSummary& summary() const { return summary_; }

private:
    const QDir& folder_;
    const WriteOptions& options_;
    const WriteProgress& progress_;
    profile::LocalTimes times_;
    WriteSummary summary_;
    std::int64_t done_ = 0;
};

}  // namespace

Result<WriteSummary> writeProfiles(const QString& folder, const WriteOptions& options,
                                   const WriteProgress& progress) {
    if (!isValid(options)) {
        return fail(ErrorCode::InvalidArgument, folder);
    }
    const QDir directory(folder);
    if (!directory.mkpath(QStringLiteral("."))) {
        return fail(ErrorCode::FileUnwritable, folder);
    }
    Run run(directory, options, progress);
    for (int i = 0; i < options.homes; ++i) {
        if (const Status written = run.writeHome(options.firstHome + i); !written) {
            return passOn(written);
        }
    }
    return run.summary();
}

}  // namespace smarter::generator
