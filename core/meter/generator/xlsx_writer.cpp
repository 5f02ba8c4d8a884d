// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meter/generator/xlsx_writer.h"

#include <quazip/quazipnewinfo.h>

#include <QIODevice>

namespace smarter::generator {

namespace {

constexpr qsizetype kBlock = 64 * 1024;

// ECMA-376: a workbook with one sheet and one style, date and time (number format 22).
constexpr const char* kContentTypes =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels"
 ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
<Override PartName="/xl/styles.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
</Types>)";
constexpr const char* kPackageRelationships =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
 Target="xl/workbook.xml"/>
</Relationships>)";
constexpr const char* kWorkbook =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<sheets>
<sheet name="Load" sheetId="1" r:id="rId1"/>
</sheets>
</workbook>)";
constexpr const char* kWorkbookRelationships =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
 Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"
 Target="styles.xml"/>
</Relationships>)";
constexpr const char* kStyles =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<fonts count="1">
<font/>
</fonts>
<fills count="2">
<fill>
<patternFill patternType="none"/>
</fill>
<fill>
<patternFill patternType="gray125"/>
</fill>
</fills>
<borders count="1">
<border/>
</borders>
<cellStyleXfs count="1">
<xf/>
</cellStyleXfs>
<cellXfs count="2">
<xf/>
<xf numFmtId="22" applyNumberFormat="1"/>
</cellXfs>
</styleSheet>)";
constexpr const char* kSheetBegin =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<cols>
<col min="1" max="1" width="16" customWidth="1"/>
</cols>
<sheetData>)";
constexpr const char* kSheetEnd = "</sheetData></worksheet>";

// Days since 1899-12-30 to twelve decimals, under a tenth of a microsecond: as exact as the double it will
// become.
QByteArray serialOf(std::int64_t reading) {
    constexpr std::int64_t day = 86'400;
    constexpr std::int64_t unixEpoch = 25'569;
    constexpr std::int64_t scale = 1'000'000'000'000;
    const std::int64_t days = reading / day - (reading % day < 0 ? 1 : 0);
    const std::int64_t seconds = reading - days * day;
    QByteArray serial = QByteArray::number(days + unixEpoch);
    if (seconds != 0) {
        serial += '.' + QByteArray::number((seconds * scale + day / 2) / day).rightJustified(12, '0');
        while (serial.endsWith('0')) {
            serial.chop(1);
        }
    }
    return serial;
}

}  // namespace

XlsxWriter::XlsxWriter(QIODevice& device) : zip_(&device) {
    zip_.setAutoClose(false);
    zip_.setUtf8Enabled(true);
}

XlsxWriter::~XlsxWriter() = default;

bool XlsxWriter::openPart(const QString& name) {
    sheet_ = std::make_unique<QuaZipFile>(&zip_);
    QuaZipNewInfo info(name);
    info.dateTime =
        QDateTime(QDate(1980, 1, 1), QTime(0, 0));  // the zip format's first: the same in every run
    return sheet_->open(QIODevice::WriteOnly, info);
}

bool XlsxWriter::addPart(const QString& name, const QByteArray& content) {
    const bool written = openPart(name) && sheet_->write(content) == content.size();
    sheet_->close();
    return written && sheet_->getZipError() == ZIP_OK;
}

bool XlsxWriter::begin() {
    rows_ = kSheetBegin;
    return zip_.open(QuaZip::mdCreate) && addPart(QStringLiteral("[Content_Types].xml"), kContentTypes) &&
           addPart(QStringLiteral("_rels/.rels"), kPackageRelationships) &&
           addPart(QStringLiteral("xl/workbook.xml"), kWorkbook) &&
           addPart(QStringLiteral("xl/_rels/workbook.xml.rels"), kWorkbookRelationships) &&
           addPart(QStringLiteral("xl/styles.xml"), kStyles) &&
           openPart(QStringLiteral("xl/worksheets/sheet1.xml"));
}

bool XlsxWriter::addRow(std::int64_t reading, const QByteArray& kilowatts) {
    const QByteArray number = QByteArray::number(++number_);
    rows_ += "<row r=\"" + number + "\"><c r=\"A" + number + "\" s=\"1\"><v>" + serialOf(reading) +
             "</v></c><c r=\"B" + number + "\"><v>" + kilowatts + "</v></c></row>";
    if (rows_.size() < kBlock) {
        return true;
    }
    const bool written = sheet_->write(rows_) == rows_.size();
    rows_.clear();
    return written;
}

bool XlsxWriter::end() {
    rows_ += kSheetEnd;
    const bool written = sheet_->write(rows_) == rows_.size();
    sheet_->close();
    const bool closed = sheet_->getZipError() == ZIP_OK;
    zip_.close();
    return written && closed && zip_.getZipError() == ZIP_OK;
}

}  // namespace smarter::generator
