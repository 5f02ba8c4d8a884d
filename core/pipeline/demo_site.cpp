// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/demo_site.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <algorithm>

#include "core/base/clock.h"
#include "core/crypto/random.h"
#include "core/mdms/mdms.h"
#include "core/meter/generator/write_profiles.h"
#include "core/meter/meter_fleet.h"

namespace smarter {

namespace {

struct Recipe {
    const char* name;
    const char* folder;
    int homes;
    int firstHome;
};
// The third is too small for the release policy, so that withholding can be seen.
constexpr Recipe kRecipes[] = {{"Maple Court", "maple-court", 24, 1}, {"Elm Row", "elm-row", 14, 101}, {"Old Mill", "old-mill", 8, 201}};
constexpr std::uint64_t kSeed = 2016;
constexpr std::size_t kSecretCharacters = 24;
/// With three registers, so that there is something to see of them.
const QString kTariff = QStringLiteral("ontario-tou");
const QDate kTariffFrom(2000, 1, 1);

/// Characters that cannot be taken for one another, five bits each.
Result<SecretBytes> randomText(std::size_t characters) {
    static constexpr std::string_view alphabet = "abcdefghjkmnpqrstuvwxyz23456789A";
    static_assert(alphabet.size() == 32);
    return crypto::randomSecret(characters).transform([](SecretBytes random) {
        for (std::uint8_t& byte : random.span()) {
            byte = static_cast<std::uint8_t>(alphabet[byte & 31]);
        }
        return random;
    });
}

}  // namespace

bool DemoSite::exists() const {
    return Site::exists(siteFolder());
}

std::vector<DemoNeighbourhood> DemoSite::neighbourhoods() const {
    std::vector<DemoNeighbourhood> out;
    for (const Recipe& recipe : kRecipes) {
        out.push_back({QString::fromLatin1(recipe.name), folder_ + QStringLiteral("/profiles/") + QLatin1String(recipe.folder), kSeed});
    }
    return out;
}

Status DemoSite::makeProfiles(QDate today, const QTimeZone& zone, const std::function<bool(double)>& progress) const {
    const auto all = neighbourhoods();
    for (std::size_t i = 0; i < all.size(); ++i) {
        generator::WriteOptions options;
        options.homes = kRecipes[i].homes;
        options.firstHome = kRecipes[i].firstHome;
        options.days = kDays;
        options.seed = kSeed;
        options.firstDay = today.addDays(-kDays);
        options.zone = zone;
        const auto written = generator::writeProfiles(all[i].profileFolder, options, [&](std::int64_t done, std::int64_t total) {
            const double part = static_cast<double>(done) / static_cast<double>(std::max<std::int64_t>(total, 1));
            return progress((static_cast<double>(i) + part) / static_cast<double>(all.size()));
        });
        if (!written) {
            return passOn(written);
        }
    }
    return {};
}

Status DemoSite::writeSecretFile(const QString& path, ByteView content) const {
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(reinterpret_cast<const char*>(content.data()), static_cast<qint64>(content.size())) >= 0 &&
                         file.commit();
    return written ? Status() : fail(ErrorCode::FileUnwritable, path, file.errorString());
}

Status DemoSite::makeOperators(const Site& site, DemoCredentials& made) {
    made.operatorName = QStringLiteral("operator");
    made.billingName = QStringLiteral("billing");
    made.administratorName = QStringLiteral("administrator");
    for (SecretBytes* password : {&made.operatorPassword, &made.billingPassword, &made.administratorPassword}) {
        auto random = randomText(kSecretCharacters);
        if (!random) {
            return passOn(random);
        }
        *password = std::move(*random);
    }
    const SystemClock clock;
    return site.databaseKey(TrustDomain::Mdms)
        .and_then([&](const SecretBytes& key) { return Mdms::open(site.databasePath(TrustDomain::Mdms), key, clock); })
        .and_then([&](const std::unique_ptr<Mdms>& mdms) {
            Operators& operators = mdms->operators();
            const SessionPtr owner = operators.siteOwner();
            return operators.addFirst(made.administratorName, made.administratorPassword)
                .and_then([&](const QString&) {
                    return operators.add(*owner, made.operatorName, Role::Operator, made.operatorPassword);
                })
                .and_then([&](const QString&) {
                    return operators.add(*owner, made.billingName, Role::Billing, made.billingPassword);
                })
                .and_then([&](const QString&) { return mdms->assignTariff(*owner, {}, kTariffFrom, kTariff); });
        });
}

Result<DemoCredentials> DemoSite::makeAccounts(const Site& site) const {
    DemoCredentials made;
    made.homeName = QStringLiteral("home-17");  // somebody is always in
    const auto issueCode = [&](const SecretBytes& key) -> Result<SecretBytes> {
        auto meters = MeterFleet::open(site.databasePath(TrustDomain::Meters), key, std::nullopt);
        if (!meters) {
            return passOn(meters);
        }
        return (*meters)->install(neighbourhoods().front().name, made.homeName).and_then([&](const MeterId& meter) {
            return (*meters)->issueActivationCode(meter);
        });
    };
    return makeOperators(site, made)
        .and_then([&] { return site.databaseKey(TrustDomain::Meters); })
        .and_then(issueCode)
        .transform([&](SecretBytes code) {
            made.activationCode = std::move(code);
            return std::move(made);
        });
}

Status DemoSite::writeCredentials(const DemoCredentials& credentials) const {
    ByteWriter file;
    const auto line = [&](std::string_view text, ByteView value) {
        file.raw(bytesOf(text)).raw(value).raw(bytesOf("\n"));
    };
    const auto name = [&](std::string_view text, const QString& value) {
        const QByteArray latin = value.toLatin1();
        line(text, bytesOf({latin.constData(), static_cast<std::size_t>(latin.size())}));
    };
    name("operator: ", credentials.operatorName);
    line("operator password: ", credentials.operatorPassword.view());
    name("billing: ", credentials.billingName);
    line("billing password: ", credentials.billingPassword.view());
    name("administrator: ", credentials.administratorName);
    line("administrator password: ", credentials.administratorPassword.view());
    name("home: ", credentials.homeName);
    line("activation code: ", credentials.activationCode.view());
    Bytes content = file.take();
    const WipeAtExit guard(content);
    return writeSecretFile(credentialsFile(), content);
}

Status DemoSite::makeSite(const SecretBytes& passphrase, const std::function<bool(double)>& progress) const {
    SiteOptions options;
    options.name = QStringLiteral("Demonstration");
    options.timeZone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    QDir(unfinishedFolder()).removeRecursively();  // what an interrupted attempt left
    const auto site = Site::create(unfinishedFolder(), options, &passphrase, [&](double done) { progress(0.5 + done * 0.4); });
    if (!site) {
        return passOn(site);
    }
    return makeAccounts(**site)
        .and_then([&](const DemoCredentials& credentials) { return writeCredentials(credentials); })
        .and_then([&]() -> Status { return progress(0.95) ? Status() : fail(ErrorCode::Cancelled); });
}

Result<std::unique_ptr<Site>> DemoSite::create(QDate today, const std::function<bool(double)>& progress) const {
    if (exists()) {
        return fail(ErrorCode::SiteExists, siteFolder());
    }
    if (!QDir().mkpath(folder_)) {
        return fail(ErrorCode::FileUnwritable, folder_);
    }
    const auto passphrase = randomText(kSecretCharacters);
    if (!passphrase) {
        return passOn(passphrase);
    }
    const Status made =
        makeProfiles(today, QTimeZone::systemTimeZone(), [&](double done) { return progress(done * 0.5); })
            .and_then([&] { return writeSecretFile(passphraseFile(), passphrase->view()); })
            .and_then([&] { return makeSite(*passphrase, progress); });
    if (!made) {
        QDir(unfinishedFolder()).removeRecursively();
        QDir(folder_ + QStringLiteral("/profiles")).removeRecursively();
        return passOn(made);
    }
    if (!QDir().rename(unfinishedFolder(), siteFolder())) {
        return fail(ErrorCode::FileUnwritable, siteFolder());
    }
    progress(1.0);
    return open();
}

Result<std::unique_ptr<Site>> DemoSite::open() const {
    return readSecretFile(passphraseFile()).and_then([&](const SecretBytes& passphrase) {
        return Site::open(siteFolder(), &passphrase);
    });
}

namespace {

/// One line of the credentials file.
void take(DemoCredentials& out, std::string_view name, std::string_view value) {
    const std::pair<std::string_view, QString*> names[] = {{"operator", &out.operatorName},
                                                           {"billing", &out.billingName},
                                                           {"administrator", &out.administratorName},
                                                           {"home", &out.homeName}};
    const std::pair<std::string_view, SecretBytes*> secrets[] = {{"operator password", &out.operatorPassword},
                                                                 {"billing password", &out.billingPassword},
                                                                 {"administrator password", &out.administratorPassword},
                                                                 {"activation code", &out.activationCode}};
    for (const auto& [known, field] : names) {
        if (known == name) {
            *field = QString::fromLatin1(value.data(), static_cast<qsizetype>(value.size()));
        }
    }
    for (const auto& [known, field] : secrets) {
        if (known == name) {
            *field = SecretBytes::copyOf(bytesOf(value));
        }
    }
}

}  // namespace

Result<DemoCredentials> DemoSite::credentials() const {
    QFile file(credentialsFile());
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return fail(ErrorCode::FileUnreadable, file.fileName(), file.errorString());
    }
    DemoCredentials out;
    while (!file.atEnd()) {
        QByteArray line = file.readLine().trimmed();
        const WipeAtExit guard({reinterpret_cast<std::uint8_t*>(line.data()), static_cast<std::size_t>(line.size())});
        const qsizetype colon = line.indexOf(": ");
        if (colon < 0) {
            continue;
        }
        const std::string_view name(line.constData(), static_cast<std::size_t>(colon));
        const std::string_view value(line.constData() + colon + 2, static_cast<std::size_t>(line.size() - colon - 2));
        take(out, name, value);
    }
    if (out.billingName.isEmpty()) {
        // A demonstration of the first version has one account, which now has the billing role.
        out.billingName = std::exchange(out.operatorName, {});
        out.billingPassword = std::exchange(out.operatorPassword, {});
    }
    return out;
}

}  // namespace smarter
