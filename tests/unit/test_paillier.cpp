// SPDX-License-Identifier: GPL-3.0-or-later
#include <rapidcheck.h>

#include <QTest>
#include <set>
#include <thread>

#include "core/paillier/accumulator.h"
#include "core/paillier/classic.h"
#include "core/paillier/encryptor.h"
#include "core/paillier/fixed_base.h"
#include "core/paillier/kernels/choose.h"
#include "core/paillier/slots.h"
#include "tests/unit/paillier_test_keys.h"

using namespace smarter;
using namespace smarter::paillier;
using namespace paillier_test;

Q_DECLARE_METATYPE(smarter::paillier::Kernel)
Q_DECLARE_METATYPE(smarter::paillier::TableLookup)

namespace {

std::vector<Kernel> kernelsHere() {
    return ifmaArithmetic() == nullptr ? std::vector{Kernel::Portable}
                                       : std::vector{Kernel::Portable, Kernel::Ifma};
}

void addEncryptorRows() {
    QTest::addColumn<Kernel>("kernel");
    QTest::addColumn<TableLookup>("lookup");
    for (const Kernel kernel : kernelsHere()) {
        const char* name = kernel == Kernel::Portable ? "portable" : "ifma";
        QTest::addRow("%s, scanned", name) << kernel << TableLookup::FullRowScan;
        QTest::addRow("%s, indexed", name) << kernel << TableLookup::Indexed;
    }
}

std::vector<Plaintext> plaintextsOf(const std::vector<Integer>& values) {
    std::vector<Plaintext> plaintexts;
    for (const Integer& value : values) {
        plaintexts.push_back(plaintextOf(value, 32));
    }
    return plaintexts;
}

}  // namespace

