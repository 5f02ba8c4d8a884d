// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/vee/edit_form.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <cmath>

#include "ui/text/access_text.h"
#include "ui/text/vee_text.h"
#include "ui/theme/icon.h"
#include "ui/widgets/busy.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/inline_message.h"

namespace smarter {

namespace {

constexpr int kIconSize = 16;
constexpr int kPowerDigits = 3;
constexpr double kWattsPerKilowatt = 1000;

QToolButton* chevron(const ThemeController& theme, Icon icon, const QString& name) {
    auto* button = new QToolButton;
    button->setIcon(themedIcon(theme, icon));
    button->setIconSize({kIconSize, kIconSize});
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

}  // namespace

EditForm::EditForm(const ThemeController& theme, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      previous_(chevron(theme, Icon::ChevronLeft, tr("Earlier interval of the finding"))),
      interval_(new Label(theme, {}, TextRole::SecondaryStrong)),
      next_(chevron(theme, Icon::ChevronRight, tr("Later interval of the finding"))),
      standing_(hintLabel(theme, {})),
      value_(new QLineEdit),
      reason_(new QLineEdit),
      set_(new BusyButton(theme, tr("Set value"), BusyButton::Emphasis::Primary)),
      useEstimate_(new BusyButton(theme, tr("Fill in the estimate"))),
      accept_(new BusyButton(theme, tr("Accept"))),
      undo_(new BusyButton(theme, tr("Undo edit"))),
      why_(hintLabel(theme, {})),
      message_(new InlineMessage(theme)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addLayout(makeIntervalRow());
    column->addWidget(standing_);
    addField(theme, *column, tr("Mean power, kW"), value_);
    addField(theme, *column, tr("Reason"), reason_, tr("Kept with the edit and shown to everybody."));
    column->addWidget(message_);
    column->addLayout(makeButtons());
    column->addWidget(why_);
    column->addStretch(1);
    connectControls();
    clear();
}

QLayout* EditForm::makeIntervalRow() {
    interval_->setFigures(Label::Figures::Tabular);
    auto* row = new QHBoxLayout;
    row->addWidget(previous_);
    row->addWidget(interval_, 1);
    row->addWidget(next_);
    return row;
}

QLayout* EditForm::makeButtons() {
    const std::pair<QWidget*, const char*> names[] = {{set_, "setValue"},      {useEstimate_, "useEstimate"},
                                                      {accept_, "acceptFinding"}, {undo_, "undoEdit"},
                                                      {value_, "editValue"},   {reason_, "editReason"},
                                                      {previous_, "previousInterval"}, {next_, "nextInterval"},
                                                      {interval_, "editInterval"}, {standing_, "standing"},
                                                      {why_, "editWhy"},       {message_, "editMessage"}};
    for (const auto& [control, name] : names) {
        control->setObjectName(QString::fromLatin1(name));
    }
    reason_->setMaxLength(static_cast<int>(LoadEdits::kLongestReason));
    auto* row = new WrappingRow;
    row->setSpacing(space::kSmall);
    for (BusyButton* button : {set_, useEstimate_, accept_, undo_}) {
        row->addWidget(button);
    }
    return row;
}

void EditForm::connectControls() {
    connect(previous_, &QToolButton::clicked, this, [this] { showInterval(index_ - 1); });
    connect(next_, &QToolButton::clicked, this, [this] { showInterval(index_ + 1); });
    connect(set_, &QPushButton::clicked, this, &EditForm::setValue);
    connect(accept_, &QPushButton::clicked, this, [this] { send(acceptances()); });
    connect(undo_, &QPushButton::clicked, this, [this] { send(withdrawals()); });
    connect(useEstimate_, &QPushButton::clicked, this, [this] {
        if (const auto energy = estimate_[static_cast<std::size_t>(index_)]) {
            value_->setText(powerText(*energy, study_->series().interval, locale(), kPowerDigits));
        }
    });
}

void EditForm::setAllowed(bool allowed) {
    allowed_ = allowed;
    why_->setText(allowed ? QString() : tr("%1: editing values takes their rights.").arg(reservedText(Permission::EditEstimates)));
    why_->setVisible(!allowed);
    offerActions();
}

void EditForm::show(const FindingRow& row, const LoadStudyPtr& study, const std::vector<std::optional<Joules>>& estimate) {
    const bool same = row.key() == row_.key() && count_ > 0;
    row_ = row;
    study_ = study;
    estimate_ = estimate;
    count_ = static_cast<int>(estimate.size());
    if (!same) {
        reason_->clear();
        message_->clear();
    }
    showInterval(same ? std::min(index_, count_ - 1) : 0);
}

Interval EditForm::windowAt(int index) const {
    const LoadSeries& series = study_->series();
    return {series.windowAt(series.indices(row_.finding.window).first).start + series.interval * index, series.interval};
}

void EditForm::showInterval(int index) {
    index_ = index;
    if (count_ == 0) {
        interval_->clear();
        value_->clear();
        offerActions();
        return;
    }
    interval_->setText(count_ == 1 ? stretchText(windowAt(0), study_->zone, locale())
                                   : tr("%1 (%2 of %3)", "time, number, count")
                                         .arg(stretchText(windowAt(index), study_->zone, locale()))
                                         .arg(index + 1)
                                         .arg(count_));
    const LoadWindow* window = study_->windowAt(windowAt(index).start);
    value_->setText(window->value ? powerText(*window->value, study_->series().interval, locale(), kPowerDigits) : QString());
    showState();
    offerActions();
}

/// What is measured, estimated and edited of the interval, and who edited it why.
void EditForm::showState() {
    const Seconds interval = study_->series().interval;
    const auto power = [&](Joules energy) { return tr("%1 kW").arg(powerText(energy, interval, locale(), kPowerDigits)); };
    const LoadWindow* window = study_->windowAt(windowAt(index_).start);
    QStringList lines{window->raw ? tr("Measured: %1").arg(power(*window->raw)) : tr("Measured: nothing")};
    if (const auto energy = estimate_[static_cast<std::size_t>(index_)]) {
        lines.append(tr("Estimate: %1").arg(power(*energy)));
    }
    if (const auto edit = study_->edits.find(windowAt(index_).start); edit != study_->edits.end()) {
        const LoadEdit& last = edit->second;
        const QString when = locale().toString(QDateTime::fromSecsSinceEpoch(secondsOf(last.at), study_->zone), QLocale::ShortFormat);
        const QString what = last.energy ? tr("%1: %2", "edited, value").arg(windowText(*window).isEmpty() ? tr("accepted") : windowText(*window), power(*last.energy))
                                         : tr("edit undone");
        lines.append(tr("%1, by %2, %3: %4", "what, who, when, why").arg(what, last.author, when, last.reason));
    }
    standing_->setText(lines.join(QLatin1Char('\n')));
}

void EditForm::offerActions() {
    const bool may = allowed_ && count_ > 0;
    const auto accepted = may ? acceptances() : std::vector<LoadEdit>();
    const bool estimates = !accepted.empty() && accepted.front().quality != Quality::Validated;
    const int several = static_cast<int>(accepted.size());
    accept_->setText(!estimates     ? tr("Accept the measured value")
                     : several == 1 ? tr("Accept the estimate")
                                    : tr("Accept %n estimates", nullptr, several));
    accept_->setEnabled(!accepted.empty());
    undo_->setEnabled(may && !withdrawals().empty());
    set_->setEnabled(may);
    useEstimate_->setEnabled(may && estimate_[static_cast<std::size_t>(index_)]);
    value_->setEnabled(may);
    reason_->setEnabled(may);
    previous_->setEnabled(index_ > 0);
    next_->setEnabled(index_ + 1 < count_);
}

LoadEdit EditForm::editOf(int index, std::optional<Joules> energy, Quality quality) const {
    LoadEdit edit;
    edit.neighbourhood = row_.neighbourhood;
    edit.window = windowAt(index);
    edit.energy = energy;
    edit.quality = quality;
    edit.reason = reason_->text().trimmed();
    const auto before = study_->edits.find(edit.window.start);
    edit.supersedes = before == study_->edits.end() ? 0 : before->second.id;
    return edit;
}

/// Of every interval of the finding that nobody decided on yet.
std::vector<LoadEdit> EditForm::acceptances() const {
    std::vector<LoadEdit> edits;
    for (int i = 0; i < count_; ++i) {
        const LoadWindow* window = study_->windowAt(windowAt(i).start);
        if (window->byHand || !window->value) {
            continue;
        }
        edits.push_back(window->estimated() ? editOf(i, window->value, window->quality)
                                            : editOf(i, window->raw, Quality::Validated));
    }
    return edits;
}

std::vector<LoadEdit> EditForm::withdrawals() const {
    std::vector<LoadEdit> edits;
    for (int i = 0; i < count_; ++i) {
        if (study_->windowAt(windowAt(i).start)->byHand) {
            edits.push_back(editOf(i, std::nullopt, Quality::ManuallyEdited));
        }
    }
    return edits;
}

std::optional<Joules> EditForm::typedEnergy() const {
    bool isNumber = false;
    const double kilowatts = locale().toDouble(value_->text().trimmed(), &isNumber);
    const double joules = kilowatts * kWattsPerKilowatt * static_cast<double>(study_->series().interval.count());
    constexpr double most = 9e15;  // exact in a double
    return isNumber && joules >= 0 && joules < most ? std::optional(Joules{std::llround(joules)}) : std::nullopt;
}

void EditForm::setValue() {
    if (const auto energy = typedEnergy()) {
        send({editOf(index_, energy, Quality::ManuallyEdited)});
        return;
    }
    message_->say(Tone::Bad, tr("Type the mean power of the interval as a number of kW, zero or more."));
    value_->setFocus();
}

void EditForm::send(std::vector<LoadEdit> edits) {
    if (reason_->text().trimmed().isEmpty()) {
        message_->say(Tone::Bad, tr("Say why: a value is not changed without a reason."));
        reason_->setFocus();
        return;
    }
    message_->clear();
    Q_EMIT editsAsked(edits);
}

void EditForm::setBusy(bool busy) {
    for (BusyButton* button : {set_, useEstimate_, accept_, undo_}) {
        button->setEnabled(!busy);
    }
    if (!busy) {
        offerActions();
    }
}

void EditForm::showDone() {
    reason_->clear();
    message_->say(Tone::Good, tr("Kept with its reason, and in the audit log."));
}

void EditForm::showError(const QString& text) {
    message_->say(Tone::Bad, text, tr("Nothing was changed."));
}

void EditForm::clear() {
    row_ = {};
    study_.reset();
    estimate_.clear();
    count_ = 0;
    standing_->clear();
    reason_->clear();
    message_->clear();
    showInterval(0);
}

}  // namespace smarter
