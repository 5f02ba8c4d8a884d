// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/intake/clock_guard.h"

namespace smarter {

QStringList ClockGuard::migration() {
    return {
        QStringLiteral("CREATE TABLE clock_seen (row_number INTEGER PRIMARY KEY, latest BIGINT NOT NULL)")};
}

Status ClockGuard::load(Database& database) {
    return database
        .single(QStringLiteral("SELECT coalesce(max(latest), 0) FROM clock_seen"), {},
                [](const Statement& row) { return row.instant(0); })
        .transform([&](Instant latest) { latest_ = latest; });
}

Status ClockGuard::note(Database& database, Instant now) {
    if (now <= latest_) {
        return {};
    }
    return database
        .run(QStringLiteral("INSERT INTO clock_seen (row_number, latest) VALUES (1, ?) "
                            "ON CONFLICT (row_number) DO UPDATE SET latest = excluded.latest"),
             {number(now)})
        .transform([&] { latest_ = now; });
}

}  // namespace smarter
