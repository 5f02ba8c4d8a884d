// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>

#include "core/messages/calendar.h"

namespace smarter {

/// No register of a household's day may stand for less: what is shorter shows a habit.
inline constexpr Seconds kShortestRegisterTime{2 * 3600};

/// What the MDMS asks the PES intake to total, per household and local day: the joint refinement of one or
/// more calendars. A register of the plan is a distinct tuple of the calendars' registers that occurs at some
/// minute of some day; so one set of totals is billed under each of the tariffs. Immutable; thread-safe.
class RegisterPlan {
public:
    /// One register for everything.
    RegisterPlan();
    /// InvalidArgument for a calendar that is not complete or more than 16 of them; TooManyRegisters over 16.
    static Result<RegisterPlan> join(std::vector<Calendar> calendars);

    /// 1 … 16, the same on every day; some may not occur on a day.
    int registerCount() const { return static_cast<int>(tuples_.size()); }
    int registerAt(Instant instant, const QTimeZone& zone) const;
    /// The local day's minutes by register, in order, without a gap: for the intake, once a day.
    std::vector<RegisterRun> runsOn(QDate day, const QTimeZone& zone) const;

    /// On every day each register that occurs stands for at least `minimum` in all: what is shorter would
    /// show when in the day a household used energy. Wall-clock days of 400 years, and the days of the zone's
    /// next fifty years whose clocks change. RegisterTooShort; subject: the register and the day type; detail:
    /// the time it has.
    Status checkPrivacy(Seconds minimum, QDate from, const QTimeZone& zone) const;

    void write(ByteWriter& writer) const;
    /// Total; ValueOutOfRange unless it is what `join` could have made.
    static Result<RegisterPlan> read(ByteReader& reader);

    bool operator==(const RegisterPlan&) const = default;

private:
    using Tuple = std::vector<int>;
    using Indices = std::vector<std::size_t>;
    /// [startMinute, endMinute) of one tuple, of a day that follows `indices`.
    using Piece = std::pair<int, Tuple>;

    explicit RegisterPlan(std::vector<Calendar> calendars) : calendars_(std::move(calendars)) {}
    std::set<Indices> findDayKinds() const;
    std::vector<Piece> piecesOf(const Indices& indices) const;
    std::vector<Tuple> occurring() const;
    DaySchedule scheduleOf(const Indices& indices) const;
    Indices indicesOn(QDate day) const;
    QString dayKindName(const Indices& indices) const;

    std::vector<Calendar> calendars_;
    std::set<Indices> dayKinds_;  ///< that occur
    std::vector<Tuple> tuples_;   ///< by register
};

/// Plans by the first local day each is in force on; before the first of them, one register. The only change
/// is a plan for a day to come: what has been totalled stays. Not thread-safe for writing.
class RegisterPlans {
public:
    static constexpr std::size_t kMost = 64;

    /// RevisionStale unless `from` is after `today` (local); replaces plans from that day on.
    Status add(QDate from, RegisterPlan plan, QDate today);
    /// These up to `last` (none if it is not valid), and `wanted` from the day after it. ValueOutOfRange over kMost.
    Result<RegisterPlans> changedAfter(QDate last, const RegisterPlans& wanted) const;
    /// RegisterPlan::checkPrivacy of each.
    Status checkPrivacy(Seconds minimum, const QTimeZone& zone) const;
    const RegisterPlan& on(QDate day) const;
    int registersOn(QDate day) const { return on(day).registerCount(); }
    bool empty() const { return plans_.empty(); }

    Bytes encode() const;
    static Result<RegisterPlans> decode(ByteView bytes);
    bool operator==(const RegisterPlans&) const = default;

private:
    struct Dated {
        QDate from;
        RegisterPlan plan;
        bool operator==(const Dated&) const = default;
    };
    std::vector<Dated> plans_;
    RegisterPlan before_;
};

}  // namespace smarter
