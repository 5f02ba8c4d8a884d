// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include <QCoreApplication>

#include "core/crypto/init.h"
#include "core/pipeline/pipeline_monitor.h"
#include "tests/support/fresh_stations.h"

namespace {

using namespace smarter;
using namespace std::chrono_literals;

/// A snapshot after a run, with a whole minute of history: what the monitor asks for 30 times a second.
void snapshot(benchmark::State& state) {
    test::FreshStations site;
    site.writeHomes(10, 2);
    if (!ingest(*site.stations, site.site->zone(), site.request(), {})) {
        state.SkipWithError("the run failed");
        return;
    }
    std::chrono::nanoseconds steady{};
    const RunControl control;
    PipelineMonitor monitor(*site.site, *site.stations, control, [&] { return steady; });
    for (int i = 0; i < 70; ++i) {
        steady += 1s;
        benchmark::DoNotOptimize(monitor.snapshot(RunState::Running));
    }
    for (auto _ : state) {
        steady += 33ms;
        benchmark::DoNotOptimize(monitor.snapshot(RunState::Running));
    }
}
BENCHMARK(snapshot)->Unit(benchmark::kMicrosecond);

/// What the counters spare: the same figures asked of the databases.
void recount(benchmark::State& state) {
    test::FreshStations site;
    site.writeHomes(10, 2);
    if (!ingest(*site.stations, site.site->zone(), site.request(), {})) {
        state.SkipWithError("the run failed");
        return;
    }
    const RunControl control;
    PipelineMonitor monitor(*site.site, *site.stations, control);
    for (auto _ : state) {
        benchmark::DoNotOptimize(monitor.recount());
    }
}
BENCHMARK(recount)->Unit(benchmark::kMicrosecond);

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const auto libraries = crypto::CryptoLibraries::create();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
