// SPDX-License-Identifier: GPL-3.0-or-later
// simulate_scale [--meters N] [--workers W] … [--json]: how unevenly hashing spreads a utility's neighbourhoods over
// partitions and workers, and what a lost worker or site costs. No network: the product's partitionOf on made-up
// neighbourhoods, and arithmetic of queues whose work comes evenly. The costs of a reading are parameters, from benchmarks.
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <vector>

#include "core/messages/partition.h"

namespace {

using namespace smarter;

struct Options {
    std::int64_t meters = 0;
    double median = 0;            ///< homes of the middle neighbourhood
    double sigma = 0;             ///< of the logarithm of their number
    double readingMicros = 0;     ///< core time to judge, encrypt and sum a reading that comes alone, live
    double catchUpMicros = 0;     ///< the same of one in a full batch
    double windowMicros = 0;      ///< core time to close a neighbourhood's window
    double windowSeconds = 0;
    double cores = 0;             ///< of a worker
    double utilisation = 0;       ///< of all workers together
    std::int64_t workers = 0;     ///< 0: as many as the utilisation asks for
    double leaseSeconds = 0;
    double outageHours = 0;
    double readingBytes = 0;      ///< at the broker, with what it keeps about a message
    double replicas = 0;
    std::uint64_t seed = 0;
};

constexpr double kReadingSeconds = 60;
constexpr int kLeastHomes = 20;
constexpr int kMostHomes = 2'000;

/// Homes of each neighbourhood: log-normal, cut to 20 … 2,000.
std::vector<int> neighbourhoods(const Options& options) {
    std::mt19937_64 random(options.seed);
    std::normal_distribution<double> normal(std::log(options.median), options.sigma);
    std::vector<int> homes;
    for (std::int64_t left = options.meters; left > 0; left -= homes.back()) {
        const auto drawn = static_cast<int>(std::lround(std::clamp<double>(std::exp(normal(random)), kLeastHomes, kMostHomes)));
        homes.push_back(static_cast<int>(std::min<std::int64_t>(drawn, left)));
    }
    return homes;
}

/// Cores that a neighbourhood keeps busy.
double loadOf(int homes, const Options& options) {
    return homes * options.readingMicros / 1e6 / kReadingSeconds + options.windowMicros / 1e6 / options.windowSeconds;
}

std::vector<double> partitionLoads(const std::vector<int>& homes, std::uint32_t partitions, const Options& options) {
    std::vector<double> loads(partitions);
    for (std::size_t i = 0; i < homes.size(); ++i) {
        loads[partitionOf(QStringLiteral("Neighbourhood %1").arg(i), partitions)] += loadOf(homes[i], options);
    }
    return loads;
}

double total(const std::vector<double>& loads) {
    return std::accumulate(loads.begin(), loads.end(), 0.0);
}

double most(const std::vector<double>& loads) {
    return *std::ranges::max_element(loads);
}

double skew(const std::vector<double>& loads) {
    return most(loads) / (total(loads) / static_cast<double>(loads.size()));
}

/// Leases are balanced by their number, not their load: workers take partitions in turn, in an order of chance.
struct Leases {
    std::vector<std::vector<double>> ofWorker;  ///< loads of its partitions

