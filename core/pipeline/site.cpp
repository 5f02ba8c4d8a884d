// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/site.h"

#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>

#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/crypto/random.h"
#include "core/customer/customer_portal.h"
#include "core/mdms/mdms.h"
#include "core/meter/meter_fleet.h"
#include "core/pes/intake/intake.h"
#include "core/pes/release/release.h"

namespace smarter {

namespace {

constexpr int kVersion = 1;

QString descriptionPath(const QString& folder) {
    return folder + QStringLiteral("/site.json");
}

QString databaseName(TrustDomain domain) {
    switch (domain) {
        case TrustDomain::Meters:
            return QStringLiteral("meters.db");
        case TrustDomain::PesIntake:
            return QStringLiteral("pes.db");
        case TrustDomain::PesRelease:
            return QStringLiteral("release.db");
        case TrustDomain::Mdms:
            return QStringLiteral("mdms.db");
        case TrustDomain::Customers:
            return QStringLiteral("customers.db");
    }
    return {};
}

struct Description {
    QString id;
    SiteOptions options;
    QJsonObject key;  ///< of a site in a folder
    std::uint32_t partitions = 0;  ///< of a site on engines
    std::optional<Instant> madeAt;
    QString movedTo;  ///< the URL of its engines; of a folder that was left
};

Result<Description> readDescription(const QString& folder) {
    const QString path = descriptionPath(folder);
    QFile file(path);
    if (!file.exists()) {
        return fail(ErrorCode::SiteNotFound, folder);
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::FileUnreadable, path, file.errorString());
    }
    const QJsonObject json = QJsonDocument::fromJson(file.read(1 << 20)).object();
    if (json[u"version"].toInt() > kVersion) {
        return fail(ErrorCode::VersionUnsupported, path);
    }
    Description out;
    out.id = json[u"id"].toString();
    out.key = json[u"key"].toObject();
    out.movedTo = json[u"moved_to"].toString();
    out.partitions = static_cast<std::uint32_t>(json[u"partitions"].toInt());
    out.options.name = json[u"name"].toString();
    out.options.keyBits = json[u"key_bits"].toInt();
    out.options.intervalMinutes = json[u"interval_minutes"].toInt();
    out.options.timeZone = json[u"time_zone"].toString();
    out.options.policyWhenMade.minimumMeters = static_cast<std::uint32_t>(json[u"minimum_meters"].toInt());
    out.options.policyWhenMade.largestSharePercent = static_cast<std::uint32_t>(json[u"largest_share_percent"].toInt());
    if (json[u"made_at"].isDouble()) {
        out.madeAt = instantOf(json[u"made_at"].toInteger());
    }
    if (json[u"version"].toInt() < 1 || out.id.isEmpty() || out.key.isEmpty() == (out.partitions == 0) ||
        !QTimeZone(out.options.timeZone.toUtf8()).isValid()) {
        return fail(ErrorCode::FileDamaged, path);
    }
    return out;
}

Status writeDescription(const QString& folder, const Description& description) {
    const SiteOptions& options = description.options;
    QJsonObject json{{QStringLiteral("version"), kVersion},
                     {QStringLiteral("id"), description.id},
                     {QStringLiteral("name"), options.name},
                     {QStringLiteral("key_bits"), options.keyBits},
                     {QStringLiteral("time_zone"), options.timeZone},
                     {QStringLiteral("minimum_meters"), static_cast<int>(options.policyWhenMade.minimumMeters)},
                     {QStringLiteral("largest_share_percent"), static_cast<int>(options.policyWhenMade.largestSharePercent)},
                     {QStringLiteral("interval_minutes"), options.intervalMinutes}};
    if (description.partitions > 0) {
        json[QStringLiteral("partitions")] = static_cast<int>(description.partitions);
    } else {
        json[QStringLiteral("key")] = description.key;
    }
    if (!description.movedTo.isEmpty()) {
        json[QStringLiteral("moved_to")] = description.movedTo;
    }
    if (description.madeAt) {
        json[QStringLiteral("made_at")] = static_cast<qint64>(secondsOf(*description.madeAt));
    }
    QSaveFile file(descriptionPath(folder));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0 || !file.commit()) {
        return fail(ErrorCode::FileUnwritable, file.fileName(), file.errorString());
    }
    return {};
}

