// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/messages/register_plan.h"

namespace smarter {

/// When a sum may be opened. The intake blinds what fails it, and the release, which holds the private key,
/// checks again: neither half relies on the other.
struct ReleasePolicy {
    /// Neither half of the PES takes on a policy for fewer.
    static constexpr std::uint32_t kFewestMeters = 2;
    static constexpr std::uint32_t kMostMeters = 1'000'000;

    /// Fewest meters in a neighbourhood sum.
    std::uint32_t minimumMeters = 10;
    /// Shortest time a household's total may stand for.
    Seconds minimumHouseholdTime = kShortestRegisterTime;
    /// Most that one household may have of a neighbourhood sum, in per cent; 0 sets no limit. Only the intake can
    /// hold a sum against it: the release sees counts, no shares, and checks the counts alone.
    std::uint32_t largestSharePercent = 0;

    /// "NL-10" (Dutch data protection practice), "15/15" (at least 15 meters, none over 15 %: California PUC
    /// D.97-10-031), "CA-100" (California PUC D.14-05-016), or "custom" with 2 to 1,000,000 meters. PolicyInvalid.
    static Result<ReleasePolicy> named(const QString& name, std::uint32_t customMinimum = 0);
    QString name() const;

    /// Opens in some respect what the other withholds.
    bool isLooserThan(const ReleasePolicy& other) const;
    /// 2 to 1,000,000 meters, at most 100 %, 2 to 24 hours: what may be asked of the PES.
    bool isAcceptable() const;
    bool operator==(const ReleasePolicy&) const = default;
};

/// A change that the MDMS asks the PES intake for: this policy, from the soonest day that it can count from.
struct PolicyOrder {
    ReleasePolicy policy;
    /// No sooner than this local day; not valid: as soon as it can.
    QDate from;

    Bytes encode() const;
    /// Total; ValueOutOfRange unless the policy is acceptable.
    static Result<PolicyOrder> decode(ByteView bytes);
    bool operator==(const PolicyOrder&) const = default;
};

/// Which policy is in force on which local day. A window is judged by the day that it starts on, whenever it is
/// judged. Goes from the intake, which says from when a change counts, to the release and the MDMS.
class ReleasePolicies {
public:
    static constexpr std::size_t kMost = 64;
    struct Dated {
        QDate from;
        ReleasePolicy policy;
        bool operator==(const Dated&) const = default;
    };
    /// The first day of the first one: before every reading.
    static QDate ever() { return {1, 1, 1}; }

    /// One for all days.
    ReleasePolicies(const ReleasePolicy& always = {}, QTimeZone zone = QTimeZone::utc());

    const Dated& datedOn(QDate day) const;
    const ReleasePolicy& on(QDate day) const { return datedOn(day).policy; }
    const ReleasePolicy& at(Instant instant) const;
    /// Never empty; by day, the first from ever().
    const std::vector<Dated>& dated() const { return dated_; }
    const QTimeZone& zone() const { return zone_; }
    bool limitShares() const;
    Seconds longestHouseholdTime() const;

    /// These up to the day before `from`, and `policy` on all days from then on. ValueOutOfRange over kMost.
    Result<ReleasePolicies> changed(QDate from, const ReleasePolicy& policy) const;
    /// Whether both say the same of every day up to `last`.
    bool agreeThrough(QDate last, const ReleasePolicies& other) const;

    Bytes encode() const;
    /// Total; ValueOutOfRange for what is no such list, an unknown time zone, or a policy that is not acceptable.
    static Result<ReleasePolicies> decode(ByteView bytes);
    /// One policy for all days is the same in every time zone.
    bool operator==(const ReleasePolicies& other) const;

private:
    QTimeZone zone_;
    std::vector<Dated> dated_;
};

}  // namespace smarter
