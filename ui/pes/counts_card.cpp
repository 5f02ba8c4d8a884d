// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pes/counts_card.h"

#include <QHBoxLayout>

#include "ui/widgets/table_view.h"

namespace smarter {

CountsCard::CountsCard(const ThemeController& theme, QWidget* parent)
    : Card(theme, tr("Counts since the site was made"), parent),
      theme_(theme),
      accepted_(addCount(tr("Readings accepted"), "accepted")),
      refused_(addCount(tr("Readings quarantined"), "refused")),
      rows_(addCount(tr("Rows left out of the profiles, this run"), "rowsRejected")),
      ciphertexts_(addCount(tr("Ciphertexts made"), "ciphertexts")),
      sums_(new SumsModel(this)) {
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

Label* CountsCard::addCount(const QString& name, const char* objectName) {
    auto* label = new Label(theme_, name, TextRole::Secondary, Ink::Muted);
    auto* value = new Label(theme_, {}, TextRole::SecondaryStrong);
    value->setFigures(Label::Figures::Tabular);
    value->setObjectName(QString::fromLatin1(objectName));
    auto* line = new QHBoxLayout;
    line->addWidget(label);
    line->addStretch(1);
    line->addWidget(value);
    body().addLayout(line);
    return value;
}

void CountsCard::show(const PipelineSnapshot& snapshot) {
    const std::pair<Label*, std::int64_t> counts[] = {{accepted_, snapshot.readingsAccepted},
                                                      {refused_, snapshot.readingsRefused},
                                                      {rows_, snapshot.rowsRejected},
                                                      {ciphertexts_, snapshot.ciphertexts}};
    for (const auto& [label, count] : counts) {
        label->setText(locale().toString(static_cast<qlonglong>(count)));
    }
    sums_->setRows(sumsRows(snapshot.tally));
}

}  // namespace smarter
