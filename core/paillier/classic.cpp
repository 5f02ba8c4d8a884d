// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paillier/classic.h"

#include "core/paillier/public_parameters.h"
#include "core/paillier/random.h"

namespace smarter::paillier {

namespace {

Result<Ciphertext> encryptWithUnit(const PublicParameters& key, const Plaintext& plaintext,
                                   const Integer& r) {
    const Result<Integer> m = checkedPlaintext(key, plaintext);
    if (!m) {
        return passOn(m);
    }
    const Integer blinding = powSecret(r, key.n, key.nSquared);
    return ciphertextOf(key, (*m * key.n + Integer(1)) * blinding % key.nSquared);
}

}  // namespace

Result<Ciphertext> encryptClassic(const PublicKey& key, const Plaintext& plaintext) {
    const Result<Integer> r = randomUnit(key.parameters().n);
    if (!r) {
        return passOn(r);
    }
    return encryptWithUnit(key.parameters(), plaintext, *r);
}

Result<Ciphertext> encryptClassicWith(const PublicKey& key, const Plaintext& plaintext, ByteView r) {
    const Integer unit = Integer::ofBytes(r);
    if (unit >= key.parameters().n || gcd(unit, key.parameters().n) != Integer(1)) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("r"));
    }
    return encryptWithUnit(key.parameters(), plaintext, unit);
}

}  // namespace smarter::paillier
