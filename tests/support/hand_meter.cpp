// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hand_meter.h"

#include "core/crypto/aead.h"
#include "core/crypto/random.h"

namespace smarter::test {

HandMeter::HandMeter(SmallPes& pes, const QString& neighbourhood)
    : id_(crypto::randomId<MeterId>().value()), key_(crypto::randomSecret(crypto::kAesKeySize).value()) {
    const MeterEnrolment enrolment{id_, neighbourhood, 1,
                                   pes.intake->publicKey().encryptOaep(key_.view()).value()};
    if (!pes.intake->enrol({&enrolment, 1})) {
        qFatal("test set-up: the meter was not enrolled");
    }
}

ReadingBatch HandMeter::seal(Instant start, const std::vector<std::uint64_t>& joules) {
    ReadingBatch batch = sealAs(nextSequence_, {start, kMinute}, joules);
    nextSequence_ += joules.size();
    return batch;
}

ReadingBatch HandMeter::sealAs(std::uint64_t sequence, Interval first,
                               const std::vector<std::uint64_t>& joules, std::uint32_t epoch) {
    auto cipher = crypto::Aes256Gcm::create(key_).value();
    ReadingBatch batch;
    batch.meter = id_;
    batch.keyEpoch = epoch;
    batch.firstSequence = sequence;
    batch.firstCounter = nextCounter_;
    batch.firstInterval = first;
    batch.values.resize(joules.size());
    for (std::size_t i = 0; i < joules.size(); ++i) {
        const SealedReading reading = batch.reading(i);
        const auto plaintext = readingPlaintext(Joules{static_cast<std::int64_t>(joules[i])});
        auto& value = batch.values[i];
        if (!cipher.seal(reading.nonce(), reading.associatedData(), plaintext, value.ciphertext, value.tag)) {
            qFatal("test set-up: sealing failed");
        }
    }
    nextCounter_ += joules.size();
    return batch;
}

ReadingBatch batchOf(const SealedReading& reading) {
    ReadingBatch batch;
    batch.meter = reading.meter;
    batch.keyEpoch = reading.keyEpoch;
    batch.firstSequence = reading.sequence;
    batch.firstCounter = reading.counter;
    batch.firstInterval = reading.interval;
    batch.values.push_back({reading.ciphertext, reading.tag});
    return batch;
}

}  // namespace smarter::test
