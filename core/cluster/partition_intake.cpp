// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/partition_intake.h"

#include "core/base/log.h"
#include "core/cluster/streams.h"

namespace smarter {

namespace {

using namespace std::chrono_literals;

constexpr int kMessagesAStep = 4'096;
constexpr std::size_t kReadingsPerCommit = 120'000;
constexpr int kSumsPerPublication = 512;
constexpr auto kFetchWait = 20ms;
constexpr auto kPublishTimeout = 10s;

/// The same sum has the same name, whoever hands it on.
std::string nameOf(std::uint32_t partition, const EncryptedSum& sum) {
    return "sum-" + std::to_string(partition) + '-' + std::to_string(static_cast<int>(sum.kind)) + '-' + std::to_string(sum.group) +
           '-' + std::to_string(secondsOf(sum.window.start)) + '-' + std::to_string(sum.revision);
}

/// A broker's message has a most (1 MiB unless it is told otherwise), and a batch may be refused reading by reading.
std::vector<IntakeAnswer> inParts(const IntakeAnswer& whole) {
    constexpr std::size_t kEntriesAPart = 5'000;
    std::vector<IntakeAnswer> parts(1);
    parts.back().enrolments = whole.enrolments;
    parts.back().introductions = whole.introductions;
    std::size_t entries = whole.enrolments.size() + whole.introductions.size();
    for (const Acknowledgement& one : whole.acknowledgements) {
        if (entries > kEntriesAPart) {
            parts.emplace_back();
            entries = 0;
        }
        entries += 1 + one.refused.size();
        parts.back().acknowledgements.push_back(one);
    }
    return parts;
}

}  // namespace

/// The messages of one step, by what they are. Those that cannot be read stand in none of the lists.
struct PartitionIntake::Arrived {
    template <class Message>
    struct From {
        std::string concentrator;
        Message message;
    };
    std::vector<From<MeterEnrolment>> enrolments;
    std::vector<From<ReadingBatch>> batches;
    std::vector<WindowMarker> markers;
};

Result<std::unique_ptr<PartitionIntake>> PartitionIntake::open(std::unique_ptr<Intake> intake, Broker& broker,
                                                               std::uint32_t partition,
                                                               std::function<Status(Database&)> fence) {
    intake->database().setFence(std::move(fence));
    // Made anew, the consumer gives what an earlier worker took and did not acknowledge at once, and in order.
    return broker.freshConsumer(readingsConsumer(partition)).transform([&](Consumer consumer) {
        return std::unique_ptr<PartitionIntake>(new PartitionIntake(std::move(intake), broker, std::move(consumer), partition));
    });
}

PartitionIntake::Arrived PartitionIntake::sort(const std::vector<Delivery>& deliveries, PartitionWork& work) const {
    Arrived out;
    for (const Delivery& delivery : deliveries) {
        const auto kind = delivery.header(kKindHeader).value_or(std::string_view());
        const std::string concentrator(delivery.header(kReplyHeader).value_or(std::string_view()));
        bool read = false;
        const auto keep = [&](auto& list) {
            return [&, concentrator](auto message) {
                list.push_back({concentrator, std::move(message)});
                read = true;
            };
        };
        if (kind == kBatchKind) {
            (void)decodeReadingBatch(delivery.payload()).transform(keep(out.batches));
        } else if (kind == kEnrolmentKind) {
            (void)decodeMeterEnrolment(delivery.payload()).transform(keep(out.enrolments));
        } else if (kind == kMarkerKind) {
            (void)decodeWindowMarker(delivery.payload()).transform([&](WindowMarker marker) {
                out.markers.push_back(std::move(marker));
                read = true;
            });
        }
        if (!read) {
            // A meter's own batch it still has: it was never told to let it go.
            ++work.undecodable;
            qCWarning(logIntake).noquote() << logLine("message-unreadable", {{"partition", std::int64_t{partition_}},
                                                                             {"bytes", static_cast<std::int64_t>(delivery.payload().size())}});
        }
    }
    return out;
}

Status PartitionIntake::enrol(const Arrived& arrived, Answers& answers) {
    if (arrived.enrolments.empty()) {
        return {};
    }
    std::vector<MeterEnrolment> enrolments;
    std::vector<MeterId> meters;
    for (const auto& one : arrived.enrolments) {
        enrolments.push_back(one.message);
        meters.push_back(one.message.meter);
    }
    const auto refused = intake_->enrol(enrolments);
    if (!refused) {
        return passOn(refused);
    }
    auto introductions = intake_->introductions(meters);
    if (!introductions) {
        return passOn(introductions);
    }
    std::map<MeterId, Introduction> byMeter;
    for (Introduction& introduction : *introductions) {
        byMeter.insert_or_assign(introduction.meter, std::move(introduction));
    }
    for (const auto& one : arrived.enrolments) {
        const bool taken = std::ranges::none_of(*refused, [&](const RefusedEnrolment& other) {
            return other.meter == one.message.meter && other.keyEpoch <= one.message.keyEpoch;
        });
        IntakeAnswer& answer = answers[one.concentrator];
        answer.enrolments.push_back({one.message.meter, one.message.keyEpoch, taken});
        if (const auto introduction = byMeter.find(one.message.meter); introduction != byMeter.end()) {
            answer.introductions.push_back(introduction->second);
        }
    }
    return {};
}

Status PartitionIntake::take(Arrived& arrived, Answers& answers, PartitionWork& work) {
    auto waiting = std::move(arrived.batches);
    while (!waiting.empty()) {
        std::vector<ReadingBatch> batches;
        std::vector<std::string> from;
        std::size_t readings = 0;
        std::set<std::pair<MeterId, std::uint64_t>> starts;
        std::vector<Arrived::From<ReadingBatch>> later;
        for (auto& one : waiting) {
            const ReadingBatch& batch = one.message;
            if (intake_->has(batch)) {
                work.duplicates += static_cast<std::int64_t>(batch.size());
                answers[one.concentrator].acknowledgements.push_back(
                    {batch.cursor, batch.meter, intake_->settledThrough(batch.meter), 0, {}});
                continue;
            }
            // Of two that begin alike the second is a repetition, and no offence, if the first was the meter's own.
            if (readings >= kReadingsPerCommit || !starts.emplace(batch.meter, batch.firstSequence).second) {
                later.push_back(std::move(one));
                continue;
            }
            readings += batch.size();
            from.push_back(std::move(one.concentrator));
            batches.push_back(std::move(one.message));
        }
        if (const Status taken = process(batches, from, answers, work); !taken) {
            return taken;
        }
        waiting = std::move(later);
    }
    return {};
}

/// One commit. `from`: the concentrator of each.
Status PartitionIntake::process(std::span<const ReadingBatch> batches, std::span<const std::string> from, Answers& answers,
                                PartitionWork& work) {
    if (batches.empty()) {
        return {};
    }
    const auto before = intake_->figures().times.committing;
    auto acknowledgements = intake_->process(batches);
    if (!acknowledgements) {
        return passOn(acknowledgements);
    }
    work.committing += intake_->figures().times.committing - before;
    std::ranges::copy(intake_->figures().lastExposures, std::back_inserter(work.exposures));
    for (std::size_t i = 0; i < acknowledgements->size(); ++i) {
        Acknowledgement& one = (*acknowledgements)[i];
        work.accepted += one.accepted;
        for (const Refusal& refusal : one.refused) {
            ++work.refused[static_cast<std::size_t>(refusal.reason)];
        }
        answers[from[i]].acknowledgements.push_back(std::move(one));
    }
    return {};
}

/// All that is in the messages, with the answers it is owed.
Status PartitionIntake::commit(const std::vector<Delivery>& deliveries, PartitionWork& work) {
    Arrived arrived = sort(deliveries, work);
    Answers answers;
    Status done = enrol(arrived, answers).and_then([&] { return take(arrived, answers, work); });
    for (const WindowMarker& marker : arrived.markers) {
        done = done.and_then([&]() -> Status {
            const auto closed = intake_->closeWindows(marker.neighbourhood, marker.through);
            return closed ? Status() : passOn(closed);
        });
    }
    if (!done) {
        return done;
    }
    sumsWait_ |= !arrived.markers.empty();
    for (const auto& [concentrator, answer] : answers) {
        for (const IntakeAnswer& part : isConcentratorName(concentrator) ? inParts(answer) : std::vector<IntakeAnswer>()) {
            owed_.push_back({answersSubject(concentrator), encode(part)});
        }
    }
    return {};
}

// A broker that is full gets them later: it has room only when what they answer has been acknowledged.
Status PartitionIntake::answer() {
    if (owed_.empty()) {
        return {};
    }
    std::vector<Outgoing> messages;
    for (const Owed& one : owed_) {
        messages.push_back({one.subject, {}, one.payload, {}});
    }
    const auto outcome = broker_.publish(messages, kPublishTimeout);
    if (!outcome) {
        return passOn(outcome);
    }
    std::vector<Owed> left;
    for (std::size_t i = 0; i < owed_.size(); ++i) {
        if (!outcome->fates[i]) {
            left.push_back(std::move(owed_[i]));
        }
    }
    owed_ = std::move(left);
    const Status answered = outcome->status();
    return !answered && answered.error().code == ErrorCode::BrokerFull ? Status() : answered;
}

Result<PartitionWork> PartitionIntake::step() {
    auto deliveries = consumer_.fetch(kMessagesAStep, kFetchWait);
    if (!deliveries) {
        return passOn(deliveries);
    }
    PartitionWork work;
    work.messages = static_cast<std::int64_t>(deliveries->size());
    if (!deliveries->empty()) {
        work.behind = static_cast<std::int64_t>(deliveries->back().behind());
        work.waited = std::max(std::chrono::nanoseconds(0), std::chrono::system_clock::now() - deliveries->front().storedAt());
    }
    if (const Status committed = commit(*deliveries, work); !committed) {
        // Another worker's consumer has the same name: what was taken from it is to come there at once.
        for (Delivery& delivery : *deliveries) {
            (void)delivery.nak(0ms);
        }
        return passOn(committed);
    }
    if (const Status answered = answer(); !answered) {
        return passOn(answered);
    }
    for (Delivery& delivery : *deliveries) {
        if (const Status acknowledged = delivery.ack(); !acknowledged) {
            return passOn(acknowledged);
        }
    }
    return (sumsWait_ ? handOnSums() : Result<std::int64_t>(0)).transform([&](std::int64_t sums) {
        work.sums = sums;
        return work;
    });
}

Result<std::int64_t> PartitionIntake::handOnSums() {
    std::int64_t handedOn = 0;
    for (;;) {
        const auto queued = intake_->queued(kSumsPerPublication);
        if (!queued) {
            return passOn(queued);
        }
        sumsWait_ = !queued->empty();
        const auto sent = sumsWait_ ? publishSums(*queued) : Result<std::int64_t>(0);
        if (!sent && sent.error().code != ErrorCode::BrokerFull) {
            return sent;
        }
        if (!sent || *sent == 0) {
            return handedOn;
        }
        handedOn += *sent;
    }
}

/// All or none, so that a sum's revisions stay in order.
Result<std::int64_t> PartitionIntake::publishSums(std::span<const QueuedSum> queued) {
    std::vector<Bytes> payloads;
    std::vector<Outgoing> messages;
    std::vector<std::int64_t> positions;
    payloads.reserve(queued.size());
    for (const QueuedSum& one : queued) {
        payloads.push_back(encode(one.sum));
        messages.push_back({kSumsSubject, nameOf(partition_, one.sum), payloads.back(), {}});
        positions.push_back(one.position);
    }
    return broker_.publish(messages, kPublishTimeout)
        .and_then([](const PublishOutcome& outcome) { return outcome.status(); })
        .and_then([&] { return intake_->handedOver(positions); })
        .transform([&] { return static_cast<std::int64_t>(positions.size()); });
}

}  // namespace smarter
