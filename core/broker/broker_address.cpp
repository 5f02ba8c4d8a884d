// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broker/broker_address.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace smarter {

namespace {

constexpr int kPort = 4222;

bool isLoopback(const QString& host) {
    static const QRegularExpression loopback4(QStringLiteral("\\A127(\\.[0-9]{1,3}){3}\\z"));
    return host == QLatin1String("localhost") || host == QLatin1String("::1") || loopback4.match(host).hasMatch();
}

/// One HOST[:PORT] as a URL of its own; empty unless it is just that.
QUrl serverUrl(const QString& scheme, const QString& hostAndPort) {
    const QUrl url(scheme + QStringLiteral("://") + hostAndPort, QUrl::StrictMode);
    const bool plain = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && url.path().isEmpty() && !url.hasFragment();
    return plain ? url : QUrl();
}

Status readFiles(const QString& query, BrokerAddress& address) {
    const auto items = QUrlQuery(query).queryItems(QUrl::FullyDecoded);
    for (const auto& [name, value] : items) {
        QString* file = name == QLatin1String("ca")     ? &address.caFile
                        : name == QLatin1String("seed") ? &address.seedFile
                        : name == QLatin1String("cert") ? &address.certFile
                        : name == QLatin1String("key")  ? &address.keyFile
                                                        : nullptr;
        if (file == nullptr || value.isEmpty() || !file->isEmpty()) {
            return fail(ErrorCode::BrokerAddressInvalid, name);
        }
        *file = value;
    }
    if (address.certFile.isEmpty() != address.keyFile.isEmpty()) {
        return fail(ErrorCode::BrokerAddressInvalid, QStringLiteral("cert"));
    }
    return {};
}

}  // namespace

Result<BrokerAddress> BrokerAddress::parse(const QString& text) {
    static const QRegularExpression form(QStringLiteral("\\A(nats|tls)://([^?/]+)(?:\\?(.*))?\\z"));
    const auto match = form.match(text);
    if (!match.hasMatch()) {
        return fail(ErrorCode::BrokerAddressInvalid, text.section(u'?', 0, 0));
    }
    const QString scheme = match.captured(1);
    BrokerAddress address;
    address.tls = scheme == QLatin1String("tls");
    const QStringList hosts = match.captured(2).split(u',');
    for (const QString& host : hosts) {
        const QUrl url = serverUrl(scheme, host);
        if (url.isEmpty()) {
            // Not the text itself: it may hold a password.
            return fail(ErrorCode::BrokerAddressInvalid, host.section(u'@', -1));
        }
        if (!address.tls && !isLoopback(url.host())) {
            return fail(ErrorCode::BrokerUnprotected, url.host());
        }
        const bool v6 = url.host().contains(u':');
        address.servers += QStringLiteral("%1://%2:%3").arg(scheme, v6 ? u'[' + url.host() + u']' : url.host()).arg(url.port(kPort));
    }
    return readFiles(match.captured(3), address).transform([&] { return std::move(address); });
}

}  // namespace smarter
