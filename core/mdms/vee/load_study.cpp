// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/vee/load_study.h"

namespace smarter {

const LoadWindow* LoadStudy::windowAt(Instant start) const {
    const LoadSeries& all = series();
    const auto [first, past] = all.indices({start, Seconds{1}});
    return first < past && all.windowAt(first).start == start ? &all.windows[first] : nullptr;
}

Result<LoadStudyPtr> makeStudy(const QString& neighbourhood, const LoadVersion& version,
                               std::vector<NeighbourhoodLoad> rows, const std::vector<LoadEdit>& edits,
                               const QTimeZone& zone) {
    return makeSeries(neighbourhood, std::move(rows)).transform([&](LoadSeries series) -> LoadStudyPtr {
        LocalDays days(series.span(), zone);
        VeeReport report = validateEditEstimate(std::move(series), edits, days);
        auto study = std::make_shared<LoadStudy>(LoadStudy{version, zone, std::move(days), std::move(report), {}});
        for (const LoadEdit& edit : edits) {
            study->edits.emplace(edit.window.start, edit);
        }
        return study;
    });
}

}  // namespace smarter
