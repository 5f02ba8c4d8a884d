// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/intake/intake_round.h"

#include <algorithm>

#include "core/base/units.h"
#include "core/crypto/aead.h"
#include "core/pes/intake/parallel.h"

namespace smarter {

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::uint64_t kMaximumJoules = kMaximumWatts * 60;
/// A meter's clock may be this far ahead.
constexpr Seconds kClockTolerance{60};
/// Lanes of the encryption kernel: work is handed to threads in multiples of it.
constexpr std::size_t kLanes = 8;

}  // namespace

struct IntakeRound::Opened {
    const ReadingBatch* batch = nullptr;
    EnrolledMeter* meter = nullptr;  // null if unknown
    SlotValues joules;
    std::vector<std::uint8_t> authentic;  // not vector<bool>: threads must not share a byte across batches
};

Result<ChunkTimes> IntakeRound::take(std::span<const ReadingBatch> chunk) {
    const auto start = SteadyClock::now();
    Result<std::vector<Opened>> opened = open(chunk);
    if (!opened) {
        return passOn(opened);
    }
    ChunkTimes times;
    for (Opened& one : *opened) {
        times.readings += static_cast<std::int64_t>(one.batch->size());
        if (const Status judged = judge(one); !judged) {
            return passOn(judged);
        }
        one.joules.clear();
    }
    const auto encryptStart = SteadyClock::now();
    const Result<std::int64_t> ciphertexts = encrypt();
    load_.clear();
    household_.clear();
    const auto end = SteadyClock::now();
    if (!ciphertexts) {
        return passOn(ciphertexts);
    }
    times.ciphertexts = *ciphertexts;
    times.encrypting = end - encryptStart;
    times.exposure = end - start;
    return times;
}

Result<std::vector<IntakeRound::Opened>> IntakeRound::open(std::span<const ReadingBatch> chunk) {
    std::vector<Opened> opened;
    opened.reserve(chunk.size());
    for (const ReadingBatch& batch : chunk) {
        EnrolledMeter* meter = context_.registry.find(batch.meter);
        if (meter != nullptr) {
            if (const Status key = context_.registry.openKey(*meter, context_.key); !key) {
                return passOn(key);
            }
        }
        opened.push_back({&batch, meter, SlotValues(batch.size()), std::vector<std::uint8_t>(batch.size())});
    }
    forEachParallel(context_.workers, static_cast<int>(opened.size()),
                    [&](int i) { openReadings(opened[static_cast<std::size_t>(i)]); });
    return opened;
}

void IntakeRound::openReadings(Opened& opened) {
    if (opened.meter == nullptr || opened.batch->keyEpoch != opened.meter->keyEpoch) {
        return;
    }
    auto cipher = crypto::Aes256Gcm::create(opened.meter->key);
    if (!cipher) {
        return;  // nothing opens: refused as TagInvalid, kept in quarantine
    }
    std::array<std::uint8_t, SealedReading::kPlaintextBytes> plaintext{};
    const WipeAtExit guard(plaintext);
    for (std::size_t i = 0; i < opened.batch->size(); ++i) {
        const SealedReading reading = opened.batch->reading(i);
        if (cipher->open(reading.nonce(), reading.associatedData(), reading.ciphertext, reading.tag, plaintext)) {
            opened.joules[i] = readingValue(plaintext);
            opened.authentic[i] = 1;
        }
    }
}

Status IntakeRound::judge(Opened& opened) {
    Acknowledgement acknowledgement{opened.batch->cursor, opened.batch->meter, 0, 0, {}};
    for (std::size_t i = 0; i < opened.batch->size(); ++i) {
        const SealedReading reading = opened.batch->reading(i);
        const auto refused = verdict(opened, i, reading);
        if (!refused) {
            return passOn(refused);
        }
        if (opened.authentic[i] != 0) {
            // Only the meter's own word moves its cursor: forged batches cannot make it skip readings.
            acknowledgement.throughSequence = opened.batch->lastSequence();
            auto& cursor = cursors_.try_emplace(opened.meter, opened.meter->lastSequence).first->second;
            cursor = std::max(cursor, reading.sequence);
        }
        if (*refused) {
            quarantined_.push_back({reading, **refused});
            acknowledgement.refused.push_back({reading.sequence, **refused});
            continue;
        }
        ++acknowledgement.accepted;
        if (const Status accepted = accept(*opened.meter, reading.interval, opened.joules[i]); !accepted) {
            return accepted;
        }
    }
    acknowledgements_.push_back(std::move(acknowledgement));
    return {};
}

