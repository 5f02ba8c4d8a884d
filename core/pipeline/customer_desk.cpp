// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/customer_desk.h"

namespace smarter {

Result<std::unique_ptr<CustomerDesk>> CustomerDesk::open(const Site& site, const Clock& clock) {
    const auto customersKey = site.databaseKey(TrustDomain::Customers);
    const auto metersKey = site.databaseKey(TrustDomain::Meters);
    if (!customersKey || !metersKey) {
        return customersKey ? passOn(metersKey) : passOn(customersKey);
    }
    auto portal = CustomerPortal::open(site.databasePath(TrustDomain::Customers), *customersKey, clock);
    if (!portal) {
        return passOn(portal);
    }
    return MeterFleet::open(site.databasePath(TrustDomain::Meters), *metersKey, std::nullopt)
        .transform([&](std::unique_ptr<MeterFleet> meters) {
            return std::unique_ptr<CustomerDesk>(new CustomerDesk(std::move(*portal), std::move(meters)));
        });
}

Result<QString> CustomerDesk::registerCustomer(const QString& name, const SecretBytes& password,
                                               const SecretBytes& activationCode) {
    std::optional<MeterId> meter;
    const auto registered = portal_->registerCustomer(name, password, [&](const crypto::RsaPublicKey& customer) {
        return meters_->grantKey(activationCode, customer).transform([&](KeyGrant grant) {
            meter = grant.meter;
            return grant;
        });
    });
    if (!registered) {
        return registered;
    }
    return meters_->history(*meter, 0)
        .and_then([&](const std::vector<ReadingBatch>& past) { return portal_->receive(past); })
        .transform([&] { return *registered; });
}

Result<QString> CustomerDesk::signIn(const QString& name, const SecretBytes& password) {
    signOut();
    return portal_->signIn(name, password).transform([&](CustomerSession session) {
        session_.emplace(std::move(session));
        return session_->name();
    });
}

Result<SecretBytes> CustomerDesk::issueActivationCode(const QString& neighbourhood, const QString& meterName) {
    return meters_->find(neighbourhood, meterName)
        .and_then([&](const std::optional<MeterId>& meter) -> Result<SecretBytes> {
            return meter ? meters_->issueActivationCode(*meter) : fail(ErrorCode::MeterUnknown, meterName);
        });
}

Result<OwnDetail> CustomerDesk::detail(const Interval& range) {
    return session_ ? session_->detail(portal_->database(), range) : fail(ErrorCode::SignedOut);
}

Result<std::optional<Interval>> CustomerDesk::extent() {
    return session_ ? session_->extent(portal_->database()) : fail(ErrorCode::SignedOut);
}

}  // namespace smarter
