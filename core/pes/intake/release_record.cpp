// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/intake/release_record.h"

#include <algorithm>
#include <bit>
#include <tuple>

namespace smarter {

namespace {

constexpr std::size_t kWords = DayMinutes().size() / 64;

Bytes encoded(const MeterSet& set) {
    ByteWriter out;
    for (const std::int64_t meter : set) {
        out.number(static_cast<std::uint64_t>(meter));
    }
    return out.take();
}

MeterSet decodedSet(ByteView bytes) {
    MeterSet out;
    ByteReader reader(bytes);
    while (reader.remaining() >= sizeof(std::uint64_t)) {
        out.push_back(static_cast<std::int64_t>(reader.number<std::uint64_t>()));
    }
    return out;
}

Bytes encoded(const DayMinutes& minutes) {
    ByteWriter out;
    const DayMinutes lowest(~std::uint64_t{0});
    for (std::size_t i = 0; i < kWords; ++i) {
        out.number(std::uint64_t{((minutes >> (64 * i)) & lowest).to_ullong()});
    }
    return out.take();
}

DayMinutes decodedMinutes(ByteView bytes) {
    DayMinutes out;
    ByteReader reader(bytes);
    for (std::size_t i = 0; i < kWords; ++i) {
        out |= DayMinutes(reader.number<std::uint64_t>()) << (64 * i);
    }
    return out;
}

}  // namespace

QStringList releaseRecordTables() {
    return {
        // 64-bit meter numbers, ascending.
        QStringLiteral("CREATE TABLE released_set ("
                       "neighbourhood_id BIGINT NOT NULL, day_start BIGINT NOT NULL, position BIGINT NOT NULL, "
                       "members BLOB NOT NULL, PRIMARY KEY (neighbourhood_id, day_start, position))"),
        // A bit a minute of the day, 64 to a word.
        QStringLiteral("CREATE TABLE release_note ("
                       "neighbourhood_id BIGINT NOT NULL, day_start BIGINT NOT NULL, kind INTEGER NOT NULL, "
                       "window_start BIGINT NOT NULL, revision BIGINT NOT NULL, meter_number BIGINT NOT NULL, "
                       "minutes BLOB NOT NULL, "
                       "PRIMARY KEY (neighbourhood_id, day_start, kind, window_start, revision, meter_number))"),
    };
}

std::size_t DayPicture::indexOf(std::int64_t meter) {
    const auto at = std::ranges::lower_bound(meters, meter);
    const auto index = at - meters.begin();
    if (at == meters.end() || *at != meter) {
        meters.insert(at, meter);
        days.insert(days.begin() + index, MeterDay{{DayMinutes()}, {}});
        covered.insert(covered.begin() + index, DayMinutes());
    }
    return static_cast<std::size_t>(index);
}

Result<std::vector<std::int64_t>> ReleaseRecord::groupsOf(std::int64_t neighbourhood) {
    if (groups_.empty()) {
        const auto rows = database_.all(
            QStringLiteral("SELECT DISTINCT neighbourhood_id, group_id FROM meter ORDER BY neighbourhood_id, group_id"), {},
            [](const Statement& row) { return std::pair(row.number(0), row.number(1)); });
        if (!rows) {
            return passOn(rows);
        }
        for (const auto& [owner, group] : *rows) {
            groups_[owner].push_back(group);
        }
    }
    return groups_[neighbourhood];
}

Result<std::vector<SumKey>> ReleaseRecord::totalsOf(const NeighbourhoodDay& key) {
    return groupsOf(key.neighbourhood).transform([&](const std::vector<std::int64_t>& groups) {
        std::vector<SumKey> out;
        for (const std::int64_t group : groups) {
            std::ranges::move(metering_.sumsOf(group, meteredDay(key.day)), std::back_inserter(out));
        }
        return out;
    });
}

const ReleaseRecord::Registers& ReleaseRecord::registersOf(const Interval& day) {
    const auto known = registers_.find(day.start);
    if (known != registers_.end()) {
        return known->second;
    }
    MeteredDay metered = metering_.dayOf(day.start);
    std::vector<DayMinutes> minutes = metered.minutesByRegister();
    return registers_.emplace(day.start, Registers{std::move(metered), std::move(minutes)}).first->second;
}

const MeteredDay& ReleaseRecord::meteredDay(const Interval& day) {
    return registersOf(day).day;
}

std::vector<DayMinutes> ReleaseRecord::byRegister(const NeighbourhoodDay& key, const DayMinutes& minutes) {
    std::vector<DayMinutes> out;
    for (const DayMinutes& one : registersOf(key.day).minutes) {
        out.push_back(minutes & one);
    }
    return out;
}

Result<bool> ReleaseRecord::anyUnreleased(const SumKey& totals) {
    return sums_.contributions(totals).transform([](const std::vector<Contribution>& households) {
        return std::ranges::any_of(households, [](const Contribution& one) { return one.covered != one.released; });
    });
}

Result<bool> ReleaseRecord::anyTotal(const NeighbourhoodDay& key) {
    const auto totals = totalsOf(key);
    if (!totals) {
        return passOn(totals);
    }
    for (const SumKey& sum : *totals) {
        const auto households = sums_.contributions(sum);
        if (!households) {
            return passOn(households);
        }
        if (std::ranges::any_of(*households, [](const Contribution& one) { return one.released > 0; })) {
            return true;
        }
    }
    return false;
}

Result<std::vector<MeterSet>> ReleaseRecord::sets(const NeighbourhoodDay& key) {
    return database_.all(QStringLiteral("SELECT members FROM released_set WHERE neighbourhood_id = ? AND day_start = ? "
                                        "ORDER BY position"),
                         {number(key.neighbourhood), number(key.day.start)},
                         [](const Statement& row) { return decodedSet(row.bytes(0)); });
}

Status ReleaseRecord::addSet(const NeighbourhoodDay& key, const MeterSet& set) {
    const Bytes members = encoded(set);
    return database_.run(
        QStringLiteral("INSERT INTO released_set (neighbourhood_id, day_start, position, members) "
                       "SELECT ?, ?, count(*), ? FROM released_set WHERE neighbourhood_id = ? AND day_start = ?"),
        {number(key.neighbourhood), number(key.day.start), blob(members), number(key.neighbourhood),
         number(key.day.start)});
}

Result<bool> ReleaseRecord::hasNoNotes(const NeighbourhoodDay& key) {
    return database_
        .single(QStringLiteral("SELECT count(*) FROM release_note WHERE neighbourhood_id = ? AND day_start = ?"),
                {number(key.neighbourhood), number(key.day.start)}, [](const Statement& row) { return row.number(0); })
        .transform([](std::int64_t notes) { return notes == 0; });
}

Status ReleaseRecord::note(const NeighbourhoodDay& key, const StoredSum& sum, Instant window, std::int64_t meter,
                           DayMinutes minutes) {
    const Bytes mask = encoded(minutes);
    return database_.run(
        QStringLiteral("INSERT INTO release_note (neighbourhood_id, day_start, kind, window_start, revision, "
                       "meter_number, minutes) VALUES (?, ?, ?, ?, ?, ?, ?)"),
        {number(key.neighbourhood), number(key.day.start), static_cast<int>(sum.key.kind), number(window),
         number(std::int64_t{sum.revision} + 1), number(meter), blob(mask)});
}

DayMinutes ReleaseRecord::minutesOf(const NeighbourhoodDay& key, const Interval& block, std::uint64_t bits) {
    if (block.start >= key.day.start && block.end() <= key.day.end()) {
        return DayMinutes(bits) << static_cast<std::size_t>((block.start - key.day.start) / kMinute);
    }
    DayMinutes out;
    for (; bits != 0; bits &= bits - 1) {
        const Instant minute = block.start + kMinute * std::countr_zero(bits);
        const auto index = static_cast<std::size_t>((minute - key.day.start) / kMinute);
        if (key.day.contains(minute) && index < out.size()) {
            out.set(index);
        }
    }
    return out;
}

Result<DayPicture> ReleaseRecord::picture(const NeighbourhoodDay& key) {
    DayPicture out;
    return addLoads(key, out)
        .and_then([&] { return addNotes(key, out); })
        .and_then([&] { return addTotals(key, out); })
        .transform([&] { return std::move(out); });
}

Status ReleaseRecord::addLoads(const NeighbourhoodDay& key, DayPicture& picture) {
    for (Interval block = geometry_.blockOf(key.day.start); block.start < key.day.end(); block.start += block.length) {
        const auto contributions = sums_.contributions({SumKind::NeighbourhoodLoad, key.neighbourhood, block});
        if (!contributions) {
            return passOn(contributions);
        }
        for (const Contribution& one : *contributions) {
            const std::size_t index = picture.indexOf(one.meter);
            picture.days[index].loads[0] |= minutesOf(key, block, one.released);
            picture.covered[index] |= minutesOf(key, block, one.covered);
        }
    }
    return {};
}

Status ReleaseRecord::addNotes(const NeighbourhoodDay& key, DayPicture& picture) {
    const auto notes = database_.all(
        QStringLiteral("SELECT kind, revision, meter_number, minutes FROM release_note WHERE neighbourhood_id = ? AND "
                       "day_start = ? ORDER BY kind, revision"),
        {number(key.neighbourhood), number(key.day.start)}, [](const Statement& row) {
            return std::tuple(static_cast<SumKind>(row.number(0)), row.number(1), row.number(2),
                              decodedMinutes(row.bytes(3)));
        });
    if (!notes) {
        return passOn(notes);
    }
    for (const auto& [kind, revision, meter, minutes] : *notes) {
        MeterDay& day = picture.days[picture.indexOf(meter)];
        if (kind == SumKind::HouseholdTotals) {
            std::ranges::move(byRegister(key, minutes), std::back_inserter(day.totals));
            continue;
        }
        const std::size_t index = picture.revisions.try_emplace(revision, picture.revisions.size() + 1).first->second;
        day.loads.resize(std::max(day.loads.size(), index + 1));
        day.loads[index] |= minutes;
        day.loads[0] &= ~minutes;
    }
    return {};
}

Status ReleaseRecord::addTotals(const NeighbourhoodDay& key, DayPicture& picture) {
    const auto totals = totalsOf(key);
    if (!totals) {
        return passOn(totals);
    }
    for (const SumKey& sum : *totals) {
        const auto households = sums_.contributions(sum);
        if (!households) {
            return passOn(households);
        }
        for (const Contribution& one : *households) {
            const std::size_t index = picture.indexOf(one.meter);
            std::vector<DayMinutes>& own = picture.days[index].totals;
            DayMinutes noted;
            for (const DayMinutes& total : own) {
                noted |= total;
            }
            if (one.released > noted.count()) {  // without a note: it covers the day
                std::ranges::move(byRegister(key, picture.covered[index] & ~noted), std::back_inserter(own));
            }
        }
    }
    return {};
}

}  // namespace smarter
