// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include "app/smarterctl/context.h"
#include "core/mdms/analysis/forecast.h"
#include "core/mdms/vee/vee.h"

namespace smarter::ctl {

namespace {

const Interval kEver{instantOf(0), Seconds{std::int64_t{1} << 40}};

QString methodName(ForecastMethod method) {
    switch (method) {
        case ForecastMethod::DoubleSeasonal:
            return QStringLiteral("double-seasonal-smoothing");
        case ForecastMethod::DailySeason:
            return QStringLiteral("daily-seasonal-smoothing");
        default:
            return QStringLiteral("seasonal-naive");
    }
}

QString methodText(ForecastMethod method) {
    switch (method) {
        case ForecastMethod::DoubleSeasonal:
            return QStringLiteral("smoothing with daily and weekly season");
        case ForecastMethod::DailySeason:
            return QStringLiteral("smoothing with daily season; the history is under 15 days, too short for a weekly one");
        default:
            return QStringLiteral("the day before again; the history is under 4 days, too short to smooth");
    }
}

QJsonObject errorObject(const ForecastError& error) {
    return {{QStringLiteral("mae"), error.meanAbsolute},
            {QStringLiteral("rmse"), error.rootMeanSquare},
            {QStringLiteral("mase"), error.scaled},
            {QStringLiteral("seasonal_naive_mae"), error.naiveMeanAbsolute},
            {QStringLiteral("seasonal_naive"), error.naiveIsWeekly ? QStringLiteral("week") : QStringLiteral("day")},
            {QStringLiteral("ratio"), error.ratio},
            {QStringLiteral("forecasts"), static_cast<qint64>(error.forecasts)}};
}

/// By how much it beats the naive forecast, or does not.
QString verdict(const ForecastError& error) {
    const QString naive = error.naiveIsWeekly ? QStringLiteral("week") : QStringLiteral("day");
    const QString percent = QString::number(std::abs(1 - error.ratio) * 100, 'f', 1);
    return error.ratio < 1 ? QStringLiteral("%1 % better than the %2 before again").arg(percent, naive)
                           : QStringLiteral("%1 % worse than the %2 before again").arg(percent, naive);
}

Answer forecastAnswer(const Forecast& forecast) {
    QJsonArray rows;
    QString text;
    for (const ForecastRow& row : forecast.rows) {
        rows.append(QJsonObject{{QStringLiteral("start"), utcText(row.window.start)},
                                {QStringLiteral("end"), utcText(row.window.end())},
                                {QStringLiteral("joules"), static_cast<qint64>(row.energy.value)},
                                {QStringLiteral("low"), static_cast<qint64>(row.low95.value)},
                                {QStringLiteral("high"), static_cast<qint64>(row.high95.value)},
                                {QStringLiteral("low80"), static_cast<qint64>(row.low80.value)},
                                {QStringLiteral("high80"), static_cast<qint64>(row.high80.value)}});
        text += QStringLiteral("%1  %2 J  (95 %: %3 to %4)\n")
                    .arg(utcText(row.window.start))
                    .arg(row.energy.value, 12)
                    .arg(row.low95.value)
                    .arg(row.high95.value);
    }
    text += QStringLiteral("%1\nlearnt from %2 days, tried on the %3 days after: mean error %4 J a window, %5")
                .arg(methodText(forecast.method))
                .arg(forecast.trainedOnDays)
                .arg(forecast.heldOutDays)
                .arg(forecast.error.meanAbsolute, 0, 'f', 0)
                .arg(verdict(forecast.error));
    return {{{QStringLiteral("neighbourhood"), forecast.neighbourhood},
             {QStringLiteral("method"), methodName(forecast.method)},
             {QStringLiteral("trained_on_days"), forecast.trainedOnDays},
             {QStringLiteral("held_out_days"), forecast.heldOutDays},
             {QStringLiteral("rows"), rows},
             {QStringLiteral("error"), errorObject(forecast.error)}},
            text};
}

Result<Answer> forecast(Context& context) {
    const auto name = required(context, QStringLiteral("neighbourhood"));
    if (!name) {
        return passOn(name);
    }
    auto open = openMdms(context);
    if (!open) {
        return passOn(open);
    }
    Mdms& mdms = *open->mdms;
    const auto rows = actingSession(context, mdms)
                          .and_then([&](const SessionPtr& session) { return mdms.loads(*session); })
                          .and_then([&](LoadLedger* loads) { return loads->load(*name, kEver); });
    if (!rows) {
        return passOn(rows);
    }
    if (rows->empty()) {
        return fail(ErrorCode::NeighbourhoodUnknown, *name);
    }
    auto series = makeSeries(*name, *rows);
    const auto edits = LoadEdits(mdms.database()).current(*name, kEver);
    if (!series || !edits) {
        return !series ? passOn(series) : passOn(edits);
    }
    const QTimeZone& zone = open->site->zone();
    const LocalDays days(series->span(), zone);
    const VeeReport report = validateEditEstimate(std::move(*series), *edits, days);
    return makeForecast(report.series, zone).transform(forecastAnswer);
}

constexpr CommandEntry kCommands[] = {
    {"forecast", "--neighbourhood NAME", forecast},
};

}  // namespace

std::span<const CommandEntry> forecastCommands() {
    return kCommands;
}

}  // namespace smarter::ctl
