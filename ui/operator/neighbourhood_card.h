// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pes/policy/policy.h"
#include "ui/models/neighbourhoods_model.h"
#include "ui/widgets/card.h"

class QListView;

namespace smarter {

/// The neighbourhoods with their newest load; one of them is chosen.
class NeighbourhoodCard : public Card {
    Q_OBJECT

public:
    NeighbourhoodCard(const ThemeController& theme, const ReleasePolicy& policy, QWidget* parent = nullptr);

    /// Keeps scroll position; `current` is marked without a signal.
    void show(const std::vector<NeighbourhoodRow>& rows, const QString& current);
    void clear();
    const NeighbourhoodsModel& model() const { return *model_; }

Q_SIGNALS:
    void chosen(const QString& neighbourhood);

private:
    class Rows;

    NeighbourhoodsModel* model_;
    QListView* list_;
    bool filling_ = false;
};

}  // namespace smarter
