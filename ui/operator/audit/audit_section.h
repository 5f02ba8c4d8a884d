// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/audit_model.h"
#include "ui/session/operator_section.h"
#include "ui/theme/theme_controller.h"

class QComboBox;
class QDateEdit;

namespace smarter {

class BusyButton;
class InlineMessage;
class Label;
class StateStack;
class TableView;

/// The audit log: who did what, and whether it is whole.
class AuditSection final : public OperatorSection {
    Q_OBJECT

public:
    AuditSection(SiteSession& session, const ThemeController& theme, QWidget* parent = nullptr);

    QString title() const override { return tr("Audit"); }
    Permission needs() const override { return Permission::ViewAudit; }

protected:
    void load() override;
    void forget() override;

private:
    void makeFilters();
    void makeTable();
    void offerPeople();
    void filter();
    void showCount();
    void checkChain();
    void takeCheck(const Result<AuditCheck>& answer);
    void exportTo(const QString& path);

    AuditModel* entries_;
    TableView* table_;
    QComboBox* who_;
    QComboBox* action_;
    QComboBox* time_;
    QDateEdit* first_;
    QDateEdit* last_;
    BusyButton* check_;
    BusyButton* export_;
    InlineMessage* message_;
    Label* count_;
    StateStack* stack_;
    Fetch fetch_;
};

}  // namespace smarter
