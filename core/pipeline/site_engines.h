// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/site_key.h"

namespace smarter {

/// Where the stations of a site on engines keep their stores, and with which keys. The folder that goes with it holds
/// the site's description, this machine's keys (`pes.key`, `release.key`, `mdms.key`, `customers.key`, `meters.key`: 32
/// bytes each, for their owner alone), libpq's password file `pgpass`, and `ca.pem`, which the server's certificate is
/// checked against. A machine has only the keys of the roles it runs. Immutable; thread-safe.
class SiteEngines {
public:
    /// "postgresql://HOST[:PORT]/DATABASE?keys=FOLDER", and libpq's sslmode, sslrootcert and passfile where they are not
    /// the folder's. InvalidArgument.
    static Result<SiteEngines> parse(const QString& url);
    static bool isUrl(const QString& site) { return site.startsWith(QLatin1String("postgresql://")); }

    const QString& url() const { return url_; }
    const QString& folder() const { return folder_; }
    /// The domain's own schema, by a role of its own. The intake's is what its workers share.
    QString location(TrustDomain domain) const;
    /// The intake's part of the site's neighbourhoods.
    QString partition(std::uint32_t number) const;

    /// KeyFileMissing where this machine does not hold it; KeyInvalid, KeyFileExposed.
    Result<SecretBytes> key(TrustDomain domain) const;
    /// Fresh ones of the domains that have a schema, where there are none yet. FileUnwritable.
    Status makeKeys() const;
    /// A given one, where there is none yet. FileUnwritable; KeyInvalid where there is another.
    Status keep(TrustDomain domain, const SecretBytes& key) const;

private:
    QString locationOf(const QString& role, const QString& schema) const;
    QString keyPath(TrustDomain domain) const;

    QString url_;
    QString folder_;
    QString server_;   // postgresql://ROLE@HOST:PORT/DATABASE, with %1 for the role
    QString options_;  // of the connection
};

}  // namespace smarter
