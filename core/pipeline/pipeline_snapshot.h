// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/histogram.h"
#include "core/base/time.h"
#include "core/messages/acknowledgement.h"
#include "core/pes/intake/intake.h"
#include "core/pes/release/release.h"
#include "core/pipeline/run_control.h"

namespace smarter {

enum class RunState : std::uint8_t { Opening, Idle, Running, Paused, Failed };

/// One point of the monitor's curves: what was measured in the second before it.
struct MonitorPoint {
    double secondsAgo = 0;
    double readingsPerSecond = 0;
    double batchReadings = 0;  ///< the median; 0 when no batch came
    Percentiles encryption;    ///< µs a reading
};

/// What waits between two stations.
struct QueueDepths {
    std::int64_t readingsAtMeters = 0;
    std::int64_t batchesAtConcentrator = 0;
    std::int64_t sumsAtIntake = 0;
    std::int64_t aggregatesAtRelease = 0;
};

/// Everything the PES monitor and the status line show, at one moment. Immutable, shared between threads; holds
/// no reading, no key, no household.
struct PipelineSnapshot {
    RunState state = RunState::Opening;
    std::optional<Instant> reached;  ///< how far the meters' time has come
    bool live = false;               ///< simulated time passes, at `speed`
    Speed speed = kFastest;
    BatchPolicy batchPolicy;
    double fraction = 0;                ///< of the run under way
    std::optional<double> secondsLeft;  ///< while catching up
    double readingsPerSecond = 0;
    int workers = 1;

    std::int64_t readingsAccepted = 0;
    std::int64_t readingsRefused = 0;
    std::array<std::int64_t, kRefusalReasons> refusedByReason{};
    std::int64_t rowsRejected = 0;
    std::int64_t ciphertexts = 0;
    QueueDepths waiting;
    ReleaseTally tally;

    // Of the last minute; of the time since opening when nothing came in that.
    double batchReadings = 0;  ///< the median of the newest second that had batches
    Percentiles encryption;    ///< µs a reading
    Percentiles fold;          ///< µs a reading
    Percentiles exposure;      ///< µs, from opening a reading to wiping it
    Percentiles decryption;    ///< µs a sum
    Percentiles commit;        ///< µs a transaction of the intake
    Histogram batches;         ///< readings a batch
    Histogram exposures;       ///< µs
    std::vector<MonitorPoint> history;       ///< oldest first, at most a minute
    std::vector<QuarantineEntry> quarantine; ///< newest first, at most 50

    QString kernel;
    int keyBits = 0;
    /// By local day, and the one in force at the stations' time.
    ReleasePolicies policies;
    ReleasePolicy policy;
    std::optional<Instant> keysMade;  ///< all of them at once, with the site; unknown for sites from before it was noted
    QString intakeFingerprint;        ///< of the intake's RSA key, hex
    QString paillierFingerprint;
    QString signingFingerprint;
};

using SnapshotPtr = std::shared_ptr<const PipelineSnapshot>;

}  // namespace smarter
