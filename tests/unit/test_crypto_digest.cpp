// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <set>

#include "core/crypto/digest.h"
#include "core/crypto/kdf.h"
#include "core/crypto/random.h"
#include "tests/support/error_of.h"
#include "tests/unit/vector_file.h"

using namespace smarter;
using namespace smarter::crypto;
using test::bytesIn;
using test::errorOf;

class TestCryptoDigest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sha256MatchesPublishedVectors() {
        const auto vectors = test::readVectors(QStringLiteral("sha_256.txt"));
        QCOMPARE(vectors.size(), 2);
        for (const auto& vector : vectors) {
            const Bytes data = vector[QStringLiteral("data")];
            QCOMPARE(sha256(data), vector.array<Digest>(QStringLiteral("digest")));
        }
    }

    void piecesHashLikeTheWhole() {
        Bytes data(1'000);
        for (std::size_t i = 0; i < data.size(); ++i) {
            data[i] = static_cast<std::uint8_t>(i * 7);
        }
        Sha256 hash;
        for (std::size_t start = 0, step = 0; start < data.size(); start += step) {
            step = std::min<std::size_t>(step + 1, data.size() - start);
            hash.add(ByteView(data).subspan(start, step)).add({});
        }
        QCOMPARE(hash.finish(), sha256(data));
        QCOMPARE(hash.finish(), sha256({}));  // as new
        QCOMPARE(hash.add(data).finish(), sha256(data));
    }

    void hmacMatchesRfc4231() {
        const auto vectors = test::readVectors(QStringLiteral("hmac_sha_256.txt"));
        QCOMPARE(vectors.size(), 6);
        for (const auto& vector : vectors) {
            const Digest mac = hmacSha256(vector[QStringLiteral("key")], vector[QStringLiteral("data")]);
            QCOMPARE(mac, vector.array<Digest>(QStringLiteral("mac")));
        }
    }

    void emptyHmacKeyIsAKeyOfZeros() {
        const Bytes data{1, 2, 3};
        QCOMPARE(hmacSha256({}, data), hmacSha256(Bytes(64, 0), data));  // RFC 2104 pads with zeros
    }

    void hkdfMatchesRfc5869() {
        const auto vectors = test::readVectors(QStringLiteral("hkdf_sha_256.txt"));
        QCOMPARE(vectors.size(), 3);
        for (const auto& vector : vectors) {
            const Bytes expected = vector[QStringLiteral("okm")];
            const auto derived = hkdfSha256(vector[QStringLiteral("ikm")], vector[QStringLiteral("salt")],
                                            vector[QStringLiteral("info")], expected.size());
            QCOMPARE(bytesIn(derived.value().view()), expected);
        }
    }

    void hkdfRefusesWhatItCannotGive() {
        const Bytes ikm{1};
        QCOMPARE(hkdfSha256(ikm, {}, {}, 8'160).value().size(), 8'160u);
        QCOMPARE(errorOf(hkdfSha256(ikm, {}, {}, 8'161)), ErrorCode::InvalidArgument);
        QCOMPARE(errorOf(hkdfSha256(ikm, {}, {}, 0)), ErrorCode::InvalidArgument);
        QCOMPARE(errorOf(hkdfSha256({}, {}, {}, 32)), ErrorCode::InvalidArgument);
    }

    void pbkdf2MatchesRfc7914() {
        const auto vectors = test::readVectors(QStringLiteral("pbkdf2_hmac_sha_256.txt"));
        QCOMPARE(vectors.size(), 2);
        for (const auto& vector : vectors) {
            const Bytes count = vector[QStringLiteral("iterations")];
            const Bytes expected = vector[QStringLiteral("derived")];
            const auto derived =
                pbkdf2Sha256(vector[QStringLiteral("password")], vector[QStringLiteral("salt")],
                             ByteReader(count).number<std::uint32_t>(), expected.size());
            QCOMPARE(bytesIn(derived.value().view()), expected);
        }
    }

    void pbkdf2RefusesImpossibleCounts() {
        const Bytes salt(16);
        QCOMPARE(errorOf(pbkdf2Sha256(salt, salt, 0, 32)), ErrorCode::InvalidArgument);
        QCOMPARE(errorOf(pbkdf2Sha256(salt, salt, 0x8000'0000, 32)), ErrorCode::InvalidArgument);
        QCOMPARE(errorOf(pbkdf2Sha256(salt, salt, 1, 0)), ErrorCode::InvalidArgument);
    }

    void randomIdsDiffer() {
        std::set<MeterId> ids;
        for (int i = 0; i < 1'000; ++i) {
            ids.insert(randomId<MeterId>().value());
        }
        QCOMPARE(ids.size(), 1'000u);
    }

    void randomBytesReachEveryPlace() {
        // Each of 64 places stays 0 in 16 draws with probability 2⁻¹²⁸.
        Bytes seen(64);
        Bytes secretSeen(64);
        for (int draw = 0; draw < 16; ++draw) {
            Bytes bytes(64);
            QVERIFY(fillRandom(bytes));
            const SecretBytes secret = randomSecret(64).value();
            for (std::size_t i = 0; i < seen.size(); ++i) {
                seen[i] |= bytes[i];
                secretSeen[i] |= secret.view()[i];
            }
        }
        QVERIFY(std::ranges::count(seen, 0) == 0);
        QVERIFY(std::ranges::count(secretSeen, 0) == 0);
        QVERIFY(randomSecret(0).value().empty());
    }
};

QTEST_GUILESS_MAIN(TestCryptoDigest)
#include "test_crypto_digest.moc"
