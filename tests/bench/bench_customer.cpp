// SPDX-License-Identifier: GPL-3.0-or-later
// A customer's year of minutes (525,600). opened: from sealed rows to readings. shown: with everything that
// the page says of it (comparisons, base load, peaks, hours, cost by register). frame: the chart moves by a
// hundredth and is painted anew.
#include <benchmark/benchmark.h>

#include <QApplication>

#include "core/crypto/init.h"
#include "tests/support/fresh_stations.h"
#include "ui/customer/consumption.h"
#include "ui/widgets/time_series_chart.h"

namespace {

using namespace smarter;

constexpr int kDays = 365;
constexpr int kMinutes = kDays * 1440;
constexpr QSize kChart(1180, 420);

/// A year at a meter, and its customer signed in.
struct Year {
    test::FreshStations site;
    std::unique_ptr<CustomerDesk> desk;
    SessionId session;

    Year() {
        const MeterId meter = *site.stations->meters().install(test::kCourt, QStringLiteral("a"));
        std::vector<profile::Row> rows;
        for (std::int64_t i = 0; i < kMinutes; ++i) {
            rows.push_back({test::kNewYear + kMinute * i, Joules{12'000 + i * 7'919 % 90'001}});
        }
        const SecretBytes password = SecretBytes::copyOf(bytesOf("four words of a song"));
        desk = std::move(*CustomerDesk::open(*site.site, site.clock));
        const bool ready =
            site.stations->connect() && site.stations->meters().record(meter, rows, 60) &&
            desk->registerCustomer(QStringLiteral("anna"), password,
                                   *desk->issueActivationCode(test::kCourt, QStringLiteral("a")));
        if (!ready) {
            qFatal("no year");
        }
        session = desk->signIn(QStringLiteral("anna"), password)->session;
    }
};

Year& year() {
    static Year one;
    return one;
}

void opened(benchmark::State& state) {
    Year& one = year();
    for (auto _ : state) {
        const auto detail = one.desk->detail(one.session, {test::kNewYear, kMinute * kMinutes});
        if (!detail || detail->readings.size() != std::size_t{kMinutes}) {
            state.SkipWithError("not a year");
        }
    }
}
BENCHMARK(opened)->Unit(benchmark::kMillisecond);

void shown(benchmark::State& state) {
    Year& one = year();
    for (auto _ : state) {
        const auto all =
            consumption(*one.desk, one.session, {Span::Year, QDate(2016, 6, 1)}, {QTimeZone::utc()});
        if (!all || !*all || (*all)->readings.size() != std::size_t{kMinutes} || !(*all)->costs) {
            state.SkipWithError("not a year");
        }
    }
}
BENCHMARK(shown)->Unit(benchmark::kMillisecond);

void frame(benchmark::State& state) {
    ThemeController theme(*qApp);
    TimeSeriesChart chart(theme);
    ChartSeries minutes{.name = QStringLiteral("power"), .shape = SeriesShape::Step, .filled = true};
    const auto detail = year().desk->detail(year().session, {test::kNewYear, kMinute * kMinutes});
    for (const OwnReading& reading : detail->readings) {
        minutes.points.push_back({secondsOf(reading.interval.start), kilowatts(reading)});
    }
    chart.resize(kChart);
    chart.setExtent(secondsOf(test::kNewYear), secondsOf(test::kNewYear) + kMinutes * 60);
    chart.setSeries({std::move(minutes)});
    const auto zoom = static_cast<double>(state.range(0));
    chart.zoom(zoom, secondsOf(test::kNewYear));
    QImage image(kChart, QImage::Format_ARGB32_Premultiplied);
    const qint64 step = (chart.visibleEnd() - chart.visibleStart()) / 100;
    int moves = 0;
    for (auto _ : state) {
        chart.pan(moves++ / 50 % 2 == 0 ? step : -step);
        chart.QWidget::render(&image);
    }
}
// Half the year, a month, a day, half a day.
BENCHMARK(frame)->Arg(2)->Arg(12)->Arg(365)->Arg(730)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const auto libraries = crypto::CryptoLibraries::create();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    year().desk.reset();
    year().site.stations.reset();
    year().site.site.reset();
}
