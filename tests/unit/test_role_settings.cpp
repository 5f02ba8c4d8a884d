// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "core/service/role_settings.h"
#include "tests/support/error_of.h"

using namespace smarter;
using test::errorOf;

namespace {

const QString kIntake = QStringLiteral(R"([site]
url = postgresql://db.example:5432/smarter?keys=/etc/smarter-metering/pes-intake
[broker]
url = tls://broker-1.example:4222,broker-2.example:4222?ca=/etc/ca.pem&seed=/etc/intake.seed
partition_count = 64
[intake]
partitions = 3, 0-1,3-4
worker = one
workers = 8
lease_seconds = 20
[service]
listen = [::1]:9464
drain_seconds = 15
)");

}  // namespace

class TestRoleSettings : public QObject {
    Q_OBJECT

private:
    QString written(const QString& text) {
        const QString path = folder_.filePath(QStringLiteral("%1.ini").arg(++files_));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 ? path : QString();
    }

    QTemporaryDir folder_;
    int files_ = 0;

private Q_SLOTS:
    void everyKeyIsRead() {
        const auto settings = RoleSettings::load(RoleKind::PesIntake, written(kIntake));
        QVERIFY2(settings, settings ? "" : qPrintable(settings.error().subject + settings.error().detail));
        QCOMPARE(settings->siteUrl, QStringLiteral("postgresql://db.example:5432/smarter?keys=/etc/smarter-metering/pes-intake"));
        QCOMPARE(settings->brokerUrl,
                 QStringLiteral("tls://broker-1.example:4222,broker-2.example:4222?ca=/etc/ca.pem&seed=/etc/intake.seed"));
        QCOMPARE(settings->partitionCount, 64U);
        QCOMPARE(settings->intake.partitions, (std::vector<std::uint32_t>{0, 1, 3, 4}));
        QCOMPARE(settings->intake.worker, QStringLiteral("one"));
        QCOMPARE(settings->intake.workers, 8);
        QCOMPARE(settings->intake.lease, Seconds{20});
        QCOMPARE(settings->service.listen, (ListenAddress{QHostAddress(QHostAddress::LocalHostIPv6), 9464}));
        QCOMPARE(settings->service.drain, Seconds{15});
    }

    void optionsGoBeforeTheFile() {
        const auto settings = RoleSettings::load(RoleKind::PesIntake, written(kIntake), [](const QString& option) {
            return option == QLatin1String("partitions")   ? std::optional(QStringLiteral("any"))
                   : option == QLatin1String("drain-seconds") ? std::optional(QStringLiteral("7"))
                                                              : std::nullopt;
        });
        QVERIFY(settings);
        QVERIFY(settings->intake.partitions.empty());
        QCOMPARE(settings->service.drain, Seconds{7});
        QCOMPARE(settings->intake.lease, Seconds{20});
    }

