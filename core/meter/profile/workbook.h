// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/meter/profile/xml_part.h"

namespace smarter::profile {

/// Where a workbook keeps its first worksheet: package part names without the leading slash.
struct Workbook {
    QString sheet;
    QString sharedStrings;  ///< empty: it has none
    bool startsIn1904 = false;
};

/// Follows the package's relationships (ECMA-376 part 2, 6.5): the package's office document, its sheets in
/// order, the first of them that is a worksheet. FileFormatUnknown if the package is no workbook, else
/// FileDamaged.
Result<Workbook> readWorkbook(QuaZip& zip, const QString& path);

}  // namespace smarter::profile
