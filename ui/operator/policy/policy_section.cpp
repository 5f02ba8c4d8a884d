// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/policy/policy_section.h"

#include <QHBoxLayout>

#include "ui/operator/policy/policy_form.h"
#include "ui/session/dialogues.h"
#include "ui/text/error_text.h"
#include "ui/text/policy_text.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table_view.h"

namespace smarter {

namespace {
constexpr int kFormWidth = 460;
}

PolicySection::PolicySection(SiteSession& session, const ThemeController& theme, QWidget* parent)
    : OperatorSection(session, parent),
      policies_(new PoliciesModel(this)),
      table_(new TableView(theme)),
      rule_(new Label(theme, {}, TextRole::Body)),
      since_(hintLabel(theme, {})),
      counts_(hintLabel(theme, {})),
      form_(new PolicyForm(theme)),
      message_(new InlineMessage(theme)),
      stack_(new StateStack(theme, makeContent(theme))) {
    message_->setObjectName(QStringLiteral("policyMessage"));
    stack_->setObjectName(QStringLiteral("policyState"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kGap);
    column->addWidget(message_);
    column->addWidget(stack_, 1);
    connect(form_, &PolicyForm::changeAsked, this, &PolicySection::askToChange);
    connect(&stack_->state(), &StateView::firstActionChosen, this, &PolicySection::refresh);
    connect(&session, &SiteSession::aggregatesArrived, this, &PolicySection::refresh);
    connect(&session, &SiteSession::snapshotChanged, this, &PolicySection::hearOf);
}

QWidget* PolicySection::makeContent(const ThemeController& theme) {
    auto* inForce = new Card(theme, tr("The rule in force"));
    rule_->setObjectName(QStringLiteral("policyInForce"));
    rule_->setWordWrap(true);
    since_->setObjectName(QStringLiteral("policySince"));
    counts_->setObjectName(QStringLiteral("policyCounts"));
    inForce->body().setSpacing(space::kSmall);
    for (Label* label : {rule_, since_, counts_}) {
        inForce->body().addWidget(label);
    }
    inForce->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* history = new Card(theme, tr("All rules"));
    table_->setObjectName(QStringLiteral("policies"));
    table_->setAccessibleName(history->title());
    table_->setModel(policies_);
    table_->setNumericColumns({PoliciesModel::Meters, PoliciesModel::Share});
    table_->setStretchColumn(PoliciesModel::Name);
    history->body().addWidget(table_, 1);
    auto* left = new QVBoxLayout;
    left->setSpacing(space::kGap);
    left->addWidget(inForce);
    left->addWidget(history, 1);
    form_->setFixedWidth(kFormWidth);
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kGap);
    row->addLayout(left, 1);
    row->addWidget(form_, 0, Qt::AlignTop);
    return content;
}

QDate PolicySection::today() const {
    return localDateOf(SystemClock().now(), session().zone());
}

void PolicySection::begin() {
    stack_->showState(StateView::Kind::Loading, tr("Reading the release rule"));
}

void PolicySection::load() {
    fetch(
        fetch_,
        [zone = session().zone()](Mdms& mdms, Session& access) { return surveyPolicy(mdms, access, zone); },
        [this](const Result<PolicySurvey>& answer) {
            if (answer) {
                take(*answer);
            } else {
                stack_->showState(StateView::Kind::Error, tr("The release rule cannot be read"), errorText(answer.error()))
                    .setActions(tr("Try again"));
            }
        });
}

void PolicySection::take(const PolicySurvey& survey) {
    if (!survey.held) {
        stack_->showState(StateView::Kind::Empty, tr("No release rule is known yet"),
                          tr("The privacy system tells its rule as soon as its stations are connected."));
        return;
    }
    const bool fresh = !held_;
    held_ = survey.held;
    policies_->setRows(policyRows(*survey.held, survey.orders, today()));
    showInForce(survey);
    form_->setSurvey(survey, today());
    if (fresh) {
        form_->reset(survey.held->on(today()));
    }
    stack_->showContent();
    if (asked_ && survey.orders.empty()) {
        sayAnswer();
    }
}

void PolicySection::sayAnswer() {
    if (held_->dated().back().policy == *asked_) {
        message_->say(Tone::Good, tr("The privacy system has answered: the list says from which day each rule counts."));
    } else {
        message_->say(Tone::Bad, tr("The privacy system has refused the rule."), tr("Nothing was changed. The audit log says why."));
    }
    asked_.reset();
}

void PolicySection::showInForce(const PolicySurvey& survey) {
    const ReleasePolicies::Dated& now = survey.held->datedOn(today());
    rule_->setText(policyMeaningText(now.policy));
    since_->setText(now.from == ReleasePolicies::ever() ? tr("In force since the beginning.")
                                                        : tr("In force since %1.").arg(policyDayText(now.from)));
    counts_->setText(survey.released + survey.withheld == 0
                         ? tr("No interval has been judged yet.")
                         : tr("Intervals of the newest %n days: %1 released, %2 withheld.", nullptr, PolicySurvey::kDays)
                               .arg(locale().toString(static_cast<qlonglong>(survey.released)),
                                    locale().toString(static_cast<qlonglong>(survey.withheld))));
}

void PolicySection::askToChange() {
    if (!held_) {
        return;
    }
    const PolicyOrder order = form_->wanted();
    const bool looser = order.policy.isLooserThan(held_->on(today()));
    const QString meaning = policyMeaningText(order.policy);
    const QString follows =
        looser ? tr("The utility will see more. Sums that the present rule withholds are opened from the first day under the new one; "
                    "what was withheld before stays withheld. Customers read of it on their page, and the audit log names you.")
               : tr("More will be withheld from the first day under the new rule; what was released before stays released. Customers read "
                    "of it on their page, and the audit log names you.");
    confirm(this,
            {looser ? tr("Loosen the release rule?") : tr("Tighten the release rule?"), meaning + QStringLiteral("\n\n") + follows,
             looser ? tr("Loosen") : tr("Tighten")},
            [this, order] { change(order); });
}

void PolicySection::change(const PolicyOrder& order) {
    form_->setBusy(true);
    ask([order](Mdms& mdms, Session& access) { return mdms.changePolicy(access, order); },
        [this, asked = order.policy](const Status& changed) { takeChange(asked, changed); });
}

void PolicySection::takeChange(const ReleasePolicy& asked, const Status& changed) {
    form_->setBusy(false);
    if (!changed) {
        message_->say(Tone::Bad, errorText(changed.error()), tr("Nothing was changed."));
        return;
    }
    asked_ = asked;
    message_->say(Tone::Neutral, tr("Asked for. The privacy system takes it over with the next readings at the latest."));
    session().carryWaiting();
    refresh();
}

void PolicySection::hearOf(const SnapshotPtr& snapshot) {
    if (snapshot && (!held_ || snapshot->policies != *held_)) {
        refresh();
    }
}

void PolicySection::forget() {
    held_.reset();
    asked_.reset();
    policies_->setRows({});
    for (Label* label : {rule_, since_, counts_}) {
        label->clear();
    }
    form_->setBusy(false);
    form_->setSurvey({}, today());
    form_->reset({});
    message_->clear();
    stack_->showState(StateView::Kind::Loading, tr("Reading the release rule"));
}

}  // namespace smarter
