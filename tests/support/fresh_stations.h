// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTemporaryDir>

#include "core/meter/generator/write_profiles.h"
#include "core/pipeline/ingest.h"

namespace smarter::test {

inline const QString kCourt = QStringLiteral("Maple Court");
/// 2016-01-01 00:00 UTC.
inline constexpr Instant kNewYear = instantOf(1'451'606'400);

/// A site of its own in a temporary folder, with 2048-bit keys, and its open stations. Stops the test program when it
/// cannot be made.
class FreshStations {
public:
    explicit FreshStations(std::uint32_t minimumMeters = 2, const QString& timeZone = QStringLiteral("UTC"))
        : passphrase_(SecretBytes::copyOf(bytesOf("a passphrase of this test"))) {
        SiteOptions options;
        options.name = QStringLiteral("Test");
        options.keyBits = 2048;
        options.policyWhenMade.minimumMeters = minimumMeters;
        options.timeZone = timeZone;
        auto made = Site::create(path(QStringLiteral("site")), options, &passphrase_);
        if (!made) {
            qFatal("no site: %d %s", static_cast<int>(made.error().code), qPrintable(made.error().detail));
        }
        site = std::move(*made);
        openStations();
    }

    /// As after a restart.
    void reopen() {
        stations.reset();
        site.reset();
        site = std::move(*Site::open(path(QStringLiteral("site")), &passphrase_));
        openStations();
    }

    QString path(const QString& name) const { return folder_.filePath(name); }
    QString homes() const { return path(QStringLiteral("homes")); }

    /// Days from kNewYear on; their joules.
    Joules writeHomes(int count, int days) const {
        generator::WriteOptions options;
        options.homes = count;
        options.days = days;
        options.seed = 7;
        options.firstDay = QDate(2016, 1, 1);
        options.zone = QTimeZone::utc();
        return generator::writeProfiles(homes(), options)->joules;
    }

    IngestRequest request() const {
        IngestRequest request;
        request.paths = {homes()};
        request.neighbourhood = kCourt;
        return request;
    }

    Joules released() {
        Joules sum;
        const auto rows = stations->mdms().ledger().load(kCourt, {instantOf(0), Seconds{std::int64_t{1} << 40}});
        for (const NeighbourhoodLoad& row : *rows) {
            sum += row.outcome == Outcome::Released ? row.energy : Joules{};
        }
        return sum;
    }
    std::int64_t releasedWindows() {
        const auto rows = stations->mdms().ledger().load(kCourt, {instantOf(0), Seconds{std::int64_t{1} << 40}});
        return std::ranges::count(*rows, Outcome::Released, &NeighbourhoodLoad::outcome);
    }
    Joules billed() {
        Joules sum;
        const auto rows = stations->mdms().ledger().households();
        for (const HouseholdSummary& one : *rows) {
            sum += one.energy;
        }
        return sum;
    }

private:
    void openStations() { stations = std::move(*Stations::open(*site, clock, 2)); }

    QTemporaryDir folder_;
    SecretBytes passphrase_;

public:
    std::unique_ptr<Site> site;
    SystemClock clock;
    std::unique_ptr<Stations> stations;
};

}  // namespace smarter::test
