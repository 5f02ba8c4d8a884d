// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/messages/register_plan.h"
#include "tests/support/error_of.h"
#include "tests/support/tariff_days.h"

using namespace smarter;
using namespace smarter::test;

namespace {

const QTimeZone kToronto("America/Toronto");
const QTimeZone kBerlin("Europe/Berlin");

Calendar calendarOf(const QString& id) {
    return shipped(id)->versions.front().calendar;
}

/// One range [start, end) on register 1, the rest on 0; the same every day.
Calendar withRange(int start, int end) {
    Calendar calendar = Calendar::single();
    DaySchedule day;
    for (const TimeRange& range :
         {TimeRange{0, start, 0}, TimeRange{start, end, 1}, TimeRange{end, kMinutesOfDay, 0}}) {
        if (range.startMinute < range.endMinute) {
            day.push_back(range);
        }
    }
    calendar.seasons.front().schedules = {day, day, day};
    return calendar;
}

std::vector<std::int64_t> minutesByRegister(const std::vector<RegisterRun>& runs, int registers) {
    std::vector<std::int64_t> minutes(static_cast<std::size_t>(registers));
    for (const RegisterRun& run : runs) {
        minutes[static_cast<std::size_t>(run.registerIndex)] += (run.end - run.start) / kMinute;
    }
    return minutes;
}

}  // namespace

class TestRegisterPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void easterFallsWhereTheTablesSay() {
        // U.S. Census Bureau, Easter dates.
        QCOMPARE(easterSunday(2016), QDate(2016, 3, 27));
        QCOMPARE(easterSunday(2024), QDate(2024, 3, 31));
        QCOMPARE(easterSunday(2025), QDate(2025, 4, 20));
        QCOMPARE(easterSunday(2026), QDate(2026, 4, 5));
        QCOMPARE(easterSunday(2038), QDate(2038, 4, 25));
    }

    void ontarioHolidaysOf2021MoveOffTheWeekend() {
        // Christmas on a Saturday and Boxing Day on a Sunday: Monday and Tuesday too.
        const auto days = calendarOf(QStringLiteral("ontario-tou")).holidaysOf(2021);
        const std::vector<QDate> expected{{2021, 1, 1},   {2021, 2, 15},  {2021, 4, 2},   {2021, 5, 24},
                                          {2021, 7, 1},   {2021, 8, 2},   {2021, 9, 6},   {2021, 10, 11},
                                          {2021, 12, 25}, {2021, 12, 26}, {2021, 12, 27}, {2021, 12, 28}};
        QCOMPARE(days, expected);
    }

    void holidayMovedOverTheYearsEndIsKept() {
        Calendar calendar = Calendar::single();
        HolidayRule rule;
        rule.month = 12;
        rule.day = 31;
        calendar.holidays = {rule};
        calendar.holidayMovesToWeekday = true;
        // 31 December 2022 was a Saturday.
        QCOMPARE(calendar.holidaysOf(2023), (std::vector<QDate>{{2023, 1, 2}, {2023, 12, 31}}));
    }

    void holidayOnAWeekendIsAHolidayAsItFalls() {
        const Calendar german = calendarOf(QStringLiteral("german-two-register"));
        QCOMPARE(german.scheduleIndexOn(QDate(2026, 10, 3)) % kDayTypes,
                 static_cast<std::size_t>(DayType::Holiday));  // a Saturday
        QCOMPARE(german.scheduleIndexOn(QDate(2026, 10, 5)) % kDayTypes,
                 static_cast<std::size_t>(DayType::Weekday));
        QCOMPARE(german.scheduleIndexOn(QDate(2026, 5, 14)) % kDayTypes,
                 static_cast<std::size_t>(DayType::Holiday));  // Ascension
    }

    void rangeIsPassedTwiceOnALongDayAndNeverOnAShortOne_data() {
        QTest::addColumn<QTimeZone>("zone");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<int>("all");
        // Berlin: 29 March 2026 02:00 to 03:00 is skipped, 25 October 2026 02:00 to 03:00 passes twice.
        QTest::newRow("Berlin short") << kBerlin << QDate(2026, 3, 29) << 120 << 0 << 1380;
        QTest::newRow("Berlin plain") << kBerlin << QDate(2026, 3, 30) << 120 << 60 << 1440;
        QTest::newRow("Berlin long") << kBerlin << QDate(2026, 10, 25) << 120 << 120 << 1500;
        // Toronto: 8 March 2026 02:00 to 03:00 is skipped, 1 November 2026 01:00 to 02:00 passes twice.
        QTest::newRow("Toronto short") << kToronto << QDate(2026, 3, 8) << 120 << 0 << 1380;
        QTest::newRow("Toronto long") << kToronto << QDate(2026, 11, 1) << 60 << 120 << 1500;
        // Lord Howe moves by half an hour: 5 April 2026 01:30 to 02:00 passes twice.
        QTest::newRow("half an hour")
            << QTimeZone("Australia/Lord_Howe") << QDate(2026, 4, 5) << 60 << 90 << 1470;
    }
    void rangeIsPassedTwiceOnALongDayAndNeverOnAShortOne() {
        QFETCH(QTimeZone, zone);
        QFETCH(QDate, day);
        QFETCH(int, start);
        const auto runs = runsOf(withRange(start, start + 60), day, zone);
        const auto minutes = minutesByRegister(runs, 2);
        QTEST(static_cast<int>(minutes[1]), "minutes");
        QTEST(static_cast<int>(minutes[0] + minutes[1]), "all");
        QCOMPARE(runs.front().start, intervalOf(day, zone).start);
        QCOMPARE(runs.back().end, intervalOf(day, zone).end());
        for (std::size_t i = 1; i < runs.size(); ++i) {
            QCOMPARE(runs[i].start, runs[i - 1].end);
        }
    }

    void berlinLongDayByHand() {
        // CEST until 01:00 UTC. 00:00 local is 22:00 UTC the day before; 02:00–03:00 is 00:00–01:00 and
        // 01:00–02:00 UTC.
        const auto runs = runsOf(withRange(150, 180), QDate(2026, 10, 25), kBerlin);
        const Instant midnight =
            instantOf(QDateTime(QDate(2026, 10, 24), QTime(22, 0), QTimeZone::utc()).toSecsSinceEpoch());
        const auto at = [&](int minutes) { return midnight + kMinute * minutes; };
        QCOMPARE(runs, (std::vector<RegisterRun>{{at(0), at(150), 0},
                                                 {at(150), at(180), 1},
                                                 {at(180), at(210), 0},
                                                 {at(210), at(240), 1},
                                                 {at(240), at(1500), 0}}));
    }

    void everyMinuteOfThePlanAgreesWithEachCalendar() {
        const Calendar ontario = calendarOf(QStringLiteral("ontario-tou"));
        const Calendar german = calendarOf(QStringLiteral("german-two-register"));
        const auto plan = RegisterPlan::join({ontario, german, Calendar::single()});
        QVERIFY(plan);
        QVERIFY(plan->registerCount() >= 4);
        QVERIFY(plan->registerCount() <= 6);
        for (const QDate first : {QDate(2026, 3, 6), QDate(2026, 10, 30), QDate(2026, 12, 24)}) {
            for (QDate day = first; day < first.addDays(4); day = day.addDays(1)) {
                for (const QString& id :
                     {QStringLiteral("ontario-tou"), QStringLiteral("german-two-register")}) {
                    const auto tariff = shipped(id);
                    const TariffVersion& version = tariff->versions.front();
                    const auto map = tariffRegisters(*plan, version, day, kToronto);
                    QVERIFY(map);
                    const auto own = runsOf(version.calendar, day, kToronto);
                    const Interval whole = intervalOf(day, kToronto);
                    for (Instant at = whole.start; at < whole.end(); at += kMinute * 30) {
                        const int cell = plan->registerAt(at, kToronto);
                        const auto priced =
                            std::ranges::find_if(own, [at](const RegisterRun& run) { return at < run.end; });
                        QCOMPARE(map->at(static_cast<std::size_t>(cell)), priced->registerIndex);
                    }
                }
            }
        }
    }

    void onePlanRegisterCannotTellTimesApart() {
        const auto tariff = shipped(QStringLiteral("ontario-tou"));
        const TariffVersion& version = tariff->versions.front();
        QCOMPARE(errorOf(tariffRegisters(RegisterPlan(), version, QDate(2026, 6, 1), kToronto)),
                 ErrorCode::TariffNotMetered);
        // A Sunday is all one register: there it can.
        QCOMPARE(*tariffRegisters(RegisterPlan(), version, QDate(2026, 6, 7), kToronto), std::vector<int>{0});
    }

    void registerUnderTwoHoursIsRefused() {
        const Seconds minimum{2 * 3600};
        const QDate today(2026, 1, 1);
        QVERIFY(RegisterPlan::join({withRange(600, 720)})->checkPrivacy(minimum, today, kBerlin));
        const auto refused = RegisterPlan::join({withRange(600, 719)})->checkPrivacy(minimum, today, kBerlin);
        QCOMPARE(errorOf(refused), ErrorCode::RegisterTooShort);
        QVERIFY(refused.error().subject.startsWith(QStringLiteral("2,")));
        // Two calendars that are fine by themselves: 12:00–14:00 of one leaves one hour of the other's
        // 11:00–13:00.
        QCOMPARE(errorOf(RegisterPlan::join({withRange(660, 780), withRange(720, 840)})
                             ->checkPrivacy(minimum, today, kBerlin)),
                 ErrorCode::RegisterTooShort);
    }

    void registerThatTheClockChangeShortensIsRefusedNamingTheDay() {
        const auto plan = RegisterPlan::join({withRange(120, 240)});
        const auto refused = plan->checkPrivacy(Seconds{2 * 3600}, QDate(2026, 1, 1), kBerlin);
        QCOMPARE(errorOf(refused), ErrorCode::RegisterTooShort);
        QVERIFY(refused.error().subject.contains(QStringLiteral("2026-03-29")));
        QVERIFY(plan->checkPrivacy(Seconds{2 * 3600}, QDate(2026, 1, 1), QTimeZone::utc()));
    }

    void shippedTariffsTogetherSatisfyThePrivacyRule() {
        for (const QTimeZone& zone : {kToronto, kBerlin}) {
            const auto plans = withPlansFor({}, shippedTariffs(), QDate(2026, 1, 1), Seconds{2 * 3600}, zone);
            QVERIFY(plans);
            QVERIFY(plans->registersOn(QDate(2026, 1, 2)) > 3);
            QCOMPARE(plans->registersOn(QDate(2026, 1, 1)), 1);
        }
    }

    void planForAPastDayIsRefused() {
        RegisterPlans plans;
        const QDate today(2026, 1, 1);
        QCOMPARE(errorOf(plans.add(today, RegisterPlan(), today)), ErrorCode::RevisionStale);
        QVERIFY(plans.empty());
        QVERIFY(plans.add(today.addDays(1), *RegisterPlan::join({withRange(0, 720)}), today));
        QCOMPARE(plans.registersOn(today), 1);
        QCOMPARE(plans.registersOn(today.addDays(1)), 2);
    }

    void plansSurviveTheirCodecAndCutsAreRefused() {
        const QDate today(2026, 1, 1);
        const auto plans = withPlansFor({}, shippedTariffs(), today, Seconds{2 * 3600}, kToronto);
        const Bytes bytes = plans->encode();
        QVERIFY(*RegisterPlans::decode(bytes) == *plans);
        for (std::size_t length = 0; length < bytes.size(); length += 7) {
            QVERIFY(!RegisterPlans::decode(ByteView(bytes).first(length)));
        }
        Bytes longer = bytes;
        longer.push_back(0);
        QCOMPARE(errorOf(RegisterPlans::decode(longer)), ErrorCode::TrailingBytes);
        Bytes newer = bytes;
        newer[0] = 9;
        QCOMPARE(errorOf(RegisterPlans::decode(newer)), ErrorCode::VersionUnsupported);
    }

    void tooManyRegistersAreRefused() {
        std::vector<Calendar> calendars;
        for (int i = 1; i <= 15; ++i) {
            calendars.push_back(withRange(60 * i, kMinutesOfDay));
        }
        QCOMPARE(RegisterPlan::join(calendars)->registerCount(), 16);
        calendars.push_back(withRange(60 * 16, kMinutesOfDay));
        QCOMPARE(errorOf(RegisterPlan::join(calendars)), ErrorCode::TooManyRegisters);
    }
};

QTEST_GUILESS_MAIN(TestRegisterPlan)
#include "test_register_plan.moc"
