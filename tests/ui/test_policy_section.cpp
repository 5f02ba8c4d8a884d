// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QDateEdit>
#include <QSpinBox>

#include "operator_desk.h"
#include "ui/models/policies_model.h"
#include "ui/text/error_text.h"
#include "ui/text/policy_text.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table_view.h"

using namespace smarter;
using namespace smarter::test;

/// The release rule at the operator's page, as an administrator changes it.
class TestPolicySection : public QObject {
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
        homes_ = std::make_unique<Homes>(3, 1);
        QVERIFY(homes_->isValid());
        desk_ = OperatorDesk::make(*homes_);
        QVERIFY(desk_);
    }

    void rowsTellWhatIsPastInForceToComeAndAskedFor() {
        const ReleasePolicy first = *ReleasePolicy::named(s("NL-10"));
        const ReleasePolicy second = *ReleasePolicy::named(s("15/15"));
        const ReleasePolicy third = *ReleasePolicy::named(s("CA-100"));
        const QDate today(2026, 5, 10);
        ReleasePolicies held(first);
        held = *held.changed(today, second);
        held = *held.changed(today.addDays(1), third);
        const auto rows = policyRows(held, {{first, {}}}, today);
        QCOMPARE(rows.size(), 4u);
        using State = PolicyRow::State;
        const std::array states{State::Waiting, State::ToCome, State::InForce, State::Past};
        for (std::size_t i = 0; i < rows.size(); ++i) {
            QCOMPARE(rows[i].state, states[i]);
        }
        QVERIFY(!rows[0].from.isValid());
        QCOMPARE(rows[2].policy, second);
    }

    void othersDoNotGetTheSection_data() {
        QTest::addColumn<int>("role");
        QTest::newRow("operator") << static_cast<int>(Role::Operator);
        QTest::newRow("billing") << static_cast<int>(Role::Billing);
    }

    void othersDoNotGetTheSection() {
        QFETCH(int, role);
        QVERIFY(desk_->open(static_cast<Role>(role), *theme_));
        QVERIFY(!desk_->choose("views", "Release rule"));
        QVERIFY(desk_->choose("views", "Load"));
    }

    void policyChanged() {
        QVERIFY(desk_->open(Role::Administrator, *theme_));
        showSection();
        const QAbstractItemModelTester tester(table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(label("policyInForce").contains(s("2 ")));
        QVERIFY(label("policySince").contains(s("beginning")));
        QVERIFY(label("policyCounts").contains(s("96")));
        QVERIFY(!button("changePolicy")->isEnabled());  // it is the rule in force
        QVERIFY(desk_->choose("policyPreset", "CA-100"));
        QCOMPARE(label("policyMeaning"), policyMeaningText(*ReleasePolicy::named(s("CA-100"))));
        QVERIFY2(label("policyPreview").contains(s("1 of the 1")), qPrintable(label("policyPreview")));
        desk_->picture(s("policy-preview"));
        // A no changes nothing.
        desk_->click("changePolicy");
        QVERIFY(question().contains(s("Tighten")));
        QVERIFY(desk_->confirm(false));
        QCOMPARE(table()->model()->rowCount(), 1);
        desk_->click("changePolicy");
        QVERIFY(desk_->confirm());
        EVENTUALLY_COMPARE(table()->model()->rowCount(), 2);
        EVENTUALLY_COMPARE(cell(0, PoliciesModel::State), s("in force"));  // the homes' day is long past
        QCOMPARE(cell(0, PoliciesModel::Name), s("CA-100"));
        QCOMPARE(cell(0, PoliciesModel::From), QLocale().toString(QDate(2016, 1, 5), QLocale::ShortFormat));
        QCOMPARE(cell(1, PoliciesModel::State), s("past"));
        EVENTUALLY_COMPARE(message().tone(), Tone::Good);
        EVENTUALLY(label("policyInForce").contains(s("100 ")));
        desk_->picture(s("policy-changed"));
        // Everybody else is told the same.
        EVENTUALLY(desk_->session->snapshot()->policy.minimumMeters == 100);
        QVERIFY(desk_->choose("views", "Load"));
        EVENTUALLY(label("releasePolicy").contains(s("CA-100")));
    }

    void looseningIsWordedAsSuch() {
        QVERIFY(desk_->open(Role::Administrator, *theme_));
        showSection();
        QVERIFY(desk_->choose("policyPreset", "Own number"));
        auto* meters = child<QSpinBox>(*desk_->page, "policyMeters");
        QVERIFY(meters->isVisible());
        QCOMPARE(meters->minimum(), 2);
        meters->setFocus();
        meters->selectAll();
        QTest::keyClicks(meters, s("3"));
        QTest::keyClick(meters, Qt::Key_Enter);
        QVERIFY2(label("policyPreview").contains(s("0 of the 1")), qPrintable(label("policyPreview")));
        desk_->click("changePolicy");
        QVERIFY(question().contains(s("Loosen")));
        QVERIFY(desk_->confirm());
        EVENTUALLY(table()->model()->rowCount() == 2 && cell(0, PoliciesModel::Meters) == s("3"));
        theme_->setChoice(ThemeController::Choice::Dark);
        desk_->picture(s("policy-dark"));
        theme_->setChoice(ThemeController::Choice::Light);
    }

    void shareLimitSaysThatNobodyCanCountIt() {
        QVERIFY(desk_->open(Role::Administrator, *theme_));
        showSection();
        QVERIFY(desk_->choose("policyPreset", "15/15"));
        QVERIFY(label("policyPreview").contains(s("1 of the 1")));
        QVERIFY(label("policyPreview").contains(s("only the privacy system")));
    }

    void signingOutForgetsTheQuestionAndTheChoice() {
        QVERIFY(desk_->open(Role::Administrator, *theme_));
        showSection();
        QVERIFY(desk_->choose("policyPreset", "CA-100"));
        desk_->click("changePolicy");
        EVENTUALLY(desk_->page->findChild<QMessageBox*>(s("confirmDialogue")) != nullptr);
        desk_->page->signOut();
        EVENTUALLY(desk_->page->findChild<QMessageBox*>(s("confirmDialogue")) == nullptr);
        QCOMPARE(table()->model()->rowCount(), 0);
        QVERIFY(label("policyInForce").isEmpty());
        QVERIFY(awaited(desk_->session->mdms().call([](Mdms& mdms) { return mdms.policyOrders(); }))->empty());
    }

    void ruleThatThePrivacySystemRefusesIsSaidToBe() {
        const auto full = static_cast<int>(ReleasePolicies::kMost);
        QVERIFY(awaited(desk_->session->mdms().call([full](Mdms& mdms) {
            Status ordered;
            for (int i = 2; i < full; ++i) {
                const auto policy = ReleasePolicy::named(s("custom"), 5 + static_cast<std::uint32_t>(i % 2));
                ordered = ordered.and_then([&] { return mdms.changePolicy(*mdms.operators().siteOwner(), {*policy, QDate(2100, 1, 1).addDays(i)}); });
            }
            return ordered;
        })));
        desk_->session->runner().carryWaiting();
        EVENTUALLY(desk_->session->snapshot()->policies.dated().size() == ReleasePolicies::kMost);
        QVERIFY(desk_->open(Role::Administrator, *theme_));
        showSection();
        QCOMPARE(table()->model()->rowCount(), full);
        QVERIFY(desk_->choose("policyPreset", "NL-10"));
        auto* when = child<QComboBox>(*desk_->page, "policyWhen");
        when->setFocus();
        QTest::keyClick(when, Qt::Key_Down);
        auto* from = child<QDateEdit>(*desk_->page, "policyFrom");
        QVERIFY(from->isVisible());
        from->setDate({2200, 1, 1});
        desk_->click("changePolicy");
        QVERIFY(desk_->confirm());
        EVENTUALLY_COMPARE(message().tone(), Tone::Bad);
        QVERIFY(message().text().contains(s("refused")));
        EVENTUALLY_COMPARE(table()->model()->rowCount(), full);
    }

    void siteWhoseStationsNeverToldSaysSo() {
        QVERIFY(awaited(desk_->session->mdms().call([](Mdms& mdms) { return mdms.database().run(s("DELETE FROM release_policies")); })));
        QVERIFY(desk_->open(Role::Administrator, *theme_));
        QVERIFY(desk_->choose("views", "Release rule"));
        auto* stack = child<StateStack>(*desk_->page, "policyState");
        EVENTUALLY_COMPARE(stack->state().kind(), StateView::Kind::Empty);
        desk_->session->runner().carryWaiting();
        EVENTUALLY(table()->isVisible());
    }

    void damagedRuleIsAnErrorThatCanBeTriedAgain() {
        QVERIFY(awaited(desk_->session->mdms().call([](Mdms& mdms) {
            return mdms.database().run(s("UPDATE release_policies SET content = x'00'"));
        })));
        QVERIFY(desk_->open(Role::Administrator, *theme_));
        QVERIFY(desk_->choose("views", "Release rule"));
        auto* stack = child<StateStack>(*desk_->page, "policyState");
        EVENTUALLY(stack->state().kind() == StateView::Kind::Error && stack->state().isVisible());
        QVERIFY(stack->state().firstButton().isVisible());
    }

    void cleanup() { desk_->page.reset(); }

    void cleanupTestCase() {
        desk_.reset();
        theme_.reset();
        libraries_.reset();
    }

private:
    void showSection() {
        QVERIFY(desk_->choose("views", "Release rule"));
        EVENTUALLY(table()->isVisible() && table()->model()->rowCount() > 0);
    }
    QTableView* table() { return child<QTableView>(*desk_->page, "policies"); }
    QAbstractButton* button(const char* name) { return child<QAbstractButton>(*desk_->page, name); }
    QString label(const char* name) { return child<Label>(*desk_->page, name)->text(); }
    InlineMessage& message() { return *child<InlineMessage>(*desk_->page, "policyMessage"); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    QString question() {
        QMessageBox* box = nullptr;
        return QTest::qWaitFor([&] { return (box = desk_->page->findChild<QMessageBox*>(s("confirmDialogue"))) != nullptr; }, 5'000)
                   ? box->text()
                   : QString();
    }

    std::unique_ptr<crypto::CryptoLibraries> libraries_;
    std::unique_ptr<ThemeController> theme_;
    std::unique_ptr<Homes> homes_;
    std::unique_ptr<OperatorDesk> desk_;
};

QTEST_MAIN(TestPolicySection)
#include "test_policy_section.moc"
