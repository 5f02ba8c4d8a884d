// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <random>

#include "tests/unit/paillier_kernel_checks.h"

using namespace smarter::paillier;

class TestPaillierKernels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void productsEqualGmps_data() { addKernelRows(); }
    void productsEqualGmps() {
        QFETCH(const LaneArithmetic*, arithmetic);
        QFETCH(std::size_t, bits);
        KernelChecks checks(*arithmetic, bits);
        for (int round = 0; round < 40; ++round) {
            QVERIFY(checks.round() > 0);
        }
    }

    void lanesHoldWhatWasSet_data() { addKernelRows(); }
    void lanesHoldWhatWasSet() {
        QFETCH(const LaneArithmetic*, arithmetic);
        QFETCH(std::size_t, bits);
        const std::size_t limbs = arithmetic->limbsFor(bits);
        QVERIFY(limbs * arithmetic->limbBits() >= bits + 16);
        LimbBuffer array(limbs * arithmetic->lanes());
        const Integer largest = Integer::powerOfTwo(limbs * arithmetic->limbBits()) - Integer(1);
        for (std::size_t lane = 0; lane < arithmetic->lanes(); ++lane) {
            setLane(*arithmetic, array.data(), limbs, lane, largest / Integer(lane + 1));
        }
        for (std::size_t lane = 0; lane < arithmetic->lanes(); ++lane) {
            QVERIFY(getLane(*arithmetic, array.data(), limbs, lane) == largest / Integer(lane + 1));
        }
    }

    void bytesLoadAsTheNumbersTheyAre_data() { addKernelRows(); }
    void bytesLoadAsTheNumbersTheyAre() {
        QFETCH(const LaneArithmetic*, arithmetic);
        QFETCH(std::size_t, bits);
        const std::size_t limbs = 2 * arithmetic->limbsFor(bits);
        std::mt19937_64 random(bits);
        std::vector<smarter::Bytes> numbers(arithmetic->lanes(), smarter::Bytes(bits / 4));
        std::array<const std::uint8_t*, maxLanes> pointers{};
        for (std::size_t lane = 0; lane < numbers.size(); ++lane) {
            std::ranges::generate(numbers[lane], [&] { return static_cast<std::uint8_t>(random()); });
            pointers[lane] = numbers[lane].data();
        }
        LimbBuffer wide(limbs * arithmetic->lanes());
        arithmetic->loadBytes(wide.data(), limbs, pointers, bits / 4);
        for (std::size_t lane = 0; lane < numbers.size(); ++lane) {
            QVERIFY(getLane(*arithmetic, wide.data(), limbs, lane) == Integer::ofBytes(numbers[lane]));
        }
    }

    void scannedAndIndexedRowsGiveTheEntryOfTheDigit_data() { addKernelRows(); }
    void scannedAndIndexedRowsGiveTheEntryOfTheDigit() {
        QFETCH(const LaneArithmetic*, arithmetic);
        QFETCH(std::size_t, bits);
        for (const std::size_t entries : {16u, 32u, 64u, 128u}) {
            for (const bool scan : {false, true}) {
                checkFetch(*arithmetic, arithmetic->limbsFor(bits), entries, scan);
            }
        }
    }

    void selectTakesTheWantedArrayOfEachLane_data() { addKernelRows(); }
    void selectTakesTheWantedArrayOfEachLane() {
        QFETCH(const LaneArithmetic*, arithmetic);
        QFETCH(std::size_t, bits);
        const std::size_t limbs = 2 * arithmetic->limbsFor(bits);
        const std::size_t size = limbs * arithmetic->lanes();
        LimbBuffer arrays(32 * size);
        for (std::size_t i = 0; i < arrays.size(); ++i) {
            arrays[i] = i;
        }
        const std::array<std::uint16_t, maxLanes> digits{31, 0, 17, 5, 30, 1, 16, 8};
        LimbBuffer out(size);
        arithmetic->select(out.data(), arrays.data(), 32, limbs, digits);
        for (std::size_t i = 0; i < size; ++i) {
            QCOMPARE(out[i], digits[i % arithmetic->lanes()] * size + i);
        }
    }

private:
    /// Entry e's limb i is 1000·e + i; two fetches at once, each twice into its sum.
    static void checkFetch(const LaneArithmetic& arithmetic, std::size_t limbs, std::size_t entries,
                           bool scan) {
        const RowLayout layout = arithmetic.rowLayout(limbs, entries, scan);
        LimbBuffer row(layout.entries * 2 * limbs);
        for (std::size_t e = 0; e < entries; ++e) {
            for (std::size_t i = 0; i < 2 * limbs; ++i) {
                row[e * layout.entryStride + i * layout.limbStride] = 1000 * e + i;
            }
        }
        const std::size_t size = limbs * arithmetic.lanes();
        std::array<std::array<std::uint16_t, maxLanes>, 2> digits;
        std::array<LimbBuffer, 2> y{LimbBuffer(size), LimbBuffer(size)};
        std::array<LimbBuffer, 2> sums{LimbBuffer(size), LimbBuffer(size)};
        std::vector<Fetch> fetches;
        for (std::size_t f = 0; f < 2; ++f) {
            for (std::size_t lane = 0; lane < maxLanes; ++lane) {
                digits[f][lane] = static_cast<std::uint16_t>((entries - 1 - 7 * lane - 5 * f) % entries);
            }
            fetches.push_back({digits[f].data(), y[f].data(), sums[f].data()});
        }
        for (int time = 0; time < 2; ++time) {
            if (scan) {
                arithmetic.fetchScan(layout, row.data(), limbs, fetches);
            } else {
                arithmetic.fetchIndexed(layout, row.data(), limbs, fetches);
            }
        }
        for (std::size_t f = 0; f < 2; ++f) {
            for (std::size_t i = 0; i < size; ++i) {
                const std::uint64_t entry = 1000u * digits[f][i % arithmetic.lanes()];
                QCOMPARE(y[f][i], entry + i / arithmetic.lanes());
                QCOMPARE(sums[f][i], 2 * (entry + limbs + i / arithmetic.lanes()));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPaillierKernels)
#include "test_paillier_kernels.moc"
