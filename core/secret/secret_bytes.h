// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "core/base/bytes.h"

namespace smarter {

/// Overwrites memory in a way the optimiser keeps (OPENSSL_cleanse).
void wipe(std::span<std::uint8_t> memory);

/// Overwrites a text that held a secret and leaves it empty; for what a widget hands over.
void wipe(QString& text);

/// Equal length and content, in time that depends on the length alone (CRYPTO_memcmp).
bool equalInConstantTime(ByteView a, ByteView b);

/// Key material or a password: fixed size, move-only, kept out of swap where the system allows
/// (mlock, best effort), wiped when it goes. Not thread-safe for writing.
class SecretBytes {
public:
    SecretBytes() = default;
    explicit SecretBytes(std::size_t size);
    /// Copies; the source is the caller's to wipe.
    static SecretBytes copyOf(ByteView bytes);
    /// UTF-8 of the text, which is then wiped.
    static SecretBytes takeText(QString& text);

    SecretBytes(SecretBytes&&) noexcept;
    SecretBytes& operator=(SecretBytes&&) noexcept;
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;
    ~SecretBytes();

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    ByteView view() const { return {data_.get(), size_}; }
    std::span<std::uint8_t> span() { return {data_.get(), size_}; }
    SecretBytes clone() const { return copyOf(view()); }

private:
    void clear();

    std::unique_ptr<std::uint8_t[]> data_;
    std::size_t size_ = 0;
};

/// Wipes the memory it watches at the end of the scope.
class WipeAtExit {
public:
    explicit WipeAtExit(std::span<std::uint8_t> memory) : memory_(memory) {}
    WipeAtExit(const WipeAtExit&) = delete;
    WipeAtExit& operator=(const WipeAtExit&) = delete;
    ~WipeAtExit() { wipe(memory_); }

private:
    std::span<std::uint8_t> memory_;
};

}  // namespace smarter
