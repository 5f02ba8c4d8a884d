// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace smarter::test {

/// A real PostgreSQL cluster in a temporary folder, on loopback, set up by deploy/postgresql as a site's is: TLS, a
/// role a trust domain, random passwords. Dies with the test program, and ends it when it cannot be made. As root it
/// runs as the system's user `postgres`. Needs SMARTER_SOURCE_DIR.
class PostgresServer {
public:
    enum class Durability : std::uint8_t {
        Real,    ///< what a kill leaves is what a power cut would
        NoSync,  ///< quick; a kill of the server alone still loses nothing, the system has it
    };

    explicit PostgresServer(Durability durability = Durability::NoSync);
    ~PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;

    /// Where `role` finds a schema; its own if none is named.
    QString location(const QString& role, const QString& schema = {}) const;
    /// `postgresql://127.0.0.1:PORT/smarter?keys=FOLDER`
    QString siteUrl() const;
    /// ca.pem, pgpass, and a 32-byte key a domain (pes.key, release.key, mdms.key, customers.key).
    QString keysFolder() const { return folder_.filePath(QStringLiteral("keys")); }
    int port() const { return port_; }
    qint64 pid() const { return process_ ? process_->processId() : 0; }

    /// The postmaster and everything it started, at once.
    void kill9();
    /// As an administrator stops it; sessions are ended.
    void stop();
    /// With what the data folder holds.
    void start();
    void restart() {
        stop();
        start();
    }

    /// As the administrator, in the site's database. Its output, rows a line.
    QString administer(const QString& sql) const;

private:
    void initialise(Durability durability);
    void provision();
    void writeKeys();
    bool answers() const;
    QString dataFolder() const { return folder_.filePath(QStringLiteral("data")); }

    QTemporaryDir folder_;
    int port_ = 0;
    std::unique_ptr<QProcess> process_;
};

}  // namespace smarter::test
