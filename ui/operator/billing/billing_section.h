// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/operator_section.h"
#include "ui/theme/theme_controller.h"

namespace smarter {

class BillingView;

/// What the households owe: totals only, by pseudonym.
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
    BillingView* view_;
    QString month_;
    Fetch bills_;
};

}  // namespace smarter
