// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/mdms_schema.h"

#include "core/mdms/billing/billing_schema.h"
#include "core/mdms/policy_book.h"
#include "core/mdms/retention.h"
#include "core/mdms/vee/load_edits.h"
#include "core/store/attempt_guard.h"

namespace smarter {

namespace {

QStringList firstStep() {
    return {
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
    };
}

/// Roles, the audit log, and why an aggregate was refused.
QStringList secondStep() {
    return {
        // Accounts from before had load and totals, and nothing else: the billing role (2). The first administrator of
        // such a site is made by whoever holds its key.
        QStringLiteral("ALTER TABLE operator_account ADD COLUMN role INTEGER NOT NULL DEFAULT 2"),
        QStringLiteral("ALTER TABLE operator_account ADD COLUMN disabled INTEGER NOT NULL DEFAULT 0"),
        QStringLiteral("ALTER TABLE operator_account ADD COLUMN created_at BIGINT NOT NULL DEFAULT 0"),
        QStringLiteral("ALTER TABLE operator_account ADD COLUMN generation BIGINT NOT NULL DEFAULT 1"),
        attemptTable(),
        QStringLiteral("CREATE TABLE audit (position BIGINT PRIMARY KEY, at BIGINT NOT NULL, actor VARCHAR(64) NOT NULL, "
                       "role INTEGER NOT NULL, action INTEGER NOT NULL, subject VARCHAR(128) NOT NULL, "
                       "details VARCHAR(512) NOT NULL, previous BLOB NOT NULL, hash BLOB NOT NULL)"),
        // `reason` held a number that was never meant to be kept; `fault` is. 0: refused before this step.
        QStringLiteral("ALTER TABLE refused ADD COLUMN fault INTEGER NOT NULL DEFAULT 0"),
        QStringLiteral("ALTER TABLE refused ADD COLUMN sequence BIGINT NOT NULL DEFAULT 0"),
        QStringLiteral("ALTER TABLE refused ADD COLUMN detail VARCHAR(128) NOT NULL DEFAULT ''"),
        QStringLiteral("ALTER TABLE refused ADD COLUMN digest BLOB"),
        QStringLiteral("CREATE INDEX refused_by_digest ON refused (digest)"),
    };
}

}  // namespace

Schema mdmsSchema() {
    return {{firstStep(), secondStep() + loadEditTables(), billingTables() + loadEditQuality(), policyBookTables(),
             retentionTables()},
            {{QStringLiteral("load"), QStringLiteral("window_start")},
             {QStringLiteral("household"), QStringLiteral("window_start")},
             {QStringLiteral("household_register"), QStringLiteral("window_start")}},
            {QStringLiteral("rsa-private-key")}};
}

}  // namespace smarter
