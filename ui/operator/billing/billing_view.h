// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/household_bills_filter.h"
#include "ui/operator/billing/household_survey.h"
#include "ui/theme/theme_controller.h"

class QComboBox;
class QLineEdit;

namespace smarter {

class Card;
class Label;
class StateStack;
class TableView;

/// What the households owe for a month: totals only, by pseudonym.
class BillingView : public QWidget {
    Q_OBJECT

public:
    explicit BillingView(const ThemeController& theme, QWidget* parent = nullptr);

    /// Keeps order, filter, selection and scroll position.
    void show(const HouseholdSurvey& survey);
    void showError(const QString& text);
    /// Forgets every total.
    void clear();

Q_SIGNALS:
    /// YYYY-MM.
    void monthChosen(const QString& month);
    void retryAsked();

private:
    void makeControls(const ThemeController& theme);
    void makeTable();
    void showMonths(const HouseholdSurvey& survey);
    void showNeighbourhoods(const HouseholdSurvey& survey);
    void showSum();

    Card* card_;
    QComboBox* month_;
    QComboBox* neighbourhood_;
    QLineEdit* text_;
    TableView* table_;
    HouseholdBillsModel* bills_;
    HouseholdBillsFilter* shown_;
    Label* sum_;
    Label* rule_;
    StateStack* stack_;
    QString currency_;
};

}  // namespace smarter
