// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/vee/load_edits.h"

namespace smarter {

namespace {

const QString kColumns = QStringLiteral(
    "SELECT id, neighbourhood, window_start, window_length, joules, withdrawn, reason, author, edited_at, supersedes, "
    "quality FROM load_edit ");
const QString kOfWindows = QStringLiteral(
    "WHERE neighbourhood = ? AND window_start >= ? AND window_start < ? AND id NOT IN (SELECT supersedes FROM load_edit) ");

LoadEdit editOf(const Statement& row) {
    LoadEdit edit;
    edit.id = row.number(0);
    edit.neighbourhood = row.text(1);
    edit.window = {row.instant(2), Seconds{row.number(3)}};
    if (row.number(5) == 0) {
        edit.energy = Joules{row.number(4)};
    }
    edit.reason = row.text(6);
    edit.author = row.text(7);
    edit.at = row.instant(8);
    edit.supersedes = row.number(9);
    edit.quality = static_cast<Quality>(row.number(10));
    return edit;
}

bool mayBeGiven(Quality quality) {
    using enum Quality;
    return quality == ManuallyEdited || quality == Validated || quality == EstimatedReferenceDay || quality == EstimatedLinear;
}

bool isComplete(const LoadEdit& edit) {
    return !edit.reason.trimmed().isEmpty() && edit.reason.size() <= LoadEdits::kLongestReason &&
           !edit.author.isEmpty() && mayBeGiven(edit.quality) && edit.window.length > Seconds{0} && (!edit.energy || edit.energy->value >= 0);
}

}  // namespace

QStringList loadEditTables() {
    return {QStringLiteral("CREATE TABLE load_edit ("
                           "id BIGINT PRIMARY KEY, neighbourhood VARCHAR(64) NOT NULL, window_start BIGINT NOT NULL, "
                           "window_length BIGINT NOT NULL, joules BIGINT NOT NULL, withdrawn INTEGER NOT NULL, "
                           "reason VARCHAR(500) NOT NULL, author VARCHAR(64) NOT NULL, edited_at BIGINT NOT NULL, "
                           "supersedes BIGINT NOT NULL)"),
            QStringLiteral("CREATE INDEX load_edit_window ON load_edit (neighbourhood, window_start, id)")};
}

QStringList loadEditQuality() {
    // Until then every edit was a figure of the administrator's own: ESPI 7.
    return {QStringLiteral("ALTER TABLE load_edit ADD COLUMN quality INTEGER NOT NULL DEFAULT 7")};
}

Result<std::int64_t> LoadEdits::add(const LoadEdit& edit) {
    if (!isComplete(edit)) {
        return fail(ErrorCode::InvalidArgument, edit.neighbourhood);
    }
    const auto past = history(edit.neighbourhood, edit.window.start);
    if (!past) {
        return passOn(past);
    }
    if (edit.supersedes != (past->empty() ? 0 : past->back().id)) {
        return fail(ErrorCode::RevisionStale, edit.neighbourhood);
    }
    if (!edit.energy && (past->empty() || !past->back().energy)) {
        return fail(ErrorCode::InvalidArgument, edit.neighbourhood);
    }
    const auto id = database_.single(QStringLiteral("SELECT coalesce(max(id), 0) + 1 FROM load_edit"), {},
                                     [](const Statement& row) { return row.number(0); });
    if (!id) {
        return passOn(id);
    }
    return database_
        .run(QStringLiteral("INSERT INTO load_edit (id, neighbourhood, window_start, window_length, joules, withdrawn, "
                            "reason, author, edited_at, supersedes, quality) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
             {number(*id), edit.neighbourhood, number(edit.window.start), number(edit.window.length.count()),
              number(edit.energy.value_or(Joules{}).value), edit.energy ? 0 : 1, edit.reason, edit.author,
              number(edit.at), number(edit.supersedes), static_cast<int>(edit.quality)})
        .transform([&] { return *id; });
}

Result<std::vector<LoadEdit>> LoadEdits::current(const QString& neighbourhood, const Interval& range) {
    return database_.all(kColumns + kOfWindows + QStringLiteral("AND withdrawn = 0 ORDER BY window_start"),
                         {neighbourhood, number(range.start), number(range.end())}, editOf);
}

Result<std::vector<LoadEdit>> LoadEdits::newest(const QString& neighbourhood, const Interval& range) {
    return database_.all(kColumns + kOfWindows + QStringLiteral("ORDER BY window_start"),
                         {neighbourhood, number(range.start), number(range.end())}, editOf);
}

Result<std::vector<LoadEdit>> LoadEdits::history(const QString& neighbourhood, Instant windowStart) {
    return database_.all(kColumns + QStringLiteral("WHERE neighbourhood = ? AND window_start = ? ORDER BY id"),
                         {neighbourhood, number(windowStart)}, editOf);
}

void applyEdits(LoadSeries& series, const std::vector<LoadEdit>& edits) {
    for (const LoadEdit& edit : edits) {
        const auto [first, past] = series.indices({edit.window.start, Seconds{1}});
        if (first == past || series.windowAt(first) != edit.window || !edit.energy || series.windows[first].withheld()) {
            continue;
        }
        LoadWindow& window = series.windows[first];
        window.value = edit.energy;
        window.quality = edit.quality;
        window.suspect = false;
        window.byHand = true;
    }
}

}  // namespace smarter
