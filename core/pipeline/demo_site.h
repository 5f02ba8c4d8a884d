// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include "core/pipeline/site.h"

namespace smarter {

/// What the demonstration made up and must show: every secret is random, made on this machine.
struct DemoCredentials {
    QString operatorName;  ///< sees load
    SecretBytes operatorPassword;
    QString billingName;  ///< sees load and household totals
    SecretBytes billingPassword;
    QString administratorName;
    SecretBytes administratorPassword;
    QString homeName;  ///< the meter that the code belongs to
    SecretBytes activationCode;
};

struct DemoNeighbourhood {
    QString name;
    QString profileFolder;
    std::uint64_t seed = 0;  ///< of the simulator, which makes the same homes and their truth again
};

/// A site with simulated homes, in one folder: site/, profiles/, and two files for the owner alone, passphrase.txt
/// and credentials.txt.
class DemoSite {
public:
    static constexpr int kDays = 14;

    explicit DemoSite(const QString& folder) : folder_(folder) {}

    bool exists() const;
    QString siteFolder() const { return folder_ + QStringLiteral("/site"); }
    QString passphraseFile() const { return folder_ + QStringLiteral("/passphrase.txt"); }
    QString credentialsFile() const { return folder_ + QStringLiteral("/credentials.txt"); }
    std::vector<DemoNeighbourhood> neighbourhoods() const;

    /// Makes homes for the days before `today`, the site, an account of each role and a customer's code. The site is open when
    /// this returns. Cancelled when `progress` (0 … 1) says so. Whatever ended it early, exists() is false then, and
    /// the next call starts over.
    Result<std::unique_ptr<Site>> create(QDate today, const std::function<bool(double)>& progress) const;
    Result<std::unique_ptr<Site>> open() const;
    Result<DemoCredentials> credentials() const;

private:
    Status makeProfiles(QDate today, const QTimeZone& zone, const std::function<bool(double)>& progress) const;
    Status makeSite(const SecretBytes& passphrase, const std::function<bool(double)>& progress) const;
    Result<DemoCredentials> makeAccounts(const Site& site) const;
    static Status makeOperators(const Site& site, DemoCredentials& made);
    Status writeCredentials(const DemoCredentials& credentials) const;
    Status writeSecretFile(const QString& path, ByteView content) const;

    /// Where the site is made; it gets its own name when everything that belongs to it is there.
    QString unfinishedFolder() const { return siteFolder() + QStringLiteral(".new"); }

    QString folder_;
};

}  // namespace smarter
