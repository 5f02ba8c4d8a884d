// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/kdf.h"

#include <openssl/core_names.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <climits>

#include "core/crypto/digest.h"
#include "core/crypto/openssl_support.h"

namespace smarter::crypto {

namespace {

OSSL_PARAM octets(const char* name, ByteView bytes) {
    // OpenSSL takes no const here but only reads; a null pointer would mean "not given".
    static std::uint8_t nothing = 0;
    return OSSL_PARAM_construct_octet_string(
        name, bytes.empty() ? &nothing : const_cast<std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

Result<SecretBytes> pbkdf2Sha256(ByteView password, ByteView salt, std::uint32_t iterations,
                                 std::size_t length) {
    const std::size_t longest = INT_MAX;
    if (iterations == 0 || iterations > longest || length == 0 || length > longest ||
        password.size() > longest || salt.size() > longest) {
        return fail(ErrorCode::InvalidArgument);
    }
    SecretBytes derived(length);
    // An empty view may be null, which the call takes for "no password" whatever the length says.
    const char* const text = password.empty() ? "" : reinterpret_cast<const char*>(password.data());
    if (PKCS5_PBKDF2_HMAC(text, static_cast<int>(password.size()), salt.data(), static_cast<int>(salt.size()),
                          static_cast<int>(iterations), EVP_sha256(), static_cast<int>(length),
                          derived.span().data()) != 1) {
        return opensslFailure();
    }
    return derived;
}

Result<SecretBytes> hkdfSha256(ByteView ikm, ByteView salt, ByteView info, std::size_t length) {
    constexpr std::size_t longest = 255 * sizeof(Digest);
    if (ikm.empty() || length == 0 || length > longest) {
        return fail(ErrorCode::InvalidArgument);
    }
    const KdfPtr algorithm(EVP_KDF_fetch(nullptr, OSSL_KDF_NAME_HKDF, nullptr));
    const KdfContextPtr context(algorithm ? EVP_KDF_CTX_new(algorithm.get()) : nullptr);
    if (!context) {
        return opensslFailure();
    }
    char hash[] = "SHA256";
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, hash, 0),
                                     octets(OSSL_KDF_PARAM_KEY, ikm), octets(OSSL_KDF_PARAM_SALT, salt),
                                     octets(OSSL_KDF_PARAM_INFO, info), OSSL_PARAM_construct_end()};
    SecretBytes derived(length);
    if (EVP_KDF_derive(context.get(), derived.span().data(), length, parameters) != 1) {
        return opensslFailure();
    }
    return derived;
}

}  // namespace smarter::crypto
