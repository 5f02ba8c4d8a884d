// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/reconciliation.h"

#include <QDateTime>
#include <map>

namespace smarter {

namespace {

QString windowName(const QString& owner, Instant start) {
    return owner + QLatin1Char(' ') +
           QDateTime::fromSecsSinceEpoch(secondsOf(start)).toUTC().toString(Qt::ISODate);
}

/// What the meters' registers say of a window.
struct Registered {
    Joules all;
    Joules acknowledged;
};

class Reconciler {
public:
    Reconciler(Stations& stations, const QTimeZone& zone) : stations_(stations), zone_(zone) {}

    Result<Reconciliation> run() {
        return checkDatabases()
            .and_then([&] { return checkAggregates(); })
            .and_then([&] { return checkAudit(); })
            .and_then([&] { return checkSums(); })
            .and_then([&] { return readRegisters(); })
            .and_then([&] { return compareLoads(); })
            .and_then([&] { return compareTotals(); })
            .transform([&] { return std::move(out_); });
    }

private:
    void problem(ProblemKind kind, QString subject, QString detail = {}) {
        out_.problems.push_back({kind, std::move(subject), std::move(detail)});
    }

    Status checkDatabases() {
        for (Database* database : {&stations_.meters().database(), &stations_.intake().database(),
                                   &stations_.release().database(), &stations_.mdms().database(),
                                   &stations_.customers().database()}) {
            const auto lines = database->checkIntegrity();
            if (!lines) {
                return passOn(lines);
            }
            for (const QString& line : *lines) {
                problem(ProblemKind::DatabaseDamaged, database->path(), line);
            }
        }
        return {};
    }

    Status checkAggregates() {
        const auto check = stations_.mdms().checkAggregates();
        if (!check) {
            return passOn(check);
        }
        out_.aggregates = check->aggregates;
        for (const std::uint64_t sequence : check->missing) {
            problem(ProblemKind::AggregateMissing, QString::number(sequence));
        }
        for (const std::uint64_t sequence : check->invalid) {
            problem(ProblemKind::AggregateInvalid, QString::number(sequence));
        }
        for (const AggregateRow& row : check->rows) {
            if (const auto* load = std::get_if<NeighbourhoodLoad>(&row)) {
                told_[load->neighbourhood][load->window.start].push_back(*load);
            }
        }
        return {};
    }

    Status checkAudit() {
        auto check = stations_.mdms().audit().verify();
        auto refused = stations_.mdms().listRefused();
        if (!check || !refused) {
            return check ? passOn(refused) : passOn(check);
        }
        if (check->firstBreak) {
            problem(ProblemKind::AuditChainBroken, QString::number(check->firstBreak->position),
                    auditBreakName(check->firstBreak->kind));
        }
        out_.audit = std::move(*check);
        out_.refused = std::move(*refused);
        return {};
    }

    Status checkSums() {
        return stations_.release().tally().transform([&](const ReleaseTally& tally) {
            if (tally.setAside > 0) {
                problem(ProblemKind::SumsSetAside, QString::number(tally.setAside));
            }
        });
    }

    Status readRegisters() {
        const auto meters = stations_.meters().meters();
        if (!meters) {
            return passOn(meters);
        }
        const Seconds length = stations_.intake().geometry().intervalLength();
        for (const MeterIdentity& meter : *meters) {
            auto& windows = loads_[meter.neighbourhood];
            auto& days = days_[meter.id];
            Interval day{};
            const Status read = stations_.meters().readRegister(
                meter.id, [&](const Interval& interval, Joules energy, bool acknowledged) {
                    out_.recorded += energy;
                    if (!day.contains(interval.start)) {
                        day = localDay(interval.start, zone_);
                    }
                    for (Registered* registered : {&windows[alignDown(interval.start, length)], &days[day.start]}) {
                        registered->all += energy;
                        registered->acknowledged += acknowledged ? energy : Joules{};
                    }
                });
            if (!read) {
                return read;
            }
        }
        return {};
    }

