// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <vector>

namespace smarter {

/// A table whose rows are of a time: a server keeps those of each month (UTC) in a partition of their own. Its primary
/// key contains the column.
struct TimeTable {
    QString table;
    QString column;  ///< BIGINT, seconds since 1970
};

/// A schema is the list of steps that led to it: step i takes version i to i + 1. Steps are never edited once
/// they have shipped, only added. SQL is portable (SQLite and PostgreSQL).
struct Schema {
    std::vector<QStringList> steps;
    /// Looked at where a step makes the table, so that the mark goes with the table's first version.
    std::vector<TimeTable> timeTables = {};
    /// Settings that are sealed where the store is not encrypted as a whole: no others may be set as secrets.
    QStringList secrets = {};

    int version() const { return static_cast<int>(steps.size()); }
};

/// Key-value table that every store has for its identity and settings; the first statement of a first step.
QString settingTable();

}  // namespace smarter
