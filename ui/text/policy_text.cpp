// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/policy_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace smarter {

namespace {

struct PolicyText {
    Q_DECLARE_TR_FUNCTIONS(PolicyText)
};

}  // namespace

QString policyNameText(const ReleasePolicy& policy) {
    return policy.name() == QLatin1String("custom") ? PolicyText::tr("Own number", "a release rule") : policy.name();
}

QString policyMeaningText(const ReleasePolicy& policy) {
    const auto meters = static_cast<int>(policy.minimumMeters);
    return policy.largestSharePercent == 0
               ? PolicyText::tr("A neighbourhood's sum is opened only over %n meters or more.", nullptr, meters)
               : PolicyText::tr("A neighbourhood's sum is opened only over %n meters or more, and only if no household has more "
                                "than %1 % of it.",
                                nullptr, meters)
                     .arg(policy.largestSharePercent);
}

QString policyCustomerText(const ReleasePolicy& policy) {
    const auto homes = static_cast<int>(policy.minimumMeters);
    return policy.largestSharePercent == 0
               ? PolicyText::tr("Your utility sees your neighbourhood's sum only when %n homes or more are in it.", nullptr, homes)
               : PolicyText::tr("Your utility sees your neighbourhood's sum only when %n homes or more are in it and none of them "
                                "has more than %1 % of it.",
                                nullptr, homes)
                     .arg(policy.largestSharePercent);
}

QString policyDayText(QDate from) {
    return from == ReleasePolicies::ever() ? PolicyText::tr("the beginning", "since when a rule has been in force")
                                           : QLocale().toString(from, QLocale::ShortFormat);
}

}  // namespace smarter
