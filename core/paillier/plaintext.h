// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace smarter::paillier {

/// A non-negative integer as little-endian 64-bit limbs, below the key's n where a function takes it.
/// Move-only; wiped when it goes. Not thread-safe for writing.
class Plaintext {
public:
    /// Zero, with room for `limbs` limbs.
    explicit Plaintext(std::size_t limbs);
    Plaintext(Plaintext&&) noexcept;
    Plaintext& operator=(Plaintext&&) noexcept;
    Plaintext(const Plaintext&) = delete;
    Plaintext& operator=(const Plaintext&) = delete;
    ~Plaintext();

    std::span<std::uint64_t> limbs() { return {limbs_.get(), size_}; }
    std::span<const std::uint64_t> limbs() const { return {limbs_.get(), size_}; }

private:
    void clear();

    std::unique_ptr<std::uint64_t[]> limbs_;
    std::size_t size_ = 0;
};

}  // namespace smarter::paillier
