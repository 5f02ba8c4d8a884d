// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/policy/differencing.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace smarter {

namespace {

// A combination of released values takes each load value a number of times and each total a number of times; what
// it holds of a reading is the sum of the two. It shows meter A alone if that sum is nothing for every reading of
// the others. So, along the others' readings, a load value's number is the negative of a total's: values that
// readings join have one number between them, and a reading that is in one value only makes it zero ("bound").
// Values that are joined to no bound one are free: they show what A has in them.

DayMinutes unionOf(const std::vector<DayMinutes>& parts) {
    return std::accumulate(parts.begin(), parts.end(), DayMinutes(),
                           [](const DayMinutes& a, const DayMinutes& b) { return a | b; });
}

/// The load values that `meter`'s own readings bind, by themselves or through one of its totals.
std::vector<DayMinutes> boundBy(const MeterDay& meter) {
    const DayMinutes loaded = unionOf(meter.loads);
    DayMinutes binding = ~unionOf(meter.totals);
    for (const DayMinutes& total : meter.totals) {
        if ((total & ~loaded).any()) {
            binding |= total;
        }
    }
    std::vector<DayMinutes> bound;
    for (const DayMinutes& load : meter.loads) {
        bound.push_back(load & binding);
    }
    return bound;
}

/// The meters that are not safe at first sight: some load value of theirs is bound by no other meter directly.
std::vector<std::size_t> inDoubt(std::span<const MeterDay> meters) {
    std::vector<DayMinutes> once;
    std::vector<DayMinutes> twice;
    std::vector<std::vector<DayMinutes>> own;
    for (const MeterDay& meter : meters) {
        own.push_back(boundBy(meter));
        once.resize(std::max(once.size(), meter.loads.size()));
        twice.resize(once.size());
        for (std::size_t revision = 0; revision < own.back().size(); ++revision) {
            twice[revision] |= once[revision] & own.back()[revision];
            once[revision] |= own.back()[revision];
        }
    }
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < meters.size(); ++i) {
        for (std::size_t revision = 0; revision < meters[i].loads.size(); ++revision) {
            const DayMinutes byOthers = twice[revision] | (once[revision] & ~own[i][revision]);
            if ((meters[i].loads[revision] & ~byOthers).any()) {
                out.push_back(i);
                break;
            }
        }
    }
    return out;
}

struct MeterDayHash {
    std::size_t operator()(const MeterDay& day) const {
        std::size_t hash = day.loads.size();
        for (const auto* parts : {&day.loads, &day.totals}) {
            for (const DayMinutes& part : *parts) {
                hash = hash * 0x9e3779b97f4a7c15 + std::hash<DayMinutes>{}(part);
            }
        }
        return hash;
    }
};

/// Two minutes of every kind, or the only one: minutes that no mask of any meter tells apart are of one kind, and two
/// of them show whether anything joins their load values.
std::vector<std::size_t> tellingMinutes(std::span<const MeterDay* const> days) {
    std::unordered_set<DayMinutes> masks;
    for (const MeterDay* day : days) {
        masks.insert(day->loads.begin(), day->loads.end());
        masks.insert(day->totals.begin(), day->totals.end());
    }
    std::vector<DayMinutes> kinds{~DayMinutes()};
    for (const DayMinutes& mask : masks) {
        const std::size_t before = kinds.size();
        for (std::size_t i = 0; i < before; ++i) {
            const DayMinutes inside = kinds[i] & mask;
            if (inside.any() && inside != kinds[i]) {
                kinds[i] &= ~mask;
                kinds.push_back(inside);
            }
        }
    }
    std::vector<std::size_t> out;
    for (const DayMinutes& kind : kinds) {
        int taken = 0;
        for (std::size_t minute = 0; minute < kind.size() && taken < 2; ++minute) {
            if (kind[minute]) {
                out.push_back(minute);
                ++taken;
            }
        }
    }
    return out;
}

class DisjointSets {
public:
    explicit DisjointSets(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), 0); }
    std::size_t find(std::size_t node) {
        while (parent_[node] != node) {
            node = parent_[node] = parent_[parent_[node]];
        }
        return node;
    }
    void join(std::size_t a, std::size_t b) { parent_[find(a)] = find(b); }

private:
    std::vector<std::size_t> parent_;
};

/// Meters with the same day are alike; what holds for one holds for all of them.
class ExposureGraph {
public:
    explicit ExposureGraph(std::span<const MeterDay> meters) {
        std::unordered_map<MeterDay, std::size_t, MeterDayHash> known;
        for (const MeterDay& meter : meters) {
            const auto [at, fresh] = known.try_emplace(meter, days_.size());
            if (fresh) {
                days_.push_back(&meter);
                alike_.push_back(0);
            }
            ++alike_[at->second];
            patternOf_.push_back(at->second);
        }
        minutes_ = tellingMinutes(days_);
        firstTotal_.push_back(kBound + 1);
        std::size_t revisions = 0;
        for (const MeterDay* day : days_) {
            firstTotal_.push_back(firstTotal_.back() + day->totals.size());
            revisions = std::max(revisions, day->loads.size());
            addCells(*day);
        }
        nodes_ = firstTotal_.back() + revisions * minutes_.size();
        verdicts_.resize(days_.size());
    }

