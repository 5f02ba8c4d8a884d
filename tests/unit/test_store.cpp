// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#include "core/store/settings.h"

using namespace smarter;

namespace {

const Schema kSchema{{{settingTable(), QStringLiteral("CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT NOT NULL)")}}};

SecretBytes keyOf(std::uint8_t fill) {
    return SecretBytes::copyOf(Bytes(Database::kKeyBytes, fill));
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        path_ = folder_->filePath(QStringLiteral("a.db"));
    }

    void fileShowsNeitherHeaderNorContent() {
        {
            const auto db = Database::open(path_, keyOf(1), kSchema);
            QVERIFY(db);
            QVERIFY((*db)->run(QStringLiteral("INSERT INTO note (body) VALUES (?)"), {QStringLiteral("recognisable words")}));
        }
        for (const QString& name : QDir(folder_->path()).entryList(QDir::Files)) {
            const QByteArray content = contentOf(folder_->filePath(name));
            QVERIFY2(!content.contains("SQLite format 3"), qPrintable(name));
            QVERIFY2(!content.contains("recognisable words"), qPrintable(name));
            QVERIFY2(!content.contains("CREATE TABLE"), qPrintable(name));
        }
        QVERIFY(QFile(path_).size() > 0);
    }

    void wrongKeyOpensNothingAndChangesNothing() {
        QVERIFY(Database::open(path_, keyOf(1), kSchema));
        const QByteArray before = contentOf(path_);
        const auto opened = Database::open(path_, keyOf(2), kSchema);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::DatabaseKeyWrong);
        QCOMPARE(contentOf(path_), before);
    }

    void plainDatabaseIsRefused() {
        {
            QSqlDatabase plain = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("plain"));
            plain.setDatabaseName(path_);
            QVERIFY(plain.open());
            QSqlQuery query(plain);
            QVERIFY(query.exec(QStringLiteral("CREATE TABLE t (a)")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("plain"));
        QVERIFY(contentOf(path_).startsWith("SQLite format 3"));
        const auto opened = Database::open(path_, keyOf(1), kSchema);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::NotEncrypted);
    }

    void flippedPageIsFoundByTheIntegrityCheck() {
        {
            const auto db = Database::open(path_, keyOf(1), kSchema);
            for (int i = 0; i < 500; ++i) {
                QVERIFY((*db)->run(QStringLiteral("INSERT INTO note (body) VALUES (?)"), {QString(200, QLatin1Char('x'))}));
            }
            QVERIFY((*db)->checkIntegrity()->isEmpty());
            QVERIFY((*db)->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
        }
        QFile file(path_);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.size() > 5 * 4096);
        file.seek(4 * 4096 + 100);
        const QByteArray original = file.read(1);
        file.seek(4 * 4096 + 100);
        file.write(QByteArray(1, static_cast<char>(original[0] ^ 1)));
        file.close();
        const auto db = Database::open(path_, keyOf(1), kSchema);
        QVERIFY(db);
        const auto problems = (*db)->checkIntegrity();
        QVERIFY(!problems || !problems->isEmpty());
    }

    void uncommittedTransactionLeavesNothing() {
        const auto db = Database::open(path_, keyOf(1), kSchema);
        {
            const auto transaction = Transaction::begin(**db);
            QVERIFY(transaction);
            QVERIFY((*db)->run(QStringLiteral("INSERT INTO note (body) VALUES (?)"), {QStringLiteral("gone")}));
        }
        QCOMPARE(countNotes(**db), 0);
        auto transaction = Transaction::begin(**db);
        QVERIFY((*db)->run(QStringLiteral("INSERT INTO note (body) VALUES (?)"), {QStringLiteral("kept")}));
        QVERIFY(transaction->commit());
        QCOMPARE(countNotes(**db), 1);
    }

    void laterSchemaAddsItsStepsToOlderFiles() {
        QVERIFY(Database::open(path_, keyOf(1), kSchema));
        Schema later = kSchema;
        later.steps.push_back({QStringLiteral("ALTER TABLE note ADD COLUMN at INTEGER NOT NULL DEFAULT 7")});
        {
            const auto db = Database::open(path_, keyOf(1), later);
            QVERIFY(db);
            QVERIFY((*db)->run(QStringLiteral("INSERT INTO note (body, at) VALUES (?, ?)"), {QStringLiteral("b"), 8}));
        }
        QVERIFY(Database::open(path_, keyOf(1), later));
        const auto older = Database::open(path_, keyOf(1), kSchema);
        QVERIFY(!older);
        QCOMPARE(older.error().code, ErrorCode::SchemaTooNew);
    }

    void settingsKeepTheirTypes() {
        const auto db = Database::open(path_, keyOf(1), kSchema);
        Settings settings(**db);
        QString zone;
        QCOMPARE(settings.load(QStringLiteral("zone"), zone).error().code, ErrorCode::FileDamaged);
        QVERIFY(settings.set(QStringLiteral("zone"), QStringLiteral("Europe/Berlin")));
        QVERIFY(settings.set(QStringLiteral("count"), std::int64_t{-5}));
        QVERIFY(settings.set(QStringLiteral("key"), ByteView(Bytes{0, 1, 255})));
        std::int64_t count = 0;
        SecretBytes secret;
        Bytes bytes;
        QVERIFY(settings.load(QStringLiteral("zone"), zone));
        QVERIFY(settings.load(QStringLiteral("count"), count));
        QVERIFY(settings.load(QStringLiteral("key"), secret));
        QVERIFY(settings.load(QStringLiteral("key"), bytes));
        QCOMPARE(zone, QStringLiteral("Europe/Berlin"));
        QCOMPARE(count, -5);
        QVERIFY(std::ranges::equal(secret.view(), Bytes{0, 1, 255}));
        QCOMPARE(bytes, (Bytes{0, 1, 255}));
    }

    void rowThatIsThereAlreadyHasACodeOfItsOwn() {
        const auto db = Database::open(path_, keyOf(1), kSchema);
        const QString insert = QStringLiteral("INSERT INTO setting (name, value) VALUES ('once', ?)");
        QVERIFY((*db)->run(insert, {blob(Bytes{1})}));
        const Status again = (*db)->run(insert, {blob(Bytes{2})});
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::AlreadyStored);
        const Status empty = (*db)->run(QStringLiteral("INSERT INTO note (body) VALUES (NULL)"));
        QVERIFY(!empty);
        QCOMPARE(empty.error().code, ErrorCode::StoreFailed);
    }

    void fileHasOneWriterAndNobodyToShareWith() {
        const auto db = Database::open(path_, keyOf(1), kSchema);
        QVERIFY(!(*db)->isShared());
        QVERIFY(*(*db)->tryHold(QStringLiteral("active")));
        QVERIFY((*db)->serverMilliseconds().value_or(0) > 1'700'000'000'000);
        const auto other = Database::open(path_, keyOf(1), kSchema);
        QVERIFY((*other)->run(QStringLiteral("PRAGMA busy_timeout = 20")));
        const auto first = Transaction::beginShared(**db);
        QVERIFY(first);
        const auto second = Transaction::beginShared(**other);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::DatabaseBusy);
    }

    void secondWriterIsToldThatTheDatabaseIsBusy() {
        const auto first = Database::open(path_, keyOf(1), kSchema);
        const auto second = Database::open(path_, keyOf(1), kSchema);
        QVERIFY((*second)->run(QStringLiteral("PRAGMA busy_timeout = 20")));
        const auto held = Transaction::begin(**first);
        QVERIFY(held);
        const auto refused = Transaction::begin(**second);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::DatabaseBusy);
    }

private:
    static int countNotes(Database& db) {
        return db.single(QStringLiteral("SELECT count(*) FROM note"), {}, [](const Statement& row) { return row.number(0); })
            .transform([](std::int64_t count) { return static_cast<int>(count); })
            .value_or(-1);
    }

    std::unique_ptr<QTemporaryDir> folder_;
    QString path_;
};

QTEST_GUILESS_MAIN(TestStore)
#include "test_store.moc"
