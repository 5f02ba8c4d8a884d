// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/messages/reading_batch.h"
#include "core/store/database.h"

namespace smarter {

/// Puts sealed batches into customers.db, joined to longer rows where they follow each other: each reading is sealed
/// by itself, and a year of minutes opens faster from 2,190 rows than from half a million. Used within one
/// transaction of the caller's; what was added is written at the latest by `flush`.
class BatchWriter {
public:
    /// Four hours a row: little to write again when a minute is added.
    static constexpr std::size_t kReadingsInRow = 240;

    explicit BatchWriter(Database& database) : database_(database) {}

    /// What is stored already changes nothing.
    Status add(const ReadingBatch& batch);
    Status flush();

private:
    bool joins(const ReadingBatch& batch) const;
    Status openRowBefore(const ReadingBatch& batch);

    Database& database_;
    std::optional<ReadingBatch> row_;  // the one that may go on
    bool dirty_ = false;
};

}  // namespace smarter
