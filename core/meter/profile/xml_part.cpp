// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meter/profile/xml_part.h"

#include <QByteArray>
#include <algorithm>

namespace smarter::profile {

namespace {

constexpr qint64 kBlock = qint64{64} * 1024;
constexpr std::int64_t kLongestToken = std::int64_t{1024} * 1024;
constexpr int kDeepest = 64;

}  // namespace

XmlPart::XmlPart(QuaZip& zip, QString path) : path_(std::move(path)), zip_(zip), file_(&zip) {}

std::unexpected<Error> XmlPart::damaged(const QString& detail) const {
    return fail(ErrorCode::FileDamaged, path_, detail);
}

Status XmlPart::open(const QString& part, std::int64_t mostBytes) {
    mostBytes_ = mostBytes;
    if (!zip_.setCurrentFile(part, QuaZip::csInsensitive) || !file_.open(QIODevice::ReadOnly)) {
        return damaged(part);
    }
    return {};
}

Result<QXmlStreamReader::TokenType> XmlPart::next() {
    for (;;) {
        const QXmlStreamReader::TokenType token = xml_.readNext();
        if (token == QXmlStreamReader::Invalid) {
            if (xml_.error() != QXmlStreamReader::PrematureEndOfDocumentError) {
                return damaged(xml_.errorString());
            }
            if (const Status fed = feed(); !fed) {
                return passOn(fed);
            }
            continue;
        }
        sinceToken_ = 0;
        depth_ += token == QXmlStreamReader::StartElement ? 1
                  : token == QXmlStreamReader::EndElement ? -1
                                                          : 0;
        if (token == QXmlStreamReader::DTD || depth_ > kDeepest) {
            return damaged(QStringLiteral("not a spreadsheet's XML"));
        }
        if (token == QXmlStreamReader::EndDocument) {
            if (const Status ended = checkEnd(); !ended) {
                return passOn(ended);
            }
        }
        return token;
    }
}

Status XmlPart::feed() {
    QByteArray block(kBlock, Qt::Uninitialized);
    const qint64 got = file_.read(block.data(), block.size());
    if (got <= 0) {
        return damaged(QStringLiteral("zip error %1").arg(file_.getZipError()));
    }
    inflated_ += got;
    sinceToken_ += got;
    if (inflated_ > mostBytes_ || sinceToken_ > kLongestToken + kBlock) {
        return damaged(QStringLiteral("larger than a spreadsheet's"));
    }
    block.truncate(got);
    xml_.addData(block);
    return {};
}

// The check sum is compared when the part is closed, and only if it was read to its end.
Status XmlPart::checkEnd() {
    QByteArray block(kBlock, Qt::Uninitialized);
    qint64 got = 0;
    while ((got = file_.read(block.data(), block.size())) > 0) {
        inflated_ += got;
        if (inflated_ > mostBytes_) {
            return damaged(QStringLiteral("larger than a spreadsheet's"));
        }
    }
    if (got == 0) {
        file_.close();
    }
    if (got < 0 || file_.getZipError() != UNZ_OK) {
        return damaged(QStringLiteral("zip error %1").arg(file_.getZipError()));
    }
    return {};
}

double XmlPart::progress() const {
    const qint64 size = file_.isOpen() ? file_.usize() : inflated_;
    return size > 0 ? std::min(1.0, static_cast<double>(inflated_) / static_cast<double>(size)) : 1.0;
}

}  // namespace smarter::profile
