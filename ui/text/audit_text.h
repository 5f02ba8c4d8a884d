// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mdms/audit_log.h"

namespace smarter {

/// What somebody did: "issued bills".
QString auditActionText(AuditAction action);
inline constexpr std::array kAuditActions{
    AuditAction::SignedIn,        AuditAction::SignInFailed,   AuditAction::SignInLocked,   AuditAction::SignedOut,
    AuditAction::TotalsViewed,    AuditAction::BillViewed,     AuditAction::BillExported,   AuditAction::BillIssued,
    AuditAction::TotalsExported,  AuditAction::AccountAdded,   AuditAction::RoleChanged,    AuditAction::AccountDisabled,
    AuditAction::AccountEnabled,  AuditAction::AccountRemoved, AuditAction::PasswordChanged, AuditAction::PasswordReset,
    AuditAction::LockReleased,    AuditAction::EstimateEdited, AuditAction::TariffChanged,  AuditAction::PolicyChanged,
    AuditAction::RetentionChanged, AuditAction::AggregateRefused, AuditAction::TotalsErased,
};

/// A sentence that names the entry.
QString auditBreakText(const AuditBreak& found);

}  // namespace smarter
