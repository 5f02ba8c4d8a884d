// SPDX-License-Identifier: GPL-3.0-or-later
#include <rapidcheck.h>

#include <QTest>

#include "core/messages/release_policy.h"
#include "tests/support/error_of.h"

using namespace smarter;
using namespace smarter::test;

namespace {

const QDate kFirst(2026, 1, 1);
const QTimeZone kBerlin("Europe/Berlin");

ReleasePolicy custom(std::uint32_t meters) {
    return *ReleasePolicy::named(QStringLiteral("custom"), meters);
}

/// `changes` of a day and a number of meters, one after another.
ReleasePolicies listOf(const std::vector<std::pair<int, std::uint32_t>>& changes) {
    ReleasePolicies list(custom(2), kBerlin);
    for (const auto& [day, meters] : changes) {
        list = *list.changed(kFirst.addDays(day), custom(meters));
    }
    return list;
}

std::vector<std::pair<int, std::uint32_t>> anyChanges() {
    return *rc::gen::container<std::vector<std::pair<int, std::uint32_t>>>(
        rc::gen::pair(rc::gen::inRange(0, 40), rc::gen::inRange(2u, 6u)));
}

}  // namespace

class TestReleasePolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onePolicyHoldsOnAllDays() {
        const ReleasePolicies list(custom(7));
        QCOMPARE(list.on(ReleasePolicies::ever()).minimumMeters, 7u);
        QCOMPARE(list.on(QDate(9999, 12, 31)).minimumMeters, 7u);
        QCOMPARE(list.at(instantOf(0)).minimumMeters, 7u);
    }

    void changeCountsFromItsDayOnAndReplacesWhatWasToCome() {
        const ReleasePolicies list = listOf({{5, 3}, {9, 4}, {7, 5}});
        QCOMPARE(list.dated().size(), 3u);
        QCOMPARE(list.on(kFirst.addDays(4)).minimumMeters, 2u);
        QCOMPARE(list.on(kFirst.addDays(6)).minimumMeters, 3u);
        QCOMPARE(list.on(kFirst.addDays(9)).minimumMeters, 5u);
        // Taken back before it counted, nothing is left of it.
        QVERIFY(listOf({{5, 3}, {5, 2}}) == ReleasePolicies(custom(2), kBerlin));
    }

    void looserIsWhatOpensMoreInAnyRespect() {
        const ReleasePolicy fifteen = *ReleasePolicy::named(QStringLiteral("15/15"));
        QVERIFY(custom(9).isLooserThan(custom(10)));
        QVERIFY(!custom(10).isLooserThan(custom(10)));
        QVERIFY(!custom(11).isLooserThan(custom(10)));
        QVERIFY(custom(15).isLooserThan(fifteen));
        QVERIFY(custom(100).isLooserThan(fifteen));  // a large household shows
        QVERIFY(fifteen.isLooserThan(custom(16)));
    }

    void instantIsJudgedByItsLocalDay() {
        const ReleasePolicies list = listOf({{1, 9}});
        const Instant midnight = intervalOf(kFirst.addDays(1), kBerlin).start;
        QCOMPARE(list.at(midnight - Seconds{1}).minimumMeters, 2u);
        QCOMPARE(list.at(midnight).minimumMeters, 9u);
    }

    void anyChangesGiveWhatAPlainCalendarSays() {
        QVERIFY(rc::check("dated list", [] {
            const auto changes = anyChanges();
            std::map<int, std::uint32_t> calendar;
            for (int day = 0; day < 40; ++day) {
                calendar[day] = 2;
            }
            for (const auto& [from, meters] : changes) {
                for (int day = from; day < 40; ++day) {
                    calendar[day] = meters;
                }
            }
            const ReleasePolicies list = listOf(changes);
            for (const auto& [day, meters] : calendar) {
                RC_ASSERT(list.on(kFirst.addDays(day)).minimumMeters == meters);
            }
            for (std::size_t i = 1; i < list.dated().size(); ++i) {
                RC_ASSERT(list.dated()[i - 1].from < list.dated()[i].from);
                RC_ASSERT(list.dated()[i - 1].policy != list.dated()[i].policy);
            }
            const auto again = ReleasePolicies::decode(list.encode());
            RC_ASSERT(again && *again == list && again->encode() == list.encode());
        }));
    }

    void listsAgreeAsFarAsTheirDaysDo() {
        QVERIFY(rc::check("agreement", [] {
            const ReleasePolicies one = listOf(anyChanges());
            const ReleasePolicies other = listOf(anyChanges());
            for (int last = 0; last < 40; ++last) {
                bool alike = true;
                for (int day = 0; day <= last; ++day) {
                    alike = alike && one.on(kFirst.addDays(day)) == other.on(kFirst.addDays(day));
                }
                RC_ASSERT(one.agreeThrough(kFirst.addDays(last), other) == alike);
            }
        }));
    }

    void sixtyFiveAreTooMany() {
        ReleasePolicies list(custom(2));
        for (int day = 0; day < 63; ++day) {
            list = *list.changed(kFirst.addDays(day), custom(3 + static_cast<std::uint32_t>(day % 2)));
        }
        QCOMPARE(list.dated().size(), ReleasePolicies::kMost);
        QCOMPARE(errorOf(list.changed(kFirst.addDays(70), custom(9))), ErrorCode::ValueOutOfRange);
        QVERIFY(ReleasePolicies::decode(list.encode()));
        Bytes more = list.encode();
        const std::size_t count = 1 + 4 + 3;  // version, "UTC"
        more[count + 1] = 65;
        QCOMPARE(errorOf(ReleasePolicies::decode(more)), ErrorCode::ValueOutOfRange);
    }

    void cutLongerAndNewerMessagesAreRefused() {
        const Bytes list = listOf({{5, 3}, {9, 4}}).encode();
        const Bytes order = PolicyOrder{custom(5), kFirst}.encode();
        for (std::size_t length = 0; length < list.size(); ++length) {
            QVERIFY(!ReleasePolicies::decode(ByteView(list).first(length)));
        }
        for (std::size_t length = 0; length < order.size(); ++length) {
            QVERIFY(!PolicyOrder::decode(ByteView(order).first(length)));
        }
        for (Bytes bytes : {list, order}) {
            bytes.push_back(0);
            QCOMPARE(bytes.size() > 20 ? errorOf(ReleasePolicies::decode(bytes)) : errorOf(PolicyOrder::decode(bytes)),
                     ErrorCode::TrailingBytes);
            bytes[0] = 9;
            QCOMPARE(errorOf(ReleasePolicies::decode(bytes)), ErrorCode::VersionUnsupported);
            QCOMPARE(errorOf(PolicyOrder::decode(bytes)), ErrorCode::VersionUnsupported);
        }
    }

    void nonsenseIsRefused() {
        ReleasePolicy one = custom(2);
        one.minimumMeters = 1;
        QVERIFY(!one.isAcceptable());
        QCOMPARE(errorOf(PolicyOrder::decode(PolicyOrder{one, {}}.encode())), ErrorCode::ValueOutOfRange);
        QCOMPARE(errorOf(ReleasePolicies::decode(ReleasePolicies(one).encode())), ErrorCode::ValueOutOfRange);
        ReleasePolicy share = custom(2);
        share.largestSharePercent = 101;
        QCOMPARE(errorOf(PolicyOrder::decode(PolicyOrder{share, {}}.encode())), ErrorCode::ValueOutOfRange);
        ReleasePolicy quick = custom(2);
        quick.minimumHouseholdTime = kShortestRegisterTime - Seconds{1};
        QCOMPARE(errorOf(PolicyOrder::decode(PolicyOrder{quick, {}}.encode())), ErrorCode::ValueOutOfRange);
        // Not from the beginning, and out of order.
        const Bytes list = ReleasePolicies(custom(2)).encode();
        constexpr std::size_t firstYear = 1 + 4 + 3 + 2;  // version, "UTC", how many
        Bytes late = list;
        late[firstYear + 1] = 2;
        QCOMPARE(errorOf(ReleasePolicies::decode(late)), ErrorCode::ValueOutOfRange);
        Bytes twice = list;
        twice[firstYear - 1] = 2;
        twice.insert(twice.end(), list.begin() + firstYear, list.end());
        QCOMPARE(errorOf(ReleasePolicies::decode(twice)), ErrorCode::ValueOutOfRange);
        Bytes nowhere = list;
        nowhere[5] = 'X';  // XTC
        QCOMPARE(errorOf(ReleasePolicies::decode(nowhere)), ErrorCode::ValueOutOfRange);
    }

    void ordersSurviveTheirCodec() {
        for (const QDate from : {QDate(), kFirst}) {
            const PolicyOrder order{*ReleasePolicy::named(QStringLiteral("15/15")), from};
            const auto again = PolicyOrder::decode(order.encode());
            QVERIFY(again);
            QVERIFY(*again == order);
        }
    }

    void decodingIsTotal() {
        QVERIFY(rc::check("any bytes", [](const std::vector<std::uint8_t>& bytes) {
            (void)ReleasePolicies::decode(bytes);
            (void)PolicyOrder::decode(bytes);
        }));
        QVERIFY(rc::check("a flipped byte gives a sound list or none", [](std::uint32_t position, std::uint8_t flip) {
            Bytes bytes = listOf({{5, 3}, {9, 4}}).encode();
            bytes[position % bytes.size()] ^= flip;
            if (const auto list = ReleasePolicies::decode(bytes)) {
                RC_ASSERT(list->encode() == bytes);
                RC_ASSERT(std::ranges::all_of(list->dated(), [](const auto& one) { return one.policy.isAcceptable(); }));
            }
        }));
    }
};

QTEST_GUILESS_MAIN(TestReleasePolicy)
#include "test_release_policy.moc"
