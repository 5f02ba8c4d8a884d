// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/streams.h"

#include <algorithm>

namespace smarter {

namespace {

/// A consumer's messages come in order while no more are under way than one fetch takes.
constexpr std::int64_t kInOrder = 64;

std::string nameOf(Stream stream) {
    switch (stream) {
        case Stream::Readings:
            return "READINGS";
        case Stream::Answers:
            return "ACKS";
        case Stream::Sums:
            return "SUMS";
        case Stream::Aggregates:
            return "AGGREGATES";
    }
    return {};
}

std::string subjectsOf(Stream stream) {
    switch (stream) {
        case Stream::Readings:
            return "readings.*";
        case Stream::Answers:
            return "acks.*";
        case Stream::Sums:
            return kSumsSubject;
        case Stream::Aggregates:
            return kAggregatesSubject;
    }
    return {};
}

ConsumerSettings consumerOf(Stream stream, std::string name, std::string subject, std::int64_t maxAckPending) {
    ConsumerSettings settings;
    settings.stream = nameOf(stream);
    settings.durable = std::move(name);
    settings.filterSubject = std::move(subject);
    settings.maxAckPending = maxAckPending;
    return settings;
}

}  // namespace

StreamSettings settingsOf(Stream stream, std::int64_t maxBytes) {
    StreamSettings settings;
    settings.name = nameOf(stream);
    settings.subjects = {subjectsOf(stream)};
    settings.retention = StreamSettings::Retention::WorkQueue;
    settings.maxBytes = maxBytes;
    return settings;
}

std::string readingsSubject(std::uint32_t partition) {
    return "readings." + std::to_string(partition);
}

std::string answersSubject(const std::string& concentrator) {
    return "acks." + concentrator;
}

bool isConcentratorName(const std::string& name) {
    return !name.empty() && name.size() <= 64 && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

ConsumerSettings readingsConsumer(std::uint32_t partition) {
    return consumerOf(Stream::Readings, "intake-" + std::to_string(partition), readingsSubject(partition), 10'000);
}

ConsumerSettings answersConsumer(const std::string& concentrator) {
    return consumerOf(Stream::Answers, "concentrator-" + concentrator, answersSubject(concentrator), 10'000);
}

ConsumerSettings sumsConsumer() {
    return consumerOf(Stream::Sums, "release", kSumsSubject, kInOrder);
}

ConsumerSettings aggregatesConsumer() {
    return consumerOf(Stream::Aggregates, "mdms", kAggregatesSubject, kInOrder);
}

}  // namespace smarter
