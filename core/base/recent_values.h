// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace smarter {

/// The last `capacity` of a stream of measured values, for percentiles. Not thread-safe.
template <class T>
class RecentValues {
public:
    explicit RecentValues(std::size_t capacity) : capacity_(capacity) {}

    void add(T value) {
        if (values_.size() < capacity_) {
            values_.push_back(value);
        } else {
            values_[next_] = value;
        }
        next_ = (next_ + 1) % capacity_;
    }

    bool empty() const { return values_.empty(); }

    /// Oldest first.
    std::vector<T> inOrder() const {
        std::vector<T> out(values_);
        if (values_.size() == capacity_) {
            std::rotate(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(next_), out.end());
        }
        return out;
    }

    /// Nearest-rank percentile, 0 < percent <= 100; T{} when there is none.
    T percentile(double percent) const {
        if (values_.empty()) {
            return T{};
        }
        std::vector<T> sorted(values_);
        const auto rank = static_cast<std::size_t>(percent / 100.0 * static_cast<double>(sorted.size() - 1) + 0.5);
        const auto nth = sorted.begin() + static_cast<std::ptrdiff_t>(std::min(rank, sorted.size() - 1));
        std::nth_element(sorted.begin(), nth, sorted.end());
        return *nth;
    }

private:
    std::size_t capacity_;
    std::size_t next_ = 0;
    std::vector<T> values_;
};

}  // namespace smarter
