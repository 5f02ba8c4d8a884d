// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/billing/billing_schema.h"

namespace smarter {

QStringList billingTables() {
    return {
        QStringLiteral("CREATE TABLE tariff (id VARCHAR(64) PRIMARY KEY, content BLOB NOT NULL)"),
        // An empty pseudonym: the household that has none of its own. Days are ISO dates: they sort as text.
        QStringLiteral(
            "CREATE TABLE tariff_assignment (pseudonym BLOB NOT NULL, from_day VARCHAR(10) NOT NULL, "
            "tariff VARCHAR(64) NOT NULL, PRIMARY KEY (pseudonym, from_day))"),
        // Nobody need have it: households can be shown what they would pay under it.
        QStringLiteral("CREATE TABLE tariff_offer (tariff VARCHAR(64) PRIMARY KEY)"),
        // By use: 1 is what the PES totals by, 2 what it has yet to be asked for.
        QStringLiteral("CREATE TABLE register_plans (plan_use INTEGER PRIMARY KEY, content BLOB NOT NULL)"),
        // Only ever inserted into. hash: SHA-256 of number and content, checked at every reading. corrects: 0
        // for none.
        QStringLiteral(
            "CREATE TABLE bill (number BIGINT PRIMARY KEY, pseudonym BLOB NOT NULL, "
            "first_day VARCHAR(10) NOT NULL, last_day VARCHAR(10) NOT NULL, issued_at BIGINT NOT NULL, "
            "corrects BIGINT NOT NULL, content BLOB NOT NULL, hash BLOB NOT NULL)"),
        QStringLiteral("CREATE INDEX bill_of_household ON bill (pseudonym, first_day)"),
        QStringLiteral("CREATE INDEX bill_correcting ON bill (corrects)"),
    };
}

}  // namespace smarter
