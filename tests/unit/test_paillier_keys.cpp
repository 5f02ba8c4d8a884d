// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <tuple>

#include "tests/unit/paillier_test_keys.h"

using namespace smarter;
using namespace smarter::paillier;
using namespace paillier_test;

namespace {

Integer primeFrom(Integer start, unsigned long step) {
    while (mpz_probab_prime_p(start.raw(), 25) == 0) {
        start = start + Integer(step);
    }
    return start;
}

}  // namespace

class TestPaillierKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        const QJsonObject vectors = vectorsOf(2048);
        p_ = number(vectors[QLatin1String("p")]);
        q_ = number(vectors[QLatin1String("q")]);
        hs_ = number(vectors[QLatin1String("hs")]);
        n_ = p_ * q_;
    }

    void generatedKeysHaveThePropertiesOfTheScheme() {
        const auto key = PrivateKey::generate(2048);
        QVERIFY(key);
        const SecretBytes bytes = key->serialize();
        const Integer p = Integer::ofBytes(bytes.view().subspan(3, 128));
        const Integer q = Integer::ofBytes(bytes.view().subspan(131, 128));
        QVERIFY(p != q && p % Integer(4) == Integer(3) && q % Integer(4) == Integer(3));
        QVERIFY(gcd(p - Integer(1), q - Integer(1)) == Integer(2));
        QVERIFY(p * q == key->publicKey().parameters().n);
        QCOMPARE((p * q).bitLength(), 2048u);
        // h_s^φ(n) is 1 modulo n², so it encrypts zero.
        const Integer phi = (p - Integer(1)) * (q - Integer(1));
        QVERIFY(powPublic(key->publicKey().parameters().generator, phi, p * q * p * q) == Integer(1));
        const auto other = PrivateKey::generate(2048);
        QVERIFY(other && !(other->publicKey() == key->publicKey()));
        QCOMPARE(PrivateKey::generate(1024).error().code, ErrorCode::InvalidArgument);
    }

    void keysReadBackAsWritten() {
        for (const int bits : {2048, 3072, 4096}) {
            const PrivateKey key = keyOf(bits);
            const auto again = PrivateKey::deserialize(key.serialize().view());
            QVERIFY(again && again->publicKey() == key.publicKey());
            const auto publicAgain = PublicKey::deserialize(key.publicKey().serialize());
            QVERIFY(publicAgain && *publicAgain == key.publicKey());
            QVERIFY(publicAgain->fingerprint() == key.publicKey().fingerprint());
            QCOMPARE(publicAgain->bits(), bits);
        }
    }

    void publicKeysThatCannotBeAreRefusedWithTheReason() {
        const Integer square = n_ * n_;
        const Integer two(2);
        const std::vector<std::tuple<Integer, Integer, ErrorCode, const char*>> cases{
            {n_ - Integer(1), hs_, ErrorCode::ModulusInvalid, "n is even"},
            {n_ + two, hs_, ErrorCode::ModulusInvalid, "n is no product of two primes that are 3 modulo 4"},
            {n_ / two / two * two + Integer(1), hs_ % n_, ErrorCode::ModulusInvalid,
             "n has a size that is not offered"},
            {p_ * p_, hs_, ErrorCode::ModulusInvalid, "n is a perfect power"},
            {multipleOfThree(), hs_, ErrorCode::ModulusInvalid, "n has a small factor"},
            {n_, square, ErrorCode::GeneratorInvalid, "h_s is not below n squared"},
            {n_, Integer(), ErrorCode::GeneratorInvalid, "h_s is not a unit"},
            {n_, p_ * two, ErrorCode::GeneratorInvalid, "h_s is not a unit"},
            {n_, Integer(1), ErrorCode::GeneratorInvalid, "h_s is trivial"},
            {n_, n_ + Integer(1), ErrorCode::GeneratorInvalid, "h_s is trivial"},
            {n_, square - Integer(1), ErrorCode::GeneratorInvalid, "h_s is trivial"},
            {n_, nonResidue(), ErrorCode::GeneratorInvalid, "h_s has the wrong Jacobi symbol"},
        };
        for (const auto& [n, generator, code, reason] : cases) {
            const auto refused = PublicKey::deserialize(serializedPublic(2048, n, generator));
            QVERIFY2(!refused, reason);
            QCOMPARE(refused.error().code, code);
            QCOMPARE(refused.error().detail, QString::fromLatin1(reason));
        }
        QVERIFY(PublicKey::deserialize(serializedPublic(2048, n_, hs_)));
    }

    void damagedSerialisationsAreRefused() {
        const Bytes good = keyOf(2048).publicKey().serialize();
        for (std::size_t i = 1; i < good.size(); i += 37) {
            Bytes bad = good;
            bad[i] ^= 0x10;
            QCOMPARE(PublicKey::deserialize(bad).error().code, ErrorCode::KeyInvalid);
        }
        Bytes newer = good;
        newer[0] = 2;
        QCOMPARE(PublicKey::deserialize(newer).error().code, ErrorCode::VersionUnsupported);
        for (const std::size_t length : {std::size_t{0}, std::size_t{1}, std::size_t{7}}) {
            QCOMPARE(PublicKey::deserialize(ByteView(good).first(length)).error().code, ErrorCode::Truncated);
        }
        QVERIFY(!PublicKey::deserialize(ByteView(good).first(good.size() - 1)));
        // Whole, but of other lengths than its size says, with a check sum that fits.
        QCOMPARE(PublicKey::deserialize(withCheckSum({1, 8, 0, 5})).error().code, ErrorCode::Truncated);
        Bytes longer(good.begin(), good.end() - 8);
        longer.push_back(0);
        QCOMPARE(PublicKey::deserialize(withCheckSum(longer)).error().code, ErrorCode::TrailingBytes);
        QCOMPARE(PublicKey::deserialize(withCheckSum({1, 0xff, 0xff})).error().code,
                 ErrorCode::ModulusInvalid);
    }

    void privateKeysThatCannotBeAreRefusedWithTheReason() {
        const Integer oneModFour = primeFrom(p_ + Integer(2), 4);
        // Both primes one more than a multiple of three: gcd(p − 1, q − 1) is at least 6.
        const Integer shared = primeFrom(p_ - p_ % Integer(12) + Integer(7), 12);
        const Integer shared2 = primeFrom(q_ - q_ % Integer(12) + Integer(7), 12);
        const std::vector<std::tuple<Integer, Integer, const char*>> cases{
            {p_, p_, "the primes are equal"},
            {p_, primeFrom(p_ + Integer(4), 4), "the primes are too close"},
            {oneModFour, q_, "a prime is not 3 modulo 4"},
            {p_, q_ + Integer(4), "a factor is not prime"},
            {p_ + Integer(4), q_, "a factor is not prime"},
            {shared, shared2, "gcd(p - 1, q - 1) is not 2"},
            {Integer(7), q_, "a prime has the wrong length"},
        };
        for (const auto& [p, q, reason] : cases) {
            const auto refused = PrivateKey::deserialize(serializedPrivate(2048, p, q, hs_));
            QVERIFY2(!refused, reason);
            QCOMPARE(refused.error().code, ErrorCode::KeyInvalid);
            QCOMPARE(refused.error().detail, QString::fromLatin1(reason));
        }
    }

    void generatorThatShiftsPlaintextsIsRefused() {
        const Integer shifting = hs_ * (n_ + Integer(1)) % (n_ * n_);
        const auto refused = PrivateKey::deserialize(serializedPrivate(2048, p_, q_, shifting));
        QCOMPARE(refused.error().code, ErrorCode::GeneratorInvalid);
        QVERIFY(PrivateKey::deserialize(serializedPrivate(2048, p_, q_, hs_)));
    }

private:
    static Bytes withCheckSum(Bytes content) {
        const Bytes sum = checkSum(content);
        content.insert(content.end(), sum.begin(), sum.end());
        return content;
    }
    Integer multipleOfThree() const {
        Integer n = n_ - n_ % Integer(12) + Integer(9);
        return n;
    }
    Integer nonResidue() const {
        Integer candidate(2);
        while (mpz_jacobi(candidate.raw(), n_.raw()) != -1) {
            candidate = candidate + Integer(1);
        }
        return candidate;
    }

    Integer p_;
    Integer q_;
    Integer n_;
    Integer hs_;
};

QTEST_GUILESS_MAIN(TestPaillierKeys)
#include "test_paillier_keys.moc"
