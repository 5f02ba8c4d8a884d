// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/store/database.h"

namespace smarter {

/// The latest moment at which the intake has committed. A reading that only a clock set back makes come "from
/// the future" is not the meter's fault: it must wait for the clock, and not go to quarantine. Belongs to the
/// intake's thread.
class ClockGuard {
public:
    /// The step of the intake's schema that makes its table.
    static QStringList migration();

    Status load(Database& database);
    /// In the caller's transaction.
    Status note(Database& database, Instant now);
    Instant latest() const { return latest_; }

private:
    Instant latest_{};
};

}  // namespace smarter
