// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/vee/estimate.h"

namespace smarter {

namespace {

enum class DayClass : std::uint8_t { Workday, Saturday, Sunday };

DayClass classOf(QDate date, const EstimateOptions& options) {
    const int weekday = date.dayOfWeek();
    if (weekday == Qt::Sunday || (options.isHoliday && options.isHoliday(date))) {
        return DayClass::Sunday;
    }
    return weekday == Qt::Saturday ? DayClass::Saturday : DayClass::Workday;
}

bool isReference(const LoadWindow& window) {
    return window.value && !window.suspect && (window.quality == Quality::Valid || window.byHand);
}

std::int64_t dividedRounded(std::int64_t dividend, std::int64_t divisor) {
    return (dividend >= 0 ? dividend + divisor / 2 : dividend - divisor / 2) / divisor;
}

class Estimator {
public:
    Estimator(LoadSeries& series, const LocalDays& days, const EstimateOptions& options)
        : series_(series), days_(days), options_(options) {}

    void run() {
        const std::size_t count = series_.windows.size();
        for (std::size_t i = 0; i < count;) {
            if (series_.windows[i].value) {
                ++i;
                continue;
            }
            const std::size_t first = i;
            while (i < count && !series_.windows[i].value) {
                ++i;
            }
            fill(first, i);
        }
    }

private:
    bool wanted(const LoadWindow& window) const { return window.missing() || options_.withheldToo; }

    void fill(std::size_t first, std::size_t past) {
        const auto gap = static_cast<std::int64_t>(past - first);
        bool linear = series_.interval * gap <= kLongestLinearGap && first > 0 && past < series_.windows.size() &&
                      isReference(series_.windows[first - 1]) && isReference(series_.windows[past]);
        for (std::size_t i = first; i < past; ++i) {
            linear &= wanted(series_.windows[i]);
        }
        for (std::size_t i = first; i < past; ++i) {
            if (linear) {
                const std::int64_t from = series_.windows[first - 1].value->value;
                const std::int64_t rise = series_.windows[past].value->value - from;
                const auto step = static_cast<std::int64_t>(i - first + 1);
                set(i, from + dividedRounded(rise * step, gap + 1), Quality::EstimatedLinear);
            } else if (wanted(series_.windows[i])) {
                if (const auto mean = likeDayMean(i)) {
                    set(i, *mean, Quality::EstimatedReferenceDay);
                }
            }
        }
    }

    std::optional<std::int64_t> likeDayMean(std::size_t index) const {
        constexpr int longestSearch = 7 * (kLikeDays + 4);
        const Instant instant = series_.windowAt(index).start;
        const LocalDay& own = days_.dayOf(instant);
        const Seconds wallClock = days_.wallClock(instant);
        const DayClass wantedClass = classOf(own.date, options_);
        std::int64_t sum = 0;
        int found = 0;
        for (int back = 1; back <= longestSearch && found < kLikeDays; ++back) {
            const LocalDay* day = days_.find(own.date.addDays(-back));
            if (day == nullptr) {
                break;
            }
            if (classOf(day->date, options_) != wantedClass) {
                continue;
            }
            if (const auto value = valueAt(*day, wallClock)) {
                sum += *value;
                ++found;
            }
        }
        return found > 0 ? std::optional(dividedRounded(sum, found)) : std::nullopt;
    }

    /// On a day when clocks change the wall clock may not show that time, or not that long after midnight.
    std::optional<std::int64_t> valueAt(const LocalDay& day, Seconds wallClock) const {
        for (const Seconds shift : {Seconds{0}, day.span.length - Seconds{86'400}}) {
            const Instant instant = day.span.start + wallClock + shift;
            const auto [first, past] = series_.indices({instant, Seconds{1}});
            if (day.span.contains(instant) && first < past && days_.wallClock(instant) == wallClock &&
                isReference(series_.windows[first])) {
                return series_.windows[first].value->value;
            }
        }
        return std::nullopt;
    }

    void set(std::size_t index, std::int64_t joules, Quality quality) {
        series_.windows[index].value = Joules{joules};
        series_.windows[index].quality = quality;
    }

    LoadSeries& series_;
    const LocalDays& days_;
    const EstimateOptions& options_;
};

}  // namespace

void estimateGaps(LoadSeries& series, const LocalDays& days, const EstimateOptions& options) {
    Estimator(series, days, options).run();
}

}  // namespace smarter
