// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>
#include <atomic>

#include "core/base/time.h"

namespace smarter {

/// Where "now" comes from; injected, so that tests and simulated sites set it. Thread-safe.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
public:
    Instant now() const override;
};

/// Stands where it was last set; never moves by itself.
class ManualClock final : public Clock {
public:
    explicit ManualClock(Instant start) : now_(start) {}
    Instant now() const override { return now_.load(); }
    void set(Instant instant) { now_.store(instant); }

private:
    std::atomic<Instant> now_;
};

/// Local midnight at or before `instant`, and the length of that local day: 23, 24 or 25 hours
/// (more exotic shifts included). Days start at the first instant that carries the local date.
Interval localDay(Instant instant, const QTimeZone& zone);

}  // namespace smarter
