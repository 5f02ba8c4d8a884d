// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <unordered_map>

#include "core/base/clock.h"
#include "core/crypto/rsa.h"
#include "core/meter/profile/reader.h"
#include "core/messages/acknowledgement.h"
#include "core/messages/enrolment.h"
#include "core/messages/intake_answer.h"
#include "core/messages/reading_batch.h"
#include "core/store/database.h"

namespace smarter {

class Device;

struct MeterIdentity {
    MeterId id;
    QString neighbourhood;
    QString name;
};

/// What one call of `record` did.
struct Recorded {
    std::int64_t sealed = 0;
    std::int64_t alreadyRecorded = 0;
    Joules energy;  ///< of what was sealed
};

/// What the PES accepted of the readings that were let go.
struct LetGo {
    std::int64_t readings = 0;
    Joules energy;
};

/// The simulated meters and what each remembers, in meters.db: its key, its counters, every reading it sealed,
/// and which of them the PES has not acknowledged. Each meter acts with its own key alone; the fleet is only
/// the cupboard they stand in. Belongs to the thread that opened it.
class MeterFleet {
public:
    /// `pesKey` wraps the keys of meters that enrol; where none is installed or enrolled it may be absent.
    static Result<std::unique_ptr<MeterFleet>> open(const QString& path, const SecretBytes& databaseKey,
                                                    std::optional<crypto::RsaPublicKey> pesKey);
    ~MeterFleet();

    /// The meter of this name in this neighbourhood, installed with a key of its own if it is new.
    Result<MeterId> install(const QString& neighbourhood, const QString& name);
    Result<std::optional<MeterId>> find(const QString& neighbourhood, const QString& name);
    Result<std::vector<MeterIdentity>> meters();
    Result<std::int64_t> count();
    /// The last that one of the meters sealed, as it left it; nothing while there is none.
    Result<std::optional<SealedReading>> newestReading();

    /// Those the PES has not confirmed, one for each epoch of a meter, in order, each proven by the key of the epoch
    /// before. InvalidArgument without the PES's key.
    Result<std::vector<MeterEnrolment>> pendingEnrolments();
    /// The PES has this one; more than once is as good as once.
    Status confirmEnrolment(const MeterId& meter, std::uint32_t keyEpoch);
    /// Those that were taken, in one transaction.
    Status confirmEnrolments(std::span<const EnrolmentAnswer> answers);
    /// Meters with an epoch that the PES has not confirmed.
    Result<std::int64_t> unenrolled();
    /// Meters that the PES knows under their present epoch and has not introduced to their household.
    Result<std::vector<MeterId>> withoutIntroduction();
    /// One transaction.
    Status keep(std::span<const Introduction> introductions);
    /// Of the household of this epoch; what is in it, only that household can read.
    Result<std::optional<Introduction>> introduction(const MeterId& meter, std::uint32_t keyEpoch);

    /// Whether this meter has sealed the minute that begins then. MeterUnknown.
    Result<bool> hasRecorded(const MeterId& meter, Instant start);
    /// Seals the minutes that this meter has not sealed before and queues them in batches of at most
    /// `batchReadings`, cut at multiples of that many minutes. One transaction: on error nothing was recorded.
    Result<Recorded> record(const MeterId& meter, std::span<const profile::Row> minutes, int batchReadings);

    /// Batches that wait for the PES and come after `cursor` in the queue, oldest first, at most `most`.
    Result<std::vector<ReadingBatch>> unacknowledged(std::uint64_t cursor, int most);
    /// Lets go of what was acknowledged. What the PES accepted of it, the meters know best: an answer may be lost or come
    /// twice, but a reading is let go of once; and of its energy the PES does not tell.
    Result<LetGo> acknowledge(std::span<const Acknowledgement> acknowledgements);
    /// Whether any batch is queued and not acknowledged.
    Result<bool> anyWaiting();
    /// Readings queued and not acknowledged.
    Result<std::int64_t> waitingReadings();

    /// Through when every reading that was sealed has been acknowledged, by neighbourhood; none where nothing was.
    Result<std::map<QString, Instant>> settledThrough();

    /// Everything sealed from `fromSequence` on, for the meter's customer.
    Result<std::vector<ReadingBatch>> history(const MeterId& meter, std::uint64_t fromSequence);

    /// A new one-time code for the meter's customer; earlier ones stop working. Only its hash is kept. Good for
    /// crypto::kActivationCodeLife and crypto::kActivationCodeTries wrong ones.
    Result<SecretBytes> issueActivationCode(const MeterId& meter, Instant now = SystemClock().now());
    /// The meter's key wrapped for the customer, against the code, which is used up.
    /// ActivationCodeWrong (also when no code was issued, or it has expired), ActivationCodeMalformed.
    Result<KeyGrant> grantKey(const SecretBytes& activationCode, const crypto::RsaPublicKey& customer,
                              Instant now = SystemClock().now());
    /// Another household moves in: the meter seals with a new key from now on, under the next epoch, and enrols
    /// again; a code that was issued stops working. Who had the key before reads what was sealed with it, and
    /// nothing after. Returns the new epoch.
    Result<std::uint32_t> startEpoch(const MeterId& meter);
    /// How long the household of an epoch has the meter: from its first reading (of epoch 1: since ever) to the first of
    /// the next household's. An epoch without a reading has not begun: `from` is Instant::max().
    struct Tenure {
        Instant from = Instant::min();
        Instant until = Instant::max();
    };
    Result<Tenure> tenure(const MeterId& meter, std::uint32_t keyEpoch);

    /// Each reading the meter sealed, opened with its own key, in order of sequence: its own register, read at
    /// the device. `acknowledged` says whether the PES has it.
    using ReadingVisitor = std::function<void(const Interval&, Joules, bool acknowledged)>;
    Status readRegister(const MeterId& meter, const ReadingVisitor& visit);

    Database& database() { return *database_; }

private:
    MeterFleet(std::unique_ptr<Database> database, std::optional<crypto::RsaPublicKey> pesKey);
    struct IssuedCode;
    struct EpochKey;
    Result<Device*> device(const MeterId& meter);
    Result<std::vector<IssuedCode>> countTry(const QString& codeName, Instant now);
    Result<KeyGrant> useUp(const IssuedCode& code, const crypto::RsaPublicKey& customer);
    Result<std::vector<EpochKey>> keysSince(const MeterId& meter, std::int64_t epoch);
    Result<MeterEnrolment> enrolmentOf(const MeterIdentity& meter, const EpochKey& key, const EpochKey* before);
    Result<bool> sealAndStore(Device& device, std::span<const profile::Row> fresh, int batchReadings);
    Status queueNumbers();
    Status store(const ReadingBatch& batch, Joules energy);
    Result<LetGo> letGo(const Acknowledgement& acknowledgement);
    Result<Joules> energyOf(const MeterId& meter, std::uint64_t sequence);
    Result<std::vector<ReadingBatch>> selectBatches(const QString& sql, std::initializer_list<QVariant> values);

    std::unique_ptr<Database> database_;
    std::optional<crypto::RsaPublicKey> pesKey_;
    std::unordered_map<MeterId, std::unique_ptr<Device>, IdHash> devices_;
    std::int64_t lastPosition_ = 0;
};

}  // namespace smarter
