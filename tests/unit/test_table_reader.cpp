// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "core/store/table_reader.h"
#include "tests/support/test_store.h"

using namespace smarter;
using namespace smarter::test;

namespace {

QString s(const char* text) {
    return QString::fromLatin1(text);
}

const Schema kSchema{{{settingTable(),
                       s("CREATE TABLE fruit (tree VARCHAR(8) NOT NULL, at BIGINT NOT NULL, mark BLOB NOT NULL, weight BIGINT, "
                         "PRIMARY KEY (tree, at, mark))"),
                       s("CREATE TABLE loose (number BIGINT NOT NULL, word VARCHAR(8) NOT NULL)")}}};
const TableShape kFruit{s("fruit"), {s("tree"), s("at"), s("mark"), s("weight")}, {s("tree"), s("at"), s("mark")}};
const TableShape kLoose{s("loose"), {s("number"), s("word")}, {}};

/// One character each: tree, time, mark.
QString nameOf(const Row& row) {
    return row[0].toString() + QString::number(row[1].toLongLong()) + QString::fromLatin1(row[2].toByteArray());
}

/// An empty one is not the same as none.
QByteArray markOf(const QString& name) {
    return name.size() > 2 ? name.mid(2).toLatin1() : QByteArray("", 0);
}

}  // namespace

class TestTableReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        const SecretBytes key(Database::kKeyBytes);
        database_ = std::move(*Database::open(storeLocation(folder_.path(), s("mdms.db")), key, kSchema));
        for (const QString& name : kOrder) {
            const QVariant weight = name == s("a2y") ? QVariant() : number(name.size());
            QVERIFY(database_->run(s("INSERT INTO fruit (tree, at, mark, weight) VALUES (?, ?, ?, ?)"),
                                   {name.left(1), number(name.mid(1, 1).toInt()), markOf(name), weight}));
        }
        QVERIFY(database_->run(s("INSERT INTO loose (number, word) VALUES (2, 'b'), (1, 'z'), (2, 'a')")));
    }
    void cleanupTestCase() {
        database_.reset();
        stopStoreServer();
    }

    void pagesOfAnySizeAreTheWholeInOrder() {
        for (int most = 1; most <= kOrder.size() + 1; ++most) {
            TableReader reader(*database_, kFruit);
            QStringList names;
            for (auto rows = reader.next(most); rows && !rows->empty(); rows = reader.next(most)) {
                QVERIFY(static_cast<int>(rows->size()) <= most);
                for (const Row& row : *rows) {
                    names += nameOf(row);
                }
            }
            QCOMPARE(names, kOrder);
            QVERIFY(reader.next(most)->empty());
        }
    }

    void valuesAreOfOneKind() {
        TableReader reader(*database_, kFruit);
        const auto rows = reader.next(100);
        const Row& row = rows->front();
        QCOMPARE(row[0].typeId(), static_cast<int>(QMetaType::QString));
        QCOMPARE(row[1].typeId(), static_cast<int>(QMetaType::LongLong));
        QCOMPARE(row[2].typeId(), static_cast<int>(QMetaType::QByteArray));
        QVERIFY(!row[2].isNull() && row[2].toByteArray().isEmpty());
        QVERIFY((*rows)[4][3].typeId() == QMetaType::UnknownType);
    }

    void goesOnSomeRowsBeforeAKeyAndNeverBack() {
        TableReader reader(*database_, kFruit);
        QVERIFY(reader.resumeNoEarlier(keyOf(s("a2y")), 1));
        QCOMPARE(nameOf(reader.next(1)->front()), s("a2y"));
        QVERIFY(reader.resumeNoEarlier(keyOf(s("a1x")), 0));
        QCOMPARE(nameOf(reader.next(1)->front()), s("b1x"));
        QVERIFY(reader.resumeNoEarlier(keyOf(s("b9z")), 0));
        QVERIFY(reader.next(1)->empty());
        TableReader whole(*database_, kFruit);
        QVERIFY(whole.resumeNoEarlier(keyOf(s("a1x")), 5));
        QCOMPARE(nameOf(whole.next(1)->front()), kOrder.front());
    }

    void lastKeyIsTheGreatest() {
        const auto last = TableReader(*database_, kFruit).lastKey();
        QVERIFY(last && *last);
        QCOMPARE(nameOf(**last), kOrder.back());
        QVERIFY(!*TableReader(*database_, kLoose).lastKey());
    }

    void tableWithoutAKeyComesAtOnce() {
        TableReader reader(*database_, kLoose);
        const auto rows = reader.next(1);
        QCOMPARE(rows->size(), 3u);
        QCOMPARE((*rows)[1][1].toString(), s("a"));
        QVERIFY(reader.next(1)->empty());
    }

private:
    static Row keyOf(const QString& name) { return {name.left(1), number(name.mid(1, 1).toInt()), markOf(name)}; }

    /// Bytes order texts: capitals first; nothing before something.
    const QStringList kOrder{s("B1"), s("B1x"), s("a1x"), s("a1xx"), s("a2y"), s("b1x"), s("b1\xff")};
    QTemporaryDir folder_;
    std::unique_ptr<Database> database_;
};

QTEST_GUILESS_MAIN(TestTableReader)
#include "test_table_reader.moc"
