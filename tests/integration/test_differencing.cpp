// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <random>

#include "tests/support/attacker.h"
#include "tests/support/small_pes.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr int kHour = 60;
constexpr int kQuarter = 15;
constexpr int kDay = 24 * kHour;

/// A neighbourhood whose readings go through the real intake, and whoever sees all that comes out of it.
class Street {
public:
    Street(SmallPes& pes, const QString& name, int meters) : pes_(pes), name_(name) {
        for (int meter = 0; meter < meters; ++meter) {
            ids_.push_back(pes.enrolled(QStringLiteral("m%1").arg(meter), name));
            number_[*pes.intake->pseudonymOf(ids_.back())] = meter;
        }
    }

    int size() const { return static_cast<int>(ids_.size()); }

    /// The day, from 0, that minutes are counted from.
    void turnToDay(int day) { origin_ = day * kDay; }

    /// Minutes [first, end) of the day of these meters arrive, unless they did before.
    void report(const std::vector<int>& meters, int first, int end) {
        std::vector<ReadingBatch> batches;
        for (const int meter : meters) {
            std::vector<profile::Row> rows;
            for (int minute = origin_ + first; minute < origin_ + end; ++minute) {
                if (arrived_.insert({meter, minute}).second) {
                    rows.push_back({kNewYear + kMinute * minute, Joules{joules(meter, minute)}});
                }
            }
            if (!rows.empty()) {
                std::ranges::move(pes_.sealed(ids_[static_cast<std::size_t>(meter)], rows, kHour),
                                  std::back_inserter(batches));
            }
        }
        for (const Acknowledgement& answer : pes_.processed(batches)) {
            QVERIFY(answer.refused.empty());
        }
    }

    /// Closes what ended by this minute of the day. The attacker sees the minutes, as the release does.
    void close(int minute) {
        for (const AggregateRow& row : pes_.released(kNewYear + kMinute * (origin_ + minute))) {
            if (const auto* load = std::get_if<NeighbourhoodLoad>(&row)) {
                ++loads_[load->outcome];
                if (load->outcome == Outcome::Released) {
                    see(*load);
                }
            } else {
                see(std::get<HouseholdTotal>(row));
            }
        }
    }

    std::vector<int> isolated() const {
        std::vector<int> out;
        for (int meter = 0; meter < size(); ++meter) {
            if (attacker_.isolates(meter)) {
                out.push_back(meter);
            }
        }
        return out;
    }

    const std::map<Outcome, int>& loads() const { return loads_; }
    int loads(Outcome outcome) const {
        const auto found = loads_.find(outcome);
        return found == loads_.end() ? 0 : found->second;
    }
    /// The newest outcome of each household's total.
    const std::map<int, Outcome>& totals() const { return totals_; }
    int withheldTotals() const {
        return static_cast<int>(std::ranges::count(totals_, Outcome::WouldExpose, [](const auto& one) { return one.second; }));
    }
    int releasedTotals() const { return releasedTotals_; }
    /// Energy by window of the day, newest revision.
    const std::map<int, std::int64_t>& windows() const { return windows_; }

