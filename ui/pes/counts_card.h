// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline_snapshot.h"
#include "ui/models/sums_model.h"
#include "ui/widgets/card.h"

class QGridLayout;

namespace smarter {

/// What has come in and what has gone out since the site was made, and what waits between the stations.
class CountsCard : public Card {
    Q_OBJECT

public:
    explicit CountsCard(const ThemeController& theme, QWidget* parent = nullptr);

    void show(const PipelineSnapshot& snapshot);

private:
    Label* addCount(int row, int column, const QString& name, const char* objectName, int columns = 1);

    const ThemeController& theme_;
    QGridLayout* counts_;
    Label* accepted_;
    Label* refused_;
    Label* ciphertexts_;
    Label* rows_;
    Label* atMeters_;
    Label* atConcentrator_;
    Label* atIntake_;
    Label* atRelease_;
    Label* fold_;
    Label* commit_;
    Label* decryption_;
    SumsModel* sums_;
};

}  // namespace smarter
