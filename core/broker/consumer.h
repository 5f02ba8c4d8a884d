// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/time.h"

struct __natsMsg;

namespace smarter {

class Link;
class PullSubscription;

struct ConsumerSettings {
    enum class Acknowledge {
        Each,       ///< every message for itself
        AllBefore,  ///< one acknowledgement is for all before it, too
        None
    };

    std::string stream;
    std::string durable;        ///< its name at the broker, where its progress outlives this program
    std::string filterSubject;  ///< empty: all of the stream
    Seconds ackWait{30};        ///< then an unacknowledged message is sent again
    std::int64_t maxAckPending = 10'000;  ///< so many are sent unacknowledged
    std::uint64_t startSequence = 0;      ///< of a new consumer; 0: the stream's first
    Acknowledge acknowledge = Acknowledge::Each;
};

struct ConsumerBacklog {
    std::uint64_t unsent = 0;          ///< in the stream, never sent
    std::uint64_t unacknowledged = 0;  ///< sent
};

/// A received message. Move-only; one thread at a time; may outlive its consumer. One that goes unacknowledged is sent
/// again after the consumer's `ackWait`.
class Delivery {
public:
    Delivery(Delivery&&) noexcept;
    Delivery& operator=(Delivery&&) noexcept;
    ~Delivery();

    // Views, as long as the delivery lives.
    ByteView payload() const;
    std::string_view subject() const;
    std::optional<std::string_view> header(const char* name) const;

    std::uint64_t streamSequence() const { return sequence_; }
    /// 1 the first time.
    std::uint64_t deliveries() const { return deliveries_; }
    /// Of its consumer's messages, how many come after it and were not sent yet.
    std::uint64_t behind() const { return behind_; }
    /// When the broker stored it, by its clock.
    std::chrono::sys_time<std::chrono::nanoseconds> storedAt() const { return storedAt_; }

    /// Sent, and perhaps lost: then the message comes again.
    Status ack();
    /// Waits until the broker has it.
    Status ackSync();
    /// Not now: to be sent again after a while.
    Status nak(std::chrono::milliseconds delay);
    /// Being worked on: `ackWait` starts anew.
    Status inProgress();
    /// Never again.
    Status term();

private:
    friend class Consumer;
    struct Release {
        void operator()(__natsMsg* message) const;
    };
    /// Takes the message.
    Delivery(__natsMsg* message, std::shared_ptr<PullSubscription> subscription);

    // In this order: the message points into the subscription.
    std::shared_ptr<PullSubscription> subscription_;
    std::unique_ptr<__natsMsg, Release> message_;
    std::uint64_t sequence_ = 0;
    std::uint64_t deliveries_ = 0;
    std::uint64_t behind_ = 0;  ///< never sent before, and sent after this one
    std::chrono::sys_time<std::chrono::nanoseconds> storedAt_{};
};

/// A durable pull consumer; others with the same settings share its messages. Move-only; one thread at a time. Errors
/// as in broker.h.
class Consumer {
public:
    static Result<Consumer> bind(std::shared_ptr<Link> link, const ConsumerSettings& settings);

    /// Up to `most` messages: as soon as there is one, those behind it too; none after `wait` (at least 20 ms).
    Result<std::vector<Delivery>> fetch(int most, std::chrono::milliseconds wait);
    Result<ConsumerBacklog> pending();

private:
    explicit Consumer(std::shared_ptr<PullSubscription> subscription) : subscription_(std::move(subscription)) {}
    Result<std::vector<Delivery>> pull(int most, std::chrono::milliseconds wait);

    std::shared_ptr<PullSubscription> subscription_;
};

}  // namespace smarter
