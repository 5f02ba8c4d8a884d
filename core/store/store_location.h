// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace smarter {

/// A schema of a PostgreSQL database, as
/// `postgresql://ROLE@HOST[:PORT]/DATABASE?schema=NAME[&sslmode=…][&sslrootcert=FILE][&sslcert=FILE][&sslkey=FILE]
/// [&passfile=FILE][&connect_timeout=SECONDS]` names it. No password passes through here: libpq reads its file.
struct ServerLocation {
    QString host;
    int port = 5432;
    QString database;
    QString role;
    QString schema;
    /// libpq's keywords and values (postgresql.org/docs/17/libpq-connect.html, 32.1.2), for QSqlDatabase.
    QString connectOptions;

    static bool names(const QString& location);

    /// InvalidArgument for anything that is not above: another key, a password, a schema that is no plain
    /// lower-case name, a server that is not verified (`sslmode` other than verify-full) unless it is this machine's.
    static Result<ServerLocation> parse(const QString& location);
};

}  // namespace smarter
