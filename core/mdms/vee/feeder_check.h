// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mdms/vee/load_series.h"
#include "core/mdms/vee/local_days.h"

namespace smarter {

enum class FeederVerdict : std::uint8_t {
    Agrees,     ///< to the joule
    Explained,  ///< differs, and one of the counts below says why
    Differs,    ///< differs although everything is there: look into it
};

/// One local day: the households' billing totals against the neighbourhood's load. Both come from the same
/// readings and are exact, so that with everything there they are equal.
struct FeederDay {
    Interval day;
    Joules households;
    Joules load;
    Joules difference;  ///< load − households
    FeederVerdict verdict = FeederVerdict::Agrees;
    int totals = 0;            ///< household totals released
    int totalsWithheld = 0;
    int totalsAbsent = 0;      ///< meters in the load, as far as they outnumber the households with a row
    int totalsPartial = 0;     ///< released, with minutes missing
    int windowsWithheld = 0;
    int windowsMissing = 0;
    int windowsPartial = 0;    ///< released, with minutes missing
};

/// The days that have load and household totals (of any neighbourhood; others' are passed over). Raw values
/// alone: an estimate proves nothing. Windows that reach over midnight count for no day.
std::vector<FeederDay> checkFeeder(const LoadSeries& series, const std::vector<HouseholdTotal>& totals,
                                   const LocalDays& days);

}  // namespace smarter
