// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

#include "core/secret/secret_bytes.h"

namespace smarter::paillier {

inline void wipeLimbs(std::span<std::uint64_t> limbs) {
    wipe({reinterpret_cast<std::uint8_t*>(limbs.data()), limbs.size_bytes()});
}

}  // namespace smarter::paillier
