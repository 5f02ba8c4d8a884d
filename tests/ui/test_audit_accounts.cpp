// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateEdit>

#include "operator_desk.h"
#include "ui/models/accounts_model.h"
#include "ui/models/audit_model.h"
#include "ui/text/access_text.h"
#include "ui/text/audit_text.h"
#include "ui/text/error_text.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table_view.h"

using namespace smarter;
using namespace smarter::test;

namespace {
constexpr const char* kFresh = "another tune with more words";
}

/// The audit log and the accounts at the operator's page, as an administrator uses them.
class TestAuditAccounts : public QObject {
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
        homes_ = std::make_unique<Homes>(2, 1);
        QVERIFY(homes_->isValid());
        desk_ = OperatorDesk::make(*homes_);
        QVERIFY(desk_);
    }

    void init() { QVERIFY(desk_->open(Role::Administrator, *theme_)); }

    void everyActionAndBreakHasWordsOfItsOwn() {
        QSet<QString> texts;
        for (const AuditAction action : kAuditActions) {
            QVERIFY(auditActionName(action) != s("unknown"));
            texts.insert(auditActionText(action));
        }
        QCOMPARE(texts.size(), static_cast<qsizetype>(kAuditActions.size()));
        QSet<QString> breaks;
        for (int kind = 0; kind <= static_cast<int>(AuditBreak::Kind::HeadDiffers); ++kind) {
            const QString text = auditBreakText({static_cast<AuditBreak::Kind>(kind), 17});
            QVERIFY2(text.contains(s("17")), qPrintable(text));
            breaks.insert(text);
        }
        QCOMPARE(breaks.size(), static_cast<int>(AuditBreak::Kind::HeadDiffers) + 1);
    }

    void entriesAreFilteredByPersonActionAndDay() {
        showAudit();
        const auto all = entries().rowCount();
        QCOMPARE(all, static_cast<int>(mdmsEntries().size()));
        pick("auditWho", s("administrator"));
        QVERIFY(entries().rowCount() > 0 && entries().rowCount() < all);
        for (int row = 0; row < entries().rowCount(); ++row) {
            QCOMPARE(entries().row(row).actor.name, s("administrator"));
        }
        pick("auditWho", {});
        pick("auditAction", auditActionText(AuditAction::AccountAdded));
        QCOMPARE(entries().rowCount(), 3);
        desk_->picture(s("audit"));
        auto* time = child<QComboBox>(page(), "auditTime");
        time->setFocus();
        QTest::keyClick(time, Qt::Key_Down);  // today
        QCOMPARE(entries().rowCount(), 3);
        QTest::keyClick(time, Qt::Key_End);  // other days
        auto* first = child<QDateEdit>(page(), "auditFirst");
        QVERIFY(first->isVisible());
        first->setDate({2016, 1, 1});
        child<QDateEdit>(page(), "auditLast")->setDate({2016, 1, 2});
        QCOMPARE(entries().rowCount(), 0);
        QCOMPARE(child<StateStack>(page(), "auditState")->state().kind(), StateView::Kind::Empty);
        QVERIFY(child<StateStack>(page(), "auditState")->state().isVisible());
    }

    void shownEntriesAreExportedSafeForASpreadsheet() {
        AuditModel model(QTimeZone::utc());
        AuditEntry entry;
        entry.position = 1;
        entry.at = instantOf(0);
        entry.actor = {s("=cmd()"), Role::Billing};
        entry.subject = s("a \"b\", c");
        model.setRows(auditRows({entry}));
        QCOMPARE(model.csv(), QByteArray("position,at,actor,role,action,subject,details\r\n"
                                         "1,1970-01-01T00:00:00Z,'=cmd(),billing,signed-in,\"a \"\"b\"\", c\",\r\n"));
        const QTemporaryDir folder;
        showAudit();
        desk_->click("auditExport");
        QVERIFY(desk_->giveFile("saveDialogue", folder.filePath(s("audit.csv"))));
        EVENTUALLY(message("auditMessage").isVisible());
        QFile file(folder.filePath(s("audit.csv")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), entries().csv());
    }

    void chainIsCheckedAndItsFirstBreakShown() {
        showAudit();
        desk_->click("auditCheck");
        EVENTUALLY(message("auditMessage").isVisible());
        QCOMPARE(message("auditMessage").tone(), Tone::Good);
        const auto forge = [&](const QString& details) {
            return awaited(desk_->session->mdms().call([details](Mdms& mdms) {
                return mdms.database().run(s("UPDATE audit SET details = ? WHERE position = 2"), {details});
            }));
        };
        const QString before = mdmsEntries().at(1).details;
        QVERIFY(forge(s("forged")));
        message("auditMessage").clear();
        desk_->click("auditCheck");
        EVENTUALLY(message("auditMessage").isVisible());
        QCOMPARE(message("auditMessage").tone(), Tone::Bad);
        QCOMPARE(message("auditMessage").text(), auditBreakText({AuditBreak::Kind::EntryAltered, 2}));
        QCOMPARE(entries().row(child<TableView>(page(), "audit")->currentIndex().row()).position, 2);
        desk_->picture(s("audit-broken"));
        QVERIFY(forge(before));
    }

    void accountIsMadeChangedAndRemoved() {
        showAccounts();
        desk_->click("newAccount");
        auto* role = child<QComboBox>(page(), "addAccountRole");
        role->setFocus();
        QTest::keyClick(role, Qt::Key_Down);
        QTest::keyClicks(child<QLineEdit>(page(), "accountName"), s("Nina"));
        QTest::keyClicks(child<QLineEdit>(page(), "addAccountPassword"), s(kDeskPassword));
        QTest::keyClicks(child<QLineEdit>(page(), "addAccountRepeat"), s(kDeskPassword));
        desk_->picture(s("accounts-add"));
        desk_->click("addAccount");
        EVENTUALLY(accounts().rowOf(s("nina")) >= 0);
        QVERIFY(child<QLineEdit>(page(), "addAccountPassword")->text().isEmpty());
        QVERIFY(child<QLineEdit>(page(), "addAccountRepeat")->text().isEmpty());
        QCOMPARE(accountOf("nina").role, Role::Billing);
        choose("nina");
        desk_->picture(s("accounts-one"));
        auto* wanted = child<QComboBox>(page(), "accountRole");
        wanted->setFocus();
        QTest::keyClick(wanted, Qt::Key_Home);
        desk_->click("setRole");
        EVENTUALLY(accountOf("nina").role == Role::Operator);
        QTest::keyClicks(child<QLineEdit>(page(), "accountPassword"), s(kFresh));
        QTest::keyClicks(child<QLineEdit>(page(), "accountRepeat"), s("not the same"));
        desk_->click("setPassword");
        QVERIFY(message("passwordMessage").isVisible());
        child<PasswordField>(page(), "accountRepeat")->wipeContent();
        QTest::keyClicks(child<QLineEdit>(page(), "accountRepeat"), s(kFresh));
        desk_->click("setPassword");
        EVENTUALLY(message("accountsMessage").text().contains(s("password")));
        QVERIFY(signsIn("nina", kFresh));
        desk_->click("disableAccount");
        QVERIFY(desk_->confirm());
        EVENTUALLY(accountOf("nina").disabled);
        QVERIFY(!signsIn("nina", kFresh));
        EVENTUALLY(child<QAbstractButton>(page(), "removeAccount")->isEnabled());
        desk_->click("removeAccount");
        QVERIFY(desk_->confirm(false));
        QVERIFY(accounts().rowOf(s("nina")) >= 0);
        desk_->click("removeAccount");
        QVERIFY(desk_->confirm());
        EVENTUALLY(accounts().rowOf(s("nina")) < 0);
        QVERIFY(!child<QAbstractButton>(page(), "removeAccount")->isVisible());
    }

    void lockIsShownAndReleased() {
        for (int i = 0; i < 6; ++i) {
            QVERIFY(!signsIn("operator", "wrong words and no tune"));
        }
        showAccounts();
        QVERIFY(accountOf("operator").lockedUntil);
        choose("operator");
        auto* release = child<QAbstractButton>(page(), "releaseLock");
        QVERIFY(release->isVisible());
        desk_->picture(s("accounts-locked"));
        desk_->click("releaseLock");
        EVENTUALLY(!accountOf("operator").lockedUntil);
        QVERIFY(!release->isVisible());
        QVERIFY(signsIn("operator", kDeskPassword));
        QCOMPARE(mdmsEntries().at(mdmsEntries().size() - 2).action, AuditAction::LockReleased);
    }

    void lastAdministratorCannotGo() {
        showAccounts();
        choose("administrator");
        for (const char* name : {"removeAccount", "disableAccount", "setRole"}) {
            QVERIFY2(!child<QAbstractButton>(page(), name)->isEnabled(), name);
        }
        choose("billing");
        QVERIFY(child<QAbstractButton>(page(), "removeAccount")->isEnabled());
    }

    void otherRolesAreOfferedNeither() {
        QVERIFY(desk_->open(Role::Billing, *theme_));
        QVERIFY(!desk_->choose("views", "Audit"));
        QVERIFY(!desk_->choose("views", "Accounts"));
    }

    void everySizeAndSchemeIsPictured() {
        showAccounts();
        for (const auto& [scheme, name] : {std::pair(ThemeController::Choice::Light, "light"), std::pair(ThemeController::Choice::Dark, "dark")}) {
            theme_->setChoice(scheme);
            for (const QSize size : {QSize(1240, 844), QSize(1080, 744)}) {
                page().resize(size);
                QVERIFY(desk_->choose("views", "Audit"));
                EVENTUALLY(entries().rowCount() > 0);
                desk_->picture(s("audit-%1-%2").arg(s(name)).arg(size.width()));
                QVERIFY(desk_->choose("views", "Accounts"));
                choose("billing");
                QCoreApplication::processEvents();
                desk_->picture(s("accounts-%1-%2").arg(s(name)).arg(size.width()));
                auto* remove = child<QAbstractButton>(page(), "removeAccount");
                QVERIFY(remove->visibleRegion().boundingRect() == remove->rect());
            }
        }
        theme_->setChoice(ThemeController::Choice::Light);
    }

