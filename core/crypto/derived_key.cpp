// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/derived_key.h"

#include "core/crypto/kdf.h"

namespace smarter::crypto {

Result<SecretBytes> derivedKey(const SecretBytes& key, std::string_view purpose) {
    ByteWriter info;
    info.raw(bytesOf("smarter-metering v1: ")).raw(bytesOf(purpose));
    return hkdfSha256(key.view(), {}, info.bytes(), sizeof(Digest));
}

Result<Digest> proofOfKey(const SecretBytes& key, ByteView statement) {
    return derivedKey(key, "proof of key").transform([&](const SecretBytes& proving) {
        return hmacSha256(proving.view(), statement);
    });
}

}  // namespace smarter::crypto
