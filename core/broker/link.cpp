// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broker/link.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSysInfo>

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

Status setKey(natsOptions* options, const QString& seedFile) {
    return userKeyOf(seedFile).and_then([&](const QString& key) -> Status {
        const natsStatus status =
            natsOptions_SetNKeyFromSeed(options, key.toLatin1().constData(), QFile::encodeName(seedFile).constData());
        return status == NATS_OK ? Status() : fail(ErrorCode::KeyInvalid, seedFile, QString::fromUtf8(nats_GetLastError(nullptr)));
    });
}

/// One station's connections, told apart by the broker's operator.
QString connectionName(const QString& station) {
    return QStringLiteral("%1@%2/%3").arg(station, QSysInfo::machineHostName()).arg(QCoreApplication::applicationPid());
}

Status setConnection(natsOptions* options, const BrokerAddress& address, const QString& station, void* ticket) {
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
        natsOptions_SetName(options, connectionName(station).toUtf8().constData()),
        // Inboxes of its own, which the broker's configuration gives to this station alone: none reads the answers
        // meant for another.
        natsOptions_SetCustomInboxPrefix(options, ("_INBOX." + station.toLatin1()).constData()),
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
            return natsFailure(status, 0, station.toStdString());
        }
    }
    return {};
}

/// Short: libnats 3.10 writes a fetch's reply subject (prefix, 22 characters, number) to 61 bytes and cuts it off there.
bool isStation(const QString& name) {
    static const QRegularExpression form(QStringLiteral("\\A[a-z][a-z0-9-]{0,11}\\z"));
    return form.match(name).hasMatch();
}

}  // namespace

Result<std::shared_ptr<Link>> Link::open(const BrokerAddress& address, const QString& station) {
    if (!isStation(station)) {
        return fail(ErrorCode::InvalidArgument, station);
    }
    const std::shared_ptr<Link> link(new Link);
    return link->connect(address, station).transform([&] { return link; });
}

Status Link::connect(const BrokerAddress& address, const QString& station) {
    natsOptions* made = nullptr;
    if (const natsStatus status = natsOptions_Create(&made); status != NATS_OK) {
        return natsFailure(status, 0, station.toStdString());
    }
    const OptionsPtr options(made);
    Status done = setConnection(options.get(), address, station, flight_->ticket());
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
