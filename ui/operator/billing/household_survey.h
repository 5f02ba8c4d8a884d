// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include "core/mdms/mdms.h"
#include "ui/models/household_bills_model.h"

namespace smarter {

/// What every household owes for some days.
struct HouseholdSurvey {
    DayPeriod period;             ///< invalid while there is no aggregate
    std::vector<QString> months;  ///< YYYY-MM, with a window, newest first
    QString tariff;               ///< the site's: its name
    QString currency;
    std::vector<std::shared_ptr<const Tariff>> tariffs;  ///< all there are
    std::vector<HouseholdBillRow> bills;
};

/// On the MDMS's thread, for the billing role. No period: the newest month with a window.
Result<HouseholdSurvey> surveyHouseholds(Mdms& mdms, const Session& session, const std::optional<DayPeriod>& period,
                                         const QTimeZone& zone);

}  // namespace smarter
