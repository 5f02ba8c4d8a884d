// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/broker/broker.h"

namespace smarter {

// What travels between the stations of a site on engines, and by which streams (NATS JetStream). Each is kept until its one
// consumer has committed it, and refuses what is new when it is full: what a station cannot hand on, it keeps.

enum class Stream : std::uint8_t {
    Readings,    ///< concentrators → intake, a subject a partition
    Answers,     ///< intake → concentrators, a subject each
    Sums,        ///< intake → release
    Aggregates,  ///< release → MDMS
};

/// `maxBytes` −1: as much as the broker has.
StreamSettings settingsOf(Stream stream, std::int64_t maxBytes = -1);

std::string readingsSubject(std::uint32_t partition);
/// The concentrator's name: letters, digits, - and _.
std::string answersSubject(const std::string& concentrator);
bool isConcentratorName(const std::string& name);
inline constexpr const char* kSumsSubject = "sums";
inline constexpr const char* kAggregatesSubject = "aggregates";

/// What a message on a readings subject is, in its header.
inline constexpr const char* kKindHeader = "Smarter-Kind";
inline constexpr const char* kBatchKind = "batch";
inline constexpr const char* kEnrolmentKind = "enrolment";
inline constexpr const char* kMarkerKind = "marker";
/// Which concentrator waits for the answer.
inline constexpr const char* kReplyHeader = "Smarter-Concentrator";

/// The consumer by which a station takes all that concerns it. Made anew, it begins with what has not been acknowledged,
/// in the order in which it was sent.
ConsumerSettings readingsConsumer(std::uint32_t partition);
ConsumerSettings answersConsumer(const std::string& concentrator);
ConsumerSettings sumsConsumer();
ConsumerSettings aggregatesConsumer();

}  // namespace smarter
