// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unordered_map>

#include "core/crypto/rsa.h"
#include "core/messages/enrolment.h"
#include "core/store/database.h"

namespace smarter {

/// A meter as the intake knows it.
struct EnrolledMeter {
    MeterId id;
    std::int64_t number = 0;
    std::int64_t neighbourhood = 0;
    Pseudonym pseudonym;
    std::uint32_t keyEpoch = 0;
    Bytes wrappedKey;
    SecretBytes key;  ///< empty until the first batch
    std::uint64_t lastSequence = 0;
    std::int64_t group = 0;
    int position = 0;
};

/// The meters that may contribute. Belongs to the intake's thread.
class MeterRegistry {
public:
    /// Loads what the database knows.
    static Result<MeterRegistry> load(Database& database);

    /// Takes a new meter in, or finds it unchanged; a meter keeps neighbourhood, group and pseudonym.
    /// `groupSize` households share a group of their neighbourhood.
    Status enrol(Database& database, const MeterEnrolment& enrolment, ByteView pseudonymKey, int groupSize);

    /// nullptr if unknown. The pointer stays good.
    EnrolledMeter* find(const MeterId& meter);
    /// The meter's key, unwrapped on first use. KeyInvalid or AuthenticationFailed.
    Status openKey(EnrolledMeter& meter, const crypto::RsaPrivateKey& intakeKey) const;

    std::uint32_t metersIn(std::int64_t neighbourhood) const;
    const QString& neighbourhoodName(std::int64_t neighbourhood) const { return names_.at(neighbourhood); }
    /// By number; nullptr if unknown.
    const EnrolledMeter* byNumber(std::int64_t number) const;
    const std::unordered_map<MeterId, EnrolledMeter, IdHash>& meters() const { return meters_; }
    std::int64_t neighbourhoodOfGroup(std::int64_t group) const { return groups_.at(group).neighbourhood; }

private:
    struct Group {
        std::int64_t neighbourhood = 0;
        int members = 0;
    };
    Result<std::int64_t> neighbourhoodNumber(Database& database, const QString& name);
    std::int64_t groupFor(std::int64_t neighbourhood, int groupSize);
    void add(EnrolledMeter meter);

    std::unordered_map<MeterId, EnrolledMeter, IdHash> meters_;
    std::unordered_map<std::int64_t, EnrolledMeter*> byNumber_;
    std::unordered_map<std::int64_t, QString> names_;
    std::unordered_map<std::int64_t, std::uint32_t> members_;
    std::unordered_map<std::int64_t, Group> groups_;
    std::unordered_map<std::int64_t, std::int64_t> openGroup_;  // of a neighbourhood
};

}  // namespace smarter
