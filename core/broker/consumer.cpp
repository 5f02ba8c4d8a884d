// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broker/consumer.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "core/broker/link.h"

namespace smarter {

/// libnats' subscription and the link it runs over, as long as a message of it is held.
class PullSubscription {
public:
    PullSubscription(std::shared_ptr<Link> link, ConsumerSettings settings) : link_(std::move(link)), settings_(std::move(settings)) {}
    PullSubscription(const PullSubscription&) = delete;
    PullSubscription& operator=(const PullSubscription&) = delete;
    ~PullSubscription() { natsSubscription_Destroy(subscription_); }

    /// Makes the consumer at the broker, or fits the one there.
    Status prepare();
    Status subscribe();

    const Link& link() const { return *link_; }
    const ConsumerSettings& settings() const { return settings_; }
    natsSubscription* subscription() const { return subscription_; }

private:
    jsConsumerConfig config() const;
    Status fit(const jsConsumerConfig& existing);

    std::shared_ptr<Link> link_;
    ConsumerSettings settings_;
    natsSubscription* subscription_ = nullptr;
};

namespace {

// libnats takes a few milliseconds off for the way, and needs some left.
constexpr std::chrono::milliseconds kShortestWait{20};
/// For messages that are there; another worker may be faster.
constexpr std::chrono::milliseconds kGathering{50};

jsAckPolicy policyOf(ConsumerSettings::Acknowledge acknowledge) {
    switch (acknowledge) {
        case ConsumerSettings::Acknowledge::AllBefore:
            return js_AckAll;
        case ConsumerSettings::Acknowledge::None:
            return js_AckNone;
        default:
            return js_AckExplicit;
    }
}

std::string_view textOf(const char* text) {
    return text == nullptr ? std::string_view() : std::string_view(text);
}

}  // namespace

jsConsumerConfig PullSubscription::config() const {
    jsConsumerConfig config{};
    jsConsumerConfig_Init(&config);
    // With the name, too, the filter is part of the request's subject, where the broker's configuration can hold it.
    config.Name = settings_.durable.c_str();
    config.Durable = settings_.durable.c_str();
    config.DeliverPolicy = settings_.startSequence == 0 ? js_DeliverAll : js_DeliverByStartSequence;
    config.OptStartSeq = settings_.startSequence;
    config.AckPolicy = policyOf(settings_.acknowledge);
    config.AckWait = std::chrono::duration_cast<std::chrono::nanoseconds>(settings_.ackWait).count();
    config.FilterSubject = settings_.filterSubject.empty() ? nullptr : settings_.filterSubject.c_str();
    config.MaxAckPending = settings_.acknowledge == ConsumerSettings::Acknowledge::None ? 0 : settings_.maxAckPending;
    return config;
}

Status PullSubscription::prepare() {
    jsConsumerInfo* found = nullptr;
    bool missing = false;
    const Status looked = link_->call(settings_.durable, [&](jsErrCode* code) {
        const natsStatus status = js_GetConsumerInfo(&found, link_->jetStream(), settings_.stream.c_str(), settings_.durable.c_str(),
                                                     nullptr, code);
        missing = *code == JSConsumerNotFoundErr || (status == NATS_NOT_FOUND && *code == 0);
        return missing ? NATS_OK : status;
    });
    const ConsumerInfoPtr info(found);
    if (!looked) {
        return looked;
    }
    if (!missing) {
        return fit(*info->Config);
    }
    return link_->call(settings_.durable, [&](jsErrCode* code) {
        jsConsumerConfig wanted = config();
        return js_AddConsumer(nullptr, link_->jetStream(), settings_.stream.c_str(), &wanted, nullptr, code);
    });
}

Status PullSubscription::fit(const jsConsumerConfig& existing) {
    jsConsumerConfig wanted = config();
    if (existing.AckPolicy != wanted.AckPolicy || textOf(existing.FilterSubject) != textOf(wanted.FilterSubject)) {
        return fail(ErrorCode::BrokerRefused, QString::fromStdString(settings_.durable),
                    QStringLiteral("the consumer exists with another filter or acknowledgement"));
    }
    if (existing.AckWait == wanted.AckWait && existing.MaxAckPending == wanted.MaxAckPending) {
        return {};
    }
    // Where it started is history, and cannot be changed.
    wanted.DeliverPolicy = existing.DeliverPolicy;
    wanted.OptStartSeq = existing.OptStartSeq;
    return link_->call(settings_.durable, [&](jsErrCode* code) {
        return js_UpdateConsumer(nullptr, link_->jetStream(), settings_.stream.c_str(), &wanted, nullptr, code);
    });
}

Status PullSubscription::subscribe() {
    return link_->call(settings_.durable, [&](jsErrCode* code) {
        jsSubOptions options{};
        jsSubOptions_Init(&options);
        options.Stream = settings_.stream.c_str();
        options.Consumer = settings_.durable.c_str();
        const char* subject = settings_.filterSubject.empty() ? nullptr : settings_.filterSubject.c_str();
        return js_PullSubscribe(&subscription_, link_->jetStream(), subject, settings_.durable.c_str(), nullptr, &options, code);
    });
}

Result<Consumer> Consumer::bind(std::shared_ptr<Link> link, const ConsumerSettings& settings) {
    const auto subscription = std::make_shared<PullSubscription>(std::move(link), settings);
    return subscription->prepare()
        .and_then([&] { return subscription->subscribe(); })
        .transform([&] { return Consumer(subscription); });
}

// Asked for many, libnats waits until all have come or the time is over: so for one, then for what is behind it.
Result<std::vector<Delivery>> Consumer::fetch(int most, std::chrono::milliseconds wait) {
    auto deliveries = pull(1, wait);
    if (!deliveries || deliveries->empty()) {
        return deliveries;
    }
    const Delivery& first = deliveries->front();
    const auto room = static_cast<std::uint64_t>(std::max(most, 1) - 1);
    // Those that are sent again are not among those behind.
    const std::uint64_t more = first.deliveries_ > 1 ? room : std::min(room, first.behind_);
    if (more > 0) {
        if (auto rest = pull(static_cast<int>(more), kGathering)) {
            std::ranges::move(*rest, std::back_inserter(*deliveries));
        }
    }
    return deliveries;
}

Result<std::vector<Delivery>> Consumer::pull(int most, std::chrono::milliseconds wait) {
    natsMsgList list{};
    const Link& link = subscription_->link();
    const Status fetched = link.call(subscription_->settings().durable, [&](jsErrCode* code) {
        const std::uint64_t refusals = link.flight().refusals();
        const natsStatus status =
            natsSubscription_Fetch(&list, subscription_->subscription(), most, std::max(wait, kShortestWait).count(), code);
        const bool nothingCame = status == NATS_TIMEOUT && link.connected() && link.flight().refusals() == refusals;
        // What libnats has no status for are the broker's words that the request is over: the consumer was deleted, the
        // server is shutting down. Nobody serves it any more.
        return nothingCame ? NATS_OK : status == NATS_ERR ? NATS_NO_RESPONDERS : status;
    });
    std::vector<Delivery> deliveries;
    deliveries.reserve(static_cast<std::size_t>(list.Count));
    for (natsMsg*& message : std::span(list.Msgs, static_cast<std::size_t>(list.Count))) {
        deliveries.push_back(Delivery(std::exchange(message, nullptr), subscription_));
    }
    natsMsgList_Destroy(&list);
    if (!fetched) {
        return passOn(fetched);
    }
    return deliveries;
}

Result<ConsumerBacklog> Consumer::pending() {
    const ConsumerSettings& settings = subscription_->settings();
    jsConsumerInfo* found = nullptr;
    const Status looked = subscription_->link().call(settings.durable, [&](jsErrCode* code) {
        return js_GetConsumerInfo(&found, subscription_->link().jetStream(), settings.stream.c_str(), settings.durable.c_str(), nullptr,
                                  code);
    });
    const ConsumerInfoPtr info(found);
    if (!looked) {
        return passOn(looked);
    }
    return ConsumerBacklog{info->NumPending, static_cast<std::uint64_t>(info->NumAckPending)};
}

void Delivery::Release::operator()(natsMsg* message) const {
    natsMsg_Destroy(message);
}

Delivery::Delivery(natsMsg* message, std::shared_ptr<PullSubscription> subscription)
    : subscription_(std::move(subscription)), message_(message) {
    jsMsgMetaData* read = nullptr;
    if (natsMsg_GetMetaData(&read, message) == NATS_OK) {
        const MetadataPtr metadata(read);
        sequence_ = metadata->Sequence.Stream;
        deliveries_ = metadata->NumDelivered;
        behind_ = metadata->NumPending;
        storedAt_ = decltype(storedAt_)(std::chrono::nanoseconds(metadata->Timestamp));
    }
}

Delivery::Delivery(Delivery&&) noexcept = default;
Delivery::~Delivery() = default;

Delivery& Delivery::operator=(Delivery&& other) noexcept {
    message_ = std::move(other.message_);
    subscription_ = std::move(other.subscription_);
    sequence_ = other.sequence_;
    deliveries_ = other.deliveries_;
    storedAt_ = other.storedAt_;
    behind_ = other.behind_;
    return *this;
}

ByteView Delivery::payload() const {
    return {reinterpret_cast<const std::uint8_t*>(natsMsg_GetData(message_.get())),
            static_cast<std::size_t>(natsMsg_GetDataLength(message_.get()))};
}

std::string_view Delivery::subject() const {
    return textOf(natsMsg_GetSubject(message_.get()));
}

std::optional<std::string_view> Delivery::header(const char* name) const {
    const char* value = nullptr;
    if (natsMsgHeader_Get(message_.get(), name, &value) != NATS_OK) {
        return std::nullopt;
    }
    return textOf(value);
}

Status Delivery::ack() {
    return subscription_->link().call(subscription_->settings().durable,
                                      [&](jsErrCode*) { return natsMsg_Ack(message_.get(), nullptr); });
}

Status Delivery::ackSync() {
    return subscription_->link().call(subscription_->settings().durable,
                                      [&](jsErrCode* code) { return natsMsg_AckSync(message_.get(), nullptr, code); });
}

Status Delivery::nak(std::chrono::milliseconds delay) {
    return subscription_->link().call(subscription_->settings().durable,
                                      [&](jsErrCode*) { return natsMsg_NakWithDelay(message_.get(), delay.count(), nullptr); });
}

Status Delivery::inProgress() {
    return subscription_->link().call(subscription_->settings().durable,
                                      [&](jsErrCode*) { return natsMsg_InProgress(message_.get(), nullptr); });
}

Status Delivery::term() {
    return subscription_->link().call(subscription_->settings().durable,
                                      [&](jsErrCode*) { return natsMsg_Term(message_.get(), nullptr); });
}

}  // namespace smarter
