// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/role_settings.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>
#include <algorithm>
#include <ranges>
#include <set>

#include "core/base/ids.h"

namespace smarter {

namespace {

/// Why a text is no value; nothing if it is one.
using Fault = std::optional<QString>;
using Read = Fault (*)(RoleSettings&, const QString&);

constexpr unsigned bit(RoleKind role) {
    return 1U << static_cast<unsigned>(role);
}
constexpr unsigned kNone = 0;
constexpr unsigned kConcentrator = bit(RoleKind::Concentrator);
constexpr unsigned kIntake = bit(RoleKind::PesIntake);
constexpr unsigned kWithStore = kIntake | bit(RoleKind::PesRelease) | bit(RoleKind::Mdms);
constexpr unsigned kAll = kConcentrator | kWithStore;

constexpr std::uint32_t kMostPartitions = 65'536;

struct Key {
    const char* section;
    const char* name;
    const char* option;
    unsigned roles;     ///< that know it
    unsigned required;  ///< that cannot do without

    Read read;
};

std::optional<qint64> wholeNumber(const QString& text, qint64 least, qint64 most) {
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    return ok && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

template <class Number>
Fault readNumber(const QString& text, qint64 least, qint64 most, Number& out) {
    const auto number = wholeNumber(text, least, most);
    if (!number) {
        return QStringLiteral("expected a whole number from %1 to %2").arg(least).arg(most);
    }
    out = static_cast<Number>(*number);
    return {};
}

Fault readSeconds(const QString& text, qint64 least, qint64 most, Seconds& out) {
    std::int64_t count = 0;
    Fault fault = readNumber(text, least, most, count);
    if (!fault) {
        out = Seconds{count};
    }
    return fault;
}

Fault readName(const QString& text, QString& out) {
    out = text;
    return isValidName(text) ? Fault() : QStringLiteral("expected a name of 1 to 64 characters");
}

Fault readUrl(const QString& text, const QRegularExpression& form, const QString& expected, QString& out) {
    static const QRegularExpression userInfo(QStringLiteral("^[^/]*//[^/?]*@"));
    if (userInfo.match(text).hasMatch() || text.contains(QLatin1String("password"), Qt::CaseInsensitive)) {
        return QStringLiteral("accounts and passwords stay in files of their own");
    }
    out = text;
    return form.match(text).hasMatch() ? Fault() : QStringLiteral("expected ") + expected;
}

Fault readSite(RoleSettings& settings, const QString& text) {
    static const QRegularExpression form(QStringLiteral(R"(^postgresql://[^/?\s]+/[^/?\s]+\?(\S+&)?keys=[^&\s]+(&\S+)?$)"));
    return readUrl(text, form, QStringLiteral("postgresql://HOST:PORT/DBNAME?keys=DIR"), settings.siteUrl);
}

Fault readBroker(RoleSettings& settings, const QString& text) {
    static const QRegularExpression form(QStringLiteral(R"(^(tls|nats)://[^/?\s]+(\?\S+)?$)"));
    return readUrl(text, form, QStringLiteral("tls://HOST:PORT?ca=FILE&seed=FILE"), settings.brokerUrl);
}

/// One of "0-15,20": a partition, or the first and last of several.
Fault readRange(const QString& text, std::set<std::uint32_t>& out) {
    static const QRegularExpression form(QStringLiteral(R"(^(\d+)(?:-(\d+))?$)"));
    const auto match = form.match(text.trimmed());
    const auto first = wholeNumber(match.captured(1), 0, kMostPartitions - 1);
    const auto last = match.hasCaptured(2) ? wholeNumber(match.captured(2), 0, kMostPartitions - 1) : first;
    if (!first || !last || *last < *first) {
        return QStringLiteral("expected \"any\", or partitions such as 0-15,20");
    }
    for (qint64 partition = *first; partition <= *last; ++partition) {
        out.insert(static_cast<std::uint32_t>(partition));
    }
    return {};
}

Fault readPartitions(RoleSettings& settings, const QString& text) {
    std::set<std::uint32_t> partitions;
    if (text != QLatin1String("any")) {
        for (const QString& range : text.split(QLatin1Char(','))) {
            if (Fault fault = readRange(range, partitions)) {
                return fault;
            }
        }
    }
    settings.intake.partitions.assign(partitions.begin(), partitions.end());
    // partition_count is read before.
    const bool fits = partitions.empty() || *partitions.rbegin() < settings.partitionCount;
    return fits ? Fault() : QStringLiteral("the site has partitions 0 to %1").arg(settings.partitionCount - 1);
}

Fault readListen(RoleSettings& settings, const QString& text) {
    const auto address = parseListenAddress(text);
    if (!address) {
        return address.error().detail;
    }
    settings.service.listen = *address;
    return {};
}

/// In the order in which they are read.
constexpr Key kKeys[]{
    {"site", "url", "site", kWithStore, kWithStore, readSite},
    {"broker", "url", "broker", kAll, kAll, readBroker},
    {"broker", "partition_count", "partition-count", kConcentrator | kIntake, kConcentrator | kIntake,
     [](RoleSettings& to, const QString& text) { return readNumber(text, 1, kMostPartitions, to.partitionCount); }},
    {"intake", "partitions", "partitions", kIntake, kNone, readPartitions},
    {"intake", "worker", "worker", kIntake, kIntake,
     [](RoleSettings& to, const QString& text) { return readName(text, to.intake.worker); }},
    {"intake", "workers", "workers", kIntake, kNone,
     [](RoleSettings& to, const QString& text) { return readNumber(text, 0, 1'024, to.intake.workers); }},
    {"intake", "lease_seconds", "lease-seconds", kIntake, kNone,
     [](RoleSettings& to, const QString& text) { return readSeconds(text, 5, 3'600, to.intake.lease); }},
    {"concentrator", "name", "name", kConcentrator, kConcentrator,
     [](RoleSettings& to, const QString& text) { return readName(text, to.concentrator.name); }},
    {"concentrator", "meters", "meters", kConcentrator, kConcentrator,
     [](RoleSettings& to, const QString& text) {
         to.concentrator.meters = text;
         return QFileInfo(text).isAbsolute() ? Fault() : QStringLiteral("expected a folder's path from the root");
     }},
    {"concentrator", "in_flight", "in-flight", kConcentrator, kNone,
     [](RoleSettings& to, const QString& text) { return readNumber(text, 1, 1'000'000, to.concentrator.inFlight); }},
    {"service", "listen", "listen", kAll, kAll, readListen},
    {"service", "drain_seconds", "drain-seconds", kAll, kNone,
     [](RoleSettings& to, const QString& text) { return readSeconds(text, 0, 3'600, to.service.drain); }},
};

auto keysOf(RoleKind role) {
    return kKeys | std::views::filter([role](const Key& key) { return (key.roles & bit(role)) != 0; });
}

QString pathOf(const Key& key) {
    return QLatin1String(key.section) + QLatin1Char('/') + QLatin1String(key.name);
}

std::unexpected<Error> invalid(const QString& file, const QString& path, const QString& why) {
    const QString section = path.section(QLatin1Char('/'), 0, -2);
    return fail(ErrorCode::SettingInvalid,
                QStringLiteral("%1 [%2] %3").arg(file, section, path.section(QLatin1Char('/'), -1)), why);
}

Status checkKeys(const QSettings& ini, RoleKind role, const QString& file) {
    const QStringList paths = ini.allKeys();
    if (ini.status() != QSettings::NoError) {  // found out only when every section is parsed
        return fail(ErrorCode::SettingInvalid, file, QStringLiteral("a line is neither [section] nor key = value"));
    }
    for (const QString& path : paths) {
        const auto isThis = [&](const Key& key) { return pathOf(key) == path; };
        if (std::ranges::none_of(kKeys, isThis)) {
            return invalid(file, path, QStringLiteral("no such key"));
        }
        if (std::ranges::none_of(keysOf(role), isThis)) {
            return invalid(file, path, QStringLiteral("not a key of ") + nameOf(role));
        }
    }
    return {};
}

/// As it stands in the file: Qt takes commas for a list.
std::optional<QString> written(const QSettings& ini, const Key& key) {
    const QVariant value = ini.value(pathOf(key));
    return value.isValid() ? std::optional(value.toStringList().join(QLatin1Char(','))) : std::nullopt;
}

}  // namespace

Result<RoleSettings> RoleSettings::load(RoleKind role, const QString& file, const OptionValue& option) {
    const QFileInfo info(file);
    if (!info.isFile()) {
        return fail(ErrorCode::FileNotFound, file);
    }
    const QSettings ini(file, QSettings::IniFormat);
    if (!info.isReadable() || ini.status() == QSettings::AccessError) {
        return fail(ErrorCode::FileUnreadable, file);
    }
    if (const Status known = checkKeys(ini, role, file); !known) {
        return passOn(known);
    }
    RoleSettings settings;
    settings.role = role;
    for (const Key& key : keysOf(role)) {
        std::optional<QString> value = option ? option(QLatin1String(key.option)) : std::nullopt;
        if (!value) {
            value = written(ini, key);
        }
        if (!value && (key.required & bit(role)) != 0) {
            return invalid(file, pathOf(key), QStringLiteral("missing"));
        }
        if (const Fault fault = value ? key.read(settings, *value) : Fault()) {
            return invalid(file, pathOf(key), *fault);
        }
    }
    return settings;
}

QStringList RoleSettings::options(RoleKind role) {
    QStringList names;
    for (const Key& key : keysOf(role)) {
        names += QLatin1String(key.option);
    }
    return names;
}

}  // namespace smarter
