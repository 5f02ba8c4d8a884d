// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/release/release_schema.h"

#include "core/pes/policy/policy_store.h"

namespace smarter {

Schema releaseSchema() {
    return {{{
        settingTable(),
        // The last revision of each sum that was dealt with: a sum that comes again changes nothing.
        QStringLiteral("CREATE TABLE handled ("
                       "kind INTEGER NOT NULL, neighbourhood VARCHAR(64) NOT NULL, sum_group BIGINT NOT NULL, "
                       "window_start BIGINT NOT NULL, revision BIGINT NOT NULL, "
                       "PRIMARY KEY (kind, neighbourhood, sum_group, window_start))"),
        QStringLiteral("CREATE TABLE outbox (sequence BIGINT PRIMARY KEY, sealed BLOB NOT NULL)"),
        QStringLiteral("CREATE TABLE tally (outcome INTEGER PRIMARY KEY, loads BIGINT NOT NULL, households BIGINT NOT NULL)"),
    }, {
        // Sums that can never be opened, as they came; by digest, so that one that comes again counts once.
        QStringLiteral("CREATE TABLE set_aside (digest BLOB PRIMARY KEY, reason INTEGER NOT NULL, message BLOB NOT NULL)"),
    }, policyTable()}, {}, {QStringLiteral("paillier-private-key"), QStringLiteral("signing-key")}};
}

}  // namespace smarter