Result<std::optional<RefusalReason>> IntakeRound::verdict(const Opened& opened, std::size_t index,
                                                          const SealedReading& reading) {
    using Verdict = std::optional<RefusalReason>;
    if (opened.meter == nullptr) {
        return Verdict(RefusalReason::UnknownMeter);
    }
    if (opened.batch->keyEpoch != opened.meter->keyEpoch) {
        return Verdict(RefusalReason::KeyEpochUnknown);
    }
    if (opened.authentic[index] == 0) {
        return Verdict(RefusalReason::TagInvalid);
    }
    const auto cursor = cursors_.find(opened.meter);
    if (reading.sequence <= (cursor == cursors_.end() ? opened.meter->lastSequence : cursor->second)) {
        return Verdict(RefusalReason::SequenceRepeated);
    }
    if (reading.interval.length != kMinute || alignDown(reading.interval.start, kMinute) != reading.interval.start) {
        return Verdict(RefusalReason::IntervalUnsupported);
    }
    if (reading.interval.end() > context_.clock.now() + kClockTolerance) {
        return Verdict(RefusalReason::InFuture);
    }
    if (opened.joules[index] > kMaximumJoules) {
        return Verdict(RefusalReason::OverBound);
    }
    const Interval block = context_.geometry.blockOf(reading.interval.start);
    const auto covered = coveredBy({SumKind::NeighbourhoodLoad, opened.meter->neighbourhood, block}, *opened.meter);
    if (!covered) {
        return passOn(covered);
    }
    const auto minute = (reading.interval.start - block.start) / kMinute;
    return ((**covered >> minute) & 1) != 0 ? Verdict(RefusalReason::IntervalRepeated) : Verdict();
}

Result<std::uint64_t*> IntakeRound::coveredBy(const SumKey& key, const EnrolledMeter& meter) {
    const auto known = covered_.find({key, meter.number});
    if (known != covered_.end()) {
        return &known->second;
    }
    return context_.sums.covered(key, meter.number).transform([&](std::uint64_t covered) {
        return &covered_.emplace(std::pair(key, meter.number), covered).first->second;
    });
}

Interval IntakeRound::dayOf(Instant instant) {
    if (!day_.contains(instant)) {
        day_ = localDay(instant, context_.zone);
    }
    return day_;
}

IntakeRound::SlotValues& IntakeRound::slotsOf(std::map<std::pair<SumKey, std::int64_t>, SlotValues>& values,
                                              const SumKey& key, std::int64_t contributor, int slotCount) {
    return values.try_emplace({key, contributor}, static_cast<std::size_t>(slotCount)).first->second;
}

Status IntakeRound::accept(const EnrolledMeter& meter, const Interval& interval, std::uint64_t joules) {
    const BlockGeometry& geometry = context_.geometry;
    const Interval block = geometry.blockOf(interval.start);
    const SumKey loadKey{SumKind::NeighbourhoodLoad, meter.neighbourhood, block};
    const SumKey householdKey{SumKind::HouseholdTotals, meter.group, dayOf(interval.start)};
    const auto loadCovered = coveredBy(loadKey, meter);
    const auto householdCovered = coveredBy(householdKey, meter);
    if (!loadCovered || !householdCovered) {
        return loadCovered ? Status(passOn(householdCovered)) : Status(passOn(loadCovered));
    }
    const auto minute = static_cast<int>((interval.start - block.start) / kMinute);
    **loadCovered |= std::uint64_t{1} << minute;
    **householdCovered += 1;
    // One plaintext a meter and block: readings of different meters meet only under encryption.
    SlotValues& load = slotsOf(load_, loadKey, meter.number, geometry.loadLayout().slotCount());
    load[static_cast<std::size_t>(geometry.slotOfMinute(minute))] = joules;
    // Households of a group lie side by side in one plaintext, each in slots of its own.
    SlotValues& household = slotsOf(household_, householdKey, 0, geometry.householdLayout().slotCount());
    household[static_cast<std::size_t>(geometry.firstSlotOfHousehold(meter.position))] += joules;
    return {};
}