class TestPaillier : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { key_ = std::make_unique<PrivateKey>(keyOf(2048)); }

    void classicCiphertextsAreThoseOfPythonsIntegers_data() { addSizes(); }
    void classicCiphertextsAreThoseOfPythonsIntegers() {
        QFETCH(int, bits);
        const PrivateKey key = keyOf(bits);
        for (const QJsonValue& answer : vectorsOf(bits)[QLatin1String("answers")].toArray()) {
            const Plaintext m =
                plaintextOf(number(answer[QLatin1String("m")]), key.publicKey().plaintextLimbs());
            const Bytes r = fromHex(answer[QLatin1String("r")].toString()).value();
            const auto c = encryptClassicWith(key.publicKey(), m, r);
            QVERIFY(c && Integer::ofBytes(c->value) == number(answer[QLatin1String("classic")]));
            QVERIFY(valueOf(*key.decrypt(*c)) == valueOf(m));
            const auto random = encryptClassic(key.publicKey(), m);
            QVERIFY(random && !(*random == *c));
            QVERIFY(valueOf(*key.decrypt(*random)) == valueOf(m));
        }
        QVERIFY(!encryptClassicWith(key.publicKey(), Plaintext(1), Bytes{}));
    }

    void tablePowersAreThoseOfPythonsIntegers_data() { addSizes(); }
    void tablePowersAreThoseOfPythonsIntegers() {
        QFETCH(int, bits);
        const PrivateKey key = keyOf(bits);
        const QJsonArray answers = vectorsOf(bits)[QLatin1String("answers")].toArray();
        for (const Kernel kernel : kernelsHere()) {
            for (const TableLookup lookup : {TableLookup::FullRowScan, TableLookup::Indexed}) {
                for (const int window : {5, 6}) {
                    const LaneArithmetic& arithmetic = **chooseArithmetic(kernel);
                    checkPowers(key, answers, arithmetic, {bits / 2, window, lookup});
                }
            }
        }
    }

    void everyBatchOpensInOrder_data() { addEncryptorRows(); }
    void everyBatchOpensInOrder() {
        QFETCH(Kernel, kernel);
        QFETCH(TableLookup, lookup);
        const auto encryptor = Encryptor::create(key_->publicKey(), {256, lookup, kernel, 5});
        QVERIFY(encryptor);
        QVERIFY(encryptor->tableBytes() > 0);
        for (const std::size_t count : {0u, 1u, 7u, 8u, 9u, 33u}) {
            std::vector<Integer> values;
            for (std::size_t i = 0; i < count; ++i) {
                values.push_back(i == 0 ? n() - Integer(1) : Integer(i - 1));
            }
            const auto ciphertexts = encryptor->encrypt(plaintextsOf(values));
            QVERIFY(ciphertexts);
            QCOMPARE(ciphertexts->size(), count);
            const auto opened = key_->decrypt(*ciphertexts, kernel);
            QVERIFY(opened);
            for (std::size_t i = 0; i < count; ++i) {
                QVERIFY(valueOf((*opened)[i]) == values[i]);
            }
        }
    }

    void plaintextNotBelowNIsRefused_data() { addEncryptorRows(); }
    void plaintextNotBelowNIsRefused() {
        QFETCH(Kernel, kernel);
        QFETCH(TableLookup, lookup);
        const auto encryptor = Encryptor::create(key_->publicKey(), {256, lookup, kernel, 4});
        const auto refused = [&](const Integer& value, std::size_t limbs) {
            std::vector<Plaintext> batch = plaintextsOf({Integer(1)});
            batch.push_back(plaintextOf(value, limbs));
            const auto result = encryptor->encrypt(batch);
            return !result && result.error().code == ErrorCode::PlaintextTooLarge;
        };
        QVERIFY(refused(n(), 32));
        QVERIFY(refused(Integer::powerOfTwo(2048) - Integer(1), 32));
        QVERIFY(refused(Integer::powerOfTwo(2048), 33));
        QVERIFY(!refused(n() - Integer(1), 33));
        QVERIFY(!refused(Integer(5), 1));
    }

    void optionsOutsideTheirRangeAreRefused() {
        for (const EncryptorOptions& options :
             {EncryptorOptions{.exponentBits = 255}, EncryptorOptions{.exponentBits = 2049},
              EncryptorOptions{.windowBits = 3}, EncryptorOptions{.windowBits = 15}}) {
            QCOMPARE(Encryptor::create(key_->publicKey(), options).error().code, ErrorCode::InvalidArgument);
        }
    }

    void sumsOfSlotsOpenToTheSumsOfTheirValues_data() { addEncryptorRows(); }
    void sumsOfSlotsOpenToTheSumsOfTheirValues() {
        QFETCH(Kernel, kernel);
        QFETCH(TableLookup, lookup);
        const auto encryptor = Encryptor::create(key_->publicKey(), {256, lookup, kernel, 4});
        QVERIFY(rc::check("D(∏ E(v)) = Σ v", [&] {
            const auto contributors = *rc::gen::inRange<std::uint64_t>(1, 40);
            const std::uint64_t most = ((std::uint64_t{1} << 48) - 1) / contributors;
            const SlotLayout layout = *SlotLayout::create(2048, 48, 42, most, contributors);
            std::vector<std::uint64_t> sums(42);
            std::vector<Plaintext> plaintexts;
            for (std::uint64_t i = 0; i < contributors; ++i) {
                std::vector<std::uint64_t> values(42);
                for (std::size_t slot = 0; slot < 42; ++slot) {
                    values[slot] = most - (i * slot) % (most < 1000 ? most : 1000);
                    sums[slot] += values[slot];
                }
                plaintexts.push_back(*layout.encode(values));
            }
            Accumulator added(key_->publicKey(), kernel);
            RC_ASSERT(added.add(*encryptor->encrypt(plaintexts)).has_value());
            RC_ASSERT(layout.decode(*key_->decrypt(added.sum())) == sums);
            Accumulator fused(key_->publicKey(), kernel);
            const std::vector<Accumulator*> targets(plaintexts.size(), &fused);
            RC_ASSERT(encryptor->encryptInto(plaintexts, targets).has_value());
            RC_ASSERT(layout.decode(*key_->decrypt(fused.sum())) == sums);
            RC_ASSERT(fused.count() == contributors && added.count() == contributors);
        }));
    }

    void productsAreTheSameWhateverTheKernelAndTheWay() {
        const auto encryptor = Encryptor::create(key_->publicKey(), {.exponentBits = 256, .windowBits = 4});
        const auto ciphertexts = *encryptor->encrypt(plaintextsOf(std::vector<Integer>(43, Integer(3))));
        Integer product(1);
        for (std::size_t count = 0; count <= ciphertexts.size(); ++count) {
            for (const Kernel kernel : kernelsHere()) {
                Accumulator atOnce(key_->publicKey(), kernel);
                QVERIFY(atOnce.add(std::span(ciphertexts).first(count)));
                QVERIFY(Integer::ofBytes(atOnce.sum().value) == product);
                Accumulator inParts(key_->publicKey(), kernel);
                QVERIFY(inParts.add(std::span(ciphertexts).first(count / 3)));
                Accumulator rest(key_->publicKey(), kernelsHere().front());
                for (std::size_t i = count / 3; i < count; ++i) {
                    QVERIFY(rest.add(ciphertexts[i]));
                }
                const Accumulator copied = rest;
                inParts.merge(copied);
                QCOMPARE(inParts.count(), count);
                QVERIFY(inParts.sum() == atOnce.sum());
            }
            if (count < ciphertexts.size()) {
                product = product * Integer::ofBytes(ciphertexts[count].value) % (n() * n());
            }
        }
    }

    void plaintextsFoldIntoTheAccumulatorEachBelongsTo_data() { addEncryptorRows(); }
    void plaintextsFoldIntoTheAccumulatorEachBelongsTo() {
        QFETCH(Kernel, kernel);
        QFETCH(TableLookup, lookup);
        const auto encryptor = Encryptor::create(key_->publicKey(), {256, lookup, kernel, 4});
        // One of them counts in the other kernel, where there is one.
        std::vector<Accumulator> sums{Accumulator(key_->publicKey(), kernel),
                                      Accumulator(key_->publicKey(), kernel),
                                      Accumulator(key_->publicKey(), kernelsHere().front()),
                                      Accumulator(key_->publicKey(), kernelsHere().back())};
        std::vector<Integer> values;
        std::vector<Accumulator*> targets;
        std::vector<unsigned long> expected(sums.size());
        for (unsigned long i = 0; i < 37; ++i) {
            const std::size_t which = i < 10 ? 0 : i * i % sums.size();
            values.push_back(Integer(i));
            targets.push_back(&sums[which]);
            expected[which] += i;
        }
        for (int time = 0; time < 2; ++time) {
            QVERIFY(encryptor->encryptInto(plaintextsOf(values), targets));
        }
        std::uint64_t count = 0;
        for (std::size_t i = 0; i < sums.size(); ++i) {
            QVERIFY(valueOf(*key_->decrypt(sums[i].sum())) == Integer(2 * expected[i]));
            count += sums[i].count();
        }
        QCOMPARE(count, 74u);
        QCOMPARE(encryptor->encryptInto(plaintextsOf(values), std::span(targets).first(1)).error().code,
                 ErrorCode::InvalidArgument);
        Accumulator foreign(keyOf(3072).publicKey(), kernel);
        const std::vector<Accumulator*> wrong{&foreign};
        QCOMPARE(encryptor->encryptInto(plaintextsOf({Integer(1)}), wrong).error().code,
                 ErrorCode::InvalidArgument);
    }

    void ciphertextsThatCannotBeAreRefusedAndAddNothing() {
        Accumulator sum(key_->publicKey());
        const Integer square = n() * n();
        const auto good = encryptClassic(key_->publicKey(), plaintextOf(Integer(7), 32));
        for (const Bytes& bad :
             {Bytes(511, 1), Bytes(512, 0), Bytes(512, 0xff), Bytes(), bytesOf(square, 512)}) {
            QCOMPARE(sum.add(std::vector{*good, Ciphertext{bad}}).error().code, ErrorCode::CiphertextInvalid);
            QCOMPARE(key_->decrypt(Ciphertext{bad}).error().code, ErrorCode::CiphertextInvalid);
        }
        QCOMPARE(key_->decrypt(Ciphertext{bytesOf(n(), 512)}).error().code, ErrorCode::CiphertextInvalid);
        QCOMPARE(sum.count(), 0u);
        QVERIFY(valueOf(*key_->decrypt(sum.sum())) == Integer());
        QVERIFY(sum.add(Ciphertext{bytesOf(square - Integer(1), 512)}));
    }

    void equalPlaintextsNeverGiveEqualCiphertexts_data() { addEncryptorRows(); }
    void equalPlaintextsNeverGiveEqualCiphertexts() {
        QFETCH(Kernel, kernel);
        QFETCH(TableLookup, lookup);
        const auto encryptor = Encryptor::create(key_->publicKey(), {256, lookup, kernel, 4});
        const auto ciphertexts = encryptor->encrypt(plaintextsOf(std::vector<Integer>(800, Integer(1))));
        std::set<Integer> seen;
        std::array<int, 256> frequency{};
        for (const Ciphertext& ciphertext : *ciphertexts) {
            seen.insert(Integer::ofBytes(ciphertext.value));
            for (std::size_t i = 448; i < 512; ++i) {
                ++frequency[ciphertext.value[i]];
            }
        }
        QCOMPARE(seen.size(), 800u);
        // 51,200 low bytes, 200 of each expected: χ² has mean 255 and deviation 23; beyond 450 once in 10^12
        // runs.
        double chiSquared = 0;
        for (const int count : frequency) {
            chiSquared += (count - 200.0) * (count - 200.0) / 200.0;
        }
        QVERIFY2(chiSquared < 450, qPrintable(QString::number(chiSquared)));
    }

    void threadsShareOneEncryptorAndItsTable() {
        const auto encryptor = Encryptor::create(key_->publicKey(), {.exponentBits = 256, .windowBits = 4});
        std::array<Accumulator, 4> sums{Accumulator(key_->publicKey()), Accumulator(key_->publicKey()),
                                        Accumulator(key_->publicKey()), Accumulator(key_->publicKey())};
        {
            std::vector<std::jthread> threads;
            for (Accumulator& sum : sums) {
                threads.emplace_back([&] {
                    const std::vector<Accumulator*> targets(20, &sum);
                    std::ignore =
                        encryptor->encryptInto(plaintextsOf(std::vector<Integer>(20, Integer(9))), targets);
                });
            }
        }
        for (std::size_t i = 1; i < sums.size(); ++i) {
            sums[0].merge(sums[i]);
        }
        QVERIFY(valueOf(*key_->decrypt(sums[0].sum())) == Integer(4 * 20 * 9));
    }

