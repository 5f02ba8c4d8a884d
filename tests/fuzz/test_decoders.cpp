// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cstdlib>
#include <functional>
#include <map>
#include <new>

#include "core/messages/aggregate.h"
#include "core/messages/encrypted_sum.h"
#include "core/messages/enrolment.h"
#include "core/messages/intake_answer.h"
#include "core/messages/reading_batch.h"
#include "core/messages/window_marker.h"
#include "tests/support/seed.h"

namespace {

/// Bytes asked of operator new since it was last set to zero: what a decoder allocates for its messages.
thread_local std::size_t allocated = 0;

void* counted(std::size_t size) {
    allocated += size;
    if (void* memory = std::malloc(size)) {
        return memory;
    }
    throw std::bad_alloc();
}

}  // namespace

void* operator new(std::size_t size) {
    return counted(size);
}
void* operator new[](std::size_t size) {
    return counted(size);
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete[](void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
    std::free(memory);
}

using namespace smarter;

namespace {

/// A decoder, what it may be fed to begin with, and the message written again; nothing where it refused.
struct Subject {
    const char* name;
    std::vector<Bytes> sound;
    std::function<Result<Bytes>(ByteView)> readAndWrite;
};

template <class Decode>
std::function<Result<Bytes>(ByteView)> readAndWrite(Decode decode) {
    return [decode](ByteView bytes) -> Result<Bytes> {
        const auto message = decode(bytes);
        return message ? Result<Bytes>(encode(*message)) : Result<Bytes>(passOn(message));
    };
}

ReadingBatch batchOf(std::size_t readings) {
    ReadingBatch batch;
    batch.cursor = 0x0102030405060708;
    batch.meter.bytes.fill(0x5a);
    batch.keyEpoch = 2;
    batch.firstSequence = 40'182;
    batch.firstCounter = 50'000;
    batch.firstInterval = {instantOf(1'451'606'400), kMinute};
    batch.values.resize(readings);
    return batch;
}

EncryptedSum sumOf(std::size_t parts, SumKind kind, const QString& name) {
    EncryptedSum sum;
    sum.kind = kind;
    sum.neighbourhood = name;
    sum.window = {instantOf(1'451'606'400), Seconds{3600}};
    sum.slotLayout = Bytes(21, 3);
    sum.ciphertext.value = Bytes(parts == 0 ? 0 : 96, 0xc1);
    sum.parts.resize(parts);
    for (SumPart& part : sum.parts) {
        part.window = {instantOf(1'451'606'400), Seconds{900}};
        part.slotCount = 15;
    }
    return sum;
}

std::vector<AggregateRow> rowsOf(int count) {
    std::vector<AggregateRow> rows;
    for (int i = 0; i < count; ++i) {
        const Interval window{instantOf(900 * i), Seconds{900}};
        rows.emplace_back(NeighbourhoodLoad{QStringLiteral("Maple Court"), window, 2, 40, 41,
                                            Outcome::Released, Quality::Questionable, Joules{74'160'000}});
        HouseholdTotal total;
        total.neighbourhood = QStringLiteral("Straße 7");
        total.window = window;
        total.registers.assign(static_cast<std::size_t>(i % 17), Joules{i});
        rows.emplace_back(total);
    }
    return rows;
}

IntakeAnswer answer() {
    return {{{7, {}, 60, 58, {{3, RefusalReason::TagInvalid}, {4, RefusalReason::OverBound}}}, {8, {}, 0, 0, {}}},
            {{{}, 1, true}, {{}, 2, false}},
            {{{}, 1, Bytes(44, 9)}}};
}

std::vector<Subject> subjects() {
    const auto name = QStringLiteral("Wörther Straße");
    return {
        {"SealedReading", {encode(batchOf(1).reading(0))}, readAndWrite(decodeSealedReading)},
        {"ReadingBatch", {encode(batchOf(1)), encode(batchOf(60))}, readAndWrite(decodeReadingBatch)},
        {"EncryptedSum",
         {encode(sumOf(0, SumKind::NeighbourhoodLoad, name)),
          encode(sumOf(4, SumKind::HouseholdTotals, name)),
          encode(sumOf(EncryptedSum::kMostParts, SumKind::NeighbourhoodLoad, name))},
         readAndWrite(decodeEncryptedSum)},
        {"aggregate rows",
         {encode(rowsOf(0)), encode(rowsOf(1)), encode(rowsOf(20))},
         readAndWrite(decodeAggregateRows)},
        {"SealedAggregate",
         {encode(SealedAggregate{7, Bytes(80, 1), Bytes(48, 2)}), encode(SealedAggregate{})},
         readAndWrite(decodeSealedAggregate)},
        {"MeterEnrolment",
         {encode(MeterEnrolment{{}, name, 2, Bytes(48), 700, Bytes(32)}), encode(MeterEnrolment{{}, name, 1, Bytes(48), 1, {}, 1})},
         readAndWrite(decodeMeterEnrolment)},
        {"IntakeAnswer", {encode(IntakeAnswer{}), encode(answer())}, readAndWrite(decodeIntakeAnswer)},
        {"WindowMarker", {encode(WindowMarker{name, instantOf(1'451'606'400)})}, readAndWrite(decodeWindowMarker)},
    };
}

/// Changes a message the ways that break decoders: bits, bytes at the edges of their range, cuts, repeats,
/// lengths.
class Mutator {
public:
    Mutator(quint32 seed, const std::vector<Subject>& subjects) : random_(seed) {
        for (const Subject& subject : subjects) {
            corpus_.insert(corpus_.end(), subject.sound.begin(), subject.sound.end());
        }
    }

    Bytes mutated(const Subject& subject) {
        Bytes bytes = subject.sound[below(subject.sound.size())];
        for (std::size_t changes = 1 + below(4); changes > 0; --changes) {
            change(bytes);
        }
        return bytes;
    }

private:
    std::size_t below(std::size_t bound) { return bound == 0 ? 0 : random_.generate() % bound; }

    void change(Bytes& bytes) {
        const std::size_t at = below(bytes.size());
        const auto here = [&] { return bytes.begin() + static_cast<std::ptrdiff_t>(at); };
        switch (below(8)) {
            case 0:
                bytes.resize(below(bytes.size() + 1));
                break;
            case 1:
                bytes.insert(here(), below(20), static_cast<std::uint8_t>(below(256)));
                break;
            case 2: {
                const Bytes& other = corpus_[below(corpus_.size())];
                const std::size_t from = below(other.size());
                const std::size_t count = below(other.size() - from);
                const auto first = other.begin() + static_cast<std::ptrdiff_t>(from);
                bytes.insert(here(), first, first + static_cast<std::ptrdiff_t>(count));
                break;
            }
            case 3:
                if (!bytes.empty()) {
                    bytes.erase(here(), here() + static_cast<std::ptrdiff_t>(
                                                     below(std::min<std::size_t>(bytes.size() - at, 40))));
                }
                break;
            case 4: {  // a length or count
                static constexpr std::uint32_t edges[] = {0,      1,      0x7f,    0xff,       0x100,
                                                          0x7fff, 0xffff, 0x10000, 0x7fffffff, 0xffffffff};
                const std::uint32_t value = edges[below(std::size(edges))];
                for (std::size_t i = 0; i < 4 && at + i < bytes.size(); ++i) {
                    bytes[at + i] = static_cast<std::uint8_t>(value >> (24 - 8 * i));
                }
                break;
            }
            case 5:
                for (std::size_t i = at; i < std::min(bytes.size(), at + 1 + below(8)); ++i) {
                    bytes[i] = static_cast<std::uint8_t>(random_.generate());
                }
                break;
            default:
                if (!bytes.empty()) {
                    bytes[at] ^= static_cast<std::uint8_t>(1u << below(8));
                }
        }
    }

    QRandomGenerator random_;
    std::vector<Bytes> corpus_;
};

/// A growing vector's discarded halves, and rows that are larger in memory than on the way.
constexpr std::size_t kMostBytesAByte = 16;

}  // namespace

/// Any bytes at all, to every decoder of what leaves a station.
class TestDecoders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mutatedMessagesAreReadExactlyOrRefused() {
        const auto all = subjects();
        Mutator mutator(test::announcedSeed(), all);
        const int inputs = test::numberFromEnvironment("SMARTER_FUZZ_INPUTS", 200'000);
        std::map<QByteArray, std::pair<int, int>> outcomes;
        for (int i = 0; i < inputs; ++i) {
            const Subject& subject = all[static_cast<std::size_t>(i) % all.size()];
            const Bytes input = mutator.mutated(subject);
            const auto written = subject.readAndWrite(input);
            // What is read says everything that stood there: no second encoding of a message exists.
            if (written && *written != input) {
                QFAIL(qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(subject.name), hex(input))));
            }
            QVERIFY(written || isDecodingError(written.error().code));
            auto& [read, refused] = outcomes[subject.name];
            ++(written ? read : refused);
        }
        for (const auto& [name, counts] : outcomes) {
            qInfo("%s: %d read, %d refused", name.constData(), counts.first, counts.second);
            QVERIFY(counts.first > 0 && counts.second > 0);
        }
    }

    void decodingAllocatesInProportionToItsInput() {
        const auto all = subjects();
        Mutator mutator(test::announcedSeed(), all);
        for (int i = 0; i < 60'000; ++i) {
            const Subject& subject = all[static_cast<std::size_t>(i) % all.size()];
            const Bytes input = mutator.mutated(subject);
            allocated = 0;
            std::ignore = subject.readAndWrite(input);
            if (allocated > kMostBytesAByte * input.size() + 1'024) {
                QFAIL(qPrintable(QStringLiteral("%1: %2 bytes for %3")
                                     .arg(QLatin1String(subject.name))
                                     .arg(allocated)
                                     .arg(hex(input))));
            }
        }
    }

    void countedAllocationsAreSeen() {
        allocated = 0;
        const Bytes some(5'000);
        QVERIFY(allocated >= some.size());
    }

private:
    static bool isDecodingError(ErrorCode code) {
        return code == ErrorCode::Truncated || code == ErrorCode::TrailingBytes ||
               code == ErrorCode::VersionUnsupported || code == ErrorCode::ValueOutOfRange;
    }
};

QTEST_GUILESS_MAIN(TestDecoders)
#include "test_decoders.moc"
