// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/customer/customer_portal.h"
#include "tests/support/error_of.h"
#include "tests/support/small_pes.h"

using namespace smarter;
using namespace smarter::test;

namespace {

SecretBytes secret(std::string_view text) {
    return SecretBytes::copyOf(bytesOf(text));
}

constexpr std::string_view kAlicesPassword = "alice has a long password";
constexpr std::string_view kBobsPassword = "bob has another long one";
const Interval kFirstHour{kNewYear, Seconds{3600}};

}  // namespace

class TestCustomer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openLibraries(); }
    void cleanupTestCase() {
        portal_.reset();
        pes_.reset();
        closeLibraries();
    }

    void init() {
        portal_.reset();
        pes_ = std::make_unique<SmallPes>();
        portal_ = std::move(*CustomerPortal::open(pes_->folder->filePath(QStringLiteral("customers.db")),
                                                  pes_->databaseKey, pes_->clock));
        alicesMeter_ = registered("alice", kAlicesPassword, 1'000);
        bobsMeter_ = registered("bob", kBobsPassword, 2'000);
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
        const auto detail = session->detail(portal_->database(), kFirstHour);
        QCOMPARE(detail->readings.size(), 59u);
        QCOMPARE(detail->unreadable, 1);
    }

    void receivingAgainChangesNothing() {
        const auto batches = pes_->meters->history(alicesMeter_, 0);
        QVERIFY(portal_->receive(*batches));
        QVERIFY(portal_->receive(*batches));
        auto session = portal_->signIn(QStringLiteral("alice"), secret(kAlicesPassword));
        QCOMPARE(session->detail(portal_->database(), {kNewYear, Seconds{7200}})->readings.size(), 120u);
    }

private:
    MeterId registered(const char* name, std::string_view password, int firstJoules) {
        const MeterId meter = pes_->enrolled(QString::fromLatin1(name));
        pes_->sealed(meter, minutes(kNewYear, 120, [&](int i) { return firstJoules + i; }), 60);
        const auto code = pes_->meters->issueActivationCode(meter);
        const auto done = portal_->registerCustomer(
            QString::fromLatin1(name), secret(password),
            [&](const crypto::RsaPublicKey& key) { return pes_->meters->grantKey(*code, key); });
        const auto batches = pes_->meters->history(meter, 0);
        if (!done || !batches || !portal_->receive(*batches)) {
            qFatal("no customer %s", name);
        }
        return meter;
    }

    void run(const char* sql) { QVERIFY(portal_->database().run(QString::fromLatin1(sql))); }

    std::unique_ptr<SmallPes> pes_;
    std::unique_ptr<CustomerPortal> portal_;
    MeterId alicesMeter_;
    MeterId bobsMeter_;
};

QTEST_GUILESS_MAIN(TestCustomer)
#include "test_customer.moc"
