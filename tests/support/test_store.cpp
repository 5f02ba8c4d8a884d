// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <memory>

#include "tests/support/postgres_server.h"

namespace smarter::test {

namespace {

std::unique_ptr<PostgresServer> server;
QHash<QString, QString> locations;

QString freshSchema(const QString& name) {
    if (!server) {
        server = std::make_unique<PostgresServer>();
        // A program that forgets to end it does not leave it running, nor its folder.
        qAddPostRoutine(stopStoreServer);
    }
    const QString role = QFileInfo(name).baseName();
    const QString schema = QStringLiteral("%1_%2").arg(role).arg(locations.size() + 1);
    server->administer(QStringLiteral("CREATE SCHEMA %1 AUTHORIZATION %2").arg(schema, role));
    return server->location(role, schema);
}

}  // namespace

bool storesAreOnServer() {
    return qEnvironmentVariable("SMARTER_TEST_STORE") == QLatin1String("postgresql");
}

QString storeLocation(const QString& folder, const QString& name) {
    const QString path = QDir(folder).filePath(name);
    if (!storesAreOnServer()) {
        return path;
    }
    QString& location = locations[path];
    if (location.isEmpty()) {
        location = freshSchema(name);
    }
    return location;
}

QString impatience() {
    return storesAreOnServer() ? QStringLiteral("SELECT set_config('lock_timeout', '20', false)")
                               : QStringLiteral("PRAGMA busy_timeout = 20");
}

void stopStoreServer() {
    server.reset();
    locations.clear();
}

}  // namespace smarter::test
