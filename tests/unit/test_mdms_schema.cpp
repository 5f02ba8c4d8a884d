// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "core/crypto/random.h"
#include "core/mdms/mdms.h"
#include "core/mdms/mdms_schema.h"
#include "core/store/settings.h"
#include "tests/support/error_of.h"
#include "tests/support/small_pes.h"
#include "tests/support/test_store.h"

using namespace smarter;
using namespace smarter::test;

/// Databases of earlier versions, brought up to date.
class TestMdmsSchema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openLibraries(); }
    void cleanupTestCase() { closeLibraries(); }

    void firstStepsAccountsRowsAndRefusalsAreKept() {
        const QTemporaryDir folder;
        const QString path = storeLocation(folder.path(), QStringLiteral("mdms.db"));
        const auto key = crypto::randomSecret(Database::kKeyBytes);
        const SecretBytes password = SecretBytes::copyOf(bytesOf("long enough to be a password"));
        makeFirstVersion(path, *key, password);

        const ManualClock clock(instantOf(1'500'000'000));
        const auto mdms = Mdms::open(path, *key, clock);
        QVERIFY(mdms);
        const auto load = (*mdms)->ledger().load(QStringLiteral("Elm Row"), {kNewYear, Seconds{3'600}});
        QCOMPARE(load->size(), 1u);
        QCOMPARE(load->front().energy.value, 77);
        QCOMPARE((*mdms)->refusedAggregates().value(), 1);
        QCOMPARE((*mdms)->listRefused()->front().fault, AggregateFault::Unspecified);
        const auto session = (*mdms)->operators().signIn(QStringLiteral("olga"), password);
        QVERIFY(session);
        QCOMPARE((*session)->role(), Role::Billing);
        QVERIFY((*mdms)->loads(**session) && (*mdms)->households(**session, {}));
        QVERIFY(!(*mdms)->audit().verify()->firstBreak);
    }

private:
    static void makeFirstVersion(const QString& path, const SecretBytes& key, const SecretBytes& password) {
        const auto database = Database::open(path, key, Schema{{mdmsSchema().steps.front()}, {}, mdmsSchema().secrets});
        QVERIFY(database);
        Settings settings(**database);
        QVERIFY(settings.set(QStringLiteral("rsa-private-key"), crypto::RsaPrivateKey::generate()->serialize()));
        QVERIFY(settings.set(QStringLiteral("pes-verification-key"), ByteView()));
        QVERIFY(settings.set(QStringLiteral("time-zone"), QStringLiteral("UTC")));
        QVERIFY((*database)->run(QStringLiteral("INSERT INTO load VALUES ('Elm Row', ?, 900, 1, 12, 12, 0, 0, 77, 1)"),
                                 {number(kNewYear)}));
        QVERIFY((*database)->run(QStringLiteral("INSERT INTO refused VALUES (1, 5, 17, ?)"), {blob(Bytes(1))}));
        const auto made = crypto::makeCredential(password);
        QVERIFY((*database)->run(QStringLiteral("INSERT INTO operator_account VALUES ('olga', ?, ?, ?)"),
                                 {blob(made->credential.kdf.salt), number(std::int64_t{made->credential.kdf.iterations}),
                                  blob(made->credential.verifier)}));
    }
};

QTEST_GUILESS_MAIN(TestMdmsSchema)
#include "test_mdms_schema.moc"
