// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/credential.h"

#include <algorithm>
#include <tuple>

namespace smarter::crypto {

namespace {

Result<AccountKeys> keysOf(const SecretBytes& password, const KdfParameters& parameters) {
    return normalisePassword(password)
        .and_then([&](const SecretBytes& normalised) { return derive(normalised, parameters); })
        .and_then([](const SecretBytes& derived) { return accountKeys(derived); });
}

bool isUserNameCharacter(QChar c) {
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'.' || c == u'-' || c == u'_';
}

}  // namespace

Result<NewCredential> makeCredential(const SecretBytes& password) {
    if (const Status allowed = checkPassword(password); !allowed) {
        return passOn(allowed);
    }
    auto parameters = freshKdfParameters();
    if (!parameters) {
        return passOn(parameters);
    }
    auto keys = keysOf(password, *parameters);
    if (!keys) {
        return passOn(keys);
    }
    const ByteView verifier = keys->verifier.view();
    return NewCredential{{std::move(*parameters), Bytes(verifier.begin(), verifier.end())},
                         std::move(keys->wrappingKey)};
}

Result<SecretBytes> checkCredential(const SecretBytes& password, const Credential& stored) {
    auto keys = keysOf(password, stored.kdf);
    if (!keys || !equalInConstantTime(keys->verifier.view(), stored.verifier)) {
        return fail(ErrorCode::SignInRefused);
    }
    return std::move(keys->wrappingKey);
}

Error refuseUnknownAccount(const SecretBytes& password) {
    const KdfParameters parameters{Bytes(kSaltSize), kDefaultIterations};
    std::ignore = keysOf(password, parameters);
    return {ErrorCode::SignInRefused};
}

Result<QString> normaliseUserName(const QString& typed) {
    const QString name = typed.trimmed().toLower();
    const bool fits = name.size() >= 3 && name.size() <= 32 && name[0] >= u'a' && name[0] <= u'z' &&
                      std::ranges::all_of(name, isUserNameCharacter);
    return fits ? Result<QString>(name) : fail(ErrorCode::UserNameMalformed, typed);
}

}  // namespace smarter::crypto
