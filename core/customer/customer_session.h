// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"
#include "core/crypto/aead.h"
#include "core/messages/reading_batch.h"
#include "core/store/database.h"

namespace smarter {

struct OwnReading {
    Interval interval;
    Joules energy;
};

/// Readings of a stretch of time, opened. A reading that does not open is counted, not dropped in silence.
struct OwnDetail {
    std::vector<OwnReading> readings;  ///< in order of time
    std::int64_t unreadable = 0;
};

/// A signed-in customer: holds the meter's key for as long as it lives, and wipes it after. Move-only; belongs
/// to one thread.
class CustomerSession {
public:
    CustomerSession(QString name, MeterId meter, crypto::Aes256Gcm cipher)
        : name_(std::move(name)), meter_(meter), cipher_(std::move(cipher)) {}

    const QString& name() const { return name_; }
    const MeterId& meter() const { return meter_; }

    /// Opens what is stored for this meter within `range`, and nothing else.
    Result<OwnDetail> detail(Database& database, const Interval& range);
    /// From the first stored reading to the end of the last; std::nullopt when there is none.
    Result<std::optional<Interval>> extent(Database& database) const;

private:
    void open(const ReadingBatch& batch, const Interval& range, OwnDetail& detail);

    QString name_;
    MeterId meter_;
    crypto::Aes256Gcm cipher_;
};

}  // namespace smarter