    static std::int64_t joules(int meter, int minute) { return 1'000 * (meter + 1) + minute; }

private:
    std::set<Cell> arrivedIn(int meter, int first, int end) const {
        return {arrived_.lower_bound({meter, first}), arrived_.lower_bound({meter, end})};
    }
    static std::int64_t energyOf(const std::set<Cell>& cells) {
        std::int64_t sum = 0;
        for (const auto& [meter, minute] : cells) {
            sum += joules(meter, static_cast<int>(minute));
        }
        return sum;
    }

    void see(const NeighbourhoodLoad& load) {
        QCOMPARE(load.neighbourhood, name_);
        const auto first = static_cast<int>((load.window.start - kNewYear) / kMinute);
        std::int64_t energy = 0;
        for (int minute = first; minute < first + kQuarter; ++minute) {
            std::set<Cell> cells;
            for (int meter = 0; meter < size(); ++meter) {
                cells.merge(arrivedIn(meter, minute, minute + 1));
            }
            energy += energyOf(cells);
            attacker_.seeLoad(cells);
        }
        QCOMPARE(load.energy.value, energy);  // so the attacker's idea of the value is right
        windows_[first] = energy;
    }

    void see(const HouseholdTotal& total) {
        const int meter = number_.at(total.household);
        totals_[meter] = total.outcome;
        if (total.outcome == Outcome::Released) {
            const MeteredDay day = pes_.intake->metering().dayOf(total.window.start);
            const auto first = static_cast<int>((total.window.start - kNewYear) / kMinute);
            std::map<int, std::set<Cell>> cells;  // by register
            for (const Cell& cell : arrivedIn(meter, first, first + kDay)) {
                cells[day.runAt(kNewYear + kMinute * cell.second).registerIndex].insert(cell);
            }
            for (int i = 0; i < static_cast<int>(total.registers.size()); ++i) {
                QCOMPARE(total.registers[static_cast<std::size_t>(i)].value, energyOf(cells[i]));
                attacker_.seeTotal(meter, cells[i]);
            }
            ++releasedTotals_;
        }
    }

    SmallPes& pes_;
    QString name_;
    std::vector<MeterId> ids_;
    std::map<Pseudonym, int> number_;
    std::set<Cell> arrived_;
    Attacker attacker_;
    std::map<Outcome, int> loads_;
    std::map<int, Outcome> totals_;
    std::map<int, std::int64_t> windows_;
    int origin_ = 0;
    int releasedTotals_ = 0;
};

std::vector<int> range(int first, int end) {
    std::vector<int> out;
    for (int i = first; i < end; ++i) {
        out.push_back(i);
    }
    return out;
}

/// The day's hours until `end` of some meters, delivered in any order, closed in between and a day later.
void playAnyDay(Street& street, std::mt19937& random, int end) {
    const auto upTo = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
    struct Delivery {
        int meter = 0;
        int first = 0;
        int end = 0;
    };
    std::vector<Delivery> prompt;
    std::vector<Delivery> late;
    const auto add = [](std::vector<Delivery>& deliveries, int meter, int minute) {
        if (!deliveries.empty() && deliveries.back().meter == meter && deliveries.back().end == minute) {
            ++deliveries.back().end;
        } else {
            deliveries.push_back({meter, minute, minute + 1});
        }
    };
    // Losses of every kind: a region but for one meter, one meter, a few minutes; some come late, some never do.
    std::map<int, std::vector<std::pair<int, int>>> gaps;
    const bool moving = upTo(2) == 0;
    const bool recovers = upTo(1) == 0;
    for (int i = 1 + upTo(1); i > 0; --i) {
        const int first = upTo(end / kQuarter - 1) * kQuarter + (upTo(3) == 0 ? upTo(14) : 0);
        const int length = upTo(2) == 0 ? 1 + upTo(4) : kQuarter * (1 + upTo(11));
        const int spared = upTo(street.size() - 1);
        const bool regional = upTo(2) == 0;
        for (int meter = 0; meter < street.size(); ++meter) {
            if (regional != (meter == spared)) {
                gaps[meter].emplace_back(first, std::min(first + length, end));
            }
        }
    }
    for (int meter = 0; meter < street.size(); ++meter) {
        const int joins = moving && upTo(4) == 0 ? upTo(end / kQuarter - 1) * kQuarter : 0;
        const int leaves = moving && upTo(4) == 0 ? joins + kQuarter * (1 + upTo(8)) : end;
        for (int minute = joins; minute < std::min(leaves, end); ++minute) {
            const auto& lost = gaps[meter];
            const auto gap = std::ranges::find_if(
                lost, [&](const auto& one) { return minute >= one.first && minute < one.second; });
            if (gap == lost.end()) {
                add(prompt, meter, minute);
            } else if (recovers && gap == lost.begin()) {
                add(late, meter, minute);
            }
        }
    }
    for (const Delivery& one : prompt) {
        street.report({one.meter}, one.first, one.end);
    }
    if (upTo(1) == 0) {
        street.close(end);
    }
    std::ranges::shuffle(late, random);
    const int inTime = upTo(static_cast<int>(late.size()));
    for (int i = 0; i < static_cast<int>(late.size()); ++i) {
        const Delivery& one = late[static_cast<std::size_t>(i)];
        street.report({one.meter}, one.first, one.end);
        if (i >= inTime && upTo(1) == 0) {
            street.close(kDay);
        }
    }
    street.close(kDay);
}

}  // namespace

