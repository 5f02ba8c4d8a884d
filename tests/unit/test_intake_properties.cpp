// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <numeric>

#include "core/base/units.h"
#include "core/crypto/random.h"
#include "tests/support/error_of.h"
#include "tests/support/hand_meter.h"
#include "tests/support/seed.h"
#include "tests/support/test_store.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr std::uint64_t kMostJoules = kMaximumWatts * 60;

/// A batch with what the model knows of it and the intake does not.
struct Sent {
    ReadingBatch batch;
    std::vector<std::uint64_t> joules;
    std::vector<bool> intact;
    /// Every reading of it is refused for this before anything else is looked at.
    std::optional<RefusalReason> header;
};

/// What the intake should have of a meter.
struct ModelMeter {
    HandMeter hand;
    Instant nextMinute;
    std::uint64_t lastSequence = 0;
    std::uint64_t reached = 0;         ///< by batches with the meter's own word in them
    std::set<std::uint64_t> missing;  ///< between such batches
    std::map<Instant, std::uint64_t> accepted;
    std::vector<Sent> past;
    std::vector<Sent> held;
};

/// The intake's rules, said once more and plainly: sets and comparisons, no blocks, no slots, no
/// cryptography.
class Model {
public:
    explicit Model(const Clock& clock) : clock_(clock) {}

    std::optional<RefusalReason> verdict(const ModelMeter& meter, const Sent& sent, std::size_t i) const {
        const SealedReading reading = sent.batch.reading(i);
        if (sent.header) {
            return sent.header;
        }
        if (!sent.intact[i]) {
            return RefusalReason::TagInvalid;
        }
        if (reading.sequence <= meter.lastSequence && !meter.missing.contains(reading.sequence)) {
            return RefusalReason::SequenceRepeated;
        }
        if (reading.interval.length != kMinute || secondsOf(reading.interval.start) % 60 != 0) {
            return RefusalReason::IntervalUnsupported;
        }
        if (reading.interval.end() > clock_.now() + kMinute) {
            return RefusalReason::InFuture;
        }
        if (sent.joules[i] > kMostJoules) {
            return RefusalReason::OverBound;
        }
        return meter.accepted.contains(reading.interval.start)
                   ? std::optional(RefusalReason::IntervalRepeated)
                   : std::nullopt;
    }

    /// How many of it are accepted.
    std::uint32_t take(ModelMeter& meter, const Sent& sent) {
        std::uint32_t accepted = 0;
        std::uint64_t lastIntact = 0;
        for (std::size_t i = 0; i < sent.batch.size(); ++i) {
            const auto refused = verdict(meter, sent, i);
            if (!sent.header && sent.intact[i]) {
                lastIntact = sent.batch.firstSequence + i;
            }
            if (refused) {
                ++refusals_[static_cast<std::size_t>(*refused)];
            } else {
                meter.accepted[sent.batch.reading(i).interval.start] = sent.joules[i];
                ++accepted;
            }
        }
        if (lastIntact != 0) {
            meter.lastSequence = std::max(meter.lastSequence, lastIntact);
            for (std::uint64_t one = meter.reached + 1; one < sent.batch.firstSequence; ++one) {
                meter.missing.insert(one);
            }
            for (std::uint64_t one = sent.batch.firstSequence; one <= sent.batch.lastSequence(); ++one) {
                meter.missing.erase(one);
            }
            meter.reached = std::max(meter.reached, sent.batch.lastSequence());
        }
        return accepted;
    }

    const RefusalCounts& refusals() const { return refusals_; }

private:
    const Clock& clock_;
    RefusalCounts refusals_{};
};

/// One neighbourhood of three meters, played with at random, in an intake that goes on from sequence to
/// sequence.
class Play {
public:
    Play(SmallPes& pes, Model& model, QRandomGenerator& random, const QString& neighbourhood)
        : pes_(pes), model_(model), random_(random), neighbourhood_(neighbourhood) {
        for (int i = 0; i < 3; ++i) {
            meters_.push_back({HandMeter(pes, neighbourhood), kNewYear + kMinute * below(40), 0, 0, {}, {}, {}, {}});
        }
    }

    /// A commit's worth of batches, some of them bad. False if the intake and the model differ.
    bool step() {
        std::vector<std::pair<ModelMeter*, Sent>> arriving;
        for (int i = 1 + below(6); i > 0; --i) {
            ModelMeter& meter = meters_[static_cast<std::size_t>(below(3))];
            for (Sent& sent : some(meter)) {
                arriving.emplace_back(&meter, std::move(sent));
            }
        }
        std::vector<ReadingBatch> batches;
        for (const auto& [meter, sent] : arriving) {
            batches.push_back(sent.batch);
        }
        if (below(12) == 0 && !failedCommitChangesNothing(batches)) {
            return false;
        }
        const auto answers = pes_.intake->process(batches);
        if (!answers || answers->size() != arriving.size()) {
            return false;
        }
        for (std::size_t i = 0; i < arriving.size(); ++i) {
            if ((*answers)[i].accepted != model_.take(*arriving[i].first, arriving[i].second)) {
                return false;
            }
        }
        if (below(12) == 0) {
            pes_.restartIntake();  // the process dies here, and another one opens the file
        }
        return pes_.intake->figures().refused == model_.refusals();
    }