/// Keys are made station by station; each learns of the others' public keys alone.
Status makeStations(const Site& site, const Site::Progress& progress) {
    const SystemClock clock;
    const auto& options = site.options();
    const auto path = [&](TrustDomain domain) { return site.databasePath(domain); };
    const auto mdmsKey = site.databaseKey(TrustDomain::Mdms);
    const auto releaseKey = site.databaseKey(TrustDomain::PesRelease);
    const auto intakeKey = site.databaseKey(TrustDomain::PesIntake);
    const auto metersKey = site.databaseKey(TrustDomain::Meters);
    const auto customersKey = site.databaseKey(TrustDomain::Customers);
    for (const auto* key : {&mdmsKey, &releaseKey, &intakeKey, &metersKey, &customersKey}) {
        if (!*key) {
            return passOn(*key);
        }
    }
    progress(0.1);
    const Status mdmsMade = Mdms::create(path(TrustDomain::Mdms), *mdmsKey, options.timeZone);
    auto mdms = mdmsMade.and_then([&] { return Mdms::open(path(TrustDomain::Mdms), *mdmsKey, clock); });
    if (!mdms) {
        return passOn(mdms);
    }
    progress(0.25);
    const Status releaseMade = Release::create(path(TrustDomain::PesRelease), *releaseKey, options.keyBits,
                                               (*mdms)->publicKey(), options.policyWhenMade);
    auto release = releaseMade.and_then([&] { return Release::open(path(TrustDomain::PesRelease), *releaseKey); });
    if (!release) {
        return passOn(release);
    }
    progress(0.75);
    const IntakeSettings settings{options.intervalMinutes, options.policyWhenMade, options.timeZone};
    return (*mdms)
        ->trust((*release)->verificationKey())
        .and_then([&] {
            return Intake::create(path(TrustDomain::PesIntake), *intakeKey, (*release)->paillierKey(), settings);
        })
        .and_then([&] { return Intake::open(path(TrustDomain::PesIntake), *intakeKey, clock, 1); })
        .and_then([&](const std::unique_ptr<Intake>& intake) {
            return (*mdms)->notePolicies(intake->policies()).transform([&] { return intake->publicKey(); });
        })
        .and_then([&](const crypto::RsaPublicKey& publicKey) {
            return MeterFleet::open(path(TrustDomain::Meters), *metersKey, publicKey);
        })
        .and_then([&](const std::unique_ptr<MeterFleet>&) {
            return CustomerPortal::open(path(TrustDomain::Customers), *customersKey, clock);
        })
        .transform([&](const std::unique_ptr<CustomerPortal>&) { progress(1.0); });
}

Status checkOptions(const QString& folder, const SiteOptions& options) {
    if (options.keyBits != 2048 && options.keyBits != 3072 && options.keyBits != 4096) {
        return fail(ErrorCode::InvalidArgument, QString::number(options.keyBits));
    }
    if (options.timeZone.isEmpty() || !QTimeZone(options.timeZone.toUtf8()).isValid()) {
        return fail(ErrorCode::TimeZoneUnknown, options.timeZone);
    }
    const QDir dir(folder);
    if (dir.exists() && !dir.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        return fail(ErrorCode::SiteExists, folder);
    }
    return {};
}

ErrorCode codeOf(QLockFile::LockError error) {
    switch (error) {
        case QLockFile::LockFailedError:
            return ErrorCode::SiteInUse;
        case QLockFile::UnknownError:
            return ErrorCode::DiskFull;  // the lock file was made, and could not be written
        default:
            return ErrorCode::FileUnwritable;
    }
}

}  // namespace

Site::Site(QString folder, SiteOptions options, std::unique_ptr<QLockFile> lock)
    : folder_(std::move(folder)), options_(std::move(options)), zone_(options_.timeZone.toUtf8()), lock_(std::move(lock)) {}

Site::~Site() {
    if (lock_) {  // a site that is being made has none
        qCInfo(logSite).noquote() << logLine("site-closed");
    }
}

QString Site::databasePath(TrustDomain domain) const {
    return engines_ ? engines_->location(domain) : folder_ + QLatin1Char('/') + databaseName(domain);
}

Result<SecretBytes> Site::databaseKey(TrustDomain domain) const {
    return engines_ ? engines_->key(domain) : key_->databaseKey(domain);
}

bool Site::exists(const QString& site) {
    const auto engines = SiteEngines::isUrl(site) ? SiteEngines::parse(site) : fail(ErrorCode::InvalidArgument);
    return QFile::exists(descriptionPath(engines ? engines->folder() : site));
}

Result<bool> Site::needsPassphrase(const QString& site) {
    if (SiteEngines::isUrl(site)) {
        return false;
    }
    return readDescription(site).transform(
        [](const Description& description) { return SiteKey::needsPassphrase(description.key); });
}

