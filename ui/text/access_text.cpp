// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/access_text.h"

#include <QCoreApplication>

namespace smarter {

namespace {

struct AccessText {
    Q_DECLARE_TR_FUNCTIONS(AccessText)
};

}  // namespace

QString roleText(Role role) {
    switch (role) {
        case Role::System:
            return AccessText::tr("the system itself");
        case Role::Operator:
            return AccessText::tr("Operator");
        case Role::Billing:
            return AccessText::tr("Billing");
        case Role::Administrator:
            return AccessText::tr("Administrator");
        case Role::SiteOwner:
            return AccessText::tr("Site owner");
    }
    return {};
}

QString reservedText(Permission permission) {
    const bool billing = allows(Role::Billing, permission);
    const bool administrator = allows(Role::Administrator, permission);
    if (billing && administrator) {
        return AccessText::tr("Only for the roles billing and administrator");
    }
    return billing ? AccessText::tr("Only for the role billing") : AccessText::tr("Only for the role administrator");
}

}  // namespace smarter
