// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/messages/release_policy.h"
#include "ui/models/neighbourhoods_model.h"
#include "ui/widgets/card.h"

class QListView;

namespace smarter {

/// The neighbourhoods with their newest load; one of them is chosen.
class NeighbourhoodCard : public Card {
    Q_OBJECT

public:
    explicit NeighbourhoodCard(const ThemeController& theme, QWidget* parent = nullptr);

    /// Keeps scroll position; `current` is marked without a signal.
    void show(const std::vector<NeighbourhoodRow>& rows, const QString& current);
    /// The rule in force; nothing while it is not known.
    void showPolicy(const std::optional<ReleasePolicy>& policy);
    void clear();
    const NeighbourhoodsModel& model() const { return *model_; }

Q_SIGNALS:
    void chosen(const QString& neighbourhood);

private:
    class Rows;

    NeighbourhoodsModel* model_;
    QListView* list_;
    Label* rule_;
    bool filling_ = false;
};

}  // namespace smarter