private:
    OperatorPage& page() const { return *desk_->page; }
    AuditModel& entries() const { return *static_cast<AuditModel*>(child<TableView>(page(), "audit")->model()); }
    AccountsModel& accounts() const { return *static_cast<AccountsModel*>(child<TableView>(page(), "accounts")->model()); }
    InlineMessage& message(const char* name) const { return *child<InlineMessage>(page(), name); }

    void showAudit() {
        QVERIFY(desk_->choose("views", "Audit"));
        EVENTUALLY(entries().rowCount() > 3);
    }

    void showAccounts() {
        QVERIFY(desk_->choose("views", "Accounts"));
        EVENTUALLY(accounts().rowCount() >= 3);
    }

    void choose(const char* name) {
        EVENTUALLY(accounts().rowOf(s(name)) >= 0);
        desk_->clickRow("accounts", accounts().rowOf(s(name)));
        EVENTUALLY(child<QAbstractButton>(page(), "removeAccount")->isVisible());
    }

    OperatorAccount accountOf(const char* name) const {
        const int row = accounts().rowOf(s(name));
        return row < 0 ? OperatorAccount() : accounts().row(row).account;
    }

    /// By keyboard: what begins like this; empty: the first.
    void pick(const char* box, const QString& text) {
        auto* combo = child<QComboBox>(page(), box);
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Home);
        for (int i = 0; i < combo->count() && !text.isEmpty() && combo->currentText() != text; ++i) {
            QTest::keyClick(combo, Qt::Key_Down);
        }
        QVERIFY(text.isEmpty() || combo->currentText() == text);
    }

    bool signsIn(const char* name, const char* password) const {
        return awaited(desk_->session->mdms().call([&](Mdms& mdms) { return mdms.operators().signIn(s(name), secret(password)); }))
            .has_value();
    }

    std::vector<AuditEntry> mdmsEntries() const {
        return awaited(desk_->session->mdms().call([](Mdms& mdms) { return mdms.audit().entries(); })).value_or(std::vector<AuditEntry>());
    }

    std::unique_ptr<crypto::CryptoLibraries> libraries_;
    std::unique_ptr<ThemeController> theme_;
    std::unique_ptr<Homes> homes_;
    std::unique_ptr<OperatorDesk> desk_;
};

QTEST_MAIN(TestAuditAccounts)
#include "test_audit_accounts.moc"
