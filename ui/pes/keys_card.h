// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include "ui/models/keys_model.h"
#include "ui/models/quarantine_model.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pill.h"

class QStackedWidget;

namespace smarter {

/// Which half of the PES holds which key, and which readings it kept out of every sum.
class KeysCard : public Card {
    Q_OBJECT

public:
    KeysCard(const ThemeController& theme, const QTimeZone& zone, QWidget* parent = nullptr);

    void show(const PipelineSnapshot& snapshot);

private:
    KeysModel* keys_;
    QuarantineModel* quarantine_;
    QTimeZone zone_;
    Pill* guidance_;
    Label* made_;
    QStackedWidget* quarantineOrNone_;
};

}  // namespace smarter
