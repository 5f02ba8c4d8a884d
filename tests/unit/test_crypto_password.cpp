// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/crypto/credential.h"
#include "core/crypto/kdf.h"
#include "core/crypto/password.h"
#include "tests/support/error_of.h"
#include "tests/unit/vector_file.h"

using namespace smarter;
using namespace smarter::crypto;
using test::bytesIn;
using test::errorOf;

namespace {

SecretBytes secretOf(std::string_view text) {
    return SecretBytes::copyOf(bytesOf(text));
}

Status check(std::string_view text) {
    return checkPassword(secretOf(text));
}

}  // namespace

class TestCryptoPassword : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void derivesByPbkdf2WithTheStoredCount() {
        const SecretBytes password = secretOf("a password of some length");
        KdfParameters parameters{Bytes(kSaltSize, 7), 1'000};
        const auto expected = pbkdf2Sha256(password.view(), parameters.salt, 1'000, 32);
        const SecretBytes derived = derive(password, parameters).value();
        QCOMPARE(bytesIn(derived.view()), bytesIn(expected.value().view()));
        parameters.iterations = 1'001;
        QVERIFY(bytesIn(derive(password, parameters).value().view()) != bytesIn(derived.view()));
    }

    void freshParametersHaveTheirOwnSaltAndTheDefaultCount() {
        const KdfParameters first = freshKdfParameters().value();
        QCOMPARE(first.salt.size(), kSaltSize);
        QCOMPARE(first.iterations, 1'000'000u);
        QVERIFY(first.salt != freshKdfParameters().value().salt);
    }

    void implausibleParametersAreRefused() {
        const SecretBytes password = secretOf("a password of some length");
        const Bytes salt(kSaltSize);
        const auto error = [&](const SecretBytes& text, KdfParameters parameters) {
            return errorOf(derive(text, parameters));
        };
        QCOMPARE(error(password, {salt, 0}), ErrorCode::InvalidArgument);
        QCOMPARE(error(password, {salt, kMostIterations + 1}), ErrorCode::InvalidArgument);
        QCOMPARE(error(password, {Bytes(kSaltSize - 1), 1}), ErrorCode::InvalidArgument);
        QCOMPARE(error(SecretBytes(), {salt, 1}), ErrorCode::InvalidArgument);
        QCOMPARE(error(SecretBytes(kMostPasswordBytes + 1), {salt, 1}), ErrorCode::InvalidArgument);
    }

    void accountKeysAreSeparate() {
        const SecretBytes derived = SecretBytes::copyOf(Bytes(32, 5));
        const AccountKeys keys = accountKeys(derived).value();
        QCOMPARE(keys.verifier.size(), 32u);
        QCOMPARE(keys.wrappingKey.size(), 32u);
        QVERIFY(bytesIn(keys.verifier.view()) != bytesIn(keys.wrappingKey.view()));
        QVERIFY(bytesIn(keys.verifier.view()) != bytesIn(derived.view()));
        QVERIFY(bytesIn(keys.wrappingKey.view()) != bytesIn(derived.view()));
        // What is stored does not lead to what is not: the wrapping key does not follow from the verifier.
        const AccountKeys fromVerifier = accountKeys(keys.verifier).value();
        QVERIFY(bytesIn(fromVerifier.wrappingKey.view()) != bytesIn(keys.wrappingKey.view()));
        // Accounts stored by this version must open in the next.
        const AccountKeys again = accountKeys(derived).value();
        QCOMPARE(bytesIn(again.verifier.view()), bytesIn(keys.verifier.view()));
        QCOMPARE(bytesIn(again.wrappingKey.view()), bytesIn(keys.wrappingKey.view()));
        QCOMPARE(errorOf(accountKeys(SecretBytes())), ErrorCode::InvalidArgument);
    }

    void lengthCountsCharactersNotBytes() {
        QVERIFY(check("fifteen letters"));
        QCOMPARE(errorOf(check("fourteen chars")), ErrorCode::PasswordTooShort);
        QVERIFY(check("äöüßéèêñçåøæœłž"));                                        // 15, of two bytes each
        QCOMPARE(errorOf(check("äöüßéèêñçåøæœł")), ErrorCode::PasswordTooShort);  // 14, in 28 bytes
        QVERIFY(check("🔑🔒🔓🗝🔐🏠⚡🔌💡🔋📈📉📊🧮🔭"));  // 15, most of four
        QCOMPARE(errorOf(check("")), ErrorCode::PasswordTooShort);
    }

    void overlongPasswordsAreRefused() {
        std::string text;
        while (text.size() < kMostPasswordBytes) {
            text += "0123456789 abcde";
        }
        QCOMPARE(text.size(), kMostPasswordBytes);
        QVERIFY(check(text));
        QCOMPARE(errorOf(check(text + "x")), ErrorCode::PasswordTooLong);
    }

    void noCompositionIsAskedFor() {
        QVERIFY(check("lower case words only"));
        QVERIFY(check("734019265830174"));
    }

    void commonPasswordsAreRefused() {
        for (const auto* text :
             {"passwordpassword", "PasswordPassword", "Password 12345678", "1234567890123456",
              "correct horse battery staple", "CorrectHorseBatteryStaple", "qwertyuiopasdfghjkl",
              "Smarter Metering", "aaaaaaaaaaaaaaaaaaaa", "               "}) {
            QVERIFY2(errorOf(check(text)) == ErrorCode::PasswordTooCommon, text);
        }
        QVERIFY(check("correct horse battery stapler"));
        QVERIFY(check("my correct horse battery staple"));
    }

    // RFC 8265, section 4.2.2: other spaces become U+0020; form C; nothing else, letter case and width least of all.
    void keyboardsDifferAndThePasswordIsTheSame() {
        const auto normal = [](std::string_view text) { return bytesIn(normalisePassword(secretOf(text)).value().view()); };
        QCOMPARE(normal("correct horse battery staple"), bytesIn(bytesOf("correct horse battery staple")));
        QCOMPARE(normal("cafe\u0301 au lait, s'il vous plai\u0302t"), bytesIn(bytesOf("café au lait, s'il vous plaît")));
        QCOMPARE(normal("A\u030a"), bytesIn(bytesOf("\u00c5")));
        QCOMPARE(normal("\u212b"), bytesIn(bytesOf("\u00c5")));  // the ångström sign is the letter
        QCOMPARE(normal("no\u00a0break\u3000spaces"), bytesIn(bytesOf("no break spaces")));
        QCOMPARE(normal("π\u00df\uff21 Foo"), bytesIn(bytesOf("πß\uff21 Foo")));
        QCOMPARE(normal("\uac00"), normal("\u1100\u1161"));  // Hangul
        for (const auto* control : {"fifteen\x01 letters", "fifteen letters\n", "fifteen letters\x7f", "fifteen letters\u0085"}) {
            QCOMPARE(errorOf(normalisePassword(secretOf(control))), ErrorCode::InvalidArgument);
        }
        // 15 characters as typed, 14 as counted.
        QCOMPARE(errorOf(check("fourteen chare\u0301")), ErrorCode::PasswordTooShort);
        QVERIFY(check("fifteen lettere\u0301s"));
    }

    void accountOpensHoweverItsPasswordIsComposed() {
        const auto made = makeCredential(secretOf("un café s'il vous plaît"));
        QVERIFY(made);
        const auto same = checkCredential(secretOf("un cafe\u0301 s'il vous plai\u0302t"), made->credential);
        QVERIFY(same);
        QCOMPARE(bytesIn(same->view()), bytesIn(made->wrappingKey.view()));
        QCOMPARE(errorOf(checkCredential(secretOf("un cafe s'il vous plait"), made->credential)), ErrorCode::SignInRefused);
    }

    void whatIsNotUtf8IsRefused() {
        const std::string start = "fifteen letters";
        for (const auto* bad : {"\x80", "\xc3", "\xe2\x82", "\xf0\x9f\x94", "\xff", "\xc0\xaf",
                                "\xe0\x80\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xc3\x28"}) {
            QCOMPARE(errorOf(check(start + bad)), ErrorCode::InvalidArgument);
        }
    }
};

QTEST_GUILESS_MAIN(TestCryptoPassword)
#include "test_crypto_password.moc"
