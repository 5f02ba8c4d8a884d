// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/release_policy.h"

#include <algorithm>

#include "core/messages/text_field.h"

namespace smarter {

namespace {

constexpr std::uint8_t kVersion = 1;
constexpr Seconds kLongestHouseholdTime{24 * 3600};

void writePolicy(ByteWriter& writer, const ReleasePolicy& policy) {
    writer.number(policy.minimumMeters)
        .number(static_cast<std::uint32_t>(policy.minimumHouseholdTime.count()))
        .number(static_cast<std::uint8_t>(policy.largestSharePercent));
}

ReleasePolicy readPolicy(ByteReader& reader) {
    ReleasePolicy policy;
    policy.minimumMeters = reader.number<std::uint32_t>();
    policy.minimumHouseholdTime = Seconds{reader.number<std::uint32_t>()};
    policy.largestSharePercent = reader.number<std::uint8_t>();
    return policy;
}

/// Zones are looked up as files: a name from outside is not to lead out of their folder.
bool isZoneName(const QString& name) {
    return std::ranges::all_of(name, [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || QStringLiteral("_+-/:").contains(c);
    });
}

Status checkVersion(ByteReader& reader) {
    if (reader.number<std::uint8_t>() == kVersion) {
        return {};
    }
    return fail(reader.ok() ? ErrorCode::VersionUnsupported : ErrorCode::Truncated);
}

std::unexpected<Error> nonsense(const ByteReader& reader) {
    return fail(reader.ok() ? ErrorCode::ValueOutOfRange : ErrorCode::Truncated);
}

}  // namespace

Result<ReleasePolicy> ReleasePolicy::named(const QString& name, std::uint32_t customMinimum) {
    ReleasePolicy policy;
    if (name == QLatin1String("NL-10")) {
        policy.minimumMeters = 10;
    } else if (name == QLatin1String("15/15")) {
        policy.minimumMeters = 15;
        policy.largestSharePercent = 15;
    } else if (name == QLatin1String("CA-100")) {
        policy.minimumMeters = 100;
    } else if (name == QLatin1String("custom") && customMinimum >= kFewestMeters && customMinimum <= kMostMeters) {
        policy.minimumMeters = customMinimum;
    } else {
        return fail(ErrorCode::PolicyInvalid, name);
    }
    return policy;
}

QString ReleasePolicy::name() const {
    if (largestSharePercent != 0) {
        return QStringLiteral("15/15");
    }
    switch (minimumMeters) {
        case 10:
            return QStringLiteral("NL-10");
        case 100:
            return QStringLiteral("CA-100");
        default:
            return QStringLiteral("custom");
    }
}

bool ReleasePolicy::isLooserThan(const ReleasePolicy& other) const {
    const auto share = [](const ReleasePolicy& policy) { return policy.largestSharePercent == 0 ? 100u : policy.largestSharePercent; };
    return minimumMeters < other.minimumMeters || minimumHouseholdTime < other.minimumHouseholdTime || share(*this) > share(other);
}

bool ReleasePolicy::isAcceptable() const {
    return minimumMeters >= kFewestMeters && minimumMeters <= kMostMeters && largestSharePercent <= 100 &&
           minimumHouseholdTime >= kShortestRegisterTime && minimumHouseholdTime <= kLongestHouseholdTime;
}

Bytes PolicyOrder::encode() const {
    ByteWriter writer;
    writer.number(kVersion);
    writePolicy(writer, policy);
    writer.number(static_cast<std::uint8_t>(from.isValid() ? 1 : 0));
    if (from.isValid()) {
        writeDate(writer, from);
    }
    return writer.take();
}

Result<PolicyOrder> PolicyOrder::decode(ByteView bytes) {
    ByteReader reader(bytes);
    if (const Status known = checkVersion(reader); !known) {
        return passOn(known);
    }
    PolicyOrder order;
    order.policy = readPolicy(reader);
    const auto dated = reader.number<std::uint8_t>();
    if (dated == 1) {
        order.from = readDate(reader);
    }
    if (!reader.ok() || !order.policy.isAcceptable() || dated > 1 || order.from.isValid() != (dated == 1)) {
        return nonsense(reader);
    }
    return reader.finish().transform([&] { return order; });
}

ReleasePolicies::ReleasePolicies(const ReleasePolicy& always, QTimeZone zone)
    : zone_(std::move(zone)), dated_{{ever(), always}} {}

const ReleasePolicies::Dated& ReleasePolicies::datedOn(QDate day) const {
    const auto after = std::ranges::upper_bound(dated_, day, {}, &Dated::from);
    return after == dated_.begin() ? dated_.front() : *std::prev(after);
}

const ReleasePolicy& ReleasePolicies::at(Instant instant) const {
    return dated_.size() == 1 ? dated_.front().policy : on(localDateOf(instant, zone_));
}

bool ReleasePolicies::limitShares() const {
    return std::ranges::any_of(dated_, [](const Dated& one) { return one.policy.largestSharePercent > 0; });
}

Seconds ReleasePolicies::longestHouseholdTime() const {
    return std::ranges::max(dated_, {}, [](const Dated& one) { return one.policy.minimumHouseholdTime; })
        .policy.minimumHouseholdTime;
}

Result<ReleasePolicies> ReleasePolicies::changed(QDate from, const ReleasePolicy& policy) const {
    ReleasePolicies out = *this;
    std::erase_if(out.dated_, [from](const Dated& one) { return one.from >= from; });
    if (out.dated_.empty() || out.dated_.back().policy != policy) {
        out.dated_.push_back({out.dated_.empty() ? ever() : from, policy});
    }
    return out.dated_.size() > kMost ? fail(ErrorCode::ValueOutOfRange, QStringLiteral("release policies"))
                                     : Result<ReleasePolicies>(std::move(out));
}

bool ReleasePolicies::agreeThrough(QDate last, const ReleasePolicies& other) const {
    const auto alike = [&](const std::vector<Dated>& changes) {
        return std::ranges::all_of(
            changes, [&](const Dated& one) { return one.from > last || on(one.from) == other.on(one.from); });
    };
    return alike(dated_) && alike(other.dated_);
}

Bytes ReleasePolicies::encode() const {
    ByteWriter writer;
    writer.number(kVersion);
    writeName(writer, QString::fromLatin1(zone_.id()));
    writer.number(static_cast<std::uint16_t>(dated_.size()));
    for (const Dated& one : dated_) {
        writeDate(writer, one.from);
        writePolicy(writer, one.policy);
    }
    return writer.take();
}

Result<ReleasePolicies> ReleasePolicies::decode(ByteView bytes) {
    ByteReader reader(bytes);
    if (const Status known = checkVersion(reader); !known) {
        return passOn(known);
    }
    const auto zoneName = readName(reader);
    if (!zoneName) {
        return passOn(zoneName);
    }
    const QTimeZone zone = isZoneName(*zoneName) ? QTimeZone(zoneName->toLatin1()) : QTimeZone();
    const auto count = reader.number<std::uint16_t>();
    if (count == 0 || count > kMost || !zone.isValid() || QString::fromLatin1(zone.id()) != *zoneName) {
        return nonsense(reader);
    }
    ReleasePolicies out({}, zone);
    out.dated_.clear();
    for (int i = 0; i < count; ++i) {
        const QDate from = readDate(reader);
        const ReleasePolicy policy = readPolicy(reader);
        const bool inOrder = out.dated_.empty() ? from == ever() : out.dated_.back().from < from;
        if (!reader.ok() || !inOrder || !policy.isAcceptable()) {
            return nonsense(reader);
        }
        out.dated_.push_back({from, policy});
    }
    return reader.finish().transform([&] { return std::move(out); });
}

bool ReleasePolicies::operator==(const ReleasePolicies& other) const {
    return dated_ == other.dated_ && (dated_.size() == 1 || zone_.id() == other.zone_.id());
}

}  // namespace smarter
