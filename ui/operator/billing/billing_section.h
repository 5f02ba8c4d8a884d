// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "ui/operator/billing/bill_look.h"
#include "ui/session/operator_section.h"
#include "ui/theme/theme_controller.h"

class QStackedWidget;

namespace smarter {

class BillPane;
class BillingView;
class BusyButton;
class InlineMessage;
class IssuedView;
class RunCard;
class SegmentedControl;
struct HouseholdSurvey;

/// What the households owe, by pseudonym: totals, bills before and after they go out, and the run that issues them.
class BillingSection final : public OperatorSection {
    Q_OBJECT

public:
    BillingSection(SiteSession& session, const ThemeController& theme, QWidget* parent = nullptr);

    QString title() const override { return tr("Billing"); }
    Permission needs() const override { return Permission::ViewHouseholdTotals; }

protected:
    void load() override;
    void forget() override;

private:
    enum List { Households, Issued };

    void makeLists();
    void connectLists();
    void connectPane();
    void loadHouseholds();
    void loadIssued();
    void takeHouseholds(const HouseholdSurvey& survey);

    /// Soon: rows that a person only passes by are not looked at, nor in the audit log.
    void lookSoonAt(const BillLook& look);
    void look();
    void issue();
    void correct();
    /// The document that a question made, or why there is none.
    void takeDocument(const Result<IssuedBill>& made);
    void askWhereToExport(BillFormat format);
    void exportTo(const BillLook& look, BillFormat format, const QString& path);

    void askToRun();
    void startRun();
    void goOn();
    void takeRun(const Result<BillingRun>& answer);
    void endRun(const QString& cut);

    SegmentedControl* lists_;
    BusyButton* runAll_;
    InlineMessage* message_;
    RunCard* runCard_;
    QStackedWidget* stack_;
    BillingView* households_;
    IssuedView* issued_;
    BillPane* pane_;

    std::optional<DayPeriod> period_;  ///< asked for; unset: the newest month
    DayPeriod shownPeriod_;
    std::optional<BillLook> look_;
    QTimer lookSoon_;
    std::optional<BillingRun> run_;
    bool cancelled_ = false;
    Fetch bills_;
    Fetch entries_;
};

}  // namespace smarter
