// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <deque>
#include <numeric>

#include "app/smarterctl/interruption.h"
#include "core/service/service_host.h"
#include "tests/support/error_of.h"

using namespace smarter;
using namespace std::chrono_literals;
using test::errorOf;

namespace {

/// What happens to a role, one entry a step (or an attempt to make it); afterwards it is idle.
struct Script {
    std::deque<Result<bool>> steps;
    std::deque<Status> makes;
    int made = 0;
    int destroyed = 0;
    int drained = 0;
    std::function<void()> afterLast = [] {};
};

class ScriptedRole final : public ServiceRole {
public:
    explicit ScriptedRole(Script& script) : script_(script) { ++script_.made; }
    ~ScriptedRole() override { ++script_.destroyed; }

    Result<bool> step(const std::stop_token&) override {
        if (script_.steps.empty()) {
            script_.afterLast();
            return false;
        }
        const Result<bool> step = script_.steps.front();
        script_.steps.pop_front();
        return step;
    }
    Status drain(const std::stop_token&) override {
        ++script_.drained;
        return {};
    }

private:
    Script& script_;
};

RoleFactory factoryOf(Script& script) {
    return [&script]() -> Result<std::unique_ptr<ServiceRole>> {
        if (!script.makes.empty()) {
            const Status make = script.makes.front();
            script.makes.pop_front();
            if (!make) {
                return passOn(make);
            }
        }
        return std::make_unique<ScriptedRole>(script);
    };
}

const Status kStoreAway = fail(ErrorCode::StoreAway);
const Result<bool> kBrokerAway = fail(ErrorCode::BrokerAway);

/// A loop under a clock that only its waits move.
struct Bench {
    explicit Bench(RoleLoop::Timing timing = {.backoff = {100ms, 800ms}}, double random = 0)
        : loop(factoryOf(script), timing, {health, metrics, manager},
               [this](std::chrono::milliseconds duration, const std::stop_token&) {
                   waits.push_back(duration);
                   steady += duration;
                   clock.set(clock.now() + std::chrono::ceil<Seconds>(duration));
                   onWait();
               },
               [random] { return random; }) {
        script.afterLast = [this] { loop.requestStop(); };
    }

    QByteArray figure(const char* name) const {
        for (const QByteArray& line : registry.text().split('\n')) {
            if (line.startsWith(name)) {
                return line.mid(line.lastIndexOf(' ') + 1);
            }
        }
        return {};
    }

