// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <cstring>

#include "core/secret/secret_bytes.h"

using namespace smarter;

class TestSecret : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wipingLeavesOnlyZeros() {
        Bytes memory(64, 0xab);
        wipe(std::span(memory));
        QVERIFY(std::all_of(memory.begin(), memory.end(), [](auto byte) { return byte == 0; }));
    }

    void scopeEndWipesWhatItWatched() {
        Bytes memory(8, 0xcd);
        { const WipeAtExit guard(memory); }
        QCOMPARE(memory, Bytes(8, 0));
    }

    void movedFromSecretHoldsNothing() {
        SecretBytes first = SecretBytes::copyOf(Bytes{1, 2, 3});
        const SecretBytes second = std::move(first);
        QVERIFY(first.empty());  // NOLINT(bugprone-use-after-move): that is what is tested
        QCOMPARE(Bytes(second.view().begin(), second.view().end()), (Bytes{1, 2, 3}));
    }

    void takenTextIsEmptiedAndComesOutAsUtf8() {
        QString text = QStringLiteral("pä");
        const SecretBytes secret = SecretBytes::takeText(text);
        QVERIFY(text.isEmpty());
        QCOMPARE(Bytes(secret.view().begin(), secret.view().end()), (Bytes{0x70, 0xc3, 0xa4}));
    }

    void comparisonSeesLengthAndContent() {
        QVERIFY(equalInConstantTime(Bytes{1, 2}, Bytes{1, 2}));
        QVERIFY(!equalInConstantTime(Bytes{1, 2}, Bytes{1, 3}));
        QVERIFY(!equalInConstantTime(Bytes{1, 2}, Bytes{1, 2, 0}));
        QVERIFY(equalInConstantTime({}, {}));
    }
};

QTEST_GUILESS_MAIN(TestSecret)
#include "test_secret.moc"
