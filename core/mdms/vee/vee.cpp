// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/vee/vee.h"

#include <algorithm>

namespace smarter {

namespace {

FindingState stateOf(const LoadWindow& window) {
    if (window.byHand) {
        return window.quality == Quality::ManuallyEdited ? FindingState::Edited : FindingState::Accepted;
    }
    return window.estimated() ? FindingState::Estimated : FindingState::Open;
}

}  // namespace

FindingState stateOf(const Finding& finding, const LoadSeries& series) {
    const auto [first, past] = series.indices(finding.window);
    if (first == past) {
        return FindingState::Open;
    }
    auto state = FindingState::Accepted;
    for (std::size_t i = first; i < past; ++i) {
        state = std::min(state, stateOf(series.windows[i]));
    }
    return state;
}

VeeReport validateEditEstimate(LoadSeries series, const std::vector<LoadEdit>& edits, const LocalDays& days,
                               const EstimateOptions& options) {
    VeeReport report;
    const auto note = [&](const std::vector<Finding>& found) {
        report.findings.insert(report.findings.end(), found.begin(), found.end());
    };
    const auto suspect = [&](const std::vector<Finding>& found) {
        note(found);
        for (const Finding& one : found) {
            const auto [first, past] = series.indices(one.window);
            for (std::size_t i = first; i < past; ++i) {
                series.windows[i].quality = Quality::Questionable;
                series.windows[i].suspect = true;
            }
        }
    };
    note(findMissing(series));
    note(findDuplicates(series));
    suspect(findSpikes(series, days));
    suspect(findZeroRuns(series));
    suspect(findNegatives(series));
    std::ranges::stable_sort(report.findings, {}, [](const Finding& one) { return one.window.start; });
    applyEdits(series, edits);
    estimateGaps(series, days, options);
    report.series = std::move(series);
    return report;
}

}  // namespace smarter
