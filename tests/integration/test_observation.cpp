// SPDX-License-Identifier: GPL-3.0-or-later
#include <QMutex>
#include <QRegularExpression>
#include <QTest>
#include <set>

#include "core/base/log.h"
#include "core/crypto/init.h"
#include "core/pipeline/pipeline_monitor.h"
#include "tests/support/error_of.h"
#include "tests/support/fresh_stations.h"

using namespace smarter;
using namespace smarter::test;
using namespace std::chrono_literals;

namespace {

QMutex linesMutex;
QStringList lines;

/// Every line that anything in the process logs while it lives, all categories at every level.
class CapturedLog {
public:
    CapturedLog() {
        lines.clear();
        QLoggingCategory::setFilterRules(QStringLiteral("*=true"));
        previous_ = qInstallMessageHandler([](QtMsgType, const QMessageLogContext& context, const QString& text) {
            const QMutexLocker lock(&linesMutex);
            lines.append(QString::fromLatin1(context.category) + QLatin1Char(' ') + text);
        });
    }
    ~CapturedLog() {
        qInstallMessageHandler(previous_);
        QLoggingCategory::setFilterRules({});
    }
    CapturedLog(const CapturedLog&) = delete;
    CapturedLog& operator=(const CapturedLog&) = delete;

    bool has(const char* text) const { return lines.join(QLatin1Char('\n')).contains(QLatin1String(text)); }

private:
    QtMessageHandler previous_;
};

std::vector<profile::Row> rowsOf(const QString& file) {
    std::vector<profile::Row> rows;
    const auto reader = profile::Reader::open(file, QTimeZone::utc());
    while (const auto row = *(*reader)->next()) {
        rows.push_back(*row);
    }
    return rows;
}

}  // namespace

