// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <array>
#include <mutex>
#include <optional>
#include <vector>

#include "core/base/clock.h"
#include "core/base/error_code.h"
#include "core/base/speed_clock.h"

namespace smarter {

/// What a role cannot work without.
enum class Dependency : std::uint8_t { Store, Broker, Lease };
inline constexpr std::size_t kDependencies = 3;
const char* nameOf(Dependency dependency);

/// A failure that passes without this program's doing; it waits for that and tries again.
struct Outage {
    Dependency dependency;
    const char* state;  ///< one word: away, busy, full, lost
};
/// Nothing: the error is here to stay, and the program ends with it.
std::optional<Outage> outageOf(ErrorCode code);

/// What a running role says about itself, as /healthz and /readyz have it. Thread-safe.
class Health {
public:
    enum class Phase : std::uint8_t { Starting, Serving, Draining };
    struct Report {
        bool ok = false;
        QByteArray text;  ///< lines
    };

    /// Not alive any more once its loop has not turned for `patience`. The dependencies have a line each in `ready`.
    Health(const Clock& clock, std::vector<Dependency> dependencies, Seconds patience = Seconds{60},
           SpeedClock::SteadySource steady = SpeedClock::steadyNow);

    // For the loop:
    void turned();
    void setPhase(Phase phase);
    /// False: it was known already.
    bool setAway(const Outage& outage);
    /// What was away until now and for how long; it no longer is.
    std::vector<std::pair<Dependency, Seconds>> allBack();

    /// "alive", or for how long the loop stands.
    Report alive() const;
    /// ok when it serves and all it needs is there: "store up", "broker away since 2026-11-21T22:10:00Z".
    Report ready() const;

private:
    struct Absence {
        const char* state;
        Instant since;
    };

    const Clock& clock_;
    const std::vector<Dependency> dependencies_;
    const Seconds patience_;
    const SpeedClock::SteadySource steady_;
    mutable std::mutex mutex_;
    std::chrono::nanoseconds turned_;
    Phase phase_ = Phase::Starting;
    std::array<std::optional<Absence>, kDependencies> away_;
};

}  // namespace smarter
