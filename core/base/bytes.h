// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace smarter {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

/// The bytes of a text, without its terminator.
ByteView bytesOf(std::string_view text);

/// Lower-case hexadecimal, two digits a byte.
QString hex(ByteView bytes);
std::optional<Bytes> fromHex(QStringView text);

/// Appends big-endian fields. Not thread-safe.
class ByteWriter {
public:
    template <std::unsigned_integral T>
    ByteWriter& number(T value) {
        for (int shift = static_cast<int>(sizeof(T)) * 8 - 8; shift >= 0; shift -= 8) {
            bytes_.push_back(static_cast<std::uint8_t>(value >> shift));
        }
        return *this;
    }
    ByteWriter& raw(ByteView bytes);
    /// 32-bit length, then the bytes.
    ByteWriter& block(ByteView bytes);

    const Bytes& bytes() const { return bytes_; }
    Bytes take() { return std::move(bytes_); }

private:
    Bytes bytes_;
};

/// Reads what ByteWriter wrote, from any bytes at all: after the first read past the end every further
/// read yields zero or an empty view and `finish` says Truncated. Views point into the input.
class ByteReader {
public:
    explicit ByteReader(ByteView bytes) : rest_(bytes) {}

    template <std::unsigned_integral T>
    T number() {
        T value = 0;
        for (const std::uint8_t byte : raw(sizeof(T))) {
            value = static_cast<T>((static_cast<std::uint64_t>(value) << 8) | byte);
        }
        return value;
    }
    ByteView raw(std::size_t count);
    ByteView block();
    template <std::size_t N>
    std::array<std::uint8_t, N> array() {
        std::array<std::uint8_t, N> out{};
        const ByteView view = raw(N);
        std::copy(view.begin(), view.end(), out.begin());
        return out;
    }

    bool ok() const { return !truncated_; }
    std::size_t remaining() const { return rest_.size(); }
    /// Truncated if a read went past the end, TrailingBytes if input is left over.
    Status finish() const;

private:
    ByteView rest_;
    bool truncated_ = false;
};

}  // namespace smarter
