// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/time.h"
#include "core/messages/acknowledgement.h"
#include "core/pes/intake/intake.h"
#include "core/pes/release/release.h"

namespace smarter {

enum class RunState : std::uint8_t { Opening, Idle, Running, Paused, Failed };

/// Percentiles of a measured quantity; all 0 while nothing was measured.
struct Percentiles {
    double p50 = 0;
    double p95 = 0;
    double p99 = 0;
};

/// One point of the monitor's curves.
struct MonitorPoint {
    double secondsAgo = 0;
    double readingsPerSecond = 0;
    double batchReadings = 0;
    Percentiles encryption;  ///< µs a reading
};

/// Everything the PES monitor and the status line show, at one moment. Immutable, shared between threads; holds
/// no reading, no key, no household.
struct PipelineSnapshot {
    RunState state = RunState::Opening;
    std::optional<Instant> reached;  ///< how far the meters' time has come
    double fraction = 0;             ///< of the run under way
    double readingsPerSecond = 0;
    int workers = 1;

    std::int64_t readingsAccepted = 0;
    std::int64_t readingsRefused = 0;
    std::array<std::int64_t, kRefusalReasons> refusedByReason{};
    std::int64_t rowsRejected = 0;
    std::int64_t ciphertexts = 0;
    std::int64_t waitingReadings = 0;
    ReleaseTally tally;

    double batchReadings = 0;
    Percentiles encryption;  ///< µs a reading
    Percentiles exposure;    ///< µs, from opening a reading to wiping it
    Percentiles decryption;  ///< µs a sum
    std::vector<MonitorPoint> history;       ///< oldest first, at most a minute
    std::vector<double> exposures;           ///< µs, the last batches'
    std::vector<QuarantineEntry> quarantine; ///< newest first, at most 50

    QString kernel;
    int keyBits = 0;
    QString policy;
    std::uint32_t minimumMeters = 0;
    QString intakeFingerprint;   ///< of the intake's RSA key, hex
    QString paillierFingerprint;
    QString signingFingerprint;
};

using SnapshotPtr = std::shared_ptr<const PipelineSnapshot>;

}  // namespace smarter
