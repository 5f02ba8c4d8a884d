// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QTimeZone>
#include <functional>
#include <memory>
#include <optional>

#include "core/base/time.h"
#include "core/messages/release_policy.h"
#include "core/pipeline/site_engines.h"
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

/// One installation: its description (site.json, no secret) and one store a trust domain. Either a folder with an
/// encrypted database each, held by one program at a time; or on engines (SiteEngines), which many programs on several
/// machines share, each with the keys of its own domains. Immutable once open; thread-safe.
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
    /// By its folder, or the URL of its engines. SiteNotFound, SiteInUse, SiteMoved (with the URL it moved to), FileDamaged
    /// (site.json), VersionUnsupported, InvalidArgument (URL), and SiteKey's errors. Engines are not asked whether they
    /// are there.
    static Result<std::unique_ptr<Site>> open(const QString& site, const SecretBytes* passphrase);
    /// A folder whose site is to move to these engines: also one that was left behind just before it was described there.
    static Result<std::unique_ptr<Site>> openToMove(const QString& folder, const SecretBytes* passphrase, const SiteEngines& to);
    static bool exists(const QString& site);
    /// Whether opening it takes a passphrase. SiteNotFound, FileDamaged.
    static Result<bool> needsPassphrase(const QString& site);
    /// Describes a site of these options on engines, which share its neighbourhoods out among `partitions`: in the folder
    /// of their keys. SiteExists, FileUnwritable.
    static Status describe(const SiteEngines& engines, const Site& like, std::uint32_t partitions);
    /// From now on this folder's site opens no more, and says where it is. FileUnwritable.
    Status noteMove(const SiteEngines& to) const;

    /// Or the URL.
    const QString& folder() const { return folder_; }
    /// Random, of this site alone; no secret.
    const QString& id() const { return id_; }
    const SiteOptions& options() const { return options_; }
    const QTimeZone& zone() const { return zone_; }
    /// When its keys were made; nothing for sites from before this was noted.
    std::optional<Instant> madeAt() const { return madeAt_; }
    /// What a station's `open` takes.
    QString databasePath(TrustDomain domain) const;
    Result<SecretBytes> databaseKey(TrustDomain domain) const;
    /// Nothing for a site in a folder.
    const std::optional<SiteEngines>& engines() const { return engines_; }
    /// Of a site on engines.
    std::uint32_t partitions() const { return partitions_; }

private:
    Site(QString folder, SiteOptions options, std::unique_ptr<QLockFile> lock);
    static Result<std::unique_ptr<Site>> openFolder(const QString& folder, const SecretBytes* passphrase,
                                                    const SiteEngines* movingTo = nullptr);
    static Result<std::unique_ptr<Site>> openOnEngines(const SiteEngines& engines);

    QString folder_;
    QString id_;
    SiteOptions options_;
    QTimeZone zone_;
    std::optional<SiteKey> key_;          // of a folder
    std::optional<SiteEngines> engines_;  // else
    std::uint32_t partitions_ = 0;
    std::unique_ptr<QLockFile> lock_;
    std::optional<Instant> madeAt_;
};

}  // namespace smarter
