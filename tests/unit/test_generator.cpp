// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <numeric>

#include "core/meter/generator/climate.h"
#include "core/meter/generator/home.h"
#include "core/meter/generator/random.h"

using namespace smarter;
using namespace smarter::generator;

namespace {

const QTimeZone& berlin() {
    static const QTimeZone zone("Europe/Berlin");
    return zone;
}

std::int64_t joulesOf(const DayProfile& day) {
    return std::accumulate(day.minutes.begin(), day.minutes.end(), Joules{}).value;
}

bool covers(const std::vector<Interval>& intervals, Instant instant) {
    return std::any_of(intervals.begin(), intervals.end(),
                       [&](const Interval& i) { return i.contains(instant); });
}

}  // namespace

class TestGenerator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawsFollowThePublishedAlgorithm() {
        // First outputs of SplitMix64 from seed 1234567, as its reference implementations give them.
        Random random(1'234'567);
        for (const std::uint64_t expected : {6'457'827'717'110'365'317u, 3'203'168'211'198'807'973u,
                                             9'817'491'932'198'370'423u, 4'593'380'528'125'082'431u}) {
            QCOMPARE(random.next(), expected);
        }
    }

    void drawsStayWithinTheirEndsAndReachThem() {
        Random random(7);
        std::array<int, 6> seen{};
        for (int i = 0; i < 6'000; ++i) {
            ++seen.at(static_cast<std::size_t>(random.between(-2, 3) + 2));
            const int bell = random.about(100, 10);
            QVERIFY(bell >= 90 && bell <= 110);
        }
        for (const int count : seen) {
            QVERIFY(count > 800 && count < 1'200);
        }
    }

    void aDayIsTheSameHoweverItIsCome() {
        const Home home(42, 3, berlin());
        const Home again(42, 3, berlin());
        for (int i = 0; i < 20; ++i) {
            std::ignore = again.day(QDate(2025, 3, 1).addDays(i));
        }
        const DayProfile a = home.day(QDate(2025, 3, 15));
        const DayProfile b = again.day(QDate(2025, 3, 15));
        QCOMPARE(a.minutes, b.minutes);
        QCOMPARE(a.runs, b.runs);
        QVERIFY(a.minutes != Home(42, 4, berlin()).day(QDate(2025, 3, 15)).minutes);
        QVERIFY(a.minutes != Home(43, 3, berlin()).day(QDate(2025, 3, 15)).minutes);
    }

    void aKnownDayStaysAsItIs() {
        // Pins the arithmetic, so that a compiler or a library that computes otherwise is noticed.
        QCOMPARE(joulesOf(Home(1, 1, berlin()).day(QDate(2025, 1, 15))), kPinnedJoules);
    }

    void daysFollowTheClocks() {
        const Home home(5, 1, berlin());
        for (const auto& [date, minutes] :
             {std::pair(QDate(2025, 3, 30), 1'380u), std::pair(QDate(2025, 7, 1), 1'440u),
              std::pair(QDate(2025, 10, 26), 1'500u)}) {
            const DayProfile day = home.day(date);
            QCOMPARE(day.minutes.size(), minutes);
            QCOMPARE(day.day.end(), home.day(date.addDays(1)).day.start);
        }
    }

    void truthLiesWithinItsDay() {
        for (int number = 1; number <= 20; ++number) {
            const Home home(11, number, berlin());
            const DayProfile day = home.day(QDate(2025, 10, 26));
            Instant last = day.day.start;
            for (const ApplianceRun& run : day.runs) {
                QVERIFY(run.interval.start >= last && run.interval.end() <= day.day.end());
                QVERIFY(run.interval.length > Seconds{0} && run.watts > 0);
                last = run.interval.start;
            }
            for (const auto& intervals : {day.occupied, day.asleep}) {
                for (std::size_t i = 0; i < intervals.size(); ++i) {
                    QVERIFY(intervals[i].start >= (i == 0 ? day.day.start : intervals[i - 1].end()));
                    QVERIFY(intervals[i].length > Seconds{0} && intervals[i].end() <= day.day.end());
                }
            }
        }
    }

    void runsAccountForTheLoad() {
        for (int number = 1; number <= 20; ++number) {
            const Home home(13, number, berlin());
            const DayProfile day = home.day(QDate(2025, 2, 3));
            std::int64_t truth = home.traits().standbyWatts * day.day.length.count();
            for (const ApplianceRun& run : day.runs) {
                truth += run.watts * run.interval.length.count();
            }
            // The mains wander by two in a hundred at most, to both sides.
            QVERIFY(std::abs(joulesOf(day) - truth) < truth / 100);
        }
    }

    void whatIsOnAtMidnightIsOnTheNextDayToo() {
        const auto byHand = [](const ApplianceRun& run) {
            return run.appliance != Appliance::Fridge && run.appliance != Appliance::Freezer &&
                   run.appliance != Appliance::Heating;
        };
        int continued = 0;
        int ended = 0;  // at midnight by chance
        for (int number = 1; number <= 100; ++number) {
            const Home home(17, number, berlin());
            const DayProfile evening = home.day(QDate(2025, 5, 9));
            const DayProfile morning = home.day(QDate(2025, 5, 10));
            for (const ApplianceRun& run : evening.runs) {
                if (run.interval.end() != evening.day.end() || !byHand(run)) {
                    continue;
                }
                const bool goesOn =
                    std::any_of(morning.runs.begin(), morning.runs.end(), [&](const ApplianceRun& next) {
                        return next.appliance == run.appliance && next.watts == run.watts &&
                               next.interval.start == morning.day.start;
                    });
                ++(goesOn ? continued : ended);
            }
            // Nobody wakes up because the date changes.
            QVERIFY(!covers(evening.asleep, evening.day.end() - Seconds{1}) ||
                    covers(morning.asleep, morning.day.start));
        }
        QVERIFY2(continued > 20 && ended < 4, qPrintable(QStringLiteral("%1, %2").arg(continued).arg(ended)));
    }

    void kettlesAreBoiledBySomebodyAwakeAtHome() {
        int kettles = 0;
        int absences = 0;
        for (int number = 1; number <= 50; ++number) {
            const Home home(19, number, berlin());
            for (int i = 0; i < 14; ++i) {
                const DayProfile day = home.day(QDate(2025, 1, 6).addDays(i));
                absences += day.occupied.size() > 1 ? 1 : 0;
                for (const ApplianceRun& run : day.runs) {
                    if (run.appliance == Appliance::Kettle && run.interval.start != day.day.start) {
                        ++kettles;
                        QVERIFY(covers(day.occupied, run.interval.start));
                        QVERIFY(!covers(day.asleep, run.interval.start));
                    }
                }
            }
        }
        QVERIFY(kettles > 1'000);
        QVERIFY(absences > 200);
    }

    void figuresAreThoseOfRealHomes() {
        constexpr int homes = 120;
        double plain = 0;
        double heated = 0;
        int plainHomes = 0;
        std::int64_t peak = 0;
        std::int64_t least = std::numeric_limits<std::int64_t>::max();
        for (int number = 1; number <= homes; ++number) {
            const Home home(2025, number, berlin());
            double year = 0;
            for (int month = 1; month <= 12; ++month) {
                const DayProfile day = home.day(QDate(2025, month, 1).addDays(number % 28));
                year += kilowattHours(Joules{joulesOf(day)}) / 12;
                for (const Joules& minute : day.minutes) {
                    peak = std::max(peak, minute.value / 60);
                    least = std::min(least, minute.value / 60);
                }
            }
            plainHomes += home.traits().heaterWatts == 0 ? 1 : 0;
            (home.traits().heaterWatts == 0 ? plain : heated) += year;
        }
        const double plainMean = plain / plainHomes;
        const double heatedMean = heated / (homes - plainHomes);
        qInfo("kWh a day: %.1f plain (%d homes), %.1f heated; minutes from %lld to %lld W", plainMean,
              plainHomes, heatedMean, static_cast<long long>(least), static_cast<long long>(peak));
        QVERIFY(plainMean > 6 && plainMean < 20);
        QVERIFY(heatedMean > plainMean + 8 && heatedMean < 70);
        QVERIFY(peak > 6'000 && peak < 20'000);
        QVERIFY(least > 20 && least < 150);
    }

    void seasonsAndWeekendsShow() {
        std::map<Appliance, std::int64_t> january;
        std::map<Appliance, std::int64_t> july;
        std::int64_t awayOnWorkdays = 0;
        std::int64_t awayOnSundays = 0;
        const auto away = [](const DayProfile& day) {
            std::int64_t home = 0;
            for (const Interval& interval : day.occupied) {
                home += interval.length.count();
            }
            return day.day.length.count() - home;
        };
        for (int number = 1; number <= 100; ++number) {
            const Home home(23, number, berlin());
            for (const ApplianceRun& run : home.day(QDate(2025, 1, 15)).runs) {
                january[run.appliance] += run.watts * run.interval.length.count();
            }
            for (const ApplianceRun& run : home.day(QDate(2025, 7, 15)).runs) {
                july[run.appliance] += run.watts * run.interval.length.count();
            }
            awayOnWorkdays += away(home.day(QDate(2025, 3, 5)));
            awayOnSundays += away(home.day(QDate(2025, 3, 9)));
        }
        QVERIFY(january[Appliance::Lights] > 2 * july[Appliance::Lights]);
        QVERIFY(january[Appliance::Heating] > 10 * july[Appliance::Heating]);
        QVERIFY(awayOnWorkdays > 2 * awayOnSundays);
        QVERIFY(sunset(QDate(2025, 6, 21)) - sunrise(QDate(2025, 6, 21)) > 15 * 3600);
        QVERIFY(sunset(QDate(2025, 12, 21)) - sunrise(QDate(2025, 12, 21)) < 9 * 3600);
    }

    void everyApplianceIsMet() {
        std::array<int, kAppliances> seen{};
        for (int number = 1; number <= 60; ++number) {
            const Home home(29, number, berlin());
            for (int i = 0; i < 7; ++i) {
                for (const ApplianceRun& run : home.day(QDate(2025, 2, 10).addDays(i)).runs) {
                    ++seen.at(static_cast<std::size_t>(run.appliance));
                }
            }
        }
        for (std::size_t i = 0; i < seen.size(); ++i) {
            QVERIFY2(seen[i] > 0, qPrintable(QString::number(i)));
        }
    }

private:
    static constexpr std::int64_t kPinnedJoules = 17'888'280;
};

QTEST_GUILESS_MAIN(TestGenerator)
#include "test_generator.moc"
