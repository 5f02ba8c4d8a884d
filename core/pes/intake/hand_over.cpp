// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/intake/hand_over.h"

#include <algorithm>
#include <bit>

#include "core/crypto/digest.h"
#include "core/paillier/accumulator.h"
#include "core/pes/intake/blinding.h"

namespace smarter {

namespace {

std::uint64_t bitsOfInterval(const BlockGeometry& geometry, int interval) {
    const int minutes = geometry.intervalMinutes();
    const std::uint64_t run = minutes == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << minutes) - 1;
    return run << (interval * minutes);
}

/// Meters in the thinnest minute among those that have any, where `minutesOf` gives a meter's minutes.
template <class MinutesOf>
std::uint32_t fewestMeters(std::span<const Contribution> contributions, std::uint64_t bits, MinutesOf minutesOf) {
    std::uint32_t fewest = 0;
    for (std::uint64_t rest = bits; rest != 0; rest &= rest - 1) {
        const int minute = std::countr_zero(rest);
        const auto meters = static_cast<std::uint32_t>(std::ranges::count_if(
            contributions, [&](const Contribution& one) { return ((minutesOf(one) >> minute) & 1) != 0; }));
        if (meters > 0 && (fewest == 0 || meters < fewest)) {
            fewest = meters;
        }
    }
    return fewest;
}

std::array<std::uint8_t, 32> digestOf(std::span<const Contribution> contributions, std::uint64_t bits) {
    crypto::Sha256 hash;
    for (const Contribution& one : contributions) {
        if ((one.covered & bits) != 0) {
            ByteWriter entry;
            entry.number(std::uint64_t{one.meter}).number(one.covered & bits);
            hash.add(entry.bytes());
        }
    }
    return hash.finish();
}

/// Fills in `message.parts`, moves `judged` on, and collects what must be buried.
class Judge {
public:
    /// `book` null where no window has a share limit.
    Judge(HandOver& out, std::vector<SlotRun>& buried, const StoredSum& sum, const JudgingContext& context, ShareBook* book)
        : out_(out), buried_(buried), sum_(sum), context_(context), geometry_(context.geometry), book_(book) {}

    Status interval(int index, std::uint32_t enrolled, Instant until) {
        const std::uint64_t bits = bitsOfInterval(geometry_, index);
        auto& all = out_.judged;
        // Minute by minute: the release sees each minute's sum, and must not see one meter's by subtraction.
        const std::uint32_t changed =
            fewestMeters(all, bits, [](const Contribution& one) { return one.covered ^ one.released; });
        if (changed == 0) {
            return {};  // empty, or as released before
        }
        const Interval window{sum_.key.window.start + geometry_.intervalLength() * index, geometry_.intervalLength()};
        const int firstSlot = geometry_.firstSlotOfInterval(index);
        if (window.end() > until) {
            out_.stillOpen = true;
            buried_.push_back({firstSlot, geometry_.intervalMinutes()});
            return {};
        }
        SumPart part;
        part.window = window;
        part.firstSlot = static_cast<std::uint16_t>(firstSlot);
        part.slotCount = static_cast<std::uint16_t>(geometry_.intervalMinutes());
        part.contributors = fewestMeters(all, bits, [](const Contribution& one) { return one.covered; });
        part.enrolled = enrolled;
        for (const Contribution& one : all) {
            part.coveredMinutes += static_cast<std::uint64_t>(std::popcount(one.covered & bits));
        }
        part.expectedMinutes = std::uint64_t{enrolled} * static_cast<std::uint64_t>(geometry_.intervalMinutes());
        part.contributorDigest = digestOf(all, bits);
        const auto outcome = outcomeOf(part, index, bits, changed, context_.policies.at(window.start));
        if (!outcome) {
            return passOn(outcome);
        }
        part.outcome = *outcome;
        const bool news = std::ranges::any_of(
            all, [&](const Contribution& one) { return ((one.covered ^ one.judged) & bits) != 0; });
        conclude(part, news);
        for (Contribution& one : all) {
            one.judged |= one.covered & bits;
            if (part.outcome == Outcome::Released) {
                one.released |= one.covered & bits;
            }
        }
        return {};
    }

