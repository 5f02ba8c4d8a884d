// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer/consent.h"

#include "core/customer/customer_portal.h"

namespace smarter {

Status CustomerPortal::setConsent(const QString& name, Consent purpose, bool given) {
    return database_->run(QStringLiteral("INSERT INTO consent (name, purpose, text_version, given, decided_at) "
                                         "VALUES (?, ?, ?, ?, ?) ON CONFLICT (name, purpose, decided_at) DO UPDATE SET "
                                         "text_version = excluded.text_version, given = excluded.given"),
                          {name, static_cast<int>(purpose), kConsentTextVersion, given ? 1 : 0, number(clock_.now())});
}

Result<std::vector<ConsentDecision>> CustomerPortal::consents(const QString& name) {
    return database_->all(
        QStringLiteral("SELECT purpose, given, text_version, decided_at FROM consent WHERE name = ? ORDER BY decided_at, purpose"),
        {name}, [](const Statement& row) {
            return ConsentDecision{static_cast<Consent>(row.number(0)), row.number(1) != 0, static_cast<int>(row.number(2)),
                                   row.instant(3)};
        });
}

Result<std::vector<MeterId>> CustomerPortal::consenting(Consent purpose) {
    // The latest decision of the account with the meter's latest epoch.
    return database_->all(
        QStringLiteral("SELECT DISTINCT a.meter_id FROM account a JOIN consent c ON c.name = a.name WHERE c.purpose = ? "
                       "AND c.given = 1 AND c.text_version = ? AND c.decided_at = (SELECT max(decided_at) FROM consent "
                       "WHERE name = c.name AND purpose = c.purpose) AND a.key_epoch = (SELECT max(key_epoch) FROM account "
                       "WHERE meter_id = a.meter_id)"),
        {static_cast<int>(purpose), kConsentTextVersion}, [](const Statement& row) { return row.id<MeterId>(0); });
}

}  // namespace smarter
