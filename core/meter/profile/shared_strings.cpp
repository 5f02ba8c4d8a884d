// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meter/profile/shared_strings.h"

namespace smarter::profile {

namespace {

constexpr std::size_t kMostMemory = std::size_t{64} * 1024 * 1024;
constexpr std::int64_t kMostBytes = std::int64_t{512} * 1024 * 1024;

}  // namespace

void appendCell(std::string& cell, QStringView text) {
    if (cell.size() >= kLongestCell) {
        return;
    }
    const QByteArray utf8 = text.left(kLongestCell).toUtf8();
    if (cell.size() + static_cast<std::size_t>(utf8.size()) <= kLongestCell) {
        cell.append(utf8.constData(), static_cast<std::size_t>(utf8.size()));
        return;
    }
    std::size_t room = kLongestCell - cell.size();
    while (room > 0 && (static_cast<unsigned char>(utf8[static_cast<qsizetype>(room)]) & 0xC0) == 0x80) {
        --room;
    }
    cell.append(utf8.constData(), room);
}

Result<SharedStrings> SharedStrings::read(QuaZip& zip, const QString& path, const QString& part) {
    XmlPart xmlPart(zip, path);
    if (const Status opened = xmlPart.open(part, kMostBytes); !opened) {
        return passOn(opened);
    }
    SharedStrings strings;
    std::string item;
    bool inText = false;
    bool inPhonetic = false;  // a reading aid beside the text, not part of it
    for (;;) {
        const auto token = xmlPart.next();
        if (!token) {
            return passOn(token);
        }
        const QStringView name = xmlPart.xml().name();
        const bool starts = *token == QXmlStreamReader::StartElement;
        if (*token == QXmlStreamReader::EndDocument) {
            return strings;
        }
        if (*token == QXmlStreamReader::Characters && inText && !inPhonetic) {
            appendCell(item, xmlPart.xml().text());
        } else if (name == u"t") {
            inText = starts;
        } else if (name == u"rPh") {
            inPhonetic = starts;
        } else if (name == u"si" && !starts) {
            strings.text_ += item;
            strings.ends_.push_back(strings.text_.size());
            item.clear();
            // A container that grows holds its old and its new room for a moment.
            if (2 * (strings.text_.size() + strings.ends_.size() * sizeof(std::size_t)) > kMostMemory) {
                return fail(ErrorCode::FileDamaged, path, QStringLiteral("too many shared strings"));
            }
        }
    }
}

std::optional<std::string_view> SharedStrings::at(std::size_t index) const {
    if (index >= ends_.size()) {
        return std::nullopt;
    }
    const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(text_).substr(begin, ends_[index] - begin);
}

}  // namespace smarter::profile
