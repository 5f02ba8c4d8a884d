// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/base/speed_clock.h"

using namespace smarter;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = instantOf(1'452'000'000);

}  // namespace

class TestSpeedClock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { steady_ = 17s; }

    void passesAtAMultipleOfTheSource() {
        for (const int factor : {1, 60, 600}) {
            const SpeedClock clock(kStart, Speed{factor}, source());
            steady_ += 90s;
            QCOMPARE(clock.now() - kStart, Seconds{90 * factor});
        }
    }

    void standsAtTheFastestSpeedUntilItIsMoved() {
        SpeedClock clock(kStart, kFastest, source());
        steady_ += 1h;
        QCOMPARE(clock.now(), kStart);
        QVERIFY(!clock.until(kStart + kMinute));
        clock.set(kStart + kMinute);
        QCOMPARE(clock.now(), kStart + kMinute);
        QCOMPARE(*clock.until(kStart + kMinute), 0ns);
    }

    void changeOfSpeedKeepsTheTimeShown() {
        SpeedClock clock(kStart, kRealTime, source());
        steady_ += 10s;
        clock.setSpeed(Speed{60});
        QCOMPARE(clock.now(), kStart + 10s);
        steady_ += 10s;
        QCOMPARE(clock.now(), kStart + 610s);
        clock.setSpeed(kFastest);
        steady_ += 10s;
        QCOMPARE(clock.now(), kStart + 610s);
        clock.setSpeed(kRealTime);
        steady_ += 1500ms;
        QCOMPARE(clock.now(), kStart + 611s);
        steady_ += 500ms;
        QCOMPARE(clock.now(), kStart + 612s);
    }

    void pauseTakesNoTime() {
        SpeedClock clock(kStart, Speed{60}, source());
        steady_ += 1s;
        clock.setPaused(true);
        clock.setPaused(true);
        steady_ += 5h;
        QCOMPARE(clock.now(), kStart + 60s);
        QVERIFY(!clock.until(kStart + 61s));
        QCOMPARE(*clock.until(kStart + 60s), 0ns);
        clock.setSpeed(Speed{600});
        QCOMPARE(clock.now(), kStart + 60s);
        clock.setPaused(false);
        steady_ += 1s;
        QCOMPARE(clock.now(), kStart + 660s);
    }

    void untilIsExactlyHowLongItTakes() {
        SpeedClock clock(kStart, Speed{600}, source());
        steady_ += 7ns;
        const auto left = clock.until(kStart + kMinute);
        QVERIFY(left && *left > 99ms && *left <= 100ms);
        steady_ += *left - 2ns;
        QVERIFY(clock.now() < kStart + kMinute);
        steady_ += 2ns;
        QCOMPARE(clock.now(), kStart + kMinute);
    }

    void yearsOfSimulatedTimeDoNotOverflow() {
        const SpeedClock clock(kStart, Speed{600}, source());
        steady_ += 24h * 30;
        QCOMPARE(clock.now() - kStart, Seconds{24h * 30 * 600});
    }

private:
    SpeedClock::SteadySource source() {
        return [this] { return steady_; };
    }

    std::chrono::nanoseconds steady_{};
};

QTEST_GUILESS_MAIN(TestSpeedClock)
#include "test_speed_clock.moc"
