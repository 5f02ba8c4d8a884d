// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/mdms/vee/load_series.h"
#include "core/mdms/vee/local_days.h"

namespace smarter {

enum class FeederVerdict : std::uint8_t {
    Agrees,      ///< to the joule
    Incomplete,  ///< one of the counts below says what is not there: the two are not of the same readings
    Differs,     ///< differs although everything is there: look into it
};

/// One local day: the households' billing totals against the neighbourhood's load. Both come from the same
/// readings and are exact, so that with everything there they are equal.
///
/// Neither sum stands here unless everything is there. The total of the one household whose day was released, or what
/// the loads of a day with a withheld window fall short of the totals, would be what the policy keeps back
/// (docs/decisions/0011-feeder-check.md).
struct FeederDay {
    Interval day;
    std::optional<Joules> households;
    std::optional<Joules> load;
    FeederVerdict verdict = FeederVerdict::Agrees;
    int totals = 0;            ///< household totals released
    int totalsWithheld = 0;
    int totalsAbsent = 0;      ///< meters in the load, as far as they outnumber the households with a row
    int totalsPartial = 0;     ///< released, with minutes missing
    int windowsWithheld = 0;
    int windowsMissing = 0;
    int windowsPartial = 0;    ///< released, with minutes missing

    /// Load less households, where both stand here.
    std::optional<Joules> difference() const {
        return load && households ? std::optional(*load - *households) : std::nullopt;
    }
    bool operator==(const FeederDay&) const = default;
};

/// The days that have load and household totals (of any neighbourhood; others' are passed over). Raw values
/// alone: an estimate proves nothing. Windows that reach over midnight count for no day.
std::vector<FeederDay> checkFeeder(const LoadSeries& series, const std::vector<HouseholdTotal>& totals,
                                   const LocalDays& days);

}  // namespace smarter
