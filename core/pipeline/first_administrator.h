// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/site.h"

namespace smarter {

/// An account as somebody enters it.
struct AccountEntry {
    QString name;
    SecretBytes password;
};

/// What can be known before there is a site: UserNameMalformed and checkPassword's errors.
Status checkAccountEntry(const AccountEntry& entry);

/// Makes the site's first administrator; see Operators::addFirst. The site's stations need not be open.
Result<QString> addFirstAdministrator(const Site& site, const AccountEntry& entry);

}  // namespace smarter
