// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/household_bills_model.h"
#include "ui/operator/billing/household_survey.h"
#include "ui/theme/theme_controller.h"

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace smarter {

class Card;
class Label;
class StateStack;
class TableView;

/// What the households owe for a month or any other days: totals only, by pseudonym.
class BillingView : public QWidget {
    Q_OBJECT

public:
    explicit BillingView(const ThemeController& theme, QWidget* parent = nullptr);

    /// Keeps order, filter, selection and scroll position.
    void show(const HouseholdSurvey& survey);
    void showError(const QString& text);
    /// Whose bill is shown is not chosen any more.
    void chooseNone();
    /// Forgets every total.
    void clear();

Q_SIGNALS:
    void periodChosen(const smarter::DayPeriod& period);
    void householdChosen(const smarter::Pseudonym& household);
    void retryAsked();

private:
    void makeControls(const ThemeController& theme);
    void makeTable();
    void choosePeriod();
    void showMonths(const HouseholdSurvey& survey);
    void showNeighbourhoods();
    void showSum();

    Card* card_;
    QComboBox* month_;
    QDateEdit* first_;
    QDateEdit* last_;
    QComboBox* neighbourhood_;
    QLineEdit* text_;
    TableView* table_;
    HouseholdBillsModel* bills_;
    Label* sum_;
    Label* rule_;
    StateStack* stack_;
    QString currency_;
};

}  // namespace smarter