    Script script;
    ManualClock clock{instantOf(1'700'000'000)};
    std::chrono::nanoseconds steady{};
    Health health{clock, {Dependency::Store, Dependency::Broker}, Seconds{5}, [this] { return steady; }};
    ServiceMetrics registry{RoleKind::Mdms};
    DependencyMetrics metrics{registry, {Dependency::Store, Dependency::Broker}};
    ServiceManager manager = ServiceManager::fromEnvironment();
    std::vector<std::chrono::milliseconds> waits;
    std::function<void()> onWait = [] {};
    RoleLoop loop;
};

QStringList keptLog;

void keepLog(QtMsgType, const QMessageLogContext& context, const QString& message) {
    if (QLatin1String(context.category) == QLatin1String("smarter.service")) {
        keptLog += message;
    }
}

/// Where the loop sends what systemd would get.
class NotifySocket {
public:
    explicit NotifySocket(const QString& path) : path_(path), socket_(socket(AF_UNIX, SOCK_DGRAM, 0)) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray bytes = path.toLocal8Bit();
        std::copy(bytes.begin(), bytes.end(), address.sun_path);
        const timeval patience{10, 0};
        setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        bound_ = bind(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }
    ~NotifySocket() { close(socket_); }

    bool isBound() const { return bound_; }
    QString path() const { return path_; }
    QByteArray next() {
        char buffer[256];
        const ssize_t length = recv(socket_, buffer, sizeof buffer, 0);
        return length < 0 ? QByteArray() : QByteArray(buffer, length);
    }

private:
    QString path_;
    int socket_;
    bool bound_ = false;
};

/// Works until it is stopped; its drain takes until it is told that it is enough.
class BusyRole final : public ServiceRole {
public:
    Result<bool> step(const std::stop_token& stop) override {
        RoleLoop::waitFor(5ms, stop);
        return true;
    }
    Status drain(const std::stop_token& enough) override {
        std::puts("draining");
        std::fflush(stdout);
        RoleLoop::waitFor(1h, enough);
        std::puts("drained");
        return {};
    }
};

/// This program as a service: `--serve DRAIN_SECONDS`. Writes its port, then what its role does.
int serve(int drainSeconds) {
    std::atomic<ServiceHost*> running = nullptr;
    const ctl::Interruption interruption([&running] { running.load()->requestStop(); });
    const SystemClock clock;
    RoleSettings settings;
    settings.service.drain = Seconds{drainSeconds};
    const auto host = ServiceHost::start(settings, clock);
    if (!host) {
        return 2;
    }
    running = host->get();
    std::printf("%d\n", (*host)->port());
    std::fflush(stdout);
    const Status ended = (*host)->run([] { return Result<std::unique_ptr<ServiceRole>>(std::make_unique<BusyRole>()); });
    return ended ? 0 : 3;
}

std::unique_ptr<QProcess> startService(const NotifySocket& socket, int drainSeconds) {
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("NOTIFY_SOCKET"), socket.path());
    environment.insert(QStringLiteral("WATCHDOG_USEC"), QStringLiteral("20000"));
    process->setProcessEnvironment(environment);
    process->start(QCoreApplication::applicationFilePath(), {QStringLiteral("--serve"), QString::number(drainSeconds)});
    return process;
}

QByteArray nextLine(QProcess& process) {
    while (!process.canReadLine() && process.waitForReadyRead(20'000)) {
    }
    return process.readLine().trimmed();
}

/// The answer to a GET, head and body.
QByteArray answerOf(quint16 port, const QByteArray& path) {
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    socket.write("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QByteArray answer;
    while (!answer.contains("up\n") && socket.waitForReadyRead(10'000)) {
        answer += socket.readAll();
    }
    return answer;
}

/// Waits until it has said that it is ready and has turned at least twice, with a role.
bool isAtWork(NotifySocket& socket) {
    return socket.next() == "READY=1" && socket.next() == "WATCHDOG=1" && socket.next() == "WATCHDOG=1";
}

}  // namespace

class TestRoleLoop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEngineThatIsAwayIsTriedAgainAfterGrowingWaits() {
        Bench bench;
        bench.script.makes.assign(5, kStoreAway);
        std::vector<QByteArray> said;
        bench.onWait = [&] { said.push_back(bench.health.ready().text); };
        QVERIFY(bench.loop.run());
        // With the least jitter: halves of 100, 200, 400, 800 and 800.
        QCOMPARE(bench.waits, (std::vector{50ms, 100ms, 200ms, 400ms, 400ms}));
        QCOMPARE(said.front(), QByteArray("starting\nstore away since 2023-11-14T22:13:20Z\nbroker up\n"));
        QCOMPARE(said.back(), said.front());
        QCOMPARE(bench.script.made, 1);
        QCOMPARE(bench.figure("smarter_retries_total{role=\"mdms\",engine=\"store\"}"), QByteArray("5"));
        QCOMPARE(bench.figure("smarter_engine_up{role=\"mdms\",engine=\"store\"}"), QByteArray("1"));
    }

    void jitterSpreadsWaitsOverTheirUpperHalf() {
        Backoff least({100ms, 1'000ms}, [] { return 0.0; });
        Backoff most({100ms, 1'000ms}, [] { return 0.999; });
        for (const auto whole : {100, 200, 400, 800, 1'000, 1'000}) {
            QCOMPARE(least.next().count(), whole / 2);
            const auto longest = most.next().count();
            QVERIFY(longest >= whole * 99 / 100 && longest <= whole);
        }
        least.reset();
        QCOMPARE(least.next(), 50ms);
    }

    void aRoleThatLosesAnEngineIsMadeAnewWithAllItsConnections() {
        Bench bench;
        bench.script.steps = {true, kBrokerAway, kBrokerAway, true};
        std::vector<Health::Report> said;
        int alive = -1;
        bench.onWait = [&] {
            said.push_back(bench.health.ready());
            alive = bench.script.made - bench.script.destroyed;
        };
        QVERIFY(bench.loop.run());
        QCOMPARE(alive, 0);
        QCOMPARE(bench.script.made, 3);
        QCOMPARE(said.size(), std::size_t{2});
        QVERIFY(!said.front().ok);
        QVERIFY(said.front().text.startsWith("serving\nstore up\nbroker away since "));
        QCOMPARE(bench.script.drained, 1);
    }

    void waitsAreShortAgainOnceItWorked() {
        Bench bench;
        bench.script.steps = {kBrokerAway, kBrokerAway, true, kBrokerAway};
        QVERIFY(bench.loop.run());
        QCOMPARE(bench.waits, (std::vector{50ms, 100ms, 50ms}));
    }

    void outagesAndReturnsAreLoggedOnce() {
        keptLog.clear();
        const auto former = qInstallMessageHandler(keepLog);
        Bench bench;
        bench.script.makes.assign(4, kStoreAway);
        const Status ended = bench.loop.run();
        qInstallMessageHandler(former);
        QVERIFY(ended);
        QCOMPARE(keptLog.filter(QStringLiteral("event=away dependency=store state=away")).size(), 1);
        QCOMPARE(keptLog.filter(QStringLiteral("event=back dependency=store away_s=4")).size(), 1);
    }

    void errorsThatStayEndTheLoop() {
        Bench bench;
        bench.script.steps = {true, Result<bool>(fail(ErrorCode::SchemaTooNew, QStringLiteral("pes")))};
        const Status ended = bench.loop.run();
        QCOMPARE(errorOf(ended), ErrorCode::SchemaTooNew);
        QCOMPARE(ended.error().subject, QStringLiteral("pes"));
        QCOMPARE(bench.script.destroyed, 1);
        QVERIFY(bench.waits.empty());
    }

    void idleStepsWaitAndBusyOnesDoNot() {
        Bench bench({.idle = 70ms});
        bench.script.steps = {true, true, false, true, false};
        QVERIFY(bench.loop.run());
        QCOMPARE(bench.waits, (std::vector{70ms, 70ms}));
    }

    void longWaitsDoNotPassForAStandstill() {
        Bench bench({.backoff = {60s, 60s}});
        bench.script.makes.assign(1, kStoreAway);
        bool alive = true;
        bench.onWait = [&] { alive = alive && bench.health.alive().ok; };
        QVERIFY(bench.loop.run());
        QCOMPARE(std::accumulate(bench.waits.begin(), bench.waits.end(), 0ms), 30s);
        QVERIFY(alive);
    }

    void aStandingLoopIsNotAlive() {
        Bench bench;
        bench.script.steps = {true};
        bench.script.afterLast = [&] {
            QVERIFY(bench.health.alive().ok);
            bench.steady += 5s;
            QCOMPARE(bench.health.alive().text, QByteArray("stands for 5 s\n"));
            QVERIFY(!bench.health.alive().ok);
            bench.loop.requestStop();
        };
        QVERIFY(bench.loop.run());
    }

    void stoppingWhileAnEngineIsAwayIsNoFailure() {
        Bench bench;
        bench.script.makes.assign(100, kStoreAway);
        bench.onWait = [&] { bench.loop.requestStop(); };
        QVERIFY(bench.loop.run());
        QCOMPARE(bench.waits.size(), std::size_t{1});
        QCOMPARE(bench.script.made, 0);
        QCOMPARE(bench.health.ready().text.left(8), QByteArray("draining"));
    }

    void sigtermDrainsWithinItsTime() {
        const QTemporaryDir folder;
        NotifySocket socket(folder.filePath(QStringLiteral("notify")));
        QVERIFY(socket.isBound());
        const auto service = startService(socket, 1);
        const quint16 port = nextLine(*service).toUShort();
        QVERIFY(isAtWork(socket));
        const QByteArray ready = answerOf(port, "/readyz");
        QVERIFY2(ready.startsWith("HTTP/1.1 200") && ready.endsWith("serving\nstore up\nbroker up\n"), ready.constData());
        service->terminate();
        QByteArray said;
        while ((said = socket.next()) == "WATCHDOG=1") {
        }
        QCOMPARE(said, QByteArray("STOPPING=1"));
        QVERIFY(service->waitForFinished(20'000));
        QCOMPARE(service->exitStatus(), QProcess::NormalExit);
        QCOMPARE(service->exitCode(), 0);
        QCOMPARE(service->readAllStandardOutput(), QByteArray("draining\ndrained\n"));
    }

    void aSecondSignalEndsAtOnce() {
        const QTemporaryDir folder;
        NotifySocket socket(folder.filePath(QStringLiteral("notify")));
        const auto service = startService(socket, 3'600);
        QVERIFY(nextLine(*service).toUShort() != 0);
        QVERIFY(isAtWork(socket));
        service->terminate();
        QCOMPARE(nextLine(*service), QByteArray("draining"));
        service->terminate();
        QVERIFY(service->waitForFinished(20'000));
        QCOMPARE(service->exitStatus(), QProcess::CrashExit);
        QCOMPARE(service->exitCode(), SIGTERM);
    }
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (argc == 3 && QByteArray(argv[1]) == "--serve") {
        return serve(QByteArray(argv[2]).toInt());
    }
    TestRoleLoop test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_role_loop.moc"
