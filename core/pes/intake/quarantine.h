// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>
#include <vector>

#include "core/messages/acknowledgement.h"
#include "core/messages/sealed_reading.h"
#include "core/store/database.h"

namespace smarter {

/// A reading on its way into quarantine. `meter`: the enrolled meter's number, Quarantine::kNoMeter if there
/// is none.
struct RefusedReading {
    SealedReading reading;
    std::int64_t meter = 0;
    RefusalReason reason = RefusalReason::UnknownMeter;
};

/// A refused reading, for the person who looks into it.
struct QuarantineEntry {
    MeterId meter;
    std::uint64_t sequence = 0;
    RefusalReason reason = RefusalReason::UnknownMeter;
    Instant refusedAt;
};

/// Refusals by reason; a reason is the index.
using RefusalCounts = std::array<std::int64_t, kRefusalReasons>;

/// The readings that the intake refused. All are counted, by meter and reason; the first of each meter are
/// kept, sealed as they came, up to bounds that no sender can move. Everything runs in the caller's
/// transaction.
///
/// Meter ids that are not enrolled count as one meter: however many a sender makes up, they take one meter's
/// room.
class Quarantine {
public:
    static constexpr std::int64_t kNoMeter = 0;  // enrolled meters' numbers begin at 1
    struct Bounds {
        std::int64_t ofMeter = 1'000;
        std::int64_t inAll = 100'000;
    };

    explicit Quarantine(Database& database) : Quarantine(database, Bounds{}) {}
    Quarantine(Database& database, Bounds bounds) : database_(database), bounds_(bounds) {}

    /// The step of the intake's schema that adds the counts, and takes over what the table `quarantine`
    /// (position, meter_id, sequence, reason, refused_at, sealed) of the first step holds. Needs `meter`
    /// (meter_id, number).
    static QStringList migration();

    /// One statement a meter and reason, one for each reading still kept, none for those beyond the bounds.
    Status add(std::span<const RefusedReading> refused, Instant now);

    /// Of those kept, the newest first.
    Result<std::vector<QuarantineEntry>> newest(int most);
    Result<RefusalCounts> counts();
    Result<RefusalCounts> countsOf(std::int64_t meter);

private:
    struct Count {
        std::int64_t refused = 0;
        std::int64_t kept = 0;
    };
    Result<std::int64_t> roomOf(std::int64_t meter);
    Status keep(const RefusedReading& refused, std::int64_t position, Instant now);
    Status count(std::int64_t meter, RefusalReason reason, const Count& added);

    Database& database_;
    Bounds bounds_;
};

}  // namespace smarter
