// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline_snapshot.h"
#include "ui/models/sums_model.h"
#include "ui/widgets/card.h"

namespace smarter {

/// What has come in and what has gone out since the site was made.
class CountsCard : public Card {
    Q_OBJECT

public:
    explicit CountsCard(const ThemeController& theme, QWidget* parent = nullptr);

    void show(const PipelineSnapshot& snapshot);

private:
    Label* addCount(const QString& name, const char* objectName);

    const ThemeController& theme_;
    Label* accepted_;
    Label* refused_;
    Label* rows_;
    Label* ciphertexts_;
    SumsModel* sums_;
};

}  // namespace smarter
