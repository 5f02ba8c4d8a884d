// SPDX-License-Identifier: GPL-3.0-or-later
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include "core/service/health_server.h"
#include "core/service/service_metrics.h"
#include "tests/support/error_of.h"

using namespace smarter;
using namespace std::chrono_literals;
using test::errorOf;

namespace {

struct Answer {
    int status = 0;
    QByteArray type;
    QByteArray allow;
    QByteArray body;
};

/// The value of a sample, by its whole name with labels; "" if it is not there.
QByteArray sample(const QByteArray& text, const QByteArray& name) {
    for (const QByteArray& line : text.split('\n')) {
        if (line.startsWith(name + ' ')) {
            return line.mid(name.size() + 1);
        }
    }
    return {};
}

/// The exposition format 0.0.4, line by line (prometheus.io/docs/instrumenting/exposition_formats). The first wrong line.
QByteArray faultOf(const QByteArray& text) {
    static const QRegularExpression comment(QStringLiteral(R"(^# (HELP [a-z_]+ \S.*|TYPE [a-z_]+ (counter|gauge|histogram))$)"));
    static const QRegularExpression line(QStringLiteral(
        R"rx(^([a-z_]+)(\{[a-z_]+="([^"\\]|\\["\\n])*"(,[a-z_]+="([^"\\]|\\["\\n])*")*\})? (NaN|[+-]Inf|-?\d+(\.\d+)?(e[+-]\d+)?)$)rx"));
    if (!text.endsWith('\n')) {
        return "the end";
    }
    QString family;
    for (const QByteArray& one : text.chopped(1).split('\n')) {
        const QString written = QString::fromUtf8(one);
        if (comment.match(written).hasMatch()) {
            family = written.section(QLatin1Char(' '), 2, 2);
            continue;
        }
        const auto match = line.match(written);
        if (!match.hasMatch() || !match.captured(1).startsWith(family)) {
            return one;
        }
    }
    return {};
}

}  // namespace

