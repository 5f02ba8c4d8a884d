// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/paillier/crt_decryption.h"
#include "core/paillier/kernels/lane_arithmetic.h"
#include "tests/unit/paillier_test_keys.h"

using namespace smarter;
using namespace smarter::paillier;
using namespace paillier_test;

namespace {

enum class Fault { None, SquareLow, SquareHigh, ProductLow, ProductHigh, Single };

/// The portable kernel with one bit of one result wrong.
class FaultyArithmetic final : public LaneArithmetic {
public:
    FaultyArithmetic(Fault fault, int call) : fault_(fault), callsLeft_(call) {}

    std::string_view name() const override { return "faulty"; }
    std::size_t lanes() const override { return sound_.lanes(); }
    std::size_t limbBits() const override { return sound_.limbBits(); }
    std::size_t limbsFor(std::size_t bits) const override { return sound_.limbsFor(bits); }
    void leafProduct(const LaneModulus& m, std::uint64_t* pair, const std::uint64_t* a,
                     const std::uint64_t* b, std::uint64_t* scratch) const override {
        sound_.leafProduct(m, pair, a, b, scratch);
    }
    void pairProduct(const LaneModulus& m, std::uint64_t* pair, const std::uint64_t* a,
                     const std::uint64_t* b, std::uint64_t* scratch) const override {
        sound_.pairProduct(m, pair, a, b, scratch);
        disturb(Fault::ProductLow, pair);
        disturb(Fault::ProductHigh, pair + m.limbs);
    }
    void pairSquare(const LaneModulus& m, std::uint64_t* pair, const std::uint64_t* a,
                    std::uint64_t* scratch) const override {
        sound_.pairSquare(m, pair, a, scratch);
        disturb(Fault::SquareLow, pair);
        disturb(Fault::SquareHigh, pair + m.limbs);
    }
    void reduceWide(const LaneModulus& m, std::uint64_t* pair, const std::uint64_t* wide,
                    std::uint64_t* scratch) const override {
        sound_.reduceWide(m, pair, wide, scratch);
    }
    void product(const LaneModulus& m, std::uint64_t* out, const std::uint64_t* a, const std::uint64_t* b,
                 std::uint64_t* scratch) const override {
        sound_.product(m, out, a, b, scratch);
        disturb(Fault::Single, out);
    }
    void twoProducts(const LaneModulus& m, std::uint64_t* out, const std::uint64_t* a, const std::uint64_t* b,
                     const std::uint64_t* c, const std::uint64_t* d, std::uint64_t* scratch) const override {
        sound_.twoProducts(m, out, a, b, c, d, scratch);
    }
    RowLayout rowLayout(std::size_t limbs, std::size_t entries, bool scan) const override {
        return sound_.rowLayout(limbs, entries, scan);
    }
    void fetchIndexed(const RowLayout& layout, const std::uint64_t* row, std::size_t limbs,
                      std::span<const Fetch> fetches) const override {
        sound_.fetchIndexed(layout, row, limbs, fetches);
    }
    void fetchScan(const RowLayout& layout, const std::uint64_t* row, std::size_t limbs,
                   std::span<const Fetch> fetches) const override {
        sound_.fetchScan(layout, row, limbs, fetches);
    }
    void settle(std::uint64_t* tSum, std::size_t limbs) const override { sound_.settle(tSum, limbs); }
    void select(std::uint64_t* out, const std::uint64_t* arrays, std::size_t entries, std::size_t limbs,
                std::span<const std::uint16_t> digits) const override {
        sound_.select(out, arrays, entries, limbs, digits);
    }
    void loadBytes(std::uint64_t* wide, std::size_t wideLimbs, std::span<const std::uint8_t* const> numbers,
                   std::size_t size) const override {
        sound_.loadBytes(wide, wideLimbs, numbers, size);
    }

private:
    void disturb(Fault here, std::uint64_t* limb) const {
        if (here == fault_ && callsLeft_-- == 0) {
            *limb ^= 1 << 20;
        }
    }

    const LaneArithmetic& sound_ = portableArithmetic();
    Fault fault_;
    mutable int callsLeft_;
};

}  // namespace

class TestPaillierFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Neither half of a pair may go wrong anywhere, early or late, modulo p or q, unnoticed.
    void aWrongBitInAnyStepKeepsTheResultBack() {
        const QJsonObject vectors = vectorsOf(2048);
        const CrtDecryption decryption(number(vectors[QLatin1String("p")]),
                                       number(vectors[QLatin1String("q")]));
        const std::vector<Integer> ciphertexts{
            number(vectors[QLatin1String("answers")][3][QLatin1String("djn")]),
            number(vectors[QLatin1String("answers")][1][QLatin1String("classic")])};
        const auto sound = decryption.decrypt(FaultyArithmetic(Fault::None, 0), ciphertexts);
        QVERIFY(sound);
        QVERIFY((*sound)[0] == number(vectors[QLatin1String("answers")][3][QLatin1String("m")]));
        QVERIFY((*sound)[1] == Integer(1));
        // Six exponentiations: of each ciphertext and of the check, modulo p and q; 1,020 squares each.
        for (const int call : {0, 5, 1'019, 1'020, 3'000, 6'000}) {
            for (const Fault fault : {Fault::SquareLow, Fault::SquareHigh}) {
                const auto result = decryption.decrypt(FaultyArithmetic(fault, call), ciphertexts);
                QVERIFY2(!result && result.error().code == ErrorCode::FaultDetected,
                         qPrintable(QString::number(call)));
            }
        }
        // 236 products each: first the table, at the end the way out of Montgomery form.
        for (const int call : {3, 100, 235, 300, 1'300}) {
            for (const Fault fault : {Fault::ProductLow, Fault::ProductHigh}) {
                const auto result = decryption.decrypt(FaultyArithmetic(fault, call), ciphertexts);
                QVERIFY2(!result && result.error().code == ErrorCode::FaultDetected,
                         qPrintable(QString::number(call)));
            }
        }
        const auto atTheEnd = decryption.decrypt(FaultyArithmetic(Fault::Single, 5), ciphertexts);
        QVERIFY(!atTheEnd && atTheEnd.error().code == ErrorCode::FaultDetected);
    }
};

QTEST_GUILESS_MAIN(TestPaillierFaults)
#include "test_paillier_faults.moc"
