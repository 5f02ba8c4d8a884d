// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/audit_text.h"

#include <QCoreApplication>

namespace smarter {

namespace {

struct AuditText {
    Q_DECLARE_TR_FUNCTIONS(AuditText)
};

QString accountActionText(AuditAction action) {
    switch (action) {
        case AuditAction::AccountAdded:
            return AuditText::tr("added an account");
        case AuditAction::RoleChanged:
            return AuditText::tr("changed a role");
        case AuditAction::AccountDisabled:
            return AuditText::tr("disabled an account");
        case AuditAction::AccountEnabled:
            return AuditText::tr("enabled an account");
        case AuditAction::AccountRemoved:
            return AuditText::tr("removed an account");
        case AuditAction::PasswordChanged:
            return AuditText::tr("changed the own password");
        case AuditAction::PasswordReset:
            return AuditText::tr("set a new password");
        case AuditAction::LockReleased:
            return AuditText::tr("released a lock");
        case AuditAction::EstimateEdited:
            return AuditText::tr("edited an estimate");
        case AuditAction::TariffChanged:
            return AuditText::tr("changed a tariff");
        case AuditAction::PolicyChanged:
            return AuditText::tr("changed the release rule");
        case AuditAction::RetentionChanged:
            return AuditText::tr("changed how long totals are kept");
        case AuditAction::TotalsErased:
            return AuditText::tr("erased totals past their time");
        default:
            return AuditText::tr("refused an aggregate");
    }
}

}  // namespace

QString auditActionText(AuditAction action) {
    switch (action) {
        case AuditAction::SignedIn:
            return AuditText::tr("signed in");
        case AuditAction::SignInFailed:
            return AuditText::tr("failed to sign in");
        case AuditAction::SignInLocked:
            return AuditText::tr("failed to sign in, locked");
        case AuditAction::SignedOut:
            return AuditText::tr("signed out");
        case AuditAction::TotalsViewed:
            return AuditText::tr("saw household totals");
        case AuditAction::BillViewed:
            return AuditText::tr("saw a bill");
        case AuditAction::BillExported:
            return AuditText::tr("exported a bill");
        case AuditAction::BillIssued:
            return AuditText::tr("issued bills");
        case AuditAction::TotalsExported:
            return AuditText::tr("exported household totals");
        default:
            return accountActionText(action);
    }
}

QString auditBreakText(const AuditBreak& found) {
    switch (found.kind) {
        case AuditBreak::Kind::EntryMissing:
            return AuditText::tr("Entry %1 is missing.").arg(found.position);
        case AuditBreak::Kind::EntryAltered:
            return AuditText::tr("Entry %1 is not what was written.").arg(found.position);
        case AuditBreak::Kind::LinkBroken:
            return AuditText::tr("Entry %1 does not follow the entry before it.").arg(found.position);
        case AuditBreak::Kind::HeadMissing:
            return AuditText::tr("The record of the newest entry, %1, is missing.").arg(found.position);
        case AuditBreak::Kind::HeadInvalid:
            return AuditText::tr("The record of the newest entry, %1, is not this site's.").arg(found.position);
        case AuditBreak::Kind::HeadDiffers:
            return AuditText::tr("Entry %1 is not the one that was recorded as the newest.").arg(found.position);
    }
    return {};
}

}  // namespace smarter
