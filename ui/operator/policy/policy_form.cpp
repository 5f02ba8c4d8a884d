// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/policy/policy_form.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QSpinBox>
#include <array>

#include "ui/text/policy_text.h"
#include "ui/widgets/busy.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/segmented_control.h"

namespace smarter {

namespace {

constexpr std::array kPresets = {"NL-10", "15/15", "CA-100", "custom"};
constexpr int kCustom = 3;
enum When { Soonest, FromDay };

QWidget* rowOf(std::initializer_list<QWidget*> widgets) {
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    for (QWidget* widget : widgets) {
        row->addWidget(widget);
    }
    row->addStretch(1);
    return line;
}

}  // namespace

PolicyForm::PolicyForm(const ThemeController& theme, QWidget* parent)
    : Card(theme, tr("Change the rule"), parent),
      preset_(new SegmentedControl(theme, {tr("NL-10"), tr("15/15"), tr("CA-100"), tr("Own number")})),
      meters_(new QSpinBox),
      when_(new QComboBox),
      from_(new QDateEdit),
      meaning_(hintLabel(theme, {}, Ink::Text)),
      preview_(hintLabel(theme, {})),
      change_(new BusyButton(theme, tr("Change…"), BusyButton::Emphasis::Primary)) {
    preset_->setObjectName(QStringLiteral("policyPreset"));
    preset_->setAccessibleName(tr("The new rule"));
    meters_->setObjectName(QStringLiteral("policyMeters"));
    meters_->setAccessibleName(tr("Fewest meters in a sum"));
    meters_->setRange(static_cast<int>(ReleasePolicy::kFewestMeters), static_cast<int>(ReleasePolicy::kMostMeters));
    meters_->setSuffix(tr(" meters"));
    when_->setObjectName(QStringLiteral("policyWhen"));
    when_->setAccessibleName(tr("When it is to begin"));
    when_->addItems({tr("As soon as possible"), tr("From a day")});
    from_->setObjectName(QStringLiteral("policyFrom"));
    from_->setAccessibleName(tr("First day under the new rule"));
    from_->setCalendarPopup(true);
    meaning_->setObjectName(QStringLiteral("policyMeaning"));
    preview_->setObjectName(QStringLiteral("policyPreview"));
    change_->setObjectName(QStringLiteral("changePolicy"));
    QVBoxLayout& form = body();
    form.setSpacing(space::kMedium);
    addField(theme, form, tr("The new rule"), rowOf({preset_}));
    auto* own = rowOf({meters_});
    form.addWidget(own);
    form.addWidget(meaning_);
    form.addWidget(preview_);
    addField(theme, form, tr("When it is to begin"), rowOf({when_, from_}),
             tr("The soonest day is the one after the last that has readings. What was judged by then stays as it is."));
    form.addWidget(rowOf({change_}));
    form.addStretch(1);
    connect(preset_, &SegmentedControl::currentChanged, own, [own](int preset) { own->setVisible(preset == kCustom); });
    connect(preset_, &SegmentedControl::currentChanged, this, &PolicyForm::look);
    connect(meters_, &QSpinBox::valueChanged, this, &PolicyForm::look);
    connect(when_, &QComboBox::currentIndexChanged, this, &PolicyForm::look);
    connect(change_, &QPushButton::clicked, this, &PolicyForm::changeAsked);
    own->hide();
    reset({});
}

void PolicyForm::setSurvey(const PolicySurvey& survey, QDate today) {
    survey_ = survey;
    if (today_ != today) {
        today_ = today;
        from_->setMinimumDate(today.addDays(1));
    }
    look();
}

void PolicyForm::setBusy(bool busy) {
    change_->setBusy(busy);
    if (!busy) {
        look();
    }
}

void PolicyForm::reset(const ReleasePolicy& inForce) {
    const auto preset = std::ranges::find(kPresets, inForce.name(), [](const char* name) { return QString::fromLatin1(name); });
    meters_->setValue(static_cast<int>(inForce.minimumMeters));
    preset_->setCurrent(static_cast<int>(preset - kPresets.begin()));
    when_->setCurrentIndex(Soonest);
    look();
}

PolicyOrder PolicyForm::wanted() const {
    // Each of them is one that there is: the spin box keeps the limits of what is the site's own.
    const auto policy = ReleasePolicy::named(QString::fromLatin1(kPresets[static_cast<std::size_t>(preset_->current())]),
                                             static_cast<std::uint32_t>(meters_->value()));
    return {policy.value_or(ReleasePolicy()), when_->currentIndex() == FromDay ? from_->date() : QDate()};
}

void PolicyForm::look() {
    from_->setVisible(when_->currentIndex() == FromDay);
    const PolicyOrder order = wanted();
    meaning_->setText(policyMeaningText(order.policy));
    const bool same = survey_.held && survey_.orders.empty() && survey_.held->dated().back().policy == order.policy &&
                      survey_.held->dated().back().from <= today_;
    preview_->setText(same ? tr("This is the rule in force.") : previewOf(order.policy));
    if (!change_->isBusy()) {
        change_->setEnabled(survey_.held.has_value() && !same);
    }
}

QString PolicyForm::previewOf(const ReleasePolicy& policy) const {
    const auto all = static_cast<int>(survey_.newestMeters.size());
    if (all == 0) {
        return tr("No neighbourhood has a sum yet, so nothing can be said of what it would withhold.");
    }
    const QString counted = tr("With this rule %1 of the %n neighbourhoods would be withheld today: they have too few meters.", nullptr, all)
                                .arg(survey_.tooSmallFor(policy));
    return policy.largestSharePercent == 0
               ? counted
               : counted + u' ' + tr("Where one household has too large a part, more would be; only the privacy system can tell.");
}

}  // namespace smarter