    Status household(Contribution& one, const EnrolledMeter& meter, const MeteredDay& day) {
        if (one.covered == one.released) {
            return {};
        }
        SumPart part;
        part.window = sum_.key.window;
        part.firstSlot = static_cast<std::uint16_t>(context_.metering.placeOf(meter, day).firstSlot);
        part.slotCount = static_cast<std::uint16_t>(day.geometry->registers());
        part.contributors = 1;
        part.enrolled = 1;
        part.coveredMinutes = one.covered;
        part.expectedMinutes = static_cast<std::uint64_t>(sum_.key.window.length / kMinute);
        part.household = meter.pseudonym;
        part.contributorDigest = digestOf({&one, 1}, ~std::uint64_t{0});
        part.outcome = judgeHousehold(context_.policies.at(part.window.start), static_cast<std::int64_t>(one.covered),
                                      static_cast<std::int64_t>(one.covered - one.released));
        if (part.outcome == Outcome::Released) {
            const auto guarded = context_.guard.judgeTotal(sum_, one);
            if (!guarded) {
                return passOn(guarded);
            }
            part.outcome = *guarded;
        }
        conclude(part, one.covered != one.judged);
        one.judged = one.covered;
        if (part.outcome == Outcome::Released) {
            one.released = one.covered;
        }
        return {};
    }

private:
    Result<Outcome> outcomeOf(const SumPart& part, int index, std::uint64_t bits, std::uint32_t changed,
                              const ReleasePolicy& policy) {
        // The book forgets the households of what is judged, whatever the verdict.
        const bool sharesKept = book_ == nullptr || book_->settle(index, policy, [&](std::int64_t meter) {
            const auto found = std::ranges::lower_bound(out_.judged, meter, {}, &Contribution::meter);
            return found != out_.judged.end() && found->meter == meter && (found->judged & bits) != 0;
        });
        const Outcome counted = judgeLoad(policy, part.contributors, changed);
        if (counted != Outcome::Released || !sharesKept) {
            return counted == Outcome::Released ? Outcome::ShareTooLarge : counted;
        }
        const auto guarded = context_.guard.judgeLoad(sum_, part.window, bits, out_.judged);
        if (guarded && *guarded == Outcome::Released && book_ != nullptr) {
            book_->markReleased(index);
        }
        return guarded;
    }

    /// A withheld part is buried each time; it is told of only when it has changed.
    void conclude(const SumPart& part, bool news) {
        if (part.outcome != Outcome::Released) {
            buried_.push_back({part.firstSlot, part.slotCount});
        }
        if (part.outcome == Outcome::Released || news) {
            out_.message.parts.push_back(part);
        }
    }

