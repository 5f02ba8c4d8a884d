// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/text_field.h"

#include <algorithm>

#include "core/base/ids.h"

namespace smarter {

void writeName(ByteWriter& writer, const QString& name) {
    const QByteArray utf8 = name.toUtf8();
    writer.block(bytesOf({utf8.constData(), static_cast<std::size_t>(utf8.size())}));
}

Result<QString> readName(ByteReader& reader) {
    const ByteView utf8 = reader.block();
    if (!reader.ok()) {
        return fail(ErrorCode::Truncated);
    }
    QString name = QString::fromUtf8(reinterpret_cast<const char*>(utf8.data()), static_cast<qsizetype>(utf8.size()));
    // Only what writeName writes: a malformed sequence or a byte order mark would be a second encoding of the name.
    const QByteArray again = name.toUtf8();
    const ByteView written = bytesOf({again.constData(), static_cast<std::size_t>(again.size())});
    if (!isValidName(name) || !std::ranges::equal(written, utf8)) {
        return fail(ErrorCode::ValueOutOfRange);
    }
    return name;
}

}  // namespace smarter
