// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paillier/plaintext.h"

#include <utility>

#include "core/paillier/wiping.h"

namespace smarter::paillier {

Plaintext::Plaintext(std::size_t limbs) : limbs_(std::make_unique<std::uint64_t[]>(limbs)), size_(limbs) {}

Plaintext::Plaintext(Plaintext&& other) noexcept
    : limbs_(std::move(other.limbs_)), size_(std::exchange(other.size_, 0)) {}

Plaintext& Plaintext::operator=(Plaintext&& other) noexcept {
    if (this != &other) {
        clear();
        limbs_ = std::move(other.limbs_);
        size_ = std::exchange(other.size_, 0);
    }
    return *this;
}

Plaintext::~Plaintext() {
    clear();
}

void Plaintext::clear() {
    if (limbs_) {
        wipeLimbs(limbs());
        limbs_.reset();
    }
    size_ = 0;
}

}  // namespace smarter::paillier
