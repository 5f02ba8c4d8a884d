// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateEdit>
#include <QMenu>
#include <QToolButton>

#include "operator_desk.h"
#include "ui/models/household_bills_model.h"
#include "ui/documents/bill_text.h"
#include "ui/models/issued_bills_model.h"
#include "ui/text/error_text.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table_view.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr int kHomes = 130;  // more than one piece of a run
const DayPeriod kJanuary{{2016, 1, 1}, {2016, 1, 31}};

}  // namespace

/// Bills at the operator's page: seen, issued, corrected, exported, and issued by the hundred.
class TestOperatorBilling : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        auto libraries = crypto::CryptoLibraries::create();
        QVERIFY(libraries);
        libraries_ = std::move(*libraries);
        theme_ = std::make_unique<ThemeController>(*qApp);
        theme_->setChoice(ThemeController::Choice::Light);
        theme_->setReducedMotion(true);
        homes_ = std::make_unique<Homes>(kHomes, 1);
        QVERIFY(homes_->isValid());
        desk_ = OperatorDesk::make(*homes_);
        QVERIFY(desk_);
    }

    void init() {
        QVERIFY(desk_->open(Role::Billing, *theme_));
        QVERIFY(desk_->choose("views", "Billing"));
        EVENTUALLY(bills().rows().size() == kHomes);
    }

    void householdShowsItsBillWithTheDerivationOfEveryLine() {
        chooseHousehold(3);
        const Bill bill = mdmsBill(bills().row(3).household);
        const QString lines = spokenLines();
        for (const ChargeLine& line : bill.charges.lines) {
            QVERIFY2(lines.contains(moneyText(line.amount, QLocale())), qPrintable(lines));
            QVERIFY2(lines.contains(QLocale().toString(static_cast<qlonglong>(line.energy.value)) + s(" J")), qPrintable(lines));
        }
        QVERIFY2(child<InlineMessage>(page(), "billDoubts")->accessibleDescription().contains(s("1 Jan")),
                 "the days without a total are named");
        QVERIFY(child<Label>(page(), "billPeriod")->text().contains(s("1 of 31 day")));
        QVERIFY(button("billAction")->isVisible());
        desk_->picture(s("billing-preview"));
    }

    void anotherTariffIsAComparisonAndCannotBeIssued() {
        chooseHousehold(0);
        auto* tariff = child<QComboBox>(page(), "billTariff");
        const int tiered = tariff->findData(s("tiered"));
        QVERIFY(tiered > 0);
        tariff->setFocus();
        for (int i = 0; i < tiered; ++i) {
            QTest::keyClick(tariff, Qt::Key_Down);
        }
        const Bill expected = mdmsBill(bills().row(0).household, s("tiered"));
        EVENTUALLY(spokenLines().contains(moneyText(expected.charges.amount, QLocale())));
        QCOMPARE(page().focusWidget(), tariff);
        QVERIFY(!button("billAction")->isVisible());
        QVERIFY(child<Label>(page(), "billNote")->text().contains(s("comparison")));
    }

    void otherDaysAreBilledAsAsked() {
        auto* month = child<QComboBox>(page(), "billsMonth");
        auto* first = child<QDateEdit>(page(), "billsFirst");
        QVERIFY(!first->isVisible());
        month->setFocus();
        QTest::keyClick(month, Qt::Key_End);
        EVENTUALLY(first->isVisible());
        first->setDate({2016, 1, 4});
        child<QDateEdit>(page(), "billsLast")->setDate({2016, 1, 5});
        EVENTUALLY(!bills().rows().empty() && bills().rows().front().periodDays == 2);
        chooseHousehold(1);
        QVERIFY(child<Label>(page(), "billPeriod")->text().startsWith(s("4 Jan – 5 Jan 2016")));
    }

    void previewIsExportedAsPdfAndCsv() {
        chooseHousehold(2);
        const Bill bill = mdmsBill(bills().row(2).household);
        const QTemporaryDir folder;
        const auto actions = child<QToolButton>(page(), "billExport")->menu()->actions();
        const QStringList files{folder.filePath(s("bill.pdf")), folder.filePath(s("bill.csv"))};
        for (int i = 0; i < 2; ++i) {
            message().clear();
            actions[i]->trigger();
            QVERIFY(desk_->giveFile("saveDialogue", files[i]));
            EVENTUALLY(message().isVisible());
            QCOMPARE(message().tone(), Tone::Good);
        }
        QVERIFY(contentOf(files[0]).startsWith("%PDF-"));
        QCOMPARE(contentOf(files[1]), csvOf(bill));
        actions[1]->trigger();
        QVERIFY(desk_->giveFile("saveDialogue", folder.filePath(s("no such folder/bill.csv"))));
        EVENTUALLY(message().tone() == Tone::Bad);
        QCOMPARE(lastEntry().action, AuditAction::BillExported);
    }

    void billGoesOutOnceAndACorrectionStandsInItsPlace() {
        chooseHousehold(5);
        const Pseudonym household = bills().row(5).household;
        desk_->click("billAction");
        QVERIFY(desk_->confirm(false));
        QCOMPARE(issuedNumbers(household), std::vector<std::int64_t>());
        desk_->click("billAction");
        QVERIFY(desk_->confirm());
        EVENTUALLY(message().isVisible());
        const auto first = issuedNumbers(household);
        QCOMPARE(first.size(), std::size_t{1});
        EVENTUALLY(button("billAction")->isVisible() && button("billAction")->text() == s("Correct…"));
        desk_->click("billAction");
        QVERIFY(desk_->confirm());
        EVENTUALLY(message().text().contains(s("corrects")));
        QCOMPARE(issuedNumbers(household).size(), std::size_t{2});
        QVERIFY(desk_->choose("billingLists", "Issued bills"));
        auto* table = child<TableView>(page(), "issuedBills");
        EVENTUALLY(table->isVisible() && table->model()->rowCount() == 2);
        const auto state = [&](int row) { return table->model()->index(row, IssuedBillsModel::State).data().toString(); };
        QCOMPARE(state(0), s("corrects %1").arg(first.front()));
        QVERIFY(state(1).startsWith(s("corrected by")));
        // Each document's amount, as it is paid.
        const auto entries = awaited(desk_->session->mdms().call(
            [&](Mdms& mdms) { return mdms.issuedBills(*mdms.operators().siteOwner(), household); }));
        for (int row = 0; row < 2; ++row) {
            const auto number = table->model()->index(row, IssuedBillsModel::Number).data().toString().toLongLong();
            const auto entry = std::ranges::find(*entries, number, &BillEntry::number);
            const auto document = awaited(desk_->session->mdms().call(
                [number](Mdms& mdms) { return mdms.issuedBill(*mdms.operators().siteOwner(), number); }));
            QVERIFY(entry->amount.value > 0);
            QCOMPARE(entry->amount, document->bill.charges.amount);
            const QModelIndex amount = table->model()->index(row, IssuedBillsModel::Amount);
            QCOMPARE(amount.data().toString(), paidMoney(entry->amount, QLocale()) + u' ' + entry->currency);
        }
        QVERIFY(table->numericColumns().contains(IssuedBillsModel::Amount));
        desk_->clickRow("issuedBills", 1);
        EVENTUALLY(button("billDocument")->isVisible());
        QVERIFY(!button("billAction")->isVisible());
        desk_->picture(s("billing-issued"));
        // The household's preview names the document and offers no second.
        QVERIFY(desk_->choose("billingLists", "Households"));
        EVENTUALLY(child<TableView>(page(), "bills")->isVisible());
        chooseHousehold(5);
        EVENTUALLY(button("billDocument")->isVisible());
        QVERIFY(!button("billAction")->isVisible());
    }

    void questionThatIsOpenWhenTheSessionEndsIsGone() {
        chooseHousehold(7);
        desk_->click("billAction");
        EVENTUALLY(page().findChild<QMessageBox*>(s("confirmDialogue")) != nullptr);
        page().signOut();
        EVENTUALLY(page().findChild<QMessageBox*>(s("confirmDialogue")) == nullptr);
        QCOMPARE(issuedCount(), std::size_t{2});
    }

    void runIsCancelledBetweenPiecesAndAnotherGoesOn() {
        auto* text = child<Label>(page(), "runText");
        QVERIFY(!text->isVisible());
        desk_->click("issueAll");
        QVERIFY(desk_->confirm());
        desk_->click("runButton");  // cancels: what is under way is finished, nothing else is begun
        EVENTUALLY(button("runButton")->text() == s("Close"));
        QVERIFY2(text->text().startsWith(s("Cancelled.")), qPrintable(text->text()));
        const std::size_t before = issuedCount();
        QVERIFY(before < kHomes);
        desk_->picture(s("billing-run-cancelled"));
        desk_->click("runButton");
        QVERIFY(!text->isVisible());
        desk_->click("issueAll");
        QVERIFY(desk_->confirm());
        EVENTUALLY(text->isVisible() && button("runButton")->text() == s("Close"));
        // One household's bill is out twice: the first, and what corrects it.
        QCOMPARE(issuedCount(), std::size_t{kHomes + 1});
        QVERIFY2(text->text().contains(s("already there")), qPrintable(text->text()));
        QVERIFY(!child<TableView>(page(), "runProblems")->isVisible());
    }

    void signingOutLeavesNoBillBehind() {
        chooseHousehold(4);
        QVERIFY(!spokenLines().isEmpty());
        desk_->click("signOut");
        QVERIFY(!page().isSignedIn());
        QVERIFY(spokenLines().isEmpty());
        QVERIFY(bills().rows().empty());
        QCOMPARE(child<TableView>(page(), "issuedBills")->model()->rowCount(), 0);
        QVERIFY(!child<Label>(page(), "runText")->isVisible());
    }

    void everySizeAndSchemeIsPictured() {
        for (const auto& [scheme, name] : {std::pair(ThemeController::Choice::Light, "light"), std::pair(ThemeController::Choice::Dark, "dark")}) {
            theme_->setChoice(scheme);
            for (const QSize size : {QSize(1240, 844), QSize(1080, 744)}) {
                page().resize(size);
                chooseHousehold(6);
                desk_->picture(s("billing-%1-%2").arg(s(name)).arg(size.width()));
                QVERIFY(button("issueAll")->visibleRegion().boundingRect() == button("issueAll")->rect());
            }
        }
        theme_->setChoice(ThemeController::Choice::Light);
    }