class TestHealthServer : public QObject {
    Q_OBJECT

private:
    Answer ask(const QByteArray& method, const QString& path) {
        QNetworkAccessManager network;
        const QUrl url(QStringLiteral("http://127.0.0.1:%1%2").arg(server_->port()).arg(path));
        const std::unique_ptr<QNetworkReply> reply(network.sendCustomRequest(QNetworkRequest(url), method));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished() && !finished.wait(10'000)) {
            return {};
        }
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->rawHeader("content-type"),
                reply->rawHeader("allow"), reply->readAll()};
    }

    ManualClock clock_{instantOf(1'700'000'000)};
    std::atomic<std::chrono::nanoseconds> steady_{};
    std::unique_ptr<Health> health_;
    std::unique_ptr<ServiceMetrics> metrics_;
    std::unique_ptr<HealthServer> server_;

private Q_SLOTS:
    void init() {
        steady_ = 0s;
        health_ = std::make_unique<Health>(clock_, std::vector{Dependency::Store, Dependency::Broker}, Seconds{60},
                                           [this] { return steady_.load(); });
        metrics_ = std::make_unique<ServiceMetrics>(RoleKind::PesIntake);
        auto started = HealthServer::start({}, {[this] { return health_->alive(); }, [this] { return health_->ready(); },
                                                [this] { return metrics_->text(); }});
        QVERIFY(started);
        server_ = std::move(*started);
    }

    void cleanup() { server_.reset(); }

    void aliveUntilTheLoopStands() {
        Answer answer = ask("GET", QStringLiteral("/healthz"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, QByteArray("alive\n"));
        QCOMPARE(answer.type, QByteArray("text/plain; charset=utf-8"));
        steady_ = 60s;
        answer = ask("GET", QStringLiteral("/healthz"));
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.body, QByteArray("stands for 60 s\n"));
        health_->turned();
        QCOMPARE(ask("GET", QStringLiteral("/healthz")).status, 200);
    }

    void readinessNamesWhatIsAwayAndSinceWhen() {
        QCOMPARE(ask("GET", QStringLiteral("/readyz")).status, 503);
        health_->setPhase(Health::Phase::Serving);
        Answer answer = ask("GET", QStringLiteral("/readyz"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, QByteArray("serving\nstore up\nbroker up\n"));
        QVERIFY(health_->setAway({Dependency::Broker, "away"}));
        clock_.set(clock_.now() + Seconds{60});
        QVERIFY(!health_->setAway({Dependency::Broker, "full"}));
        answer = ask("GET", QStringLiteral("/readyz"));
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.body, QByteArray("serving\nstore up\nbroker full since 2023-11-14T22:13:20Z\n"));
        QCOMPARE(health_->allBack(), (std::vector{std::pair{Dependency::Broker, Seconds{60}}}));
        QCOMPARE(ask("GET", QStringLiteral("/readyz")).status, 200);
        health_->setPhase(Health::Phase::Draining);
        answer = ask("GET", QStringLiteral("/readyz"));
        QCOMPARE(answer.status, 503);
        QVERIFY(answer.body.startsWith("draining\n"));
    }

    void figuresAreInPrometheusTextFormat() {
        DependencyMetrics dependencies(*metrics_, {Dependency::Store, Dependency::Broker});
        ReadingMetrics readings(*metrics_);
        CommitMetrics commits(*metrics_);
        IntakeMetrics intake(*metrics_);
        AggregateMetrics aggregates(*metrics_);
        dependencies.setUp(Dependency::Broker, true);
        dependencies.addRetry(Dependency::Store);
        dependencies.addRetry(Dependency::Lease);  // not this role's
        readings.addAccepted(1'440);
        readings.addAccepted(60);
        readings.addRefused(RefusalReason::TagInvalid);
        readings.addRefused(RefusalReason::KeyEpochUnknown, 3);
        readings.addDuplicates(7);
        commits.addCommit(30ms);
        commits.addCommit(300ms);
        commits.setLag(12, 2'500ms);
        intake.addBatch(63);
        intake.addExposure(50us);
        intake.setLeaseHeld(17, true);
        intake.setLeaseHeld(18, true);
        intake.setLeaseHeld(18, false);
        intake.setSumsQueued(4);
        aggregates.addReleased(5);
        aggregates.addWithheld(2);

        const Answer answer = ask("GET", QStringLiteral("/metrics"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.type, QByteArray("text/plain; version=0.0.4; charset=utf-8"));
        QCOMPARE(faultOf(answer.body), QByteArray());
        QVERIFY(!answer.body.contains("engine=\"lease\""));
        const auto expect = [&](const char* name, const char* labels, const char* value) {
            const QByteArray whole = QByteArray("smarter_") + name + "{role=\"pes-intake\"" + labels + '}';
            const QByteArray found = sample(answer.body, whole);
            if (found != value) {
                qWarning().noquote() << whole << "is" << found << "and not" << value;
            }
            return found == value;
        };
        QVERIFY(expect("engine_up", ",engine=\"broker\"", "1"));
        QVERIFY(expect("engine_up", ",engine=\"store\"", "0"));
        QVERIFY(expect("retries_total", ",engine=\"store\"", "1"));
        QVERIFY(expect("readings_accepted_total", "", "1500"));
        QVERIFY(expect("readings_refused_total", ",reason=\"tag_invalid\"", "1"));
        QVERIFY(expect("readings_refused_total", ",reason=\"key_epoch_unknown\"", "3"));
        QVERIFY(expect("readings_refused_total", ",reason=\"unknown_meter\"", "0"));
        QVERIFY(expect("readings_duplicate_total", "", "7"));
        QVERIFY(expect("commits_total", "", "2"));
        QVERIFY(expect("commit_seconds_count", "", "2"));
        QVERIFY(expect("commit_seconds_bucket", ",le=\"0.02\"", "0"));
        QVERIFY(expect("commit_seconds_bucket", ",le=\"0.05\"", "1"));
        QVERIFY(expect("commit_seconds_bucket", ",le=\"+Inf\"", "2"));
        QVERIFY(expect("delivery_lag_messages", "", "12"));
        QVERIFY(expect("delivery_lag_seconds", "", "2.5"));
        QVERIFY(expect("batch_readings_bucket", ",le=\"60\"", "0"));
        QVERIFY(expect("batch_readings_bucket", ",le=\"100\"", "1"));
        QVERIFY(expect("exposure_seconds_bucket", ",le=\"0.0001\"", "1"));
        QVERIFY(expect("lease_held", ",partition=\"17\"", "1"));
        QVERIFY(expect("lease_held", ",partition=\"18\"", "0"));
        QVERIFY(expect("sums_queued", "", "4"));
        QVERIFY(expect("aggregates_released_total", "", "5"));
        QVERIFY(expect("aggregates_withheld_total", "", "2"));
    }

    void otherPathsAreNotThere() {
        for (const char* path : {"/", "/metrics/", "/healthz/more", "/../etc/passwd", "/readyz%00"}) {
            QCOMPARE(ask("GET", QString::fromLatin1(path)).status, 404);
        }
    }

    void otherMethodsAreRefused() {
        for (const char* path : {"/healthz", "/readyz", "/metrics"}) {
            for (const char* method : {"POST", "PUT", "DELETE", "HEAD", "OPTIONS"}) {
                const Answer answer = ask(method, QString::fromLatin1(path));
                QCOMPARE(answer.status, 405);
                QCOMPARE(answer.allow, QByteArray("GET"));
                QCOMPARE(answer.body, QByteArray());
            }
        }
    }

    void itAnswersWhileTheRoleIsAtWork() {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, server_->port());
        QVERIFY(socket.waitForConnected(10'000));
        socket.write("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QVERIFY(socket.waitForReadyRead(10'000));  // no event loop of this thread turns
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 200"));
    }

    void onlyThisMachineIsListenedTo() {
        const HealthServer::Answers none;
        for (const char* address : {"0.0.0.0", "::", "192.0.2.1", "169.254.1.1"}) {
            QCOMPARE(errorOf(HealthServer::start({QHostAddress(QString::fromLatin1(address)), 0}, none)), ErrorCode::InvalidArgument);
        }
    }

    void aPortInUseIsSaid() {
        QCOMPARE(errorOf(HealthServer::start({QHostAddress(QHostAddress::LocalHost), server_->port()}, {})), ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestHealthServer)
#include "test_health_server.moc"
