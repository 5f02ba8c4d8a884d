// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTest>
#include <algorithm>
#include <array>
#include <functional>

#include "tests/support/error_of.h"
#include "tests/support/small_mdms.h"
#include "tests/support/small_pes.h"

using namespace smarter;
using namespace smarter::test;

namespace {

const QString kOlga = QStringLiteral("olga");
const QString kPaul = QStringLiteral("paul");

SecretBytes good() {
    return secretOf(SmallMdms::kPassword);
}

SecretBytes wrong() {
    return secretOf("long enough to be a passwort");
}

const DayPeriod kJanuary{{2016, 1, 1}, {2016, 1, 31}};

/// A call that asks for a permission, as its error code.
struct GuardedCall {
    const char* name;
    Permission permission;
    std::function<ErrorCode(Mdms&, const Session&)> run;
};

std::vector<GuardedCall> guardedCalls() {
    const auto change = [](Permission permission, AuditAction action) {
        return [=](Mdms& mdms, const Session& session) {
            return errorOf(mdms.change(session, permission, action, {}, {}, [] { return Status(); }));
        };
    };
    using enum Permission;
    return {
        {"loads", ViewLoad, [](Mdms& mdms, const Session& session) { return errorOf(mdms.loads(session)); }},
        {"study", ViewLoad, [](Mdms& mdms, const Session& session) { return errorOf(mdms.study(session, {})); }},
        {"edit history", ViewLoad,
         [](Mdms& mdms, const Session& session) { return errorOf(mdms.editHistory(session, {}, {})); }},
        {"feeder check", ViewLoad,
         [](Mdms& mdms, const Session& session) { return errorOf(mdms.feederCheck(session, {}, {})); }},
        {"edit load", EditEstimates,
         [](Mdms& mdms, const Session& session) { return errorOf(mdms.editLoad(session, {})); }},
        {"households", ViewHouseholdTotals,
         [](Mdms& mdms, const Session& session) { return errorOf(mdms.households(session, {})); }},
        {"bill", ViewHouseholdTotals,
         [](Mdms& mdms, const Session& session) { return errorOf(mdms.bill(session, {}, kJanuary)); }},
        {"bills", ViewHouseholdTotals,
         [](Mdms& mdms, const Session& session) { return errorOf(mdms.bills(session, kJanuary)); }},
        {"issued bill", ViewHouseholdTotals,
         [](Mdms& mdms, const Session& session) { return errorOf(mdms.issuedBill(session, 1)); }},
        {"issued bills", ViewHouseholdTotals,
         [](Mdms& mdms, const Session& session) { return errorOf(mdms.issuedBills(session)); }},
        {"issue", IssueBills,
         [](Mdms& mdms, const Session& session) { return errorOf(mdms.issueBill(session, {}, kJanuary)); }},
        {"correct", IssueBills,
         [](Mdms& mdms, const Session& session) { return errorOf(mdms.correctBill(session, 1)); }},
        {"billing run", IssueBills,
         [](Mdms& mdms, const Session& session) { return errorOf(mdms.issueBills(session, kJanuary)); }},
        {"put tariff", EditTariffs,
         [](Mdms& mdms, const Session& session) { return errorOf(mdms.putTariff(session, *shippedTariffs().front())); }},
        {"assign tariff", EditTariffs,
         [](Mdms& mdms, const Session& session) {
             return errorOf(mdms.assignTariff(session, {}, kJanuary.first, QStringLiteral("flat")));
         }},
        {"edit", EditEstimates, change(EditEstimates, AuditAction::EstimateEdited)},
        {"policy", ChangePolicy,
         [](Mdms& mdms, const Session& session) { return errorOf(mdms.changePolicy(session, PolicyOrder())); }},
        {"audit", ViewAudit, [](Mdms& mdms, const Session& session) { return errorOf(mdms.auditEntries(session)); }},
        {"audit check", ViewAudit, [](Mdms& mdms, const Session& session) { return errorOf(mdms.checkAudit(session)); }},
        {"release", ManageAccounts,
         [](Mdms& mdms, const Session& session) { return errorOf(mdms.operators().releaseLock(session, kPaul)); }},
        {"begin run", IssueBills,
         [](Mdms& mdms, const Session& session) { return errorOf(mdms.beginBillingRun(session, kJanuary)); }},
        {"standing bill", ViewHouseholdTotals,
         [](Mdms& mdms, const Session& session) { return errorOf(mdms.standingBill(session, Pseudonym{}, kJanuary)); }},
        {"list", ManageAccounts,
         [](Mdms& mdms, const Session& session) { return errorOf(mdms.operators().list(session)); }},
        {"add", ManageAccounts,
         [](Mdms& mdms, const Session& session) {
             return errorOf(mdms.operators().add(session, QStringLiteral("x"), Role::Operator, good()));
         }},
        {"role", ManageAccounts,
         [](Mdms& mdms, const Session& session) { return errorOf(mdms.operators().setRole(session, kPaul, Role::Billing)); }},
        {"disable", ManageAccounts,
         [](Mdms& mdms, const Session& session) { return errorOf(mdms.operators().setDisabled(session, kPaul, true)); }},
        {"remove", ManageAccounts,
         [](Mdms& mdms, const Session& session) { return errorOf(mdms.operators().remove(session, kPaul)); }},
        {"reset", ManageAccounts,
         [](Mdms& mdms, const Session& session) { return errorOf(mdms.operators().resetPassword(session, kPaul, good())); }},
    };
}

}  // namespace

