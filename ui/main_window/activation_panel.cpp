// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/activation_panel.h"

#include <QVBoxLayout>

#include "ui/main_window/secret_line.h"
#include "ui/start/form.h"
#include "ui/text/error_text.h"

namespace smarter {

namespace {
constexpr int kHomesWidth = 320;
}

ActivationPanel::ActivationPanel(SiteSession& session, const ThemeController& theme, QWidget* parent)
    : QWidget(parent),
      session_(session),
      theme_(theme),
      message_(new InlineMessage(theme)),
      homes_(new QComboBox),
      issue_(new BusyButton(theme, tr("Issue a code"), BusyButton::Emphasis::Primary)),
      shown_(new QVBoxLayout) {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    homes_->setMinimumWidth(kHomesWidth);
    homes_->setAccessibleName(tr("Home"));
    homes_->setObjectName(QStringLiteral("activationHome"));
    issue_->setObjectName(QStringLiteral("issueCode"));
    row->addWidget(homes_);
    row->addWidget(issue_);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    column->addWidget(hintLabel(theme, tr("The customer of the home registers with it, once. An earlier code of this home that was not used "
                                          "stops working.")));
    column->addWidget(message_);
    column->addLayout(row);
    column->addLayout(shown_);
    issue_->setEnabled(false);
    connect(issue_, &QPushButton::clicked, this, &ActivationPanel::issue);
    askHomes();
}

void ActivationPanel::askHomes() {
    session_.customers()
        .call([](CustomerDesk& desk) { return desk.meters(); })
        .then(this, [this](const Result<std::vector<MeterIdentity>>& meters) {
            if (!meters) {
                message_->say(Tone::Bad, errorText(meters.error()));
                return;
            }
            meters_ = *meters;
            for (const MeterIdentity& meter : meters_) {
                homes_->addItem(QStringLiteral("%1 · %2").arg(meter.neighbourhood, meter.name));
            }
            issue_->setEnabled(!meters_.empty());
            if (meters_.empty()) {
                message_->say(Tone::Neutral, tr("There is no meter yet. Add load profiles first."));
            }
        });
}

void ActivationPanel::issue() {
    const MeterIdentity home = meters_[static_cast<std::size_t>(homes_->currentIndex())];
    issue_->setBusy(true);
    session_.customers()
        .call([home](CustomerDesk& desk) {
            return desk.issueActivationCode(home.neighbourhood, home.name).transform([](SecretBytes code) {
                return std::make_shared<SecretBytes>(std::move(code));
            });
        })
        .then(this, [this, home](const Result<std::shared_ptr<SecretBytes>>& code) {
            issue_->setBusy(false);
            if (code) {
                showCode(home.name, *code);
            } else {
                message_->say(Tone::Bad, errorText(code.error()));
            }
        });
}

void ActivationPanel::showCode(const QString& home, const std::shared_ptr<SecretBytes>& code) {
    while (QLayoutItem* item = shown_->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    shown_->addWidget(new SecretLine(theme_, tr("Code of %1").arg(home), code->clone()));
    shown_->addWidget(hintLabel(theme_, tr("Shown here and never again.")));
}

}  // namespace smarter