    HandOver& out_;
    std::vector<SlotRun>& buried_;
    const StoredSum& sum_;
    const JudgingContext& context_;
    const BlockGeometry& geometry_;
    ShareBook* book_;
};

/// Judges every part of the sum.
Status judgeParts(HandOver& out, std::vector<SlotRun>& buried, const StoredSum& sum, const JudgingContext& context,
                  ShareBook* book, Instant until) {
    Judge judge(out, buried, sum, context, book);
    if (sum.key.kind == SumKind::NeighbourhoodLoad) {
        for (int index = 0; index < context.geometry.intervalsPerBlock(); ++index) {
            if (const Status judged = judge.interval(index, context.registry.metersIn(sum.key.owner), until); !judged) {
                return judged;
            }
        }
        return {};
    }
    if (sum.key.window.end() > until) {
        out.stillOpen = true;
        return {};
    }
    const MeteredDay day = context.metering.dayOf(sum.key.window.start);
    for (Contribution& one : out.judged) {
        const EnrolledMeter* meter = context.registry.byNumber(one.meter);
        if (meter == nullptr) {
            return fail(ErrorCode::Internal);
        }
        if (const Status judged = judge.household(one, *meter, day); !judged) {
            return judged;
        }
    }
    return {};
}

/// Whether any reading of the block lies in a window with a share limit.
bool hasLimitedReadings(const HandOver& out, const SumKey& block, const JudgingContext& context) {
    const BlockGeometry& geometry = context.geometry;
    for (int index = 0; index < geometry.intervalsPerBlock(); ++index) {
        const std::uint64_t bits = bitsOfInterval(geometry, index);
        const Instant start = block.window.start + geometry.intervalLength() * index;
        if (context.policies.at(start).largestSharePercent > 0 &&
            std::ranges::any_of(out.judged, [&](const Contribution& one) { return (one.covered & bits) != 0; })) {
            return true;
        }
    }
    return false;
}

/// The same, with the block's shares open for as long as it takes.
Status judgeWithShares(HandOver& out, std::vector<SlotRun>& buried, const StoredSum& sum, const JudgingContext& context,
                       Instant until) {
    if (context.shares == nullptr || sum.key.kind != SumKind::NeighbourhoodLoad ||
        !limitsShares(context.policies, context.geometry, sum.key.window)) {
        return judgeParts(out, buried, sum, context, nullptr, until);
    }
    const auto sealed = context.shares->find(sum.key);
    if (!sealed) {
        return passOn(sealed);
    }
    if (!*sealed) {
        // It is written with the sum; but in the hour of the midnight that a limit begins at, the readings of the day
        // before may have come when nobody knew of the limit.
        return hasLimitedReadings(out, sum.key, context) ? fail(ErrorCode::FileDamaged)
                                                         : judgeParts(out, buried, sum, context, nullptr, until);
    }
    auto book = context.shares->open(sum.key, **sealed);
    if (!book) {
        return passOn(book);
    }
    return judgeParts(out, buried, sum, context, &*book, until)
        .and_then([&] { return context.shares->seal(sum.key, *book); })
        .and_then([&](const ShareAccounts::Sealed& settled) { return context.shares->put(sum.key, settled); });
}

Result<paillier::Ciphertext> bury(const paillier::Ciphertext& sum, const paillier::SlotLayout& layout,
                                  std::span<const SlotRun> runs, const paillier::Encryptor& encryptor) {
    if (runs.empty()) {
        return sum;
    }
    std::vector<paillier::Plaintext> blinding;
    Result<paillier::Plaintext> bits = blindingOf(layout, runs);
    if (!bits) {
        return passOn(bits);
    }
    blinding.push_back(std::move(*bits));
    paillier::Accumulator total(encryptor.publicKey());
    std::array<paillier::Accumulator*, 1> target{&total};
    return total.add(sum)
        .and_then([&] { return encryptor.encryptInto(blinding, target); })
        .transform([&] { return total.sum(); });
}

}  // namespace

Result<HandOver> prepareHandOver(const StoredSum& sum, std::vector<Contribution> contributions,
                                 const JudgingContext& context, Instant until) {
    HandOver out;
    out.judged = std::move(contributions);
    std::vector<SlotRun> buried;
    if (const Status judged = judgeWithShares(out, buried, sum, context, until); !judged) {
        return passOn(judged);
    }
    EncryptedSum& message = out.message;
    if (message.parts.empty()) {
        return out;
    }
    const SumKey& key = sum.key;
    const bool isLoad = key.kind == SumKind::NeighbourhoodLoad;
    const std::int64_t neighbourhood = isLoad ? key.owner : context.registry.neighbourhoodOfGroup(Metering::groupOf(key));
    const paillier::SlotLayout& layout =
        isLoad ? context.geometry.layout() : context.metering.dayOf(key.window.start).geometry->layout();
    message.kind = key.kind;
    message.neighbourhood = context.registry.neighbourhoodName(neighbourhood);
    message.group = static_cast<std::uint64_t>(key.owner);
    message.window = key.window;
    message.revision = sum.revision + 1;
    message.keyFingerprint = context.encryptor.publicKey().fingerprint();
    message.slotLayout = layout.serialize();
    const bool anyReleased = std::ranges::any_of(
        message.parts, [](const SumPart& part) { return part.outcome == Outcome::Released; });
    if (anyReleased) {
        Result<paillier::Ciphertext> ciphertext = bury(sum.ciphertext, layout, buried, context.encryptor);
        if (!ciphertext) {
            return passOn(ciphertext);
        }
        message.ciphertext = std::move(*ciphertext);
    }
    return out;
}

}  // namespace smarter
