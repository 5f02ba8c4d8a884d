// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "core/tariff/decimal.h"
#include "core/tariff/tariff_json.h"
#include "tests/support/error_of.h"
#include "tests/support/tariff_days.h"

using namespace smarter;
using namespace smarter::test;

namespace {

using Kind = TariffFaultKind;

QString s(const char* text) {
    return QString::fromUtf8(text);
}

Joules kwh(double value) {
    return Joules{static_cast<std::int64_t>(value * kJoulesPerKilowattHour)};
}

std::vector<DayUsage> everyDay(const DayPeriod& period, const std::vector<Joules>& registers) {
    std::vector<DayUsage> days;
    for (QDate day = period.first; day <= period.last; day = day.addDays(1)) {
        days.push_back({day, registers});
    }
    return days;
}

std::shared_ptr<const Tariff> tiered(TierSpan span, std::vector<Tier> tiers) {
    Tariff tariff = flatTariff(s("t"), s("T"), s("EUR"), {});
    tariff.versions[0].registers[0].tierSpan = span;
    tariff.versions[0].registers[0].tiers = std::move(tiers);
    return std::make_shared<const Tariff>(tariff);
}

std::vector<std::int64_t> energies(const Charges& charges) {
    std::vector<std::int64_t> out;
    for (const ChargeLine& line : charges.lines) {
        if (line.kind == ChargeKind::Energy) {
            out.push_back(line.energy.value);
        }
    }
    return out;
}

bool has(const std::vector<TariffFault>& faults, Kind kind, const QString& where, const QString& detail) {
    return std::ranges::find(faults, TariffFault{kind, where, detail}) != faults.end();
}

}  // namespace

