// SPDX-License-Identifier: GPL-3.0-or-later
#include <signal.h>

#include <QJsonArray>
#include <QTest>

#include "core/crypto/init.h"
#include "core/mdms/ledger.h"
#include "core/mdms/mdms_schema.h"
#include "core/pipeline/site.h"
#include "tests/support/smarterctl.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr int kPatience = 600'000;  // ms; only a hang takes it
constexpr int kMany = 20'000;       // households: seconds of billing

QString s(const char* text) {
    return QString::fromUtf8(text);
}

QStringList words(const char* command) {
    return s(command).split(u' ');
}

}  // namespace

/// smarterctl bill issue, correct, run, list; and what verify says of bills.
class TestBillCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        auto libraries = crypto::CryptoLibraries::create();
        QVERIFY(libraries);
        libraries_ = std::move(*libraries);
    }
    void init() {
        program_ = std::make_unique<Smarterctl>();
        QCOMPARE(program_->init().exitCode, 0);
    }

    void billsAreIssuedOnceCorrectedListedAndRun() {
        const QString homes = program_->generate(s("homes"), s("2016-01-04"), 1, 3);
        QCOMPARE(program_->run({s("ingest"), homes}).exitCode, 0);
        const QJsonArray meters = program_->run({s("meters")}).json[u"meters"].toArray();
        QCOMPARE(meters.size(), 3);
        const QStringList which{s("--meter"), meters[0][u"pseudonym"].toString(), s("--month"), s("2016-01")};
        const Answer preview = program_->run(words("bill") + which);
        const Answer first = program_->run(words("bill issue") + which);
        QCOMPARE(first.exitCode, 0);
        QCOMPARE(first.json[u"number"].toInt(), 1);
        QCOMPARE(first.json[u"amount_e5"], preview.json[u"amount_e5"]);
        QVERIFY(program_->run(words("bill issue") + which).exitCode != 0);
        const Answer second = program_->run(words("bill correct 1"));
        QCOMPARE(second.json[u"number"].toInt(), 2);
        QCOMPARE(second.json[u"corrects"].toInt(), 1);
        QCOMPARE(second.json[u"due_e5"].toInt(-1), 0);
        QVERIFY(program_->run(words("bill correct 1")).exitCode != 0);
        QVERIFY(program_->run(words("bill correct one")).exitCode != 0);
        const Answer run = program_->run(words("bill run --month 2016-01"));
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.json[u"issued"].toInt(), 2);
        QCOMPARE(run.json[u"already_issued"].toInt(), 1);
        QCOMPARE(run.json[u"stopped"].toBool(true), false);
        QVERIFY2(run.errors.contains(s("3 of 3 households")), qPrintable(run.errors));
        const QJsonArray bills = program_->run(words("bill list")).json[u"bills"].toArray();
        QCOMPARE(bills.size(), 4);
        QCOMPARE(bills[0][u"corrected_by"].toInt(), 2);
        QCOMPARE(bills[1][u"corrects"].toInt(), 1);
        QCOMPARE(bills[1][u"from"].toString(), s("2016-01-01"));
        QCOMPARE(program_->run(words("bill list") + which.mid(0, 2)).json[u"bills"].toArray().size(), 2);
        QVERIFY(program_->run(words("bill lost")).exitCode != 0);
        QVERIFY(program_->run(words("verify")).json[u"ok"].toBool());
    }

    void verifyNamesTheBillThatIsNotWhatWentOut() {
        const QString homes = program_->generate(s("homes"), s("2016-01-04"), 1, 3);
        QCOMPARE(program_->run({s("ingest"), homes}).exitCode, 0);
        QCOMPARE(program_->run(words("bill run --month 2016-01")).json[u"issued"].toInt(), 3);
        {
            const auto database = open();
            QVERIFY(database);
            QVERIFY(database->run(s("UPDATE bill SET content = (SELECT content FROM bill WHERE number = 3) WHERE number = 2")));
        }
        const Answer verified = program_->run(words("verify"));
        QVERIFY(verified.exitCode != 0);
        QVERIFY(!verified.json[u"ok"].toBool(true));
        const QJsonArray problems = verified.json[u"problems"].toArray();
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems[0].toString().startsWith(s("bill 2 ")), qPrintable(problems[0].toString()));
    }

    void interruptedRunKeepsWhatWentOutAndTheSameCommandGoesOn() {
        QVERIFY(addHouseholds());
        const auto process = program_->start(words("bill run --month 2016-01"));
        process->setReadChannel(QProcess::StandardError);
        QByteArray errors;
        while (!errors.contains("households") && process->waitForReadyRead(kPatience)) {
            errors += process->readAllStandardError();
        }
        QVERIFY2(errors.contains("households"), errors.constData());
        QCOMPARE(::kill(static_cast<pid_t>(process->processId()), SIGINT), 0);
        QVERIFY(process->waitForFinished(kPatience));
        const Answer stopped = Smarterctl::answerOf(*process);
        QVERIFY(stopped.exitCode > 0);
        QVERIFY(stopped.json[u"stopped"].toBool());
        const int issued = stopped.json[u"issued"].toInt();
        QVERIFY(issued > 0 && issued < kMany);
        const Answer rest = program_->run(words("bill run --month 2016-01"));
        QCOMPARE(rest.exitCode, 0);
        QCOMPARE(rest.json[u"already_issued"].toInt(), issued);
        QCOMPARE(rest.json[u"issued"].toInt(), kMany - issued);
    }

private:
    std::unique_ptr<Database> open() const {
        const QByteArray words = program_->passphrase();
        const SecretBytes passphrase = SecretBytes::copyOf(bytesOf({words.constData(), static_cast<std::size_t>(words.size())}));
        auto site = Site::open(program_->site(), &passphrase);
        if (!site) {
            return nullptr;
        }
        auto database = (*site)->databaseKey(TrustDomain::Mdms).and_then([&](const SecretBytes& key) {
            return Database::open((*site)->databasePath(TrustDomain::Mdms), key, mdmsSchema());
        });
        return database ? std::move(*database) : nullptr;
    }

    /// One kWh each on New Year's Day 2016, straight into the ledger.
    bool addHouseholds() const {
        const auto database = open();
        if (!database) {
            return false;
        }
        Ledger ledger(*database);
        return Transaction::begin(*database)
            .and_then([&](Transaction transaction) -> Status {
                for (int i = 0; i < kMany; ++i) {
                    HouseholdTotal total;
                    total.household.bytes[0] = static_cast<std::uint8_t>(i >> 8);
                    total.household.bytes[1] = static_cast<std::uint8_t>(i);
                    total.neighbourhood = s("Maple Court");
                    total.window = {instantOf(1'451'606'400), Seconds{86'400}};
                    total.coveredMinutes = total.expectedMinutes = 1440;
                    total.registers = {Joules{3'600'000}};
                    if (const auto added = ledger.add(total, instantOf(1'500'000'000)); !added || *added) {
                        return fail(ErrorCode::StoreFailed);
                    }
                }
                return transaction.commit();
            })
            .has_value();
    }

    std::unique_ptr<crypto::CryptoLibraries> libraries_;
    std::unique_ptr<Smarterctl> program_;
};

QTEST_GUILESS_MAIN(TestBillCommands)
#include "test_bill_commands.moc"
