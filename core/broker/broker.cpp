// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broker/broker.h"

#include <algorithm>

#include "core/broker/link.h"

namespace smarter {

namespace {

using namespace std::chrono;

/// Enough to hide the way there and back; so much may have to be sent again.
constexpr std::size_t kUnderWay = 1'024;

std::int64_t nanoseconds(Seconds length) {
    return duration_cast<std::chrono::nanoseconds>(length).count();
}

/// `subjects` gives the configuration the array it points to.
jsStreamConfig configOf(const StreamSettings& settings, std::vector<const char*>& subjects) {
    for (const std::string& subject : settings.subjects) {
        subjects.push_back(subject.c_str());
    }
    jsStreamConfig config{};
    jsStreamConfig_Init(&config);
    config.Name = settings.name.c_str();
    config.Subjects = subjects.data();
    config.SubjectsLen = static_cast<int>(subjects.size());
    config.Retention = settings.retention == StreamSettings::Retention::WorkQueue ? js_WorkQueuePolicy : js_LimitsPolicy;
    config.MaxBytes = settings.maxBytes;
    config.MaxAge = nanoseconds(settings.maxAge);
    config.Discard = js_DiscardNew;
    config.Storage = js_FileStorage;
    config.Replicas = settings.replicas;
    config.Duplicates = nanoseconds(settings.duplicateWindow);
    return config;
}

bool sameSubjects(const jsStreamConfig& a, const jsStreamConfig& b) {
    const auto sorted = [](const jsStreamConfig& config) {
        std::vector<std::string_view> subjects(config.Subjects, config.Subjects + config.SubjectsLen);
        std::ranges::sort(subjects);
        return subjects;
    };
    return sorted(a) == sorted(b);
}

bool sameKind(const jsStreamConfig& a, const jsStreamConfig& b) {
    return a.Retention == b.Retention && a.Storage == b.Storage;
}

bool sameLimits(const jsStreamConfig& a, const jsStreamConfig& b) {
    return a.MaxBytes == b.MaxBytes && a.MaxAge == b.MaxAge && a.Discard == b.Discard && a.Replicas == b.Replicas &&
           a.Duplicates == b.Duplicates && sameSubjects(a, b);
}

natsStatus makeMessage(const Outgoing& outgoing, natsMsg** message) {
    natsStatus status = natsMsg_Create(message, outgoing.subject.c_str(), nullptr,
                                       reinterpret_cast<const char*>(outgoing.payload.data()),
                                       static_cast<int>(outgoing.payload.size()));
    for (const auto& [name, value] : outgoing.headers) {
        if (status == NATS_OK) {
            status = natsMsgHeader_Set(*message, name.c_str(), value.c_str());
        }
    }
    return status;
}

/// Hands one message to libnats, or says why not.
Status launch(Link& link, const Outgoing& outgoing, std::size_t index, milliseconds left) {
    natsMsg* message = nullptr;
    natsStatus status = makeMessage(outgoing, &message);
    if (status == NATS_OK) {
        jsPubOptions options{};
        jsPubOptions_Init(&options);
        // libnats keeps the message as long: an answer after that finds nothing.
        options.MaxWait = std::max<std::int64_t>(left.count(), 1);
        options.MsgId = outgoing.messageId.empty() ? nullptr : outgoing.messageId.c_str();
        link.flight().add(message, index, outgoing.subject);
        natsMsg* const key = message;
        status = js_PublishMsgAsync(link.jetStream(), &message, &options);
        if (status != NATS_OK) {
            link.flight().drop(key);
        }
    }
    natsMsg_Destroy(message);
    return status == NATS_OK ? Status() : natsFailure(status, 0, outgoing.subject);
}

}  // namespace

std::size_t PublishOutcome::stored() const {
    return static_cast<std::size_t>(std::ranges::count_if(fates, [](const auto& fate) { return fate.has_value(); }));
}

std::size_t PublishOutcome::duplicates() const {
    return static_cast<std::size_t>(std::ranges::count_if(fates, [](const auto& fate) { return fate && fate->duplicate; }));
}

Status PublishOutcome::status() const {
    const auto failed = std::ranges::find_if(fates, [](const auto& fate) { return !fate; });
    return failed == fates.end() ? Status() : passOn(*failed);
}

Broker::Broker(std::shared_ptr<Link> link) : link_(std::move(link)) {}
Broker::Broker(Broker&&) noexcept = default;
Broker& Broker::operator=(Broker&&) noexcept = default;
Broker::~Broker() = default;

Result<Broker> Broker::open(const BrokerAddress& address, const QString& station) {
    return Link::open(address, station).transform([](std::shared_ptr<Link> link) { return Broker(std::move(link)); });
}

bool Broker::isConnected() const {
    return link_->connected();
}

Status Broker::ensureStream(const StreamSettings& settings) {
    std::vector<const char*> subjects;
    jsStreamConfig wanted = configOf(settings, subjects);
    jsStreamInfo* found = nullptr;
    bool missing = false;
    const Status looked = link_->call(settings.name, [&](jsErrCode* code) {
        const natsStatus status = js_GetStreamInfo(&found, link_->jetStream(), wanted.Name, nullptr, code);
        missing = status == NATS_NOT_FOUND || *code == JSStreamNotFoundErr;
        return missing ? NATS_OK : status;
    });
    const StreamInfoPtr info(found);
    if (!looked) {
        return looked;
    }
    if (missing) {
        return link_->call(settings.name, [&](jsErrCode* code) {
            return js_AddStream(nullptr, link_->jetStream(), &wanted, nullptr, code);
        });
    }
    if (!sameKind(*info->Config, wanted)) {
        return fail(ErrorCode::BrokerRefused, QString::fromStdString(settings.name),
                    QStringLiteral("the stream exists with another retention or storage"));
    }
    if (sameLimits(*info->Config, wanted)) {
        return {};
    }
    return link_->call(settings.name, [&](jsErrCode* code) {
        return js_UpdateStream(nullptr, link_->jetStream(), &wanted, nullptr, code);
    });
}

Result<StreamState> Broker::streamState(const std::string& stream) {
    jsStreamInfo* found = nullptr;
    const Status looked = link_->call(stream, [&](jsErrCode* code) {
        return js_GetStreamInfo(&found, link_->jetStream(), stream.c_str(), nullptr, code);
    });
    const StreamInfoPtr info(found);
    if (!looked) {
        return passOn(looked);
    }
    return StreamState{info->State.Msgs, info->State.Bytes, info->State.FirstSeq, info->State.LastSeq};
}

Status Broker::purge(const std::string& stream, const std::string& subject, std::uint64_t before) {
    jsOptions options{};
    jsOptions_Init(&options);
    options.Stream.Purge.Subject = subject.empty() ? nullptr : subject.c_str();
    options.Stream.Purge.Sequence = before;
    return link_->call(stream, [&](jsErrCode* code) {
        return js_PurgeStream(link_->jetStream(), stream.c_str(), &options, code);
    });
}

Result<PublishOutcome> Broker::publish(std::span<const Outgoing> messages, milliseconds timeout) {
    const auto deadline = Flight::Clock::now() + timeout;
    PublishOutcome outcome;
    outcome.fates.reserve(messages.size());
    for (const Outgoing& message : messages) {
        outcome.fates.push_back(fail(ErrorCode::BrokerAway, QString::fromStdString(message.subject)));
    }
    Flight& flight = link_->flight();
    flight.begin(outcome.fates);
    // After `begin`: a break from now on is seen.
    if (const Status standing = link_->ready({}); !standing) {
        flight.end();
        return passOn(standing);
    }
    for (std::size_t i = 0; i < messages.size() && flight.waitBelow(kUnderWay, deadline); ++i) {
        const auto left = duration_cast<milliseconds>(deadline - Flight::Clock::now());
        if (const Status launched = launch(*link_, messages[i], i, left); !launched) {
            outcome.fates[i] = passOn(launched);
        }
    }
    flight.waitBelow(1, deadline);
    flight.end();
    return outcome;
}

Result<Consumer> Broker::consumer(const ConsumerSettings& settings) {
    return Consumer::bind(link_, settings);
}

Result<Consumer> Broker::freshConsumer(const ConsumerSettings& settings) {
    bool absent = false;
    const Status ended = link_->call(settings.stream, [&](jsErrCode* code) {
        const natsStatus status =
            js_DeleteConsumer(link_->jetStream(), settings.stream.c_str(), settings.durable.c_str(), nullptr, code);
        absent = status == NATS_NOT_FOUND;
        return status;
    });
    return ended || absent ? consumer(settings) : Result<Consumer>(passOn(ended));
}

}  // namespace smarter
