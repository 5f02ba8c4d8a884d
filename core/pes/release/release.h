// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
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
    /// Sums that can never be opened.
    std::int64_t setAside = 0;
};

/// What became of a neighbourhood's interval, without its energy.
struct LoadDecision {
    QString neighbourhood;
    Interval window;
    std::uint32_t revision = 1;
    std::uint32_t meters = 0;
    Outcome outcome = Outcome::Released;

    bool operator==(const LoadDecision&) const = default;
};

/// Why a sum was set aside; the numbers are stored.
enum class SetAsideReason : std::uint8_t { OtherKey = 1, PartsInvalid = 2, CiphertextInvalid = 3 };

/// The half of the PES that opens sums. It holds Paillier's private key, the signing key and the policies, and
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

    const ReleasePolicies& policies() const { return policies_; }
    /// Judges by these from now on. RevisionStale if they differ on a day, or an earlier one, that it has dealt with a sum
    /// of: what was judged stays judged, whatever the intake says. PolicyInvalid. Nothing changes then.
    Status adopt(const ReleasePolicies& policies);

    /// Opens the sums, and seals and queues their rows as one aggregate, all in one transaction. A revision dealt
    /// with before is passed over. A sum that can never be opened is set aside, counted and kept as it came; the
    /// rest goes on, and its revision stays free for a sound one. Returns what the rows came to.
    Result<ReleaseTally> process(std::span<const EncryptedSum> sums);

    Result<std::vector<SealedAggregate>> queued(int most);
    Result<std::int64_t> queuedCount();
    /// After the MDMS has committed it.
    Status delivered(std::uint64_t sequence);

    Result<ReleaseTally> tally();
    /// Since it was opened, at most 50, newest first.
    std::vector<LoadDecision> newestDecisions() const { return {decisions_.begin(), decisions_.end()}; }
    /// Sums set aside since the site was made, by reason.
    Result<std::map<SetAsideReason, std::int64_t>> setAside();
    /// Keeps a message that cannot be read, as it came, beside the sums that cannot be opened.
    Status keepUnreadable(ByteView message, const Error& why);
    const Histogram& decryptionMicroseconds() const { return decryptionMicroseconds_; }
    Database& database() { return *database_; }

private:
    Release(std::unique_ptr<Database> database, paillier::PrivateKey paillier, crypto::RsaPrivateKey signing,
            crypto::RsaPublicKey mdmsKey, ReleasePolicies policies);
    /// The latest revision dealt with; 0 if there is none.
    Result<std::int64_t> handledRevision(const EncryptedSum& sum);
    Status note(const EncryptedSum& sum);
    /// False if it had been set aside before.
    Result<bool> setAside(ByteView message, const Error& why);
    Result<std::vector<const EncryptedSum*>> freshOf(std::span<const EncryptedSum> sums);
    Result<std::vector<SumRows>> open(std::span<const EncryptedSum* const> sums);
    /// The rows of what opened; the rest is set aside.
    Result<std::vector<AggregateRow>> settle(std::span<const EncryptedSum* const> sums, std::vector<SumRows> opened,
                                             std::int64_t& setAsideNow);
    Status count(const ReleaseTally& added);
    Status queue(const std::vector<AggregateRow>& rows);
    void remember(const std::vector<AggregateRow>& rows);

    std::unique_ptr<Database> database_;
    paillier::PrivateKey paillier_;
    crypto::RsaPrivateKey signing_;
    crypto::RsaPublicKey mdmsKey_;
    ReleasePolicies policies_;
    Histogram decryptionMicroseconds_;
    std::deque<LoadDecision> decisions_;
};

}  // namespace smarter
