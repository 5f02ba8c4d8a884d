// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/vee/load_series.h"

#include <algorithm>

namespace smarter {

namespace {

LoadWindow windowOf(const NeighbourhoodLoad& row) {
    LoadWindow window;
    window.outcome = row.outcome;
    if (row.outcome == Outcome::Released) {
        window.raw = row.energy;
        window.value = row.energy;
    }
    window.quality = row.quality;
    window.revision = row.revision;
    window.meters = row.meters;
    window.partial = row.outcome == Outcome::Released && row.quality != Quality::Valid;
    return window;
}

/// Adds a part to the sum that stands for `whole`; the worst of the parts says what the sum is.
void join(LoadWindow& whole, const LoadWindow& part) {
    const auto sum = [](std::optional<Joules> a, std::optional<Joules> b) {
        return a && b ? std::optional(*a + *b) : std::nullopt;
    };
    whole.raw = sum(whole.raw, part.raw);
    whole.value = sum(whole.value, part.value);
    whole.meters = std::max(whole.meters, part.meters);
    whole.partial |= part.partial;
    whole.suspect |= part.suspect;
    whole.byHand |= part.byHand;
    if (!part.outcome) {
        whole.outcome.reset();
    } else if (whole.outcome == Outcome::Released) {
        whole.outcome = part.outcome;
    }
    if (whole.quality != part.quality) {
        whole.quality = Quality::Mixed;
    }
}

}  // namespace

std::pair<std::size_t, std::size_t> LoadSeries::indices(const Interval& range) const {
    const auto indexOf = [this](Instant instant) {
        const std::int64_t since = (instant - start).count();
        const std::int64_t step = interval.count();
        const std::int64_t index = since <= 0 ? 0 : (since + step - 1) / step;
        return static_cast<std::size_t>(std::min(index, static_cast<std::int64_t>(windows.size())));
    };
    return windows.empty() ? std::pair<std::size_t, std::size_t>() : std::pair(indexOf(range.start), indexOf(range.end()));
}

Result<LoadSeries> makeSeries(const QString& neighbourhood, std::vector<NeighbourhoodLoad> rows) {
    if (rows.empty()) {
        return fail(ErrorCode::HistoryTooShort, neighbourhood);
    }
    std::ranges::sort(rows, {}, [](const NeighbourhoodLoad& row) { return std::pair(row.window.start, row.revision); });
    LoadSeries series;
    series.neighbourhood = neighbourhood;
    series.interval = rows.back().window.length;
    series.start = alignDown(rows.front().window.start, series.interval);
    const std::int64_t count = (rows.back().window.end() - series.start).count() / series.interval.count();
    if (count > LoadSeries::kMostWindows) {
        return fail(ErrorCode::ValueOutOfRange, neighbourhood);
    }
    series.windows.resize(static_cast<std::size_t>(count));
    std::vector<const NeighbourhoodLoad*> placed(series.windows.size(), nullptr);
    for (const NeighbourhoodLoad& row : rows) {
        const bool onGrid = row.window.length == series.interval &&
                            alignDown(row.window.start, series.interval) == row.window.start;
        if (!onGrid) {
            series.leftOut.push_back(row);
            continue;
        }
        const auto index = static_cast<std::size_t>((row.window.start - series.start) / series.interval);
        if (placed[index] != nullptr) {
            series.leftOut.push_back(*placed[index]);
        }
        placed[index] = &row;
        series.windows[index] = windowOf(row);
    }
    return series;
}

LoadSeries coarser(const LoadSeries& series, Seconds interval) {
    if (interval <= series.interval || interval % series.interval != Seconds{0} || series.windows.empty()) {
        return series;
    }
    LoadSeries out;
    out.neighbourhood = series.neighbourhood;
    out.interval = interval;
    out.start = alignDown(series.start + interval - Seconds{1}, interval);
    const auto parts = static_cast<std::size_t>(interval / series.interval);
    auto first = static_cast<std::size_t>((out.start - series.start) / series.interval);
    for (; first + parts <= series.windows.size(); first += parts) {
        LoadWindow whole = series.windows[first];
        for (std::size_t i = 1; i < parts; ++i) {
            join(whole, series.windows[first + i]);
        }
        out.windows.push_back(whole);
    }
    return out;
}

}  // namespace smarter