private:
    OperatorPage& page() const { return *desk_->page; }
    HouseholdBillsModel& bills() const { return *static_cast<HouseholdBillsModel*>(child<TableView>(page(), "bills")->model()); }
    QAbstractButton* button(const char* name) const { return child<QAbstractButton>(page(), name); }
    InlineMessage& message() const { return *child<InlineMessage>(page(), "billingMessage"); }

    /// Until its bill is there.
    void chooseHousehold(int row) {
        EVENTUALLY(child<TableView>(page(), "bills")->isVisible() && bills().rowCount() > row);
        desk_->clickRow("bills", row);
        auto* period = child<Label>(page(), "billPeriod");
        const QString household = bills().row(row).household.hex();
        EVENTUALLY(period->isVisible() && child<QWidget>(page(), "billState")->isVisible() &&
                   child<StateStack>(page(), "billState")->currentIndex() == 0 &&
                   child<Label>(page(), "billHousehold")->text() == household);
    }

    /// What a screen reader says of the lines.
    QString spokenLines() const {
        QStringList all;
        for (const QWidget* line : child<QWidget>(page(), "billLines")->findChildren<QWidget*>()) {
            all << line->accessibleName() << line->accessibleDescription();
        }
        all.removeAll(QString());
        return all.join(u'\n');
    }

    Bill mdmsBill(const Pseudonym& household, const std::optional<QString>& tariff = {}) const {
        return awaited(desk_->session->mdms().call([&](Mdms& mdms) {
                   return mdms.bill(*mdms.operators().siteOwner(), household, kJanuary, tariff);
               })).value_or(Bill());
    }

    std::vector<std::int64_t> issuedNumbers(const std::optional<Pseudonym>& household) const {
        const auto entries = awaited(desk_->session->mdms().call(
            [&](Mdms& mdms) { return mdms.issuedBills(*mdms.operators().siteOwner(), household); }));
        std::vector<std::int64_t> numbers;
        for (const BillEntry& entry : entries.value_or(std::vector<BillEntry>())) {
            numbers.push_back(entry.number);
        }
        return numbers;
    }
    std::size_t issuedCount() const { return issuedNumbers({}).size(); }

    AuditEntry lastEntry() const {
        return awaited(desk_->session->mdms().call([](Mdms& mdms) { return mdms.audit().entries(); }))->back();
    }

    static QByteArray contentOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<crypto::CryptoLibraries> libraries_;
    std::unique_ptr<ThemeController> theme_;
    std::unique_ptr<Homes> homes_;
    std::unique_ptr<OperatorDesk> desk_;
};

QTEST_MAIN(TestOperatorBilling)
#include "test_operator_billing.moc"
