// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "core/customer/customer_portal.h"
#include "core/meter/meter_fleet.h"
#include "core/pipeline/site.h"

namespace smarter {

/// One sign-in, random: who does not have it does not reach the session.
using SessionId = Id128<struct SessionKind>;

/// Where customers register, sign in and look at their own readings: the portal, the meters that are asked at
/// registration, and the sessions, each reached with its id alone. Belongs to one thread.
class CustomerDesk {
public:
    /// A session that nobody used for so long is over.
    static constexpr Seconds kIdleLimit{300};

    static Result<std::unique_ptr<CustomerDesk>> open(const Site& site, const Clock& clock);

    /// CustomerPortal::registerCustomer with the meter that the activation code belongs to; the household's past
    /// readings come along. Returns the name as stored.
    Result<QString> registerCustomer(const QString& name, const SecretBytes& password, const SecretBytes& activationCode);

    struct SignedIn {
        QString name;  ///< as stored
        SessionId session;
    };
    Result<SignedIn> signIn(const QString& name, const SecretBytes& password);
    /// Wipes the session's keys.
    void signOut(const SessionId& session) { sessions_.erase(session); }
    /// The customer is there, though they ask for nothing. SignedOut.
    Status stayAwake(const SessionId& session);

    /// SignedOut without a session, or when it was idle for kIdleLimit: its keys are wiped then.
    Result<OwnDetail> detail(const SessionId& session, const Interval& range);
    Result<std::optional<Interval>> extent(const SessionId& session);
    Result<MeterId> meterOf(const SessionId& session);

    /// SignedOut, and CustomerPortal's errors. The session goes on.
    Status changePassword(const SessionId& session, const SecretBytes& password, const SecretBytes& newPassword);
    /// SignedOut, and CustomerPortal's errors. The session ends with the account.
    Status deleteAccount(const SessionId& session, const SecretBytes& password);

    Status setConsent(const SessionId& session, Consent purpose, bool given);
    Result<std::vector<ConsentDecision>> consents(const SessionId& session);

    // For the site's own people.

    /// The homes a code can be issued for.
    Result<std::vector<MeterIdentity>> meters() { return meters_->meters(); }
    /// A new one-time code for a meter's customer; earlier ones stop working. MeterUnknown.
    Result<SecretBytes> issueActivationCode(const QString& neighbourhood, const QString& meterName);
    /// Another household moves in (MeterFleet::startEpoch); returns its code. MeterUnknown.
    Result<SecretBytes> moveIn(const QString& neighbourhood, const QString& meterName);
    /// CustomerPortal::releaseLock
    Status releaseLock(const QString& name) { return portal_->releaseLock(name); }

private:
    struct Visit {
        CustomerSession session;
        Instant over;
    };
    CustomerDesk(std::unique_ptr<CustomerPortal> portal, std::unique_ptr<MeterFleet> meters, const Clock& clock)
        : portal_(std::move(portal)), meters_(std::move(meters)), clock_(clock) {}
    Result<MeterId> meter(const QString& neighbourhood, const QString& name);
    void endIdle();
    Result<CustomerSession*> find(const SessionId& session);

    std::unique_ptr<CustomerPortal> portal_;
    std::unique_ptr<MeterFleet> meters_;
    const Clock& clock_;
    std::map<SessionId, Visit> sessions_;
};

}  // namespace smarter
