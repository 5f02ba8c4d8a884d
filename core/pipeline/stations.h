// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/concentrator/concentrator.h"
#include "core/customer/customer_portal.h"
#include "core/mdms/mdms.h"
#include "core/meter/meter_fleet.h"
#include "core/pes/intake/intake.h"
#include "core/pes/release/release.h"
#include "core/pipeline/site.h"

namespace smarter {

/// What one stretch of the path moved.
struct Flow {
    std::int64_t accepted = 0;
    std::int64_t refused = 0;
    Joules energy;  ///< of the accepted readings, by the meters' own word
    ReleaseTally tally;

    Flow& operator+=(const Flow& other);
};

/// All stations of a site and the path between them, on one thread. Each step hands on what the station before
/// has committed, and tells that station only after the next one has committed too: stopped anywhere, killed
/// anywhere, the next `connect` goes on from there, and nothing is counted twice.
class Stations {
public:
    /// SiteOnEngines: there each station is a program of its own.
    static Result<std::unique_ptr<Stations>> open(const Site& site, const Clock& clock, int workers);

    MeterFleet& meters() { return *meters_; }
    Intake& intake() { return *intake_; }
    Release& release() { return *release_; }
    Mdms& mdms() { return *mdms_; }
    CustomerPortal& customers() { return *customers_; }
    std::size_t waitingBatches() const { return concentrator_.waitingBatches(); }

    /// Enrols new meters, tells the PES what to total and to judge by and the MDMS whose totals to keep longer, and carries
    /// on whatever an earlier run left half-way. What is past its time is erased.
    Result<Flow> connect();
    /// Meters → concentrator → intake, up to `mostReadings`; and the same readings to their customers.
    Result<Flow> carryReadings(std::size_t mostReadings);
    /// Everything that waits, `mostReadings` at a time; `goOn` is asked in between.
    Result<Flow> carryAll(const std::function<bool(const Flow&)>& goOn);
    /// Closes windows that ended by `until`, and carries them intake → release → MDMS; with a new day there, totals past
    /// their time are erased.
    Result<Flow> closeWindows(Instant until);

    /// Which households consent, as it is now: portal and meters → intake → MDMS.
    Status carryConsents();

private:
    Stations() = default;
    Status enrolNew();
    Status carryOrders();
    Status carryRegisterOrder();
    /// MDMS → intake → release → MDMS.
    Status carryPolicyOrders();
    /// The release is to know a policy before a sum that was judged by it.
    Status agreeOnPolicies();
    Status introduceHouseholds();
    Status feedCustomers();
    Status eraseExpired();
    Result<ReleaseTally> carrySums();
    Status deliverAggregates();

    std::unique_ptr<MeterFleet> meters_;
    Concentrator concentrator_;
    std::unique_ptr<Intake> intake_;
    std::unique_ptr<Release> release_;
    std::unique_ptr<Mdms> mdms_;
    std::unique_ptr<CustomerPortal> customers_;
};

}  // namespace smarter
