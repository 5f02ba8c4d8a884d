// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include "core/pipeline/meter_folder.h"
#include "core/pipeline/site.h"
#include "core/service/role_kind.h"
#include "tests/support/nats_server.h"
#include "tests/support/postgres_server.h"

namespace smarter::test {

struct EngineSiteOptions {
    std::uint32_t partitions = 4;
    std::uint32_t minimumMeters = 3;
    int keyBits = 2048;
    int leaseSeconds = 5;
    int inFlight = 2'000;
    QString brokerStore = QStringLiteral("2GB");
    PostgresServer::Durability durability = PostgresServer::Durability::NoSync;
};

/// A site on engines of its own: a PostgreSQL and a nats-server on loopback, the site moved there from a folder, and a
/// copy of that folder from before, which is the same site with the same keys: what both make of the same readings can
/// be compared row by row. Roles are child processes, as in production. Ends the test program when it cannot be made.
class EngineSite {
public:
    explicit EngineSite(const EngineSiteOptions& options = {});
    ~EngineSite();

    static constexpr const char* kOperatorPassword = "three words and a tune";
    static QString operatorName() { return QStringLiteral("operator"); }

    PostgresServer& postgres() { return postgres_; }
    const PostgresServer& postgres() const { return postgres_; }
    NatsServer& nats() { return nats_; }
    QString url() const { return postgres_.siteUrl(); }
    QString metersFolder() const { return postgres_.keysFolder(); }

    /// Generated homes, so many a neighbourhood, one day from 2016-01-01 UTC: recorded by the meters, and not yet sent.
    void recordDay(int neighbourhoods, int homes);
    /// The copy takes what the meters have recorded, and closes the day: the figures to reach.
    void runEmbedded();
    std::int64_t recordedReadings() const { return recorded_; }
    Joules recordedEnergy() const { return energy_; }

    /// `name`: a worker's or a concentrator's.
    QProcess& start(RoleKind role, const QString& name, const QStringList& more = {});
    /// SIGKILL, and reaped.
    void kill9(QProcess& process);
    /// SIGTERM; its exit code, −1 if it did not end in time.
    int stop(QProcess& process);
    void stopAll();
    bool isRunning(const QProcess& process) const { return process.state() == QProcess::Running; }
    /// Stands still (SIGSTOP), until `wake`.
    void pause(QProcess& process);
    void wake(QProcess& process);
    /// What the role said on standard error so far.
    QString wordsOf(const QProcess& process) const;

    /// Empty when the MDMS on the engines has what the embedded one has, row by row; else the first difference.
    QString difference();
    /// Waits until there is none, or for so long; the last difference.
    QString differenceWithin(int milliseconds);
    /// Readings that the intake's partitions have in their sums.
    std::int64_t readingsAccepted() const;
    /// Rows of loads and totals that the engines' MDMS has.
    std::int64_t rowsThere();
    /// The sum over the partitions' stores of a query of one number; `%1` in it is the schema. The server is up.
    std::int64_t overPartitions(const QString& sql) const;

private:
    static std::vector<QStringList> rowsOf(const Site& site);

    EngineSiteOptions options_;
    QTemporaryDir folder_;
    PostgresServer postgres_;
    NatsServer nats_;
    SecretBytes passphrase_;
    std::vector<std::unique_ptr<QProcess>> processes_;
    std::int64_t recorded_ = 0;
    Joules energy_;
    std::vector<QStringList> wanted_;
};

}  // namespace smarter::test
