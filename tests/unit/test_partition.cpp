// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <vector>

#include "core/messages/partition.h"

using namespace smarter;

class TestPartition : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// From Python's hashlib: another program on another machine must come to the same.
    void everyMachineComesToTheSame_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<std::vector<std::uint32_t>>("expected");  // of 1, 64, 100, 1,024
        const auto row = [](const char* tag, const char* name, std::vector<std::uint32_t> expected) {
            QTest::newRow(tag) << QString::fromUtf8(name) << std::move(expected);
        };
        row("plain", "Elm Street", {0, 14, 6, 78});
        row("hyphen", "Alt-Mariendorf", {0, 16, 40, 400});
        row("two bytes a letter", "Köpenick", {0, 48, 4, 560});
        row("one letter", "a", {0, 10, 50, 458});
        row("surrogate pair", "𝔑ord", {0, 52, 52, 692});
    }

    void everyMachineComesToTheSame() {
        QFETCH(const QString, name);
        QFETCH(const std::vector<std::uint32_t>, expected);
        const std::vector<std::uint32_t> found{partitionOf(name, 1), partitionOf(name, 64), partitionOf(name, 100),
                                               partitionOf(name, 1'024)};
        QCOMPARE(found, expected);
    }

    void namesThatDifferLittleSpreadEvenly() {
        std::vector<int> names(64);
        for (int i = 0; i < 64'000; ++i) {
            ++names.at(partitionOf(QStringLiteral("Neighbourhood %1").arg(i), 64));
        }
        // Poisson with mean 1,000: five standard deviations either side.
        QVERIFY(*std::ranges::min_element(names) > 840);
        QVERIFY(*std::ranges::max_element(names) < 1'160);
    }
};

QTEST_GUILESS_MAIN(TestPartition)
#include "test_partition.moc"
