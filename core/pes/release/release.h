// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "core/base/histogram.h"
#include "core/crypto/rsa.h"
#include "core/pes/release/opener.h"
#include "core/store/database.h"

namespace smarter {

/// Windows dealt with, by outcome, since the site was made.
struct ReleaseTally {
    struct Counts {
        std::int64_t loads = 0;
        std::int64_t households = 0;
    };
    std::map<Outcome, Counts> byOutcome;
};

/// The half of the PES that opens sums. It holds Paillier's private key, the signing key and the policy, and
/// never meets a meter key or a reading. Belongs to the thread that opened it.
class Release {
public:
    /// Makes a new release.db: Paillier key pair of `paillierBits` (2048, 3072, 4096), RSA signing key. The MDMS's
    /// public key seals what leaves.
    static Status create(const QString& path, const SecretBytes& databaseKey, int paillierBits,
                         const crypto::RsaPublicKey& mdmsKey, const ReleasePolicy& policy);
    static Result<std::unique_ptr<Release>> open(const QString& path, const SecretBytes& databaseKey);

    const paillier::PublicKey& paillierKey() const { return paillier_.publicKey(); }
    const crypto::RsaPublicKey& verificationKey() const { return signing_.publicKey(); }

    /// Opens the sums, and seals and queues their rows as one aggregate, all in one transaction. A revision dealt
    /// with before is passed over. Returns what the rows came to.
    Result<ReleaseTally> process(std::span<const EncryptedSum> sums);

    Result<std::vector<SealedAggregate>> queued(int most);
    Result<std::int64_t> queuedCount();
    /// After the MDMS has committed it.
    Status delivered(std::uint64_t sequence);

    Result<ReleaseTally> tally();
    const Histogram& decryptionMicroseconds() const { return decryptionMicroseconds_; }
    Database& database() { return *database_; }

private:
    Release(std::unique_ptr<Database> database, paillier::PrivateKey paillier, crypto::RsaPrivateKey signing,
            crypto::RsaPublicKey mdmsKey, ReleasePolicy policy);
    /// False if this revision was dealt with before.
    Result<bool> note(const EncryptedSum& sum);
    Result<std::vector<AggregateRow>> open(std::span<const EncryptedSum* const> sums);
    Status count(const ReleaseTally& added);
    Status queue(const std::vector<AggregateRow>& rows);

    std::unique_ptr<Database> database_;
    paillier::PrivateKey paillier_;
    crypto::RsaPrivateKey signing_;
    crypto::RsaPublicKey mdmsKey_;
    ReleasePolicy policy_;
    Histogram decryptionMicroseconds_;
};

}  // namespace smarter
