// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broker/link.h"

#include <QFile>

#include "core/broker/nkey.h"

namespace smarter {

namespace {

// Milliseconds, as libnats takes them.
constexpr int kConnectWait = 5'000;
constexpr int kReconnectWait = 500;
constexpr int kPingEvery = 10'000;
constexpr int kLastFlush = 1'000;
constexpr int kUnansweredPings = 2;

Status setTls(natsOptions* options, const BrokerAddress& address) {
    natsStatus status = natsOptions_SetSecure(options, true);
    QString file = address.caFile;
    if (status == NATS_OK && !file.isEmpty()) {
        status = natsOptions_LoadCATrustedCertificates(options, QFile::encodeName(file).constData());
    }
    if (status == NATS_OK && !address.certFile.isEmpty()) {
        file = address.certFile;
        status = natsOptions_LoadCertificatesChain(options, QFile::encodeName(file).constData(),
                                                   QFile::encodeName(address.keyFile).constData());
    }
    return status == NATS_OK ? Status() : fail(ErrorCode::FileUnreadable, file, QString::fromUtf8(nats_GetLastError(nullptr)));
}

/// Each key has inboxes of its own, which the broker's configuration gives to it alone: no station reads the answers
/// meant for another.
Status setKey(natsOptions* options, const QString& seedFile) {
    return userKeyOf(seedFile).and_then([&](const QString& key) -> Status {
        const QByteArray name = key.toLatin1();
        natsStatus status = natsOptions_SetNKeyFromSeed(options, name.constData(), QFile::encodeName(seedFile).constData());
        if (status == NATS_OK) {
            status = natsOptions_SetCustomInboxPrefix(options, ("_INBOX." + name).constData());
        }
        return status == NATS_OK ? Status() : fail(ErrorCode::KeyInvalid, seedFile, QString::fromUtf8(nats_GetLastError(nullptr)));
    });
}

Status setConnection(natsOptions* options, const BrokerAddress& address, const QString& name, void* ticket) {
    std::vector<QByteArray> servers;
    std::vector<const char*> urls;
    for (const QString& server : address.servers) {
        servers.push_back(server.toUtf8());
    }
    for (const QByteArray& server : servers) {
        urls.push_back(server.constData());
    }
    const natsStatus steps[]{
        natsOptions_SetServers(options, urls.data(), static_cast<int>(urls.size())),
        natsOptions_SetName(options, name.toUtf8().constData()),
        natsOptions_SetTimeout(options, kConnectWait),
        natsOptions_SetPingInterval(options, kPingEvery),
        natsOptions_SetMaxPingsOut(options, kUnansweredPings),
        natsOptions_SetAllowReconnect(options, true),
        natsOptions_SetMaxReconnect(options, -1),
        natsOptions_SetReconnectWait(options, kReconnectWait),
        // Nothing is kept for a broker that is away: the caller is told, and sends it again.
        natsOptions_SetReconnectBufSize(options, 1),
        natsOptions_SetFailRequestsOnDisconnect(options, true),
        natsOptions_SetDisconnectedCB(options, Flight::onDisconnect, ticket),
        natsOptions_SetErrorHandler(options, Flight::onError, ticket),
    };
    for (const natsStatus status : steps) {
        if (status != NATS_OK) {
            return natsFailure(status, 0, name.toStdString());
        }
    }
    return {};
}

}  // namespace

Result<std::shared_ptr<Link>> Link::open(const BrokerAddress& address, const QString& name) {
    const std::shared_ptr<Link> link(new Link);
    return link->connect(address, name).transform([&] { return link; });
}

Status Link::connect(const BrokerAddress& address, const QString& name) {
    natsOptions* made = nullptr;
    if (const natsStatus status = natsOptions_Create(&made); status != NATS_OK) {
        return natsFailure(status, 0, name.toStdString());
    }
    const OptionsPtr options(made);
    Status done = setConnection(options.get(), address, name, flight_->ticket());
    if (done && address.tls) {
        done = setTls(options.get(), address);
    }
    if (done && !address.seedFile.isEmpty()) {
        done = setKey(options.get(), address.seedFile);
    }
    if (!done) {
        return done;
    }
    const std::string servers = address.servers.join(u',').toStdString();
    if (const natsStatus status = natsConnection_Connect(&connection_, options.get()); status != NATS_OK) {
        return natsFailure(status, 0, servers);
    }
    jsOptions jetStream{};
    jsOptions_Init(&jetStream);
    jetStream.PublishAsync.AckHandler = Flight::onAck;
    jetStream.PublishAsync.AckHandlerClosure = flight_->ticket();
    if (const natsStatus status = natsConnection_JetStream(&jetStream_, connection_, &jetStream); status != NATS_OK) {
        return natsFailure(status, 0, servers);
    }
    return {};
}

Link::~Link() {
    if (connection_ != nullptr && connected()) {
        natsConnection_FlushTimeout(connection_, kLastFlush);  // acknowledgements; a lost one is only sent again
    }
    flight_->retire();
    jsCtx_Destroy(jetStream_);
    natsConnection_Destroy(connection_);
}

Status Link::ready(const std::string& subject) const {
    if (connected()) {
        return {};
    }
    const QString about = QString::fromStdString(subject);
    return natsConnection_IsClosed(connection_) ? fail(ErrorCode::BrokerRefused, about, QStringLiteral("connection closed"))
                                                : fail(ErrorCode::BrokerAway, about, QStringLiteral("reconnecting"));
}

}  // namespace smarter
