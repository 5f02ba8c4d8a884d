// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/store/database.h"

namespace smarter {

/// Many rows of one table in few statements: over a network each costs a round trip.
class RowWriter {
public:
    /// `insert`: "INSERT INTO table (columns)"; `conflict`: what follows the values. The database outlives the writer.
    RowWriter(Database& database, QString insert, int columns, QString conflict = {})
        : database_(database), insert_(std::move(insert)), conflict_(std::move(conflict)), columns_(columns) {}

    /// Bytes are borrowed until `write`.
    void add(std::initializer_list<QVariant> row) { values_.insert(values_.end(), row); }
    void add(std::span<const QVariant> row) { values_.insert(values_.end(), row.begin(), row.end()); }
    /// In the caller's transaction; afterwards it is empty again.
    Status write();

private:
    Database& database_;
    QString insert_;
    QString conflict_;
    int columns_;
    std::vector<QVariant> values_;
};

}  // namespace smarter
