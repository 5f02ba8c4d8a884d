// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <array>
#include <thread>

#include "core/crypto/random.h"
#include "core/store/settings.h"
#include "tests/support/error_of.h"
#include "tests/support/postgres_server.h"

using namespace smarter;
using namespace smarter::test;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

const QStringList kRoles{s("pes"), s("release"), s("mdms"), s("customers")};

/// 2016-01-01 00:00 UTC.
constexpr Instant kNewYear = instantOf(1'451'606'400);

const Schema kSchema{{{settingTable(), s("CREATE TABLE measured (owner BIGINT NOT NULL, window_start BIGINT NOT NULL, body BLOB NOT "
                                         "NULL, PRIMARY KEY (owner, window_start))")}},
                     {{s("measured"), s("window_start")}},
                     {s("first"), s("second")}};

std::int64_t countOf(Database& database, const QString& what) {
    return database.single(s("SELECT count(*) FROM ") + what, {}, [](const Statement& row) { return row.number(0); }).value_or(-1);
}

Status measure(Database& database, Instant start) {
    const Bytes body{0, 1, 2, 255};
    return database.run(s("INSERT INTO measured (owner, window_start, body) VALUES (1, ?, ?)"), {number(start), blob(body)});
}

}  // namespace

class TestStoreRoles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        key_ = std::move(*crypto::randomSecret(Database::kKeyBytes));
        server_ = std::make_unique<PostgresServer>();
        for (const QString& role : kRoles) {
            const auto database = open(role);
            QVERIFY2(database, qPrintable(database ? QString() : database.error().detail));
            QVERIFY(Settings(**database).set(s("zone"), role));
        }
    }

    void cleanupTestCase() { server_.reset(); }

    void roleReachesNoOtherSchema_data() {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("other");
        for (const QString& role : kRoles) {
            for (const QString& other : kRoles) {
                if (role != other) {
                    QTest::addRow("%s to %s", qPrintable(role), qPrintable(other)) << role << other;
                }
            }
        }
    }
    void roleReachesNoOtherSchema() {
        QFETCH(const QString, role);
        QFETCH(const QString, other);
        const auto database = open(role);
        QVERIFY(database);
        for (const char* sql : {"SELECT * FROM %1.setting", "UPDATE %1.setting SET value = ''", "DELETE FROM %1.setting",
                                "INSERT INTO %1.setting (name, value) VALUES ('a', '')"}) {
            QCOMPARE(errorOf((*database)->run(s(sql).arg(other))), ErrorCode::StoreRefused);
        }
        QCOMPARE(errorOf(Database::open(server_->location(role, other), key_, kSchema)), ErrorCode::StoreRefused);
        QCOMPARE(errorOf(Database::open(server_->location(role, s("public")), key_, kSchema)), ErrorCode::StoreRefused);
    }

    void theIntakeMakesItsPartitionsAndNobodyElseReachesThem() {
        const auto partition = Database::open(server_->location(s("pes"), s("pes_3")), key_, kSchema);
        QVERIFY(partition);
        QVERIFY(Settings(**partition).set(s("name"), s("three")));
        for (const QString& role : kRoles) {
            const auto reached = Database::open(server_->location(role, s("pes_3")), key_, kSchema);
            QCOMPARE(errorOf(reached), role == s("pes") ? kNoError : ErrorCode::StoreRefused);
            const auto made = Database::open(server_->location(role, role + s("_extra")), key_, kSchema);
            QCOMPARE(errorOf(made), role == s("pes") ? kNoError : ErrorCode::StoreRefused);
        }
    }

    void connectionWithoutTlsIsRefused() {
        const QString plain = server_->location(s("pes")).replace(s("sslmode=verify-full"), s("sslmode=disable"));
        QCOMPARE(errorOf(Database::open(plain, key_, kSchema)), ErrorCode::StoreRefused);
    }

    void serverOfAnotherAuthorityIsRefused() {
        const PostgresServer other;
        const QString mixed = server_->location(s("pes")).replace(server_->keysFolder() + s("/ca.pem"), other.keysFolder() + s("/ca.pem"));
        QCOMPARE(errorOf(Database::open(mixed, key_, kSchema)), ErrorCode::StoreRefused);
    }

    void wrongPasswordIsRefused() {
        server_->administer(s("ALTER ROLE customers PASSWORD 'another'"));
        QCOMPARE(errorOf(open(s("customers"))), ErrorCode::StoreRefused);
        QCOMPARE(errorOf(Database::open(server_->location(s("nobody")), key_, kSchema)), ErrorCode::StoreRefused);
    }

    void locationSaysNothingElse_data() {
        QTest::addColumn<QString>("location");
        const auto row = [](const char* name, const char* location) { QTest::newRow(name) << s(location); };
        row("password", "postgresql://pes:secret@db/smarter?schema=pes");
        row("no schema", "postgresql://pes@db/smarter");
        row("no role", "postgresql://db/smarter?schema=pes");
        row("no database", "postgresql://pes@db/?schema=pes");
        row("schema that is no name", "postgresql://pes@db/smarter?schema=pes;drop");
        row("another option", "postgresql://pes@db/smarter?schema=pes&options=-c%20fsync");
        row("unverified", "postgresql://pes@db/smarter?schema=pes&sslmode=require");
        row("plain to another machine", "postgresql://pes@db/smarter?schema=pes&sslmode=disable");
        row("smuggled option", "postgresql://pes@db/smarter?schema=pes&passfile=a;sslmode=disable");
        row("no patience", "postgresql://pes@db/smarter?schema=pes&connect_timeout=0");
    }
    void locationSaysNothingElse() {
        QFETCH(const QString, location);
        const auto opened = Database::open(location, key_, kSchema);
        QCOMPARE(errorOf(opened), ErrorCode::InvalidArgument);
        QVERIFY(!opened.error().subject.contains(s("secret")));
    }

    void lostConnectionStaysAwayUntilItIsOpenedAnew() {
        const auto before = open(s("pes"));
        QVERIFY(before);
        QVERIFY((*before)->run(s("DELETE FROM setting WHERE name = 'kept'")));
        QVERIFY(Settings(**before).set(s("kept"), s("yes")));
        server_->kill9();
        QCOMPARE(errorOf(Settings(**before).set(s("kept"), s("no"))), ErrorCode::StoreAway);
        QCOMPARE(errorOf(open(s("pes"))), ErrorCode::StoreAway);
        server_->start();
        QCOMPARE(errorOf(Settings(**before).set(s("kept"), s("no"))), ErrorCode::StoreAway);
        QCOMPARE(errorOf(Transaction::begin(**before)), ErrorCode::StoreAway);
        const auto after = open(s("pes"));
        QVERIFY(after);
        QString kept;
        QVERIFY(Settings(**after).load(s("kept"), kept));
        QCOMPARE(kept, s("yes"));
    }

    void stoppedServerIsAwayAndNotWrong() {
        const auto before = open(s("pes"));
        server_->restart();
        QCOMPARE(errorOf((*before)->run(s("DELETE FROM setting WHERE name = 'none'"))), ErrorCode::StoreAway);
        QVERIFY(open(s("pes")));
    }

    void soleWriterWaitsForAllAndSharersForNone() {
        const auto one = open(s("pes"));
        const auto two = open(s("pes"));
        QVERIFY((*two)->run(s("SELECT set_config('lock_timeout', '20', false)")));
        {
            const auto alone = Transaction::begin(**one);
            QVERIFY(alone);
            QCOMPARE(errorOf(Transaction::begin(**two)), ErrorCode::DatabaseBusy);
            QCOMPARE(errorOf(Transaction::beginShared(**two)), ErrorCode::DatabaseBusy);
        }
        const auto shared = Transaction::beginShared(**one);
        QVERIFY(shared);
        QVERIFY(Transaction::beginShared(**two));
        QCOMPARE(errorOf(Transaction::begin(**two)), ErrorCode::DatabaseBusy);
    }

    void heldNameIsFreeWhenItsHolderIsGone() {
        auto one = open(s("release"));
        const auto two = open(s("release"));
        QVERIFY(*(*one)->tryHold(s("active")));
        QVERIFY(!*(*two)->tryHold(s("active")));
        QVERIFY(*(*two)->tryHold(s("another")));
        server_->administer(s("SELECT pg_terminate_backend(pid, 5000) FROM pg_locks WHERE locktype = 'advisory' AND granted AND pid = "
                              "(SELECT min(pid) FROM pg_locks WHERE locktype = 'advisory')"));
        const bool oneWasEnded = !(*one)->serverMilliseconds();
        QVERIFY(*(oneWasEnded ? *two : *one)->tryHold(s("active")));
        QVERIFY(*(oneWasEnded ? *two : *one)->tryHold(s("another")));
    }

    void monthsHavePartitionsOfTheirOwn() {
        const auto one = open(s("mdms"));
        const auto two = open(s("mdms"));
        const QString partitions = s("pg_inherits WHERE inhparent = 'measured'::regclass");
        QCOMPARE(countOf(**one, partitions), 0);
        QVERIFY(!measure(**one, kNewYear));
        QVERIFY((*one)->coverTime({kNewYear, Seconds{86'400 * 60}}));
        QCOMPARE(countOf(**one, partitions), 2);  // January and February, the leap year's 29 days
        {
            const auto transaction = Transaction::beginShared(**two);
            QVERIFY((*two)->coverTime({kNewYear, Seconds{86'400 * 61}}));
            QVERIFY(measure(**two, kNewYear + Seconds{86'400 * 60}));
        }
        QCOMPARE(countOf(**one, partitions), 2);  // rolled back, and not remembered:
        QVERIFY((*two)->coverTime({kNewYear + Seconds{86'400 * 60}, {}}));
        for (const int day : {0, 30, 31, 59, 60, 90}) {
            QVERIFY(measure(**two, kNewYear + Seconds{86'400 * day}));
        }
        QCOMPARE(countOf(**one, partitions), 3);
        QCOMPARE(countOf(**one, s("measured_y2016m01")), 2);
        QCOMPARE(countOf(**one, s("measured_y2016m03")), 2);
        QCOMPARE(errorOf(measure(**one, kNewYear)), ErrorCode::AlreadyStored);
        QVERIFY((*one)->checkIntegrity()->isEmpty());
    }

    void schemaOpenedByManyAtOnceIsMadeOnce() {
        server_->administer(s("CREATE SCHEMA crowded AUTHORIZATION pes"));
        std::array<Error, 6> outcomes{};
        {
            std::vector<std::jthread> threads;
            for (Error& outcome : outcomes) {
                threads.emplace_back([&] {
                    const auto database = Database::open(server_->location(s("pes"), s("crowded")), key_, kSchema);
                    const Status covered = database.and_then([](const auto& one) { return one->coverTime({kNewYear, Seconds{86'400 * 100}}); });
                    outcome = covered ? Error{kNoError} : covered.error();
                });
            }
        }
        for (const Error& outcome : outcomes) {
            QVERIFY2(outcome.code == kNoError, qPrintable(outcome.detail));
        }
        QCOMPARE(server_->administer(s("SELECT count(*), min(version) FROM crowded.schema_version")), s("1|1"));
        QCOMPARE(server_->administer(s("SELECT count(*) FROM pg_inherits WHERE inhparent = 'crowded.measured'::regclass")), s("4"));
    }

    void unknownFilesOfTheClientAreARefusal() {
        QCOMPARE(errorOf(Database::open(server_->location(s("pes")).replace(s("/ca.pem"), s("/none.pem")), key_, kSchema)),
                 ErrorCode::StoreRefused);
        QCOMPARE(errorOf(Database::open(server_->location(s("pes")).replace(s("/pgpass"), s("/none")), key_, kSchema)),
                 ErrorCode::StoreRefused);
    }

    void failedStatementSpoilsItsTransaction() {
        const auto database = open(s("release"));
        {
            auto transaction = Transaction::begin(**database);
            QVERIFY(transaction);
            QVERIFY(Settings(**database).set(s("lost"), s("x")));
            QVERIFY(!(*database)->run(s("INSERT INTO setting (name, value) VALUES ('lost', '')")));
            QCOMPARE(errorOf(transaction->commit()), ErrorCode::StoreFailed);
        }
        QVERIFY(!*Settings(**database).contains(s("lost")));
    }

    void sumsOfManyBitsStayExact() {
        const auto database = open(s("release"));
        const auto sum = (*database)->single(s("SELECT sum(v) FROM (VALUES (CAST(? AS BIGINT)), (1)) AS t (v)"),
                                             {number((std::int64_t{1} << 62))}, [](const Statement& row) { return row.number(0); });
        QCOMPARE(*sum, (std::int64_t{1} << 62) + 1);
    }

    void secretsLieSealedAndBoundToTheirName() {
        const auto database = open(s("mdms"));
        Settings settings(**database);
        const SecretBytes secret = SecretBytes::copyOf(bytesOf("a secret that nobody shall find here"));
        QVERIFY(settings.set(s("first"), secret));
        QVERIFY(settings.set(s("second"), secret));
        const QString dump = server_->administer(s("SELECT * FROM mdms.setting; SELECT * FROM mdms.store_key"));
        QVERIFY(dump.contains(s("second")));
        QVERIFY(!dump.contains(hex(secret.view())));
        QVERIFY(!dump.contains(hex(key_.view())));
        SecretBytes loaded;
        QVERIFY(settings.load(s("first"), loaded));
        QVERIFY(std::ranges::equal(loaded.view(), secret.view()));
        server_->administer(s("UPDATE mdms.setting SET value = (SELECT value FROM mdms.setting WHERE name = 'second') WHERE name = 'first'"));
        QCOMPARE(errorOf(settings.load(s("first"), loaded)), ErrorCode::AuthenticationFailed);
    }

    void anotherKeyOpensNothing() {
        QCOMPARE(errorOf(Database::open(server_->location(s("mdms")), *crypto::randomSecret(Database::kKeyBytes), kSchema)),
                 ErrorCode::DatabaseKeyWrong);
    }

    void serverTellsItsTime() {
        const auto database = open(s("mdms"));
        const auto one = (*database)->serverMilliseconds();
        const auto two = (*database)->serverMilliseconds();
        QVERIFY(one && *one > 1'700'000'000'000 && *two >= *one);
    }

private:
    Result<std::unique_ptr<Database>> open(const QString& role) const {
        return Database::open(server_->location(role), key_, kSchema);
    }

    SecretBytes key_;
    std::unique_ptr<PostgresServer> server_;
};

QTEST_GUILESS_MAIN(TestStoreRoles)
#include "test_store_roles.moc"
