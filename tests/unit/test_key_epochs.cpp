// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/support/error_of.h"
#include "tests/support/small_pes.h"

using namespace smarter;
using namespace smarter::test;

/// A meter changes households, as the PES intake sees it.
class TestKeyEpochs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openLibraries(); }
    void cleanupTestCase() {
        pes_.reset();
        closeLibraries();
    }

    void init() {
        pes_ = std::make_unique<SmallPes>();
        meter_ = pes_->enrolled(QStringLiteral("a"));
        before_ = pes_->sealed(meter_, minutes(kNewYear, 60, [](int) { return 10; }));
    }

    void readingsOfBothEpochsAreAcceptedEachUnderItsKey() {
        QVERIFY(pes_->meters->startEpoch(meter_));
        const auto after = pes_->sealed(meter_, minutes(kNewYear + kMinute * 60, 60, [](int) { return 20; }));
        QCOMPARE(after.front().keyEpoch, 2u);
        enrolAgain();
        pes_->restartIntake();  // what is known of the earlier epoch is in the database
        QCOMPARE(accepted(pes_->processed(before_)), 60);
        QCOMPARE(accepted(pes_->processed(after)), 60);
    }

    void newEpochIsUnknownUntilTheMeterHasEnrolledAgain() {
        QVERIFY(pes_->meters->startEpoch(meter_));
        const auto after = pes_->sealed(meter_, minutes(kNewYear + kMinute * 60, 30, [](int) { return 20; }));
        const auto answers = pes_->processed(after);
        QCOMPARE(answers.at(0).refused.at(0).reason, RefusalReason::KeyEpochUnknown);
        QCOMPARE(answers.at(0).throughSequence, 0u);  // the meter keeps them
        enrolAgain();
        QCOMPARE(accepted(pes_->processed(after)), 30);
    }

private:
    void enrolAgain() {
        const auto pending = pes_->meters->pendingEnrolments();
        QVERIFY(pes_->intake->enrol(*pending));
        for (const MeterEnrolment& enrolment : *pending) {
            QVERIFY(pes_->meters->confirmEnrolment(enrolment.meter));
        }
    }

    static int accepted(const std::vector<Acknowledgement>& answers) {
        int sum = 0;
        for (const Acknowledgement& answer : answers) {
            sum += static_cast<int>(answer.accepted);
        }
        return sum;
    }

    std::unique_ptr<SmallPes> pes_;
    MeterId meter_;
    std::vector<ReadingBatch> before_;
};

QTEST_GUILESS_MAIN(TestKeyEpochs)
#include "test_key_epochs.moc"
