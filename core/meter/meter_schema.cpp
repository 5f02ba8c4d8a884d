// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meter/meter_schema.h"

namespace smarter {

Schema meterSchema() {
    return {{
        {settingTable(),
         QStringLiteral("CREATE TABLE meter ("
                        "meter_id BLOB PRIMARY KEY, neighbourhood VARCHAR(64) NOT NULL, name VARCHAR(64) NOT NULL, "
                        "meter_key BLOB NOT NULL, key_epoch BIGINT NOT NULL, next_sequence BIGINT NOT NULL, "
                        "reserved_counters BIGINT NOT NULL, enrolled INTEGER NOT NULL, "
                        "code_salt BLOB, code_hash BLOB, UNIQUE (neighbourhood, name))"),
         QStringLiteral("CREATE TABLE batch ("
                        "meter_id BLOB NOT NULL REFERENCES meter (meter_id), first_sequence BIGINT NOT NULL, "
                        "first_start BIGINT NOT NULL, interval_length BIGINT NOT NULL, readings BIGINT NOT NULL, "
                        "sealed BLOB NOT NULL, PRIMARY KEY (meter_id, first_sequence))"),
         // Batches the PES has not acknowledged, in the order they were sealed, with the energy in each.
         QStringLiteral("CREATE TABLE outbox ("
                        "position BIGINT PRIMARY KEY, meter_id BLOB NOT NULL, first_sequence BIGINT NOT NULL, "
                        "joules BIGINT NOT NULL)"),
         QStringLiteral("CREATE INDEX outbox_by_meter ON outbox (meter_id, first_sequence)")},
        // A code has a name, an end and a count of tries; a meter keeps the keys of earlier households' epochs, and
        // `enrolled` is the epoch that the PES knows. Codes of the first version have no name to be found by: their
        // meters need new ones.
        {QStringLiteral("ALTER TABLE meter ADD COLUMN code_name VARCHAR(4)"),
         QStringLiteral("ALTER TABLE meter ADD COLUMN code_expires_at BIGINT"),
         QStringLiteral("ALTER TABLE meter ADD COLUMN code_tries BIGINT"),
         QStringLiteral("UPDATE meter SET code_salt = NULL, code_hash = NULL"),
         QStringLiteral("CREATE INDEX meter_by_code_name ON meter (code_name)"),
         QStringLiteral("CREATE TABLE former_key ("
                        "meter_id BLOB NOT NULL REFERENCES meter (meter_id), key_epoch BIGINT NOT NULL, "
                        "meter_key BLOB NOT NULL, PRIMARY KEY (meter_id, key_epoch))")},
        // With which reading each epoch begins, and by what name the utility bills the household of each.
        {QStringLiteral("ALTER TABLE meter ADD COLUMN epoch_first_sequence BIGINT NOT NULL DEFAULT 1"),
         QStringLiteral("ALTER TABLE former_key ADD COLUMN first_sequence BIGINT NOT NULL DEFAULT 1"),
         // Where a household has changed before: its epoch holds from here on at the latest.
         QStringLiteral("UPDATE meter SET epoch_first_sequence = next_sequence WHERE key_epoch > 1"),
         QStringLiteral("CREATE TABLE introduction ("
                        "meter_id BLOB NOT NULL REFERENCES meter (meter_id), key_epoch BIGINT NOT NULL, "
                        "sealed_pseudonym BLOB NOT NULL, PRIMARY KEY (meter_id, key_epoch))")},
    }};
}

}  // namespace smarter
