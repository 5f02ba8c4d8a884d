// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/partition.h"

#include "core/crypto/digest.h"

namespace smarter {

std::uint32_t partitionOf(QStringView neighbourhood, std::uint32_t partitions) {
    const QByteArray name = neighbourhood.toUtf8();
    const crypto::Digest digest = crypto::sha256(bytesOf({name.constData(), static_cast<std::size_t>(name.size())}));
    const auto first = ByteReader(digest).number<std::uint64_t>();
    return static_cast<std::uint32_t>(first % partitions);
}

}  // namespace smarter
