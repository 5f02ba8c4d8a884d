// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <mutex>
#include <unordered_map>

#include "core/broker/broker.h"
#include "core/broker/nats_errors.h"

namespace smarter {

/// The publications under way on one connection, and what else libnats' threads tell its owner: where callbacks and
/// the owner's thread meet. libnats may call back after the connection is closed, so it holds a number, not a pointer:
/// a callback for a flight that is gone finds none.
class Flight {
public:
    using Clock = std::chrono::steady_clock;

    /// Known to the callbacks until `retire`.
    static std::shared_ptr<Flight> create();
    void retire();
    /// The closure for every callback below.
    void* ticket() const { return ticket_; }

    // libnats' handlers; their threads.
    static void onAck(jsCtx*, natsMsg* message, jsPubAck* ack, jsPubAckErr* error, void* ticket);
    static void onDisconnect(natsConnection*, void* ticket);
    static void onError(natsConnection*, natsSubscription*, natsStatus status, void* ticket);

    // The owner's thread.
    /// Forgets an earlier batch's stragglers. Fates are written to `fates` until `end`.
    void begin(std::vector<Result<Published>>& fates);
    /// Waits until fewer than `window` are under way; false when the connection broke or the time is over.
    bool waitBelow(std::size_t window, Clock::time_point deadline);
    /// Before the message is handed to libnats.
    void add(natsMsg* message, std::size_t index, std::string subject);
    /// libnats did not take it.
    void drop(natsMsg* message);
    /// Whatever is still under way keeps the fate it has.
    void end();

    /// How often the broker said that something is not permitted, and its last words.
    std::uint64_t refusals() const;
    QString lastRefusal() const;

private:
    struct Entry {
        std::size_t index = 0;
        std::string subject;
    };
    void settle(natsMsg* message, Result<Published> fate);
    void refuse(const QString& words);

    void* ticket_ = nullptr;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::unordered_map<natsMsg*, Entry> underWay_;
    std::vector<Result<Published>>* fates_ = nullptr;
    bool broken_ = false;
    std::uint64_t refusals_ = 0;
    QString lastRefusal_;
};

}  // namespace smarter