class TestDifferencing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openLibraries(); }
    void cleanupTestCase() { closeLibraries(); }

    void newMeterAtElevenIsNotIsolated() {
        SmallPes pes(3);
        Street street(pes, QStringLiteral("Maple Court"), 5);
        street.report(range(0, 4), 0, kDay);
        street.report({4}, 11 * kHour, kDay);
        street.close(kDay);
        QCOMPARE(street.loads(), (std::map<Outcome, int>{{Outcome::Released, 44}, {Outcome::MembershipChange, 52}}));
        // No two windows differ by what the new meter used (every meter's use grows by as much an hour).
        for (const auto& [first, energy] : street.windows()) {
            const auto next = street.windows().find(first + kQuarter);
            if (next != street.windows().end()) {
                QCOMPARE(next->second - energy, 4 * kQuarter * kQuarter);
            }
        }
        QVERIFY(street.isolated().empty());
        QCOMPARE(street.totals().size(), 5u);
    }

    void enoughNewMetersTogetherAreReleased() {
        SmallPes pes(3);
        Street street(pes, QStringLiteral("Maple Court"), 6);
        street.report(range(0, 3), 0, 6 * kHour);
        street.report(range(3, 6), 3 * kHour, 6 * kHour);
        street.close(kDay);
        QCOMPARE(street.loads(), (std::map<Outcome, int>{{Outcome::Released, 24}}));
        QVERIFY(street.isolated().empty());
    }

    void lossOfOneMinuteWithholdsItsWindowUntilItComes() {
        SmallPes pes(3);
        Street street(pes, QStringLiteral("Maple Court"), 4);
        street.report(range(0, 3), 0, 3 * kHour);
        street.report({3}, 0, 100);
        street.report({3}, 101, 3 * kHour);
        street.close(3 * kHour);
        QCOMPARE(street.loads(), (std::map<Outcome, int>{{Outcome::Released, 11}, {Outcome::MembershipChange, 1}}));
        street.report({3}, 100, 101);
        street.close(3 * kHour);
        QCOMPARE(street.loads(Outcome::Released), 12);
        street.close(kDay);
        QVERIFY(street.isolated().empty());
        QCOMPARE(street.withheldTotals(), 0);
    }

    void lateReadingsDoNotIsolate() {
        SmallPes pes(3);
        Street street(pes, QStringLiteral("Maple Court"), 5);
        street.report(range(0, 4), 0, 4 * kHour);
        street.report({4}, 0, 100);
        street.report({4}, 105, 4 * kHour);
        street.close(kDay);
        QCOMPARE(street.loads(Outcome::MembershipChange), 1);
        QCOMPARE(street.withheldTotals(), 0);
        // With the totals out, the window would show what the fifth used in the five minutes that come now.
        street.report({4}, 100, 105);
        street.close(kDay);
        QCOMPARE(street.loads(Outcome::WouldExpose), 1);
        QCOMPARE(street.totals().at(4), Outcome::ChangeTooSmall);
        QVERIFY(street.isolated().empty());
    }

    void onlyOneMeterOnThroughAnOutage() {
        SmallPes pes(3);
        Street street(pes, QStringLiteral("Maple Court"), 5);
        street.report(range(0, 5), 0, 3 * kHour);
        street.report({2}, 3 * kHour, 4 * kHour);
        street.report(range(0, 5), 4 * kHour, 6 * kHour);
        street.close(kDay);
        QCOMPARE(street.loads(), (std::map<Outcome, int>{{Outcome::Released, 20}, {Outcome::TooFewMeters, 4}}));
        QVERIFY(street.isolated().empty());
        QCOMPARE(street.totals().at(2), Outcome::WouldExpose);
        QCOMPARE(street.withheldTotals(), 2);
        // The others' hour comes after all: every value is whole, and nothing need be withheld.
        street.report({0, 1, 3, 4}, 3 * kHour, 4 * kHour);
        street.close(kDay);
        QVERIFY(street.isolated().empty());
    }

    void billedNeighboursDoNotUncoverTheUnbilled() {
        SmallPes pes(2);
        Street street(pes, QStringLiteral("Maple Court"), 6);
        const int unbilled = 3;
        street.report({0, 1, 2, unbilled, 4}, 0, kHour);
        street.report({0, 1, 2}, kHour, 5 * kHour);
        street.report({0, 1, 2, 4, 5}, 5 * kHour, 9 * kHour);
        street.close(kDay);
        QCOMPARE(street.loads(), (std::map<Outcome, int>{{Outcome::Released, 36}}));
        QCOMPARE(street.totals().at(unbilled), Outcome::TooShort);
        QVERIFY(street.withheldTotals() > 0);
        QVERIFY(street.isolated().empty());
    }

    void meterStaysInItsNeighbourhood() {
        SmallPes pes;
        const MeterId meter = pes.enrolled(QStringLiteral("a"), QStringLiteral("Maple Court"));
        MeterEnrolment moved;
        moved.meter = meter;
        moved.neighbourhood = QStringLiteral("Old Mill");
        QVERIFY(pes.intake->enrol({&moved, 1}));
        pes.processed(pes.sealed(meter, minutes(kNewYear, 15, [](int) { return 1; })));
        for (const AggregateRow& row : pes.released(kNewYear + kMinute * kDay)) {
            const auto* load = std::get_if<NeighbourhoodLoad>(&row);
            QCOMPARE(load != nullptr ? load->neighbourhood : std::get<HouseholdTotal>(row).neighbourhood,
                     QStringLiteral("Maple Court"));
        }
    }

    void completeDayIsReleasedWhole() {
        SmallPes pes(3);
        Street street(pes, QStringLiteral("Maple Court"), 4);
        street.report(range(0, 4), 0, kDay);
        street.close(kDay);
        QCOMPARE(street.loads(), (std::map<Outcome, int>{{Outcome::Released, 96}}));
        QCOMPARE(street.withheldTotals(), 0);
        QVERIFY(street.isolated().empty());
    }

    void totalsOutBeforeTheLoadsHoldNothingUp() {
        SmallPes pes(3);
        Street street(pes, QStringLiteral("Maple Court"), 3);
        for (const int meter : {0, 1, 2}) {
            street.report({meter}, 0, kDay);
            street.close(kDay);
        }
        QCOMPARE(street.loads(Outcome::Released), 96);
        QCOMPARE(street.withheldTotals(), 0);
        QVERIFY(street.isolated().empty());
    }

    void anyDayIsolatesNobody_data() {
        QTest::addColumn<int>("registers");
        QTest::addColumn<int>("end");
        QTest::newRow("one register") << 1 << 4 * kHour;
        QTest::newRow("two registers") << 2 << 7 * kHour;
    }

    void anyDayIsolatesNobody() {
        QFETCH(int, registers);
        QFETCH(int, end);
        std::mt19937 random(15);
        SmallPes pes(2);
        if (registers == 2) {
            Calendar calendar = Calendar::single();
            const DaySchedule day{{0, 3 * kHour, 0}, {3 * kHour, kMinutesOfDay, 1}};
            calendar.seasons.front().schedules = {day, day, day};
            RegisterPlans plans;
            QVERIFY(plans.add(QDate(1, 1, 2), *RegisterPlan::join({calendar}), QDate(1, 1, 1)));
            QVERIFY(pes.intake->adopt(plans));
        }
        int loadsHeld = 0;
        int totalsHeld = 0;
        int totals = 0;
        for (int i = 0; i < 30; ++i) {
            Street street(pes, QStringLiteral("Street %1").arg(i), 5 + i % 4);
            playAnyDay(street, random, end);
            QVERIFY2(street.isolated().empty(), qPrintable(QStringLiteral("day %1").arg(i)));
            loadsHeld += street.loads(Outcome::WouldExpose) > 0 ? 1 : 0;
            totalsHeld += street.withheldTotals() > 0 ? 1 : 0;
            totals += street.releasedTotals();
        }
        QVERIFY(loadsHeld > 0);
        QVERIFY(totalsHeld > 0);
        QVERIFY(totals > 20);
    }

    void changeOfTheRuleIsolatesNobody_data() {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("after");
        QTest::newRow("tighter") << 2 << 4;
        QTest::newRow("looser") << 4 << 2;
    }

    // Any day under one rule, any day under the next, and what was late of the first one after that.
    void changeOfTheRuleIsolatesNobody() {
        QFETCH(int, before);
        QFETCH(int, after);
        constexpr int end = 3 * kHour;
        std::mt19937 random(27);
        SmallPes pes(static_cast<std::uint32_t>(before));
        std::vector<std::unique_ptr<Street>> streets;
        for (int i = 0; i < 8; ++i) {
            streets.push_back(std::make_unique<Street>(pes, QStringLiteral("Street %1").arg(i), 5 + i % 4));
            playAnyDay(*streets.back(), random, end);
        }
        const auto adopted = pes.intake->adopt(PolicyOrder{*ReleasePolicy::named(QStringLiteral("custom"), static_cast<std::uint32_t>(after)), {}});
        QVERIFY(adopted);
        QCOMPARE(adopted->dated().back().from, QDate(2016, 1, 2));
        int released = 0;
        for (auto& street : streets) {
            const int first = street->loads(Outcome::Released);
            street->turnToDay(1);
            playAnyDay(*street, random, end);
            released += street->loads(Outcome::Released) - first;
            street->turnToDay(0);
            for (int meter = 0; meter < street->size(); ++meter) {
                const auto from = static_cast<int>(random() % end);
                street->report({meter}, from, std::min(end, from + kHour));
                street->close(kDay);
            }
            QVERIFY2(street->isolated().empty(), qPrintable(QStringLiteral("day %1").arg(&street - streets.data())));
        }
        QVERIFY(released > 0);
    }

    // Two meters apart would do by the second day's rule.
    void loosenedRuleKeepsTheDistanceOfTheDayBefore() {
        SmallPes pes(4);
        Street street(pes, QStringLiteral("Maple Court"), 8);
        street.report(range(0, 8), 0, kQuarter);
        street.close(kDay);
        QVERIFY(pes.intake->adopt(PolicyOrder{*ReleasePolicy::named(QStringLiteral("custom"), 2), {}}));
        street.report(range(0, 6), kQuarter, 2 * kQuarter);
        street.turnToDay(1);
        street.report(range(0, 8), 0, kQuarter);
        street.report(range(0, 6), kQuarter, 2 * kQuarter);
        street.close(kDay);
        QCOMPARE(street.loads(), (std::map<Outcome, int>{{Outcome::Released, 3}, {Outcome::MembershipChange, 1}}));
        QVERIFY(street.isolated().empty());
    }

    // What was thin on the first day stays shut under the looser rule of the second.
    void loosenedRuleLeavesTheDayBeforeAlone() {
        SmallPes pes(5);
        Street street(pes, QStringLiteral("Maple Court"), 6);
        street.report(range(0, 4), 0, 3 * kHour);
        street.close(kDay);
        QCOMPARE(street.loads(), (std::map<Outcome, int>{{Outcome::TooFewMeters, 12}}));
        QVERIFY(pes.intake->adopt(PolicyOrder{*ReleasePolicy::named(QStringLiteral("custom"), 2), {}}));
        street.turnToDay(1);
        street.report(range(0, 5), 0, 3 * kHour);
        street.close(kDay);
        QCOMPARE(street.loads(Outcome::Released), 12);
        street.turnToDay(0);
        street.report({4}, 0, kHour);
        street.close(kDay);
        QCOMPARE(street.loads(Outcome::Released), 16);  // five at last; the other hours have four
        QVERIFY(street.isolated().empty());
    }
};

QTEST_GUILESS_MAIN(TestDifferencing)
#include "test_differencing.moc"
