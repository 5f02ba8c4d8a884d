// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <set>

#include "core/paillier/encryptor.h"
#include "tests/support/error_of.h"
#include "tests/support/small_pes.h"

using namespace smarter;
using namespace smarter::test;

namespace {

/// A load block of two 15-minute intervals whose every slot holds `value`.
EncryptedSum loadSum(std::uint64_t value, std::uint32_t contributors) {
    const auto geometry = BlockGeometry::create(2048, 15, 1);
    const paillier::SlotLayout& layout = geometry->loadLayout();
    const std::vector<std::uint64_t> slots(static_cast<std::size_t>(layout.slotCount()), value);
    std::vector<paillier::Plaintext> plaintext;
    plaintext.push_back(std::move(*layout.encode(slots)));
    const auto encryptor = paillier::Encryptor::create(SmallPes::paillierKey().publicKey());
    EncryptedSum sum;
    sum.neighbourhood = QStringLiteral("Maple Court");
    sum.window = geometry->blockOf(kNewYear);
    sum.keyFingerprint = SmallPes::paillierKey().publicKey().fingerprint();
    sum.slotLayout = layout.serialize();
    sum.ciphertext = encryptor->encrypt(plaintext)->front();
    for (int i = 0; i < geometry->intervalsPerBlock(); ++i) {
        SumPart part;
        part.window = {sum.window.start + geometry->intervalLength() * i, geometry->intervalLength()};
        part.firstSlot = static_cast<std::uint16_t>(geometry->firstSlotOfInterval(i));
        part.slotCount = 15;
        part.contributors = contributors;
        part.enrolled = contributors;
        part.coveredMinutes = part.expectedMinutes = 15 * contributors;
        sum.parts.push_back(part);
    }
    return sum;
}

std::vector<NeighbourhoodLoad> loads(const Result<std::vector<AggregateRow>>& rows) {
    std::vector<NeighbourhoodLoad> out;
    for (const AggregateRow& row : *rows) {
        out.push_back(std::get<NeighbourhoodLoad>(row));
    }
    return out;
}

const ReleasePolicy kNl10;

}  // namespace

class TestRelease : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openLibraries(); }
    void cleanupTestCase() { closeLibraries(); }

    void sumOverEnoughMetersIsOpened() {
        const auto rows = loads(opened(loadSum(1'000, 10), kNl10));
        QCOMPARE(rows.size(), 2u);
        QCOMPARE(rows[0].energy.value, 15'000);
        QCOMPARE(rows[1].outcome, Outcome::Released);
        QCOMPARE(rows[1].window.start, kNewYear + Seconds{900});
    }

    void thinSumStaysShutWhateverTheIntakeSays() {
        for (const NeighbourhoodLoad& row : loads(opened(loadSum(1'000, 9), kNl10))) {
            QCOMPARE(row.outcome, Outcome::TooFewMeters);
            QCOMPARE(row.energy.value, 0);
            QCOMPARE(row.meters, 9u);
        }
    }

    void sumUnderAnotherKeyIsRefused() {
        EncryptedSum sum = loadSum(1, 10);
        sum.keyFingerprint[0] ^= 1;
        QCOMPARE(errorOf(opened(sum, kNl10)), ErrorCode::KeyInvalid);
    }

    void partOutsideTheLayoutIsRefused() {
        EncryptedSum sum = loadSum(1, 10);
        sum.parts[1].firstSlot = 40;
        QCOMPARE(errorOf(opened(sum, kNl10)), ErrorCode::ValueOutOfRange);
        sum = loadSum(1, 10);
        sum.parts[0].slotCount = 0;
        QCOMPARE(errorOf(opened(sum, kNl10)), ErrorCode::ValueOutOfRange);
        sum = loadSum(1, 10);
        sum.ciphertext.value.clear();
        QCOMPARE(errorOf(opened(sum, kNl10)), ErrorCode::ValueOutOfRange);
    }

    void ciphertextThatIsNoneIsRefused() {
        EncryptedSum sum = loadSum(1, 10);
        std::ranges::fill(sum.ciphertext.value, std::uint8_t{0xff});
        QCOMPARE(errorOf(opened(sum, kNl10)), ErrorCode::CiphertextInvalid);
    }

    void geometryKeepsEveryMinuteAndEveryGuardApart() {
        for (const int bits : {2048, 3072, 4096}) {
            for (const int interval : {1, 5, 15, 30, 60}) {
                const auto geometry = BlockGeometry::create(bits, interval, 3);
                if (bits == 2048 && interval == 60) {
                    QVERIFY(!geometry);  // 60 slots of 48 bits do not fit
                    continue;
                }
                QVERIFY(geometry);
                std::set<int> used;
                for (int minute = 0; minute < geometry->minutesPerBlock(); ++minute) {
                    used.insert(geometry->slotOfMinute(minute));
                }
                QCOMPARE(static_cast<int>(used.size()), geometry->minutesPerBlock());
                QVERIFY(*used.rbegin() < geometry->loadLayout().slotCount());
                for (int i = 1; i < geometry->intervalsPerBlock(); ++i) {
                    QVERIFY(!used.contains(geometry->firstSlotOfInterval(i) - 1));
                }
                QCOMPARE(3600 % geometry->blockLength().count(), 0);
                const int last = geometry->householdsPerGroup() - 1;
                QVERIFY(geometry->firstSlotOfHousehold(last) + 3 <= geometry->householdLayout().slotCount());
            }
        }
        QCOMPARE(BlockGeometry::create(3072, 15, 1)->intervalsPerBlock(), 4);
        QCOMPARE(BlockGeometry::create(3072, 15, 1)->loadLayout().slotCount(), 63);
    }

    void policiesHaveTheirNames() {
        QCOMPARE(ReleasePolicy::named(QStringLiteral("NL-10"))->minimumMeters, 10u);
        QCOMPARE(ReleasePolicy::named(QStringLiteral("CA-100"))->minimumMeters, 100u);
        QCOMPARE(ReleasePolicy::named(QStringLiteral("custom"), 5)->minimumMeters, 5u);
        QCOMPARE(errorOf(ReleasePolicy::named(QStringLiteral("custom"), 1)), ErrorCode::PolicyInvalid);
        QCOMPARE(errorOf(ReleasePolicy::named(QStringLiteral("none"))), ErrorCode::PolicyInvalid);
    }
};

QTEST_GUILESS_MAIN(TestRelease)
#include "test_release.moc"
