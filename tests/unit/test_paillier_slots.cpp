// SPDX-License-Identifier: GPL-3.0-or-later
#include <rapidcheck.h>

#include <QTest>
#include <limits>

#include "core/paillier/slots.h"

using namespace smarter;
using namespace smarter::paillier;

namespace {

/// a += b as whole numbers, as Paillier adds plaintexts.
void addTo(Plaintext& a, const Plaintext& b) {
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < a.limbs().size(); ++i) {
        const std::uint64_t partial = b.limbs()[i] + carry;
        a.limbs()[i] += partial;
        carry = partial < carry || a.limbs()[i] < partial ? 1 : 0;
    }
}

}  // namespace

class TestPaillierSlots : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sumsUpToTheBoundStayInTheirSlots() {
        QVERIFY(rc::check("decode(Σ encode(v)) = Σ v", [] {
            const int slotBits = *rc::gen::inRange(8, 65);
            const int slotCount = *rc::gen::inRange(1, 2047 / slotBits + 1);
            const auto contributors = *rc::gen::inRange<std::uint64_t>(1, 20);
            const std::uint64_t most = (~std::uint64_t{0} >> (64 - slotBits)) / contributors;
            const auto layout = SlotLayout::create(2048, slotBits, slotCount, most, contributors);
            RC_ASSERT(layout.has_value());
            std::vector<std::uint64_t> sums(static_cast<std::size_t>(slotCount));
            Plaintext sum(32);
            for (std::uint64_t i = 0; i < contributors; ++i) {
                std::vector<std::uint64_t> values(sums.size());
                for (std::size_t slot = 0; slot < values.size(); ++slot) {
                    // The bound itself as often as not: full slots are where a carry would show.
                    values[slot] = *rc::gen::element(most, most, *rc::gen::inRange<std::uint64_t>(0, most));
                    sums[slot] += values[slot];
                }
                addTo(sum, *layout->encode(values));
            }
            RC_ASSERT(layout->decode(sum) == sums);
        }));
    }

    void valueOneBeyondTheBoundIsRefused() {
        const auto layout = SlotLayout::create(2048, 48, 42, 60'000'000, 1'000);
        QVERIFY(layout);
        QVERIFY(layout->encode(std::vector<std::uint64_t>{60'000'000}));
        QCOMPARE(layout->encode(std::vector<std::uint64_t>{1, 60'000'001}).error().code,
                 ErrorCode::SlotValueTooLarge);
        QCOMPARE(layout->encode(std::vector<std::uint64_t>(43)).error().code, ErrorCode::InvalidArgument);
    }

    void layoutThatCouldOverflowCannotBeMade() {
        const std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
        const auto code = [](int bits, int slotBits, int count, std::uint64_t value,
                             std::uint64_t contributors) {
            const auto layout = SlotLayout::create(bits, slotBits, count, value, contributors);
            return layout ? ErrorCode::Internal : layout.error().code;
        };
        QCOMPARE(code(2048, 10, 1, 1023, 1), ErrorCode::Internal);
        QCOMPARE(code(2048, 10, 1, 1024, 1), ErrorCode::TooManyContributors);
        QCOMPARE(code(2048, 10, 1, 1, 1024), ErrorCode::TooManyContributors);
        QCOMPARE(code(2048, 10, 1, 512, 2), ErrorCode::TooManyContributors);
        QCOMPARE(code(2048, 64, 1, most, 2), ErrorCode::TooManyContributors);
        QCOMPARE(code(2048, 64, 1, std::uint64_t{1} << 33, std::uint64_t{1} << 33),
                 ErrorCode::TooManyContributors);
        QCOMPARE(code(2048, 23, 89, 1, 1), ErrorCode::Internal);  // 2,047 bits
        QCOMPARE(code(2048, 64, 32, 1, 1), ErrorCode::PlaintextTooLarge);
        QCOMPARE(code(3072, 48, 63, 1, 1), ErrorCode::Internal);
        QCOMPARE(code(3072, 48, 64, 1, 1), ErrorCode::PlaintextTooLarge);
        QCOMPARE(code(3072, 2, std::numeric_limits<int>::max(), 1, 1), ErrorCode::PlaintextTooLarge);
        for (const auto& [bits, slotBits, count] :
             {std::tuple{1024, 8, 1}, {2048, 0, 1}, {2048, 65, 1}, {2048, 8, 0}}) {
            QCOMPARE(code(bits, slotBits, count, 1, 1), ErrorCode::InvalidArgument);
        }
        QCOMPARE(code(2048, 8, 1, 0, 1), ErrorCode::InvalidArgument);
        QCOMPARE(code(2048, 8, 1, 1, 0), ErrorCode::InvalidArgument);
    }

    void blindedSlotsOpenOnceTheBlindingIsTakenOffAsAWhole() {
        const auto layout = SlotLayout::create(2048, 20, 3, 1'000, 1'000);
        QVERIFY(layout);
        const std::vector<std::uint64_t> full(3, (1 << 20) - 1);
        QCOMPARE(layout->encode(full).error().code, ErrorCode::SlotValueTooLarge);
        const auto blinding = layout->encodeRaw(full);
        QVERIFY(blinding);
        QVERIFY(layout->decode(*blinding) == full);
        QCOMPARE(layout->encodeRaw(std::vector<std::uint64_t>{1 << 20}).error().code,
                 ErrorCode::SlotValueTooLarge);
    }

    void layoutsReadBackAsWritten() {
        const auto layout = SlotLayout::create(3072, 48, 63, 60'000'000, 1'000'000);
        const auto again = SlotLayout::deserialize(layout->serialize());
        QVERIFY(again && *again == *layout);
        Bytes bytes = layout->serialize();
        bytes.pop_back();
        QCOMPARE(SlotLayout::deserialize(bytes).error().code, ErrorCode::Truncated);
        bytes.assign(100, 1);
        QCOMPARE(SlotLayout::deserialize(bytes).error().code, ErrorCode::TrailingBytes);
        bytes[0] = 9;
        QCOMPARE(SlotLayout::deserialize(bytes).error().code, ErrorCode::VersionUnsupported);
    }
};

QTEST_GUILESS_MAIN(TestPaillierSlots)
#include "test_paillier_slots.moc"
