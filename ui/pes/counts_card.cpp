// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pes/counts_card.h"

#include <QGridLayout>
#include <QHBoxLayout>

#include "ui/pes/monitor_data.h"
#include "ui/widgets/table_view.h"

namespace smarter {

namespace {

/// All in the unit of the longest.
QString percentilesText(const Percentiles& microseconds, const QLocale& locale) {
    if (microseconds.p99 <= 0) {
        return QStringLiteral("–");
    }
    const DurationUnit unit = durationUnit(microseconds.p99);
    QStringList parts;
    for (const double one : {microseconds.p50, microseconds.p95, microseconds.p99}) {
        parts.append(edgeText(one / unit.microseconds, locale));
    }
    return parts.join(QStringLiteral(" · ")) + QChar(0x00a0) + unit.name;
}

}  // namespace

CountsCard::CountsCard(const ThemeController& theme, QWidget* parent)
    : Card(theme, tr("Counts since the site was made, and what waits"), parent),
      theme_(theme),
      counts_(new QGridLayout),
      accepted_(addCount(0, 0, tr("Readings accepted"), "accepted")),
      refused_(addCount(1, 0, tr("Readings quarantined"), "refused")),
      ciphertexts_(addCount(0, 1, tr("Ciphertexts, since opening"), "ciphertexts")),
      rows_(addCount(1, 1, tr("Rows left out, this run"), "rowsRejected")),
      atMeters_(addCount(2, 0, tr("Readings at the meters"), "waitingReadings")),
      atConcentrator_(addCount(3, 0, tr("Batches at the concentrator"), "waitingBatches")),
      atIntake_(addCount(2, 1, tr("Sums for the release"), "waitingSums")),
      atRelease_(addCount(3, 1, tr("Aggregates for the MDMS"), "waitingAggregates")),
      fold_(addCount(4, 0, tr("Folding a reading, p50 · p95 · p99"), "fold", 2)),
      commit_(addCount(5, 0, tr("Commit, p50 · p95 · p99"), "commit", 2)),
      decryption_(addCount(6, 0, tr("Decryption a sum, p50 · p95 · p99"), "decryption", 2)),
      sums_(new SumsModel(this)) {
    counts_->setHorizontalSpacing(space::kPageMargin);
    counts_->setVerticalSpacing(space::kUnit);
    body().addLayout(counts_);
    auto* table = new TableView(theme);
    table->setObjectName(QStringLiteral("sums"));
    table->setAccessibleName(tr("Sums by outcome"));
    table->setModel(sums_);
    table->setNumericColumns({SumsModel::Loads, SumsModel::Households});
    table->setStretchColumn(SumsModel::Result);
    table->setFitsRows(true);
    body().addSpacing(space::kUnit);
    body().addWidget(table);
    body().addStretch(1);
}

Label* CountsCard::addCount(int row, int column, const QString& name, const char* objectName, int columns) {
    auto* value = new Label(theme_, {}, TextRole::SecondaryStrong);
    value->setFigures(Label::Figures::Tabular);
    value->setObjectName(QString::fromLatin1(objectName));
    auto* line = new QHBoxLayout;
    line->addWidget(new Label(theme_, name, TextRole::Secondary, Ink::Muted));
    line->addSpacing(space::kSmall);
    line->addStretch(1);
    line->addWidget(value);
    counts_->addLayout(line, row, column, 1, columns);
    return value;
}

void CountsCard::show(const PipelineSnapshot& snapshot) {
    const std::pair<Label*, std::int64_t> counts[] = {{accepted_, snapshot.readingsAccepted},
                                                      {refused_, snapshot.readingsRefused},
                                                      {rows_, snapshot.rowsRejected},
                                                      {ciphertexts_, snapshot.ciphertexts},
                                                      {atMeters_, snapshot.waiting.readingsAtMeters},
                                                      {atConcentrator_, snapshot.waiting.batchesAtConcentrator},
                                                      {atIntake_, snapshot.waiting.sumsAtIntake},
                                                      {atRelease_, snapshot.waiting.aggregatesAtRelease}};
    for (const auto& [label, count] : counts) {
        label->setText(locale().toString(static_cast<qlonglong>(count)));
    }
    fold_->setText(percentilesText(snapshot.fold, locale()));
    commit_->setText(percentilesText(snapshot.commit, locale()));
    decryption_->setText(percentilesText(snapshot.decryption, locale()));
    sums_->setRows(sumsRows(snapshot.tally));
}

}  // namespace smarter
