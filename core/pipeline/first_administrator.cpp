// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/first_administrator.h"

#include "core/mdms/mdms.h"

namespace smarter {

Status checkAccountEntry(const AccountEntry& entry) {
    return crypto::normaliseUserName(entry.name).and_then([&](const QString&) { return crypto::checkPassword(entry.password); });
}

Result<QString> addFirstAdministrator(const Site& site, const AccountEntry& entry) {
    const SystemClock clock;
    return site.databaseKey(TrustDomain::Mdms)
        .and_then([&](const SecretBytes& key) { return Mdms::open(site.databasePath(TrustDomain::Mdms), key, clock); })
        .and_then([&](const std::unique_ptr<Mdms>& mdms) { return mdms->operators().addFirst(entry.name, entry.password); });
}

}  // namespace smarter
