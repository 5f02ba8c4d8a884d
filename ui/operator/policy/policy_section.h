// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/policies_model.h"
#include "ui/operator/policy/policy_survey.h"
#include "ui/session/operator_section.h"
#include "ui/theme/theme_controller.h"

namespace smarter {

class InlineMessage;
class Label;
class PolicyForm;
class StateStack;
class TableView;

/// The release rule: which is in force and what it withholds, what was before and what is to come, and its change.
class PolicySection final : public OperatorSection {
    Q_OBJECT

public:
    PolicySection(SiteSession& session, const ThemeController& theme, QWidget* parent = nullptr);

    QString title() const override { return tr("Release rule"); }
    Permission needs() const override { return Permission::ChangePolicy; }

protected:
    void begin() override;
    void load() override;
    void forget() override;

private:
    QWidget* makeContent(const ThemeController& theme);
    QDate today() const;
    void take(const PolicySurvey& survey);
    void showInForce(const PolicySurvey& survey);
    void askToChange();
    void change(const PolicyOrder& order);
    void takeChange(const ReleasePolicy& asked, const Status& changed);
    void sayAnswer();
    void hearOf(const SnapshotPtr& snapshot);

    PoliciesModel* policies_;
    TableView* table_;
    Label* rule_;
    Label* since_;
    Label* counts_;
    PolicyForm* form_;
    InlineMessage* message_;
    StateStack* stack_;
    Fetch fetch_;
    std::optional<ReleasePolicies> held_;  ///< as shown
    std::optional<ReleasePolicy> asked_;   ///< what the PES has yet to answer
};

}  // namespace smarter
