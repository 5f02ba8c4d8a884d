// SPDX-License-Identifier: GPL-3.0-or-later
// bench_engines [--neighbourhoods N] [--homes H] [--partitions P]: a day of generated meters through real servers on this
// machine, with one intake worker and with two, each on a site of its own, side by side in one run. Beside the time, the
// processor time that each program used: what a reading costs at each stage, and of it follows what many machines do.
#include <unistd.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTextStream>
#include <QThread>

#include "core/crypto/init.h"
#include "core/messages/reading_batch.h"
#include "tests/support/engine_site.h"

namespace {

using namespace smarter;
using namespace smarter::test;

struct Load {
    int neighbourhoods = 0;
    int homes = 0;
    std::uint32_t partitions = 0;
};

struct Measured {
    double seconds = 0;
    double concentrator = 0;  ///< processor seconds, as all below
    double broker = 0;
    double intake = 0;
    double store = 0;
    double release = 0;
    double mdms = 0;
    double settledSeconds = 0;  ///< until the MDMS had everything
    std::int64_t storeBytes = 0;
    std::int64_t readings = 0;
};

/// User and system time of a process and of the children it has waited for.
double processorSeconds(qint64 pid) {
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArray line = file.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    double ticks = 0;
    for (const int field : {11, 12, 13, 14}) {  // utime, stime, cutime, cstime
        ticks += fields.value(field).toDouble();
    }
    return ticks / static_cast<double>(sysconf(_SC_CLK_TCK));
}

/// A server and the processes it has now.
double processorSecondsOfTree(qint64 pid) {
    double sum = processorSeconds(pid);
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(pid));
    if (children.open(QIODevice::ReadOnly)) {
        for (const QByteArray& child : children.readAll().simplified().split(' ')) {
            sum += child.isEmpty() ? 0 : processorSeconds(child.toLongLong());
        }
    }
    return sum;
}

std::int64_t storeBytes(EngineSite& site) {
    return site.postgres().administer(QStringLiteral("SELECT pg_database_size('smarter')")).trimmed().toLongLong();
}

Measured measure(const Load& load, int workers) {
    EngineSiteOptions options;
    options.partitions = load.partitions;
    options.minimumMeters = 10;
    options.keyBits = 3072;
    options.leaseSeconds = 30;
    options.inFlight = 20'000;
    options.durability = PostgresServer::Durability::Real;
    EngineSite site(options);
    site.recordDay(load.neighbourhoods, load.homes);
    site.runEmbedded();
    QProcess& release = site.start(RoleKind::PesRelease, {});
    QProcess& mdms = site.start(RoleKind::Mdms, {});
    std::vector<QProcess*> intake;
    for (int worker = 0; worker < workers; ++worker) {
        intake.push_back(&site.start(RoleKind::PesIntake, QStringLiteral("worker%1").arg(worker)));
    }
    const double brokerBefore = processorSeconds(site.nats().pid());
    const double storeBefore = processorSecondsOfTree(site.postgres().pid());
    const std::int64_t bytesBefore = storeBytes(site);
    QElapsedTimer time;
    time.start();
    QProcess& concentrator = site.start(RoleKind::Concentrator, QStringLiteral("bench"));
    Measured out;
    out.readings = site.recordedReadings();
    while (site.readingsAccepted() < site.recordedReadings() && time.elapsed() < 3'600'000) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 100);
        QThread::msleep(100);
    }
    out.seconds = static_cast<double>(time.elapsed()) / 1e3;
    const QString difference = site.differenceWithin(600'000);
    out.settledSeconds = static_cast<double>(time.elapsed()) / 1e3;
    if (!difference.isEmpty()) {
        qFatal("not equal to the embedded day: %s", qPrintable(difference));
    }
    out.concentrator = processorSeconds(concentrator.processId());
    out.broker = processorSeconds(site.nats().pid()) - brokerBefore;
    for (const QProcess* worker : intake) {
        out.intake += processorSeconds(worker->processId());
    }
    out.release = processorSeconds(release.processId());
    out.mdms = processorSeconds(mdms.processId());
    out.store = processorSecondsOfTree(site.postgres().pid()) - storeBefore;
    out.storeBytes = storeBytes(site) - bytesBefore;
    site.stopAll();
    return out;
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{QStringLiteral("neighbourhoods"), QStringLiteral("How many."), QStringLiteral("n"), QStringLiteral("40")},
                       {QStringLiteral("homes"), QStringLiteral("In each."), QStringLiteral("h"), QStringLiteral("50")},
                       {QStringLiteral("partitions"), QStringLiteral("Of the site."), QStringLiteral("p"), QStringLiteral("8")}});
    parser.process(application);
    const Load load{parser.value(QStringLiteral("neighbourhoods")).toInt(), parser.value(QStringLiteral("homes")).toInt(),
                    parser.value(QStringLiteral("partitions")).toUInt()};
    const auto libraries = crypto::CryptoLibraries::create();
    QTextStream out(stdout);
    out << "workers | readings | s to the last commit | readings/s | ratio | processor us a reading: concentrator, "
           "broker, intake, PostgreSQL, release, MDMS | bytes a reading in PostgreSQL\n";
    double first = 0;
    for (const int workers : {1, 2}) {
        const Measured one = measure(load, workers);
        const auto readings = static_cast<double>(one.readings);
        const double rate = readings / one.seconds;
        first = workers == 1 ? rate : first;
        const auto micros = [&](double seconds) { return QString::number(seconds * 1e6 / readings, 'f', 3); };
        out << workers << " | " << one.readings << " | " << one.seconds << " (all out: " << one.settledSeconds << ") | "
            << QString::number(rate, 'f', 0) << " | " << QString::number(rate / first, 'f', 2) << " | " << micros(one.concentrator) << ", "
            << micros(one.broker) << ", " << micros(one.intake) << ", " << micros(one.store) << ", " << micros(one.release) << ", "
            << micros(one.mdms) << " | " << QString::number(static_cast<double>(one.storeBytes) / readings, 'f', 2) << '\n';
        out.flush();
    }
    return 0;
}
