// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <type_traits>
#include <utility>

#include "core/base/bytes.h"

namespace smarter {

/// Overwrites memory in a way the optimiser keeps (OPENSSL_cleanse).
void wipe(std::span<std::uint8_t> memory);

/// Overwrites a text that held a secret and leaves it empty; for what a widget hands over.
void wipe(QString& text);

/// Equal length and content, in time that depends on the length alone (CRYPTO_memcmp).
bool equalInConstantTime(ByteView a, ByteView b);

/// Key material or a password: fixed size, move-only, kept out of swap and core dumps where the system
/// allows (mlock, MADV_DONTDUMP; best effort), wiped when it goes. Not thread-safe for writing.
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

/// A fixed number of plain values that are wiped when they go; for readings on their short way. Move-only.
template <class T>
class WipedArray {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    explicit WipedArray(std::size_t size) : values_(std::make_unique<T[]>(size)), size_(size) {}
    WipedArray(WipedArray&& other) noexcept
        : values_(std::move(other.values_)), size_(std::exchange(other.size_, 0)) {}
    WipedArray& operator=(WipedArray&&) = delete;
    ~WipedArray() { clear(); }

    /// Before the end of the scope.
    void clear() {
        if (values_) {
            wipe({reinterpret_cast<std::uint8_t*>(values_.get()), size_ * sizeof(T)});
            values_.reset();
        }
        size_ = 0;
    }
    T& operator[](std::size_t i) { return values_[i]; }
    const T& operator[](std::size_t i) const { return values_[i]; }
    std::size_t size() const { return size_; }
    std::span<const T> view() const { return {values_.get(), size_}; }

private:
    std::unique_ptr<T[]> values_;
    std::size_t size_;
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
