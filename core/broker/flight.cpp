// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broker/flight.h"

namespace smarter {

namespace {

struct Registry {
    std::mutex mutex;
    std::uintptr_t last = 0;
    std::unordered_map<void*, std::shared_ptr<Flight>> flights;
};

/// Never destroyed: libnats' threads may outlive main's static objects.
Registry& registry() {
    static Registry& only = *new Registry;
    return only;
}

std::shared_ptr<Flight> flightOf(void* ticket) {
    const std::lock_guard lock(registry().mutex);
    const auto found = registry().flights.find(ticket);
    return found == registry().flights.end() ? nullptr : found->second;
}

}  // namespace

std::shared_ptr<Flight> Flight::create() {
    auto flight = std::make_shared<Flight>();
    const std::lock_guard lock(registry().mutex);
    flight->ticket_ = reinterpret_cast<void*>(++registry().last);
    registry().flights.emplace(flight->ticket_, flight);
    return flight;
}

void Flight::retire() {
    const std::lock_guard lock(registry().mutex);
    registry().flights.erase(ticket_);
}

void Flight::onAck(jsCtx*, natsMsg* message, jsPubAck* ack, jsPubAckErr* error, void* ticket) {
    if (const auto flight = flightOf(ticket)) {
        if (ack != nullptr) {
            flight->settle(message, Published{ack->Sequence, ack->Duplicate});
        } else {
            flight->settle(message, fail(brokerError(error->Err, error->ErrCode), {}, QString::fromUtf8(error->ErrText)));
        }
    }
    natsMsg_Destroy(message);
}

void Flight::onDisconnect(natsConnection*, void* ticket) {
    if (const auto flight = flightOf(ticket)) {
        const std::lock_guard lock(flight->mutex_);
        flight->broken_ = true;
        flight->changed_.notify_all();
    }
}

void Flight::onError(natsConnection*, natsSubscription*, natsStatus status, void* ticket) {
    const auto flight = status == NATS_NOT_PERMITTED ? flightOf(ticket) : nullptr;
    if (flight) {
        flight->refuse(QString::fromUtf8(nats_GetLastError(nullptr)));
    }
}

void Flight::settle(natsMsg* message, Result<Published> fate) {
    const std::lock_guard lock(mutex_);
    const auto found = underWay_.find(message);
    if (found == underWay_.end()) {
        return;  // of a batch that was given up
    }
    if (!fate) {
        fate.error().subject = QString::fromStdString(found->second.subject);
    }
    (*fates_)[found->second.index] = std::move(fate);
    underWay_.erase(found);
    changed_.notify_all();
}

/// The broker names the subject in its words, and acknowledges nothing that was published to it.
void Flight::refuse(const QString& words) {
    const std::lock_guard lock(mutex_);
    ++refusals_;
    lastRefusal_ = words;
    std::erase_if(underWay_, [&](const auto& entry) {
        const QString subject = QString::fromStdString(entry.second.subject);
        if (!words.contains(u'"' + subject + u'"')) {
            return false;
        }
        (*fates_)[entry.second.index] = fail(ErrorCode::BrokerRefused, subject, words);
        return true;
    });
    changed_.notify_all();
}

void Flight::begin(std::vector<Result<Published>>& fates) {
    const std::lock_guard lock(mutex_);
    underWay_.clear();
    fates_ = &fates;
    broken_ = false;
}

bool Flight::waitBelow(std::size_t window, Clock::time_point deadline) {
    std::unique_lock lock(mutex_);
    const bool ready = changed_.wait_until(lock, deadline, [&] { return broken_ || underWay_.size() < window; });
    return ready && !broken_;
}

void Flight::add(natsMsg* message, std::size_t index, std::string subject) {
    const std::lock_guard lock(mutex_);
    underWay_.emplace(message, Entry{index, std::move(subject)});
}

void Flight::drop(natsMsg* message) {
    const std::lock_guard lock(mutex_);
    underWay_.erase(message);
}

void Flight::end() {
    const std::lock_guard lock(mutex_);
    underWay_.clear();
    fates_ = nullptr;
}

std::uint64_t Flight::refusals() const {
    const std::lock_guard lock(mutex_);
    return refusals_;
}

QString Flight::lastRefusal() const {
    const std::lock_guard lock(mutex_);
    return lastRefusal_;
}

}  // namespace smarter
