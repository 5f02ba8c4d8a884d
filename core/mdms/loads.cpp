// SPDX-License-Identifier: GPL-3.0-or-later
// What the Mdms does of loads for a session, beyond the ledger's rows.
#include <algorithm>

#include "core/mdms/mdms.h"

namespace smarter {

namespace {

const Interval kEver{instantOf(0), Seconds{std::int64_t{1} << 40}};
/// A year of quarters of an hour takes 2 MB.
constexpr std::size_t kMostStudies = 32;

/// Whether what the edit says is still so: the person decided on what they saw.
Status checkAgainst(const LoadStudy& study, const LoadEdit& edit) {
    const LoadSeries& series = study.series();
    const LoadWindow* window = study.windowAt(edit.window.start);
    if (window == nullptr || edit.window.length != series.interval || window->withheld()) {
        return fail(ErrorCode::InvalidArgument, edit.neighbourhood);
    }
    if (!edit.energy || edit.quality == Quality::ManuallyEdited) {
        return {};
    }
    const bool stands = edit.quality == Quality::Validated
                            ? window->raw == edit.energy
                            : window->value == edit.energy && window->quality == edit.quality && !window->byHand;
    return stands ? Status() : fail(ErrorCode::RevisionStale, edit.neighbourhood);
}

QString kindOf(const LoadEdit& edit) {
    if (!edit.energy) {
        return QStringLiteral("withdrawn");
    }
    switch (edit.quality) {
        case Quality::Validated:
            return QStringLiteral("measured value accepted");
        case Quality::EstimatedReferenceDay:
        case Quality::EstimatedLinear:
            return QStringLiteral("estimate accepted");
        default:
            return QStringLiteral("value edited");
    }
}

QString detailsOf(const std::vector<LoadEdit>& edits) {
    const LoadEdit& first = edits.front();
    QString details = QStringLiteral("%1, window %2 + %3 s")
                          .arg(kindOf(first))
                          .arg(secondsOf(first.window.start))
                          .arg(first.window.length.count());
    if (edits.size() > 1) {
        return details + QStringLiteral(" and %1 more").arg(edits.size() - 1);
    }
    return first.energy ? details + QStringLiteral(", %1 J").arg(first.energy->value) : details;
}

}  // namespace

Result<LoadVersion> Mdms::versionOf(const QString& neighbourhood) {
    return ledger_.rowCount(neighbourhood).and_then([&](std::int64_t rows) {
        return database_
            ->single(QStringLiteral("SELECT count(*) FROM load_edit WHERE neighbourhood = ?"), {neighbourhood},
                     [](const Statement& row) { return row.number(0); })
            .transform([&](std::int64_t edits) { return LoadVersion{rows, edits}; });
    });
}

Result<LoadStudyPtr> Mdms::study(const Session& session, const QString& neighbourhood) {
    const auto version =
        operators_.authorise(session, Permission::ViewLoad).and_then([&] { return versionOf(neighbourhood); });
    if (!version) {
        return passOn(version);
    }
    if (version->rows == 0) {
        return fail(ErrorCode::NeighbourhoodUnknown, neighbourhood);
    }
    const auto kept = std::ranges::find(studies_, neighbourhood,
                                        [](const LoadStudyPtr& one) { return one->series().neighbourhood; });
    if (kept != studies_.end() && (*kept)->version == *version) {
        std::rotate(kept, kept + 1, studies_.end());
        return studies_.back();
    }
    const auto rows = ledger_.load(neighbourhood, kEver);
    const auto edits = LoadEdits(*database_).newest(neighbourhood, kEver);
    if (!rows || !edits) {
        return !rows ? passOn(rows) : passOn(edits);
    }
    auto made = makeStudy(neighbourhood, *version, *rows, *edits, zone_);
    if (made) {
        if (kept != studies_.end()) {
            studies_.erase(kept);
        } else if (studies_.size() == kMostStudies) {
            studies_.erase(studies_.begin());
        }
        studies_.push_back(*made);
    }
    return made;
}

Result<std::vector<LoadEdit>> Mdms::editHistory(const Session& session, const QString& neighbourhood, Instant windowStart) {
    return operators_.authorise(session, Permission::ViewLoad).and_then([&] {
        return LoadEdits(*database_).history(neighbourhood, windowStart);
    });
}

Status Mdms::editLoad(const Session& session, std::vector<LoadEdit> edits) {
    if (const Status may = operators_.authorise(session, Permission::EditEstimates); !may) {
        return may;
    }
    if (edits.empty()) {
        return fail(ErrorCode::InvalidArgument);
    }
    const QString neighbourhood = edits.front().neighbourhood;
    const auto current = study(session, neighbourhood);
    if (!current) {
        return passOn(current);
    }
    for (LoadEdit& edit : edits) {
        edit.author = session.name();
        edit.at = clock_.now();
        const Status sound = edit.neighbourhood == neighbourhood ? checkAgainst(**current, edit)
                                                                 : fail(ErrorCode::InvalidArgument, edit.neighbourhood);
        if (!sound) {
            return sound;
        }
    }
    return change(session, Permission::EditEstimates, AuditAction::EstimateEdited, neighbourhood, detailsOf(edits), [&] {
        LoadEdits kept(*database_);
        Status added;
        for (const LoadEdit& edit : edits) {
            added = added.and_then([&]() -> Status {
                const auto id = kept.add(edit);
                return id ? Status() : passOn(id);
            });
        }
        return added;
    });
}

Result<std::vector<FeederDay>> Mdms::feederCheck(const Session& session, const QString& neighbourhood, const Interval& range) {
    const auto studied = study(session, neighbourhood);
    const auto erased = retention_.erasedBefore();
    if (!studied || !erased) {
        return studied ? passOn(erased) : passOn(studied);
    }
    // Of days whose totals were erased only some households' may be left, which proves nothing.
    const Instant from = std::max(range.start, *erased);
    return ledger_.totals(neighbourhood, {from, std::max(Seconds{0}, range.end() - from)})
        .transform([&](const std::vector<HouseholdTotal>& totals) {
            return checkFeeder((*studied)->series(), totals, (*studied)->days);
        });
}

}  // namespace smarter
