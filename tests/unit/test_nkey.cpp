// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "core/broker/nkey.h"
#include "core/crypto/ed25519.h"
#include "tests/support/error_of.h"

using namespace smarter;
using test::errorOf;

namespace {

// The pair in NATS' documentation (docs.nats.io, “NKeys”, output of `nk -gen user -pubout`).
constexpr std::string_view kSeed = "SUACSSL3UAHUDXKFSNVUZRF5UHPMWZ6BFDTJ7M6USDXIEDNPPQYYYCU3VY";
const QString kUser = QStringLiteral("UDXU4RCSJNZOIQHZNWXHXORDPRTGNJAHAHFRGZNEEJCPQTT2M7NLCNF4");

void write(const QString& path, std::string_view text, QFile::Permissions permissions) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.setPermissions(permissions));
    QCOMPARE(file.write(text.data(), static_cast<qint64>(text.size())), static_cast<qint64>(text.size()));
}

constexpr auto kOwner = QFile::ReadOwner | QFile::WriteOwner;

}  // namespace

class TestNkey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ed25519MatchesRfc8032() {  // 7.1, tests 1 and 2
        const std::pair<const char*, const char*> vectors[]{
            {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
             "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"},
            {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
             "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"}};
        for (const auto& [privateKey, publicKey] : vectors) {
            const auto made = crypto::ed25519PublicKey(SecretBytes::copyOf(fromHex(QString::fromLatin1(privateKey)).value()));
            QVERIFY(made);
            QCOMPARE(hex(*made), QLatin1String(publicKey));
        }
        QCOMPARE(errorOf(crypto::ed25519PublicKey(SecretBytes(31))), ErrorCode::KeyInvalid);
    }

    void publishedSeedHasItsPublicKey() {
        const auto privateKey = decodeUserSeed(bytesOf(kSeed));
        QVERIFY(privateKey);
        QCOMPARE(encodeUserKey(crypto::ed25519PublicKey(*privateKey).value()), kUser);
        const auto again = encodeUserSeed(*privateKey);
        QVERIFY(again);
        QVERIFY(equalInConstantTime(again->view(), bytesOf(kSeed)));
    }

    void oneWrongCharacterIsNoticed() {
        for (std::size_t i = 0; i < kSeed.size(); ++i) {
            for (const char wrong : {'A', '7', 'a', '0', '='}) {
                std::string seed(kSeed);
                if (seed[i] != wrong) {
                    seed[i] = wrong;
                    QCOMPARE(errorOf(decodeUserSeed(bytesOf(seed))), ErrorCode::KeyInvalid);
                }
            }
        }
        QCOMPARE(errorOf(decodeUserSeed(bytesOf(kSeed.substr(1)))), ErrorCode::KeyInvalid);
        QCOMPARE(errorOf(decodeUserSeed(bytesOf(std::string(kSeed) + "A"))), ErrorCode::KeyInvalid);
        QCOMPARE(errorOf(decodeUserSeed(bytesOf(kUser.toStdString()))), ErrorCode::KeyInvalid);
    }

    void freshSeedIsTheOwnersAloneAndKeepsItsKey() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("seed"));
        const auto key = createUserSeed(path);
        QVERIFY(key);
        QVERIFY(key->startsWith(u'U') && key->size() == 56);
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile(path).permissions() & others, QFile::Permissions());
        QCOMPARE(userKeyOf(path).value(), *key);
        QCOMPARE(errorOf(createUserSeed(path)), ErrorCode::FileUnwritable);  // never over another
        QVERIFY(createUserSeed(folder.filePath(QStringLiteral("other"))).value() != *key);
    }

    void fileThatOthersReadIsRefused() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("seed"));
        write(path, kSeed, kOwner);
        QCOMPARE(userKeyOf(path).value(), kUser);
        for (const auto right : {QFile::ReadGroup, QFile::ReadOther, QFile::WriteOther}) {
            QVERIFY(QFile::setPermissions(path, kOwner | right));
            QCOMPARE(errorOf(userKeyOf(path)), ErrorCode::KeyFileExposed);
        }
        write(path, "SUACSSL3", kOwner);
        QCOMPARE(errorOf(userKeyOf(path)), ErrorCode::KeyInvalid);
        QCOMPARE(errorOf(userKeyOf(folder.filePath(QStringLiteral("none")))), ErrorCode::FileNotFound);
    }
};

QTEST_GUILESS_MAIN(TestNkey)
#include "test_nkey.moc"
