// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer/batch_writer.h"

namespace smarter {

namespace {

bool sameSource(const ReadingBatch& a, const ReadingBatch& b) {
    return a.meter == b.meter && a.keyEpoch == b.keyEpoch;
}

}  // namespace

bool BatchWriter::joins(const ReadingBatch& batch) const {
    return row_ && sameSource(*row_, batch) && row_->size() + batch.size() <= kReadingsInRow &&
           batch.firstSequence == row_->lastSequence() + 1 && batch.firstCounter == row_->firstCounter + row_->size() &&
           batch.firstInterval == Interval{row_->end(), row_->firstInterval.length};
}

Status BatchWriter::openRowBefore(const ReadingBatch& batch) {
    row_.reset();
    const auto stored = database_.first(
        QStringLiteral("SELECT sealed FROM batch WHERE meter_id = ? AND key_epoch = ? AND first_sequence <= ? "
                       "ORDER BY first_sequence DESC LIMIT 1"),
        {blob(batch.meter.view()), number(std::int64_t{batch.keyEpoch}),
         number(static_cast<std::int64_t>(batch.firstSequence))},
        [](const Statement& row) { return decodeReadingBatch(row.bytes(0)); });
    if (!stored) {
        return passOn(stored);
    }
    // A damaged row cannot go on; the same readings, should they come again, take its place.
    if (*stored && **stored && sameSource(***stored, batch)) {
        row_ = std::move(***stored);
    }
    return {};
}

Status BatchWriter::add(const ReadingBatch& batch) {
    if (!joins(batch)) {
        const Status ready = flush().and_then([&] { return openRowBefore(batch); });
        if (!ready) {
            return ready;
        }
        if (row_ && batch.lastSequence() <= row_->lastSequence()) {
            return {};
        }
    }
    if (joins(batch)) {
        row_->values.insert(row_->values.end(), batch.values.begin(), batch.values.end());
    } else {
        row_ = batch;
        row_->cursor = 0;  // a place in a queue it has left
    }
    dirty_ = true;
    return {};
}

Status BatchWriter::flush() {
    if (!dirty_) {
        return {};
    }
    dirty_ = false;
    const Bytes sealed = encode(*row_);
    return database_.run(
        QStringLiteral("INSERT INTO batch (meter_id, key_epoch, first_sequence, last_sequence, first_start, end_at, sealed) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (meter_id, first_sequence) DO UPDATE SET "
                       "last_sequence = excluded.last_sequence, end_at = excluded.end_at, sealed = excluded.sealed"),
        {blob(row_->meter.view()), number(std::int64_t{row_->keyEpoch}),
         number(static_cast<std::int64_t>(row_->firstSequence)), number(static_cast<std::int64_t>(row_->lastSequence())),
         number(row_->firstInterval.start), number(row_->end()), blob(sealed)});
}

}  // namespace smarter