    std::map<Instant, std::int64_t> expectedWindows() const {
        std::map<Instant, std::int64_t> out;
        for (const ModelMeter& meter : meters_) {
            for (const auto& [minute, joules] : meter.accepted) {
                out[alignDown(minute, kMinute * 15)] += static_cast<std::int64_t>(joules);
            }
        }
        return out;
    }

    std::map<std::pair<Pseudonym, Instant>, std::int64_t> expectedDays() const {
        std::map<std::pair<Pseudonym, Instant>, std::int64_t> out;
        for (const ModelMeter& meter : meters_) {
            for (const auto& [minute, joules] : meter.accepted) {
                out[{*pes_.intake->pseudonymOf(meter.hand.id()), alignDown(minute, Seconds{86'400})}] +=
                    static_cast<std::int64_t>(joules);
            }
        }
        return out;
    }

    const QString& neighbourhood() const { return neighbourhood_; }

private:
    int below(int bound) { return static_cast<int>(random_.bounded(bound)); }
    template <class T>
    T& oneOf(std::vector<T>& all) {
        return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
    }
    std::uint64_t someJoules() {
        return random_.bounded(2) == 0 ? random_.bounded(200'000u) : kMostJoules - random_.bounded(3u);
    }

    std::vector<std::uint64_t> someReadings() {
        std::vector<std::uint64_t> joules(static_cast<std::size_t>(1 + below(40)));
        std::ranges::generate(joules, [&] { return someJoules(); });
        return joules;
    }

    static Sent sound(ReadingBatch batch, std::vector<std::uint64_t> joules) {
        const std::size_t count = joules.size();
        return {std::move(batch), std::move(joules), std::vector<bool>(count, true), {}};
    }

    Sent good(ModelMeter& meter) {
        auto joules = someReadings();
        const Instant start = meter.nextMinute;
        meter.nextMinute += kMinute * static_cast<std::int64_t>(joules.size());
        ReadingBatch batch = meter.hand.seal(start, joules);
        Sent sent = sound(std::move(batch), std::move(joules));
        meter.past.push_back(sent);
        return sent;
    }

    Sent sealedAt(ModelMeter& meter, Interval first, std::vector<std::uint64_t> joules,
                  std::uint32_t epoch = 1) {
        ReadingBatch batch = meter.hand.sealAs(meter.hand.nextSequence(), first, joules, epoch);
        meter.hand.skipSequences(joules.size());
        return sound(std::move(batch), std::move(joules));
    }

    std::vector<Sent> some(ModelMeter& meter) {
        switch (below(14)) {
            case 0:
                return flipped(good(meter));
            case 1:
                return {withAlteredHeader(good(meter))};
            case 2:
                return meter.past.empty() ? std::vector<Sent>() : std::vector{oneOf(meter.past)};
            case 3:
                meter.nextMinute += kMinute * (1 + below(90));
                meter.hand.skipSequences(static_cast<std::uint64_t>(below(50)));
                return {good(meter)};
            case 4:
                meter.held.push_back(good(meter));
                return {};
            case 5:
                return std::exchange(meter.held, {});
            case 6: {  // two in the wrong order
                Sent first = good(meter);
                return {good(meter), std::move(first)};
            }
            case 7:  // minutes sent before, under new sequences
                return {sealedAt(meter, {meter.nextMinute - kMinute * below(60), kMinute}, someReadings())};
            case 8:
                return {
                    sealedAt(meter, {meter.nextMinute, Seconds{below(2) == 0 ? 30 : 900}}, someReadings())};
            case 9:
                return {
                    sealedAt(meter, {meter.nextMinute + Seconds{1 + below(59)}, kMinute}, someReadings())};
            case 10: {
                auto joules = someReadings();
                oneOf(joules) = kMostJoules + 1 + random_.generate64() / 2;
                return {sealedAt(meter, {meter.nextMinute + kMinute * 2'000, kMinute}, std::move(joules))};
            }
            case 11: {  // an epoch the intake has not heard of
                Sent sent = sealedAt(meter, {meter.nextMinute, kMinute}, someReadings(), 2);
                sent.header = RefusalReason::KeyEpochUnknown;
                return {std::move(sent)};
            }
            case 12: {
                const Instant soon = alignDown(pes_.clock.now(), kMinute) - kMinute * below(20);
                return {sealedAt(meter, {soon, kMinute}, someReadings())};
            }
            default:
                return {good(meter)};
        }
    }

    std::vector<Sent> flipped(Sent sent) {
        const auto at = static_cast<std::size_t>(below(static_cast<int>(sent.batch.size())));
        auto& value = sent.batch.values[at];
        const int bit = below(24 * 8);
        const auto place = static_cast<std::size_t>(bit / 8);
        auto& byte = place < value.ciphertext.size() ? value.ciphertext[place]
                                                     : value.tag[place - value.ciphertext.size()];
        byte ^= static_cast<std::uint8_t>(1 << (bit % 8));
        sent.intact[at] = false;
        return {std::move(sent)};
    }

    Sent withAlteredHeader(Sent sent) {
        sent.header = RefusalReason::TagInvalid;
        switch (below(5)) {
            case 0:
                sent.batch.meter = crypto::randomId<MeterId>().value();
                sent.header = RefusalReason::UnknownMeter;
                break;
            case 1:
                sent.batch.keyEpoch += 1 + random_.bounded(1'000u);
                sent.header = RefusalReason::KeyEpochUnknown;
                break;
            case 2:
                sent.batch.firstSequence += 1 + random_.bounded(100'000u);
                break;
            case 3:
                sent.batch.firstCounter += 1;
                break;
            default:
                sent.batch.firstInterval.start += kMinute * (1 + below(500));
        }
        return sent;
    }

    bool failedCommitChangesNothing(std::span<const ReadingBatch> batches) {
        const auto other =
            Intake::open(storeLocation(pes_.folder->path(), QStringLiteral("pes.db")), pes_.databaseKey, pes_.clock, 1);
        if (!other || !pes_.intake->database().run(impatience())) {
            return false;
        }
        const auto held = Transaction::begin((*other)->database());
        return batches.empty() || errorOf(pes_.intake->process(batches)) == ErrorCode::DatabaseBusy;
    }

    SmallPes& pes_;
    Model& model_;
    QRandomGenerator& random_;
    QString neighbourhood_;
    std::vector<ModelMeter> meters_;
};

template <class Key>
std::map<Key, std::int64_t> withoutZeros(std::map<Key, std::int64_t> sums) {
    std::erase_if(sums, [](const auto& sum) { return sum.second == 0; });
    return sums;
}

}  // namespace

/// Random sequences of good and bad batches, failed commits and restarts, against a plain model.
class TestIntakeProperties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openLibraries(); }
    void cleanupTestCase() { closeLibraries(); }

    void whateverArrivesTheSumsAreTheAcceptedReadings() {
        QRandomGenerator random(announcedSeed());
        SmallPes pes(1);
        pes.clock.set(kNewYear + Seconds{20 * 86'400});
        Model model(pes.clock);
        const int sequences = numberFromEnvironment("SMARTER_SEQUENCES", 60);
        std::size_t windows = 0;
        std::size_t days = 0;
        std::size_t released = 0;
        for (int sequence = 0; sequence < sequences; ++sequence) {
            Play play(pes, model, random, QStringLiteral("Court %1").arg(sequence));
            const int steps = 5 + static_cast<int>(random.bounded(25));
            for (int step = 0; step < steps; ++step) {
                QVERIFY2(play.step(),
                         qPrintable(QStringLiteral("sequence %1, step %2").arg(sequence).arg(step)));
            }
            const auto held = pes.held(play.neighbourhood());
            const QByteArray where = QStringLiteral("sequence %1").arg(sequence).toUtf8();
            QVERIFY2(withoutZeros(held.windows) == withoutZeros(play.expectedWindows()), where.constData());
            QVERIFY2(withoutZeros(held.days) == withoutZeros(play.expectedDays()), where.constData());
            windows += held.windows.size();
            days += held.days.size();
            // What the policy lets out is the same, and comes once.
            auto expected = play.expectedWindows();
            for (const AggregateRow& row : pes.released(pes.clock.now() + Seconds{2 * 86'400})) {
                if (const auto* load = std::get_if<NeighbourhoodLoad>(&row); load && load->outcome == Outcome::Released) {
                    QCOMPARE(load->neighbourhood, play.neighbourhood());
                    QCOMPARE(load->energy.value, expected.at(load->window.start));
                    expected.erase(load->window.start);
                    ++released;
                }
            }
        }
        QVERIFY(released > 0);
        qInfo("%zu windows and %zu household days compared", windows, days);
        for (std::size_t reason = 1; reason < kRefusalReasons; ++reason) {
            QVERIFY2(model.refusals()[reason] > 0 || sequences < 60, "every reason comes up");
        }
    }
};

QTEST_GUILESS_MAIN(TestIntakeProperties)
#include "test_intake_properties.moc"
