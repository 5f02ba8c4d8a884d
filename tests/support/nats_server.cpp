// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/nats_server.h"

#include <csignal>
#include <sys/prctl.h>

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

#include "core/broker/nkey.h"
#include "tests/support/certificates.h"

namespace smarter::test {

namespace {

constexpr int kPatience = 30'000;  // milliseconds, for a busy machine
const QStringList kUsers{QStringLiteral("concentrator"), QStringLiteral("intake"), QStringLiteral("release"), QStringLiteral("mdms")};

void replace(QString& text, const QString& what, const QString& with) {
    if (!text.contains(what)) {
        qFatal("nats-server.conf has no %s", qPrintable(what));
    }
    text.replace(what, with);
}

QString program() {
    const QString name = QStringLiteral("nats-server");
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {QStringLiteral("/usr/sbin")}) : found;
}

}  // namespace

NatsServer::NatsServer(const NatsServerSettings& settings) : settings_(settings) {
    makeServerCertificate(folder_.path());
    for (const QString& user : kUsers) {
        if (!createUserSeed(seedFile(user))) {
            qFatal("no seed for %s", qPrintable(user));
        }
    }
    process_.setProcessChannelMode(QProcess::MergedChannels);
    process_.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    start();
}

NatsServer::~NatsServer() {
    kill9();
}

BrokerAddress NatsServer::address(const QString& user) const {
    return BrokerAddress::parse(addressText(seedFile(user))).value();
}

QString NatsServer::addressText(const QString& seedFile) const {
    return QStringLiteral("tls://%1:%2?ca=%3&seed=%4").arg(settings_.host).arg(port_).arg(path(QStringLiteral("ca.pem")), seedFile);
}

void NatsServer::kill9() {
    process_.kill();
    process_.waitForFinished(kPatience);
}

void NatsServer::stop() {
    process_.terminate();
    process_.waitForFinished(kPatience);
}

void NatsServer::restart() {
    start();
}

void NatsServer::setMaxFileStore(const QString& limit) {
    settings_.maxFileStore = limit;
}

void NatsServer::writeConfiguration() {
    QFile sample(qEnvironmentVariable("SMARTER_SOURCE_DIR") + QStringLiteral("/deploy/nats/nats-server.conf"));
    if (!sample.open(QIODevice::ReadOnly)) {
        qFatal("no %s", qPrintable(sample.fileName()));
    }
    QString text = QString::fromUtf8(sample.readAll());
    replace(text, QStringLiteral("0.0.0.0:4222"), QStringLiteral("%1:%2").arg(settings_.host).arg(port_));
    replace(text, QStringLiteral("/etc/smarter-metering/nats"), folder_.path());
    replace(text, QStringLiteral("/var/lib/nats"), path(QStringLiteral("store")));
    replace(text, QStringLiteral("100GB"), settings_.maxFileStore);
    replace(text, QStringLiteral("sync_interval: always"), QStringLiteral("sync_interval: ") + settings_.syncInterval);
    for (const QString& user : kUsers) {
        replace(text, u'@' + user.toUpper() + u'@', userKeyOf(seedFile(user)).value());
    }
    QFile file(path(QStringLiteral("nats-server.conf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0) {
        qFatal("cannot write %s", qPrintable(file.fileName()));
    }
}

void NatsServer::start() {
    static const QRegularExpression listening(QStringLiteral("Listening for client connections on [^\\n]*:([0-9]+)"));
    writeConfiguration();
    process_.start(program(), {QStringLiteral("-c"), path(QStringLiteral("nats-server.conf"))});
    QString said;
    while (!said.contains(QLatin1String("Server is ready"))) {
        if (!process_.waitForReadyRead(kPatience)) {
            qFatal("nats-server does not serve: %s", qPrintable(said));
        }
        said += QString::fromUtf8(process_.readAll());
    }
    port_ = listening.match(said).captured(1).toInt();
}

}  // namespace smarter::test
