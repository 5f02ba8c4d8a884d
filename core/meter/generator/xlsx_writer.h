// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

#include <QByteArray>
#include <cstdint>
#include <memory>

#include "core/base/result.h"

class QIODevice;

namespace smarter::generator {

/// The least workbook that spreadsheet programs open: one sheet, A a date-time as a serial number in the 1900
/// system, B a number. Row by row. Not thread-safe.
class XlsxWriter {
public:
    /// Writes to `device`, open for writing and able to seek; it must outlive this and stays open.
    explicit XlsxWriter(QIODevice& device);
    ~XlsxWriter();

    /// False when the device cannot take it; so for the others.
    bool begin();
    /// `reading`: local clock, seconds as if UTC.
    bool addRow(std::int64_t reading, const QByteArray& kilowatts);
    bool end();

private:
    bool addPart(const QString& name, const QByteArray& content);
    bool openPart(const QString& name);

    QuaZip zip_;
    std::unique_ptr<QuaZipFile> sheet_;
    QByteArray rows_;
    std::int64_t number_ = 0;
};

}  // namespace smarter::generator
