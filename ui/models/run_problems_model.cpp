// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_problems_model.h"

#include "ui/text/error_text.h"
#include "ui/widgets/table_view.h"

namespace smarter {

std::vector<RunProblemRow> runProblemRows(const BillingRun& run) {
    std::vector<RunProblemRow> rows;
    std::ranges::transform(run.problems, std::back_inserter(rows), [](const BillingRun::Problem& problem) {
        return RunProblemRow{problem.household, errorText(problem.error)};
    });
    std::ranges::sort(rows, {}, &RunProblemRow::household);
    return rows;
}

QVariant RunProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Household ? tr("Household without a bill") : tr("Why");
}

QVariant RunProblemsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const RunProblemRow& shown = row(index.row());
    const bool household = index.column() == Household;
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return household ? shown.household.hex() : shown.why;
        case MonoRole:
            return household ? QVariant(true) : QVariant();
        default:
            return {};
    }
}

}  // namespace smarter
