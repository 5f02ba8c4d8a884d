// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

namespace smarter {

/// A row's values, in the order of its table's columns, as Statement::value gives them.
using Row = std::vector<QVariant>;

/// A table's rows, some at a time, in the order of its primary key (of all columns where it has none, and then all at
/// once): the same order in a file and on a server. Nothing is held open in between.
class TableReader {
public:
    /// The database outlives the reader.
    TableReader(Database& database, TableShape shape) : database_(database), shape_(std::move(shape)) {}

    /// The next ones, at most; none after the last.
    Result<std::vector<Row>> next(int most);

    /// The key of the last row; nothing of an empty table, or one without a key.
    Result<std::optional<Row>> lastKey();
    /// Goes on `rows` rows before this key, unless it is further already.
    Status resumeNoEarlier(const Row& key, int rows);

private:
    QString keyList(const QString& suffix = {}) const { return shape_.key.join(suffix + QStringLiteral(", ")) + suffix; }
    QString comparison(const QString& sign, const QString& word = QStringLiteral("WHERE")) const;
    Result<std::vector<Row>> rows(const QString& sql, const Row& values, qsizetype columns);

    Database& database_;
    TableShape shape_;
    std::optional<Row> after_;
    bool atEnd_ = false;  // nothing is left to read
};

}  // namespace smarter
