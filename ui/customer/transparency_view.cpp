// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/transparency_view.h"

#include <QDateTime>
#include <QGridLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <algorithm>

#include "core/mdms/retention.h"
#include "ui/text/policy_text.h"

namespace smarter {

TransparencyView::TransparencyView(const ThemeController& theme, const QTimeZone& zone, QWidget* parent)
    : QWidget(parent), theme_(theme), zone_(zone), rule_(new Label(theme, {}, TextRole::Secondary)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kGap);
    column->addWidget(makeTable());
    column->addWidget(makeChoices());
    column->addStretch(1);
}

QWidget* TransparencyView::makeTable() {
    auto* card = new Card(theme_, tr("What is collected, and who sees it"));
    const QStringList rows[] = {
        {tr("Who"), tr("Sees"), tr("How finely"), tr("How long")},
        {tr("Your meter"), tr("Its own readings"), tr("Every minute"), tr("As long as it keeps its register")},
        {tr("You"), tr("Your home's readings"), tr("Every minute"), tr("Until you delete your account")},
        {tr("Data concentrator"), tr("Sealed readings, which it cannot open"), tr("Nothing"), tr("Until they are handed on")},
        {tr("Privacy system, intake"), tr("Each reading, for the moment it is added up under encryption"), tr("Every minute"),
         tr("Milliseconds; then it is wiped")},
        {tr("Privacy system, release"), tr("Sums over enough homes, and your billing totals"), tr("As your utility"), tr("Until they are handed on")},
        {tr("Your utility"), tr("The sum of your whole neighbourhood"), tr("The released interval"), tr("As its archive")},
        {tr("Your utility"), tr("Your billing total"), tr("One a day"), QString()},
    };
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::kGap);
    grid->setVerticalSpacing(space::kSmall);
    int row = 0;
    for (const QStringList& texts : rows) {
        for (int i = 0; i < texts.size(); ++i) {
            const bool strong = row == 0 || i == 0;
            auto* label = new Label(theme_, texts[i], strong ? TextRole::SecondaryStrong : TextRole::Secondary,
                                    row == 0 ? Ink::Muted : Ink::Text);
            label->setWordWrap(true);
            grid->addWidget(label, row, i);
            grid->setColumnStretch(i, i == 1 ? 3 : 2);
            howLong_ = label;  // the last of them is of the billing totals
        }
        ++row;
    }
    howLong_->setObjectName(QStringLiteral("howLong"));
    card->body().addLayout(grid);
    rule_->setObjectName(QStringLiteral("releaseRule"));
    rule_->setWordWrap(true);
    card->body().addSpacing(space::kSmall);
    card->body().addWidget(rule_);
    return card;
}

void TransparencyView::showRule(const ReleasePolicies& policies, QDate day) {
    const ReleasePolicies::Dated& rule = policies.datedOn(day);
    const QString since = rule.from == ReleasePolicies::ever()
                              ? tr("This rule has been in force since the beginning.")
                              : tr("This rule has been in force since %1.").arg(policyDayText(rule.from));
    rule_->setText(policyCustomerText(rule.policy) + u' ' + since);
}

QWidget* TransparencyView::makeChoices() {
    auto* card = new Card(theme_, tr("What you may allow beyond that"));
    QVBoxLayout& body = card->body();
    body.setSpacing(space::kSmall);
    auto* intro = new Label(theme_, tr("It is not needed for your bill. You can change your mind at any time: what was kept for this reason "
                                          "alone is then erased."), TextRole::Secondary, Ink::Muted);
    intro->setWordWrap(true);
    body.addWidget(intro);
    const QString text = tr("My utility may keep my home's daily billing totals for %1 years, so that years can be compared")
                             .arg(Retention::kLongerMonths / 12);
    Choice choice{Consent::LongerHistory, new QCheckBox(text), new Label(theme_, {}, TextRole::Secondary, Ink::Muted)};
    choice.box->setObjectName(QStringLiteral("allowHistory"));
    connect(choice.box, &QCheckBox::toggled, this, [this](bool given) { Q_EMIT decided(Consent::LongerHistory, given); });
    body.addWidget(choice.box);
    body.addWidget(choice.since);
    choices_.push_back(choice);
    return card;
}

void TransparencyView::setRetention(int months) {
    howLong_->setText(tr("%n month(s); issued bills as the law asks", nullptr, months));
}

void TransparencyView::setDecisions(const std::vector<ConsentDecision>& decisions) {
    const QLocale locale;
    for (const Choice& choice : choices_) {
        const auto last = std::find_if(decisions.rbegin(), decisions.rend(),
                                       [&](const ConsentDecision& one) { return one.purpose == choice.purpose; });
        const QSignalBlocker quiet(choice.box);
        choice.box->setChecked(last != decisions.rend() && last->allows());
        choice.since->setText(
            last == decisions.rend()
                ? tr("Not decided; so it is not done.")
                : (last->given ? tr("Allowed on %1, text %2.") : tr("Not allowed since %1, text %2."))
                      .arg(locale.toString(QDateTime::fromSecsSinceEpoch(secondsOf(last->decidedAt), zone_), QLocale::ShortFormat))
                      .arg(last->textVersion));
    }
}

}  // namespace smarter
