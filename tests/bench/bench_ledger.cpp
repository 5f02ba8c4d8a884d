// SPDX-License-Identifier: GPL-3.0-or-later
// year_from_file: opens mdms.db and reads 35,040 windows of 15 minutes of one of four neighbourhoods in it;
// year: the same on an open database; neighbourhoods: the summary of all four; study: that year read, validated and
// estimated; study_again: asked for when nothing is new; forecast and anomalies: of the study, on no station's thread.
#include <benchmark/benchmark.h>

#include <QCoreApplication>

#include "core/mdms/analysis/anomalies.h"
#include "core/mdms/analysis/forecast.h"
#include "tests/support/small_mdms.h"
#include "tests/support/small_pes.h"

namespace {

using namespace smarter;
using namespace smarter::test;

constexpr int kWindows = 365 * 96;
const QString kMaple = QStringLiteral("Maple Court");
const Interval kYear{kNewYear, Seconds{std::int64_t{kWindows} * 900}};

void fill(SmallMdms& site) {
    const QString sql = QStringLiteral(
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?) "
        "INSERT INTO load (neighbourhood, window_start, window_length, revision, meters, enrolled, outcome, quality, joules, "
        "current) SELECT ?, ? + 900 * i, 900, 1, 24, 24, 0, 0, 9000000 + i % 96 * 40000 + i * 7919 % 1000 * 3000, 1 FROM n");
    for (const QString& name : {kMaple, QStringLiteral("Elm Row"), QStringLiteral("Old Mill"), QStringLiteral("Park")}) {
        if (!site.mdms->database().run(sql, {kWindows, name, number(kNewYear)})) {
            std::abort();
        }
    }
}

void readYear(benchmark::State& state, SmallMdms& site) {
    const auto rows = site.mdms->ledger().load(kMaple, kYear);
    if (!rows || rows->size() != kWindows) {
        state.SkipWithError("rows are missing");
    }
}

void yearFromFile(benchmark::State& state, SmallMdms& site) {
    for (auto _ : state) {
        site.restart();
        readYear(state, site);
    }
}

void year(benchmark::State& state, SmallMdms& site) {
    for (auto _ : state) {
        readYear(state, site);
    }
}

void neighbourhoods(benchmark::State& state, SmallMdms& site) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(site.mdms->ledger().neighbourhoods());
    }
}

void study(benchmark::State& state, SmallMdms& site) {
    for (auto _ : state) {
        state.PauseTiming();
        site.restart();
        const SessionPtr owner = site.owner();
        state.ResumeTiming();
        benchmark::DoNotOptimize(site.mdms->study(*owner, kMaple));
    }
}

void studyAgain(benchmark::State& state, SmallMdms& site) {
    const SessionPtr owner = site.owner();
    for (auto _ : state) {
        benchmark::DoNotOptimize(site.mdms->study(*owner, kMaple));
    }
}

template <auto work>
void ofTheStudy(benchmark::State& state, SmallMdms& site) {
    const auto made = site.mdms->study(*site.owner(), kMaple);
    if (!made) {
        state.SkipWithError("no study");
        return;
    }
    for (auto _ : state) {
        benchmark::DoNotOptimize(work(**made));
    }
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    openLibraries();
    {
        SmallMdms site;
        fill(site);
        const auto add = [&](const char* name, void (*run)(benchmark::State&, SmallMdms&)) {
            benchmark::RegisterBenchmark(name, [run, &site](benchmark::State& state) { run(state, site); })
                ->Unit(benchmark::kMillisecond);
        };
        add("year_from_file", yearFromFile);
        add("year", year);
        add("neighbourhoods", neighbourhoods);
        add("study", study);
        add("study_again", studyAgain);
        add("forecast", ofTheStudy<[](const LoadStudy& made) { return makeForecast(made.series(), made.zone); }>);
        add("anomalies", ofTheStudy<[](const LoadStudy& made) { return findAnomalies(made.series(), made.zone); }>);
        benchmark::Initialize(&argc, argv);
        benchmark::RunSpecifiedBenchmarks();
    }
    SmallMdms::cleanUp();
    closeLibraries();
}
