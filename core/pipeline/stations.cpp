// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/stations.h"

#include <algorithm>

#include "core/base/log.h"

namespace smarter {

namespace {

constexpr int kBatchesGathered = 4'096;
constexpr int kSumsCarried = 256;
constexpr std::size_t kReadingsPerCommit = 120'000;

}  // namespace

Flow& Flow::operator+=(const Flow& other) {
    accepted += other.accepted;
    refused += other.refused;
    energy += other.energy;
    for (const auto& [outcome, counts] : other.tally.byOutcome) {
        tally.byOutcome[outcome].loads += counts.loads;
        tally.byOutcome[outcome].households += counts.households;
    }
    tally.setAside += other.tally.setAside;
    return *this;
}

Result<std::unique_ptr<Stations>> Stations::open(const Site& site, const Clock& clock, int workers) {
    if (site.engines()) {
        return fail(ErrorCode::SiteOnEngines, site.folder());
    }
    std::unique_ptr<Stations> out(new Stations);
    const auto withKey = [&](TrustDomain domain, auto open) -> Status {
        return site.databaseKey(domain).and_then(
            [&](const SecretBytes& key) -> Status { return open(site.databasePath(domain), key); });
    };
    return withKey(TrustDomain::PesIntake,
                   [&](const QString& path, const SecretBytes& key) {
                       return Intake::open(path, key, clock, workers).transform([&](auto intake) {
                           out->intake_ = std::move(intake);
                       });
                   })
        .and_then([&] {
            return withKey(TrustDomain::Meters, [&](const QString& path, const SecretBytes& key) {
                return MeterFleet::open(path, key, out->intake_->publicKey()).transform([&](auto meters) {
                    out->meters_ = std::move(meters);
                });
            });
        })
        .and_then([&] {
            return withKey(TrustDomain::PesRelease, [&](const QString& path, const SecretBytes& key) {
                return Release::open(path, key).transform([&](auto release) { out->release_ = std::move(release); });
            });
        })
        .and_then([&] {
            return withKey(TrustDomain::Mdms, [&](const QString& path, const SecretBytes& key) {
                return Mdms::open(path, key, clock).transform([&](auto mdms) { out->mdms_ = std::move(mdms); });
            });
        })
        .and_then([&] {
            return withKey(TrustDomain::Customers, [&](const QString& path, const SecretBytes& key) {
                return CustomerPortal::open(path, key, clock).transform([&](auto customers) {
                    out->customers_ = std::move(customers);
                });
            });
        })
        .transform([&] { return std::move(out); });
}

Status Stations::enrolNew() {
    const auto enrolments = meters_->pendingEnrolments();
    if (!enrolments) {
        return passOn(enrolments);
    }
    if (enrolments->empty()) {
        return {};
    }
    const auto refused = intake_->enrol(*enrolments);
    if (!refused) {
        return passOn(refused);
    }
    std::vector<EnrolmentAnswer> answers;
    for (const MeterEnrolment& enrolment : *enrolments) {
        const bool taken = std::ranges::none_of(*refused, [&](const RefusedEnrolment& one) {
            return one.meter == enrolment.meter && one.keyEpoch <= enrolment.keyEpoch;
        });
        answers.push_back({enrolment.meter, enrolment.keyEpoch, taken});
    }
    if (const Status confirmed = meters_->confirmEnrolments(answers); !confirmed) {
        return confirmed;
    }
    return introduceHouseholds();
}

/// So that each household can ask for its bills by the name they are made out to.
Status Stations::introduceHouseholds() {
    return meters_->withoutIntroduction()
        .and_then([&](const std::vector<MeterId>& meters) { return intake_->introductions(meters); })
        .and_then([&](const std::vector<Introduction>& introductions) {
            return introductions.empty() ? Status() : meters_->keep(introductions);
        });
}

Status Stations::carryOrders() {
    return carryRegisterOrder().and_then([&] { return carryPolicyOrders(); });
}

Status Stations::carryRegisterOrder() {
    const auto order = mdms_->registerOrder();
    if (!order || !*order) {
        return order ? Status() : Status(passOn(order));
    }
    const auto adopted = intake_->adopt(**order);
    if (adopted) {
        return mdms_->settleOrder(**order, *adopted);
    }
    const bool refused =
        adopted.error().code == ErrorCode::RegisterTooShort || adopted.error().code == ErrorCode::ValueOutOfRange;
    return refused ? mdms_->dropOrder(**order, adopted.error()) : Status(passOn(adopted));
}

Status Stations::agreeOnPolicies() {
    return release_->policies() == intake_->policies() ? Status() : release_->adopt(intake_->policies());
}

Status Stations::carryPolicyOrders() {
    for (;;) {
        const auto order = mdms_->nextPolicyOrder();
        if (!order || !*order) {
            return order ? agreeOnPolicies() : Status(passOn(order));
        }
        const auto adopted = intake_->adopt(**order);
        const bool refused = !adopted && (adopted.error().code == ErrorCode::PolicyInvalid ||
                                          adopted.error().code == ErrorCode::ValueOutOfRange ||
                                          adopted.error().code == ErrorCode::RegisterTooShort);
        if (!adopted && !refused) {
            return passOn(adopted);
        }
        const Status settled =
            refused ? mdms_->dropPolicyOrder(**order, adopted.error())
                    : agreeOnPolicies().and_then([&] { return mdms_->settlePolicyOrder(**order, *adopted); });
        if (!settled) {
            return settled;
        }
    }
}

/// Portal and meter know the meter, the MDMS knows the pseudonym, and the intake alone joins them.
Status Stations::carryConsents() {
    auto statements = customers_->consentStatements(Consent::LongerHistory);
    if (!statements) {
        return passOn(statements);
    }
    for (ConsentStatement& statement : *statements) {
        const auto tenure = meters_->tenure(statement.meter, statement.keyEpoch);
        if (!tenure) {
            return passOn(tenure);
        }
        statement.householdSince = tenure->from;
    }
    return intake_->longerHistories(*statements).and_then([&](std::vector<LongerHistory> histories) {
        return mdms_->keepLonger(std::move(histories));
    });
}

Status Stations::eraseExpired() {
    const auto erased = mdms_->eraseExpiredOfTheDay();
    if (erased && *erased && !(*erased)->isEmpty()) {
        qCInfo(logPipeline).noquote() << logLine("totals-erased", {{"totals", (*erased)->totals},
                                                                   {"households", (*erased)->households},
                                                                   {"aggregates", (*erased)->aggregates}});
    }
    return erased ? Status() : passOn(erased);
}

Result<Flow> Stations::connect() {
    const Status ready = enrolNew()
                             .and_then([&] { return introduceHouseholds(); })
                             .and_then([&] { return carryOrders(); })
                             .and_then([&] { return mdms_->notePolicies(intake_->policies()); });
    if (!ready) {
        return passOn(ready);
    }
    concentrator_.synchronise(intake_->cursors());
    Flow flow;
    const auto tally = carrySums();
    if (!tally) {
        return passOn(tally);
    }
    flow.tally = *tally;
    return feedCustomers()
        .and_then([&] { return carryConsents(); })
        .and_then([&] { return eraseExpired(); })
        .transform([&] { return flow; });
}

Result<Flow> Stations::carryReadings(std::size_t mostReadings) {
    // A meter whose household has changed seals under a new key, which the intake must know first; a change of tariffs
    // counts from the next day on.
    if (const Status ready = enrolNew().and_then([&] { return carryOrders(); }); !ready) {
        return passOn(ready);
    }
    auto waiting = meters_->unacknowledged(concentrator_.cursor(), kBatchesGathered);
    if (!waiting) {
        return passOn(waiting);
    }
    const auto settled = concentrator_.gather(std::move(*waiting));
    if (!settled.empty()) {
        if (const auto letGo = meters_->acknowledge(settled); !letGo) {
            return passOn(letGo);
        }
    }
    Flow flow;
    const auto batches = concentrator_.forward(mostReadings);
    if (batches.empty()) {
        return flow;
    }
    const auto acknowledgements = intake_->process(batches);
    if (!acknowledgements) {
        return passOn(acknowledgements);
    }
    for (const Acknowledgement& acknowledgement : *acknowledgements) {
        flow.accepted += acknowledgement.accepted;
        flow.refused += static_cast<std::int64_t>(acknowledgement.refused.size());
    }
    const auto letGo = meters_->acknowledge(*acknowledgements);
    if (!letGo) {
        return passOn(letGo);
    }
    flow.energy = letGo->energy;
    return flow;
}

Result<Flow> Stations::carryAll(const std::function<bool(const Flow&)>& goOn) {
    Flow total;
    for (;;) {
        const auto flow = carryReadings(kReadingsPerCommit);
        if (!flow) {
            return flow;
        }
        total += *flow;
        if (flow->accepted + flow->refused == 0) {
            break;
        }
        if (!goOn(total)) {
            return fail(ErrorCode::Cancelled);
        }
    }
    return feedCustomers().transform([&] { return total; });
}

Status Stations::feedCustomers() {
    const auto subscriptions = customers_->subscriptions();
    if (!subscriptions) {
        return passOn(subscriptions);
    }
    for (const auto& subscription : *subscriptions) {
        const auto sealed = meters_->history(subscription.meter, subscription.nextSequence);
        if (!sealed) {
            return passOn(sealed);
        }
        if (const Status received = customers_->receive(*sealed); !received) {
            return received;
        }
    }
    return {};
}

Result<Flow> Stations::closeWindows(Instant until) {
    if (const auto closed = intake_->closeWindows(until); !closed) {
        return passOn(closed);
    }
    const auto tally = carrySums();
    const auto due = tally.and_then([&](const ReleaseTally&) { return mdms_->erasureDue(); });
    if (!due) {
        return passOn(due);
    }
    // Nobody's totals go because a consent of theirs had not arrived.
    const Status consents = *due ? carryConsents() : Status();
    return consents.and_then([&] { return eraseExpired(); }).transform([&] {
        Flow flow;
        flow.tally = *tally;
        return flow;
    });
}

Result<ReleaseTally> Stations::carrySums() {
    if (const Status agreed = agreeOnPolicies(); !agreed) {
        return passOn(agreed);
    }
    Flow total;
    for (;;) {
        const auto queued = intake_->queued(kSumsCarried);
        if (!queued) {
            return passOn(queued);
        }
        if (queued->empty()) {
            break;
        }
        std::vector<EncryptedSum> sums;
        std::vector<std::int64_t> positions;
        for (const QueuedSum& one : *queued) {
            sums.push_back(one.sum);
            positions.push_back(one.position);
        }
        const auto tally = release_->process(sums);
        if (!tally) {
            return passOn(tally);
        }
        total += Flow{0, 0, {}, *tally};
        if (const Status settled = intake_->handedOver(positions); !settled) {
            return passOn(settled);
        }
    }
    return deliverAggregates().transform([&] { return total.tally; });
}

Status Stations::deliverAggregates() {
    for (;;) {
        const auto queued = release_->queued(kSumsCarried);
        if (!queued) {
            return passOn(queued);
        }
        if (queued->empty()) {
            return {};
        }
        for (const SealedAggregate& aggregate : *queued) {
            const auto receipt = mdms_->receive(aggregate);
            if (!receipt) {
                return passOn(receipt);
            }
            if (*receipt == Receipt::Refused) {
                return fail(ErrorCode::SignatureInvalid, QString::number(aggregate.sequence));
            }
            if (const Status delivered = release_->delivered(aggregate.sequence); !delivered) {
                return delivered;
            }
        }
    }
}

}  // namespace smarter