    std::vector<double> loads() const {
        std::vector<double> out;
        std::ranges::transform(ofWorker, std::back_inserter(out), total);
        return out;
    }
};

Leases lease(std::vector<double> loads, std::size_t workers, std::uint64_t seed) {
    std::ranges::shuffle(loads, std::mt19937_64(seed));
    Leases leases{std::vector<std::vector<double>>(workers)};
    for (std::size_t i = 0; i < loads.size(); ++i) {
        leases.ofWorker[i % workers].push_back(loads[i]);
    }
    return leases;
}

/// What the others have when one is gone.
struct Survivors {
    std::vector<double> loads;
    std::vector<double> taken;  ///< of these, what was the lost worker's
};

/// The busiest is gone; the others take its partitions in turn, those with the fewest first.
Survivors withoutBusiest(Leases leases) {
    const std::vector<double> before = leases.loads();
    const auto busiest = std::ranges::max_element(before) - before.begin();
    const std::vector<double> orphans = leases.ofWorker[static_cast<std::size_t>(busiest)];
    leases.ofWorker.erase(leases.ofWorker.begin() + busiest);
    std::ranges::stable_sort(leases.ofWorker, {}, &std::vector<double>::size);
    Survivors survivors{leases.loads(), std::vector<double>(leases.ofWorker.size())};
    for (std::size_t i = 0; i < orphans.size(); ++i) {
        const std::size_t heir = i % survivors.loads.size();
        survivors.loads[heir] += orphans[i];
        survivors.taken[heir] += orphans[i];
    }
    return survivors;
}

/// Seconds until a worker has done what came of `missed` (cores) in `seconds`, beside `load` that goes on coming, all of it in
/// full batches; negative: never.
double catchUp(double missed, double seconds, double load, const Options& options) {
    const double cheaper = options.catchUpMicros / options.readingMicros;
    const double spare = options.cores - load * cheaper;
    return spare > 0 ? missed * cheaper * seconds / spare : -1;
}

/// The longest of what each survivor takes, after a worker fell silent until its leases ended.
double catchUpAfterLoss(const Survivors& survivors, const Options& options) {
    double longest = 0;
    for (std::size_t i = 0; i < survivors.loads.size(); ++i) {
        const double seconds = catchUp(survivors.taken[i], options.leaseSeconds, survivors.loads[i], options);
        if (seconds < 0) {
            return seconds;
        }
        longest = std::max(longest, seconds);
    }
    return longest;
}

QJsonObject simulate(const std::vector<int>& homes, std::uint32_t partitions, const Options& options) {
    const std::vector<double> loads = partitionLoads(homes, partitions, options);
    const double needed = total(loads) / (options.cores * options.utilisation);
    const auto workers = std::clamp<std::int64_t>(
        options.workers > 0 ? options.workers : static_cast<std::int64_t>(std::ceil(needed)), 2, partitions);
    const Leases before = lease(loads, static_cast<std::size_t>(workers), options.seed);
    const Survivors after = withoutBusiest(before);
    const double busiest = most(before.loads());
    return {{QStringLiteral("partitions"), qint64{partitions}},
            {QStringLiteral("workers"), qint64{workers}},
            {QStringLiteral("mean_utilisation"), total(loads) / (static_cast<double>(workers) * options.cores)},
            {QStringLiteral("partition_skew"), skew(loads)},
            {QStringLiteral("empty_partitions"), qint64{std::ranges::count(loads, 0.0)}},
            {QStringLiteral("worker_skew"), skew(before.loads())},
            {QStringLiteral("busiest_utilisation"), busiest / options.cores},
            {QStringLiteral("busiest_utilisation_after_loss"), most(after.loads) / options.cores},
            {QStringLiteral("catch_up_after_worker_s"), catchUpAfterLoss(after, options)},
            {QStringLiteral("catch_up_after_outage_h"), catchUp(busiest, options.outageHours, busiest, options)}};
}

QJsonObject siteFigures(const std::vector<int>& homes, const Options& options) {
    const double readings = static_cast<double>(options.meters) / kReadingSeconds;
    double cores = 0;
    for (const int one : homes) {
        cores += loadOf(one, options);
    }
    return {{QStringLiteral("meters"), qint64{options.meters}},
            {QStringLiteral("neighbourhoods"), static_cast<qint64>(homes.size())},
            {QStringLiteral("largest_neighbourhood"), *std::ranges::max_element(homes)},
            {QStringLiteral("readings_per_s"), readings},
            {QStringLiteral("cores_busy"), cores},
            {QStringLiteral("broker_bytes_per_s"), readings * options.readingBytes},
            {QStringLiteral("outage_h"), options.outageHours},
            {QStringLiteral("broker_gib_a_replica"), readings * options.readingBytes * options.outageHours * 3'600 / 0x1p30},
            {QStringLiteral("broker_gib"),
             readings * options.readingBytes * options.outageHours * 3'600 * options.replicas / 0x1p30}};
}

QString shown(const QJsonValue& value) {
    const double number = value.toDouble();
    return number < 0 ? QStringLiteral("never") : QString::number(number, 'f', number == std::floor(number) ? 0 : 3);
}

void print(const QJsonObject& site, const QJsonArray& rows, QTextStream& out) {
    for (auto figure = site.begin(); figure != site.end(); ++figure) {
        out << figure.key().leftJustified(24) << shown(figure.value()) << '\n';
    }
    // In the order of their first use, not of the alphabet.
    for (const char* name : {"partitions", "workers", "mean_utilisation", "partition_skew", "empty_partitions", "worker_skew",
                             "busiest_utilisation", "busiest_utilisation_after_loss", "catch_up_after_worker_s",
                             "catch_up_after_outage_h"}) {
        out << QString::fromLatin1(name).leftJustified(32);
        for (const QJsonValue& row : rows) {
            out << shown(row.toObject().value(QLatin1String(name))).rightJustified(10);
        }
        out << '\n';
    }
}

bool isUsable(const Options& options) {
    return options.meters >= 1'000 && options.median >= kLeastHomes && options.median <= kMostHomes && options.sigma > 0 &&
           options.readingMicros > 0 && options.catchUpMicros > 0 && options.windowMicros >= 0 && options.windowSeconds > 0 && options.cores > 0 &&
           options.utilisation > 0 && options.utilisation < 1 && options.workers >= 0 && options.leaseSeconds > 0 &&
           options.outageHours > 0 && options.readingBytes > 0 && options.replicas >= 1;
}

Options readOptions(QCommandLineParser& parser, const QCoreApplication& app) {
    const auto option = [&](const char* name, const char* what, const char* value) {
        parser.addOption({QString::fromLatin1(name), QString::fromLatin1(what), QStringLiteral("number"), QString::fromLatin1(value)});
    };
    option("meters", "Meters of the site, a reading a minute each.", "50000000");
    option("median", "Homes of the middle neighbourhood.", "200");
    option("sigma", "Standard deviation of the logarithm of the homes of a neighbourhood.", "0.9");
    option("reading-us", "Core time of a live reading at the intake, microseconds (bench_pipeline --batch 1).", "250");
    option("catch-up-us", "Core time of a reading in a full batch, microseconds (bench_pipeline --batch 60).", "5");
    option("window-us", "Core time to close one neighbourhood's window, microseconds.", "2000");
    option("window-s", "Length of a window, seconds.", "900");
    option("cores", "Cores of a worker.", "8");
    option("utilisation", "Share of the workers' cores that is busy on average.", "0.6");
    option("workers", "Workers; 0: as many as the utilisation asks for.", "0");
    option("lease-s", "Seconds until a silent worker's partitions are free.", "30");
    option("outage-h", "Hours for which no worker is there.", "4");
    option("reading-bytes", "Bytes of a reading in the broker's files.", "200");
    option("replicas", "Copies that the broker keeps.", "3");
    option("seed", "The same seed makes the same neighbourhoods.", "1");
    parser.addOption({QStringLiteral("json"), QStringLiteral("One JSON object.")});
    parser.addHelpOption();
    parser.process(app);
    const auto number = [&](const char* name) { return parser.value(QString::fromLatin1(name)).toDouble(); };
    const auto whole = [&](const char* name) { return parser.value(QString::fromLatin1(name)).toLongLong(); };
    return {whole("meters"),      number("median"),        number("sigma"),       number("reading-us"),
            number("catch-up-us"), number("window-us"),   number("window-s"),    number("cores"),
            number("utilisation"), whole("workers"),      number("lease-s"),     number("outage-h"),
            number("reading-bytes"), number("replicas"),  static_cast<std::uint64_t>(whole("seed"))};
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const Options options = readOptions(parser, app);
    if (!isUsable(options)) {
        qFatal("values out of range; see --help");
    }
    const std::vector<int> homes = neighbourhoods(options);
    const QJsonObject site = siteFigures(homes, options);
    QJsonArray rows;
    for (const std::uint32_t partitions : {64U, 256U, 1'024U, 4'096U}) {
        rows += simulate(homes, partitions, options);
    }
    QTextStream out(stdout);
    if (parser.isSet(QStringLiteral("json"))) {
        QJsonObject all = site;
        all.insert(QStringLiteral("rows"), rows);
        out << QString::fromUtf8(QJsonDocument(all).toJson());
    } else {
        print(site, rows, out);
    }
}
