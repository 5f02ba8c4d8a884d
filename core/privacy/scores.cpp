// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/scores.h"

#include <algorithm>
#include <cmath>

namespace smarter::privacy {

namespace {

constexpr double kSizeShare = 0.3;

std::optional<double> ratio(int part, int whole) {
    return whole == 0 ? std::nullopt : std::optional(static_cast<double>(part) / whole);
}

bool areSame(const Switching& known, const Switching& found, Seconds tolerance) {
    return std::chrono::abs(found.at - known.at) <= tolerance && std::abs(found.watts - known.watts) <= kSizeShare * std::abs(known.watts);
}

/// Kuhn's augmenting paths: quick, since an event has few candidates.
class Matching {
public:
    Matching(const std::vector<Switching>& known, const std::vector<Switching>& found, Seconds tolerance)
        : takenBy_(found.size(), kFree) {
        for (const Switching& one : known) {
            std::vector<std::size_t>& mine = candidates_.emplace_back();
            const auto first = std::ranges::lower_bound(found, one.at - tolerance, {}, &Switching::at);
            for (auto it = first; it != found.end() && it->at <= one.at + tolerance; ++it) {
                if (areSame(one, *it, tolerance)) {
                    mine.push_back(static_cast<std::size_t>(it - found.begin()));
                }
            }
        }
    }

    int size() {
        int pairs = 0;
        for (std::size_t known = 0; known < candidates_.size(); ++known) {
            std::vector<bool> tried(takenBy_.size());
            pairs += augment(known, tried) ? 1 : 0;
        }
        return pairs;
    }

private:
    static constexpr std::size_t kFree = static_cast<std::size_t>(-1);

    bool augment(std::size_t known, std::vector<bool>& tried) {
        for (const std::size_t found : candidates_[known]) {
            if (tried[found]) {
                continue;
            }
            tried[found] = true;
            if (takenBy_[found] == kFree || augment(takenBy_[found], tried)) {
                takenBy_[found] = known;
                return true;
            }
        }
        return false;
    }

    std::vector<std::vector<std::size_t>> candidates_;
    std::vector<std::size_t> takenBy_;
};

}  // namespace

std::optional<double> DetectionScore::precision() const {
    return ratio(matched, found);
}

std::optional<double> DetectionScore::recall() const {
    return ratio(matched, known);
}

std::optional<double> DetectionScore::f1() const {
    return ratio(2 * matched, known + found);
}

DetectionScore scoreSwitchings(const std::vector<Switching>& known, const std::vector<Switching>& found, Seconds tolerance) {
    return {static_cast<int>(known.size()), static_cast<int>(found.size()), Matching(known, found, tolerance).size()};
}

std::optional<double> presenceAccuracy(const Occupancy& known, const Occupancy& guessed) {
    const std::size_t minutes = std::min(known.minutes.size(), guessed.minutes.size());
    int right = 0;
    for (std::size_t i = 0; i < minutes; ++i) {
        right += known.minutes[i] == guessed.minutes[i] ? 1 : 0;
    }
    return ratio(right, static_cast<int>(known.minutes.size()));
}

}  // namespace smarter::privacy
