// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/mdms_schema.h"

#include "core/mdms/vee/load_edits.h"

namespace smarter {

Schema mdmsSchema() {
    return {{{
        settingTable(),
        // The record: aggregates as they came. The tables below it are a cache of what they say.
        QStringLiteral("CREATE TABLE aggregate (sequence BIGINT PRIMARY KEY, received_at BIGINT NOT NULL, sealed BLOB NOT NULL)"),
        QStringLiteral("CREATE TABLE refused (position BIGINT PRIMARY KEY, received_at BIGINT NOT NULL, "
                       "reason INTEGER NOT NULL, sealed BLOB NOT NULL)"),
        // current: the row to show for its window: the newest released revision, or the newest if none was.
        QStringLiteral("CREATE TABLE load ("
                       "neighbourhood VARCHAR(64) NOT NULL, window_start BIGINT NOT NULL, window_length BIGINT NOT NULL, "
                       "revision BIGINT NOT NULL, meters BIGINT NOT NULL, enrolled BIGINT NOT NULL, "
                       "outcome INTEGER NOT NULL, quality INTEGER NOT NULL, joules BIGINT NOT NULL, "
                       "current INTEGER NOT NULL, PRIMARY KEY (neighbourhood, window_start, revision))"),
        QStringLiteral("CREATE TABLE household ("
                       "pseudonym BLOB NOT NULL, window_start BIGINT NOT NULL, window_length BIGINT NOT NULL, "
                       "revision BIGINT NOT NULL, neighbourhood VARCHAR(64) NOT NULL, covered BIGINT NOT NULL, "
                       "expected BIGINT NOT NULL, outcome INTEGER NOT NULL, quality INTEGER NOT NULL, "
                       "current INTEGER NOT NULL, PRIMARY KEY (pseudonym, window_start, revision))"),
        QStringLiteral("CREATE TABLE household_register ("
                       "pseudonym BLOB NOT NULL, window_start BIGINT NOT NULL, revision BIGINT NOT NULL, "
                       "register INTEGER NOT NULL, joules BIGINT NOT NULL, "
                       "PRIMARY KEY (pseudonym, window_start, revision, register))"),
        QStringLiteral("CREATE TABLE operator_account ("
                       "name VARCHAR(32) PRIMARY KEY, salt BLOB NOT NULL, iterations BIGINT NOT NULL, "
                       "verifier BLOB NOT NULL)"),
    }, loadEditTables()}};
}

}  // namespace smarter
