// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/operator/policy/policy_survey.h"
#include "ui/widgets/card.h"

class QComboBox;
class QDateEdit;
class QSpinBox;

namespace smarter {

class BusyButton;
class SegmentedControl;

/// Another release rule, what it would mean, and from when.
class PolicyForm : public Card {
    Q_OBJECT

public:
    explicit PolicyForm(const ThemeController& theme, QWidget* parent = nullptr);

    /// What the preview counts with; the choice stays.
    void setSurvey(const PolicySurvey& survey, QDate today);
    void setBusy(bool busy);
    /// The rule in force is chosen, from the soonest day.
    void reset(const ReleasePolicy& inForce);
    PolicyOrder wanted() const;

Q_SIGNALS:
    void changeAsked();

private:
    void look();
    QString previewOf(const ReleasePolicy& policy) const;

    SegmentedControl* preset_;
    QSpinBox* meters_;
    QComboBox* when_;
    QDateEdit* from_;
    Label* meaning_;
    Label* preview_;
    BusyButton* change_;
    PolicySurvey survey_;
    QDate today_;
};

}  // namespace smarter
