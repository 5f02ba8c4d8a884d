// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pes/keys_card.h"

#include <QStackedWidget>

#include "ui/widgets/table_view.h"

namespace smarter {

namespace {

/// BSI TR-02102-1 asks for a modulus of 3,000 bits or more.
constexpr int kGuidanceBits = 3000;

}  // namespace

KeysCard::KeysCard(const ThemeController& theme, const QTimeZone& zone, QWidget* parent)
    : Card(theme, tr("Keys and quarantine"), parent),
      keys_(new KeysModel(this)),
      quarantine_(new QuarantineModel(zone, this)),
      guidance_(new Pill(theme, Tone::Caution, {})),
      quarantineOrNone_(new QStackedWidget) {
    guidance_->setObjectName(QStringLiteral("guidance"));
    guidance_->hide();
    addBesideTitle(guidance_);
    auto* keys = new TableView(theme);
    keys->setObjectName(QStringLiteral("keys"));
    keys->setAccessibleName(tr("Keys"));
    keys->setModel(keys_);
    keys->setStretchColumn(KeysModel::Holds);
    keys->setFitsRows(true);
    auto* quarantine = new TableView(theme);
    quarantine->setObjectName(QStringLiteral("quarantine"));
    quarantine->setAccessibleName(tr("Quarantine"));
    quarantine->setModel(quarantine_);
    quarantine->setNumericColumns({QuarantineModel::Readings});
    quarantine->setStretchColumn(QuarantineModel::Reason);
    auto* none = new Label(theme, tr("The quarantine is empty. A reading that is forged, sent twice, out of bounds or in the "
                                     "future is kept here, and enters no sum."),
                           TextRole::Secondary, Ink::Muted);
    none->setWordWrap(true);
    none->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    quarantineOrNone_->setObjectName(QStringLiteral("quarantineOrNone"));
    quarantineOrNone_->addWidget(none);
    quarantineOrNone_->addWidget(quarantine);
    body().addWidget(keys);
    body().addSpacing(space::kUnit);
    body().addWidget(quarantineOrNone_, 1);
}

void KeysCard::show(const PipelineSnapshot& snapshot) {
    keys_->setRows(keyRows(snapshot));
    guidance_->setVisible(snapshot.keyBits < kGuidanceBits);
    guidance_->set({Tone::Caution, tr("Paillier-%1 is below BSI TR-02102's 3,000 bits").arg(snapshot.keyBits), {}});
    quarantine_->setRows(quarantineRows(snapshot.quarantine));
    quarantineOrNone_->setCurrentIndex(snapshot.quarantine.empty() ? 0 : 1);
}

}  // namespace smarter
