// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/moving_site.h"

#include <QDir>
#include <algorithm>

#include "core/messages/partition.h"
#include "core/pipeline/customer_desk.h"
#include "tests/support/error_of.h"

namespace smarter::test {

namespace {

int metersOf(const QString& street) {
    return street == streets().back() ? 1 : 3;
}
QString meterName(int meter) {
    return s("home-%1").arg(meter);
}

void expect(bool holds, const char* what) {
    if (!holds) {
        qFatal("test set-up: %s", what);
    }
}

/// Loads and totals.
QStringList ledgerOf(Mdms& mdms) {
    QStringList out;
    const Interval ever{instantOf(0), Seconds{std::int64_t{1} << 40}};
    for (const NeighbourhoodSummary& street : must(mdms.ledger().neighbourhoods())) {
        out += s("%1 %2 enrolled, %3 released, %4 withheld").arg(street.name).arg(street.enrolled).arg(street.released).arg(street.withheld);
        for (const NeighbourhoodLoad& row : must(mdms.ledger().load(street.name, ever))) {
            out += s("%1 %2 r%3 %4 meters %5: %6 J").arg(row.neighbourhood).arg(secondsOf(row.window.start)).arg(row.revision)
                       .arg(row.meters).arg(static_cast<int>(row.outcome)).arg(row.energy.value);
        }
    }
    for (const HouseholdTotal& row : must(mdms.ledger().totals())) {
        QString line = s("%1 %2 r%3 %4").arg(row.household.hex()).arg(secondsOf(row.window.start)).arg(row.revision)
                           .arg(static_cast<int>(row.outcome));
        for (const Joules& joules : row.registers) {
            line += s(" %1 J").arg(joules.value);
        }
        out += line;
    }
    return out;
}

QStringList billsOf(Mdms& mdms) {
    QStringList out;
    const SessionPtr owner = mdms.operators().siteOwner();
    for (const BillEntry& bill : must(mdms.issuedBills(*owner))) {
        const IssuedBill issued = must(mdms.issuedBill(*owner, bill.number));
        out += s("bill %1 %2 %3").arg(bill.number).arg(bill.household.hex(), hex(encode(issued)));
    }
    for (const auto& tariff : must(mdms.tariffs())) {
        out += tariff->id;
    }
    return out;
}

QStringList detailOf(Utility& utility) {
    auto session = must(utility.customers->signIn(s("alice"), secret(kPassphrase)));
    QStringList out;
    for (const OwnReading& one : must(session.detail(utility.customers->database(), {kNewYear, kMinute * kMinutesADay})).readings) {
        out += QString::number(one.energy.value);
    }
    return out;
}

/// Empty if they are the same.
QString firstDifference(const char* what, const QStringList& before, const QStringList& after) {
    if (before == after) {
        return {};
    }
    const auto [here, there] = std::ranges::mismatch(before, after);
    return s("%1: %2 and %3 lines; %4 became %5")
        .arg(s(what))
        .arg(before.size())
        .arg(after.size())
        .arg(here == before.end() ? QString() : *here, there == after.end() ? QString() : *there);
}

}  // namespace

void stop(const Error& error) {
    qFatal("error %d %s %s", static_cast<int>(error.code), qPrintable(error.subject), qPrintable(error.detail));
}

const QStringList& streets() {
    static const QStringList all{s("Elm Row"), s("Maple Court"), s("Ash Lane"), s("Oak Hill"), s("Lonely Lane")};
    return all;
}

std::vector<profile::Row> minutes(Instant start, int count, int seed) {
    std::vector<profile::Row> rows;
    for (int i = 0; i < count; ++i) {
        rows.push_back({start + kMinute * i, Joules{10'000 + seed * 997 + i * 13 % 5'000}});
    }
    return rows;
}

void record(MeterFleet& meters, int days, bool late) {
    for (const QString& street : streets()) {
        for (int i = 0; i < metersOf(street); ++i) {
            const MeterId meter = must(meters.install(street, meterName(i)));
            const int count = late && i == 1 ? kMinutesADay / 2 : kMinutesADay * days;
            const int seed = i + 10 * static_cast<int>(streets().indexOf(street));
            must(meters.record(meter, minutes(kNewYear, count, seed), 60));
        }
    }
}

QString auditOf(Mdms& mdms) {
    const AuditCheck audit = must(mdms.audit().verify());
    return s("%1 entries, %2%3").arg(audit.entries).arg(hex(audit.head.hash), audit.firstBreak ? s(", broken") : QString());
}

QStringList figuresOf(const Utility& utility) {
    RefusalCounts refused{};
    QStringList out;
    for (const auto& intake : utility.intakes) {
        for (std::size_t i = 0; i < refused.size(); ++i) {
            refused[i] += intake->figures().refused[i];
        }
        for (const Acknowledgement& cursor : intake->cursors()) {
            out += s("%1 through %2, %3").arg(cursor.meter.hex()).arg(cursor.throughSequence)
                       .arg(must(intake->pseudonymOf(cursor.meter)).hex());
        }
        for (const QuarantineEntry& entry : must(intake->quarantine(1'000))) {
            out += s("refused %1 %2 %3").arg(entry.meter.hex()).arg(entry.sequence).arg(static_cast<int>(entry.reason));
        }
    }
    out.sort();
    for (const std::int64_t count : refused) {
        out += QString::number(count);
    }
    return out << s("%1 accepted").arg(utility.accepted());
}

Utility::Utility(const Site& site, const Clock& clock) {
    const auto place = [&](TrustDomain domain) { return site.databasePath(domain); };
    const auto key = [&](TrustDomain domain) { return must(site.databaseKey(domain)); };
    for (std::uint32_t i = 0; i < std::max(site.partitions(), 1u); ++i) {
        const QString intake = site.engines() ? site.engines()->partition(i) : place(TrustDomain::PesIntake);
        intakes.push_back(must(Intake::open(intake, key(TrustDomain::PesIntake), clock, 1)));
    }
    release = must(Release::open(place(TrustDomain::PesRelease), key(TrustDomain::PesRelease)));
    mdms = must(Mdms::open(place(TrustDomain::Mdms), key(TrustDomain::Mdms), clock));
    customers = must(CustomerPortal::open(place(TrustDomain::Customers), key(TrustDomain::Customers), clock));
    meters = must(MeterFleet::open(place(TrustDomain::Meters), key(TrustDomain::Meters), intakes.front()->publicKey()));
}

Intake& Utility::intakeOf(const QString& street) {
    return *intakes[partitionOf(street, static_cast<std::uint32_t>(intakes.size()))];
}

void Utility::carry(Instant until) {
    std::map<MeterId, QString> places;
    for (const MeterIdentity& meter : must(meters->meters())) {
        places[meter.id] = meter.neighbourhood;
    }
    for (auto batches = must(meters->unacknowledged(0, 4'096)); !batches.empty(); batches = must(meters->unacknowledged(0, 4'096))) {
        std::map<Intake*, std::vector<ReadingBatch>> shares;
        for (const ReadingBatch& batch : batches) {
            shares[&intakeOf(places[batch.meter])].push_back(batch);
        }
        for (const auto& [intake, share] : shares) {
            must(meters->acknowledge(must(intake->process(share))));
        }
    }
    for (const auto& intake : intakes) {
        must(intake->closeWindows(until));
        for (auto queued = must(intake->queued(256)); !queued.empty(); queued = must(intake->queued(256))) {
            std::vector<std::int64_t> positions;
            std::vector<EncryptedSum> sums;
            for (const QueuedSum& one : queued) {
                positions.push_back(one.position);
                sums.push_back(one.sum);
            }
            must(release->process(sums));
            must(intake->handedOver(positions));
        }
    }
    for (auto queued = must(release->queued(256)); !queued.empty(); queued = must(release->queued(256))) {
        for (const SealedAggregate& aggregate : queued) {
            expect(must(mdms->receive(aggregate)) == Receipt::Stored, "an aggregate is refused");
            must(release->delivered(aggregate.sequence));
        }
    }
}

std::int64_t Utility::accepted() const {
    std::int64_t accepted = 0;
    for (const auto& intake : intakes) {
        accepted += intake->figures().accepted;
    }
    return accepted;
}

QString differenceOf(Utility& before, Utility& after) {
    if (const auto clerk = after.mdms->operators().signIn(s("clerk"), secret(kPassphrase)); !clerk) {
        return s("the clerk is not known");
    }
    if (errorOf(after.mdms->operators().signIn(s("clerk"), secret("some other words"))) != ErrorCode::SignInRefused) {
        return s("any word opens");
    }
    const auto check = must(after.mdms->checkAggregates());
    if (must(after.mdms->audit().verify()).firstBreak || !check.invalid.empty() || !check.missing.empty()) {
        return s("the audit log or the aggregates do not hold");
    }
    QString difference;
    const auto compare = [&](const char* what, auto figures) {
        const QStringList expected = figures(before);
        const QString found = firstDifference(what, expected, figures(after));
        const QString empty = expected.size() < 5 ? s(what) + s(": next to nothing") : QString();
        difference = !difference.isEmpty() ? difference : !found.isEmpty() ? found : empty;
    };
    compare("ledger", [](Utility& one) { return ledgerOf(*one.mdms); });
    compare("intake", [](Utility& one) { return figuresOf(one); });
    compare("bills", [](Utility& one) { return billsOf(*one.mdms); });
    compare("a customer's readings", detailOf);
    return difference;
}

FilledSite::FilledSite() {
    SiteOptions options;
    options.name = s("Springfield");
    options.keyBits = 2048;
    options.timeZone = s("UTC");
    options.policyWhenMade.minimumMeters = 2;
    options.policyWhenMade.largestSharePercent = 60;
    const SecretBytes passphrase = secret(kPassphrase);
    fill(*must(Site::create(path(s("site")), options, &passphrase)));
}

QString FilledSite::copy(const QString& name) const {
    const QString folder = path(s("site"));
    expect(QDir().mkpath(path(name)), "no folder");
    for (const QString& file : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
        expect(file.endsWith(s(".lock")) || QFile::copy(folder + u'/' + file, path(name) + u'/' + file), "no copy");
    }
    return path(name);
}

void FilledSite::fill(const Site& site) {
    const auto stations = must(Stations::open(site, clock_, 2));
    record(stations->meters(), 1, true);
    must(stations->connect());
    const auto forged = must(stations->meters().unacknowledged(0, 1));
    ReadingBatch altered = forged.front();
    altered.values.front().tag.front() ^= 1;
    ReadingBatch unknown = forged.front();
    unknown.meter = MeterId{};
    must(stations->intake().process(std::vector{unknown, altered}));
    must(stations->carryAll([](const Flow&) { return true; }));
    must(stations->closeWindows(kNewYear + kMinute * kMinutesADay));
    record(stations->meters(), 2, false);
    must(stations->carryAll([](const Flow&) { return true; }));
    must(stations->closeWindows(kNewYear + kMinute * kMinutesADay * 2));
    must(stations->connect());
    Mdms& mdms = stations->mdms();
    const SessionPtr owner = mdms.operators().siteOwner();
    must(mdms.operators().addFirst(s("root"), secret(kPassphrase)));
    must(mdms.operators().add(*owner, s("clerk"), Role::Billing, secret(kPassphrase)));
    must(mdms.assignTariff(*owner, {}, QDate(2015, 1, 1), s("tiered")));
    expect(must(mdms.issueBills(*owner, {QDate(2016, 1, 1), QDate(2016, 1, 1)})).issued > 0, "no bill");
    const auto desk = must(CustomerDesk::open(site, clock_));
    must(desk->registerCustomer(s("alice"), secret(kPassphrase), must(desk->issueActivationCode(streets()[0], meterName(0)))));
    must(stations->carryConsents());
    leaveUnderWay(*stations);
    for (const char* table : {"neighbourhood", "meter", "meter_key", "meter_cursor", "sequence_gap", "contributor", "encrypted_sum",
                              "contribution_page", "share_account", "released_set", "outbox", "quarantine", "refusal_count"}) {
        const auto rows = stations->intake().database().single(s("SELECT count(*) FROM ") + s(table), {},
                                                               [](const Statement& row) { return row.number(0); });
        expect(must(rows) > 0, table);
    }
}

void FilledSite::leaveUnderWay(Stations& stations) {
    constexpr Instant thirdDay = kNewYear + kMinute * kMinutesADay * 2;
    for (const QString& street : streets()) {
        for (int i = 0; i < metersOf(street); ++i) {
            must(stations.meters().record(must(stations.meters().install(street, meterName(i))), minutes(thirdDay, 60, i), 60));
        }
    }
    must(stations.carryAll([](const Flow&) { return true; }));
    must(stations.intake().closeWindows(thirdDay + kMinute * 60));
    const MeterId meter = must(stations.meters().install(streets()[0], meterName(0)));
    must(stations.meters().record(meter, minutes(thirdDay + kMinute * 60, 60, 0), 20));
    auto waiting = must(stations.meters().unacknowledged(0, 10));
    expect(waiting.size() == 3, "batches that wait");
    must(stations.meters().acknowledge(must(stations.intake().process(std::span(waiting).subspan(1, 1)))));
}

Status moved(const QString& folder, const QString& url, std::uint32_t partitions, const MoveObserver& progress) {
    const SiteEngines to = must(SiteEngines::parse(url));
    const SecretBytes passphrase = secret(kPassphrase);
    return Site::openToMove(folder, &passphrase, to).and_then([&](const std::unique_ptr<Site>& from) {
        return migrate(*from, to, partitions, progress);
    });
}

std::unique_ptr<Site> openedHere(const QString& folder) {
    const SecretBytes passphrase = secret(kPassphrase);
    return must(Site::open(folder, &passphrase));
}

std::unique_ptr<Site> openedThere(const QString& url) {
    return must(Site::open(url, nullptr));
}

}  // namespace smarter::test
