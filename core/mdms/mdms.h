// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/crypto/rsa.h"
#include "core/mdms/bill.h"
#include "core/mdms/ledger.h"
#include "core/mdms/operators.h"

namespace smarter {

enum class Receipt : std::uint8_t { Stored, Duplicate, Refused };

/// The meter data management system: takes sealed aggregates in, and nothing else; bills from them. Belongs to
/// the thread that opened it; several threads may each have one on the same file.
class Mdms {
public:
    /// Makes a new mdms.db with an RSA key of its own.
    static Status create(const QString& path, const SecretBytes& databaseKey, const QString& timeZone);
    static Result<std::unique_ptr<Mdms>> open(const QString& path, const SecretBytes& databaseKey, const Clock& clock);

    const crypto::RsaPublicKey& publicKey() const { return key_.publicKey(); }
    /// The PES whose signature counts; once.
    Status trust(const crypto::RsaPublicKey& pesKey);

    /// Verifies, opens, stores as it came, and notes its rows, in one transaction. Refused (forged, damaged, sealed
    /// for another) is kept apart with its reason and counts for nothing.
    Result<Receipt> receive(const SealedAggregate& aggregate);
    Result<std::int64_t> refusedAggregates();

    Ledger& ledger() { return ledger_; }
    Operators& operators() { return operators_; }
    const FlatTariff& tariff() const { return tariff_; }
    /// month: YYYY-MM. MonthMalformed, NothingToBill.
    Result<Bill> bill(const Pseudonym& household, const QString& month);

    /// Opens every stored aggregate again. The sequences missing, and those whose signature or content does not hold.
    struct AggregateCheck {
        std::int64_t aggregates = 0;
        std::vector<std::uint64_t> missing;
        std::vector<std::uint64_t> invalid;
        std::vector<AggregateRow> rows;
    };
    Result<AggregateCheck> checkAggregates();
    Database& database() { return *database_; }

private:
    Mdms(std::unique_ptr<Database> database, crypto::RsaPrivateKey key, QTimeZone zone, const Clock& clock);
    Result<std::vector<AggregateRow>> open(const SealedAggregate& aggregate) const;
    Result<bool> known(std::uint64_t sequence);
    Result<Receipt> refuse(const SealedAggregate& aggregate, const Error& why);

    std::unique_ptr<Database> database_;
    Ledger ledger_;
    Operators operators_;
    crypto::RsaPrivateKey key_;
    std::optional<crypto::RsaPublicKey> pesKey_;
    QTimeZone zone_;
    const Clock& clock_;
    FlatTariff tariff_;
};

}  // namespace smarter
