// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <span>

#include "core/crypto/digest.h"
#include "core/store/table_reader.h"

namespace smarter {

/// One station's store on its way into one or several others of the same schema. What was copied stays copied: to copy
/// again goes on behind the last row that is there. The settings and tables without a primary key are small and are
/// written whole each time. Belongs to one thread.
class StoreMove {
public:
    /// Adds the row to the shares of the targets it belongs to, as it is there.
    using Distribute = std::function<Status(const TableShape& table, const Row& row, std::span<std::vector<Row>> shares)>;
    /// So many rows of the source more are done. An error ends the move.
    using Tick = std::function<Status(std::int64_t rows)>;

    /// Both outlive the move. `own`: settings that a target has of its own.
    StoreMove(Database& source, std::vector<Database*> targets, Distribute distribute, QStringList own);

    Result<std::int64_t> rows();
    Status copy(const Tick& tick);
    /// Compares the number and the SHA-256 of the rows, table by table: MigrationDiffers, with the table's name.
    Status verify(const Tick& tick);

private:
    struct Sum {
        std::int64_t rows = 0;
        crypto::Sha256 hash;

        void add(const Row& row);
    };
    Result<std::vector<TableShape>> tables();
    Status copyTable(const TableShape& table, const Tick& tick);
    Status write(const TableShape& table, Database& target, std::span<const Row> rows);
    Status copySettings(Database& target);
    Result<std::vector<std::vector<Row>>> distributed(const TableShape& table, std::span<const Row> rows);
    Status verifyTable(const TableShape& table, const Tick& tick);
    Result<crypto::Digest> settingsOf(Database& database);

    Database& source_;
    std::vector<Database*> targets_;
    std::map<QString, std::int64_t> counts_;  // rows of the source's tables
    Distribute distribute_;
    QStringList own_;
};

}  // namespace smarter
