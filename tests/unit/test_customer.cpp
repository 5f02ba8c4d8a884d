// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/crypto/key_wrap.h"
#include "core/customer/customer_portal.h"
#include "core/customer/customer_schema.h"
#include "tests/support/error_of.h"
#include "tests/support/small_pes.h"
#include "tests/support/test_store.h"

using namespace smarter;
using namespace smarter::test;

namespace {

SecretBytes secret(std::string_view text) {
    return SecretBytes::copyOf(bytesOf(text));
}

constexpr std::string_view kAlicesPassword = "alice has a long password";
constexpr std::string_view kBobsPassword = "bob has another long one";
constexpr std::string_view kNewPassword = "a third one of some length";
const QStringList kFiles{QStringLiteral("customers.db"), QStringLiteral("meters.db")};
const Interval kFirstHour{kNewYear, Seconds{3600}};

}  // namespace

class TestCustomer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        openLibraries();
        makeCustomers();
        if (storesAreOnServer()) {
            return;
        }
        closeFiles();
        for (const QString& name : kFiles) {
            QVERIFY(QFile::copy(path(name), path(name + QStringLiteral(".kept"))));
        }
    }
    void cleanupTestCase() {
        portal_.reset();
        pes_.reset();
        closeLibraries();
    }

    // Keys take seconds to make: every test begins with copies of the same files.
    void init() {
        if (storesAreOnServer()) {
            makeCustomers();
            return;
        }
        closeFiles();
        for (const QString& name : kFiles) {
            for (const char* part : {"", "-wal", "-shm"}) {
                QFile::remove(path(name + QLatin1String(part)));
            }
            QVERIFY(QFile::copy(path(name + QStringLiteral(".kept")), path(name)));
        }
        pes_->clock.set(instantOf(1'500'000'000));
        pes_->restartMeters();
        reopen();
    }

    void ownReadingsOpenExactly() {
        auto session = portal_->signIn(QStringLiteral("Alice"), secret(kAlicesPassword));
        QVERIFY(session);
        QCOMPARE(session->name(), QStringLiteral("alice"));
        const auto detail = session->detail(portal_->database(), kFirstHour);
        QCOMPARE(detail->readings.size(), 60u);
        QCOMPARE(detail->unreadable, 0);
        for (std::size_t i = 0; i < 60; ++i) {
            QCOMPARE(detail->readings[i].interval.start, kNewYear + kMinute * static_cast<int>(i));
            QCOMPARE(detail->readings[i].energy.value, static_cast<std::int64_t>(1'000 + i));
        }
        QCOMPARE(session->extent(portal_->database())->value(), (Interval{kNewYear, Seconds{7200}}));
    }

    void wrongPasswordAndUnknownNameAreRefusedAlike() {
        QCOMPARE(errorOf(portal_->signIn(QStringLiteral("alice"), secret(kBobsPassword))), ErrorCode::SignInRefused);
        QCOMPARE(errorOf(portal_->signIn(QStringLiteral("carol"), secret(kAlicesPassword))), ErrorCode::SignInRefused);
        QCOMPARE(errorOf(portal_->signIn(QStringLiteral("!"), secret(kAlicesPassword))), ErrorCode::SignInRefused);
    }

    void registrationNeedsTheMetersConsent() {
        const auto refused = portal_->registerCustomer(QStringLiteral("mallory"), secret(kBobsPassword), [&](const auto& key) {
            return pes_->meters->grantKey(secret("0000-0000-0000-0000"), key);
        });
        QVERIFY(!refused);
        QCOMPARE(errorOf(portal_->signIn(QStringLiteral("mallory"), secret(kBobsPassword))), ErrorCode::SignInRefused);
    }

    void takenNameUsesUpNoCode() {
        const auto code = pes_->meters->issueActivationCode(pes_->enrolled(QStringLiteral("third")));
        const auto ask = [&](const crypto::RsaPublicKey& key) { return pes_->meters->grantKey(*code, key); };
        QCOMPARE(errorOf(portal_->registerCustomer(QStringLiteral("ALICE"), secret(kBobsPassword), ask)), ErrorCode::UserNameTaken);
        QVERIFY(portal_->registerCustomer(QStringLiteral("carol"), secret(kBobsPassword), ask));
    }

    void swappedPrivateKeysOpenNothing() {
        // Someone with the database moves bob's wrapped key and meter under alice's name, keeping her password.
        run("UPDATE account SET wrapped_private_key = (SELECT wrapped_private_key FROM account WHERE name = 'bob') "
            "WHERE name = 'alice'");
        QCOMPARE(errorOf(portal_->signIn(QStringLiteral("alice"), secret(kAlicesPassword))), ErrorCode::AuthenticationFailed);
    }

    void renamedAccountOpensNothing() {
        run("UPDATE account SET name = 'carol' WHERE name = 'bob'");
        QCOMPARE(errorOf(portal_->signIn(QStringLiteral("carol"), secret(kBobsPassword))), ErrorCode::AuthenticationFailed);
        run("UPDATE account_version SET name = 'carol' WHERE name = 'bob'");  // with all that goes with it
        QCOMPARE(errorOf(portal_->signIn(QStringLiteral("carol"), secret(kBobsPassword))), ErrorCode::AuthenticationFailed);
    }

    void anothersMeterKeyDoesNotUnwrap() {
        run("UPDATE account SET wrapped_meter_key = (SELECT wrapped_meter_key FROM account WHERE name = 'bob'), "
            "meter_id = (SELECT meter_id FROM account WHERE name = 'bob') WHERE name = 'alice'");
        QVERIFY(!portal_->signIn(QStringLiteral("alice"), secret(kAlicesPassword)));
    }

    void anothersVerifierGivesNoKeys() {
        // Even past the login, the key that wraps is another.
        run("UPDATE account SET salt = (SELECT salt FROM account WHERE name = 'bob'), "
            "verifier = (SELECT verifier FROM account WHERE name = 'bob') WHERE name = 'alice'");
        QCOMPARE(errorOf(portal_->signIn(QStringLiteral("alice"), secret(kBobsPassword))), ErrorCode::AuthenticationFailed);
    }

    void anothersReadingsUnderOnesMeterAreCountedAsUnreadable() {
        auto session = portal_->signIn(QStringLiteral("alice"), secret(kAlicesPassword));
        const auto bobs = pes_->meters->history(bobsMeter_, 0);
        auto stolen = *bobs;
        for (ReadingBatch& batch : stolen) {
            batch.meter = alicesMeter_;
            batch.firstSequence += 10'000;
        }
        QVERIFY(portal_->receive(stolen));
        const auto detail = session->detail(portal_->database(), kFirstHour);
        QCOMPARE(detail->readings.size(), 60u);
        QCOMPARE(detail->unreadable, 60);
    }

    void alteredStoredReadingIsShownAsUnreadable() {
        const auto sealed = portal_->database().first(
            QStringLiteral("SELECT sealed FROM batch WHERE meter_id = ? AND first_sequence = 1"),
            {blob(alicesMeter_.view())}, [](const Statement& row) { return row.bytes(0); });
        Bytes altered = **sealed;
        altered.back() ^= 1;
        QVERIFY(portal_->database().run(QStringLiteral("UPDATE batch SET sealed = ? WHERE meter_id = ? AND first_sequence = 1"),
                                        {blob(altered), blob(alicesMeter_.view())}));
        auto session = portal_->signIn(QStringLiteral("alice"), secret(kAlicesPassword));
        const auto detail = session->detail(portal_->database(), {kNewYear, Seconds{7200}});
        QCOMPARE(detail->readings.size(), 119u);
        QCOMPARE(detail->unreadable, 1);
        QCOMPARE(detail->altered, (std::vector{Interval{kNewYear + kMinute * 119, kMinute}}));
    }

    void receivingAgainChangesNothing() {
        const auto batches = pes_->meters->history(alicesMeter_, 0);
        QVERIFY(portal_->receive(*batches));
        QVERIFY(portal_->receive(*batches));
        auto session = portal_->signIn(QStringLiteral("alice"), secret(kAlicesPassword));
        QCOMPARE(session->detail(portal_->database(), {kNewYear, Seconds{7200}})->readings.size(), 120u);
    }

    void rowPutBackFromAnEarlierTimeOpensNothing() {
        keep("earlier");
        QVERIFY(portal_->changePassword(QStringLiteral("alice"), secret(kAlicesPassword), secret(kNewPassword)));
        QCOMPARE(errorOf(portal_->signIn(QStringLiteral("alice"), secret(kAlicesPassword))), ErrorCode::SignInRefused);
        run("DELETE FROM account WHERE name = 'alice'");
        run("INSERT INTO account SELECT * FROM earlier WHERE name = 'alice'");
        // The password that may have leaked, which is why it was changed.
        QCOMPARE(errorOf(portal_->signIn(QStringLiteral("alice"), secret(kAlicesPassword))), ErrorCode::AuthenticationFailed);
        // Raising the number in the row does not help: it is part of what is sealed.
        run("UPDATE account SET version = (SELECT version FROM account_version WHERE name = 'alice') WHERE name = 'alice'");
        QCOMPARE(errorOf(portal_->signIn(QStringLiteral("alice"), secret(kAlicesPassword))), ErrorCode::AuthenticationFailed);
    }

    void deletedAccountPutBackOpensNothing() {
        keep("earlier");
        QVERIFY(portal_->deleteAccount(QStringLiteral("alice"), secret(kAlicesPassword)));
        run("INSERT INTO account SELECT * FROM earlier WHERE name = 'alice'");
        QCOMPARE(errorOf(portal_->signIn(QStringLiteral("alice"), secret(kAlicesPassword))), ErrorCode::AuthenticationFailed);
    }

    void anyAlteredFieldOfTheGrantIsNoticed() {
        for (const char* change : {"meter_id = (SELECT meter_id FROM account WHERE name = 'bob')", "key_epoch = 2",
                                   "wrapped_meter_key = (SELECT wrapped_meter_key FROM account WHERE name = 'bob')"}) {
            keep("genuine");
            run(qPrintable(QStringLiteral("UPDATE account SET %1 WHERE name = 'alice'").arg(QLatin1String(change))));
            QCOMPARE(errorOf(portal_->signIn(QStringLiteral("alice"), secret(kAlicesPassword))), ErrorCode::AuthenticationFailed);
            run("DELETE FROM account");
            run("INSERT INTO account SELECT * FROM genuine");
            run("DROP TABLE genuine");
        }
        QVERIFY(portal_->signIn(QStringLiteral("alice"), secret(kAlicesPassword)));
    }

    void newPasswordOpensTheSameReadingsAndTouchesNone() {
        const auto stored = [&] {
            return *portal_->database().all(QStringLiteral("SELECT sealed FROM batch ORDER BY meter_id, first_sequence"), {},
                                            [](const Statement& row) { return row.bytes(0); });
        };
        const auto before = stored();
        QCOMPARE(errorOf(portal_->changePassword(QStringLiteral("alice"), secret(kBobsPassword), secret(kNewPassword))), ErrorCode::SignInRefused);
        QCOMPARE(errorOf(portal_->changePassword(QStringLiteral("alice"), secret(kAlicesPassword), secret("short"))), ErrorCode::PasswordTooShort);
        QVERIFY(portal_->changePassword(QStringLiteral("alice"), secret(kAlicesPassword), secret(kNewPassword)));
        QCOMPARE(stored(), before);
        QCOMPARE(errorOf(portal_->signIn(QStringLiteral("alice"), secret(kAlicesPassword))), ErrorCode::SignInRefused);
        auto session = portal_->signIn(QStringLiteral("alice"), secret(kNewPassword));
        QCOMPARE(session->detail(portal_->database(), kFirstHour)->readings.size(), 60u);
    }

    void deletedAccountTakesItsKeysAndReadingsAlong() {
        QVERIFY(portal_->setConsent(*signedIn("alice", kAlicesPassword), Consent::LongerHistory, true));
        QCOMPARE(errorOf(portal_->deleteAccount(QStringLiteral("alice"), secret(kBobsPassword))), ErrorCode::SignInRefused);
        QVERIFY(portal_->deleteAccount(QStringLiteral("alice"), secret(kAlicesPassword)));
        QCOMPARE(errorOf(portal_->signIn(QStringLiteral("alice"), secret(kAlicesPassword))), ErrorCode::SignInRefused);
        for (const char* sql : {"SELECT count(*) FROM account WHERE name = 'alice'", "SELECT count(*) FROM consent",
                                "SELECT count(*) FROM attempt"}) {
            QCOMPARE(count(sql), QByteArray(sql).contains("attempt") ? 1 : 0);  // the attempt just made
        }
        QCOMPARE(readingsStored(alicesMeter_), 0);
        QCOMPARE(readingsStored(bobsMeter_), 120);
    }

    void guessesWaitLongerAndLongerWhetherTheNameExistsOrNot() {
        for (const char* name : {"alice", "nobody", "N O T  A  N A M E"}) {
            const QString typed = QString::fromLatin1(name);
            for (int i = 0; i < AttemptLimits{}.freeFailures; ++i) {
                QCOMPARE(errorOf(portal_->signIn(typed, secret(kBobsPassword))), ErrorCode::SignInRefused);
            }
            QCOMPARE(errorOf(portal_->signIn(typed, secret(kBobsPassword))), ErrorCode::SignInRefused);
            const auto delayed = portal_->signIn(typed, secret(kBobsPassword));
            QCOMPARE(errorOf(delayed), ErrorCode::AttemptDelayed);
            QCOMPARE(delayed.error().subject, QStringLiteral("30"));
        }
        // Not even the right password, nor a restart, nor changing or deleting instead of signing in.
        reopen();
        QCOMPARE(errorOf(portal_->signIn(QStringLiteral("alice"), secret(kAlicesPassword))), ErrorCode::AttemptDelayed);
        QCOMPARE(errorOf(portal_->changePassword(QStringLiteral("alice"), secret(kAlicesPassword), secret(kNewPassword))), ErrorCode::AttemptDelayed);
        QCOMPARE(errorOf(portal_->deleteAccount(QStringLiteral("alice"), secret(kAlicesPassword))), ErrorCode::AttemptDelayed);
        QVERIFY(portal_->signIn(QStringLiteral("bob"), secret(kBobsPassword)));
        // Time lets it be tried again, and so does an administrator.
        pes_->clock.set(pes_->clock.now() + Seconds{31});
        QCOMPARE(errorOf(portal_->signIn(QStringLiteral("alice"), secret(kBobsPassword))), ErrorCode::SignInRefused);
        QCOMPARE(errorOf(portal_->signIn(QStringLiteral("alice"), secret(kAlicesPassword))), ErrorCode::AttemptDelayed);
        QVERIFY(portal_->releaseLock(QStringLiteral("Alice")));
        QVERIFY(portal_->signIn(QStringLiteral("alice"), secret(kAlicesPassword)));
        QCOMPARE(errorOf(portal_->signIn(QStringLiteral("alice"), secret(kBobsPassword))), ErrorCode::SignInRefused);
    }

    void householdsOfOneMeterReadTheirOwnTimeAlone() {
        QVERIFY(pes_->meters->startEpoch(alicesMeter_));
        pes_->sealed(alicesMeter_, minutes(kNewYear + kMinute * 120, 60, [](int i) { return 5'000 + i; }), 60);
        QVERIFY(portal_->receive(*pes_->meters->history(alicesMeter_, 0)));
        QCOMPARE(readingsStored(alicesMeter_), 120);  // nobody can open the new ones
        registerFor("carol", kNewPassword, alicesMeter_);
        QVERIFY(portal_->receive(*pes_->meters->history(alicesMeter_, 0)));
        const Interval all{kNewYear, Seconds{4 * 3600}};
        auto alice = portal_->signIn(QStringLiteral("alice"), secret(kAlicesPassword));
        auto carol = portal_->signIn(QStringLiteral("carol"), secret(kNewPassword));
        const auto old = alice->detail(portal_->database(), all);
        const auto now = carol->detail(portal_->database(), all);
        QCOMPARE(old->readings.size(), 120u);
        QCOMPARE(old->unreadable, 0);
        QCOMPARE(now->readings.size(), 60u);
        QCOMPARE(now->unreadable, 0);
        QCOMPARE(now->readings.front().energy.value, 5'000);
        QCOMPARE(alice->extent(portal_->database())->value(), (Interval{kNewYear, Seconds{7200}}));
        QCOMPARE(carol->extent(portal_->database())->value(), (Interval{kNewYear + Seconds{7200}, Seconds{3600}}));
        // Who writes the database moves the rows over; they still do not open.
        run("UPDATE batch SET key_epoch = 3 - key_epoch");
        const auto stolen = alice->detail(portal_->database(), all);
        QVERIFY(stolen->readings.empty());
        QCOMPARE(stolen->unreadable, 60);
        QCOMPARE(stolen->altered, (std::vector{Interval{kNewYear + Seconds{7200}, Seconds{3600}}}));
        // Alice leaves; Carol's readings stay.
        run("UPDATE batch SET key_epoch = 3 - key_epoch");
        QVERIFY(portal_->deleteAccount(QStringLiteral("alice"), secret(kAlicesPassword)));
        QCOMPARE(readingsStored(alicesMeter_), 60);
    }

    void consentCountsFromTheLatestDecisionOfThePresentHousehold() {
        constexpr Consent purpose = Consent::LongerHistory;
        const auto alice = signedIn("alice", kAlicesPassword);
        const auto bob = signedIn("bob", kBobsPassword);
        const auto statements = [&] { return *portal_->consentStatements(purpose); };
        QVERIFY(statements().empty());
        const Instant first = pes_->clock.now();
        QVERIFY(portal_->setConsent(*alice, purpose, true));
        QCOMPARE(statements().size(), 1u);
        QCOMPARE(statements().front().meter, alicesMeter_);
        QVERIFY(statements().front().given);
        // Whatever the clock says, what was decided later is later.
        pes_->clock.set(first - Seconds{3'600});
        QVERIFY(portal_->setConsent(*alice, purpose, false));
        QCOMPARE(statements().size(), 1u);
        QVERIFY(!statements().front().given);
        QCOMPARE(*portal_->consents(QStringLiteral("alice")),
                 (std::vector<ConsentDecision>{{purpose, true, kConsentTextVersion, first},
                                               {purpose, false, kConsentTextVersion, first + Seconds{1}}}));
        QVERIFY(portal_->consents(QStringLiteral("bob"))->empty());
        pes_->clock.set(first + Seconds{120});
        QVERIFY(portal_->setConsent(*alice, purpose, true));
        QVERIFY(pes_->meters->startEpoch(alicesMeter_));
        registerFor("carol", kNewPassword, alicesMeter_);
        QVERIFY(statements().empty());  // Alice has moved out
        // Given to another text than the present one.
        QVERIFY(portal_->setConsent(*bob, purpose, true));
        QCOMPARE(statements().size(), 1u);
        run("UPDATE consent SET text_version = text_version - 1");
        QVERIFY(statements().empty());
    }

    void decisionsOnAPurposeThatIsNoMoreStayAsHistory() {
        run("INSERT INTO consent (name, purpose, text_version, given, decided_at) VALUES ('alice', 1, 1, 1, 77)");
        QVERIFY(portal_->consentStatements(Consent::LongerHistory)->empty());
        const auto history = portal_->consents(QStringLiteral("alice"));
        QCOMPARE(history->size(), 1u);
        QVERIFY(!history->front().allows());
    }

    void theLastWordOfAHouseholdCountsWhoeverOfItSaysIt() {
        registerFor("carol", kNewPassword, alicesMeter_);
        const auto alice = signedIn("alice", kAlicesPassword);
        const auto carol = signedIn("carol", kNewPassword);
        const auto given = [&] { return portal_->consentStatements(Consent::LongerHistory)->front().given; };
        QVERIFY(portal_->setConsent(*alice, Consent::LongerHistory, true));
        QVERIFY(portal_->setConsent(*carol, Consent::LongerHistory, false));
        QVERIFY(!given());  // in the same second: no beats yes
        pes_->clock.set(pes_->clock.now() + Seconds{60});
        QVERIFY(portal_->setConsent(*carol, Consent::LongerHistory, true));
        QVERIFY(given());
        pes_->clock.set(pes_->clock.now() + Seconds{60});
        QVERIFY(portal_->setConsent(*alice, Consent::LongerHistory, false));
        QCOMPARE(portal_->consentStatements(Consent::LongerHistory)->size(), 1u);
        QVERIFY(!given());
    }

    /// Another meter's, or another epoch's, put in a row's place: the row's own time is what is missing, wherever those
    /// readings are from.
    void batchOfAnotherMeterOrEpochMarksTheTimeOfTheRowItStandsIn() {
        const auto alice = signedIn("alice", kAlicesPassword);
        pes_->sealed(bobsMeter_, minutes(kNewYear + Seconds{30 * 86'400}, 60, [](int) { return 9; }), 60);
        QVERIFY(portal_->receive(*pes_->meters->history(bobsMeter_, 0)));
        QVERIFY(pes_->meters->startEpoch(alicesMeter_));
        pes_->sealed(alicesMeter_, minutes(kNewYear + Seconds{40 * 86'400}, 60, [](int) { return 9; }), 60);
        registerFor("carol", kNewPassword, alicesMeter_);
        QVERIFY(portal_->receive(*pes_->meters->history(alicesMeter_, 0)));
        const Interval twoHours{kNewYear, Seconds{7'200}};
        auto session = portal_->signIn(QStringLiteral("alice"), secret(kAlicesPassword));
        for (const char* from : {"SELECT sealed FROM batch ORDER BY first_start DESC LIMIT 1",
                                 "SELECT sealed FROM batch WHERE key_epoch = 1 ORDER BY first_start DESC LIMIT 1"}) {
            const QString swap = QStringLiteral("UPDATE batch SET sealed = (%1) WHERE key_epoch = 1 AND meter_id = ?");
            QVERIFY(portal_->database().run(swap.arg(QLatin1String(from)), {blob(alicesMeter_.view())}));
            const auto detail = session->detail(portal_->database(), twoHours);
            QVERIFY(detail->readings.empty());
            QCOMPARE(detail->unreadable, 120);
            QCOMPARE(detail->altered, std::vector{twoHours});
        }
    }

    void copiedReadingsCountOnce() {
        run("INSERT INTO batch (meter_id, first_sequence, last_sequence, first_start, end_at, sealed, key_epoch) SELECT "
            "meter_id, first_sequence + 1000, last_sequence + 1000, first_start, end_at, sealed, key_epoch FROM batch");
        auto session = portal_->signIn(QStringLiteral("alice"), secret(kAlicesPassword));
        const auto detail = session->detail(portal_->database(), {kNewYear, Seconds{7200}});
        QCOMPARE(detail->readings.size(), 120u);
        QCOMPARE(detail->repeated, 120);
    }

    void damagedRowIsShownWhereItLies() {
        run("UPDATE batch SET sealed = substr(sealed, 1, 100)");
        auto session = portal_->signIn(QStringLiteral("alice"), secret(kAlicesPassword));
        const auto detail = session->detail(portal_->database(), {kNewYear + Seconds{600}, Seconds{3600}});
        QVERIFY(detail->readings.empty());
        QCOMPARE(detail->altered, (std::vector{Interval{kNewYear + Seconds{600}, Seconds{3600}}}));
        QCOMPARE(detail->unreadable, 60);
    }

    void minutesThatComeOneByOneAreJoinedToRows() {
        const auto batches = pes_->sealed(alicesMeter_, minutes(kNewYear + kMinute * 120, 300, [](int) { return 1; }), 1);
        for (const ReadingBatch& batch : batches) {
            if (batch.meter == alicesMeter_) {
                QVERIFY(portal_->receive(std::vector{batch}));
            }
        }
        QCOMPARE(readingsStored(alicesMeter_), 420);
        QVERIFY(count("SELECT count(*) FROM batch") <= 5);
        auto session = portal_->signIn(QStringLiteral("alice"), secret(kAlicesPassword));
        const auto detail = session->detail(portal_->database(), {kNewYear, Seconds{86'400}});
        QCOMPARE(detail->readings.size(), 420u);
        QCOMPARE(detail->unreadable, 0);
        const auto subscriptions = portal_->subscriptions();
        const auto alices = std::ranges::find(*subscriptions, alicesMeter_, &CustomerPortal::Subscription::meter);
        QCOMPARE(alices->nextSequence, 421u);
    }

    void fileOfTheFirstVersionIsTakenOver() {
        const auto made = crypto::makeCredential(secret(kAlicesPassword));
        const auto keys = crypto::RsaPrivateKey::generate();
        const auto code = pes_->meters->issueActivationCode(alicesMeter_);
        const KeyGrant grant = *pes_->meters->grantKey(*code, keys->publicKey());
        Account account{QStringLiteral("alice"), {}, {}, grant, {}, 0, {}};
        const auto wrapped = crypto::wrapWithKey(made->wrappingKey, privateKeyContext(account), keys->serialize().view());
        const QString path = storeLocation(pes_->folder->path(), QStringLiteral("customers.old.db"));
        {
            const Schema first{{customerSchema().steps.front()}};
            const auto old = Database::open(path, pes_->databaseKey, first);
            const crypto::Credential& credential = made->credential;
            QVERIFY((*old)->run(QStringLiteral("INSERT INTO account (name, salt, iterations, verifier, wrapped_private_key, meter_id, "
                                               "key_epoch, wrapped_meter_key, registered_at) VALUES ('alice', ?, ?, ?, ?, ?, 1, ?, 0)"),
                                {blob(credential.kdf.salt), number(std::int64_t{credential.kdf.iterations}), blob(credential.verifier),
                                 blob(*wrapped), blob(grant.meter.view()), blob(grant.wrappedKey)}));
            const auto batches = pes_->meters->history(alicesMeter_, 0);
            for (const ReadingBatch& batch : *batches) {
                const Bytes sealed = encode(batch);
                QVERIFY((*old)->run(QStringLiteral("INSERT INTO batch (meter_id, first_sequence, first_start, end_at, sealed) VALUES (?, ?, ?, ?, ?)"),
                                    {blob(batch.meter.view()), number(static_cast<std::int64_t>(batch.firstSequence)),
                                     number(batch.firstInterval.start), number(batch.end()), blob(sealed)}));
            }
        }
        const auto portal = CustomerPortal::open(path, pes_->databaseKey, pes_->clock);
        QVERIFY(portal);
        QCOMPARE((*portal)->subscriptions()->front().nextSequence, 121u);
        QVERIFY((*portal)->database().run(QStringLiteral("CREATE TABLE earlier AS SELECT * FROM account")));
        for (int visit = 0; visit < 2; ++visit) {
            auto session = (*portal)->signIn(QStringLiteral("alice"), secret(kAlicesPassword));
            QCOMPARE(session->detail((*portal)->database(), kFirstHour)->readings.size(), 60u);
        }
        // The first sign-in has bound the row; the one from before is no good any more.
        QVERIFY((*portal)->database().run(QStringLiteral("DELETE FROM account")));
        QVERIFY((*portal)->database().run(QStringLiteral("INSERT INTO account SELECT * FROM earlier")));
        QCOMPARE(errorOf((*portal)->signIn(QStringLiteral("alice"), secret(kAlicesPassword))), ErrorCode::AuthenticationFailed);
    }

private:
    void makeCustomers() {
        closeFiles();
        pes_ = std::make_unique<SmallPes>();
        reopen();
        alicesMeter_ = registered("alice", kAlicesPassword, 1'000);
        bobsMeter_ = registered("bob", kBobsPassword, 2'000);
    }

    MeterId registered(const char* name, std::string_view password, int firstJoules) {
        const MeterId meter = pes_->enrolled(QString::fromLatin1(name));
        pes_->sealed(meter, minutes(kNewYear, 120, [&](int i) { return firstJoules + i; }), 60);
        registerFor(name, password, meter);
        const auto batches = pes_->meters->history(meter, 0);
        if (!batches || !portal_->receive(*batches)) {
            qFatal("no readings of %s", name);
        }
        return meter;
    }

    void registerFor(const char* name, std::string_view password, const MeterId& meter) {
        const auto code = pes_->meters->issueActivationCode(meter);
        const auto done = portal_->registerCustomer(
            QString::fromLatin1(name), secret(password),
            [&](const crypto::RsaPublicKey& key) { return pes_->meters->grantKey(*code, key); });
        if (!done) {
            qFatal("no customer %s", name);
        }
    }

    Result<CustomerSession> signedIn(const char* name, std::string_view password) {
        return portal_->signIn(QString::fromLatin1(name), secret(password));
    }

    QString path(const QString& name) const { return pes_->folder->filePath(name); }

    void closeFiles() {
        portal_.reset();
        if (pes_) {
            pes_->meters.reset();
        }
    }

    void reopen() {
        portal_.reset();
        portal_ = std::move(*CustomerPortal::open(storeLocation(pes_->folder->path(), kFiles[0]), pes_->databaseKey, pes_->clock));
    }

    /// What someone who copies rows today has in hand tomorrow.
    void keep(const char* table) { run(qPrintable(QStringLiteral("CREATE TABLE %1 AS SELECT * FROM account").arg(QLatin1String(table)))); }

    std::int64_t count(const char* sql) {
        return portal_->database().single(QString::fromLatin1(sql), {}, [](const Statement& row) { return row.number(0); }).value_or(-1);
    }
    std::int64_t readingsStored(const MeterId& meter) {
        return portal_->database()
            .single(QStringLiteral("SELECT coalesce(sum(last_sequence - first_sequence + 1), 0) FROM batch WHERE meter_id = ?"),
                    {blob(meter.view())}, [](const Statement& row) { return row.number(0); })
            .value_or(-1);
    }

    void run(const char* sql) { QVERIFY(portal_->database().run(QString::fromLatin1(sql))); }

    std::unique_ptr<SmallPes> pes_;
    std::unique_ptr<CustomerPortal> portal_;
    MeterId alicesMeter_;
    MeterId bobsMeter_;
};

QTEST_GUILESS_MAIN(TestCustomer)
#include "test_customer.moc"
