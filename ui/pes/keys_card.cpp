// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pes/keys_card.h"

#include <QDateTime>
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
      zone_(zone),
      guidance_(new Pill(theme, Tone::Caution, {})),
      made_(new Label(theme, {}, TextRole::Secondary, Ink::Muted)),
      quarantineOrNone_(new QStackedWidget) {
    guidance_->setObjectName(QStringLiteral("guidance"));
    guidance_->hide();
    addBesideTitle(guidance_);
    made_->setObjectName(QStringLiteral("keysMade"));
    addControl(made_);
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
    if (snapshot.keysMade) {
        const QDateTime made = QDateTime::fromSecsSinceEpoch(secondsOf(*snapshot.keysMade), zone_);
        const qint64 days = made.daysTo(QDateTime::currentDateTime());
        const QString date = locale().toString(made.date(), QLocale::ShortFormat);
        made_->setText(days < 1 ? tr("made today") : days == 1 ? tr("made %1, one day old").arg(date) : tr("made %1, %n days old", nullptr, static_cast<int>(days)).arg(date));
    }
    guidance_->setVisible(snapshot.keyBits < kGuidanceBits);
    guidance_->set({Tone::Caution, tr("%1 bits: BSI TR-02102 asks for 3,000").arg(snapshot.keyBits), {}});
    quarantine_->setRows(quarantineRows(snapshot.quarantine));
    quarantineOrNone_->setCurrentIndex(snapshot.quarantine.empty() ? 0 : 1);
}

}  // namespace smarter
