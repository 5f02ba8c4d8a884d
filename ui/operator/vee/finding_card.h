// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/operator/vee/edit_form.h"
#include "ui/widgets/card.h"

namespace smarter {

class Legend;
class StateStack;
class TimeSeriesChart;

/// What estimation would put in the place of each window that starts within `range`, were none of their values known;
/// nothing for a withheld one, and where there is too little to go by.
std::vector<std::optional<Joules>> estimatesFor(const LoadStudy& study, const Interval& range);

/// One finding: its day with what was measured, estimated and edited, and the form to act on it.
class FindingCard : public Card {
    Q_OBJECT

public:
    FindingCard(const ThemeController& theme, const QTimeZone& zone, QWidget* parent = nullptr);

    void show(const FindingRow& row, const LoadStudyPtr& study);
    /// Nothing is selected.
    void clear();
    EditForm& form() { return *form_; }

private:
    void draw(const FindingRow& row, const LoadStudy& study, const std::vector<std::optional<Joules>>& estimate);

    QTimeZone zone_;
    Label* explanation_;
    Legend* legend_;
    TimeSeriesChart* chart_;
    EditForm* form_;
    StateStack* stack_;
};

}  // namespace smarter
