// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/messages/release_policy.h"

namespace smarter {

/// "NL-10", "15/15", "CA-100", or that it is the site's own.
QString policyNameText(const ReleasePolicy& policy);
/// What it withholds, in one sentence for the utility.
QString policyMeaningText(const ReleasePolicy& policy);
/// The same for a customer: of homes, and of what the utility sees.
QString policyCustomerText(const ReleasePolicy& policy);
/// "15/01/2026"; of ReleasePolicies::ever() that it has always been.
QString policyDayText(QDate from);

}  // namespace smarter
