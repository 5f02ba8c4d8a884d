// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/intake/intake_round.h"

#include <algorithm>

#include "core/base/units.h"

namespace smarter {

namespace {

constexpr std::uint64_t kMaximumJoules = kMaximumWatts * 60;
/// A meter's clock may be this far ahead.
constexpr Seconds kClockTolerance{60};
/// A household's slots gather this many units of loads before they are encrypted: one household plaintext costs as
/// much as a load plaintext, and a reading must not lie in the clear for long.
constexpr int kUnitsAHousehold = 2;

}  // namespace

RoundTimes& RoundTimes::operator+=(const RoundTimes& other) {
    readings += other.readings;
    opening += other.opening;
    packing += other.packing;
    committing += other.committing;
    return *this;
}

/// A batch in the clear, and where its last accepted reading went: the next one mostly goes there too.
struct IntakeRound::Opened {
    const ReadingBatch& batch;
    EnrolledMeter* meter = nullptr;  // null if unknown
    bool hasKey = false;
    WipedArray<std::uint64_t> joules;
    std::vector<bool> authentic;
    SteadyClock::time_point start;
    const Sequences* sequences = nullptr;  // null if unknown
    SumKey loadKey{};
    Contribution* load = nullptr;
    PackedSlots* loadSlots = nullptr;
    bool limitsShares = false;
    const MeteredDay* day = nullptr;
    const RegisterRun* run = nullptr;
    HouseholdPlace place{};
    Contribution* household = nullptr;
    PackedSlots* householdSlots = nullptr;
};

IntakeRound::IntakeRound(IntakeContext context)
    : context_(context), stage_(context.encryptor, context.workers), coverage_(context.sums), shares_(context.shares) {}

Status IntakeRound::take(const ReadingBatch& batch) {
    const auto start = SteadyClock::now();
    EnrolledMeter* const meter = context_.registry.find(batch.meter);
    Opened opened{batch, meter, false, WipedArray<std::uint64_t>(batch.size()), std::vector<bool>(batch.size()), start};
    open(opened);
    const auto packing = SteadyClock::now();
    if (const Status judged = judge(opened); !judged) {
        return judged;
    }
    opened.joules.clear();
    const auto end = SteadyClock::now();
    times_.readings += static_cast<std::int64_t>(batch.size());
    times_.opening += packing - start;
    times_.packing += end - packing;
    return ship(false);
}

void IntakeRound::open(Opened& opened) {
    if (opened.meter == nullptr) {
        return;
    }
    const auto key = context_.registry.keyOf(*opened.meter, opened.batch.keyEpoch, opened.batch.lastSequence());
    opened.hasKey = key.has_value();
    if (!key) {
        return;
    }
    if (!cipher_) {
        auto made = crypto::Aes256Gcm::create(*key);
        if (!made) {
            return;  // nothing opens: refused as TagInvalid, kept in quarantine
        }
        cipher_ = std::move(*made);
    } else if (!cipher_->rekey(key->view())) {
        return;
    }
    std::array<std::uint8_t, SealedReading::kPlaintextBytes> plaintext{};
    const WipeAtExit guard(plaintext);
    for (std::size_t i = 0; i < opened.batch.size(); ++i) {
        const SealedReading reading = opened.batch.reading(i);
        if (cipher_->open(reading.nonce(), reading.associatedData(), reading.ciphertext, reading.tag, plaintext)) {
            opened.joules[i] = readingValue(plaintext);
            opened.authentic[i] = true;
        }
    }
}

Status IntakeRound::judge(Opened& opened) {
    const ReadingBatch& batch = opened.batch;
    Acknowledgement acknowledgement{batch.cursor, batch.meter, 0, 0, {}};
    Sequences* sequences = nullptr;
    if (opened.meter != nullptr) {
        sequences = &sequences_.try_emplace(opened.meter, context_.registry.sequencesOf(*opened.meter)).first->second;
        opened.sequences = sequences;
        if (!sequences->hasRoomFor(batch.firstSequence)) {
            acknowledgements_.push_back(std::move(acknowledgement));  // the meter keeps it
            return {};
        }
    }
    std::uint64_t lastAuthentic = 0;
    Contributor contributor{opened.meter != nullptr ? opened.meter->number : 0, {}, {}};
    for (std::size_t i = 0; i < batch.size(); ++i) {
        const SealedReading reading = batch.reading(i);
        const auto refused = verdict(opened, i, reading);
        if (!refused) {
            return passOn(refused);
        }
        // Only the meter's own word moves its cursor: forged batches cannot make it skip readings.
        lastAuthentic = opened.authentic[i] ? reading.sequence : lastAuthentic;
        if (*refused) {
            const std::int64_t meter = opened.meter != nullptr ? opened.meter->number : Quarantine::kNoMeter;
            quarantined_.push_back({reading, meter, **refused});
            acknowledgement.refused.push_back({reading.sequence, **refused});
            continue;
        }
        if (++acknowledgement.accepted == 1) {
            contributor.sequences.first = reading.sequence;
            contributor.start = reading.interval.start;
        }
        contributor.sequences.last = reading.sequence;
        if (const Status accepted = accept(opened, reading.interval, opened.joules[i]); !accepted) {
            return accepted;
        }
    }
    if (acknowledgement.accepted > 0) {
        contributors_.push_back(contributor);
    }
    if (lastAuthentic != 0) {
        sequences->take({batch.firstSequence, batch.lastSequence()}, lastAuthentic);
        acknowledgement.throughSequence = sequences->settled();
    }
    acknowledgements_.push_back(std::move(acknowledgement));
    return {};
}

SumKey IntakeRound::loadKey(const EnrolledMeter& meter, Instant instant) const {
    return {SumKind::NeighbourhoodLoad, meter.neighbourhood, context_.geometry.blockOf(instant)};
}

const MeteredDay& IntakeRound::dayOf(Instant instant) {
    const auto known = days_.upper_bound(instant);
    if (known != days_.end() && known->second.span.contains(instant)) {
        return known->second;
    }
    MeteredDay day = context_.metering.dayOf(instant);
    const Instant end = day.span.end();
    return days_.emplace(end, std::move(day)).first->second;
}

Result<std::optional<RefusalReason>> IntakeRound::verdict(const Opened& opened, std::size_t index,
                                                          const SealedReading& reading) {
    using Verdict = std::optional<RefusalReason>;
    if (opened.meter == nullptr) {
        return Verdict(RefusalReason::UnknownMeter);
    }
    if (!opened.hasKey) {
        return Verdict(RefusalReason::KeyEpochUnknown);
    }
    if (!opened.authentic[index]) {
        return Verdict(RefusalReason::TagInvalid);
    }
    if (opened.sequences->has(reading.sequence)) {
        return Verdict(RefusalReason::SequenceRepeated);
    }
    if (reading.interval.length != kMinute || alignDown(reading.interval.start, kMinute) != reading.interval.start) {
        return Verdict(RefusalReason::IntervalUnsupported);
    }
    if (reading.interval.end() > context_.clock.now() + kClockTolerance) {
        if (reading.interval.end() <= context_.clockGuard.latest()) {
            return fail(ErrorCode::ClockSetBack);
        }
        return Verdict(RefusalReason::InFuture);
    }
    if (opened.joules[index] > kMaximumJoules) {
        return Verdict(RefusalReason::OverBound);
    }
    const Contribution* load = opened.load;
    if (load == nullptr || !opened.loadKey.window.contains(reading.interval.start)) {
        const auto found = coverage_.of(loadKey(*opened.meter, reading.interval.start), *opened.meter);
        if (!found) {
            return passOn(found);
        }
        load = *found;
    }
    const Instant block = context_.geometry.blockOf(reading.interval.start).start;
    const auto minute = (reading.interval.start - block) / kMinute;
    return ((load->covered >> minute) & 1) != 0 ? Verdict(RefusalReason::IntervalRepeated) : Verdict();
}

Status IntakeRound::accept(Opened& opened, const Interval& interval, std::uint64_t joules) {
    const EnrolledMeter& meter = *opened.meter;
    if (opened.load == nullptr || !opened.loadKey.window.contains(interval.start)) {
        opened.loadKey = loadKey(meter, interval.start);
        const auto load = coverage_.of(opened.loadKey, meter);
        if (!load) {
            return passOn(load);
        }
        opened.load = *load;
        opened.loadSlots = &loadSlots(opened);
        opened.limitsShares = limitsShares(context_.policies, context_.geometry, opened.loadKey.window);
    }
    if (opened.day == nullptr || !opened.day->span.contains(interval.start)) {
        if (const Status turned = turnToDay(opened, interval.start); !turned) {
            return turned;
        }
    }
    if (interval.start < opened.run->start || interval.start >= opened.run->end) {
        opened.run = &opened.day->runAt(interval.start);
    }
    const auto minute = static_cast<int>((interval.start - opened.loadKey.window.start) / kMinute);
    opened.load->covered |= std::uint64_t{1} << minute;
    opened.household->covered += 1;
    const BlockGeometry& geometry = context_.geometry;
    if (opened.limitsShares) {
        shares_.add(opened.loadKey, meter.number, minute / geometry.intervalMinutes(), joules);
    }
    opened.loadSlots->values[static_cast<std::size_t>(geometry.slotOfMinute(minute))] = joules;
    opened.householdSlots->values[static_cast<std::size_t>(opened.place.firstSlot + opened.run->registerIndex)] += joules;
    return {};
}

Status IntakeRound::turnToDay(Opened& opened, Instant instant) {
    const MeteredDay& day = dayOf(instant);
    opened.place = context_.metering.placeOf(*opened.meter, day);
    return coverage_.of(opened.place.sum, *opened.meter).transform([&](Contribution* household) {
        opened.day = &day;
        opened.run = &day.runAt(instant);
        opened.household = household;
        opened.householdSlots = &householdSlots(opened);
    });
}

/// One plaintext a meter and block: readings of different meters meet only under encryption.
PackedSlots& IntakeRound::loadSlots(const Opened& opened) {
    const auto& layout = context_.geometry.layout();
    const auto [place, isNew] = loads_.try_emplace({opened.loadKey, opened.meter->number}, nullptr);
    if (isNew) {
        pending_.push_back({opened.loadKey, &layout,
                            WipedArray<std::uint64_t>(static_cast<std::size_t>(layout.slotCount())), opened.start});
        place->second = &pending_.back();
    }
    return *place->second;
}

/// Households of a group lie side by side in one plaintext, each in slots of its own.
PackedSlots& IntakeRound::householdSlots(const Opened& opened) {
    const auto& layout = opened.day->geometry->layout();
    return household_
        .try_emplace(opened.place.sum,
                     PackedSlots{opened.place.sum, &layout,
                                 WipedArray<std::uint64_t>(static_cast<std::size_t>(layout.slotCount())), opened.start})
        .first->second;
}

Status IntakeRound::ship(bool everything) {
    if (everything || pending_.size() >= EncryptionStage::kUnit) {
        if (const Status sealed = shares_.seal(); !sealed) {
            return sealed;
        }
    }
    const auto shipUnits = [&](std::size_t least) {
        while (pending_.size() >= least && !pending_.empty()) {
            std::vector<PackedSlots> unit;
            unit.reserve(EncryptionStage::kUnit);
            while (unit.size() < EncryptionStage::kUnit && !pending_.empty()) {
                unit.push_back(std::move(pending_.front()));
                pending_.pop_front();
            }
            loads_.clear();
            ++unitsSinceHouseholds_;
            stage_.submit(std::move(unit));
        }
    };
    shipUnits(EncryptionStage::kUnit);
    if (everything || unitsSinceHouseholds_ >= kUnitsAHousehold) {
        for (auto& [key, slots] : household_) {
            pending_.push_back(std::move(slots));
        }
        household_.clear();
        loads_.clear();
        shipUnits(EncryptionStage::kUnit);
        unitsSinceHouseholds_ = 0;
    }
    if (everything) {
        shipUnits(1);
    }
    return {};
}

Result<std::vector<Acknowledgement>> IntakeRound::commit() {
    const Status shipped = ship(true);
    cipher_.reset();  // the last meter's key with it
    auto added = stage_.finish();
    if (!shipped || !added) {
        return shipped ? passOn(added) : passOn(shipped);
    }
    const auto start = SteadyClock::now();
    const Status committed = Transaction::begin(context_.database).and_then([&](Transaction transaction) -> Status {
        return writeSums(*added)
            .and_then([&] { return coverage_.write([&](const SumKey& key) { return added->contains(key); }); })
            .and_then([&] { return shares_.write(); })
            .and_then([&] { return writeContributors(); })
            .and_then([&] { return writeSequences(); })
            .and_then([&] { return writeCount(); })
            .and_then([&] { return Quarantine(context_.database).add(quarantined_, context_.clock.now()); })
            .and_then([&] { return context_.clockGuard.note(context_.database, context_.clock.now()); })
            .and_then([&] { return transaction.commit(); });
    });
    times_.committing += SteadyClock::now() - start;
    return committed.transform([&] {
        for (const auto& [meter, sequences] : sequences_) {
            context_.registry.setSequences(*meter, sequences);
        }
        return std::move(acknowledgements_);
    });
}

}  // namespace smarter
