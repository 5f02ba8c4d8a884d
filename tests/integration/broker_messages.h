// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>
#include <set>

#include "core/broker/broker.h"
#include "tests/support/nats_server.h"

namespace smarter::test {

inline constexpr std::chrono::milliseconds kSoon{10'000};  // for what comes at once, on a busy machine

/// A connection that must come about.
inline Broker open(const NatsServer& server, const char* user) {
    auto broker = Broker::open(server.address(QString::fromLatin1(user)), QString::fromLatin1(user));
    if (!broker) {
        qFatal("%s: %s", user, qPrintable(broker.error().detail));
    }
    return std::move(*broker);
}

inline StreamSettings streamOf(std::string name, std::string subjects) {
    StreamSettings settings;
    settings.name = std::move(name);
    settings.subjects = {std::move(subjects)};
    return settings;
}

inline StreamSettings readings() {
    return streamOf("READINGS", "readings.*");
}

inline ConsumerSettings consumerOf(std::string stream, std::string filter, std::string durable = "worker") {
    ConsumerSettings settings;
    settings.stream = std::move(stream);
    settings.durable = std::move(durable);
    settings.filterSubject = std::move(filter);
    return settings;
}

/// `count` messages m<first>, m<first + 1> … on a subject, all with one payload.
inline std::vector<Outgoing> messages(int count, ByteView payload, int first = 0, const std::string& subject = "readings.0") {
    std::vector<Outgoing> out;
    for (int i = first; i < first + count; ++i) {
        out.push_back({subject, "m" + std::to_string(i), payload, {{"Number", std::to_string(i)}}});
    }
    return out;
}

/// Takes all that a consumer gets, acknowledged, until nothing more comes: header Number of each.
inline std::multiset<std::string> drain(Consumer& consumer) {
    std::multiset<std::string> numbers;
    while (true) {
        auto deliveries = consumer.fetch(1'000, std::chrono::milliseconds(1'000));
        if (!deliveries) {
            qFatal("fetch: %s", qPrintable(deliveries.error().detail));
        }
        if (deliveries->empty()) {
            return numbers;
        }
        for (Delivery& delivery : *deliveries) {
            numbers.emplace(delivery.header("Number").value_or("none"));
            if (!delivery.ack()) {
                qFatal("not acknowledged");
            }
        }
    }
}

}  // namespace smarter::test
