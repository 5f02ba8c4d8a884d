// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include "core/broker/broker_address.h"

namespace smarter::test {

struct NatsServerSettings {
    QString host = QStringLiteral("127.0.0.1");  ///< its certificate is for 127.0.0.1 alone
    QString maxFileStore = QStringLiteral("2GB");
    QString syncInterval = QStringLiteral("1s");  ///< `always` waits for the disk with each message
};

/// A nats-server on loopback, run on deploy/nats/nats-server.conf with its permissions and TLS, a key for each station and its store in a
/// temporary folder. It goes with this object, and with the test's process however that ends. What fails ends the test
/// program: there is nothing to test without it.
class NatsServer {
public:
    explicit NatsServer(const NatsServerSettings& settings = {});
    ~NatsServer();

    /// `user`: concentrator, intake, release or mdms.
    BrokerAddress address(const QString& user) const;
    /// The same, as a text to give to a program; with whatever seed file.
    QString addressText(const QString& seedFile) const;
    QString seedFile(const QString& user) const { return path(user + QStringLiteral(".seed")); }
    QString path(const QString& name) const { return folder_.filePath(name); }
    qint64 pid() const { return process_.processId(); }

    void kill9();
    /// In order, with what is in memory written.
    void stop();
    /// After either: the same port and store; returns when it serves.
    void restart();
    /// With another limit, from the next start on.
    void setMaxFileStore(const QString& limit);

private:
    void writeConfiguration();
    void start();

    NatsServerSettings settings_;
    QTemporaryDir folder_;
    QProcess process_;
    int port_ = -1;  ///< −1: the server chooses
};

}  // namespace smarter::test
