// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/crypto/aead.h"
#include "core/customer/own_detail.h"
#include "core/messages/consent.h"
#include "core/messages/introduction.h"
#include "core/messages/reading_batch.h"
#include "core/store/database.h"

namespace smarter {

/// A signed-in customer: holds the meter's key of one epoch, and those derived for introductions and consent, for as long as
/// it lives, and wipes them after. Move-only; belongs to one thread.
class CustomerSession {
public:
    /// KeyInvalid.
    static Result<CustomerSession> create(const QString& name, const MeterId& meter, std::uint32_t keyEpoch,
                                          const SecretBytes& meterKey);

    const QString& name() const { return name_; }
    const MeterId& meter() const { return meter_; }
    /// Which household of the meter's this is; readings of the others stay sealed, and are not looked at.
    std::uint32_t keyEpoch() const { return keyEpoch_; }

    /// Opens what is stored of this household within `range`, and nothing else.
    Result<OwnDetail> detail(Database& database, const Interval& range);
    /// From the first stored reading to the end of the last; std::nullopt when there is none.
    Result<std::optional<Interval>> extent(Database& database) const;
    /// The name that the utility bills this household under. AuthenticationFailed if the introduction is another's.
    Result<Pseudonym> pseudonym(const Introduction& introduction) const;
    /// The decision on the present text, proven.
    Result<ConsentStatement> decide(Consent purpose, bool given, Instant at) const;

private:
    CustomerSession(QString name, MeterId meter, std::uint32_t keyEpoch, crypto::Aes256Gcm cipher, SecretBytes introductionKey,
                    SecretBytes consentKey)
        : name_(std::move(name)),
          meter_(meter),
          keyEpoch_(keyEpoch),
          cipher_(std::move(cipher)),
          introductionKey_(std::move(introductionKey)),
          consentKey_(std::move(consentKey)) {}
    void open(const ReadingBatch& batch, const Interval& range, OwnDetail& detail);

    QString name_;
    MeterId meter_;
    std::uint32_t keyEpoch_;
    crypto::Aes256Gcm cipher_;
    SecretBytes introductionKey_;
    SecretBytes consentKey_;
};

}  // namespace smarter