    Status compareLoads() {
        for (const auto& [neighbourhood, windows] : loads_) {
            if (windows.empty()) {
                continue;
            }
            const Interval all{windows.begin()->first,
                               windows.rbegin()->first - windows.begin()->first + Seconds{1}};
            const auto rows = stations_.mdms().ledger().load(neighbourhood, all);
            if (!rows) {
                return passOn(rows);
            }
            std::map<Instant, NeighbourhoodLoad> shown;
            for (const NeighbourhoodLoad& row : *rows) {
                shown[row.window.start] = row;
                const auto& told = told_[neighbourhood][row.window.start];
                if (std::ranges::find(told, row) == told.end()) {
                    problem(ProblemKind::LedgerDiffers, windowName(neighbourhood, row.window.start));
                }
            }
            for (const auto& [start, registered] : windows) {
                compareLoad(neighbourhood, start, registered, shown);
            }
        }
        return {};
    }

    void compareLoad(const QString& neighbourhood, Instant start, const Registered& registered,
                     const std::map<Instant, NeighbourhoodLoad>& shown) {
        const auto row = shown.find(start);
        if (row == shown.end()) {
            out_.open += registered.all;
        } else if (row->second.outcome != Outcome::Released) {
            out_.withheld += registered.acknowledged;
            out_.open += registered.all - registered.acknowledged;
        } else {
            // Readings that came after the release wait for enough company to be published.
            out_.released += row->second.energy;
            out_.open += registered.all - row->second.energy;
            const bool settled = row->second.quality == Quality::Valid;
            if (row->second.energy > registered.acknowledged ||
                (settled && row->second.energy != registered.acknowledged)) {
                problem(ProblemKind::LoadDoesNotReconcile, windowName(neighbourhood, start),
                        QStringLiteral("%1 J, meters %2 J").arg(row->second.energy.value).arg(registered.acknowledged.value));
            }
        }
    }

    Status compareTotals() {
        const auto totals = stations_.mdms().ledger().totals();
        if (!totals) {
            return passOn(totals);
        }
        std::map<Pseudonym, std::map<Instant, HouseholdTotal>> byHousehold;
        for (const HouseholdTotal& total : *totals) {
            byHousehold[total.household][total.window.start] = total;
        }
        for (const auto& [meter, days] : days_) {
            const auto pseudonym = stations_.intake().pseudonymOf(meter);
            if (!pseudonym) {
                continue;  // never enrolled: nothing of it can be at the MDMS
            }
            for (const auto& [start, total] : byHousehold[*pseudonym]) {
                compareTotal(total, days);
            }
        }
        return {};
    }

    void compareTotal(const HouseholdTotal& total, const std::map<Instant, Registered>& days) {
        if (total.outcome != Outcome::Released) {
            return;
        }
        Joules sum;
        for (const Joules energy : total.registers) {
            sum += energy;
        }
        const auto day = days.find(total.window.start);
        const Joules own = day == days.end() ? Joules{} : day->second.acknowledged;
        if (sum > own || (total.quality == Quality::Valid && sum != own)) {
            problem(ProblemKind::TotalDoesNotReconcile, windowName(total.household.hex(), total.window.start),
                    QStringLiteral("%1 J, meter %2 J").arg(sum.value).arg(own.value));
        }
    }

    Stations& stations_;
    const QTimeZone& zone_;
    Reconciliation out_;
    std::map<QString, std::map<Instant, Registered>> loads_;
    std::map<MeterId, std::map<Instant, Registered>> days_;
    std::map<QString, std::map<Instant, std::vector<NeighbourhoodLoad>>> told_;
};

}  // namespace

Result<Reconciliation> reconcile(Stations& stations, const QTimeZone& zone) {
    return Reconciler(stations, zone).run();
}

}  // namespace smarter
