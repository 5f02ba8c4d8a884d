// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/rsa_support.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/rsa.h>

#include <QByteArray>

#include "core/crypto/rsa.h"

namespace smarter::crypto {

namespace {

using NumberPtr = std::unique_ptr<BIGNUM, Releaser<BN_free>>;

NumberPtr numberOf(const EVP_PKEY* key, const char* name) {
    BIGNUM* number = nullptr;
    EVP_PKEY_get_bn_param(key, name, &number);
    return NumberPtr(number);
}

}  // namespace

Status checkRsaKey(const EVP_PKEY* key) {
    constexpr BN_ULONG smallestExponent = 65'537;
    constexpr int exponentBits = 64;
    const int bits = EVP_PKEY_get_bits(key);
    if (EVP_PKEY_is_a(key, "RSA") != 1 || bits < kFewestRsaBits || bits > kMostRsaBits) {
        return fail(ErrorCode::KeyInvalid);
    }
    const NumberPtr modulus = numberOf(key, OSSL_PKEY_PARAM_RSA_N);
    const NumberPtr exponent = numberOf(key, OSSL_PKEY_PARAM_RSA_E);
    if (!modulus || !exponent) {
        return opensslFailure();
    }
    // An even modulus or exponent is no RSA key, and a tiny exponent is what most forgeries lean on.
    if (BN_is_odd(modulus.get()) == 0 || BN_is_odd(exponent.get()) == 0 ||
        BN_num_bits(exponent.get()) > exponentBits || BN_get_word(exponent.get()) < smallestExponent) {
        return fail(ErrorCode::KeyInvalid);
    }
    return {};
}

KeyContextPtr oaepContext(EVP_PKEY* key, OaepDirection direction) {
    KeyContextPtr context(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr));
    if (!context) {
        return nullptr;
    }
    const int started = direction == OaepDirection::Encrypt ? EVP_PKEY_encrypt_init(context.get())
                                                            : EVP_PKEY_decrypt_init(context.get());
    if (started != 1 || EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_OAEP_PADDING) != 1 ||
        EVP_PKEY_CTX_set_rsa_oaep_md(context.get(), EVP_sha256()) != 1 ||
        EVP_PKEY_CTX_set_rsa_mgf1_md(context.get(), EVP_sha256()) != 1) {
        return nullptr;
    }
    return context;
}

QByteArray borrowed(ByteView bytes) {
    return QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()),
                                   static_cast<qsizetype>(bytes.size()));
}

}  // namespace smarter::crypto
