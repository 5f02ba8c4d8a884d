// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <QFile>
#include <array>
#include <span>
#include <vector>

#include "core/secret/secret_bytes.h"

namespace smarter::test {

/// Bytes to look for, kept so that the search does not find itself.
struct Masked {
    Bytes mask;
    Bytes masked;

    static Masked of(ByteView secret) {
        Masked out{Bytes(secret.size()), Bytes(secret.size())};
        for (std::size_t i = 0; i < secret.size(); ++i) {
            out.mask[i] = static_cast<std::uint8_t>(0x5a + 31 * i);
            out.masked[i] = secret[i] ^ out.mask[i];
        }
        return out;
    }
    SecretBytes open() const {
        SecretBytes out(masked.size());
        for (std::size_t i = 0; i < masked.size(); ++i) {
            out.span()[i] = masked[i] ^ mask[i];
        }
        return out;
    }
    bool isAt(ByteView memory) const {
        for (std::size_t i = 0; i < masked.size(); ++i) {
            if ((memory[i] ^ mask[i]) != masked[i]) {
                return false;
            }
        }
        return true;
    }
};

/// How often the bytes occur in what this process may write to (heap, stacks, data), but for the search's own buffer.
inline int occurrences(const Masked& wanted) {
    static std::array<std::uint8_t, 1 << 20> buffer;
    const auto own = reinterpret_cast<std::uintptr_t>(buffer.data());
    QFile maps(QStringLiteral("/proc/self/maps"));
    const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    if (memory < 0 || !maps.open(QIODevice::ReadOnly)) {
        return -1;
    }
    const QList<QByteArray> regions = maps.readAll().split('\n');
    const std::size_t overlap = wanted.masked.size() - 1;
    int count = 0;
    for (const QByteArray& region : regions) {
        const QList<QByteArray> fields = region.split(' ');
        if (fields.size() < 2 || !fields[1].startsWith("rw")) {
            continue;
        }
        const QList<QByteArray> limits = fields[0].split('-');
        const auto end = static_cast<std::uintptr_t>(limits[1].toULongLong(nullptr, 16));
        for (auto at = static_cast<std::uintptr_t>(limits[0].toULongLong(nullptr, 16)); at < end;) {
            const std::size_t size = std::min<std::size_t>(buffer.size(), end - at);
            const ssize_t got = ::pread(memory, buffer.data(), size, static_cast<off_t>(at));
            if (got <= static_cast<ssize_t>(overlap)) {
                break;
            }
            for (std::size_t i = 0; i + overlap < static_cast<std::size_t>(got); ++i) {
                const bool isOwn = at + i >= own && at + i < own + buffer.size();
                count += !isOwn && wanted.isAt(std::span(buffer).subspan(i)) ? 1 : 0;
            }
            at += static_cast<std::size_t>(got) == size && at + size < end ? size - overlap : size;
        }
    }
    wipe(buffer);
    ::close(memory);
    return count;
}

}  // namespace smarter::test
