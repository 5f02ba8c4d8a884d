// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/password.h"

namespace smarter::crypto {

/// What is stored of an account's password: how to derive, and the half of the derived key that checks it.
struct Credential {
    KdfParameters kdf;
    Bytes verifier;
};

struct NewCredential {
    Credential credential;
    SecretBytes wrappingKey;
};

/// For a password that passes `checkPassword`; its errors. About a third of a second. Thread-safe.
Result<NewCredential> makeCredential(const SecretBytes& password);

/// The account's wrapping key, or SignInRefused. Takes its time whatever the password; compares in constant
/// time. Thread-safe.
Result<SecretBytes> checkCredential(const SecretBytes& password, const Credential& stored);

/// For an account that does not exist: the same answer after the same work.
Error refuseUnknownAccount(const SecretBytes& password);

/// 3 to 32 of a–z, 0–9, dot, dash and underscore, the first a letter; upper case is folded. UserNameMalformed.
Result<QString> normaliseUserName(const QString& typed);

}  // namespace smarter::crypto
