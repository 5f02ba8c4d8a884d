// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/site_engines.h"

#include <QDir>
#include <QFile>
#include <QUrl>
#include <QUrlQuery>

#include "core/crypto/random.h"
#include "core/pipeline/meter_folder.h"
#include "core/store/database.h"

namespace smarter {

namespace {

constexpr std::array kWithSchema{TrustDomain::PesIntake, TrustDomain::PesRelease, TrustDomain::Mdms, TrustDomain::Customers};

QString roleOf(TrustDomain domain) {
    switch (domain) {
        case TrustDomain::Meters:
            return QStringLiteral("meters");
        case TrustDomain::PesIntake:
            return QStringLiteral("pes");
        case TrustDomain::PesRelease:
            return QStringLiteral("release");
        case TrustDomain::Mdms:
            return QStringLiteral("mdms");
        case TrustDomain::Customers:
            return QStringLiteral("customers");
    }
    return {};
}

}  // namespace

Result<SiteEngines> SiteEngines::parse(const QString& text) {
    const QUrl url(text, QUrl::StrictMode);
    QUrlQuery query(url);
    SiteEngines out;
    out.url_ = text;
    out.folder_ = query.queryItemValue(QStringLiteral("keys"), QUrl::FullyDecoded);
    const bool named = url.isValid() && !url.host().isEmpty() && url.path().size() > 1 && url.userInfo().isEmpty();
    if (!isUrl(text) || !named || out.folder_.isEmpty()) {
        return fail(ErrorCode::InvalidArgument, text);
    }
    out.folder_ = QDir(out.folder_).absolutePath();
    query.removeQueryItem(QStringLiteral("keys"));
    const auto orElse = [&](const QString& option, const QString& value) {
        if (!query.hasQueryItem(option)) {
            query.addQueryItem(option, value);
        }
    };
    orElse(QStringLiteral("sslmode"), QStringLiteral("verify-full"));
    orElse(QStringLiteral("sslrootcert"), out.folder_ + QStringLiteral("/ca.pem"));
    orElse(QStringLiteral("passfile"), out.folder_ + QStringLiteral("/pgpass"));
    out.options_ = query.query(QUrl::FullyEncoded);
    const QString port = url.port() > 0 ? QStringLiteral(":%1").arg(url.port()) : QString();
    out.server_ = QStringLiteral("@") + url.host(QUrl::FullyEncoded) + port + url.path(QUrl::FullyEncoded);
    return out;
}

QString SiteEngines::locationOf(const QString& role, const QString& schema) const {
    return QStringLiteral("postgresql://") + role + server_ + QStringLiteral("?schema=") + schema + u'&' + options_;
}

QString SiteEngines::location(TrustDomain domain) const {
    if (domain == TrustDomain::Meters) {
        return folder_ + QStringLiteral("/meters.db");  // the meters are no station of the utility's
    }
    return locationOf(roleOf(domain), roleOf(domain));
}

QString SiteEngines::partition(std::uint32_t number) const {
    return locationOf(roleOf(TrustDomain::PesIntake), QStringLiteral("pes_%1").arg(number));
}

QString SiteEngines::keyPath(TrustDomain domain) const {
    return folder_ + u'/' + roleOf(domain) + QStringLiteral(".key");
}

Result<SecretBytes> SiteEngines::key(TrustDomain domain) const {
    return readKeyFile(keyPath(domain));
}

Status SiteEngines::keep(TrustDomain domain, const SecretBytes& key) const {
    QFile file(keyPath(domain));
    if (file.exists()) {
        return this->key(domain).and_then([&](const SecretBytes& there) {
            return equalInConstantTime(there.view(), key.view()) ? Status() : fail(ErrorCode::KeyInvalid, file.fileName());
        });
    }
    // Never over one that is there: what is sealed under it would be lost.
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, QFile::ReadOwner | QFile::WriteOwner)) {
        return fail(ErrorCode::FileUnwritable, file.fileName(), file.errorString());
    }
    const auto bytes = key.view();
    const bool written = file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size())) ==
                         static_cast<qint64>(bytes.size());
    return written ? Status() : fail(ErrorCode::FileUnwritable, file.fileName(), file.errorString());
}

Status SiteEngines::makeKeys() const {
    for (const TrustDomain domain : kWithSchema) {
        if (QFile::exists(keyPath(domain))) {
            continue;
        }
        const Status made = crypto::randomSecret(Database::kKeyBytes).and_then([&](const SecretBytes& key) {
            return keep(domain, key);
        });
        if (!made) {
            return made;
        }
    }
    return {};
}

}  // namespace smarter
