// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <utility>

#include "core/paillier/wiping.h"

namespace smarter::paillier {

/// Limbs on a cache line's boundary, zero at first, wiped when they go. Large ones ask for huge pages.
class LimbBuffer {
public:
    static constexpr std::size_t alignment = 64;

    LimbBuffer() = default;
    explicit LimbBuffer(std::size_t size) : data_(allocate(size)), size_(size) {
        std::fill_n(data_.get(), size, 0);
    }
    LimbBuffer(const LimbBuffer& other) : LimbBuffer(other.size_) {
        std::copy_n(other.data_.get(), size_, data_.get());
    }
    LimbBuffer(LimbBuffer&& other) noexcept
        : data_(std::move(other.data_)), size_(std::exchange(other.size_, 0)) {}
    LimbBuffer& operator=(LimbBuffer other) noexcept {
        std::swap(data_, other.data_);
        std::swap(size_, other.size_);
        return *this;
    }
    ~LimbBuffer() {
        if (data_) {
            wipeLimbs({data_.get(), size_});
        }
    }

    std::uint64_t* data() { return data_.get(); }
    const std::uint64_t* data() const { return data_.get(); }
    std::size_t size() const { return size_; }
    std::uint64_t& operator[](std::size_t i) { return data_[i]; }
    const std::uint64_t& operator[](std::size_t i) const { return data_[i]; }

private:
    struct Free {
        void operator()(std::uint64_t* memory) const { std::free(memory); }
    };
    using Memory = std::unique_ptr<std::uint64_t[], Free>;

    static Memory allocate(std::size_t size);

    Memory data_;
    std::size_t size_ = 0;
};

}  // namespace smarter::paillier