Result<std::int64_t> IntakeRound::encrypt() {
    struct Item {
        const SumKey* key;
        const SlotValues* slots;
        const paillier::SlotLayout* layout;
    };
    std::vector<Item> items;
    for (const auto& [key, slots] : load_) {
        items.push_back({&key.first, &slots, &context_.geometry.loadLayout()});
    }
    for (const auto& [key, slots] : household_) {
        items.push_back({&key.first, &slots, &context_.geometry.householdLayout()});
    }
    if (items.empty()) {
        return 0;
    }
    const auto threads = static_cast<std::size_t>(context_.workers.maxThreadCount()) + 1;
    const std::size_t share = ((items.size() + threads - 1) / threads + kLanes - 1) / kLanes * kLanes;
    const std::size_t parts = (items.size() + share - 1) / share;
    std::vector<std::map<SumKey, paillier::Accumulator>> partial(parts);
    std::vector<Status> outcomes(parts);
    forEachParallel(context_.workers, static_cast<int>(parts), [&](int part) {
        const auto at = static_cast<std::size_t>(part);
        const auto mine = std::span(items).subspan(at * share, std::min(share, items.size() - at * share));
        std::vector<paillier::Plaintext> plaintexts;
        std::vector<paillier::Accumulator*> targets;
        for (const Item& item : mine) {
            Result<paillier::Plaintext> plaintext = item.layout->encode(item.slots->view());
            if (!plaintext) {
                outcomes[at] = passOn(plaintext);
                return;
            }
            plaintexts.push_back(std::move(*plaintext));
            targets.push_back(&partial[at].try_emplace(*item.key, context_.encryptor.publicKey()).first->second);
        }
        outcomes[at] = context_.encryptor.encryptInto(plaintexts, targets);
    });
    for (const Status& outcome : outcomes) {
        if (!outcome) {
            return passOn(outcome);
        }
    }
    for (const auto& sums : partial) {
        for (const auto& [key, sum] : sums) {
            accumulators_.try_emplace(key, context_.encryptor.publicKey()).first->second.merge(sum);
        }
    }
    return static_cast<std::int64_t>(items.size());
}

Result<std::vector<Acknowledgement>> IntakeRound::commit() {
    return Transaction::begin(context_.database)
        .and_then([&](Transaction transaction) -> Status {
            return writeSums()
                .and_then([&] { return writeCursors(); })
                .and_then([&] { return writeQuarantine(); })
                .and_then([&] { return transaction.commit(); });
        })
        .transform([&] {
            for (const auto& [meter, cursor] : cursors_) {
                meter->lastSequence = cursor;
            }
            return std::move(acknowledgements_);
        });
}

Status IntakeRound::writeSums() {
    for (auto& [key, added] : accumulators_) {
        const auto stored = context_.sums.find(key);
        if (!stored) {
            return passOn(stored);
        }
        if (*stored) {
            if (const Status merged = added.add((*stored)->ciphertext); !merged) {
                return merged;
            }
        }
        if (const Status put = context_.sums.put(key, added.sum()); !put) {
            return put;
        }
    }
    for (const auto& [key, covered] : covered_) {
        if (!accumulators_.contains(key.first)) {
            continue;  // looked at, nothing added
        }
        if (const Status set = context_.sums.setCovered(key.first, key.second, covered); !set) {
            return set;
        }
    }
    return {};
}

Status IntakeRound::writeCursors() {
    for (const auto& [meter, cursor] : cursors_) {
        const Status written =
            context_.database.run(QStringLiteral("UPDATE meter SET last_sequence = ? WHERE meter_id = ?"),
                                  {number(static_cast<std::int64_t>(cursor)), blob(meter->id.view())});
        if (!written) {
            return written;
        }
    }
    return {};
}

Status IntakeRound::writeQuarantine() {
    for (const Quarantined& entry : quarantined_) {
        const Bytes sealed = encode(entry.reading);
        const Status written = context_.database.run(
            QStringLiteral("INSERT INTO quarantine (position, meter_id, sequence, reason, refused_at, sealed) "
                           "SELECT coalesce(max(position), 0) + 1, ?, ?, ?, ?, ? FROM quarantine"),
            {blob(entry.reading.meter.view()), number(static_cast<std::int64_t>(entry.reading.sequence)),
             static_cast<int>(entry.reason), number(context_.clock.now()), blob(sealed)});
        if (!written) {
            return written;
        }
    }
    return {};
}

}  // namespace smarter
