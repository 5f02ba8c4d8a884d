// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/aead.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <algorithm>
#include <climits>

#include "core/crypto/openssl_support.h"

namespace smarter::crypto {

namespace {

const EVP_CIPHER* algorithm() {
    static const EVP_CIPHER* const fetched = EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr);
    return fetched;
}

bool sizesFit(ByteView aad, ByteView in, std::span<std::uint8_t> out) {
    return in.size() == out.size() && in.size() <= INT_MAX && aad.size() <= INT_MAX;
}

bool process(EVP_CIPHER_CTX* context, ByteView in, std::uint8_t* out) {
    int done = 0;
    return in.empty() || EVP_CipherUpdate(context, out, &done, in.data(), static_cast<int>(in.size())) == 1;
}

bool finish(EVP_CIPHER_CTX* context) {
    std::uint8_t nothing[EVP_MAX_BLOCK_LENGTH];  // GCM holds nothing back
    int done = 0;
    return EVP_CipherFinal_ex(context, nothing, &done) == 1;
}

// Parameters, not EVP_CIPHER_CTX_ctrl, which would look the same ones up: a tenth of a short message's time.
bool getTag(EVP_CIPHER_CTX* context, Tag& tag) {
    OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_octet_string(OSSL_CIPHER_PARAM_AEAD_TAG, tag.data(), tag.size()),
        OSSL_PARAM_construct_end()};
    return EVP_CIPHER_CTX_get_params(context, parameters) == 1;
}

bool setTag(EVP_CIPHER_CTX* context, Tag tag) {
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_octet_string(OSSL_CIPHER_PARAM_AEAD_TAG, tag.data(), tag.size()),
        OSSL_PARAM_construct_end()};
    return EVP_CIPHER_CTX_set_params(context, parameters) == 1;
}

}  // namespace

void Aes256Gcm::Free::operator()(evp_cipher_ctx_st* context) const {
    EVP_CIPHER_CTX_free(context);
}

Result<Aes256Gcm> Aes256Gcm::create(const SecretBytes& key) {
    return create(key.view());
}

Result<Aes256Gcm> Aes256Gcm::create(ByteView key) {
    Aes256Gcm aead;
    aead.key_ = SecretBytes(kAesKeySize);
    if (const Status keyed = aead.rekey(key); !keyed) {
        return passOn(keyed);
    }
    return aead;
}

Status Aes256Gcm::rekey(ByteView key) {
    if (key.size() != kAesKeySize) {
        return fail(ErrorCode::KeyInvalid);
    }
    std::ranges::copy(key, key_.span().begin());
    seal_.hasKey = false;
    open_.hasKey = false;
    return {};
}

bool Aes256Gcm::start(Direction& direction, bool encrypt, const Nonce& nonce, ByteView aad) {
    if (!direction.context) {
        direction.context.reset(EVP_CIPHER_CTX_new());
        if (!direction.context || algorithm() == nullptr ||
            EVP_CipherInit_ex2(direction.context.get(), algorithm(), nullptr, nullptr, encrypt ? 1 : 0,
                               nullptr) != 1) {
            direction.context.reset();
            return false;
        }
    }
    const std::uint8_t* const newKey = direction.hasKey ? nullptr : key_.view().data();
    direction.hasKey = EVP_CipherInit_ex2(direction.context.get(), nullptr, newKey, nonce.data(),
                                          encrypt ? 1 : 0, nullptr) == 1;
    return direction.hasKey && process(direction.context.get(), aad, nullptr);
}

Status Aes256Gcm::seal(const Nonce& nonce, ByteView aad, ByteView plaintext,
                       std::span<std::uint8_t> ciphertext, Tag& tag) {
    if (!sizesFit(aad, plaintext, ciphertext)) {
        return fail(ErrorCode::InvalidArgument);
    }
    if (!start(seal_, true, nonce, aad) || !process(seal_.context.get(), plaintext, ciphertext.data()) ||
        !finish(seal_.context.get()) || !getTag(seal_.context.get(), tag)) {
        wipe(ciphertext);
        return opensslFailure();
    }
    return {};
}

Status Aes256Gcm::open(const Nonce& nonce, ByteView aad, ByteView ciphertext, const Tag& tag,
                       std::span<std::uint8_t> plaintext) {
    if (!sizesFit(aad, ciphertext, plaintext)) {
        return fail(ErrorCode::InvalidArgument);
    }
    if (!start(open_, false, nonce, aad) || !process(open_.context.get(), ciphertext, plaintext.data()) ||
        !setTag(open_.context.get(), tag)) {
        wipe(plaintext);
        return opensslFailure();
    }
    if (!finish(open_.context.get())) {
        wipe(plaintext);
        return fail(ErrorCode::AuthenticationFailed);
    }
    return {};
}

}  // namespace smarter::crypto
