// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/intake/consent_record.h"

namespace smarter {

QString ConsentRecord::table() {
    return QStringLiteral(
        "CREATE TABLE consent_record (meter_number BIGINT NOT NULL, purpose INTEGER NOT NULL, "
        "key_epoch BIGINT NOT NULL, decided_at BIGINT NOT NULL, PRIMARY KEY (meter_number, purpose))");
}

Result<bool> ConsentRecord::note(std::uint32_t meterNumber, const ConsentStatement& statement) {
    const auto meter = number(std::int64_t{meterNumber});
    const auto purpose = static_cast<int>(statement.purpose);
    const auto epoch = std::int64_t{statement.keyEpoch};
    const auto later = database_.single(
        QStringLiteral("SELECT count(*) FROM consent_record WHERE meter_number = ? AND purpose = ? AND "
                       "(key_epoch > ? OR (key_epoch = ? AND decided_at > ?))"),
        {meter, purpose, number(epoch), number(epoch), number(statement.decidedAt)},
        [](const Statement& row) { return row.number(0) > 0; });
    if (!later || *later) {
        return later ? Result<bool>(false) : later;
    }
    return database_
        .run(QStringLiteral(
                 "INSERT INTO consent_record (meter_number, purpose, key_epoch, decided_at) VALUES (?, ?, ?, "
                 "?) "
                 "ON CONFLICT (meter_number, purpose) DO UPDATE SET key_epoch = excluded.key_epoch, "
                 "decided_at = excluded.decided_at"),
             {meter, purpose, number(epoch), number(statement.decidedAt)})
        .transform([] { return true; });
}

}  // namespace smarter
