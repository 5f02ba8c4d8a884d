// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/customer_desk.h"

#include "core/crypto/random.h"

namespace smarter {

Result<std::unique_ptr<CustomerDesk>> CustomerDesk::open(const Site& site, const Clock& clock) {
    const auto customersKey = site.databaseKey(TrustDomain::Customers);
    const auto metersKey = site.databaseKey(TrustDomain::Meters);
    const auto billsKey = site.databaseKey(TrustDomain::Mdms);
    if (!customersKey || !metersKey || !billsKey) {
        return !customersKey ? passOn(customersKey) : !metersKey ? passOn(metersKey) : passOn(billsKey);
    }
    auto portal = CustomerPortal::open(site.databasePath(TrustDomain::Customers), *customersKey, clock);
    if (!portal) {
        return passOn(portal);
    }
    auto meters = MeterFleet::open(site.databasePath(TrustDomain::Meters), *metersKey, std::nullopt);
    if (!meters) {
        return passOn(meters);
    }
    return BillCounter::open(site.databasePath(TrustDomain::Mdms), *billsKey).transform([&](std::unique_ptr<BillCounter> counter) {
        return std::unique_ptr<CustomerDesk>(
            new CustomerDesk(std::move(*portal), std::move(*meters), std::move(counter), site.zone(), clock));
    });
}

Result<QString> CustomerDesk::registerCustomer(const QString& name, const SecretBytes& password,
                                               const SecretBytes& activationCode) {
    std::optional<MeterId> asked;
    const auto registered = portal_->registerCustomer(name, password, [&](const crypto::RsaPublicKey& customer) {
        return meters_->grantKey(activationCode, customer, clock_.now()).transform([&](KeyGrant grant) {
            asked = grant.meter;
            return grant;
        });
    });
    if (!registered) {
        return registered;
    }
    return meters_->history(*asked, 0)
        .and_then([&](const std::vector<ReadingBatch>& past) { return portal_->receive(past); })
        .transform([&] { return *registered; });
}

Result<CustomerDesk::SignedIn> CustomerDesk::signIn(const QString& name, const SecretBytes& password) {
    endIdle();
    return portal_->signIn(name, password).and_then([&](CustomerSession session) {
        return crypto::randomId<SessionId>().transform([&](const SessionId& id) {
            SignedIn signedIn{session.name(), id};
            sessions_.emplace(id, Visit{std::move(session), clock_.now() + kIdleLimit});
            return signedIn;
        });
    });
}

void CustomerDesk::endIdle() {
    std::erase_if(sessions_, [&](const auto& entry) { return entry.second.over <= clock_.now(); });
}

Result<CustomerSession*> CustomerDesk::find(const SessionId& session) {
    endIdle();
    const auto found = sessions_.find(session);
    if (found == sessions_.end()) {
        return fail(ErrorCode::SignedOut);
    }
    found->second.over = clock_.now() + kIdleLimit;
    return &found->second.session;
}

Status CustomerDesk::stayAwake(const SessionId& session) {
    return find(session).transform([](CustomerSession*) {});
}

Result<OwnDetail> CustomerDesk::detail(const SessionId& session, const Interval& range) {
    return find(session).and_then([&](CustomerSession* found) { return found->detail(portal_->database(), range); });
}

Result<std::optional<Interval>> CustomerDesk::extent(const SessionId& session) {
    return find(session).and_then([&](CustomerSession* found) { return found->extent(portal_->database()); });
}

Result<MeterId> CustomerDesk::meterOf(const SessionId& session) {
    return find(session).transform([](CustomerSession* found) { return found->meter(); });
}

Status CustomerDesk::changePassword(const SessionId& session, const SecretBytes& password, const SecretBytes& newPassword) {
    return find(session).and_then(
        [&](CustomerSession* found) { return portal_->changePassword(found->name(), password, newPassword); });
}

Status CustomerDesk::deleteAccount(const SessionId& session, const SecretBytes& password) {
    return find(session).and_then([&](CustomerSession* found) {
        const QString name = found->name();
        return portal_->deleteAccount(name, password).transform([&] {
            std::erase_if(sessions_, [&](const auto& entry) { return entry.second.session.name() == name; });
        });
    });
}

Status CustomerDesk::setConsent(const SessionId& session, Consent purpose, bool given) {
    return find(session).and_then([&](CustomerSession* found) { return portal_->setConsent(*found, purpose, given); });
}

Result<std::vector<ConsentDecision>> CustomerDesk::consents(const SessionId& session) {
    return find(session).and_then([&](CustomerSession* found) { return portal_->consents(found->name()); });
}

Result<MeterId> CustomerDesk::meter(const QString& neighbourhood, const QString& name) {
    return meters_->find(neighbourhood, name).and_then([&](const std::optional<MeterId>& found) -> Result<MeterId> {
        return found ? Result<MeterId>(*found) : fail(ErrorCode::MeterUnknown, name);
    });
}

Result<SecretBytes> CustomerDesk::issueActivationCode(const QString& neighbourhood, const QString& meterName) {
    return meter(neighbourhood, meterName).and_then([&](const MeterId& id) {
        return meters_->issueActivationCode(id, clock_.now());
    });
}

Result<SecretBytes> CustomerDesk::moveIn(const QString& neighbourhood, const QString& meterName) {
    return meter(neighbourhood, meterName).and_then([&](const MeterId& id) {
        return meters_->startEpoch(id).and_then([&](std::uint32_t) { return meters_->issueActivationCode(id, clock_.now()); });
    });
}

}  // namespace smarter
