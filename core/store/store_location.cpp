// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store_location.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>
#include <array>

namespace smarter {

namespace {

const QString kScheme = QStringLiteral("postgresql");

/// What the query may say besides the schema; handed to libpq under the same name.
constexpr std::array kPassedOn{"sslmode", "sslrootcert", "sslcert", "sslkey", "passfile", "connect_timeout"};

/// A peer that is gone without a word is noticed within half a minute, not by the system's two hours.
const QString kFixedOptions = QStringLiteral("keepalives_idle=10;keepalives_interval=5;keepalives_count=3;"
                                             "tcp_user_timeout=25000;application_name=smarter-metering");

bool isLoopback(const QString& host) {
    return host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1") || host == QLatin1String("::1");
}

QString quoted(QString value) {
    value.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('\''), QLatin1String("\\'"));
    return QLatin1Char('\'') + value + QLatin1Char('\'');
}

bool isKnown(const QString& key) {
    return std::ranges::any_of(kPassedOn, [&](const char* known) { return key == QLatin1String(known); });
}

}  // namespace

bool ServerLocation::names(const QString& location) {
    return location.startsWith(kScheme + QLatin1String("://"));
}

Result<ServerLocation> ServerLocation::parse(const QString& location) {
    static const QRegularExpression plainName(QStringLiteral("^[a-z_][a-z0-9_]{0,62}$"));
    const QUrl url(location, QUrl::StrictMode);
    const auto refuse = [&](const QString& what) { return fail(ErrorCode::InvalidArgument, location, what); };
    if (!url.isValid() || url.scheme() != kScheme || url.host().isEmpty() || url.hasFragment()) {
        return refuse(url.errorString());
    }
    if (!url.password().isEmpty()) {
        return fail(ErrorCode::InvalidArgument, url.adjusted(QUrl::RemovePassword).toString(), QStringLiteral("password"));
    }
    ServerLocation out{url.host(), url.port(5432), url.path().mid(1), url.userName(), {}, kFixedOptions};
    QString sslMode = QStringLiteral("verify-full");
    QString timeout = QStringLiteral("10");
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto& [key, value] : items) {
        if (key == QLatin1String("schema")) {
            out.schema = value;
        } else if (!isKnown(key) || value.contains(QLatin1Char(';'))) {
            // Qt takes a semicolon for the end of an option, whatever is around it.
            return refuse(key);
        } else if (key == QLatin1String("sslmode")) {
            sslMode = value;
        } else if (key == QLatin1String("connect_timeout")) {
            timeout = value;
        } else {
            out.connectOptions += QStringLiteral(";%1=%2").arg(key, quoted(value));
        }
    }
    const bool local = sslMode == QLatin1String("disable") && isLoopback(out.host);
    if (sslMode != QLatin1String("verify-full") && !local) {
        return refuse(QStringLiteral("sslmode"));
    }
    if (bool isNumber = false; timeout.toUInt(&isNumber) == 0 || !isNumber) {
        return refuse(QStringLiteral("connect_timeout"));
    }
    if (!plainName.match(out.schema).hasMatch() || out.role.isEmpty() || out.database.isEmpty()) {
        return refuse(QStringLiteral("schema, role or database"));
    }
    out.connectOptions += QStringLiteral(";sslmode=%1;connect_timeout=%2").arg(sslMode, timeout);
    return out;
}

}  // namespace smarter
