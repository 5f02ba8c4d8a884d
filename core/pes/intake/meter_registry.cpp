// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/intake/meter_registry.h"

#include <algorithm>

#include "core/crypto/derived_key.h"

namespace smarter {

namespace {

constexpr std::uint32_t kFirstEpoch = 1;

Pseudonym pseudonymOf(const MeterId& meter, ByteView key) {
    return *Pseudonym::fromBytes(ByteView(crypto::hmacSha256(key, meter.view())).first<16>());
}

/// What a stored key is, and whose.
Bytes keyContext(const MeterId& meter, std::uint32_t epoch) {
    ByteWriter writer;
    writer.raw(bytesOf("meter key")).raw(meter.view()).number(epoch);
    return writer.take();
}

Result<SecretBytes> unwrapped(ByteView wrapped, const crypto::RsaPrivateKey& intakeKey, const MeterId& meter) {
    Result<SecretBytes> key = intakeKey.decryptOaep(wrapped);
    if (key && key->size() != EnrolledMeter::kKeyBytes) {
        return fail(ErrorCode::KeyInvalid, meter.hex());
    }
    return key;
}

}  // namespace

Result<MeterRegistry> MeterRegistry::load(Database& database, SecretBytes storageKey,
                                          const crypto::RsaPrivateKey& intakeKey) {
    MeterRegistry registry(std::move(storageKey));
    return registry.loadMeters(database)
        .and_then([&] { return registry.loadGaps(database); })
        .and_then([&] { return registry.loadKeys(database, intakeKey); })
        .transform([&] { return std::move(registry); });
}

Status MeterRegistry::loadMeters(Database& database) {
    const auto names = database.all(QStringLiteral("SELECT neighbourhood_id, name FROM neighbourhood"), {},
                                    [](const Statement& row) { return std::pair(row.number(0), row.text(1)); });
    if (!names) {
        return passOn(names);
    }
    for (const auto& [number, name] : *names) {
        names_[number] = name;
        neighbourhoods_[name] = static_cast<std::uint32_t>(number);
        lastNeighbourhood_ = std::max(lastNeighbourhood_, static_cast<std::uint32_t>(number));
    }
    return database
        .all(QStringLiteral("SELECT m.meter_id, m.number, m.neighbourhood_id, m.pseudonym, m.group_id, m.group_position, "
                            "c.last_sequence, c.top_sequence FROM meter m JOIN meter_cursor c ON c.meter_number = m.number "
                            "ORDER BY m.number"),
             {},
             [&](const Statement& row) {
                 EnrolledMeter meter;
                 meter.id = row.id<MeterId>(0);
                 meter.number = static_cast<std::uint32_t>(row.number(1));
                 meter.neighbourhood = static_cast<std::uint32_t>(row.number(2));
                 meter.pseudonym = row.id<Pseudonym>(3);
                 meter.group = static_cast<std::uint32_t>(row.number(4));
                 meter.position = static_cast<std::uint16_t>(row.number(5));
                 meter.lastSequence = static_cast<std::uint64_t>(row.number(6));
                 const auto top = static_cast<std::uint64_t>(row.number(7));
                 EnrolledMeter& added = add(std::move(meter));
                 setSequences(added, Sequences(added.lastSequence, top));
                 return 0;
             })
        .transform([](const auto&) {});
}

Status MeterRegistry::loadGaps(Database& database) {
    std::map<std::int64_t, std::vector<SequenceRange>> gaps;
    const auto rows = database.all(
        QStringLiteral("SELECT meter_number, first_sequence, last_sequence FROM sequence_gap ORDER BY meter_number, first_sequence"),
        {}, [&](const Statement& row) {
            gaps[row.number(0)].push_back(
                {static_cast<std::uint64_t>(row.number(1)), static_cast<std::uint64_t>(row.number(2))});
            return 0;
        });
    for (auto& [number, ranges] : gaps) {
        EnrolledMeter* const meter = known(number);
        if (meter == nullptr) {
            return fail(ErrorCode::FileDamaged, database.path());
        }
        setSequences(*meter, Sequences(meter->lastSequence, sequencesOf(*meter).top(), std::move(ranges)));
    }
    return rows ? Status() : passOn(rows);
}

Status MeterRegistry::loadKeys(Database& database, const crypto::RsaPrivateKey& intakeKey) {
    struct Wrapped {
        EnrolledMeter* meter;
        std::uint32_t epoch;
        std::uint64_t since;
        Bytes key;
    };
    std::vector<Wrapped> unopened;  // of a site of the first version: each takes an RSA operation, once
    bool damaged = false;
    const auto rows = database.all(
        QStringLiteral("SELECT meter_number, key_epoch, sealed_key, CASE WHEN sealed_key IS NULL THEN wrapped_key END, "
                       "first_sequence FROM meter_key ORDER BY meter_number, key_epoch"),
        {}, [&](const Statement& row) {
            EnrolledMeter* const meter = known(row.number(0));
            const auto epoch = static_cast<std::uint32_t>(row.number(1));
            const auto since = static_cast<std::uint64_t>(row.number(4));
            if (meter == nullptr) {
                damaged = true;
            } else if (Bytes wrapped = row.bytes(3); !wrapped.empty()) {
                unopened.push_back({meter, epoch, since, std::move(wrapped)});
            } else {
                keep(*meter, epoch, since, row.array<sizeof(EnrolledMeter::StoredKey)>(2));
            }
            return 0;
        });
    if (!rows || damaged) {
        return rows ? Status(fail(ErrorCode::FileDamaged, database.path())) : Status(passOn(rows));
    }
    for (const Wrapped& one : unopened) {
        EnrolledMeter& meter = *one.meter;
        const auto stored = unwrapped(one.key, intakeKey, meter.id).and_then([&](const SecretBytes& key) {
            return sealed(meter, one.epoch, key);
        });
        if (!stored) {
            return passOn(stored);
        }
        const Status kept =
            database.run(QStringLiteral("UPDATE meter_key SET sealed_key = ? WHERE meter_number = ? AND key_epoch = ?"),
                         {blob(*stored), number(std::int64_t{meter.number}), number(std::int64_t{one.epoch})});
        if (!kept) {
            return kept;
        }
        keep(meter, one.epoch, one.since, *stored);
    }
    return {};
}

EnrolledMeter& MeterRegistry::add(EnrolledMeter meter) {
    meter.place = members_[meter.neighbourhood]++;
    Group& group = groups_[meter.group];
    group.neighbourhood = meter.neighbourhood;
    group.members = std::max(group.members, meter.position + 1);
    openGroup_[meter.neighbourhood] = std::max(openGroup_[meter.neighbourhood], meter.group);
    lastGroup_ = std::max(lastGroup_, meter.group);
    places_[meter.id] = meters_.size();
    return meters_.emplace_back(std::move(meter));
}

void MeterRegistry::keep(EnrolledMeter& meter, std::uint32_t epoch, std::uint64_t since,
                         const EnrolledMeter::StoredKey& key) {
    if (meter.keyEpoch != 0) {
        earlierKeys_[{meter.number, meter.keyEpoch}] = {meter.key, since};
    }
    meter.keyEpoch = epoch;
    meter.keySince = since;
    meter.key = key;
}

Result<EnrolledMeter::StoredKey> MeterRegistry::sealed(const EnrolledMeter& meter, std::uint32_t epoch,
                                                       const SecretBytes& key) const {
    return crypto::wrapWithKey(storageKey_, keyContext(meter.id, epoch), key.view()).transform([](const Bytes& wrapped) {
        EnrolledMeter::StoredKey stored{};
        std::ranges::copy_n(wrapped.begin(), static_cast<std::ptrdiff_t>(std::min(wrapped.size(), stored.size())),
                            stored.begin());
        return stored;
    });
}

Status MeterRegistry::storeKey(Database& database, EnrolledMeter& meter, const MeterEnrolment& enrolment,
                               const SecretBytes& key) {
    const auto stored = sealed(meter, enrolment.keyEpoch, key);
    if (!stored) {
        return passOn(stored);
    }
    return database
        .run(QStringLiteral("INSERT INTO meter_key (meter_number, key_epoch, wrapped_key, sealed_key, first_sequence) "
                            "VALUES (?, ?, ?, ?, ?)"),
             {number(std::int64_t{meter.number}), number(std::int64_t{enrolment.keyEpoch}), blob(enrolment.wrappedKey),
              blob(*stored), number(static_cast<std::int64_t>(enrolment.firstSequence))})
        .transform([&] { keep(meter, enrolment.keyEpoch, enrolment.firstSequence, *stored); });
}

Result<std::uint32_t> MeterRegistry::neighbourhoodNumber(Database& database, const QString& name) {
    if (const auto known = neighbourhoods_.find(name); known != neighbourhoods_.end()) {
        return known->second;
    }
    const std::uint32_t next = lastNeighbourhood_ + 1;
    return database
        .run(QStringLiteral("INSERT INTO neighbourhood (neighbourhood_id, name) VALUES (?, ?)"),
             {number(std::int64_t{next}), name})
        .transform([&] {
            names_[next] = name;
            neighbourhoods_[name] = next;
            lastNeighbourhood_ = next;
            return next;
        });
}

std::uint32_t MeterRegistry::groupFor(std::int64_t neighbourhood, int groupSize) {
    const auto open = openGroup_.find(neighbourhood);
    if (open != openGroup_.end() && groups_[open->second].members < groupSize) {
        return open->second;
    }
    return lastGroup_ + 1;
}

bool MeterRegistry::knows(const MeterEnrolment& enrolment) const {
    const EnrolledMeter* known = find(enrolment.meter);
    return known != nullptr && enrolment.keyEpoch <= known->keyEpoch;
}

Result<SecretBytes> MeterRegistry::judge(const MeterEnrolment& enrolment, const crypto::RsaPrivateKey& intakeKey) const {
    const EnrolledMeter* known = find(enrolment.meter);
    if (known == nullptr && enrolment.keyEpoch != kFirstEpoch) {
        return fail(ErrorCode::SignatureInvalid, enrolment.meter.hex());
    }
    if (known != nullptr) {
        if (neighbourhoodName(known->neighbourhood) != enrolment.neighbourhood) {
            return fail(ErrorCode::InvalidArgument, enrolment.neighbourhood);
        }
        if (!isProven(*known, enrolment)) {
            return fail(ErrorCode::SignatureInvalid, enrolment.meter.hex());
        }
    }
    return unwrapped(enrolment.wrappedKey, intakeKey, enrolment.meter);
}

bool MeterRegistry::isProven(const EnrolledMeter& known, const MeterEnrolment& enrolment) const {
    const bool isNext = enrolment.keyEpoch == known.keyEpoch + 1 && enrolment.firstSequence > known.lastSequence &&
                        enrolment.version > 1;
    const auto proof = keyOf(known, known.keyEpoch, known.lastSequence).and_then([&](const SecretBytes& key) {
        return crypto::proofOfKey(key, provenPart(enrolment));
    });
    return isNext && proof && equalInConstantTime(*proof, enrolment.proof);
}

Status MeterRegistry::admit(Database& database, const MeterEnrolment& enrolment, const SecretBytes& key,
                            ByteView pseudonymKey, int groupSize) {
    const Result<std::uint32_t> neighbourhood = neighbourhoodNumber(database, enrolment.neighbourhood);
    if (!neighbourhood) {
        return passOn(neighbourhood);
    }
    if (EnrolledMeter* known = find(enrolment.meter)) {
        return known->neighbourhood == *neighbourhood ? storeKey(database, *known, enrolment, key)
                                                      : Status(fail(ErrorCode::InvalidArgument, enrolment.neighbourhood));
    }
    EnrolledMeter meter;
    meter.id = enrolment.meter;
    meter.number = meters_.empty() ? 1 : meters_.back().number + 1;
    meter.neighbourhood = *neighbourhood;
    meter.pseudonym = pseudonymOf(enrolment.meter, pseudonymKey);
    meter.group = groupFor(*neighbourhood, groupSize);
    const auto group = groups_.find(meter.group);
    meter.position = static_cast<std::uint16_t>(group == groups_.end() ? 0 : group->second.members);
    const QVariant meterNumber = number(std::int64_t{meter.number});
    return database
        .run(QStringLiteral("INSERT INTO meter (meter_id, number, neighbourhood_id, pseudonym, group_id, group_position) "
                            "VALUES (?, ?, ?, ?, ?, ?)"),
             {blob(meter.id.view()), meterNumber, number(std::int64_t{meter.neighbourhood}), blob(meter.pseudonym.view()),
              number(std::int64_t{meter.group}), int{meter.position}})
        .and_then([&] {
            return database.run(QStringLiteral("INSERT INTO meter_cursor (meter_number, last_sequence) VALUES (?, 0)"),
                                {meterNumber});
        })
        .and_then([&] { return storeKey(database, add(std::move(meter)), enrolment, key); });
}

EnrolledMeter* MeterRegistry::find(const MeterId& meter) {
    const auto known = places_.find(meter);
    return known == places_.end() ? nullptr : &meters_[known->second];
}

const EnrolledMeter* MeterRegistry::find(const MeterId& meter) const {
    const auto known = places_.find(meter);
    return known == places_.end() ? nullptr : &meters_[known->second];
}

Result<SecretBytes> MeterRegistry::keyOf(const EnrolledMeter& meter, std::uint32_t epoch,
                                         std::uint64_t lastSequence) const {
    const EnrolledMeter::StoredKey* stored = &meter.key;
    if (epoch != meter.keyEpoch) {
        const auto earlier = earlierKeys_.find({meter.number, epoch});
        if (earlier == earlierKeys_.end() || lastSequence >= earlier->second.beforeSequence) {
            return fail(ErrorCode::KeyInvalid, meter.id.hex());
        }
        stored = &earlier->second.key;
    }
    return crypto::unwrapWithKey(storageKey_, keyContext(meter.id, epoch), *stored);
}

Sequences MeterRegistry::sequencesOf(const EnrolledMeter& meter) const {
    const auto irregular = irregular_.find(meter.number);
    return irregular == irregular_.end() ? Sequences(meter.lastSequence) : irregular->second;
}

void MeterRegistry::setSequences(EnrolledMeter& meter, const Sequences& sequences) {
    meter.lastSequence = sequences.last();
    if (sequences.isRegular()) {
        irregular_.erase(meter.number);
    } else {
        irregular_.insert_or_assign(meter.number, sequences);
    }
}

std::uint32_t MeterRegistry::metersIn(std::int64_t neighbourhood) const {
    const auto count = members_.find(neighbourhood);
    return count == members_.end() ? 0 : count->second;
}

std::optional<std::int64_t> MeterRegistry::neighbourhood(const QString& name) const {
    const auto known = neighbourhoods_.find(name);
    return known == neighbourhoods_.end() ? std::nullopt : std::optional<std::int64_t>(known->second);
}

std::size_t MeterRegistry::placeOf(std::int64_t number) const {
    const auto found = std::ranges::lower_bound(meters_, number, {}, &EnrolledMeter::number);
    return found == meters_.end() || found->number != number ? meters_.size()
                                                             : static_cast<std::size_t>(found - meters_.begin());
}

const EnrolledMeter* MeterRegistry::byNumber(std::int64_t number) const {
    const std::size_t place = placeOf(number);
    return place == meters_.size() ? nullptr : &meters_[place];
}

EnrolledMeter* MeterRegistry::known(std::int64_t number) {
    const std::size_t place = placeOf(number);
    return place == meters_.size() ? nullptr : &meters_[place];
}

}  // namespace smarter
