// SPDX-License-Identifier: GPL-3.0-or-later
// forecast_report FOLDER… : sums the profiles of each folder to quarters of an hour.
// forecast_report --generate HOMES DAYS SEED … : the same of generated homes.
// One line a neighbourhood, as docs/forecast.md has them.
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <cstdio>
#include <map>

#include "core/mdms/analysis/forecast.h"
#include "core/meter/generator/home.h"
#include "core/meter/profile/find_profiles.h"
#include "core/meter/profile/reader.h"

namespace {

using namespace smarter;

constexpr Seconds kQuarter{900};

using Sums = std::map<Instant, Joules>;

Result<Sums> sumOfFolder(const QString& folder, const QTimeZone& zone) {
    const auto files = profile::findProfiles({folder});
    if (!files) {
        return passOn(files);
    }
    Sums sums;
    for (const profile::ProfileFile& file : *files) {
        auto reader = profile::Reader::open(file.path, zone);
        if (!reader) {
            return passOn(reader);
        }
        for (;;) {
            const auto row = (*reader)->next();
            if (!row) {
                return passOn(row);
            }
            if (!*row) {
                break;
            }
            sums[alignDown((*row)->start, kQuarter)] += (*row)->energy;
        }
    }
    return sums;
}

Sums sumOfGenerated(int homes, int days, std::uint64_t seed, const QTimeZone& zone) {
    Sums sums;
    for (int number = 1; number <= homes; ++number) {
        const generator::Home home(seed, number, zone);
        for (int day = 0; day < days; ++day) {
            const generator::DayProfile profile = home.day(QDate(2016, 1, 1).addDays(day));
            for (std::size_t minute = 0; minute < profile.minutes.size(); ++minute) {
                const Instant start = profile.day.start + kMinute * static_cast<std::int64_t>(minute);
                sums[alignDown(start, kQuarter)] += profile.minutes[minute];
            }
        }
    }
    return sums;
}

const char* nameOf(ForecastMethod method) {
    switch (method) {
        case ForecastMethod::DoubleSeasonal:
            return "day and week";
        case ForecastMethod::DailySeason:
            return "day";
        default:
            return "naive";
    }
}

int print(const QString& name, const Sums& sums, const QTimeZone& zone) {
    std::vector<NeighbourhoodLoad> rows;
    for (const auto& [start, energy] : sums) {
        rows.push_back({name, {start, kQuarter}, 1, 0, 0, Outcome::Released, Quality::Valid, energy});
    }
    QElapsedTimer timer;
    timer.start();
    const auto forecast = makeSeries(name, rows).and_then([&](const LoadSeries& series) { return makeForecast(series, zone); });
    if (!forecast) {
        std::fprintf(stderr, "%s: error %d\n", qUtf8Printable(name), static_cast<int>(forecast.error().code));
        return 1;
    }
    const ForecastError& error = forecast->error;
    const auto watt = [](double joules) { return joules / static_cast<double>(kQuarter.count()); };
    const Smoothing& gains = forecast->smoothing;
    std::printf("| %s | %s | %d + %d | %.0f (%s) | %.0f | %.3f | %.2f | %g/%g/%g/%g/%d | %lld ms |\n", qUtf8Printable(name),
                nameOf(forecast->method), forecast->trainedOnDays, forecast->heldOutDays, watt(error.naiveMeanAbsolute),
                error.naiveIsWeekly ? "week" : "day", watt(error.meanAbsolute), error.ratio, error.scaled, gains.level,
                gains.daily, gains.weekly, gains.carry, gains.spread, static_cast<long long>(timer.elapsed()));
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QTimeZone zone("Europe/Berlin");
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    std::puts("| neighbourhood | seasons | days learnt + held out | naive MAE, W | ours, W | ratio | MASE | level/daily/weekly/carry/spread | time |");
    std::puts("|---|---|---|---|---|---|---|---|---|");
    int failures = 0;
    if (arguments.value(0) == QLatin1String("--generate")) {
        for (qsizetype i = 1; i + 2 < arguments.size(); i += 3) {
            const int homes = arguments[i].toInt();
            const int days = arguments[i + 1].toInt();
            const QString name = QStringLiteral("%1 homes, %2 days, seed %3").arg(homes).arg(days).arg(arguments[i + 2]);
            failures += print(name, sumOfGenerated(homes, days, arguments[i + 2].toULongLong(), zone), zone);
        }
        return failures;
    }
    for (const QString& folder : arguments) {
        const auto sums = sumOfFolder(folder, zone);
        failures += sums ? print(QFileInfo(folder).fileName(), *sums, zone) : 1;
    }
    return failures;
}
