// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

#include <QXmlStreamReader>
#include <cstdint>

#include "core/base/result.h"

namespace smarter::profile {

/// One XML part of an open package, inflated and parsed a block at a time, so that whatever the part holds
/// costs bounded memory and time: no more than `mostBytes` are inflated, no token (text, tag, comment) may
/// take more than 1 MiB, elements nest at most 64 deep, and a document type, the only home of entities, is
/// refused, as the packaging standard does (ECMA-376 part 2). Not thread-safe.
class XmlPart {
public:
    /// `path` is the package's, for errors; `zip` must outlive this.
    XmlPart(QuaZip& zip, QString path);

    /// Looks the part up without case, as package part names are compared.
    Status open(const QString& part, std::int64_t mostBytes);
    /// The next token, down to EndDocument; FileDamaged where the part breaks off or passes a bound. What
    /// follows the document element is read too: EndDocument means that the part's check sum was right.
    Result<QXmlStreamReader::TokenType> next();
    const QXmlStreamReader& xml() const { return xml_; }
    double progress() const;

private:
    Status feed();
    Status checkEnd();
    std::unexpected<Error> damaged(const QString& detail) const;

    QString path_;
    QuaZip& zip_;
    QuaZipFile file_;
    QXmlStreamReader xml_;
    std::int64_t mostBytes_ = 0;
    std::int64_t inflated_ = 0;
    std::int64_t sinceToken_ = 0;
    int depth_ = 0;
};

}  // namespace smarter::profile
