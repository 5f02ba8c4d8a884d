// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>

#include "core/base/bytes.h"

struct evp_md_ctx_st;

namespace smarter::crypto {

// SHA-256 (FIPS 180-4) and HMAC (RFC 2104). The only thing that can go wrong in them is memory running out,
// which ends the program as it does elsewhere; so they give values, not Results.

using Digest = std::array<std::uint8_t, 32>;

Digest sha256(ByteView data);
Digest hmacSha256(ByteView key, ByteView data);

/// SHA-256 of data that comes in pieces. Move-only; not thread-safe.
class Sha256 {
public:
    Sha256();

    Sha256& add(ByteView data);
    /// The digest of all that was added; the object is then as new.
    Digest finish();

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> context_;
};

}  // namespace smarter::crypto
