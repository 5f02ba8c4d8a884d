// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTest>

#include "core/crypto/random.h"
#include "tests/support/error_of.h"
#include "tests/support/small_mdms.h"
#include "tests/support/small_pes.h"
#include "tests/support/test_store.h"

using namespace smarter;
using namespace smarter::test;

namespace {

const Actor kEve{QStringLiteral("eve"), Role::Administrator};
constexpr int kEntries = 6;
using Kind = AuditBreak::Kind;

}  // namespace

class TestAuditLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openLibraries(); }
    void cleanupTestCase() {
        site_.reset();
        SmallMdms::cleanUp();
        closeLibraries();
    }

    void init() {
        site_ = std::make_unique<SmallMdms>();
        for (int i = 1; i <= kEntries; ++i) {
            QVERIFY(log().record(kEve, AuditAction::TariffChanged, QStringLiteral("tariff %1").arg(i)));
        }
    }

    void untouchedChainHolds() {
        const AuditCheck check = log().verify().value();
        QVERIFY(!check.firstBreak);
        QCOMPARE(check.entries, kEntries);
        QCOMPARE(check.head.hash, log().head()->hash);
        site_->restart();
        QVERIFY(!log().verify()->firstBreak);
    }

    void editOfAnyFieldIsFoundWhereItIs_data() {
        QTest::addColumn<QString>("change");
        for (const char* change : {"at = at + 1", "actor = 'bob'", "role = 1", "action = 30", "subject = 'x'", "details = 'x'",
                                   "hash = previous"}) {
            QTest::newRow(change) << QString::fromLatin1(change);
        }
    }
    void editOfAnyFieldIsFoundWhereItIs() {
        QFETCH(QString, change);
        run(QStringLiteral("UPDATE audit SET %1 WHERE position = 3").arg(change));
        expectBreak(Kind::EntryAltered, 3);
    }

    void editWithANewHashBreaksTheNextLink() {
        rewrite(3, QStringLiteral("something else"));
        expectBreak(Kind::LinkBroken, 4);
    }

    void editOfTheLastEntryWithANewHashDiffersFromTheHead() {
        rewrite(kEntries, QStringLiteral("something else"));
        expectBreak(Kind::HeadDiffers, kEntries);
    }

    void removedEntryIsNamed() {
        run(QStringLiteral("DELETE FROM audit WHERE position = 4"));
        expectBreak(Kind::EntryMissing, 4);
    }

    void removedFirstEntryIsNamed() {
        run(QStringLiteral("DELETE FROM audit WHERE position = 1"));
        expectBreak(Kind::EntryMissing, 1);
    }

    void truncatedTailIsNamed() {
        run(QStringLiteral("DELETE FROM audit WHERE position > 4"));
        expectBreak(Kind::EntryMissing, 5);
        run(QStringLiteral("DELETE FROM audit"));
        expectBreak(Kind::EntryMissing, 1);
    }

    void swappedEntriesAreFound() {
        run(QStringLiteral("UPDATE audit SET position = -1 WHERE position = 2"));
        run(QStringLiteral("UPDATE audit SET position = 2 WHERE position = 3"));
        run(QStringLiteral("UPDATE audit SET position = 3 WHERE position = -1"));
        expectBreak(Kind::EntryAltered, 2);
    }

    void insertedEntryIsFound() {
        run(QStringLiteral("INSERT INTO audit SELECT 0, at, actor, role, action, subject, details, previous, hash FROM audit "
                           "WHERE position = 1"));
        expectBreak(Kind::EntryMissing, 1);
    }

    void headRecordThatIsGoneForgedOrOfAnotherSiteIsFound() {
        if (storesAreOnServer()) {
            QSKIP("the record lies in the store");
        }
        QFile head(AuditLog::headPath(site_->path()));
        QVERIFY(head.open(QIODevice::ReadWrite));
        QByteArray content = head.readAll();
        for (qsizetype at = 0; at < content.size(); ++at) {
            content[at] = static_cast<char>(content[at] ^ 1);
            QVERIFY(head.resize(0) && head.seek(0));
            head.write(content);
            head.flush();
            const auto found = log().verify()->firstBreak;
            QVERIFY2(found && found->kind == Kind::HeadInvalid, qPrintable(QString::number(at)));
            content[at] = static_cast<char>(content[at] ^ 1);
        }
        QVERIFY(head.remove());
        expectBreak(Kind::HeadMissing, kEntries);
    }

    void crashBeforeTheHeadWasWrittenIsNoBreak() {
        if (storesAreOnServer()) {
            QSKIP("the record is written with its entry");
        }
        const QString head = AuditLog::headPath(site_->path());
        QVERIFY(QFile::copy(head, head + QStringLiteral(".old")));
        QVERIFY(log().record(kEve, AuditAction::PolicyChanged));
        QVERIFY(QFile::remove(head) && QFile::rename(head + QStringLiteral(".old"), head));
        QVERIFY(!log().verify()->firstBreak);
        QVERIFY(log().record(kEve, AuditAction::PolicyChanged));
        QVERIFY(!log().verify()->firstBreak);
        run(QStringLiteral("DELETE FROM audit WHERE position = %1").arg(kEntries + 2));
        expectBreak(Kind::EntryMissing, kEntries + 2);
    }

    void workThatFailsLeavesNeitherItselfNorItsEntry() {
        const Status failed = log().recordWith(kEve, AuditAction::EstimateEdited, {}, {}, [&]() -> Status {
            run(QStringLiteral("INSERT INTO setting (name, value) VALUES ('made', 'x')"));
            return fail(ErrorCode::ValueOutOfRange);
        });
        QCOMPARE(errorOf(failed), ErrorCode::ValueOutOfRange);
        QCOMPARE(site_->count("audit"), kEntries);
        QCOMPARE(site_->count("setting WHERE name = 'made'"), 0);
        QVERIFY(!log().verify()->firstBreak);
    }

    void twoOnTheSameFileMakeOneChain() {
        const auto other = Mdms::open(site_->path(), site_->databaseKey(), site_->clock);
        for (int i = 0; i < 4; ++i) {
            QVERIFY((i % 2 == 0 ? **other : *site_->mdms).audit().record(kEve, AuditAction::PolicyChanged));
        }
        QVERIFY(!log().verify()->firstBreak);
        QCOMPARE(log().verify()->entries, kEntries + 4);
    }

    void looksAreRecordedBeforeTheyAreGrantedAndARenewedViewOnce() {
        const SessionPtr session = site_->signedIn(Role::Billing);
        const std::int64_t before = site_->count("audit");
        const Mdms::Look view{AuditAction::TotalsViewed, {}, QStringLiteral("2016-01")};
        for (int i = 0; i < 10; ++i) {
            QVERIFY(site_->mdms->households(*session, view));
        }
        QCOMPARE(site_->count("audit"), before + 1);
        const AuditEntry entry = log().entries()->back();
        QCOMPARE(entry.actor, (Actor{QStringLiteral("billing"), Role::Billing}));
        QCOMPARE(entry.details, QStringLiteral("2016-01"));
        site_->clock.set(site_->clock.now() + Mdms::kSameLook);
        QVERIFY(site_->mdms->households(*session, view));
        QCOMPARE(site_->count("audit"), before + 2);
        // A bill or an export is an entry every time.
        const Mdms::Look exported{AuditAction::BillExported, QStringLiteral("ab"), {}};
        QVERIFY(site_->mdms->households(*session, exported));
        QVERIFY(site_->mdms->households(*session, exported));
        QCOMPARE(site_->count("audit"), before + 4);
    }

    void lookThatCannotBeRecordedIsNotGranted() {
        if (storesAreOnServer()) {
            QSKIP("the fault is made with a trigger of SQLite's");
        }
        const SessionPtr owner = site_->owner();
        run(QStringLiteral("CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT raise(ABORT, 'full'); END"));
        QVERIFY(!site_->mdms->households(*owner, {}));
        const auto bill = site_->mdms->bill(*owner, {}, {{2016, 1, 1}, {2016, 1, 31}});
        QVERIFY(!bill && bill.error().code != ErrorCode::NothingToBill);
    }

    void signInsAreRecordedWithoutWhatWasTypedForAName() {
        QVERIFY(site_->mdms->operators().addFirst(QStringLiteral("olga"), secretOf(SmallMdms::kPassword)));
        QVERIFY(!site_->mdms->operators().signIn(QStringLiteral("olga"), secretOf("wrong")));
        QVERIFY(!site_->mdms->operators().signIn(QStringLiteral("my.password.by.mistake"), secretOf("wrong")));
        const SessionPtr session = site_->mdms->operators().signIn(QStringLiteral("olga"), secretOf(SmallMdms::kPassword)).value();
        QVERIFY(site_->mdms->operators().signOut(*session));
        const auto entries = log().entries().value();
        std::vector<std::pair<AuditAction, QString>> tail;
        for (auto entry = entries.end() - 5; entry != entries.end(); ++entry) {
            tail.emplace_back(entry->action, entry->subject);
            QVERIFY(!entry->subject.contains(QStringLiteral("mistake")) && !entry->details.contains(QStringLiteral("mistake")));
        }
        QCOMPARE(tail, (std::vector<std::pair<AuditAction, QString>>{{AuditAction::AccountAdded, QStringLiteral("olga")},
                                                                     {AuditAction::SignInFailed, QStringLiteral("olga")},
                                                                     {AuditAction::SignInFailed, QString()},
                                                                     {AuditAction::SignedIn, QString()},
                                                                     {AuditAction::SignedOut, QString()}}));
    }

    void filterTakesTimeAndActor() {
        const Instant start = site_->clock.now();
        site_->clock.set(start + Seconds{100});
        QVERIFY(log().record({QStringLiteral("bob"), Role::Billing}, AuditAction::PolicyChanged));
        QCOMPARE(log().entries({start + Seconds{100}, {}, {}})->size(), 1u);
        QCOMPARE(log().entries({{}, start + Seconds{100}, {}})->size(), std::size_t{kEntries});
        QCOMPARE(log().entries({{}, {}, QStringLiteral("bob")})->size(), 1u);
    }

private:
    AuditLog& log() { return site_->mdms->audit(); }
    void run(const QString& sql) { QVERIFY(site_->mdms->database().run(sql)); }

    /// As somebody who knows how the hash is made.
    void rewrite(int position, const QString& subject) {
        AuditEntry entry = log().entries()->at(static_cast<std::size_t>(position - 1));
        entry.subject = subject;
        const crypto::Digest hash = crypto::sha256(entry.canonical());
        QVERIFY(site_->mdms->database().run(QStringLiteral("UPDATE audit SET subject = ?, hash = ? WHERE position = ?"),
                                            {subject, blob(hash), number(std::int64_t{position})}));
    }

    void expectBreak(Kind kind, std::int64_t position) {
        const auto check = log().verify();
        QVERIFY(check && check->firstBreak);
        QCOMPARE(check->firstBreak->kind, kind);
        QCOMPARE(check->firstBreak->position, position);
    }

    std::unique_ptr<SmallMdms> site_;
};

QTEST_GUILESS_MAIN(TestAuditLog)
#include "test_audit_log.moc"
