// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "core/store/attempt_guard.h"
#include "tests/support/error_of.h"
#include "tests/support/test_store.h"

using namespace smarter;
using namespace smarter::test;

namespace {

const Schema kSchema{{{attemptTable()}}};
const QString kAlice = QStringLiteral("alice");
constexpr Instant kStart = instantOf(1'500'000'000);

}  // namespace

class TestAttemptGuard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        clock_.set(kStart);
        restart();
    }

    void fewMistakesCostNoWait() {
        for (int i = 0; i < AttemptLimits{}.freeFailures; ++i) {
            QVERIFY(guard_->begin(kAlice));
            QCOMPARE(guard_->waitFor(kAlice).value().count(), 0);
        }
    }

    void waitDoublesUpToTheLongest() {
        exhaust();
        std::int64_t expected = 30;
        for (int i = 0; i < 12; ++i) {
            const Seconds wait = guard_->waitFor(kAlice).value();
            QCOMPARE(wait.count(), std::min<std::int64_t>(expected, 3'600));
            clock_.set(clock_.now() + wait - Seconds{1});
            QCOMPARE(errorOf(guard_->begin(kAlice)), ErrorCode::AttemptDelayed);
            clock_.set(clock_.now() + Seconds{1});
            QVERIFY(guard_->begin(kAlice));
            expected *= 2;
        }
    }

    void refusalNamesTheSecondsLeftAndIsNotCounted() {
        exhaust();
        clock_.set(clock_.now() + Seconds{10});
        for (int i = 0; i < 100; ++i) {
            const Status refused = guard_->begin(kAlice);
            QVERIFY(!refused);
            QCOMPARE(refused.error().subject, QStringLiteral("20"));
        }
        clock_.set(clock_.now() + Seconds{20});
        QVERIFY(guard_->begin(kAlice));
    }

    void restartForgivesNothing() {
        exhaust();
        restart();
        QCOMPARE(errorOf(guard_->begin(kAlice)), ErrorCode::AttemptDelayed);
    }

    void successForgetsTheFailures() {
        exhaust();
        clock_.set(clock_.now() + Seconds{30});
        QVERIFY(guard_->begin(kAlice));
        QVERIFY(guard_->succeeded(kAlice));
        fewMistakesCostNoWait();
    }

    void subjectWithoutANameIsGuardedToo() {
        for (int i = 0; i <= AttemptLimits{}.freeFailures; ++i) {
            QVERIFY(guard_->begin({}));
        }
        QCOMPARE(errorOf(guard_->begin({})), ErrorCode::AttemptDelayed);
    }

    void subjectsAndKindsDoNotDelayEachOther() {
        exhaust();
        QVERIFY(guard_->begin(QStringLiteral("bob")));
        AttemptGuard other(*database_, clock_, QStringLiteral("code"));
        QVERIFY(other.begin(kAlice));
    }

    void aDayOfBruteForceGetsAFewDozenGuesses() {
        int guesses = 0;
        for (int second = 0; second < 86'400; second += 5) {
            clock_.set(kStart + Seconds{second});
            guesses += guard_->begin(kAlice) ? 1 : 0;
        }
        QVERIFY2(guesses > 20 && guesses < 40, qPrintable(QString::number(guesses)));
    }

    void longPauseStartsAfreshAndLeavesNoRowBehind() {
        exhaust();
        clock_.set(clock_.now() + Seconds{2 * 86'400});
        QCOMPARE(guard_->waitFor(kAlice).value().count(), 0);
        QVERIFY(guard_->begin(QStringLiteral("bob")));
        QCOMPARE(database_->single(QStringLiteral("SELECT count(*) FROM attempt"), {},
                                   [](const Statement& row) { return row.number(0); }).value(), 1);
    }

    void clockSetBackStartsTheWaitAnew() {
        exhaust();
        const Instant before = kStart - Seconds{10 * 86'400};
        clock_.set(before);
        QCOMPARE(errorOf(guard_->begin(kAlice)), ErrorCode::AttemptDelayed);
        clock_.set(before + Seconds{30});
        QVERIFY(guard_->begin(kAlice));
    }

private:
    void exhaust() {
        for (int i = 0; i <= AttemptLimits{}.freeFailures; ++i) {
            QVERIFY(guard_->begin(kAlice));
        }
    }

    void restart() {
        guard_.reset();
        database_.reset();
        database_ = std::move(*Database::open(storeLocation(folder_->path(), QStringLiteral("mdms.db")),
                                              SecretBytes::copyOf(Bytes(Database::kKeyBytes, 3)), kSchema));
        guard_ = std::make_unique<AttemptGuard>(*database_, clock_, QStringLiteral("sign-in"));
    }

    ManualClock clock_{kStart};
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Database> database_;
    std::unique_ptr<AttemptGuard> guard_;
};

QTEST_GUILESS_MAIN(TestAttemptGuard)
#include "test_attempt_guard.moc"
