// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For core/crypto's own .cpp files: what keeps OpenSSL's types out of the public headers.

#include <openssl/evp.h>
#include <openssl/kdf.h>

#include <QString>
#include <memory>

#include "core/base/result.h"

namespace smarter::crypto {

template <auto release>
struct Releaser {
    template <class T>
    void operator()(T* object) const {
        release(object);
    }
};

using KeyPtr = std::unique_ptr<EVP_PKEY, Releaser<EVP_PKEY_free>>;
using KeyContextPtr = std::unique_ptr<EVP_PKEY_CTX, Releaser<EVP_PKEY_CTX_free>>;
using KdfPtr = std::unique_ptr<EVP_KDF, Releaser<EVP_KDF_free>>;
using KdfContextPtr = std::unique_ptr<EVP_KDF_CTX, Releaser<EVP_KDF_CTX_free>>;

/// QCA's provider for RSA: the one on OpenSSL.
inline QString rsaProvider() {
    return QStringLiteral("qca-ossl");
}

/// CryptoLibrary with OpenSSL's own reason (which never holds key material); empties the thread's error
/// queue.
std::unexpected<Error> opensslFailure();

}  // namespace smarter::crypto
