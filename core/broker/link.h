// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/broker/broker_address.h"
#include "core/broker/flight.h"

namespace smarter {

/// A connection that mends itself, and JetStream over it. Lives as long as its last consumer or delivery does: their
/// libnats objects point into it.
class Link {
public:
    static Result<std::shared_ptr<Link>> open(const BrokerAddress& address, const QString& station);
    Link(const Link&) = delete;
    Link& operator=(const Link&) = delete;
    ~Link();

    bool connected() const { return natsConnection_Status(connection_) == NATS_CONN_STATUS_CONNECTED; }
    jsCtx* jetStream() const { return jetStream_; }
    Flight& flight() const { return *flight_; }

    /// BrokerAway right now, or BrokerRefused when the connection was ended for good; nothing when it stands.
    Status ready(const std::string& subject) const;
    /// Runs a call `natsStatus(int* jetStreamCode)`. A refused request is one that nobody answers: it is told from a
    /// slow broker by what the broker said meanwhile.
    template <class Call>
    Status call(const std::string& subject, Call&& request) const;

private:
    Link() = default;
    Status connect(const BrokerAddress& address, const QString& station);

    std::shared_ptr<Flight> flight_ = Flight::create();
    natsConnection* connection_ = nullptr;
    jsCtx* jetStream_ = nullptr;
};

template <class Call>
Status Link::call(const std::string& subject, Call&& request) const {
    if (const Status standing = ready(subject); !standing) {
        return standing;
    }
    const std::uint64_t refusals = flight_->refusals();
    jsErrCode code{};
    const natsStatus status = request(&code);
    if (status == NATS_OK) {
        return {};
    }
    if (flight_->refusals() != refusals) {
        return fail(ErrorCode::BrokerRefused, QString::fromStdString(subject), flight_->lastRefusal());
    }
    return natsFailure(status, code, subject);
}

}  // namespace smarter