class TestOperators : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openLibraries(); }
    void cleanupTestCase() {
        site_.reset();
        SmallMdms::cleanUp();
        closeLibraries();
    }
    void init() { site_ = std::make_unique<SmallMdms>(); }

    void tableGivesEachRoleWhatItNeedsAndNoMore() {
        using enum Permission;
        const std::vector<std::pair<Role, std::vector<Permission>>> expected{
            {Role::System, {}},
            {Role::Operator, {ViewLoad}},
            {Role::Billing, {ViewLoad, ViewHouseholdTotals, IssueBills}},
            {Role::Administrator, {ViewLoad, EditEstimates, EditTariffs, ManageAccounts, ChangePolicy, ViewAudit}},
            {Role::SiteOwner,
             {ViewLoad, ViewHouseholdTotals, IssueBills, EditEstimates, EditTariffs, ManageAccounts, ChangePolicy, ViewAudit}},
        };
        for (const auto& [role, permissions] : expected) {
            for (int i = 0; i < kPermissions; ++i) {
                const auto permission = static_cast<Permission>(i);
                QCOMPARE(allows(role, permission), std::ranges::find(permissions, permission) != permissions.end());
            }
        }
    }

    void everyCallAsksTheTable() {
        for (const Role role : {Role::Operator, Role::Billing, Role::Administrator, Role::SiteOwner}) {
            const SessionPtr session = site_->signedIn(role);
            for (const GuardedCall& call : guardedCalls()) {
                const ErrorCode answer = call.run(*site_->mdms, *session);
                QVERIFY(answer != ErrorCode::SignedOut);
                QVERIFY2((answer != ErrorCode::PermissionDenied) == allows(role, call.permission),
                         qPrintable(roleName(role) + QLatin1Char(' ') + QLatin1String(call.name)));
            }
        }
    }

    void refusedCallChangesNothingAndIsNotRecorded() {
        const SessionPtr session = site_->signedIn(Role::Operator);
        const std::int64_t entries = site_->count("audit");
        bool ran = false;
        const Status changed = site_->mdms->change(*session, Permission::EditTariffs, AuditAction::TariffChanged, {}, {}, [&] {
            ran = true;
            return Status();
        });
        QCOMPARE(errorOf(changed), ErrorCode::PermissionDenied);
        QVERIFY(!ran);
        QCOMPARE(site_->count("audit"), entries);
    }

    void everyCallRefusesASessionThatIsOver() {
        const SessionPtr session = site_->signedIn(Role::Administrator);
        QVERIFY(operators().signOut(*session));
        for (const GuardedCall& call : guardedCalls()) {
            QCOMPARE(call.run(*site_->mdms, *session), ErrorCode::SignedOut);
        }
    }

    void listSaysWhenAnAccountChangedAndUntilWhenItIsLocked() {
        const SessionPtr owner = site_->owner();
        QVERIFY(operators().add(*owner, kPaul, Role::Billing, good()));
        const Instant made = site_->clock.now();
        QCOMPARE(operators().list(*owner)->at(0).changedAt, made);
        site_->clock.set(made + Seconds{60});
        QVERIFY(operators().setRole(*owner, kPaul, Role::Operator));
        OperatorAccount paul = operators().list(*owner)->at(0);
        QCOMPARE(paul.createdAt, made);
        QCOMPARE(paul.changedAt, made + Seconds{60});
        QVERIFY(!paul.lockedUntil);
        for (int i = 0; i < 6; ++i) {
            QVERIFY(!operators().signIn(kPaul, secretOf("not the password")));
        }
        paul = operators().list(*owner)->at(0);
        QCOMPARE(paul.lockedUntil, std::optional(site_->clock.now() + Seconds{30}));
        QCOMPARE(paul.changedAt, made + Seconds{60});  // failing to sign in changes no account
        QCOMPARE(errorOf(operators().releaseLock(*owner, kOlga)), ErrorCode::AccountUnknown);
        QVERIFY(operators().releaseLock(*owner, kPaul));
        QVERIFY(!operators().list(*owner)->at(0).lockedUntil);
        QCOMPARE(site_->mdms->audit().entries()->back().action, AuditAction::LockReleased);
        QVERIFY(operators().signIn(kPaul, good()));
    }

    void firstAdministratorIsMadeOnce() {
        QVERIFY(!*operators().any());
        QCOMPARE(*operators().addFirst(QStringLiteral("Olga"), good()), kOlga);
        QCOMPARE(operators().list(*site_->owner())->at(0).role, Role::Administrator);
        QCOMPARE(errorOf(operators().addFirst(kPaul, good())), ErrorCode::PermissionDenied);
        QCOMPARE(site_->count("operator_account"), 1);
    }

    void passwordAndNameRulesAreThoseOfCustomers() {
        const SessionPtr owner = site_->owner();
        const auto add = [&](const QString& name, std::string_view password) {
            return errorOf(operators().add(*owner, name, Role::Billing, secretOf(password)));
        };
        QCOMPARE(add(QStringLiteral("x"), SmallMdms::kPassword), ErrorCode::UserNameMalformed);
        QCOMPARE(add(kPaul, "fourteen chars"), ErrorCode::PasswordTooShort);
        QCOMPARE(add(kPaul, "passwordpassword"), ErrorCode::PasswordTooCommon);
        QCOMPARE(add(kPaul, SmallMdms::kPassword), kNoError);
        QCOMPARE(add(QStringLiteral("PAUL"), SmallMdms::kPassword), ErrorCode::UserNameTaken);
        QCOMPARE(errorOf(operators().add(*owner, kOlga, Role::SiteOwner, good())), ErrorCode::InvalidArgument);
        QCOMPARE(errorOf(operators().add(*owner, kOlga, Role::System, good())), ErrorCode::InvalidArgument);
    }

    void unknownNameWrongPasswordAndDisabledAccountAnswerAlike() {
        QVERIFY(operators().addFirst(kOlga, good()));
        QVERIFY(operators().add(*site_->owner(), kPaul, Role::Billing, good()));
        QVERIFY(operators().setDisabled(*site_->owner(), kPaul, true));
        const Result<SessionPtr> answers[] = {operators().signIn(kOlga, wrong()), operators().signIn(QStringLiteral("nobody"), good()),
                                              operators().signIn(kPaul, good()), operators().signIn(QStringLiteral("! ?"), good())};
        for (const auto& answer : answers) {
            QCOMPARE(errorOf(answer), ErrorCode::SignInRefused);
            QVERIFY(answer.error().subject.isEmpty() && answer.error().detail.isEmpty());
        }
        QCOMPARE(operators().signIn(QStringLiteral(" OLGA "), good()).value()->name(), kOlga);
    }

    void unknownNameCostsTheSameWork() {
        QVERIFY(operators().addFirst(kOlga, good()));
        const auto medianOf = [&](const QString& name) {
            std::array<qint64, 3> times{};
            for (qint64& one : times) {
                QElapsedTimer time;
                time.start();
                [[maybe_unused]] const auto refused = operators().signIn(name, wrong());
                one = time.nsecsElapsed();
            }
            std::ranges::sort(times);
            return times[1];
        };
        const qint64 known = medianOf(kOlga);
        const qint64 unknown = medianOf(QStringLiteral("nobody"));
        // Without the derivation one of them would be a hundred times faster.
        QVERIFY2(known < 4 * unknown && unknown < 4 * known, qPrintable(QStringLiteral("%1 %2").arg(known).arg(unknown)));
    }

    void guessingIsDelayedForKnownAndUnknownNamesAndARestartForgivesNothing() {
        QVERIFY(operators().addFirst(kOlga, good()));
        for (const QString& name : {kOlga, QStringLiteral("nobody")}) {
            for (int i = 0; i <= AttemptLimits{}.freeFailures; ++i) {
                QCOMPARE(errorOf(operators().signIn(name, wrong())), ErrorCode::SignInRefused);
            }
            QCOMPARE(errorOf(operators().signIn(name, good())), ErrorCode::AttemptDelayed);
        }
        site_->restart();
        QCOMPARE(errorOf(operators().signIn(kOlga, good())), ErrorCode::AttemptDelayed);
        site_->clock.set(site_->clock.now() + Seconds{30});
        QVERIFY(operators().signIn(kOlga, good()));
        QCOMPARE(errorOf(operators().signIn(QStringLiteral("nobody"), good())), ErrorCode::SignInRefused);
    }

    void administratorsResetEndsTheWaitAndTheOldSessions() {
        QVERIFY(operators().addFirst(kOlga, good()));
        const SessionPtr old = operators().signIn(kOlga, good()).value();
        for (int i = 0; i <= AttemptLimits{}.freeFailures; ++i) {
            QVERIFY(!operators().signIn(kOlga, wrong()));
        }
        QVERIFY(operators().resetPassword(*site_->owner(), kOlga, secretOf("another long password")));
        QCOMPARE(errorOf(site_->mdms->loads(*old)), ErrorCode::SignedOut);
        QVERIFY(operators().signIn(kOlga, secretOf("another long password")));
    }

    void sessionEndsWhenNobodyDoesAnything() {
        const SessionPtr session = site_->signedIn(Role::Billing);
        const auto answerAfter = [&](Seconds time) {
            site_->clock.set(site_->clock.now() + time);
            return errorOf(site_->mdms->loads(*session));
        };
        QCOMPARE(answerAfter(Session::kIdle - Seconds{1}), kNoError);
        session->noteActivity(site_->clock.now());
        QCOMPARE(answerAfter(Session::kIdle - Seconds{1}), kNoError);
        QCOMPARE(answerAfter(Seconds{1}), ErrorCode::SignedOut);
        session->noteActivity(site_->clock.now());
        QCOMPARE(answerAfter(Seconds{0}), ErrorCode::SignedOut);
    }

    void sessionEndsAfterTheLongestTimeHoweverBusy() {
        const SessionPtr session = site_->signedIn(Role::Operator);
        const Instant start = site_->clock.now();
        for (Seconds past{0}; past < Session::kLongest; past += Session::kIdle / 2) {
            site_->clock.set(start + past);
            session->noteActivity(site_->clock.now());
            QVERIFY(site_->mdms->loads(*session));
        }
        site_->clock.set(start + Session::kLongest);
        QCOMPARE(errorOf(site_->mdms->loads(*session)), ErrorCode::SignedOut);
    }

    void demotedDisabledAndRemovedAccountsLoseTheirSessionsAtOnce() {
        const SessionPtr owner = site_->owner();
        QVERIFY(operators().addFirst(kOlga, good()));
        QVERIFY(operators().add(*owner, kPaul, Role::Billing, good()));
        const auto session = [&] { return operators().signIn(kPaul, good()).value(); };
        const auto isOut = [&](const SessionPtr& one) { return errorOf(site_->mdms->loads(*one)) == ErrorCode::SignedOut; };
        const SessionPtr demoted = session();
        QVERIFY(operators().setRole(*owner, kPaul, Role::Operator));
        QVERIFY(isOut(demoted));
        const SessionPtr disabled = session();
        QVERIFY(operators().setDisabled(*owner, kPaul, true));
        QVERIFY(isOut(disabled));
        QVERIFY(operators().setDisabled(*owner, kPaul, false));
        QVERIFY(isOut(disabled));
        const SessionPtr removed = session();
        QVERIFY(operators().remove(*owner, kPaul));
        QVERIFY(isOut(removed));
    }

    void lastAdministratorStays() {
        const SessionPtr owner = site_->owner();
        QVERIFY(operators().addFirst(kOlga, good()));
        QVERIFY(operators().add(*owner, kPaul, Role::Administrator, good()));
        QVERIFY(operators().setDisabled(*owner, kPaul, true));  // one that cannot sign in does not count
        const std::int64_t entries = site_->count("audit");
        QCOMPARE(errorOf(operators().setDisabled(*owner, kOlga, true)), ErrorCode::LastAdministrator);
        QCOMPARE(errorOf(operators().setRole(*owner, kOlga, Role::Billing)), ErrorCode::LastAdministrator);
        QCOMPARE(errorOf(operators().remove(*owner, kOlga)), ErrorCode::LastAdministrator);
        QCOMPARE(site_->count("audit"), entries);
        QVERIFY(operators().setDisabled(*owner, kPaul, false));
        QVERIFY(operators().remove(*owner, kOlga));
        QCOMPARE(errorOf(operators().remove(*owner, kOlga)), ErrorCode::AccountUnknown);
    }

    void ownPasswordChangesWithTheOldOneAlone() {
        const SessionPtr session = site_->signedIn(Role::Billing);
        QCOMPARE(errorOf(operators().changePassword(*session, wrong(), secretOf("another long password"))), ErrorCode::SignInRefused);
        QCOMPARE(errorOf(operators().changePassword(*session, good(), secretOf("short"))), ErrorCode::PasswordTooShort);
        QVERIFY(operators().changePassword(*session, good(), secretOf("another long password")));
        QCOMPARE(errorOf(site_->mdms->loads(*session)), ErrorCode::SignedOut);
        QCOMPARE(errorOf(operators().signIn(QStringLiteral("billing"), good())), ErrorCode::SignInRefused);
        QVERIFY(operators().signIn(QStringLiteral("billing"), secretOf("another long password")));
    }

private:
    Operators& operators() { return site_->mdms->operators(); }

    std::unique_ptr<SmallMdms> site_;
};

QTEST_GUILESS_MAIN(TestOperators)
#include "test_operators.moc"
