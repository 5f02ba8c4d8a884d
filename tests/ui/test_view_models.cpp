// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <random>

#include "ui/models/household_bills_model.h"
#include "ui/models/keys_model.h"
#include "ui/models/neighbourhoods_model.h"
#include "ui/models/quarantine_model.h"
#include "ui/models/sums_model.h"
#include "ui/text/outcome_text.h"
#include "ui/widgets/table_view.h"

using namespace smarter;

namespace {

constexpr int kRounds = 300;

QString s(const char* text) {
    return QString::fromUtf8(text);
}

template <class Id>
Id idOf(int number) {
    Id id;
    id.bytes.front() = static_cast<std::uint8_t>(number);
    return id;
}

HouseholdBillRow bill(int household, const char* neighbourhood, std::int64_t joules) {
    return {idOf<Pseudonym>(household), s(neighbourhood), 3, 31, HouseholdBillRow::Charge{{joules}, {joules / 2}}};
}

NeighbourhoodRow neighbourhood(const QString& name, double load) {
    return {name, 24, Outcome::Released, load, {{0, load}}, 900};
}

}  // namespace

class TestViewModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void rowsBecomeWhatIsWantedWhateverTheyWere() {
        std::mt19937 random(11);
        std::bernoulli_distribution half(0.5);
        NeighbourhoodsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int round = 0; round < kRounds; ++round) {
            std::vector<NeighbourhoodRow> wanted;
            for (char name = 'a'; name <= 'j'; ++name) {
                if (half(random)) {
                    wanted.push_back(neighbourhood(QString(QLatin1Char(name)), half(random) ? 1 : 2));
                }
            }
            model.setRows(wanted);
            QCOMPARE(model.rows(), wanted);
            QCOMPARE(model.rowCount(), static_cast<int>(wanted.size()));
        }
    }

    void rowThatStaysKeepsItsPlaceInTheView() {
        HouseholdBillsModel model;
        model.setRows({bill(1, "a", 10), bill(5, "a", 50), bill(9, "a", 90)});
        const QPersistentModelIndex five = model.index(1, 0);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setRows({bill(2, "a", 20), bill(3, "a", 30), bill(5, "a", 51), bill(9, "a", 90)});
        QVERIFY(five.isValid());
        QCOMPARE(five.row(), 2);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 1);  // the one whose energy is another, not the one that stayed the same
        model.setRows({bill(9, "a", 90)});
        QVERIFY(!five.isValid());
    }

    void neighbourhoodSaysItsLoadOrWhyThereIsNone() {
        NeighbourhoodsModel model;
        NeighbourhoodRow withheld{s("Old Mill"), 8, Outcome::TooFewMeters, {}, {}, 900, 10};
        model.setRows({neighbourhood(s("Maple Court"), 82.44), withheld});
        const auto spoken = [&](int row) { return model.index(row, 0).data(Qt::AccessibleTextRole).toString(); };
        QCOMPARE(spoken(0), s("Maple Court, 24 meters, 82.4\u00a0kW"));
        QCOMPARE(spoken(1), s("Old Mill, 8 meters · fewer than 10, withheld"));
        QCOMPARE(model.rowOf(s("Old Mill")), 1);
        QCOMPARE(model.rowOf(s("Old")), -1);
    }

    void moneyIsShownToItsLastUnit() {
        const QLocale locale;
        QCOMPARE(moneyText({1'234'567'890}, locale), s("12,345.67890"));
        QCOMPARE(moneyText({5}, locale), s("0.00005"));
        QCOMPARE(moneyText({-100'000}, locale), s("-1.00000"));
        QCOMPARE(moneyText({std::numeric_limits<std::int64_t>::min()}, locale), s("-92,233,720,368,547.75808"));
        QCOMPARE(moneyText({123'456}, QLocale(QLocale::German)), s("1,23456"));
    }

    void householdWithoutATotalShowsNeitherEnergyNorAmount() {
        HouseholdBillsModel model;
        HouseholdBillRow none = bill(1, "a", 0);
        none.charge.reset();
        model.setRows({none});
        for (const int column : {HouseholdBillsModel::Energy, HouseholdBillsModel::Amount}) {
            const QString text = model.index(0, column).data().toString();
            QVERIFY2(!text.contains(QLatin1Char('0')), qPrintable(text));
        }
    }

    void filterSumsWhatItShows() {
        HouseholdBillsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        HouseholdBillRow none = bill(0xab, "Elm Row", 0);
        none.charge.reset();
        using Sum = HouseholdBillsModel::Sum;
        model.setRows({bill(1, "Maple Court", 10), bill(2, "Elm Row", 100), none});
        QCOMPARE(model.sum(), (Sum{3, 2, {110}, {55}}));
        model.setNeighbourhood(s("Elm Row"));
        QCOMPARE(model.sum(), (Sum{2, 1, {100}, {50}}));
        model.setText(s(" AB00 "));
        QCOMPARE(model.sum(), (Sum{1, 0, {}, {}}));
        model.setNeighbourhood({});
        model.setText(s("maple"));
        QCOMPARE(model.sum(), (Sum{1, 1, {10}, {5}}));
        model.setText({});
        QCOMPARE(model.rowCount(), 3);
    }

    void billsSortByValueAndNotByText() {
        HouseholdBillsModel model;
        HouseholdBillRow none = bill(4, "d", 0);
        none.charge.reset();
        model.setRows({bill(1, "a", 9'000'000'000), bill(2, "b", 20'000'000'000), bill(3, "c", 0), none});
        const auto order = [&] {
            QString names;
            for (int row = 0; row < model.rowCount(); ++row) {
                names += model.index(row, HouseholdBillsModel::Neighbourhood).data().toString();
            }
            return names;
        };
        model.sort(HouseholdBillsModel::Energy, Qt::DescendingOrder);
        QCOMPARE(order(), s("bacd"));
        model.sort(HouseholdBillsModel::Amount, Qt::AscendingOrder);
        QCOMPARE(order(), s("dcab"));
        model.sort(HouseholdBillsModel::Household, Qt::DescendingOrder);
        QCOMPARE(order(), s("dcba"));
        model.sort(HouseholdBillsModel::Neighbourhood, Qt::AscendingOrder);
        QCOMPARE(order(), s("abcd"));
    }

    void shownRowsAreWhatIsWantedAndKeepTheirPlacesWhateverTheyWere() {
        std::mt19937 random(17);
        std::bernoulli_distribution half(0.5);
        std::uniform_int_distribution<int> column(0, HouseholdBillsModel::kColumns - 1);
        std::uniform_int_distribution<int> energy(0, 4);
        const std::array texts{s(""), s("elm"), s("0"), s("a")};
        HouseholdBillsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int round = 0; round < kRounds; ++round) {
            std::vector<std::pair<Pseudonym, QPersistentModelIndex>> kept;
            for (int row = 0; row < model.rowCount(); ++row) {
                kept.emplace_back(model.row(row).household, model.index(row, 1));
            }
            std::vector<HouseholdBillRow> rows;
            for (int i = 1; i <= 12; ++i) {
                if (half(random)) {
                    rows.push_back(bill(i, half(random) ? "Elm Row" : "Old Mill", energy(random)));
                }
            }
            const int by = column(random);
            model.setText(texts[static_cast<std::size_t>(energy(random)) % texts.size()]);
            model.setRows(rows);
            model.sort(by, half(random) ? Qt::AscendingOrder : Qt::DescendingOrder);
            QCOMPARE(model.rows(), rows);
            std::int64_t energies = 0;
            for (int row = 0; row < model.rowCount(); ++row) {
                energies += model.row(row).charge->energy.value;
            }
            QCOMPARE(model.sum().energy.value, energies);
            for (const auto& [household, index] : kept) {
                QVERIFY(!index.isValid() || model.row(index.row()).household == household);
            }
        }
    }

    void hundredThousandRowsSortAndFilterWithoutAPause() {
        std::mt19937_64 random(5);
        std::vector<HouseholdBillRow> rows(100'000);
        for (HouseholdBillRow& row : rows) {
            for (std::size_t i = 0; i < row.household.bytes.size(); ++i) {
                row.household.bytes[i] = static_cast<std::uint8_t>(random());
            }
            row.neighbourhood = s("Neighbourhood %1").arg(random() % 500);
            row.periodDays = 31;
            row.charge = HouseholdBillRow::Charge{{static_cast<std::int64_t>(random() % 4'000'000'000)}, {1}};
        }
        std::ranges::sort(rows, {}, &HouseholdBillRow::household);
        ThemeController theme(*qApp);
        HouseholdBillsModel model;
        TableView table(theme);
        table.setModel(&model);
        table.resize(900, 600);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        const auto timed = [](const char* what, auto work) {
            QElapsedTimer timer;
            timer.start();
            work();
            QCoreApplication::processEvents();
            qInfo("%s: %lld ms", what, timer.elapsed());
        };
        timed("100,000 rows shown", [&] { model.setRows(rows); });
        table.selectRow(77);
        const Pseudonym chosen = model.row(77).household;
        timed("sorted by energy", [&] { table.sortByColumn(HouseholdBillsModel::Energy, Qt::DescendingOrder); });
        timed("sorted by neighbourhood", [&] { table.sortByColumn(HouseholdBillsModel::Neighbourhood, Qt::AscendingOrder); });
        timed("filtered by pseudonym", [&] { model.setText(chosen.hex().left(4)); });
        QVERIFY(model.rowCount() < 100);
        QCOMPARE(model.row(table.currentIndex().row()).household, chosen);
        timed("filter cleared", [&] { model.setText({}); });
        QCOMPARE(model.rowCount(), 100'000);
        timed("the same rows again", [&] { model.setRows(rows); });
        QCOMPARE(model.row(table.currentIndex().row()).household, chosen);
        model.setText(s("no such place"));
        model.setText({});
        QVERIFY2(!table.currentIndex().isValid(), "the next row is not chosen in place of one that is gone");
    }

    void quarantineCountsReadingsOfOneMeterReasonAndSecond() {
        const auto entry = [](int meter, RefusalReason reason, std::int64_t at) {
            return QuarantineEntry{idOf<MeterId>(meter), 1, reason, instantOf(at)};
        };
        const auto rows = quarantineRows({entry(1, RefusalReason::TagInvalid, 200), entry(2, RefusalReason::InFuture, 100),
                                          entry(1, RefusalReason::TagInvalid, 200), entry(1, RefusalReason::InFuture, 200),
                                          entry(1, RefusalReason::TagInvalid, 100)});
        QCOMPARE(rows.size(), std::size_t{4});
        QCOMPARE(rows.front(), (QuarantineRow{instantOf(200), idOf<MeterId>(1), RefusalReason::TagInvalid, 2}));
        QuarantineModel model(QTimeZone("Europe/Amsterdam"));
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(rows);
        QVERIFY(model.index(0, QuarantineModel::When).data().toString().endsWith(s("01:03:20")));
        QCOMPARE(model.index(0, QuarantineModel::Reason).data().toString(), refusalText(RefusalReason::TagInvalid));
        QCOMPARE(model.index(0, QuarantineModel::Reason).data(PillToneRole).toInt(), static_cast<int>(Tone::Bad));
        QCOMPARE(model.index(0, QuarantineModel::Readings).data().toString(), s("2"));
        QCOMPARE(model.index(3, QuarantineModel::Meter).data(Qt::ToolTipRole).toString(), idOf<MeterId>(2).hex());
    }

    void sumsListEveryOutcome() {
        ReleaseTally tally;
        tally.byOutcome[Outcome::TooFewMeters] = {1'234, 0};
        tally.byOutcome[Outcome::Released] = {5, 6};
        SumsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(sumsRows(tally));
        QCOMPARE(model.rowCount(), 7);
        QCOMPARE(model.index(0, SumsModel::Households).data().toString(), s("6"));
        QCOMPARE(model.index(1, SumsModel::Loads).data().toString(), s("1,234"));
        QCOMPARE(model.index(3, SumsModel::Loads).data().toString(), s("0"));
    }

    void keysAreTheStationsOwn() {
        PipelineSnapshot snapshot;
        snapshot.keyBits = 2048;
        snapshot.intakeFingerprint = s("0011223344556677");
        KeysModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(keyRows(snapshot));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, KeysModel::Fingerprint).data().toString(), s("0011 2233 4455 6677"));
        for (int row = 0; row < model.rowCount(); ++row) {
            // What the split of the PES promises: no row joins the private key with the intake.
            const bool intake = model.index(row, KeysModel::Station).data().toString() == s("Intake");
            QVERIFY(!(intake && model.index(row, KeysModel::Holds).data().toString().contains(s("Paillier-2048 private"))));
        }
    }
};

QTEST_MAIN(TestViewModels)
#include "test_view_models.moc"
