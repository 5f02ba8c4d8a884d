// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QMultiMap>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "core/service/role_settings.h"

using namespace smarter;

namespace {

QDir deployed(const char* folder) {
    return QDir(qEnvironmentVariable("SMARTER_SOURCE_DIR") + QStringLiteral("/deploy/") + QLatin1String(folder));
}

QString textOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Keys of every section, those that come more than once too.
QMultiMap<QString, QString> entriesOf(const QString& path) {
    static const QRegularExpression entry(QStringLiteral("^([A-Za-z]+)=(.*)$"), QRegularExpression::MultilineOption);
    QMultiMap<QString, QString> entries;
    for (auto all = entry.globalMatch(textOf(path)); all.hasNext();) {
        const auto match = all.next();
        entries.insert(match.captured(1), match.captured(2));
    }
    return entries;
}

struct Unit {
    QString path;
    RoleKind role{};
    QString config;  ///< the sample's file name, with %i where the instance stands
    QMultiMap<QString, QString> entries;
};

std::vector<Unit> units() {
    static const QRegularExpression start(
        QStringLiteral("^/usr/bin/smarterctl ([a-z-]+) --config /etc/smarter-metering/([a-z%-]+\\.ini)$"));
    std::vector<Unit> out;
    for (const QFileInfo& file : deployed("systemd").entryInfoList({QStringLiteral("*.service")})) {
        Unit unit{file.filePath(), {}, {}, entriesOf(file.filePath())};
        const auto match = start.match(unit.entries.value(QStringLiteral("ExecStart")));
        for (const RoleKind role : kRoleKinds) {
            if (match.captured(1) == nameOf(role)) {
                unit.role = role;
                unit.config = match.captured(2);
            }
        }
        out.push_back(unit);
    }
    return out;
}

}  // namespace

class TestServiceUnits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRoleHasAUnit() {
        QSet<RoleKind> roles;
        for (const Unit& unit : units()) {
            QVERIFY2(!unit.config.isEmpty(), qPrintable(unit.path));
            roles.insert(unit.role);
        }
        QCOMPARE(static_cast<std::size_t>(roles.size()), kRoleKinds.size());
    }

    void samplesStopWithinTheUnitsTime() {
        for (const Unit& unit : units()) {
            const QDir samples = deployed("etc");
            const QStringList files = samples.entryList({QString(unit.config).replace(QLatin1String("%i"), QLatin1String("*"))});
            QVERIFY2(!files.isEmpty(), qPrintable(unit.config));
            for (const QString& file : files) {
                const auto settings = RoleSettings::load(unit.role, samples.filePath(file));
                QVERIFY(settings);
                const qint64 patience = unit.entries.value(QStringLiteral("TimeoutStopSec")).toLongLong();
                QVERIFY2(patience > qint64{settings->service.drain.count()}, qPrintable(unit.path));
            }
        }
    }

    void everyUnitIsHardened_data() {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("value");
        for (const auto& [entry, value] : std::initializer_list<std::pair<const char*, const char*>>{
                 {"Type", "notify"},
                 {"Restart", "on-failure"},
                 {"KillSignal", "SIGTERM"},
                 {"LimitCORE", "0"},
                 {"MemorySwapMax", "0"},
                 {"UMask", "0077"},
                 {"NoNewPrivileges", "yes"},
                 {"CapabilityBoundingSet", ""},
                 {"ProtectSystem", "strict"},
                 {"ProtectHome", "yes"},
                 {"PrivateTmp", "yes"},
                 {"PrivateDevices", "yes"},
                 {"ProtectProc", "invisible"},
                 {"RestrictAddressFamilies", "AF_UNIX AF_INET AF_INET6"},
                 {"RestrictNamespaces", "yes"},
                 {"MemoryDenyWriteExecute", "yes"},
                 {"SystemCallFilter", "@system-service"},
                 {"SystemCallFilter", "~@privileged"},
                 {"WatchdogSec", "60"}}) {
            QTest::addRow("%s=%s", entry, value) << QString::fromLatin1(entry) << QString::fromLatin1(value);
        }
    }

    void everyUnitIsHardened() {
        QFETCH(const QString, entry);
        QFETCH(const QString, value);
        for (const Unit& unit : units()) {
            QVERIFY2(unit.entries.values(entry).contains(value), qPrintable(unit.path));
        }
    }

    /// Who can become one role's user reads no other role's keys.
    void everyRoleHasAnAccountOfItsOwn() {
        const QString accounts = textOf(deployed("sysusers.d").filePath(QStringLiteral("smarter-metering.conf")));
        QSet<QString> users;
        for (const Unit& unit : units()) {
            const QString user = unit.entries.value(QStringLiteral("User"));
            QVERIFY2(accounts.contains(QStringLiteral("\nu %1 - ").arg(user)), qPrintable(user));
            users.insert(user);
        }
        QCOMPARE(static_cast<std::size_t>(users.size()), kRoleKinds.size());
    }

    void systemdUnderstandsEveryUnit() {
        const QString analyze = QStandardPaths::findExecutable(QStringLiteral("systemd-analyze"));
        if (analyze.isEmpty()) {
            QSKIP("systemd-analyze is not installed here");
        }
        const QTemporaryDir folder;
        for (const Unit& unit : units()) {
            // Where the program is not installed, one that is stands in for it.
            const QString copy = folder.filePath(QFileInfo(unit.path).fileName());
            QFile file(copy);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(textOf(unit.path).replace(QLatin1String("/usr/bin/smarterctl"), QLatin1String("/bin/true")).toUtf8());
            file.close();
            QProcess verify;
            verify.setProcessChannelMode(QProcess::MergedChannels);
            verify.start(analyze, {QStringLiteral("verify"), QStringLiteral("--man=no"), copy});
            QVERIFY(verify.waitForFinished(60'000));
            const QByteArray said = verify.readAll();
            QVERIFY2(verify.exitCode() == 0 && !said.contains(file.fileName().toUtf8()), said.constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestServiceUnits)
#include "test_service_units.moc"
