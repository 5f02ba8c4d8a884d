// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/intake/intake_schema.h"

#include "core/pes/intake/clock_guard.h"
#include "core/pes/intake/consent_record.h"
#include "core/pes/intake/quarantine.h"
#include "core/pes/intake/release_record.h"
#include "core/pes/intake/share_account.h"
#include "core/pes/policy/policy_store.h"

namespace smarter {

namespace {

QStringList firstStep() {
    return {
        settingTable(),
        QStringLiteral("CREATE TABLE neighbourhood (neighbourhood_id BIGINT PRIMARY KEY, name VARCHAR(64) UNIQUE NOT NULL)"),
        QStringLiteral("CREATE TABLE meter ("
                       "meter_id BLOB PRIMARY KEY, number BIGINT UNIQUE NOT NULL, neighbourhood_id BIGINT NOT NULL, "
                       "pseudonym BLOB NOT NULL, wrapped_key BLOB NOT NULL, key_epoch BIGINT NOT NULL, "
                       "last_sequence BIGINT NOT NULL, group_id BIGINT NOT NULL, group_position INTEGER NOT NULL)"),
        // A neighbourhood's block (owner: neighbourhood) or a household group's day (owner: group).
        QStringLiteral("CREATE TABLE encrypted_sum ("
                       "kind INTEGER NOT NULL, owner BIGINT NOT NULL, window_start BIGINT NOT NULL, "
                       "window_length BIGINT NOT NULL, ciphertext BLOB NOT NULL, revision BIGINT NOT NULL, "
                       "dirty INTEGER NOT NULL, PRIMARY KEY (kind, owner, window_start))"),
        QStringLiteral("CREATE INDEX encrypted_sum_dirty ON encrypted_sum (dirty, window_start)"),
        // What each meter put into a sum: a bit a minute for a block, a count of minutes for a day; how much of
        // it the policy has judged, and how much has been released.
        QStringLiteral("CREATE TABLE contribution ("
                       "kind INTEGER NOT NULL, owner BIGINT NOT NULL, window_start BIGINT NOT NULL, "
                       "meter_number BIGINT NOT NULL, covered BIGINT NOT NULL, judged BIGINT NOT NULL, "
                       "released BIGINT NOT NULL, PRIMARY KEY (kind, owner, window_start, meter_number))"),
        QStringLiteral("CREATE TABLE outbox (position BIGINT PRIMARY KEY, message BLOB NOT NULL)"),
        QStringLiteral("CREATE TABLE quarantine ("
                       "position BIGINT PRIMARY KEY, meter_id BLOB NOT NULL, sequence BIGINT NOT NULL, "
                       "reason INTEGER NOT NULL, refused_at BIGINT NOT NULL, sealed BLOB NOT NULL)"),
    };
}

QStringList secondStep() {
    return {
        // A key an epoch: as the meter wrapped it, and under the intake's storage key, which opens without RSA.
        QStringLiteral("CREATE TABLE meter_key ("
                       "meter_number BIGINT NOT NULL, key_epoch BIGINT NOT NULL, wrapped_key BLOB NOT NULL, "
                       "sealed_key BLOB, PRIMARY KEY (meter_number, key_epoch))"),
        QStringLiteral("INSERT INTO meter_key (meter_number, key_epoch, wrapped_key) "
                       "SELECT number, key_epoch, wrapped_key FROM meter"),
        QStringLiteral("ALTER TABLE meter DROP COLUMN wrapped_key"),
        QStringLiteral("ALTER TABLE meter DROP COLUMN key_epoch"),
        // What changes with every batch, apart from what does not, in rows that lie close.
        QStringLiteral("CREATE TABLE meter_cursor (meter_number BIGINT PRIMARY KEY, last_sequence BIGINT NOT NULL)"),
        QStringLiteral("INSERT INTO meter_cursor (meter_number, last_sequence) SELECT number, last_sequence FROM meter"),
        QStringLiteral("ALTER TABLE meter DROP COLUMN last_sequence"),
        // Takes the place of `contribution`, whose rows the intake moves when it first opens the file.
        QStringLiteral("CREATE TABLE contribution_page ("
                       "kind INTEGER NOT NULL, owner BIGINT NOT NULL, window_start BIGINT NOT NULL, page BIGINT NOT NULL, "
                       "entries BLOB NOT NULL, PRIMARY KEY (kind, owner, window_start, page))"),
        // Of the two kinds of contribution, the household's is the one that counts minutes.
        QStringLiteral("CREATE TABLE intake_count (accepted BIGINT NOT NULL)"),
        QStringLiteral("INSERT INTO intake_count (accepted) SELECT coalesce(sum(covered), 0) FROM contribution WHERE kind = 2"),
    };
}

/// With which reading a meter's key epoch begins.
QStringList thirdStep() {
    return {QStringLiteral("ALTER TABLE meter_key ADD COLUMN first_sequence BIGINT NOT NULL DEFAULT 1")};
}

/// Batches may overtake each other on the way from a site on several machines.
QStringList sixthStep() {
    return {
        QStringLiteral("ALTER TABLE meter_cursor ADD COLUMN top_sequence BIGINT NOT NULL DEFAULT 0"),
        QStringLiteral("CREATE TABLE sequence_gap (meter_number BIGINT NOT NULL, first_sequence BIGINT NOT NULL, "
                       "last_sequence BIGINT NOT NULL, PRIMARY KEY (meter_number, first_sequence))"),
        // What was added to the sums, a row a batch: to add the same again is a violation, whoever tries.
        QStringLiteral("CREATE TABLE contributor (meter_number BIGINT NOT NULL, first_sequence BIGINT NOT NULL, "
                       "last_sequence BIGINT NOT NULL, first_start BIGINT NOT NULL, "
                       "PRIMARY KEY (meter_number, first_sequence, first_start))"),
        QStringLiteral("CREATE INDEX contributor_by_time ON contributor (first_start)"),
    };
}

}  // namespace

Schema intakeSchema() {
    return {{firstStep(), secondStep() + releaseRecordTables() + QStringList{shareAccountTable()} + Quarantine::migration() +
                              ClockGuard::migration(), thirdStep(), policyTable(), {ConsentRecord::table()}, sixthStep()},
            {{QStringLiteral("encrypted_sum"), QStringLiteral("window_start")},
             {QStringLiteral("contribution_page"), QStringLiteral("window_start")},
             {QStringLiteral("contributor"), QStringLiteral("first_start")}},
            {QStringLiteral("rsa-private-key"), QStringLiteral("pseudonym-key"), QStringLiteral("meter-key-storage-key"),
             QStringLiteral("share-key")}};
}

}  // namespace smarter
