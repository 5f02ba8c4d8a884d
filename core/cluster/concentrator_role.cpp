// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/concentrator_role.h"

#include <algorithm>

#include "core/base/log.h"
#include "core/cluster/streams.h"
#include "core/messages/intake_answer.h"
#include "core/messages/partition.h"
#include "core/messages/window_marker.h"

namespace smarter {

namespace {

using namespace std::chrono_literals;

constexpr int kAnswersAStep = 256;
constexpr int kBatchesAStep = 2'048;
constexpr auto kFetchWait = 20ms;
constexpr auto kPublishTimeout = 10s;
constexpr auto kMarkPause = 2s;

std::string nameOf(const ReadingBatch& batch) {
    return batch.meter.hex().toStdString() + '-' + std::to_string(batch.firstSequence);
}

std::string nameOf(const MeterEnrolment& enrolment) {
    return "enrol-" + enrolment.meter.hex().toStdString() + '-' + std::to_string(enrolment.keyEpoch);
}

}  // namespace

Result<std::unique_ptr<ConcentratorRole>> ConcentratorRole::open(MeterFleet& meters, const BrokerAddress& address,
                                                                 ConcentratorSettings settings) {
    const std::string name = settings.name.toStdString();
    if (!isConcentratorName(name) || settings.partitions == 0 || settings.inFlight < 1) {
        return fail(ErrorCode::InvalidArgument, settings.name);
    }
    auto broker = Broker::open(address, QStringLiteral("concentrator"));
    if (!broker) {
        return passOn(broker);
    }
    return broker->consumer(answersConsumer(name)).transform([&](Consumer consumer) {
        return std::unique_ptr<ConcentratorRole>(
            new ConcentratorRole(meters, std::move(*broker), std::move(consumer), std::move(settings)));
    });
}

Result<bool> ConcentratorRole::step(const std::stop_token&) {
    const auto answered = takeAnswers();
    if (!answered) {
        return answered;
    }
    sendAgainIfDue();
    if (const Status enrolled = enrolNew(); !enrolled) {
        return passOn(enrolled);
    }
    return send().and_then([&](bool sent) {
        return mark().transform([&](bool marked) { return *answered || sent || marked; });
    });
}

Result<bool> ConcentratorRole::takeAnswers() {
    auto deliveries = answers_.fetch(kAnswersAStep, kFetchWait);
    if (!deliveries) {
        return passOn(deliveries);
    }
    for (Delivery& delivery : *deliveries) {
        const auto answer = decodeIntakeAnswer(delivery.payload());
        if (!answer) {
            qCWarning(logPipeline).noquote() << logLine("answer-unreadable", {errorField(answer.error())});
        } else {
            const auto letGo = meters_.acknowledge(answer->acknowledgements);
            if (!letGo) {
                return passOn(letGo);
            }
            figures_.acceptedReadings += letGo->readings;
            figures_.energy += letGo->energy;
            Status settled;
            for (const Acknowledgement& one : answer->acknowledgements) {
                settled = settled.and_then([&] { return settle(one); });
            }
            for (const EnrolmentAnswer& one : answer->enrolments) {
                enrolling_.erase(one.meter);
            }
            settled = settled.and_then([&] { return meters_.confirmEnrolments(answer->enrolments); }).and_then([&] {
                return answer->introductions.empty() ? Status() : meters_.keep(answer->introductions);
            });
            if (!settled) {
                return passOn(settled);
            }
        }
        if (const Status taken = delivery.ack(); !taken) {
            return passOn(taken);
        }
    }
    return !deliveries->empty();
}

Status ConcentratorRole::settle(const Acknowledgement& acknowledgement) {
    figures_.refusedReadings += static_cast<std::int64_t>(acknowledgement.refused.size());
    moved_ = true;
    const auto sent = sent_.find(acknowledgement.meter);
    if (sent == sent_.end()) {
        return {};
    }
    inFlight_ -= static_cast<int>(std::erase_if(
        sent->second, [&](const Sent& one) { return one.lastSequence <= acknowledgement.throughSequence; }));
    if (sent->second.empty()) {
        sent_.erase(sent);
    }
    return {};
}

Status ConcentratorRole::enrolNew() {
    const auto now = SteadyClock::now();
    const auto unenrolled = meters_.unenrolled();
    if (!unenrolled) {
        return passOn(unenrolled);
    }
    const bool asksAgain = std::ranges::any_of(enrolling_, [&](const auto& one) { return now - one.second >= settings_.patience; });
    if (*unenrolled <= static_cast<std::int64_t>(enrolling_.size()) && !asksAgain) {
        return {};  // wrapping a key takes an RSA operation
    }
    const auto pending = meters_.pendingEnrolments();
    if (!pending) {
        return passOn(pending);
    }
    std::vector<Bytes> payloads;
    std::vector<Outgoing> messages;
    payloads.reserve(pending->size());
    for (const MeterEnrolment& enrolment : *pending) {
        const auto asked = enrolling_.find(enrolment.meter);
        if (asked != enrolling_.end() && now - asked->second < settings_.patience) {
            continue;  // the answer to an epoch comes before the next one is sent
        }
        enrolling_[enrolment.meter] = now;
        payloads.push_back(encode(enrolment));
        messages.push_back({readingsSubject(partitionOf(enrolment.neighbourhood, settings_.partitions)), nameOf(enrolment),
                            payloads.back(),
                            {{kKindHeader, kEnrolmentKind}, {kReplyHeader, settings_.name.toStdString()}}});
    }
    if (messages.empty()) {
        return {};
    }
    const Status sent = broker_.publish(messages, kPublishTimeout).and_then([](const PublishOutcome& outcome) { return outcome.status(); });
    if (!sent) {
        enrolling_.clear();
    }
    return sent;
}

void ConcentratorRole::sendAgainIfDue() {
    const auto now = SteadyClock::now();
    const bool due = std::ranges::any_of(sent_, [&](const auto& one) { return now - one.second.front().at > settings_.patience; });
    if (due) {
        figures_.batchesSentAgain += inFlight_;
        sent_.clear();
        inFlight_ = 0;
        cursor_ = 0;
    }
}

/// Those of meters that the intake knows under their present key.
Result<std::vector<ReadingBatch>> ConcentratorRole::sendable(int most) {
    auto waiting = meters_.unacknowledged(cursor_, most);
    if (!waiting) {
        return waiting;
    }
    const auto end = std::ranges::find_if(*waiting, [&](const ReadingBatch& batch) { return enrolling_.contains(batch.meter); });
    waiting->erase(end, waiting->end());
    return waiting;
}

Result<std::uint32_t> ConcentratorRole::partitionOfMeter(const MeterId& meter) {
    if (partitions_.empty() || !partitions_.contains(meter)) {
        const auto meters = meters_.meters();
        if (!meters) {
            return passOn(meters);
        }
        for (const MeterIdentity& one : *meters) {
            partitions_[one.id] = partitionOf(one.neighbourhood, settings_.partitions);
        }
    }
    const auto known = partitions_.find(meter);
    return known == partitions_.end() ? Result<std::uint32_t>(fail(ErrorCode::MeterUnknown, meter.hex())) : known->second;
}

Result<bool> ConcentratorRole::send() {
    const int room = std::min(settings_.inFlight - inFlight_, kBatchesAStep);
    if (room <= 0) {
        return false;
    }
    const auto batches = sendable(room);
    if (!batches || batches->empty()) {
        return batches ? Result<bool>(false) : passOn(batches);
    }
    std::vector<Bytes> payloads;
    std::vector<Outgoing> messages;
    payloads.reserve(batches->size());
    for (const ReadingBatch& batch : *batches) {
        const auto partition = partitionOfMeter(batch.meter);
        if (!partition) {
            return passOn(partition);
        }
        payloads.push_back(encode(batch));
        messages.push_back({readingsSubject(*partition), nameOf(batch), payloads.back(),
                            {{kKindHeader, kBatchKind}, {kReplyHeader, settings_.name.toStdString()}}});
    }
    const auto outcome = broker_.publish(messages, kPublishTimeout);
    if (!outcome) {
        return passOn(outcome);
    }
    const auto now = SteadyClock::now();
    for (std::size_t i = 0; i < batches->size(); ++i) {
        if (!outcome->fates[i]) {
            return passOn(outcome->fates[i]);  // the meters have it and all that follows
        }
        const ReadingBatch& batch = (*batches)[i];
        cursor_ = batch.cursor;
        sent_[batch.meter].push_back({batch.lastSequence(), now});
        ++inFlight_;
        ++figures_.batchesSent;
    }
    return true;
}

Result<bool> ConcentratorRole::mark() {
    if (recording_ || !moved_) {
        return false;
    }
    const auto start = SteadyClock::now();
    const auto waiting = meters_.anyWaiting();
    if (!waiting || (*waiting && start < nextMark_)) {
        return waiting ? Result<bool>(false) : passOn(waiting);
    }
    const auto through = meters_.settledThrough();
    if (!through) {
        return passOn(through);
    }
    std::vector<Bytes> payloads;
    std::vector<Outgoing> messages;
    payloads.reserve(through->size());
    for (const auto& [neighbourhood, instant] : *through) {
        const auto known = marked_.find(neighbourhood);
        if (known != marked_.end() && known->second >= instant) {
            continue;
        }
        payloads.push_back(encode(WindowMarker{neighbourhood, instant}));
        messages.push_back({readingsSubject(partitionOf(neighbourhood, settings_.partitions)), {}, payloads.back(),
                            {{kKindHeader, kMarkerKind}, {kReplyHeader, settings_.name.toStdString()}}});
    }
    const Status sent = messages.empty() ? Status()
                                         : broker_.publish(messages, kPublishTimeout).and_then([](const PublishOutcome& outcome) {
                                               return outcome.status();
                                           });
    if (!sent) {
        return passOn(sent);
    }
    marked_ = *through;
    moved_ = false;
    settled_ = !*waiting;
    // With much waiting it is a long look: a twentieth of the time may go there.
    const auto end = SteadyClock::now();
    nextMark_ = end + std::max<SteadyClock::duration>(kMarkPause, 20 * (end - start));
    return !messages.empty();
}

Status ConcentratorRole::drain(const std::stop_token& enough) {
    while (inFlight_ > 0 && !enough.stop_requested()) {
        if (const auto answered = takeAnswers(); !answered) {
            return passOn(answered);
        }
    }
    return {};
}

}  // namespace smarter
