// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/time.h"
#include "core/broker/broker_address.h"
#include "core/broker/consumer.h"

namespace smarter {

class Link;

// Messages over NATS JetStream. Names, subjects and headers are ASCII.
// Errors of everything here: BrokerAway (not connected, no answer in time, no responder: try again later), BrokerFull
// (a limit or the disk: nothing was stored), BrokerRefused (key, certificate, rights or configuration: a person has to
// look). When the broker took the key away, the connection is over, and says BrokerRefused from then on: open another.

/// A stream, kept in files. A full one refuses what comes new, and drops nothing.
struct StreamSettings {
    enum class Retention {
        Limits,    ///< a message stays until a limit says otherwise
        WorkQueue  ///< until its one consumer acknowledged it
    };

    std::string name;
    std::vector<std::string> subjects;  ///< may hold the wildcard `*`
    Retention retention = Retention::Limits;
    std::int64_t maxBytes = -1;       ///< −1: as much as the server has
    Seconds maxAge{0};                ///< 0: for ever
    Seconds duplicateWindow{120};     ///< within it, a message id is stored once
    int replicas = 1;
};

struct StreamState {
    std::uint64_t messages = 0;
    std::uint64_t bytes = 0;
    std::uint64_t firstSequence = 0;  ///< 1 in a fresh stream
    std::uint64_t lastSequence = 0;
};

struct Outgoing {
    std::string subject;
    std::string messageId;  ///< Nats-Msg-Id; empty: not told from a repetition
    ByteView payload;       ///< copied during the call
    std::vector<std::pair<std::string, std::string>> headers;
};

/// The broker has the message on its disk.
struct Published {
    std::uint64_t sequence = 0;  ///< of the first one, for a duplicate
    bool duplicate = false;
};

/// One fate a message, in their order.
struct PublishOutcome {
    std::vector<Result<Published>> fates;

    std::size_t stored() const;      ///< duplicates too: the broker has them
    std::size_t duplicates() const;
    /// The first that failed, or nothing.
    Status status() const;
};

/// A connection to the broker. Move-only, used by one thread at a time, `isConnected` by any. Goes on by itself when
/// the broker was away; while it is, every call gives BrokerAway at once and nothing is kept for later. May go before
/// its consumers do.
class Broker {
public:
    /// `station` (a letter, then up to 11 of a–z, 0–9 and `-`; InvalidArgument) is what the broker's operator sees, and
    /// what the broker's configuration calls its inboxes: `_INBOX.<station>.>`. BrokerAway when no server answers;
    /// KeyFileExposed, KeyInvalid and file errors for what the address names.
    static Result<Broker> open(const BrokerAddress& address, const QString& station);
    Broker(Broker&&) noexcept;
    Broker& operator=(Broker&&) noexcept;
    ~Broker();

    bool isConnected() const;

    /// Makes the stream, or gives the one that exists these limits and subjects, which only needs the right to look
    /// when they are the same. BrokerRefused when its retention or its storage is another: that cannot be changed.
    Status ensureStream(const StreamSettings& settings);
    Result<StreamState> streamState(const std::string& stream);
    /// Removes the messages of a subject (empty: of all) before a sequence number (0: all of them).
    Status purge(const std::string& stream, const std::string& subject, std::uint64_t before);

    /// Sends all and waits until each is acknowledged or refused, or the time is over; a bounded number is under way at
    /// once. What has no acknowledgement (BrokerAway) may have been stored: send it again under the same id.
    Result<PublishOutcome> publish(std::span<const Outgoing> messages, std::chrono::milliseconds timeout);

    /// Makes the durable consumer, or binds to the one that exists and gives it these limits.
    Result<Consumer> consumer(const ConsumerSettings& settings);
    /// Ends the one that exists, with what others took by it and did not acknowledge, and makes it anew: of a work queue it
    /// then gives all that is left, in order.
    Result<Consumer> freshConsumer(const ConsumerSettings& settings);

private:
    explicit Broker(std::shared_ptr<Link> link);

    std::shared_ptr<Link> link_;
};

}  // namespace smarter
