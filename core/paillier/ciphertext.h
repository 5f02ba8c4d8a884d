// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"

namespace smarter::paillier {

/// A unit modulo n²: big-endian, exactly PublicKey::ciphertextBytes() long. The type promises nothing
/// about its content; whoever takes one checks it.
struct Ciphertext {
    Bytes value;

    bool operator==(const Ciphertext&) const = default;
};

}  // namespace smarter::paillier