    bool exposes(std::size_t meter) {
        const std::size_t pattern = patternOf_[meter];
        if (!verdicts_[pattern]) {
            if (alike_[pattern] > 1) {
                if (!all_) {
                    all_ = joined(days_.size());
                }
                verdicts_[pattern] = shows(pattern, *all_);
            } else {
                DisjointSets others = joined(pattern);
                verdicts_[pattern] = shows(pattern, others);
            }
        }
        return *verdicts_[pattern];
    }

private:
    static constexpr std::size_t kBound = 0;
    static constexpr std::size_t kNone = ~std::size_t{0};
    /// A reading: which total of its meter it is in, and which revision of which telling minute.
    struct Cell {
        std::size_t total = kNone;
        std::size_t load = kNone;
    };

    void addCells(const MeterDay& day) {
        std::vector<Cell>& cells = cells_.emplace_back();
        for (std::size_t place = 0; place < minutes_.size(); ++place) {
            Cell cell;
            for (std::size_t i = 0; i < day.totals.size(); ++i) {
                cell.total = day.totals[i][minutes_[place]] ? i : cell.total;
            }
            for (std::size_t i = 0; i < day.loads.size(); ++i) {
                cell.load = day.loads[i][minutes_[place]] ? i * minutes_.size() + place : cell.load;
            }
            if (cell.total != kNone || cell.load != kNone) {
                cells.push_back(cell);
            }
        }
    }

    std::size_t loadNode(const Cell& cell) const {
        return cell.load == kNone ? kBound : firstTotal_.back() + cell.load;
    }

    /// The values as all patterns but `without` join them.
    DisjointSets joined(std::size_t without) const {
        DisjointSets sets(nodes_);
        for (std::size_t pattern = 0; pattern < days_.size(); ++pattern) {
            if (pattern == without) {
                continue;
            }
            for (const Cell& cell : cells_[pattern]) {
                sets.join(cell.total == kNone ? kBound : firstTotal_[pattern] + cell.total, loadNode(cell));
            }
        }
        return sets;
    }

    /// Whether what the others leave free parts this meter's readings otherwise than its own totals do.
    bool shows(std::size_t pattern, DisjointSets& others) const {
        std::vector<std::size_t> ofTotal(days_[pattern]->totals.size(), kNone);
        for (const Cell& cell : cells_[pattern]) {
            const std::size_t number = others.find(loadNode(cell));
            if (cell.total == kNone) {
                if (number != others.find(kBound)) {
                    return true;
                }
                continue;
            }
            std::size_t& first = ofTotal[cell.total];
            if (first != kNone && first != number) {
                return true;
            }
            first = number;
        }
        return false;
    }

    std::vector<const MeterDay*> days_;
    std::vector<int> alike_;
    std::vector<std::size_t> patternOf_;  // of a meter
    std::vector<std::size_t> minutes_;
    std::vector<std::size_t> firstTotal_;  // node of a pattern's first total
    std::vector<std::vector<Cell>> cells_;
    std::size_t nodes_ = 0;
    std::optional<DisjointSets> all_;
    std::vector<std::optional<bool>> verdicts_;
};

bool meet(const MeterDay& a, const MeterDay& b) {
    for (std::size_t revision = 0; revision < std::min(a.loads.size(), b.loads.size()); ++revision) {
        if ((a.loads[revision] & b.loads[revision]).any()) {
            return true;
        }
    }
    return false;
}

/// The offered total to give up next; a position in `offered`.
std::size_t nextToWithhold(std::span<const MeterDay> meters, std::span<const std::size_t> offered,
                           std::span<const std::size_t> exposed) {
    const auto rank = [&](std::size_t meter) {
        const int nearness = std::ranges::binary_search(exposed, meter)         ? 0
                             : meet(meters[meter], meters[exposed.front()]) ? 1
                                                                            : 2;
        return std::tuple(nearness, unionOf(meters[meter].totals).count(), meter);
    };
    return static_cast<std::size_t>(std::ranges::min_element(offered, {}, rank) - offered.begin());
}

}  // namespace

std::vector<std::size_t> exposedMeters(std::span<const MeterDay> meters) {
    std::vector<std::size_t> doubtful = inDoubt(meters);
    if (doubtful.empty()) {
        return {};
    }
    ExposureGraph graph(meters);
    std::erase_if(doubtful, [&](std::size_t meter) { return !graph.exposes(meter); });
    return doubtful;
}

std::vector<std::size_t> totalsToWithhold(std::vector<MeterDay> meters, std::vector<std::size_t> offered,
                                          std::size_t registers) {
    std::vector<std::size_t> withheld;
    while (!offered.empty()) {
        const std::vector<std::size_t> exposed = exposedMeters(meters);
        if (exposed.empty()) {
            break;
        }
        const auto next = offered.begin() + static_cast<std::ptrdiff_t>(nextToWithhold(meters, offered, exposed));
        auto& totals = meters[*next].totals;
        totals.resize(totals.size() - registers);
        withheld.push_back(*next);
        offered.erase(next);
    }
    std::ranges::sort(withheld);
    return withheld;
}

std::size_t membersApart(std::span<const std::int64_t> one, std::span<const std::int64_t> other) {
    std::size_t common = 0;
    auto a = one.begin();
    auto b = other.begin();
    while (a != one.end() && b != other.end()) {
        const std::int64_t left = *a;
        const std::int64_t right = *b;
        common += left == right ? 1u : 0u;
        a += left <= right ? 1 : 0;
        b += right <= left ? 1 : 0;
    }
    return one.size() + other.size() - 2 * common;
}

}  // namespace smarter
