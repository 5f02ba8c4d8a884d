// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "core/customer/bill_check.h"
#include "core/customer/customer_portal.h"
#include "core/meter/meter_fleet.h"
#include "core/pipeline/bill_counter.h"
#include "core/pipeline/site.h"

namespace smarter {

/// One sign-in, random: who does not have it does not reach the session.
using SessionId = Id128<struct SessionKind>;

/// A bill of a household's, and what its own readings say of it.
struct OwnBill {
    IssuedBill bill;
    std::int64_t correctedBy = 0;  ///< number of the bill that stands in its place; 0: it stands
    Result<BillCheck> check;       ///< computeBill's errors
};

struct OwnBills {
    std::vector<OwnBill> bills;  ///< the latest first
    /// Bills of the same meter that another household had a part in: they are not shown to either.
    int shared = 0;
};

/// Where customers register, sign in and look at their own readings and bills: the portal, the meters that are asked at
/// registration, the utility's counter, and the sessions, each reached with its id alone. Belongs to one thread.
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

    /// Every bill issued for the household, each checked. SignedOut; NotIntroduced while the meter has not heard from the PES
    /// under which name it is billed; FileDamaged.
    Result<OwnBills> bills(const SessionId& session);
    /// Of a bill that came some other way. SignedOut; computeBill's errors.
    Result<BillCheck> check(const SessionId& session, const Bill& bill);
    /// What the household is billed under. SignedOut.
    Result<TariffHistory> tariffs(const SessionId& session);

    /// SignedOut, and CustomerPortal's errors. The session goes on.
    Status changePassword(const SessionId& session, const SecretBytes& password, const SecretBytes& newPassword);
    /// SignedOut, and CustomerPortal's errors. The session ends with the account.
    Status deleteAccount(const SessionId& session, const SecretBytes& password);

    /// What the utility does with the household's totals is published: it takes no session.
    Result<int> retentionMonths() { return counter_->retentionMonths(); }
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
    CustomerDesk(std::unique_ptr<CustomerPortal> portal, std::unique_ptr<MeterFleet> meters,
                 std::unique_ptr<BillCounter> counter, const QTimeZone& zone, const Clock& clock)
        : portal_(std::move(portal)), meters_(std::move(meters)), counter_(std::move(counter)), zone_(zone), clock_(clock) {}
    /// std::nullopt while the meter has not been told.
    Result<std::optional<Pseudonym>> pseudonymOf(const CustomerSession& session);
    Result<BillCheck> checkOwn(CustomerSession& session, const Bill& bill, const TariffHistory& tariffs);
    Result<MeterId> meter(const QString& neighbourhood, const QString& name);
    void endIdle();
    Result<CustomerSession*> find(const SessionId& session);

    std::unique_ptr<CustomerPortal> portal_;
    std::unique_ptr<MeterFleet> meters_;
    std::unique_ptr<BillCounter> counter_;
    QTimeZone zone_;
    const Clock& clock_;
    std::map<SessionId, Visit> sessions_;
};

}  // namespace smarter