class TestObservation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { libraries_ = std::move(*crypto::CryptoLibraries::create()); }
    void cleanupTestCase() { libraries_.reset(); }

    void logTellsARunAndNoReadingKeyOrMeter() {
        std::set<QString> joules;
        std::vector<QString> secrets;
        QStringList log;
        {
            const CapturedLog captured;
            FreshStations site;
            site.writeHomes(3, 2);
            QVERIFY(ingest(*site.stations, site.site->zone(), site.request(), {}));
            refuseOneReading(site);
            IngestRequest unreadable = site.request();
            unreadable.paths = {site.path(QStringLiteral("nowhere"))};
            QVERIFY(!ingest(*site.stations, site.site->zone(), unreadable, {}));
            for (int home = 1; home <= 3; ++home) {
                for (const profile::Row& row : rowsOf(QStringLiteral("%1/home-0%2.csv").arg(site.homes()).arg(home))) {
                    joules.insert(QString::number(row.energy.value));
                }
            }
            secrets = secretsOf(site);
            site.stations.reset();
            site.site.reset();
            for (const char* event : {"smarter.site event=site-opened", "event=site-closed", "smarter.pipeline event=run-started",
                                      "event=run-ended meters=3 accepted=8640 refused=0", "event=commit accepted=",
                                      "smarter.release event=windows outcome=", "smarter.intake event=refused reason=2 readings=1",
                                      "smarter.pipeline event=run-failed code="}) {
                QVERIFY2(captured.has(event), event);
            }
            log = lines;
        }
        // Counts are small whole numbers; of the joules those that cannot be one are looked for.
        static const QRegularExpression number(QStringLiteral("\\d+"));
        int checked = 0;
        for (const QString& line : log) {
            for (auto match = number.globalMatch(line); match.hasNext(); ++checked) {
                const QString digits = match.next().captured();
                QVERIFY2(digits.size() < 5 || !joules.contains(digits), qPrintable(line));
            }
            for (const QString& secret : secrets) {
                QVERIFY2(!line.contains(secret, Qt::CaseInsensitive), qPrintable(line));
            }
        }
        QVERIFY(checked > 20);
        QVERIFY(std::ranges::count_if(joules, [](const QString& one) { return one.size() >= 5; }) > 500);
        QVERIFY(secrets.size() > 8);
    }

    void snapshotCountsWhatTheDatabasesSay() {
        FreshStations site;
        site.writeHomes(3, 2);
        const RunControl control;
        PipelineMonitor monitor(*site.site, *site.stations, control);
        QVERIFY(monitor.recount());
        std::int64_t mostWaiting = 0;
        IngestObserver observer;
        observer.progress = [&](const IngestProgress& progress) {
            monitor.note(progress);
            const SnapshotPtr snapshot = monitor.snapshot(RunState::Running);
            mostWaiting = std::max(mostWaiting, snapshot->waiting.readingsAtMeters);
            return snapshot->waiting.readingsAtMeters == *site.stations->meters().waitingReadings() &&
                   snapshot->tally.byOutcome.size() == site.stations->release().tally()->byOutcome.size();
        };
        IngestRequest request = site.request();
        request.slice = 6h;
        QVERIFY(ingest(*site.stations, site.site->zone(), request, observer));
        const SnapshotPtr counted = monitor.snapshot(RunState::Running);
        QVERIFY(monitor.recount());
        const SnapshotPtr asked = monitor.snapshot(RunState::Idle);
        QCOMPARE(counted->tally.byOutcome.at(Outcome::Released).loads, 192);
        QCOMPARE(asked->tally.byOutcome.at(Outcome::Released).loads, 192);
        QCOMPARE(counted->tally.byOutcome.at(Outcome::Released).households, asked->tally.byOutcome.at(Outcome::Released).households);
        QCOMPARE(asked->waiting.readingsAtMeters, 0);
        QCOMPARE(asked->waiting.sumsAtIntake + asked->waiting.aggregatesAtRelease, 0);
        QCOMPARE(asked->readingsAccepted, 3 * 2 * 1440);
        QCOMPARE(asked->batches.count(), site.stations->intake().figures().batchReadings.count());
        for (const Percentiles& measured : {asked->encryption, asked->exposure, asked->decryption, asked->commit}) {
            QVERIFY(measured.p50 > 0 && measured.p50 <= measured.p95 && measured.p95 <= measured.p99);
        }
        QVERIFY(asked->keysMade && *asked->keysMade <= SystemClock().now() && *asked->keysMade > SystemClock().now() - 1h);
    }

    void quarantineIsShownByReason() {
        FreshStations site;
        site.writeHomes(2, 1);
        QVERIFY(ingest(*site.stations, site.site->zone(), site.request(), {}));
        const RunControl control;
        PipelineMonitor monitor(*site.site, *site.stations, control);
        QVERIFY(monitor.recount());
        QCOMPARE(monitor.snapshot(RunState::Idle)->quarantine.size(), std::size_t{0});
        refuseOneReading(site);
        QVERIFY(monitor.recount());
        const SnapshotPtr snapshot = monitor.snapshot(RunState::Idle);
        QCOMPARE(snapshot->readingsRefused, 1);
        QCOMPARE(snapshot->refusedByReason[static_cast<std::size_t>(RefusalReason::TagInvalid)], 1);
        QCOMPARE(snapshot->quarantine.size(), std::size_t{1});
        QCOMPARE(snapshot->quarantine[0].reason, RefusalReason::TagInvalid);
    }

    void historyIsOnePointASecondAndAMinuteLong() {
        FreshStations site;
        site.writeHomes(2, 1);
        QVERIFY(ingest(*site.stations, site.site->zone(), site.request(), {}));
        std::chrono::nanoseconds steady{};
        const RunControl control;
        PipelineMonitor monitor(*site.site, *site.stations, control, [&] { return steady; });
        SnapshotPtr snapshot;
        for (int i = 0; i < 30 * 90; ++i) {
            steady += 33'333'334ns;
            snapshot = monitor.snapshot(RunState::Running);
        }
        QVERIFY2(snapshot->history.size() >= 59 && snapshot->history.size() <= 61, qPrintable(QString::number(snapshot->history.size())));
        QVERIFY(snapshot->history.front().secondsAgo > 57);
        QCOMPARE(snapshot->readingsPerSecond, 0.0);
        QVERIFY(snapshot->encryption.p50 > 0);  // of the time since opening: nothing came in this minute
    }

    /// Seals a reading and turns a bit of it on its way to the intake; the run after it carries it.
    static void refuseOneReading(FreshStations& site) {
        const auto meter = *site.stations->meters().find(kCourt, QStringLiteral("home-01"));
        const std::vector<profile::Row> row{{kNewYear + 24h * 40, Joules{60'000}}};
        QVERIFY(site.stations->meters().record(*meter, row, 1));
        Database& database = site.stations->meters().database();
        const auto sealed = database.first(QStringLiteral("SELECT sealed, first_sequence FROM batch ORDER BY first_sequence DESC LIMIT 1"), {},
                                           [](const Statement& found) { return std::pair(found.bytes(0), found.number(1)); });
        Bytes forged = (*sealed)->first;
        forged.back() ^= 1;
        QVERIFY(database.run(QStringLiteral("UPDATE batch SET sealed = ? WHERE meter_id = ? AND first_sequence = ?"),
                             {blob(forged), blob(meter->view()), number((*sealed)->second)}));
        QVERIFY(ingest(*site.stations, site.site->zone(), site.request(), {}));
    }

private:
    /// Ids and keys in hexadecimal, as far as the devices' own database tells them.
    static std::vector<QString> secretsOf(FreshStations& site) {
        std::vector<QString> out;
        const auto rows = site.stations->meters().database().all(
            QStringLiteral("SELECT meter_id, meter_key FROM meter"), {},
            [](const Statement& row) { return std::pair(hex(row.bytes(0)), hex(row.bytes(1))); });
        for (const auto& [id, key] : *rows) {
            out.insert(out.end(), {id, key, id.left(16), key.left(16), QLatin1String("home-0")});
        }
        return out;
    }

    std::unique_ptr<crypto::CryptoLibraries> libraries_;
};

QTEST_GUILESS_MAIN(TestObservation)
#include "test_observation.moc"
