// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/intake/meter_registry.h"

#include <algorithm>

#include "core/crypto/digest.h"

namespace smarter {

namespace {

constexpr std::size_t kMeterKeyBytes = 32;

Pseudonym pseudonymOf(const MeterId& meter, ByteView key) {
    return *Pseudonym::fromBytes(ByteView(crypto::hmacSha256(key, meter.view())).first<16>());
}

}  // namespace

Result<MeterRegistry> MeterRegistry::load(Database& database) {
    MeterRegistry registry;
    const auto names = database.all(QStringLiteral("SELECT neighbourhood_id, name FROM neighbourhood"), {},
                                    [](const Statement& row) { return std::pair(row.number(0), row.text(1)); });
    if (!names) {
        return passOn(names);
    }
    registry.names_.insert(names->begin(), names->end());
    auto meters = database.all(
        QStringLiteral("SELECT meter_id, number, neighbourhood_id, pseudonym, wrapped_key, key_epoch, last_sequence, "
                       "group_id, group_position FROM meter ORDER BY number"),
        {}, [](const Statement& row) {
            return EnrolledMeter{row.id<MeterId>(0),
                                 row.number(1),
                                 row.number(2),
                                 row.id<Pseudonym>(3),
                                 static_cast<std::uint32_t>(row.number(5)),
                                 row.bytes(4),
                                 {},
                                 static_cast<std::uint64_t>(row.number(6)),
                                 row.number(7),
                                 static_cast<int>(row.number(8))};
        });
    if (!meters) {
        return passOn(meters);
    }
    for (EnrolledMeter& meter : *meters) {
        registry.add(std::move(meter));
    }
    return registry;
}

void MeterRegistry::add(EnrolledMeter meter) {
    ++members_[meter.neighbourhood];
    Group& group = groups_[meter.group];
    group.neighbourhood = meter.neighbourhood;
    group.members = std::max(group.members, meter.position + 1);
    openGroup_[meter.neighbourhood] = std::max(openGroup_[meter.neighbourhood], meter.group);
    const MeterId id = meter.id;
    EnrolledMeter& kept = meters_[id] = std::move(meter);
    byNumber_[kept.number] = &kept;
}

Result<std::int64_t> MeterRegistry::neighbourhoodNumber(Database& database, const QString& name) {
    const auto known = std::ranges::find_if(names_, [&](const auto& entry) { return entry.second == name; });
    if (known != names_.end()) {
        return known->first;
    }
    const auto next = static_cast<std::int64_t>(names_.size()) + 1;
    return database
        .run(QStringLiteral("INSERT INTO neighbourhood (neighbourhood_id, name) VALUES (?, ?)"), {number(next), name})
        .transform([&] {
            names_[next] = name;
            return next;
        });
}

std::int64_t MeterRegistry::groupFor(std::int64_t neighbourhood, int groupSize) {
    const auto open = openGroup_.find(neighbourhood);
    if (open != openGroup_.end() && groups_[open->second].members < groupSize) {
        return open->second;
    }
    return static_cast<std::int64_t>(groups_.size()) + 1;
}

Status MeterRegistry::enrol(Database& database, const MeterEnrolment& enrolment, ByteView pseudonymKey, int groupSize) {
    if (meters_.contains(enrolment.meter)) {
        return {};
    }
    const Result<std::int64_t> neighbourhood = neighbourhoodNumber(database, enrolment.neighbourhood);
    if (!neighbourhood) {
        return passOn(neighbourhood);
    }
    EnrolledMeter meter;
    meter.id = enrolment.meter;
    meter.number = static_cast<std::int64_t>(meters_.size()) + 1;
    meter.neighbourhood = *neighbourhood;
    meter.pseudonym = pseudonymOf(enrolment.meter, pseudonymKey);
    meter.keyEpoch = enrolment.keyEpoch;
    meter.wrappedKey = enrolment.wrappedKey;
    meter.group = groupFor(*neighbourhood, groupSize);
    const auto group = groups_.find(meter.group);
    meter.position = group == groups_.end() ? 0 : group->second.members;
    return database
        .run(QStringLiteral("INSERT INTO meter (meter_id, number, neighbourhood_id, pseudonym, wrapped_key, key_epoch, "
                            "last_sequence, group_id, group_position) VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?)"),
             {blob(meter.id.view()), number(meter.number), number(meter.neighbourhood), blob(meter.pseudonym.view()),
              blob(meter.wrappedKey), number(std::int64_t{meter.keyEpoch}), number(meter.group), meter.position})
        .transform([&] { add(std::move(meter)); });
}

EnrolledMeter* MeterRegistry::find(const MeterId& meter) {
    const auto known = meters_.find(meter);
    return known == meters_.end() ? nullptr : &known->second;
}

Status MeterRegistry::openKey(EnrolledMeter& meter, const crypto::RsaPrivateKey& intakeKey) const {
    if (!meter.key.empty()) {
        return {};
    }
    Result<SecretBytes> key = intakeKey.decryptOaep(meter.wrappedKey);
    if (!key) {
        return passOn(key);
    }
    if (key->size() != kMeterKeyBytes) {
        return fail(ErrorCode::KeyInvalid, meter.id.hex());
    }
    meter.key = std::move(*key);
    return {};
}

std::uint32_t MeterRegistry::metersIn(std::int64_t neighbourhood) const {
    const auto count = members_.find(neighbourhood);
    return count == members_.end() ? 0 : count->second;
}

const EnrolledMeter* MeterRegistry::byNumber(std::int64_t number) const {
    const auto known = byNumber_.find(number);
    return known == byNumber_.end() ? nullptr : known->second;
}

}  // namespace smarter
