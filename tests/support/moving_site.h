// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include "core/crypto/init.h"
#include "core/customer/customer_portal.h"
#include "core/mdms/mdms.h"
#include "core/meter/meter_fleet.h"
#include "core/pes/intake/intake.h"
#include "core/pes/release/release.h"
#include "core/pipeline/migration.h"
#include "core/pipeline/stations.h"

namespace smarter::test {

/// 2016-01-01 00:00 UTC.
inline constexpr Instant kNewYear = instantOf(1'451'606'400);
inline constexpr int kMinutesADay = 1'440;
/// Of the moved sites; the streets are in all of them.
inline constexpr std::uint32_t kPartitions = 3;
/// Enough for Site and every account.
inline constexpr std::string_view kPassphrase = "words enough to open a site";

inline QString s(const char* text) {
    return QString::fromLatin1(text);
}
inline SecretBytes secret(std::string_view text) {
    return SecretBytes::copyOf(bytesOf(text));
}

/// A test without its site can only stop.
[[noreturn]] void stop(const Error& error);
template <class T>
T must(Result<T> result) {
    if (!result) {
        stop(result.error());
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

/// The last has a single meter, the others three: its loads are withheld.
const QStringList& streets();

std::vector<profile::Row> minutes(Instant start, int count, int seed);
/// Every meter's minutes of the first days; `late`: the second of each street keeps the afternoon back.
void record(MeterFleet& meters, int days, bool late);

/// The stations of a site, wherever it is, and none that carries for them.
struct Utility {
    Utility(const Site& site, const Clock& clock);

    Intake& intakeOf(const QString& street);
    /// What waits at the meters, to the MDMS; windows up to `until` are closed.
    void carry(Instant until);
    std::int64_t accepted() const;

    std::vector<std::unique_ptr<Intake>> intakes;  ///< one, or one a partition
    std::unique_ptr<Release> release;
    std::unique_ptr<Mdms> mdms;
    std::unique_ptr<CustomerPortal> customers;
    std::unique_ptr<MeterFleet> meters;
};

/// Its head and whether it holds.
QString auditOf(Mdms& mdms);
/// Of the intakes of one site: cursors, pseudonyms, refusals, counts.
QStringList figuresOf(const Utility& utility);
/// Empty if loads, totals, bills, meters, refusals, operators and customers are the same; else the first that is not.
/// Looking leaves entries in the audit logs.
QString differenceOf(Utility& before, Utility& after);

/// A site in a folder with two days in it and a third begun: late, refused and withheld readings, sums under way, bills,
/// operators and a customer.
class FilledSite {
public:
    FilledSite();
    /// Its folder again, for one migration.
    QString copy(const QString& name) const;
    QString path(const QString& name) const { return folder_.filePath(name); }
    const Clock& clock() const { return clock_; }

private:
    void fill(const Site& site);
    void leaveUnderWay(Stations& stations);

    QTemporaryDir folder_;
    SystemClock clock_;
};

using MoveObserver = std::function<bool(const MigrationProgress&)>;
Status moved(const QString& folder, const QString& url, std::uint32_t partitions = kPartitions, const MoveObserver& progress = {});
/// As it was left in its folder.
std::unique_ptr<Site> openedHere(const QString& folder);
std::unique_ptr<Site> openedThere(const QString& url);

}  // namespace smarter::test
