// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/customer/customer_portal.h"
#include "core/customer/customer_schema.h"
#include "core/mdms/mdms_schema.h"
#include "core/pes/intake/intake_schema.h"
#include "core/pes/release/release_schema.h"
#include "core/store/settings.h"
#include "tests/support/error_of.h"
#include "tests/support/small_pes.h"
#include "tests/support/test_store.h"

using namespace smarter;
using namespace smarter::test;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

SecretBytes secretOf(std::string_view text) {
    return SecretBytes::copyOf(bytesOf(text));
}

/// Every row of every table, bytes in hexadecimal.
QString dumpOf(Database& database) {
    const auto tables = database.all(s("SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND "
                                       "relkind = 'r' ORDER BY relname"),
                                     {}, [](const Statement& row) { return row.text(0); });
    QString dump;
    for (const QString& table : tables.value()) {
        const auto rows = database.all(s("SELECT t::text FROM %1 t").arg(table), {}, [](const Statement& row) { return row.text(0); });
        for (const QString& row : rows.value()) {
            dump += table + row + QLatin1Char('\n');
        }
    }
    return dump;
}

/// A key may stand inside of something else, so its parts are looked for.
bool holds(const QString& dump, ByteView secret) {
    constexpr std::size_t part = 16;
    for (std::size_t at = 0; at + part <= secret.size(); at += part) {
        if (dump.contains(hex(secret.subspan(at, part)))) {
            return true;
        }
    }
    return false;
}

}  // namespace

/// What stations keep on a server, beyond what each station's own tests, which run there too, show.
class TestServerStations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        qputenv("SMARTER_TEST_STORE", "postgresql");
        openLibraries();
        pes_ = std::make_unique<SmallPes>(ReleasePolicy{.minimumMeters = 2, .largestSharePercent = 60});
    }
    void cleanupTestCase() {
        pes_.reset();
        closeLibraries();
    }

    void sumsLieInThePartitionOfTheirMonthAndHoldWhatWasMetered() {
        const MeterId one = pes_->enrolled(s("1"));
        const MeterId two = pes_->enrolled(s("2"));
        const Instant lastHour = kNewYear - Seconds{3'600};
        std::int64_t sent = 0;
        for (const MeterId& meter : {one, two}) {
            const auto rows = minutes(lastHour, 120, [&](int i) { return 1'000 + i; });
            for (const profile::Row& row : rows) {
                sent += row.energy.value;
            }
            QCOMPARE(pes_->processed(pes_->sealed(meter, rows, 60)).size(), 2u);
        }
        pes_->restartIntake();
        std::int64_t held = 0;
        for (const auto& [window, joules] : pes_->held().windows) {
            held += joules;
        }
        QCOMPARE(held, sent);
        Database& database = pes_->intake->database();
        for (const char* partition : {"encrypted_sum_y2015m12", "encrypted_sum_y2016m01", "contribution_page_y2015m12"}) {
            const auto rows = database.single(s("SELECT count(*) FROM ") + s(partition), {}, [](const Statement& row) { return row.number(0); });
            QVERIFY2(rows && *rows > 0, partition);
        }
        QVERIFY(!pes_->released(kNewYear + Seconds{2 * 86'400}).empty());
    }

    void customersReadTheirOwn() {
        const auto portal = CustomerPortal::open(location("customers.db"), pes_->databaseKey, pes_->clock);
        QVERIFY(portal);
        const MeterId meter = pes_->enrolled(s("3"));
        pes_->sealed(meter, minutes(kNewYear, 120, [](int i) { return 500 + i; }), 60);
        const auto code = pes_->meters->issueActivationCode(meter);
        const SecretBytes password = secretOf("a password of some length");
        QVERIFY((*portal)->registerCustomer(s("alice"), password, [&](const crypto::RsaPublicKey& key) {
            return pes_->meters->grantKey(*code, key);
        }));
        const auto history = pes_->meters->history(meter, 0);
        QVERIFY((*portal)->receive(*history));
        QVERIFY((*portal)->receive(*history));
        QCOMPARE(errorOf((*portal)->signIn(s("alice"), secretOf("another password"))), ErrorCode::SignInRefused);
        auto session = (*portal)->signIn(s("alice"), password);
        QVERIFY(session);
        const auto detail = session->detail((*portal)->database(), {kNewYear, Seconds{7'200}});
        QCOMPARE(detail->readings.size(), 120u);
        QCOMPARE(detail->readings.back().energy.value, 619);
        QVERIFY((*portal)->deleteAccount(s("alice"), password));
        QVERIFY(!dumpOf((*portal)->database()).contains(s("alice")));
    }

    void rowsOfNoSchemaHoldAKey() {
        QVERIFY(Mdms::create(location("mdms.db"), pes_->databaseKey, s("UTC")));
        const auto mdms = Mdms::open(location("mdms.db"), pes_->databaseKey, pes_->clock);
        QVERIFY(Release::create(location("release.db"), pes_->databaseKey, 2048, (*mdms)->publicKey(), ReleasePolicy{}));
        struct Store {
            const char* name;
            Schema schema;
            QStringList secrets;
        };
        const std::vector<Store> stores{
            {"pes.db", intakeSchema(), {s("meter-key-storage-key"), s("pseudonym-key"), s("rsa-private-key"), s("share-key")}},
            {"release.db", releaseSchema(), {s("paillier-private-key"), s("signing-key")}},
            {"mdms.db", mdmsSchema(), {s("rsa-private-key")}},
            {"customers.db", customerSchema(), {}},
        };
        for (const Store& store : stores) {
            const auto database = Database::open(location(store.name), pes_->databaseKey, store.schema);
            QVERIFY(database);
            const QString dump = dumpOf(**database);
            QVERIFY(!holds(dump, pes_->databaseKey.view()));
            const auto names = (*database)->all(s("SELECT name FROM setting ORDER BY name"), {}, [](const Statement& row) { return row.text(0); });
            QStringList sealed;
            for (const QString& name : *names) {
                SecretBytes secret;
                if (Settings(**database).load(name, secret)) {
                    sealed += name;
                    QVERIFY2(secret.size() >= 16 && !holds(dump, secret.view()), qPrintable(name));
                }
            }
            QCOMPARE(sealed, store.secrets);
        }
    }

    void auditLogIsWholeOnAServerAndTellsOfACut() {
        const auto mdms = Mdms::open(location("mdms.db"), pes_->databaseKey, pes_->clock);
        AuditLog& log = (*mdms)->audit();
        const Actor eve{s("eve"), Role::Administrator};
        for (int i = 0; i < 3; ++i) {
            QVERIFY(log.record(eve, AuditAction::PolicyChanged));
        }
        QVERIFY(!log.verify()->firstBreak);
        QVERIFY((*mdms)->database().run(s("DELETE FROM audit WHERE position = 3")));
        QCOMPARE(log.verify()->firstBreak->kind, AuditBreak::Kind::EntryMissing);
        QVERIFY((*mdms)->database().run(s("DELETE FROM setting WHERE name = 'audit-head'")));
        QCOMPARE(log.verify()->firstBreak->kind, AuditBreak::Kind::HeadMissing);
        const Bytes forged(64, 1);
        QVERIFY(Settings((*mdms)->database()).set(s("audit-head"), ByteView(forged)));
        QCOMPARE(log.verify()->firstBreak->kind, AuditBreak::Kind::HeadInvalid);
    }

private:
    QString location(const char* name) const { return storeLocation(pes_->folder->path(), s(name)); }

    std::unique_ptr<SmallPes> pes_;
};

QTEST_GUILESS_MAIN(TestServerStations)
#include "test_server_stations.moc"
