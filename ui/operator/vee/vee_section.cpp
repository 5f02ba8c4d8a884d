// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/vee/vee_section.h"

#include <QVBoxLayout>
#include <algorithm>

#include "ui/text/error_text.h"

namespace smarter {

namespace {

/// Days of the feeder check, to the newest: two months' bills.
constexpr Seconds kFeederDays{62 * 86'400};

}  // namespace

VeeSection::VeeSection(SiteSession& session, const ThemeController& theme, QWidget* parent)
    : OperatorSection(session, parent), view_(new VeeView(theme, session.zone())) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(view_);
    connect(view_, &VeeView::retryAsked, this, &VeeSection::refresh);
    connect(&view_->form(), &EditForm::editsAsked, this, &VeeSection::write);
    connect(&session, &SiteSession::aggregatesArrived, this, &VeeSection::refresh);
}

void VeeSection::begin() {
    view_->setMayEdit(allows(access()->role(), Permission::EditEstimates));
    view_->showLoading();
}

void VeeSection::forget() {
    waiting_.clear();
    worklist_ = {};
    underWay_ = false;
    view_->clear();
}

void VeeSection::load() {
    if (underWay_) {
        names_.stale = true;
        return;
    }
    fetch(
        names_,
        [](Mdms& mdms, Session& access) {
            return mdms.loads(access).and_then([](LoadLedger* loads) { return loads->neighbourhoods(); });
        },
        [this](const Result<std::vector<NeighbourhoodSummary>>& answer) {
            if (!answer) {
                view_->showError(errorText(answer.error()));
                return;
            }
            worklist_ = {};
            waiting_.clear();
            std::ranges::transform(*answer, std::back_inserter(waiting_), &NeighbourhoodSummary::name);
            underWay_ = true;
            validateNext();
        });
}

void VeeSection::validateNext() {
    if (waiting_.isEmpty()) {
        underWay_ = false;
        view_->show(worklist_);
        if (names_.stale) {
            refresh();
        }
        return;
    }
    ask(
        [name = waiting_.takeFirst()](Mdms& mdms, Session& access) -> Result<Checked> {
            return mdms.study(access, name).and_then([&](const LoadStudyPtr& study) {
                const Instant end = study->series().span().end();
                return mdms.feederCheck(access, name, {end - kFeederDays, kFeederDays})
                    .transform([&](std::vector<FeederDay> days) { return Checked{study, std::move(days)}; });
            });
        },
        [this](const Result<Checked>& answer) { take(answer); });
}

void VeeSection::take(const Result<Checked>& answer) {
    if (!answer) {
        underWay_ = false;
        waiting_.clear();
        view_->showError(errorText(answer.error()));
        return;
    }
    addTo(worklist_, answer->study, answer->days);
    validateNext();
}

void VeeSection::write(const std::vector<LoadEdit>& edits) {
    view_->form().setBusy(true);
    ask([edits](Mdms& mdms, Session& access) { return mdms.editLoad(access, edits); },
        [this](const Status& written) {
            view_->form().setBusy(false);
            if (written) {
                view_->form().showDone();
            } else {
                view_->form().showError(errorText(written.error()));
            }
            refresh();
        });
}

}  // namespace smarter
