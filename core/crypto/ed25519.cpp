// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/ed25519.h"

#include "core/crypto/openssl_support.h"

namespace smarter::crypto {

Result<std::array<std::uint8_t, 32>> ed25519PublicKey(const SecretBytes& privateKey) {
    std::array<std::uint8_t, 32> publicKey{};
    if (privateKey.size() != publicKey.size()) {
        return fail(ErrorCode::KeyInvalid);
    }
    const KeyPtr key(EVP_PKEY_new_raw_private_key_ex(nullptr, "ED25519", nullptr, privateKey.view().data(), privateKey.size()));
    std::size_t size = publicKey.size();
    if (!key || EVP_PKEY_get_raw_public_key(key.get(), publicKey.data(), &size) != 1 || size != publicKey.size()) {
        return opensslFailure();
    }
    return publicKey;
}

}  // namespace smarter::crypto
