// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/histogram.h"
#include "core/messages/consent.h"
#include "core/messages/introduction.h"
#include "core/pes/intake/intake_round.h"
#include "core/pes/intake/intake_setup.h"
#include "core/pes/policy/policy.h"

namespace smarter {

struct JudgingContext;

/// What the intake has measured since it was opened, and counted since it was made.
struct IntakeFigures {
    std::int64_t accepted = 0;
    RefusalCounts refused{};  ///< by reason
    std::int64_t enrolmentsRefused = 0;  ///< since the intake was opened
    std::int64_t ciphertexts = 0;
    Histogram batchReadings;
    Histogram encryptionMicrosecondsPerReading;
    Histogram foldMicrosecondsPerReading;
    Histogram exposureMicroseconds;
    std::vector<std::chrono::nanoseconds> lastExposures;  ///< of the last commit
    Histogram commitMicroseconds;
    /// Since the intake was opened: readings that went through, and where their time went. Encrypting and folding are
    /// summed over threads.
    RoundTimes times;
    std::chrono::nanoseconds encrypting{};
    std::chrono::nanoseconds folding{};
};

/// A neighbourhood's load as the intake holds it.
struct NewestSum {
    QString neighbourhood;
    Interval window;
    std::uint32_t revision = 0;  ///< handed over so far
    std::size_t meters = 0;      ///< that have a minute in it
    paillier::Ciphertext ciphertext;
};

/// An enrolment that was not accepted, and why.
struct RefusedEnrolment {
    MeterId meter;
    std::uint32_t keyEpoch = 0;
    ErrorCode reason = ErrorCode::Internal;
};

/// The half of the PES that opens readings. It holds the meters' keys and Paillier's public key, and can open no
/// sum. Belongs to the thread that opened it; encryption spreads over its workers.
class Intake {
public:
    static constexpr Seconds kContributorsKept{35 * 86'400};

    /// Makes a new pes.db: RSA and pseudonym keys of its own, the release's Paillier public key, the settings.
    static Status create(const QString& path, const SecretBytes& databaseKey, const paillier::PublicKey& paillierKey,
                         const IntakeSettings& settings);
    static Result<std::unique_ptr<Intake>> open(const QString& path, const SecretBytes& databaseKey, const Clock& clock,
                                                int workers);

    const crypto::RsaPublicKey& publicKey() const { return keys_.rsa.publicKey(); }
    /// Takes in new meters, and known ones with their next key epoch (MeterRegistry). One that does not hold is refused by
    /// itself and counted; the others commit.
    Result<std::vector<RefusedEnrolment>> enrol(std::span<const MeterEnrolment> enrolments);
    /// What tells the households of these meters their pseudonyms; meters that are not enrolled are left out.
    Result<std::vector<Introduction>> introductions(std::span<const MeterId> meters) const;
    /// Which households' totals are to be kept longer, of all the statements there are: those whose meter is enrolled,
    /// whose present household consents, proves it, and has not said otherwise since. By pseudonym.
    Result<std::vector<LongerHistory>> longerHistories(std::span<const ConsentStatement> statements);
    /// Totals households by `wanted` from the day on after the last that has a reading; what was totalled stays.
    /// Returns what is in force, by day. RegisterTooShort: `wanted` would show more than the policy allows, and nothing
    /// changes; ValueOutOfRange.
    Result<RegisterPlans> adopt(const RegisterPlans& wanted);
    /// Judges by another policy from the day on after the last that has a reading, or from the later day that is asked
    /// for; what was judged stays. Returns what is in force, by day. PolicyInvalid, ValueOutOfRange, RegisterTooShort
    /// (what is totalled would show more than the policy allows), and nothing changes.
    Result<ReleasePolicies> adopt(const PolicyOrder& order);

    /// Opens, judges, re-encrypts and adds; commits everything at once. Acknowledge only what this returns.
    /// ClockSetBack if a reading is in the future for this clock and was not for the clock of an earlier commit.
    Result<std::vector<Acknowledgement>> process(std::span<const ReadingBatch> batches);
    /// Whether every reading of the batch has come before: it was sent again, and there is nothing to do.
    bool has(const ReadingBatch& batch) const;
    /// Up to which sequence the meter may let its readings go; 0 if it is unknown.
    std::uint64_t settledThrough(const MeterId& meter) const;
    /// The same of every meter.
    std::vector<Acknowledgement> cursors() const;

    /// Judges every window that has ended by `until` and by the clock and changed since it was last judged, buries what
    /// the policy withholds, and queues the rest for the release. Returns the number of sums queued.
    Result<int> closeWindows(Instant until);
    /// Those of one neighbourhood; zero if it is unknown.
    Result<int> closeWindows(const QString& neighbourhood, Instant until);
    Result<std::vector<QueuedSum>> queued(int most) { return sums_.queued(most); }
    Result<std::int64_t> queuedCount() { return sums_.queuedCount(); }
    /// After the release has committed it.
    Status handedOver(std::span<const std::int64_t> positions);

    const IntakeFigures& figures() const { return figures_; }
    /// Of the first neighbourhood; nothing while there is none.
    Result<std::optional<NewestSum>> newestSum();
    /// Of the refused readings that are kept, the newest first.
    Result<std::vector<QuarantineEntry>> quarantine(int most) { return Quarantine(*database_).newest(most); }
    const BlockGeometry& geometry() const { return geometry_; }
    const Metering& metering() const { return metering_; }
    const ReleasePolicies& policies() const { return policies_; }
    const ReleasePolicy& policyNow() const { return policies_.at(clock_.now()); }
    const paillier::Encryptor& encryptor() const { return encryptor_; }
    /// The name under which the MDMS knows a meter. MeterUnknown.
    Result<Pseudonym> pseudonymOf(const MeterId& meter);
    Database& database() { return *database_; }
    int workers() const { return workers_.maxThreadCount() + 1; }
    void setWorkers(int workers) { workers_.setMaxThreadCount(std::max(workers, 1) - 1); }

private:
    struct Keys {
        crypto::RsaPrivateKey rsa;
        SecretBytes pseudonym;
        SecretBytes storage;
        SecretBytes share;  ///< empty until a policy limits shares
    };
    Intake(std::unique_ptr<Database> database, MeterRegistry registry, Keys keys, paillier::Encryptor encryptor,
           BlockGeometry geometry, Metering metering, ReleasePolicies policies, const Clock& clock);
    Status adoptEarlierVersion();
    Status countBefore();
    Status freshRegistry();
    Result<std::optional<LongerHistory>> judge(const ConsentStatement& statement);
    Result<int> close(Instant until, std::optional<std::int64_t> neighbourhood);
    Result<bool> judgeSum(const StoredSum& sum, const JudgingContext& context, Instant until);
    Status forgetContributors(Instant until);
    void count(std::span<const Acknowledgement> acknowledgements);
    void measure(const IntakeRound& round);

    std::unique_ptr<Database> database_;
    SumStore sums_;
    MeterRegistry registry_;
    bool registryStale_ = false;  ///< an enrolment failed half-way: load it again first
    Keys keys_;
    std::optional<ShareAccounts> shares_;  // once a policy limits shares
    paillier::Encryptor encryptor_;
    BlockGeometry geometry_;
    Metering metering_;
    ReleasePolicies policies_;
    const Clock& clock_;
    ClockGuard clockGuard_;
    QThreadPool workers_;
    IntakeFigures figures_;
};

}  // namespace smarter