class TestTariff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shippedTariffsAreExamplesWithoutFault() {
        const auto all = shippedTariffs();
        QCOMPARE(all.size(), std::size_t{4});
        for (const auto& tariff : all) {
            QVERIFY(tariff->example);
            QVERIFY(faultsOf(*tariff).empty());
            const ParsedTariff again = parseTariff(toJson(*tariff));
            QVERIFY2(again.ok(), qPrintable(tariff->id));
            QVERIFY(again.tariff == *tariff);
        }
    }

    void decimalsAreExact() {
        QCOMPARE(parseDecimal(s("0.073"), 6), 73'000);
        QCOMPARE(parseDecimal(s("12"), 5), 1'200'000);
        QCOMPARE(decimalText(73'000, 6), s("0.073"));
        QCOMPARE(decimalText(-150'000, 5), s("-1.5"));
        QCOMPARE(decimalText(0, 5), s("0"));
        for (const char* bad :
             {"", ".5", "1.", "1.2.3", "-1", "1e3", "0.1234567", " 1", "1234567890123", "١"}) {
            QVERIFY2(!parseDecimal(s(bad), 6), bad);
        }
    }

    void faultIsNamedWithItsPlace_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char* name, const char* from, const char* to, Kind kind, const char* where,
                            const char* detail) {
            QTest::newRow(name) << s(from) << s(to) << static_cast<int>(kind) << s(where) << s(detail);
        };
        const char* second = R"({ "from": "06:00", "to": "22:00", "register": "ht" })";
        row("gap", second, R"({ "from": "07:00", "to": "22:00", "register": "ht" })", Kind::TimeGap,
            "/versions/0/seasons/0/weekday/1", "06:00–07:00");
        row("overlap", second, R"({ "from": "05:30", "to": "22:00", "register": "ht" })", Kind::TimeOverlap,
            "/versions/0/seasons/0/weekday/1", "05:30–06:00");
        row("gap at the end", R"("from": "22:00", "to": "24:00")", R"("from": "22:00", "to": "23:00")",
            Kind::TimeGap, "/versions/0/seasons/0/weekday", "23:00–24:00");
        row("empty range", second, R"({ "from": "06:00", "to": "06:00", "register": "ht" })",
            Kind::TimeRangeEmpty, "/versions/0/seasons/0/weekday/1", "06:00–06:00");
        row("unknown register", second, R"({ "from": "06:00", "to": "22:00", "register": "xx" })",
            Kind::RegisterUnknown, "/versions/0/seasons/0/weekday/1/register", "xx");
        row("unused register", second, R"({ "from": "06:00", "to": "22:00", "register": "nt" })",
            Kind::RegisterUnused, "/versions/0/registers/0", "ht");
        row("register twice", R"("id": "nt", "name")", R"("id": "ht", "name")", Kind::RegisterTwice,
            "/versions/0/registers/1/id", "ht");
        row("time malformed", R"("to": "22:00")", R"("to": "22h")", Kind::FieldMalformed,
            "/versions/0/seasons/0/weekday/1/to", "22h");
        row("time too late", R"("to": "24:00", "register": "nt" })", R"("to": "24:01", "register": "nt" })",
            Kind::FieldMalformed, "/versions/0/seasons/0/weekday/2/to", "24:01");
        row("rate as a number", R"("rate": "0.28571")", R"("rate": 0.28571)", Kind::FieldMalformed,
            "/versions/0/registers/0/rate", "");
        row("rate too fine", "0.215125", "0.2151251", Kind::FieldMalformed, "/versions/0/registers/1/rate",
            "0.2151251");
        row("tax over all", "190000", "1000001", Kind::ValueOutOfRange, "/versions/0/taxPartsPerMillion",
            "1e+06");
        row("misspelt field", "dailyCharge", "dailycharge", Kind::FieldUnknown, "/versions/0/dailycharge",
            "dailycharge");
        row("no such date", "2000-01-01", "2000-02-30", Kind::FieldMalformed, "/versions/0/validFrom",
            "2000-02-30");
        row("no such holiday", R"("eachYear": "10-03")", R"("eachYear": "13-03")", Kind::HolidayImpossible,
            "/versions/0/holidays/6", "Tag der Deutschen Einheit");
        row("no name of a season", R"("name": "Jahr",)", "", Kind::FieldMissing, "/versions/0/seasons/0/name",
            "");
        row("currency", R"("EUR")", R"("Euro")", Kind::FieldMalformed, "/currency", "Euro");
        row("format", "smarter-tariff-1", "smarter-tariff-9", Kind::FormatUnknown, "/format",
            "smarter-tariff-9");
    }
    void faultIsNamedWithItsPlace() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, kind);
        QFETCH(QString, where);
        QFETCH(QString, detail);
        QFile file(qEnvironmentVariable("SMARTER_SOURCE_DIR") + s("/data/tariffs/german-two-register.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString json = QString::fromUtf8(file.readAll());
        const qsizetype place = from.contains(s("24:00")) && !from.contains(s("22:00"))
                                    ? json.indexOf(from, json.indexOf(s("\"22:00\", \"to\"")))
                                    : json.indexOf(from);
        QVERIFY(place >= 0);
        json.replace(place, from.size(), to);
        const ParsedTariff parsed = parseTariff(json.toUtf8());
        QStringList told;
        for (const TariffFault& fault : parsed.faults) {
            told += QStringLiteral("%1 %2 [%3]").arg(faultName(fault.kind), fault.where, fault.detail);
        }
        QVERIFY2(has(parsed.faults, static_cast<Kind>(kind), where, detail), qPrintable(told.join(u'\n')));
    }

    void anyBytesGiveFaultsAndNoCrash() {
        for (const char* text :
             {"", "{", "[]", "7", "{}",
              R"({"format":"smarter-tariff-1","versions":[7,{"registers":[[]],"seasons":[{}]}]})"}) {
            QVERIFY2(!parseTariff(text).ok(), text);
        }
    }

    void tiersOutOfOrderAndUnboundedAreNamed() {
        const auto faults = [](const std::vector<Tier>& tiers) {
            return faultsOf(*tiered(TierSpan::Month, tiers));
        };
        QVERIFY(has(faults({{kwh(2), {1}}, {kwh(2), {2}}, {{}, {3}}}), Kind::TiersOutOfOrder,
                    s("/versions/0/registers/0/tiers/1"), {}));
        QVERIFY(has(faults({{kwh(2), {1}}, {kwh(3), {2}}}), Kind::LastTierBounded,
                    s("/versions/0/registers/0/tiers/1"), {}));
        QVERIFY(has(faults({{{}, {1}}, {{}, {2}}}), Kind::TierThresholdMissing,
                    s("/versions/0/registers/0/tiers/0"), {}));
        QVERIFY(has(faults({}), Kind::NoTier, s("/versions/0/registers/0"), {}));
    }

    void versionsOutOfOrderAreNamed() {
        Tariff tariff = flatTariff(s("t"), s("T"), s("EUR"), {});
        tariff.versions.push_back(tariff.versions.front());
        QVERIFY(has(faultsOf(tariff), Kind::VersionsOutOfOrder, s("/versions/1/validFrom"), s("2000-01-01")));
        tariff.versions.clear();
        QVERIFY(has(faultsOf(tariff), Kind::NoVersion, s("/versions"), {}));
    }

    void seasonsInTheSameOrderAsTheYearOrNamed() {
        Tariff tariff = *shipped(s("ontario-tou"));
        std::swap(tariff.versions[0].calendar.seasons[0], tariff.versions[0].calendar.seasons[1]);
        QVERIFY(has(faultsOf(tariff), Kind::SeasonsOutOfOrder, s("/versions/0/seasons/1/from"), s("Summer")));
    }

    void amountIsRoundedHalfAwayFromZeroOncePerLine() {
        // 1,800,000 J × 0.00001 = 0.000005: a half.
        QCOMPARE(cost(Joules{1'800'000}, EnergyRate{10})->value, 1);
        QCOMPARE(cost(Joules{1'799'999}, EnergyRate{10})->value, 0);
        QCOMPARE(cost(Joules{-1'800'000}, EnergyRate{10})->value, -1);
        QVERIFY(!cost(Joules{std::numeric_limits<std::int64_t>::max()}, EnergyRate{1'000'000'000}));
        QCOMPARE(shareOf(Money{50}, 130'000)->value, 7);  // 6.5
        QCOMPARE(shareOf(Money{49}, 130'000)->value, 6);  // 6.37
    }

    void tierBoundaryExactlyMet() {
        const auto tariff =
            tiered(TierSpan::Month, {{kwh(300), {100'000}}, {kwh(500), {200'000}}, {{}, {400'000}}});
        const DayPeriod june{{2026, 6, 1}, {2026, 6, 30}};
        const auto bill = [&](Joules energy) {
            return energies(
                *computeBill(always(tariff), june, std::vector<DayUsage>{{june.first, {energy}}}));
        };
        QCOMPARE(bill(kwh(300)), (std::vector<std::int64_t>{kwh(300).value}));
        QCOMPARE(bill(kwh(300) + Joules{1}), (std::vector<std::int64_t>{kwh(300).value, 1}));
        QCOMPARE(bill(kwh(500)), (std::vector<std::int64_t>{kwh(300).value, kwh(200).value}));
        QCOMPARE(bill(kwh(500) + Joules{1}), (std::vector<std::int64_t>{kwh(300).value, kwh(200).value, 1}));
        QCOMPARE(bill(Joules{}), (std::vector<std::int64_t>{0}));
    }

    void monthlyTierIsProratedByDaysOfEachMonth() {
        // 300 kWh a month: 10 of June's 30 days have 100, 10 of July's 31 have 300 × 10 / 31, rounded down.
        const auto tariff = tiered(TierSpan::Month, {{kwh(300), {100'000}}, {{}, {200'000}}});
        const DayPeriod period{{2026, 6, 21}, {2026, 7, 10}};
        const auto charges = computeBill(always(tariff), period, everyDay(period, {kwh(15)}));
        const std::int64_t july = 300 * kJoulesPerKilowattHour * 10 / 31;
        QCOMPARE(energies(*charges),
                 (std::vector<std::int64_t>{kwh(100).value, kwh(50).value, july, kwh(150).value - july}));
        QCOMPARE(charges->lines[3].from.value, july);
        QCOMPARE(charges->lines[2].days.first, QDate(2026, 7, 1));
    }

    void dailyTierIsOfEachDayByItself() {
        const auto tariff = tiered(TierSpan::Day, {{kwh(10), {100'000}}, {{}, {200'000}}});
        const DayPeriod period{{2026, 6, 1}, {2026, 6, 3}};
        const std::vector<DayUsage> usage{
            {period.first, {kwh(4)}}, {period.first.addDays(1), {kwh(10)}}, {period.last, {kwh(13)}}};
        QCOMPARE(energies(*computeBill(always(tariff), period, usage)),
                 (std::vector<std::int64_t>{kwh(24).value, kwh(3).value}));
    }

    void monthWithATariffChangeByHand() {
        // Flat until 15 June, then 0.35616 a day, 19 % tax and 0.28571 / 0.215125.
        const TariffHistory history{{QDate(2000, 1, 1), std::make_shared<const Tariff>(
                                                            flatTariff(s("f"), s("F"), s("EUR"), {73'000}))},
                                    {QDate(2026, 6, 16), shipped(s("german-two-register"))}};
        const DayPeriod june{{2026, 6, 1}, {2026, 6, 30}};
        std::vector<DayUsage> usage = everyDay({june.first, {2026, 6, 15}}, {kwh(10)});
        for (const DayUsage& day : everyDay({{2026, 6, 16}, june.last}, {kwh(6), kwh(3)})) {
            usage.push_back(day);
        }
        const auto charges = computeBill(history, june, usage);
        QVERIFY(charges);
        std::vector<std::int64_t> amounts;
        for (const ChargeLine& line : charges->lines) {
            amounts.push_back(line.amount.value);
        }
        // 150 × 0.073 = 10.95; 90 × 0.28571 = 25.7139; 45 × 0.215125 = 9.680625; 15 × 0.35616 = 5.3424;
        // 0.19 × (25.7139 + 9.68063 + 5.3424) = 0.19 × 40.73693 = 7.7400167.
        QCOMPARE(amounts, (std::vector<std::int64_t>{1'095'000, 2'571'390, 968'063, 534'240, 774'002}));
        QCOMPARE(charges->amount.value, 5'942'695);
        QCOMPARE(charges->beforeTax.value, 5'168'693);
        QCOMPARE(charges->energy.value, kwh(285).value);
        QVERIFY(charges->example);
    }

    void versionOfOntarioChangesWithinTheMonth() {
        const DayPeriod period{{2026, 10, 31}, {2026, 11, 1}};
        const auto charges =
            computeBill(always(shipped(s("ontario-tou"))), period, everyDay(period, {kwh(10), {}, {}}));
        QCOMPARE(charges->lines[0].rate.micro, 76'000);
        QCOMPARE(charges->lines[0].days.last, QDate(2026, 10, 31));
        QCOMPARE(charges->lines[5].rate.micro, 98'000);
        QCOMPARE(charges->lines[5].days.first, QDate(2026, 11, 1));
    }

    void splitPeriodsAddUpToTheWholeBeforeRounding() {
        const auto unrounded = [](const Charges& charges) {
            __extension__ using Wide = __int128;
            Wide sum = 0;
            for (const ChargeLine& line : charges.lines) {
                sum += static_cast<Wide>(line.energy.value) * line.rate.micro;
            }
            return sum;
        };
        const DayPeriod year{{2026, 1, 1}, {2026, 12, 31}};
        const std::vector<std::shared_ptr<const Tariff>> tariffs{
            shipped(s("flat")), shipped(s("ontario-tou")), shipped(s("german-two-register")),
            tiered(TierSpan::Day, {{kwh(1), {100'000}}, {kwh(3), {170'001}}, {{}, {290'003}}})};
        for (const auto& tariff : tariffs) {
            std::vector<DayUsage> usage;
            std::uint64_t state = 7;
            for (QDate day = year.first; day <= year.last; day = day.addDays(1)) {
                DayUsage one{day, {}};
                for (std::size_t i = 0; i < tariff->versions.front().registers.size(); ++i) {
                    state = state * 6'364'136'223'846'793'005ULL + 1'442'695'040'888'963'407ULL;
                    one.registers.push_back(Joules{static_cast<std::int64_t>(state >> 40)});
                }
                usage.push_back(one);
            }
            const auto whole = computeBill(always(tariff), year, usage);
            for (const int cut : {1, 17, 59, 180, 364}) {
                const auto middle = usage.begin() + cut;
                const auto left = computeBill(always(tariff), {year.first, year.first.addDays(cut - 1)},
                                              std::span(usage.begin(), middle));
                const auto right = computeBill(always(tariff), {year.first.addDays(cut), year.last},
                                               std::span(middle, usage.end()));
                QVERIFY(unrounded(*left) + unrounded(*right) == unrounded(*whole));
                QCOMPARE(left->energy + right->energy, whole->energy);
            }
        }
    }

    void dayWithoutTariffAndTwoCurrenciesAreRefused() {
        const auto flat = shipped(s("flat"));
        const DayPeriod period{{1999, 12, 31}, {2000, 1, 1}};
        const auto early = computeBill(always(flat), period, {});
        QCOMPARE(errorOf(early), ErrorCode::TariffNotInForce);
        QCOMPARE(early.error().subject, s("1999-12-31"));
        const TariffHistory mixed{{QDate(2000, 1, 1), flat}, {QDate(2026, 1, 2), shipped(s("ontario-tou"))}};
        QCOMPARE(errorOf(computeBill(mixed, {{2026, 1, 1}, {2026, 1, 2}}, {})), ErrorCode::TariffInvalid);
        const std::vector<DayUsage> twice{{QDate(2026, 1, 1), {kwh(1)}}, {QDate(2026, 1, 1), {kwh(1)}}};
        QCOMPARE(errorOf(computeBill(always(flat), {{2026, 1, 1}, {2026, 1, 2}}, twice)),
                 ErrorCode::InvalidArgument);
    }

    void minutesFoldIntoRegistersOnDaysOf23And25Hours() {
        // One joule a minute. Sunday in Ontario is off-peak all day; Berlin's clock changes on Sundays too:
        // 23 and 25 hours.
        const QTimeZone berlin("Europe/Berlin");
        for (const auto& [day, minutes] :
             {std::pair(QDate(2026, 3, 29), 1380), std::pair(QDate(2026, 10, 25), 1500)}) {
            const TariffHistory history = always(shipped(s("german-two-register")));
            UsageFold fold(history, {day, day}, berlin);
            const Interval whole = intervalOf(day, berlin);
            for (Instant at = whole.start - kMinute * 60; at < whole.end() + kMinute * 60; at += kMinute) {
                QVERIFY(fold.add({at, kMinute}, Joules{1}));
            }
            const auto usage = fold.usage();
            QCOMPARE(usage.size(), std::size_t{1});
            QCOMPARE(usage[0].registers[0].value, 0);
            QCOMPARE(usage[0].registers[1].value, minutes);
            QCOMPARE(fold.minutes()[0], minutes);
        }
    }
};

QTEST_GUILESS_MAIN(TestTariff)
#include "test_tariff.moc"
