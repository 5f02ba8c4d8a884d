// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QStandardItemModel>

#include "core/tariff/charges.h"
#include "ui/widgets/card.h"
#include "ui/widgets/table_view.h"

namespace smarter {

/// What the readings shown cost, by register of the tariff.
class CostCard : public Card {
    Q_OBJECT

public:
    explicit CostCard(const ThemeController& theme, QWidget* parent = nullptr);

    /// No charges: no tariff is in force on these days.
    void show(const std::optional<Charges>& charges);
    void clear();

private:
    QLocale locale_;
    TableView* table_;
    QStandardItemModel rows_;
    Label* note_;
};

}  // namespace smarter
