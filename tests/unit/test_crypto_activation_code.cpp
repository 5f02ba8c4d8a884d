// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QTest>
#include <set>
#include <string>

#include "core/crypto/activation_code.h"
#include "tests/support/error_of.h"

using namespace smarter;
using namespace smarter::crypto;
using test::errorOf;

namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

std::string textOf(ByteView bytes) {
    return std::string(bytes.begin(), bytes.end());
}

std::string freshCode() {
    return textOf(generateActivationCode().value().view());
}

std::string normalised(std::string_view typed) {
    const auto code = normaliseActivationCode(bytesOf(typed));
    return code ? textOf(code->view()) : "malformed";
}

bool isMalformed(std::string_view typed) {
    return errorOf(checkFormat(bytesOf(typed))) == ErrorCode::ActivationCodeMalformed;
}

std::string withoutDashes(std::string code) {
    std::erase(code, '-');
    return code;
}

}  // namespace

class TestCryptoActivationCode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void codesAreFourGroupsOfFour() {
        static const QRegularExpression form(
            QStringLiteral("^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$"));
        for (int i = 0; i < 100; ++i) {
            const std::string code = freshCode();
            QVERIFY2(form.match(QString::fromStdString(code)).hasMatch(), code.c_str());
            QVERIFY(checkFormat(bytesOf(code)));
        }
    }

    void everyCharacterOccursInEveryRandomPlace() {
        // In 1,000 codes one of 15 × 32 is missing with probability about 480 · (31/32)^1000 ≈ 8 · 10⁻¹².
        std::array<std::set<char>, 15> seen;
        std::set<std::string> codes;
        for (int i = 0; i < 1'000; ++i) {
            const std::string code = withoutDashes(freshCode());
            codes.insert(code);
            for (std::size_t place = 0; place < seen.size(); ++place) {
                seen[place].insert(code[place]);
            }
        }
        QCOMPARE(codes.size(), 1'000u);
        for (const auto& characters : seen) {
            QCOMPARE(characters.size(), kAlphabet.size());
        }
    }

    void typedFormsAreUnderstood() {
        const std::string zeros = "0000000000000000";
        QCOMPARE(normalised("0000-0000-0000-0000"), zeros);
        QCOMPARE(normalised("oooO oooo-OOOO - OOOO "), zeros);
        const std::string code = freshCode();
        const std::string plain = withoutDashes(code);
        std::string typed;
        for (const char c : code) {
            typed += c == '0' ? 'o' : c == '1' ? 'l' : static_cast<char>(std::tolower(c));
        }
        QCOMPARE(normalised(typed), plain);
        std::string spaced;
        for (const char c : plain) {
            spaced += c == '1' ? 'I' : c;
            spaced += ' ';
        }
        QCOMPARE(normalised(spaced), plain);
    }

    void everySingleMistakeIsNoticed() {
        const std::string code = withoutDashes(freshCode());
        for (std::size_t place = 0; place < code.size(); ++place) {
            for (const char other : kAlphabet) {
                std::string mistyped = code;
                mistyped[place] = other;
                QCOMPARE(isMalformed(mistyped), other != code[place]);
            }
        }
    }

    void everySwapIsNoticed() {
        for (int round = 0; round < 20; ++round) {
            const std::string code = withoutDashes(freshCode());
            for (std::size_t i = 0; i < code.size(); ++i) {
                for (std::size_t j = i + 1; j < code.size(); ++j) {
                    std::string swapped = code;
                    std::swap(swapped[i], swapped[j]);
                    QCOMPARE(isMalformed(swapped), code[i] != code[j]);
                }
            }
        }
    }

    void whatCannotBeACodeIsMalformed() {
        for (const std::string_view typed :
             {"", "----", "0000-0000-0000-000", "0000-0000-0000-0000-0", "0000-0000-0000-000U",
              "0000_0000_0000_0000", "0000-0000-0000-000\xc3"}) {
            QVERIFY2(isMalformed(typed), std::string(typed).c_str());
            QCOMPARE(errorOf(hashActivationCode(bytesOf(typed))), ErrorCode::ActivationCodeMalformed);
        }
    }

    void firstGroupNamesTheCode() {
        const std::string code = freshCode();
        QCOMPARE(activationCodeName(bytesOf(code)).value(), QString::fromStdString(code.substr(0, 4)));
        QCOMPARE(activationCodeName(bytesOf("oooo-0000-0000-0000")).value(), QStringLiteral("0000"));
        QCOMPARE(errorOf(activationCodeName(bytesOf("0000-0000-0000-0001"))), ErrorCode::ActivationCodeMalformed);
    }

    void storedHashKnowsItsCodeAlone() {
        const std::string code = freshCode();
        const ActivationCodeHash stored = hashActivationCode(bytesOf(code)).value();
        QVERIFY(checkActivationCode(bytesOf(code), stored));
        QVERIFY(checkActivationCode(bytesOf(withoutDashes(code)), stored));
        QCOMPARE(errorOf(checkActivationCode(bytesOf(freshCode()), stored)), ErrorCode::ActivationCodeWrong);
        QCOMPARE(errorOf(checkActivationCode(bytesOf("0000"), stored)), ErrorCode::ActivationCodeMalformed);
        ActivationCodeHash otherSalt = stored;
        otherSalt.salt[0] ^= 1;
        QCOMPARE(errorOf(checkActivationCode(bytesOf(code), otherSalt)), ErrorCode::ActivationCodeWrong);
        QVERIFY(hashActivationCode(bytesOf(code)).value().digest != stored.digest);
    }
};

QTEST_GUILESS_MAIN(TestCryptoActivationCode)
#include "test_crypto_activation_code.moc"
