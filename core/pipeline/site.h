// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QTimeZone>
#include <functional>
#include <memory>
#include <optional>

#include "core/base/time.h"
#include "core/messages/release_policy.h"
#include "core/pipeline/site_key.h"

namespace smarter {

struct SiteOptions {
    QString name;
    int keyBits = 3072;  ///< of the Paillier modulus: 2048 (below today's guidance), 3072, 4096
    int intervalMinutes = 15;
    /// Until an administrator changes it: what is in force the MDMS and the PES know.
    ReleasePolicy policyWhenMade;
    QString timeZone;  ///< IANA name
};

/// A folder with one installation: its description (site.json, no secret) and one encrypted database a trust
/// domain. Held by one program at a time. Immutable once open; thread-safe.
class Site {
public:
    ~Site();
    Site(const Site&) = delete;
    Site& operator=(const Site&) = delete;

    /// Called with 0 … 1 while a site is made.
    using Progress = std::function<void(double)>;

    /// Makes every key and database in a folder that is absent or empty; the folder is there whole or not at all.
    /// SiteExists, TimeZoneUnknown, InvalidArgument (key size), FileUnwritable, and SiteKey's errors.
    static Result<std::unique_ptr<Site>> create(const QString& folder, const SiteOptions& options,
                                                const SecretBytes* passphrase, const Progress& progress = {});
    /// SiteNotFound, SiteInUse, FileDamaged (site.json), VersionUnsupported, and SiteKey's errors.
    static Result<std::unique_ptr<Site>> open(const QString& folder, const SecretBytes* passphrase);
    static bool exists(const QString& folder);
    /// Whether opening it takes a passphrase. SiteNotFound, FileDamaged.
    static Result<bool> needsPassphrase(const QString& folder);

    const QString& folder() const { return folder_; }
    const SiteOptions& options() const { return options_; }
    const QTimeZone& zone() const { return zone_; }
    /// When its keys were made; nothing for sites from before this was noted.
    std::optional<Instant> madeAt() const { return madeAt_; }
    QString databasePath(TrustDomain domain) const;
    Result<SecretBytes> databaseKey(TrustDomain domain) const { return key_.databaseKey(domain); }

private:
    Site(QString folder, SiteOptions options, SiteKey key, std::unique_ptr<QLockFile> lock);

    QString folder_;
    SiteOptions options_;
    QTimeZone zone_;
    SiteKey key_;
    std::unique_ptr<QLockFile> lock_;
    std::optional<Instant> madeAt_;
};

}  // namespace smarter
