// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QTimeZone>
#include <cstdint>
#include <functional>

#include "core/base/result.h"
#include "core/base/units.h"

namespace smarter::generator {

enum class FileFormat : std::uint8_t { Csv, Xlsx };

struct WriteOptions {
    int homes = 0;  ///< 1 … 100,000
    int days = 0;   ///< 1 … 3,660; XLSX at most 728 (a sheet has 1,048,576 rows)
    std::uint64_t seed = 0;
    QDate firstDay;
    QTimeZone zone;
    int firstHome = 1;  ///< number of the first home: home 5 is the same home whichever it is started from
    FileFormat format = FileFormat::Csv;
};

struct WriteSummary {
    std::int64_t files = 0;
    std::int64_t readings = 0;
    Joules joules;
};

/// Days written so far and days in all, over all homes. Return false to stop.
using WriteProgress = std::function<bool(std::int64_t done, std::int64_t total)>;

/// Writes home-01.csv, home-02.csv … (as many digits as the last number needs, at least two) into `folder`,
/// which is made if it is not there, as profile::Reader reads them: `YYYY-MM-DD HH:MM:SS,kW`, the kW to nine
/// decimals, so that every minute reads back to the same joule. A file is there whole or not at all; files of
/// the same name are replaced. InvalidArgument, FileUnwritable, DiskFull (each naming the file), Cancelled
/// (the files finished until then stay).
Result<WriteSummary> writeProfiles(const QString& folder, const WriteOptions& options,
                                   const WriteProgress& progress = {});

}  // namespace smarter::generator
