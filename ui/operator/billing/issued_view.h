// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include "ui/models/issued_bills_model.h"
#include "ui/widgets/card.h"

class QLineEdit;

namespace smarter {

class StateStack;
class TableView;

/// The bills that went out.
class IssuedView : public Card {
    Q_OBJECT

public:
    IssuedView(const ThemeController& theme, const QTimeZone& zone, QWidget* parent = nullptr);

    void show(const std::vector<BillEntry>& entries);
    void showError(const QString& text);
    void chooseNone();
    void clear();

Q_SIGNALS:
    void billChosen(std::int64_t number);
    void retryAsked();

private:
    IssuedBillsModel* bills_;
    QLineEdit* text_;
    TableView* table_;
    StateStack* stack_;
};

}  // namespace smarter
