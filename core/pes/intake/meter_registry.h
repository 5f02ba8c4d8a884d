// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <unordered_map>

#include "core/crypto/key_wrap.h"
#include "core/crypto/rsa.h"
#include "core/messages/enrolment.h"
#include "core/pes/intake/sequences.h"
#include "core/store/database.h"

namespace smarter {

/// A meter as the intake knows it; about a hundred bytes, of which none is a key in the clear.
struct EnrolledMeter {
    static constexpr std::size_t kKeyBytes = 32;
    using StoredKey = std::array<std::uint8_t, kKeyBytes + crypto::kWrapOverhead>;

    MeterId id;
    Pseudonym pseudonym;
    std::uint64_t lastSequence = 0;
    std::uint32_t number = 0;         ///< from 1
    std::uint32_t neighbourhood = 0;  ///< from 1
    std::uint32_t place = 0;          ///< within its neighbourhood, from 0
    std::uint32_t group = 0;          ///< of households, within one neighbourhood; from 1
    std::uint16_t position = 0;       ///< within its group, from 0
    std::uint32_t keyEpoch = 0;
    std::uint64_t keySince = 1;  ///< sequence of the first reading under this epoch
    StoredKey key{};
};

/// The meters that may contribute. Their keys arrive wrapped for the intake's RSA key, and are kept under a
/// symmetric key of the intake's own, in memory too: a meter's key is in the clear only while a batch of its
/// readings is opened. Belongs to the intake's thread.
class MeterRegistry {
public:
    /// Loads what the database knows. `storageKey`: 32 bytes.
    static Result<MeterRegistry> load(Database& database, SecretBytes storageKey, const crypto::RsaPrivateKey& intakeKey);

    /// Whether it says nothing new: this epoch of this meter, or a later one, is here.
    bool knows(const MeterEnrolment& enrolment) const;
    /// The key of an enrolment that may be admitted; writes nothing. A new meter's must be of its first
    /// epoch; a known one's of its next, and proven by the key of the one before; or SignatureInvalid. KeyInvalid, AuthenticationFailed; InvalidArgument if the
    /// meter is to change its neighbourhood.
    Result<SecretBytes> judge(const MeterEnrolment& enrolment, const crypto::RsaPrivateKey& intakeKey) const;
    /// Takes a new meter in, or a known one with a new key epoch, whose key has been judged; a meter keeps its
    /// neighbourhood, group and pseudonym, and its earlier epochs' keys stay for readings on their way. The wrapped key is
    /// kept as it came.
    Status admit(Database& database, const MeterEnrolment& enrolment, const SecretBytes& key, ByteView pseudonymKey,
                 int groupSize);

    /// nullptr if unknown. The pointer stays good.
    EnrolledMeter* find(const MeterId& meter);
    const EnrolledMeter* find(const MeterId& meter) const;
    /// The meter's key of this epoch, for readings up to `lastSequence`: what an earlier household knew opens nothing
    /// from where the next one begins. KeyInvalid.
    Result<SecretBytes> keyOf(const EnrolledMeter& meter, std::uint32_t epoch, std::uint64_t lastSequence) const;

    Sequences sequencesOf(const EnrolledMeter& meter) const;
    /// In memory alone.
    void setSequences(EnrolledMeter& meter, const Sequences& sequences);

    std::uint32_t metersIn(std::int64_t neighbourhood) const;
    /// Its number.
    std::optional<std::int64_t> neighbourhood(const QString& name) const;
    const QString& neighbourhoodName(std::int64_t neighbourhood) const { return names_.at(neighbourhood); }
    /// By number; nullptr if unknown.
    const EnrolledMeter* byNumber(std::int64_t number) const;
    const std::deque<EnrolledMeter>& meters() const { return meters_; }
    std::int64_t neighbourhoodOfGroup(std::int64_t group) const { return groups_.at(group).neighbourhood; }

private:
    struct Group {
        std::int64_t neighbourhood = 0;
        int members = 0;
    };
    struct Epoch {
        std::uint32_t meter = 0;
        std::uint32_t epoch = 0;
        auto operator<=>(const Epoch&) const = default;
    };
    struct EarlierKey {
        EnrolledMeter::StoredKey key{};
        std::uint64_t beforeSequence = 0;
    };
    explicit MeterRegistry(SecretBytes storageKey) : storageKey_(std::move(storageKey)) {}
    Status loadMeters(Database& database);
    Status loadGaps(Database& database);
    Status loadKeys(Database& database, const crypto::RsaPrivateKey& intakeKey);
    Result<EnrolledMeter::StoredKey> sealed(const EnrolledMeter& meter, std::uint32_t epoch, const SecretBytes& key) const;
    Status storeKey(Database& database, EnrolledMeter& meter, const MeterEnrolment& enrolment, const SecretBytes& key);
    bool isProven(const EnrolledMeter& known, const MeterEnrolment& enrolment) const;
    void keep(EnrolledMeter& meter, std::uint32_t epoch, std::uint64_t since, const EnrolledMeter::StoredKey& key);
    EnrolledMeter* known(std::int64_t number);
    std::size_t placeOf(std::int64_t number) const;  // in meters_, or its size
    Result<std::uint32_t> neighbourhoodNumber(Database& database, const QString& name);
    std::uint32_t groupFor(std::int64_t neighbourhood, int groupSize);
    EnrolledMeter& add(EnrolledMeter meter);

    SecretBytes storageKey_;
    std::deque<EnrolledMeter> meters_;  // ascending by number; a part of a site has some numbers only
    std::unordered_map<MeterId, std::size_t, IdHash> places_;  // in meters_
    std::map<Epoch, EarlierKey> earlierKeys_;
    std::unordered_map<std::uint32_t, Sequences> irregular_;  // by meter number; of few
    std::unordered_map<std::int64_t, QString> names_;
    std::unordered_map<QString, std::uint32_t> neighbourhoods_;
    std::unordered_map<std::int64_t, std::uint32_t> members_;
    std::unordered_map<std::int64_t, Group> groups_;
    std::unordered_map<std::int64_t, std::uint32_t> openGroup_;  // of a neighbourhood
    std::uint32_t lastNeighbourhood_ = 0;
    std::uint32_t lastGroup_ = 0;
};

}  // namespace smarter
