// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <rapidcheck.h>

#include "core/messages/aggregate.h"
#include "core/messages/encrypted_sum.h"
#include "core/messages/enrolment.h"
#include "core/messages/reading_batch.h"
#include "tests/support/error_of.h"

using namespace smarter;
using test::errorOf;

namespace {

ReadingBatch someBatch(std::size_t readings = 3) {
    ReadingBatch batch;
    batch.cursor = 9;
    batch.meter.bytes.fill(0x5a);
    batch.keyEpoch = 2;
    batch.firstSequence = 40'182;
    batch.firstCounter = 50'000;
    batch.firstInterval = {instantOf(1'451'606'400), kMinute};
    batch.values.resize(readings);
    batch.values.front().tag.fill(0x77);
    return batch;
}

EncryptedSum someSum() {
    EncryptedSum sum;
    sum.neighbourhood = QStringLiteral("Maple Court");
    sum.window = {instantOf(1'451'606'400), Seconds{3600}};
    sum.slotLayout = {1, 2, 3};
    sum.ciphertext.value = Bytes(768, 0xc1);
    sum.parts.resize(2);
    for (SumPart& part : sum.parts) {
        part.window = {instantOf(1'451'606'400), Seconds{900}};
        part.slotCount = 15;
    }
    return sum;
}

std::vector<AggregateRow> someRows() {
    NeighbourhoodLoad load{QStringLiteral("Maple Court"), {instantOf(0), Seconds{900}}, 2, 40, 41, Outcome::Released,
                           Quality::Questionable, Joules{74'160'000}};
    HouseholdTotal total;
    total.neighbourhood = QStringLiteral("Elm Row");
    total.window = {instantOf(86'400), Seconds{82'800}};
    total.registers = {Joules{1}, Joules{2}};
    return {load, total};
}

SealedReading someReading() {
    SealedReading reading = someBatch().reading(1);
    reading.ciphertext.fill(0xee);
    return reading;
}

/// Every encoding, under the name of its message, with what reads it back.
struct Codec {
    const char* name;
    Bytes encoded;
    std::function<ErrorCode(ByteView)> decode;
};

std::vector<Codec> codecs() {
    return {
        {"SealedReading", encode(someReading()), [](ByteView b) { return errorOf(decodeSealedReading(b)); }},
        {"ReadingBatch", encode(someBatch()), [](ByteView b) { return errorOf(decodeReadingBatch(b)); }},
        {"EncryptedSum", encode(someSum()), [](ByteView b) { return errorOf(decodeEncryptedSum(b)); }},
        {"aggregate rows", encode(someRows()), [](ByteView b) { return errorOf(decodeAggregateRows(b)); }},
        {"SealedAggregate", encode(SealedAggregate{7, {1, 2, 3}, {4, 5}}),
         [](ByteView b) { return errorOf(decodeSealedAggregate(b)); }},
        {"MeterEnrolment", encode(MeterEnrolment{{}, QStringLiteral("Old Mill"), 2, Bytes(384), 700, Bytes(32)}),
         [](ByteView b) { return errorOf(decodeMeterEnrolment(b)); }},
        {"MeterEnrolment, version 1", encode(MeterEnrolment{{}, QStringLiteral("Old Mill"), 1, Bytes(384), 1, {}, 1}),
         [](ByteView b) { return errorOf(decodeMeterEnrolment(b)); }},
    };
}

}  // namespace

class TestMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void messagesReadBackAsWritten() {
        QCOMPARE(*decodeSealedReading(encode(someReading())), someReading());
        QCOMPARE(*decodeReadingBatch(encode(someBatch())), someBatch());
        QVERIFY(*decodeAggregateRows(encode(someRows())) == someRows());
        const auto sum = decodeEncryptedSum(encode(someSum()));
        QVERIFY(sum);
        QCOMPARE(encode(*sum), encode(someSum()));
    }

    void readingOnItsWayHasOneLengthWhateverItHolds() {
        SealedReading large = someReading();
        large.ciphertext.fill(0xff);
        QCOMPARE(encode(large).size(), SealedReading::kEncodedBytes);
        QCOMPARE(encode(SealedReading{}).size(), SealedReading::kEncodedBytes);
    }

    void everyFieldButTheEnergyIsAssociatedData() {
        const auto plain = someReading().associatedData();
        SealedReading changed = someReading();
        changed.meter.bytes[0] ^= 1;
        QVERIFY(changed.associatedData() != plain);
        changed = someReading();
        changed.keyEpoch += 1;
        QVERIFY(changed.associatedData() != plain);
        changed = someReading();
        changed.sequence += 1;
        QVERIFY(changed.associatedData() != plain);
        changed = someReading();
        changed.interval.start += Seconds{1};
        QVERIFY(changed.associatedData() != plain);
        changed = someReading();
        changed.interval.length += Seconds{1};
        QVERIFY(changed.associatedData() != plain);
    }

    void noncesOfABatchAreEpochAndCounterAndNeverRepeat() {
        const ReadingBatch batch = someBatch(1440);
        std::set<SealedReading::Nonce> nonces;
        for (std::size_t i = 0; i < batch.size(); ++i) {
            nonces.insert(batch.reading(i).nonce());
        }
        QCOMPARE(nonces.size(), batch.size());
        QCOMPARE(hex(batch.reading(0).nonce()), QStringLiteral("00000002000000000000c350"));
    }

    void everyTruncationIsRefused() {
        for (const Codec& codec : codecs()) {
            QCOMPARE(codec.decode(codec.encoded), test::kNoError);
            for (std::size_t length = 0; length < codec.encoded.size(); ++length) {
                const ErrorCode error = codec.decode(ByteView(codec.encoded).first(length));
                QVERIFY2(error != test::kNoError, codec.name);
            }
        }
    }

    void trailingByteIsRefused() {
        for (Codec codec : codecs()) {
            codec.encoded.push_back(0);
            QVERIFY2(codec.decode(codec.encoded) == ErrorCode::TrailingBytes, codec.name);
        }
    }

    void unknownVersionIsRefused() {
        for (Codec codec : codecs()) {
            codec.encoded[0] = 0xfe;
            QVERIFY2(codec.decode(codec.encoded) == ErrorCode::VersionUnsupported, codec.name);
        }
    }

    void anyBytesGiveAMessageOrAnError() {
        QVERIFY(rc::check("decoding is total", [](const std::vector<std::uint8_t>& bytes) {
            for (const Codec& codec : codecs()) {
                std::ignore = codec.decode(bytes);
            }
        }));
        QVERIFY(rc::check("a flipped byte does no harm", [](std::uint32_t position, std::uint8_t flip) {
            for (Codec codec : codecs()) {
                codec.encoded[position % codec.encoded.size()] ^= flip;
                std::ignore = codec.decode(codec.encoded);
            }
        }));
    }

    void batchThatClaimsMoreThanItHoldsIsRefused() {
        Bytes bytes = encode(someBatch());
        const std::size_t countAt = 1 + 8 + 16 + 4 + 8 + 8 + 8 + 4;
        bytes[countAt] = 0x05;  // 0x0503 readings
        QCOMPARE(errorOf(decodeReadingBatch(bytes)), ErrorCode::Truncated);
        bytes[countAt] = 0xff;
        QCOMPARE(errorOf(decodeReadingBatch(bytes)), ErrorCode::ValueOutOfRange);
    }

    void sequenceThatWouldWrapIsRefused() {
        ReadingBatch batch = someBatch();
        batch.firstSequence = ~std::uint64_t{0} - 1;
        QCOMPARE(errorOf(decodeReadingBatch(encode(batch))), ErrorCode::ValueOutOfRange);
    }

    void nameHasOneEncoding() {
        Bytes enrolment = encode(MeterEnrolment{{}, QStringLiteral("Old Mill"), 1, Bytes(3)});
        const std::size_t nameAt = 1 + 16 + 4;
        enrolment[nameAt] = 0xb3;  // a continuation byte that continues nothing
        QCOMPARE(errorOf(decodeMeterEnrolment(enrolment)), ErrorCode::ValueOutOfRange);
    }

    void negativeEnergyIsNoSum() {
        auto rows = someRows();
        std::get<NeighbourhoodLoad>(rows[0]).energy = Joules{-1};
        QCOMPARE(errorOf(decodeAggregateRows(encode(rows))), ErrorCode::ValueOutOfRange);
    }
};

QTEST_GUILESS_MAIN(TestMessages)
#include "test_messages.moc"
