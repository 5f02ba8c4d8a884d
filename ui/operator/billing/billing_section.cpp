// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/billing/billing_section.h"

#include <QVBoxLayout>

#include "ui/operator/billing/billing_view.h"
#include "ui/text/error_text.h"

namespace smarter {

BillingSection::BillingSection(SiteSession& session, const ThemeController& theme, QWidget* parent)
    : OperatorSection(session, parent), view_(new BillingView(theme)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(view_);
    connect(view_, &BillingView::retryAsked, this, &BillingSection::refresh);
    connect(view_, &BillingView::monthChosen, this, [this](const QString& month) {
        month_ = month;
        refresh();
    });
    connect(&session, &SiteSession::aggregatesArrived, this, &BillingSection::refresh);
}

void BillingSection::load() {
    fetch(
        bills_,
        [month = month_, zone = session().zone()](Mdms& mdms, Session& access) {
            return surveyHouseholds(mdms, access, month, zone);
        },
        [this, month = month_](const Result<HouseholdSurvey>& answer) {
            if (month != month_) {
                return;
            }
            if (answer) {
                view_->show(*answer);
            } else {
                view_->showError(errorText(answer.error()));
            }
        });
}

void BillingSection::forget() {
    month_.clear();
    view_->clear();
}

}  // namespace smarter