private:
    static void addSizes() {
        QTest::addColumn<int>("bits");
        for (const int bits : {2048, 3072, 4096}) {
            QTest::addRow("%d", bits) << bits;
        }
    }

    const Integer& n() const { return key_->publicKey().parameters().n; }

    /// h_s^x of each answer, and its message, in the lanes of two groups.
    static void checkPowers(const PrivateKey& key, const QJsonArray& answers,
                            const LaneArithmetic& arithmetic, const FixedBaseShape& shape) {
        const PublicParameters& parameters = key.publicKey().parameters();
        const PairEngine& engine = parameters.engine(arithmetic);
        const FixedBaseTable table(engine, parameters.generator, shape);
        const std::size_t lanes = engine.lanes();
        const auto answerOf = [&](std::size_t i) {
            return answers[static_cast<qsizetype>(i) % answers.size()];
        };
        std::vector<std::uint16_t> digits(2 * shape.rows() * maxLanes);
        LimbBuffer sums(2 * engine.limbs() * lanes);
        for (std::size_t i = 0; i < 2 * lanes; ++i) {
            const Integer x = number(answerOf(i)[QLatin1String("x")]);
            for (std::size_t bit = 0; bit < static_cast<std::size_t>(shape.exponentBits); ++bit) {
                const auto window = static_cast<std::size_t>(shape.windowBits);
                digits[(i / lanes * shape.rows() + bit / window) * maxLanes + i % lanes] |=
                    static_cast<std::uint16_t>(mpz_tstbit(x.raw(), bit) << bit % window);
            }
            setLane(arithmetic, sums.data() + i / lanes * engine.limbs() * lanes, engine.limbs(), i % lanes,
                    parameters.n - number(answerOf(i)[QLatin1String("m")]));
        }
        LimbBuffer pairs(2 * engine.pairSize());
        LimbBuffer scratch = engine.modulus().scratch();
        table.power(digits, 2, pairs.data(), sums.data(), scratch.data());
        for (std::size_t group = 0; group < 2; ++group) {
            std::uint64_t* own = sums.data() + group * engine.limbs() * lanes;
            arithmetic.settle(own, engine.limbs());
            engine.applyMessages(pairs.data() + group * engine.pairSize(), own, scratch.data());
            std::vector<Ciphertext> ciphertexts(lanes);
            engine.toCiphertexts(pairs.data() + group * engine.pairSize(), ciphertexts, scratch.data());
            for (std::size_t lane = 0; lane < lanes; ++lane) {
                const Integer expected = number(answerOf(group * lanes + lane)[QLatin1String("djn")]);
                QVERIFY(Integer::ofBytes(ciphertexts[lane].value) == expected);
                QVERIFY(engine.pairValue(pairs.data() + group * engine.pairSize(), lane) == expected);
            }
        }
    }

    std::unique_ptr<PrivateKey> key_;
};

QTEST_GUILESS_MAIN(TestPaillier)
#include "test_paillier.moc"
