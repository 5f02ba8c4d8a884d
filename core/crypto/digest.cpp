// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/digest.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <climits>
#include <cstdlib>

namespace smarter::crypto {

namespace {

void require(bool done) {
    // Out of memory: going on with a wrong digest would be worse than ending.
    if (!done) {
        std::abort();
    }
}

// Fetched once: EVP_sha256() would be looked up again in every call.
const EVP_MD* algorithm() {
    static const EVP_MD* const fetched = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    require(fetched != nullptr);
    return fetched;
}

}  // namespace

Digest sha256(ByteView data) {
    Digest digest;
    require(EVP_Digest(data.data(), data.size(), digest.data(), nullptr, algorithm(), nullptr) == 1);
    return digest;
}

Digest hmacSha256(ByteView key, ByteView data) {
    // HMAC() takes its key's length as an int; a longer key is its own digest (RFC 2104, section 2).
    if (key.size() > INT_MAX) {
        const Digest shortened = sha256(key);
        return hmacSha256(shortened, data);
    }
    Digest digest;
    require(HMAC(algorithm(), key.data(), static_cast<int>(key.size()), data.data(), data.size(),
                 digest.data(), nullptr) != nullptr);
    return digest;
}

void Sha256::Free::operator()(evp_md_ctx_st* context) const {
    EVP_MD_CTX_free(context);
}

Sha256::Sha256() : context_(EVP_MD_CTX_new()) {
    require(context_ && EVP_DigestInit_ex2(context_.get(), algorithm(), nullptr) == 1);
}

Sha256& Sha256::add(ByteView data) {
    require(EVP_DigestUpdate(context_.get(), data.data(), data.size()) == 1);
    return *this;
}

Digest Sha256::finish() {
    Digest digest;
    require(EVP_DigestFinal_ex(context_.get(), digest.data(), nullptr) == 1 &&
            EVP_DigestInit_ex2(context_.get(), algorithm(), nullptr) == 1);
    return digest;
}

}  // namespace smarter::crypto
