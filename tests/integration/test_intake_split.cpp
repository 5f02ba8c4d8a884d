// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#include "core/messages/encrypted_sum.h"
#include "core/pes/intake/intake_schema.h"
#include "core/pipeline/intake_split.h"

using namespace smarter;

namespace {

constexpr std::uint32_t kPartitions = 3;
constexpr qlonglong kSecondSum = qlonglong{1} << 32;  // of a group's day

QString s(const char* text) {
    return QString::fromLatin1(text);
}

QByteArray message(const QString& neighbourhood) {
    EncryptedSum sum;
    sum.neighbourhood = neighbourhood;
    sum.window = {instantOf(0), Seconds{900}};
    const Bytes bytes = encode(sum);
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

}  // namespace

using Values = QVariantMap;

/// An intake's store with two meters: 11 of Elm Row (number 1, partition 2) in group 2, and 12 of Maple Court (number 2,
/// partition 1) in group 1.
class TestIntakeSplit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        const SecretBytes key(Database::kKeyBytes);
        database_ = std::move(*Database::open(folder_.filePath(s("pes.db")), key, intakeSchema()));
        QVERIFY(database_->run(s("INSERT INTO neighbourhood (neighbourhood_id, name) VALUES (1, 'Elm Row'), (2, 'Maple Court')")));
        QVERIFY(database_->run(s("INSERT INTO meter (meter_id, number, neighbourhood_id, pseudonym, group_id, group_position) "
                                 "VALUES (?, 11, 1, x'01', 2, 0), (?, 12, 2, x'02', 1, 0)"),
                               {elm_, maple_}));
        QCOMPARE(partitionOf(s("Elm Row"), kPartitions), 2u);
        QCOMPARE(partitionOf(s("Maple Court"), kPartitions), 1u);
    }

    void rowGoesToItsNeighbourhoodsPartition_data() {
        QTest::addColumn<QString>("table");
        QTest::addColumn<Values>("values");
        QTest::addColumn<std::vector<std::uint32_t>>("partitions");
        const auto row = [](const char* name, const char* table, const Values& values, std::vector<std::uint32_t> partitions) {
            QTest::newRow(name) << s(table) << values << std::move(partitions);
        };
        const qlonglong loads = 1;
        const qlonglong households = 2;
        row("load", "encrypted_sum", {{s("kind"), loads}, {s("owner"), 1LL}}, {2});
        row("group of the same number", "encrypted_sum", {{s("kind"), households}, {s("owner"), 1LL}}, {1});
        row("group", "encrypted_sum", {{s("kind"), households}, {s("owner"), 2LL}}, {2});
        row("second sum of a group", "encrypted_sum", {{s("kind"), households}, {s("owner"), 2LL + kSecondSum}}, {2});
        row("contributions to a load", "contribution_page", {{s("kind"), loads}, {s("owner"), 2LL}}, {1});
        row("contributions to a group", "contribution_page", {{s("kind"), households}, {s("owner"), 2LL}}, {2});
        row("first version's contributions", "contribution", {{s("kind"), households}, {s("owner"), 1LL}}, {1});
        row("share account", "share_account", {{s("owner"), 1LL}}, {2});
        row("neighbourhood", "neighbourhood", {{s("neighbourhood_id"), 2LL}}, {1});
        row("meter", "meter", {{s("neighbourhood_id"), 1LL}}, {2});
        row("released set", "released_set", {{s("neighbourhood_id"), 2LL}}, {1});
        row("release note", "release_note", {{s("neighbourhood_id"), 1LL}}, {2});
        for (const char* table : {"meter_key", "meter_cursor", "sequence_gap", "contributor", "consent_record", "refusal_count"}) {
            row(table, table, {{s("meter_number"), 12LL}}, {1});
        }
        row("refusals of unknown meters", "refusal_count", {{s("meter_number"), 0LL}}, {0});
        row("refused reading", "quarantine", {{s("meter_id"), elm_}}, {2});
        row("refused reading of an unknown meter", "quarantine", {{s("meter_id"), QByteArray(16, 'u')}}, {0});
        row("queued sum", "outbox", {{s("message"), message(s("Maple Court"))}}, {1});
        row("policies", "release_policies", {{s("content"), QByteArray("p")}}, {0, 1, 2});
        row("clock", "clock_seen", {{s("latest"), 5LL}}, {0, 1, 2});
    }
    void rowGoesToItsNeighbourhoodsPartition() {
        QFETCH(const QString, table);
        QFETCH(const Values, values);
        QFETCH(const std::vector<std::uint32_t>, partitions);
        const auto [shape, row] = rowOf(table, values);
        for (const std::uint32_t first : {0u, 1u}) {
            std::vector<std::vector<Row>> shares(kPartitions - first);
            QVERIFY(IntakeSplit::of(*database_, kPartitions, first)->distribute(shape, row, shares));
            for (std::uint32_t i = first; i < kPartitions; ++i) {
                const bool belongs = std::ranges::find(partitions, i) != partitions.end();
                QCOMPARE(shares[i - first].size(), belongs ? 1u : 0u);
                QVERIFY(!belongs || shares[i - first].front() == row);
            }
        }
    }

    void countIsTheFirstPartitionsAndTheOthersBeginAtZero() {
        const auto [shape, row] = rowOf(s("intake_count"), {{s("accepted"), 7LL}});
        std::vector<std::vector<Row>> shares(kPartitions);
        QVERIFY(IntakeSplit::of(*database_, kPartitions)->distribute(shape, row, shares));
        QCOMPARE(shares[0].front().front().toInt(), 7);
        QCOMPARE(shares[2].front().front().toInt(), 0);
        std::vector<std::vector<Row>> later(1);
        QVERIFY(IntakeSplit::of(*database_, kPartitions, 2)->distribute(shape, row, later));
        QCOMPARE(later[0].front().front().toInt(), 0);
    }

    void everyTableHasARule() {
        const auto tables = database_->tables();
        QVERIFY(tables && tables->size() > 15);
        const auto split = IntakeSplit::of(*database_, 1);
        for (const TableShape& table : *tables) {
            std::vector<std::vector<Row>> shares(1);
            const bool known = split->distribute(table, Row(static_cast<std::size_t>(table.columns.size())), shares).has_value();
            QVERIFY2(known != (table.name == s("setting")), qPrintable(table.name));
        }
    }

private:
    std::pair<TableShape, Row> rowOf(const QString& name, const Values& values) {
        const auto tables = database_->tables();
        const TableShape shape = *std::ranges::find(*tables, name, &TableShape::name);
        Row row;
        for (const QString& column : shape.columns) {
            row.push_back(values.value(column));
        }
        return {shape, row};
    }

    const QByteArray elm_ = QByteArray(16, 'e');
    const QByteArray maple_ = QByteArray(16, 'm');
    QTemporaryDir folder_;
    std::unique_ptr<Database> database_;
};

QTEST_GUILESS_MAIN(TestIntakeSplit)
#include "test_intake_split.moc"
