// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bytes.h"

#include <QByteArray>
#include <limits>

namespace smarter {

namespace {

bool isHexDigit(QChar c) {
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

}  // namespace

ByteView bytesOf(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

QString hex(ByteView bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    QString text;
    text.reserve(static_cast<qsizetype>(bytes.size() * 2));
    for (const std::uint8_t byte : bytes) {
        text += QLatin1Char(digits[byte >> 4]);
        text += QLatin1Char(digits[byte & 15]);
    }
    return text;
}

std::optional<Bytes> fromHex(QStringView text) {
    if (text.size() % 2 != 0) {
        return std::nullopt;
    }
    const auto digit = [](QChar c) { return c.isDigit() ? c.digitValue() : c.toLower().unicode() - u'a' + 10; };
    Bytes bytes;
    bytes.reserve(static_cast<std::size_t>(text.size() / 2));
    for (qsizetype i = 0; i < text.size(); i += 2) {
        if (!isHexDigit(text[i]) || !isHexDigit(text[i + 1])) {
            return std::nullopt;
        }
        bytes.push_back(static_cast<std::uint8_t>(digit(text[i]) << 4 | digit(text[i + 1])));
    }
    return bytes;
}

ByteWriter& ByteWriter::raw(ByteView bytes) {
    bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
    return *this;
}

ByteWriter& ByteWriter::block(ByteView bytes) {
    number(static_cast<std::uint32_t>(bytes.size()));
    return raw(bytes);
}

ByteView ByteReader::raw(std::size_t count) {
    if (truncated_ || count > rest_.size()) {
        truncated_ = true;
        rest_ = {};
        return {};
    }
    const ByteView head = rest_.first(count);
    rest_ = rest_.subspan(count);
    return head;
}

ByteView ByteReader::block() {
    const auto length = number<std::uint32_t>();
    return raw(length);
}

Status ByteReader::finish() const {
    if (truncated_) {
        return fail(ErrorCode::Truncated);
    }
    if (!rest_.empty()) {
        return fail(ErrorCode::TrailingBytes);
    }
    return {};
}

}  // namespace smarter
