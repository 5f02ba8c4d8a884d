// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/operators.h"

namespace smarter {

Result<bool> Operators::any() {
    return database_.single(QStringLiteral("SELECT count(*) FROM operator_account"), {},
                            [](const Statement& row) { return row.number(0) > 0; });
}

Result<std::optional<crypto::Credential>> Operators::find(const QString& name) {
    return database_.first(QStringLiteral("SELECT salt, iterations, verifier FROM operator_account WHERE name = ?"), {name},
                           [](const Statement& row) {
                               return crypto::Credential{{row.bytes(0), static_cast<std::uint32_t>(row.number(1))},
                                                         row.bytes(2)};
                           });
}

Result<QString> Operators::add(const QString& name, const SecretBytes& password) {
    const auto normal = crypto::normaliseUserName(name);
    if (!normal) {
        return normal;
    }
    const auto taken = find(*normal);
    if (!taken) {
        return passOn(taken);
    }
    if (*taken) {
        return fail(ErrorCode::UserNameTaken, *normal);
    }
    const auto made = crypto::makeCredential(password);
    if (!made) {
        return passOn(made);
    }
    const crypto::Credential& credential = made->credential;
    return database_
        .run(QStringLiteral("INSERT INTO operator_account (name, salt, iterations, verifier) VALUES (?, ?, ?, ?)"),
             {*normal, blob(credential.kdf.salt), number(std::int64_t{credential.kdf.iterations}),
              blob(credential.verifier)})
        .transform([&] { return *normal; });
}

Result<QString> Operators::signIn(const QString& name, const SecretBytes& password) {
    const auto normal = crypto::normaliseUserName(name);
    const auto stored = find(normal.value_or(QString()));
    if (!stored) {
        return passOn(stored);
    }
    if (!*stored) {
        return std::unexpected(crypto::refuseUnknownAccount(password));
    }
    return crypto::checkCredential(password, **stored).transform([&](const SecretBytes&) { return *normal; });
}

}  // namespace smarter
