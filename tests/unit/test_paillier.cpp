// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/paillier/accumulator.h"
#include "core/paillier/encryptor.h"
#include "core/paillier/private_key.h"
#include "core/paillier/slots.h"

using namespace smarter;
using namespace smarter::paillier;

class TestPaillier : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        auto generated = PrivateKey::generate(2048);
        QVERIFY(generated);
        key_ = std::make_unique<PrivateKey>(std::move(*generated));
    }

    void sumsOfSlotsOpenToTheSumsOfTheirValues() {
        const auto layout = SlotLayout::create(2048, 48, 42, 60'000'000, 1'000);
        QVERIFY(layout);
        const auto encryptor = Encryptor::create(key_->publicKey());
        QVERIFY(encryptor);
        Accumulator direct(key_->publicKey());
        Accumulator fused(key_->publicKey());
        std::vector<Plaintext> plaintexts;
        for (std::uint64_t meter = 0; meter < 11; ++meter) {
            plaintexts.push_back(*layout->encode(std::vector<std::uint64_t>{meter, 60'000'000 - meter, 7}));
        }
        const auto ciphertexts = encryptor->encrypt(plaintexts);
        QVERIFY(ciphertexts);
        QVERIFY(direct.add(*ciphertexts));
        const std::vector<Accumulator*> targets(plaintexts.size(), &fused);
        QVERIFY(encryptor->encryptInto(plaintexts, targets));
        direct.merge(fused);
        QCOMPARE(direct.count(), 22u);
        const auto sums = layout->decode(*key_->decrypt(direct.sum()));
        QCOMPARE(sums[0], 110u);
        QCOMPARE(sums[1], 22u * 60'000'000 - 110);
        QCOMPARE(sums[2], 154u);
        QCOMPARE(sums[41], 0u);
    }

    void keysReadBackAsWritten() {
        const auto again = PrivateKey::deserialize(key_->serialize().view());
        QVERIFY(again);
        QVERIFY(again->publicKey() == key_->publicKey());
        const auto publicAgain = PublicKey::deserialize(key_->publicKey().serialize());
        QVERIFY(publicAgain);
        QVERIFY(publicAgain->fingerprint() == key_->publicKey().fingerprint());
    }

    void ciphertextsOfTheWrongShapeAreRefused() {
        Accumulator sum(key_->publicKey());
        const std::size_t size = key_->publicKey().ciphertextBytes();
        for (const Bytes& bad : {Bytes(size - 1, 1), Bytes(size, 0), Bytes(size, 0xff), Bytes()}) {
            QCOMPARE(sum.add(Ciphertext{bad}).error().code, ErrorCode::CiphertextInvalid);
            QCOMPARE(key_->decrypt(Ciphertext{bad}).error().code, ErrorCode::CiphertextInvalid);
        }
        QCOMPARE(sum.count(), 0u);
        const auto zero = layoutOf(*key_->decrypt(sum.sum()));
        QVERIFY(std::ranges::all_of(zero, [](auto limb) { return limb == 0; }));
    }

private:
    static std::vector<std::uint64_t> layoutOf(const Plaintext& plaintext) {
        return {plaintext.limbs().begin(), plaintext.limbs().end()};
    }

    std::unique_ptr<PrivateKey> key_;
};

QTEST_GUILESS_MAIN(TestPaillier)
#include "test_paillier.moc"