    void faultsNameFileSectionAndKey_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("replacement");
        QTest::addColumn<QString>("where");
        const auto row = [](const char* name, const char* line, const char* replacement, const char* where) {
            QTest::newRow(name) << QString::fromLatin1(line) << QString::fromLatin1(replacement) << QString::fromLatin1(where);
        };
        row("unknown key", "lease_seconds", "lease_second", "[intake] lease_second");
        row("unknown section", "[service]", "[services]", "[services] drain_seconds");
        row("another role's key", "[service]", "[concentrator]\nname = north\n[service]", "[concentrator] name");
        row("missing", "worker = one", "", "[intake] worker");
        row("no number", "lease_seconds = 20", "lease_seconds = soon", "[intake] lease_seconds");
        row("number with a unit", "drain_seconds = 15", "drain_seconds = 15 s", "[service] drain_seconds");
        row("too small", "lease_seconds = 20", "lease_seconds = 4", "[intake] lease_seconds");
        row("too large", "partition_count = 64", "partition_count = 65537", "[broker] partition_count");
        row("no partitions", "partition_count = 64", "partition_count = 0", "[broker] partition_count");
        row("partition beyond the site's", "partition_count = 64", "partition_count = 4", "[intake] partitions");
        row("range that falls", "3, 0-1,3-4", "4-3", "[intake] partitions");
        row("empty range", "3, 0-1,3-4", "3,,4", "[intake] partitions");
        row("empty name", "worker = one", "worker =", "[intake] worker");
        row("site in a folder", "postgresql://db.example:5432/", "/var/lib/", "[site] url");
        row("site without keys", "?keys=", "?key=", "[site] url");
        row("password in a URL", "//db.example", "//pes:secret@db.example", "[site] url");
        row("password in a query", "?keys=", "?password=secret&keys=", "[site] url");
        row("account at the broker", "//broker-1", "//intake:secret@broker-1", "[broker] url");
        row("broker of another kind", "tls:", "amqps:", "[broker] url");
        row("every interface", "[::1]:9464", "0.0.0.0:9464", "[service] listen");
        row("an outer address", "[::1]:9464", "192.0.2.1:9464", "[service] listen");
        row("a name", "[::1]:9464", "localhost:9464", "[service] listen");
        row("no port", "[::1]:9464", "127.0.0.1", "[service] listen");
        row("port out of range", "[::1]:9464", "127.0.0.1:65536", "[service] listen");
    }

    void faultsNameFileSectionAndKey() {
        QFETCH(const QString, line);
        QFETCH(const QString, replacement);
        QFETCH(const QString, where);
        QVERIFY(kIntake.contains(line));
        const QString path = written(QString(kIntake).replace(line, replacement));
        const auto settings = RoleSettings::load(RoleKind::PesIntake, path);
        QCOMPARE(errorOf(settings), ErrorCode::SettingInvalid);
        QCOMPARE(settings.error().subject, path + QLatin1Char(' ') + where);
        QVERIFY(!settings.error().detail.isEmpty());
        QVERIFY(!settings.error().detail.contains(QLatin1String("secret")));
    }

    void aFaultyOptionIsRefusedToo() {
        const auto settings = RoleSettings::load(RoleKind::PesIntake, written(kIntake), [](const QString& option) {
            return option == QLatin1String("listen") ? std::optional(QStringLiteral("0.0.0.0:80")) : std::nullopt;
        });
        QCOMPARE(errorOf(settings), ErrorCode::SettingInvalid);
    }

    void filesThatAreNoneAreRefused() {
        QCOMPARE(errorOf(RoleSettings::load(RoleKind::Mdms, folder_.filePath(QStringLiteral("none.ini")))), ErrorCode::FileNotFound);
        QCOMPARE(errorOf(RoleSettings::load(RoleKind::Mdms, folder_.path())), ErrorCode::FileNotFound);
        QCOMPARE(errorOf(RoleSettings::load(RoleKind::PesIntake, written(kIntake + QStringLiteral("what is this\n")))),
                 ErrorCode::SettingInvalid);
    }

    void theSamplesAreAsTheirRolesWantThem() {
        const QDir samples(qEnvironmentVariable("SMARTER_SOURCE_DIR") + QStringLiteral("/deploy/etc"));
        std::size_t loaded = 0;
        for (const RoleKind role : kRoleKinds) {
            const QStringList files = samples.entryList({nameOf(role) + QLatin1String("*.ini")}, QDir::Files);
            QVERIFY2(!files.isEmpty(), nameOf(role).data());
            for (const QString& file : files) {
                const auto settings = RoleSettings::load(role, samples.filePath(file));
                QVERIFY2(settings, settings ? "" : qPrintable(settings.error().subject + settings.error().detail));
                QVERIFY(settings->service.listen.port != 0);
                ++loaded;
            }
        }
        QCOMPARE(loaded, static_cast<std::size_t>(samples.entryList({QStringLiteral("*.ini")}).size()));
    }
};

QTEST_GUILESS_MAIN(TestRoleSettings)
#include "test_role_settings.moc"
