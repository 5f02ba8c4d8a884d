// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer/customer_schema.h"

#include "core/store/attempt_guard.h"

namespace smarter {

namespace {

QStringList firstStep() {
    return {
        settingTable(),
        QStringLiteral("CREATE TABLE account ("
                       "name VARCHAR(32) PRIMARY KEY, salt BLOB NOT NULL, iterations BIGINT NOT NULL, "
                       "verifier BLOB NOT NULL, wrapped_private_key BLOB NOT NULL, meter_id BLOB NOT NULL, "
                       "key_epoch BIGINT NOT NULL, wrapped_meter_key BLOB NOT NULL, registered_at BIGINT NOT NULL)"),
        // Sealed as they came from the meter; the portal cannot open them, only the customer's session can.
        QStringLiteral("CREATE TABLE batch ("
                       "meter_id BLOB NOT NULL, first_sequence BIGINT NOT NULL, first_start BIGINT NOT NULL, "
                       "end_at BIGINT NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (meter_id, first_sequence))"),
        QStringLiteral("CREATE INDEX batch_by_time ON batch (meter_id, first_start)"),
    };
}

/// Accounts that cannot be rolled back row by row, throttled sign-ins, meters that change households, and consent.
QStringList secondStep() {
    return {
        // 0: the row is from before, and its private key is bound to its name alone until its owner signs in.
        QStringLiteral("ALTER TABLE account ADD COLUMN version BIGINT NOT NULL DEFAULT 0"),
        // What version each row must have, and the last one given out: none comes twice, whatever is deleted.
        QStringLiteral("CREATE TABLE account_version (name VARCHAR(32) PRIMARY KEY, version BIGINT NOT NULL)"),
        QStringLiteral("INSERT INTO account_version (name, version) SELECT name, 0 FROM account"),
        QStringLiteral("CREATE TABLE last_version (version BIGINT NOT NULL)"),
        QStringLiteral("INSERT INTO last_version (version) VALUES (0)"),
        attemptTable(),
        // Readings before this step are minutes of a meter's first household.
        QStringLiteral("ALTER TABLE batch ADD COLUMN key_epoch BIGINT NOT NULL DEFAULT 1"),
        QStringLiteral("ALTER TABLE batch ADD COLUMN last_sequence BIGINT NOT NULL DEFAULT 0"),
        QStringLiteral("UPDATE batch SET last_sequence = first_sequence + (end_at - first_start) / 60 - 1"),
        // Up to where a meter's readings were offered, kept here or not.
        QStringLiteral("CREATE TABLE received (meter_id BLOB PRIMARY KEY, through_sequence BIGINT NOT NULL)"),
        QStringLiteral("INSERT INTO received (meter_id, through_sequence) "
                       "SELECT meter_id, max(last_sequence) FROM batch GROUP BY meter_id"),
        QStringLiteral("CREATE TABLE consent ("
                       "name VARCHAR(32) NOT NULL, purpose INTEGER NOT NULL, text_version INTEGER NOT NULL, "
                       "given INTEGER NOT NULL, decided_at BIGINT NOT NULL, PRIMARY KEY (name, purpose, decided_at))"),
    };
}

/// Of the decision, by the meter's key; decisions from before have none, and were on a text that counts no more.
QStringList thirdStep() {
    return {QStringLiteral("ALTER TABLE consent ADD COLUMN proof BLOB")};
}

}  // namespace

Schema customerSchema() {
    return {{firstStep(), secondStep(), thirdStep()}};
}

}  // namespace smarter
