// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>
#include <QTimeZone>
#include <algorithm>
#include <optional>
#include <vector>

#include "core/meter/profile/reader.h"

namespace smarter::test {

/// All that a Reader says about one file.
struct Contents {
    std::vector<profile::Row> rows;
    std::vector<profile::RowIssue> issues;
    std::int64_t rejected = 0;
    std::optional<Error> error;  ///< of opening or of reading on

    std::int64_t joules() const {
        Joules sum;
        for (const profile::Row& row : rows) {
            sum += row.energy;
        }
        return sum.value;
    }
};

inline Contents readAll(const QString& path, const QTimeZone& zone = QTimeZone::utc()) {
    Contents contents;
    const auto reader = profile::Reader::open(path, zone);
    if (!reader) {
        contents.error = reader.error();
        return contents;
    }
    for (;;) {
        const auto row = (*reader)->next();
        const auto issues = (*reader)->takeIssues();
        contents.issues.insert(contents.issues.end(), issues.begin(), issues.end());
        if (!row || !*row) {
            contents.error = row ? std::nullopt : std::optional(row.error());
            contents.rejected = (*reader)->rowsRejected();
            return contents;
        }
        contents.rows.push_back(**row);
    }
}

inline QString writeFile(const QTemporaryDir& folder, const QString& name, const QByteArray& content) {
    const QString path = folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("cannot write a test file");
    }
    return path;
}

/// Peak resident memory of this process since the last call, in KiB; Linux's own count (proc(5), clear_refs).
inline qint64 peakMemoryAndReset() {
    QFile status(QStringLiteral("/proc/self/status"));
    qint64 peak = 0;
    if (status.open(QIODevice::ReadOnly)) {
        const QByteArrayList lines = status.readAll().split('\n');
        for (const QByteArray& line : lines) {
            if (line.startsWith("VmHWM:")) {
                peak = line.mid(6).trimmed().split(' ').front().toLongLong();
            }
        }
    }
    QFile clear(QStringLiteral("/proc/self/clear_refs"));
    if (clear.open(QIODevice::WriteOnly)) {
        clear.write("5");
    }
    return peak;
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kMemoryIsMeasurable = false;  // the sanitizers hold on to what is freed
#else
inline constexpr bool kMemoryIsMeasurable = true;
#endif

}  // namespace smarter::test