Status Site::describe(const SiteEngines& engines, const Site& like, std::uint32_t partitions) {
    if (QFile::exists(descriptionPath(engines.folder()))) {
        return fail(ErrorCode::SiteExists, engines.folder());
    }
    return writeDescription(engines.folder(), {like.id_, like.options_, {}, partitions, like.madeAt_, {}});
}

Status Site::noteMove(const SiteEngines& to) const {
    return readDescription(folder_).and_then([&](Description description) {
        description.movedTo = to.url();
        return writeDescription(folder_, description);
    });
}

Result<std::unique_ptr<Site>> Site::create(const QString& folderName, const SiteOptions& options,
                                           const SecretBytes* passphrase, const Progress& progressOrNone) {
    const Progress progress = progressOrNone ? progressOrNone : [](double) {};
    const QString folder = QDir(folderName).absolutePath();
    if (const Status fits = checkOptions(folder, options); !fits) {
        return passOn(fits);
    }
    const QString part = folder + QStringLiteral(".part");
    QDir(part).removeRecursively();
    if (!QDir().mkpath(part)) {
        return fail(ErrorCode::FileUnwritable, folder);
    }
    QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const auto idBytes = crypto::randomSecret(16);
    if (!idBytes) {
        return passOn(idBytes);
    }
    const QString id = hex(idBytes->view());
    auto key = SiteKey::create(id, passphrase);
    if (!key) {
        QDir(part).removeRecursively();
        return passOn(key);
    }
    const Description description{id, options, key->description(), 0, SystemClock().now(), {}};
    Status made;
    {
        Site unfinished(part, options, nullptr);
        unfinished.key_ = std::move(*key);
        made = makeStations(unfinished, progress).and_then([&] { return writeDescription(part, description); });
    }
    if (!made) {
        QDir(part).removeRecursively();
        return passOn(made);
    }
    QDir().rmdir(folder);  // empty, if it is there at all
    if (!QDir().rename(part, folder)) {
        return fail(ErrorCode::FileUnwritable, folder);
    }
    return open(folder, passphrase);
}

Result<std::unique_ptr<Site>> Site::open(const QString& site, const SecretBytes* passphrase) {
    return SiteEngines::isUrl(site) ? SiteEngines::parse(site).and_then(openOnEngines) : openFolder(site, passphrase);
}

Result<std::unique_ptr<Site>> Site::openToMove(const QString& folder, const SecretBytes* passphrase, const SiteEngines& to) {
    return openFolder(folder, passphrase, &to);
}

Result<std::unique_ptr<Site>> Site::openOnEngines(const SiteEngines& engines) {
    const auto description = readDescription(engines.folder());
    if (!description) {
        return passOn(description);
    }
    if (description->partitions == 0) {
        return fail(ErrorCode::FileDamaged, descriptionPath(engines.folder()));
    }
    std::unique_ptr<Site> site(new Site(engines.url(), description->options, nullptr));
    site->id_ = description->id;
    site->engines_ = engines;
    site->partitions_ = description->partitions;
    site->madeAt_ = description->madeAt;
    return site;
}

Result<std::unique_ptr<Site>> Site::openFolder(const QString& folderName, const SecretBytes* passphrase,
                                               const SiteEngines* movingTo) {
    const QString folder = QDir(folderName).absolutePath();
    const auto description = readDescription(folder);
    if (!description) {
        return passOn(description);
    }
    if (description->partitions > 0) {
        return fail(ErrorCode::SiteNotFound, folder);  // only what goes with the URL of one
    }
    const bool stillMoving =
        movingTo != nullptr && description->movedTo == movingTo->url() && !exists(movingTo->url());
    if (!description->movedTo.isEmpty() && !stillMoving) {
        return fail(ErrorCode::SiteMoved, description->movedTo);
    }
    auto lock = std::make_unique<QLockFile>(folder + QStringLiteral("/site.lock"));
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0)) {
        return fail(codeOf(lock->error()), folder);
    }
    auto key = SiteKey::unlock(description->id, description->key, passphrase);
    if (!key) {
        return passOn(key);
    }
    std::unique_ptr<Site> site(new Site(folder, description->options, std::move(lock)));
    site->id_ = description->id;
    site->key_ = std::move(*key);
    site->madeAt_ = description->madeAt;
    qCInfo(logSite).noquote() << logLine("site-opened", {{"key_bits", std::int64_t{site->options_.keyBits}},
                                                         {"interval_minutes", std::int64_t{site->options_.intervalMinutes}}});
    return site;
}

}  // namespace smarter
