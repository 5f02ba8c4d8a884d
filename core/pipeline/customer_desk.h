// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer/customer_portal.h"
#include "core/meter/meter_fleet.h"
#include "core/pipeline/site.h"

namespace smarter {

/// Where one customer registers, signs in and looks at their own readings: the portal, the meter that is asked at
/// registration, and the one session. Belongs to one thread.
class CustomerDesk {
public:
    static Result<std::unique_ptr<CustomerDesk>> open(const Site& site, const Clock& clock);

    /// CustomerPortal::registerCustomer with the meter that the activation code belongs to; the meter's past
    /// readings come along. Returns the name as stored.
    Result<QString> registerCustomer(const QString& name, const SecretBytes& password, const SecretBytes& activationCode);

    /// Returns the name as stored; any earlier session ends first.
    Result<QString> signIn(const QString& name, const SecretBytes& password);
    /// Wipes the session's keys.
    void signOut() { session_.reset(); }

    /// The homes a code can be issued for.
    Result<std::vector<MeterIdentity>> meters() { return meters_->meters(); }
    /// A new one-time code for a meter's customer; earlier ones stop working. MeterUnknown.
    Result<SecretBytes> issueActivationCode(const QString& neighbourhood, const QString& meterName);

    /// SignedOut without a session.
    Result<OwnDetail> detail(const Interval& range);
    Result<std::optional<Interval>> extent();

private:
    CustomerDesk(std::unique_ptr<CustomerPortal> portal, std::unique_ptr<MeterFleet> meters)
        : portal_(std::move(portal)), meters_(std::move(meters)) {}

    std::unique_ptr<CustomerPortal> portal_;
    std::unique_ptr<MeterFleet> meters_;
    std::optional<CustomerSession> session_;
};

}  // namespace smarter
