// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include "core/mdms/mdms.h"
#include "ui/models/household_bills_model.h"

namespace smarter {

/// What every household owes for one month.
struct HouseholdSurvey {
    QString month;                ///< YYYY-MM; empty while there is no aggregate
    std::vector<QString> months;  ///< with a window, newest first
    QString tariff;               ///< the site's: its name
    QString currency;
    std::vector<HouseholdBillRow> bills;
};

/// On the MDMS's thread, for the billing role. `month` empty or without a window: the newest.
Result<HouseholdSurvey> surveyHouseholds(Mdms& mdms, const Session& session, const QString& month, const QTimeZone& zone);

}  // namespace smarter
