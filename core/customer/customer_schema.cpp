// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer/customer_schema.h"

namespace smarter {

Schema customerSchema() {
    return {{{
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
    }}};
}

}  // namespace smarter
