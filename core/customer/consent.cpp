// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer/consent.h"

#include <algorithm>

#include "core/customer/customer_portal.h"

namespace smarter {

Status CustomerPortal::setConsent(const CustomerSession& session, Consent purpose, bool given) {
    const auto last = database_->single(
        QStringLiteral("SELECT coalesce(max(decided_at), 0) FROM consent WHERE name = ? AND purpose = ?"),
        {session.name(), static_cast<int>(purpose)}, [](const Statement& row) { return row.instant(0); });
    if (!last) {
        return passOn(last);
    }
    // Each later than the one before, so that a withdrawal is the last word whatever the clock says.
    return session.decide(purpose, given, std::max(clock_.now(), *last + Seconds{1}))
        .and_then([&](const ConsentStatement& decided) {
            return database_->run(
                QStringLiteral("INSERT INTO consent (name, purpose, text_version, given, decided_at, proof) "
                               "VALUES (?, ?, ?, ?, ?, ?)"),
                {session.name(), static_cast<int>(purpose), decided.textVersion, given ? 1 : 0,
                 number(decided.decidedAt), blob(decided.proof)});
        });
}

Result<std::vector<ConsentDecision>> CustomerPortal::consents(const QString& name) {
    return database_->all(QStringLiteral("SELECT purpose, given, text_version, decided_at FROM consent WHERE "
                                         "name = ? ORDER BY decided_at, purpose"),
                          {name}, [](const Statement& row) {
                              return ConsentDecision{static_cast<Consent>(row.number(0)), row.number(1) != 0,
                                                     static_cast<int>(row.number(2)), row.instant(3)};
                          });
}

Result<std::vector<ConsentStatement>> CustomerPortal::consentStatements(Consent purpose) {
    // Of a household with several accounts the latest decision counts, and a withdrawal before a consent.
    auto statements = database_->all(
        QStringLiteral(
            "SELECT a.meter_id, a.key_epoch, c.given, c.text_version, c.decided_at, c.proof FROM account a "
            "JOIN consent c ON c.name = a.name WHERE c.purpose = ? AND c.text_version = ? AND a.key_epoch = "
            "(SELECT max(key_epoch) FROM account WHERE meter_id = a.meter_id) "
            "ORDER BY a.meter_id, c.decided_at DESC, c.given"),
        {static_cast<int>(purpose), kConsentTextVersion}, [&](const Statement& row) {
            return ConsentStatement{
                row.id<MeterId>(0), static_cast<std::uint32_t>(row.number(1)), purpose,
                row.number(2) != 0, static_cast<int>(row.number(3)),           row.instant(4),
                row.bytes(5)};
        });
    return statements.transform([](std::vector<ConsentStatement> all) {
        const auto repeated = std::ranges::unique(all, {}, &ConsentStatement::meter);
        all.erase(repeated.begin(), repeated.end());
        return all;
    });
}

}  // namespace smarter
