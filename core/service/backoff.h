// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace smarter {

/// How long to wait before the next attempt: doubles from `first` to `most`, each between a half and the whole of that
/// at random ("equal jitter"), so that workers which lost an engine together do not come back to it together.
/// Not thread-safe.
class Backoff {
public:
    struct Bounds {
        std::chrono::milliseconds first{500};
        std::chrono::milliseconds most{30'000};
    };
    /// [0, 1)
    using Random = std::function<double()>;
    static double systemRandom();

    explicit Backoff(Bounds bounds, Random random = systemRandom);

    std::chrono::milliseconds next();
    /// It went well: the next wait is short again.
    void reset();

private:
    Bounds bounds_;
    Random random_;
    std::chrono::milliseconds ceiling_;
};

}  // namespace smarter
