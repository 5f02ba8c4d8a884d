// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/open_form.h"

namespace smarter {

OpenForm::OpenForm(const ThemeController& theme, QWidget* parent)
    : Card(theme, tr("Open a site"), parent),
      folder_(new FolderField(theme, tr("Folder of the site"))),
      secret_(new QWidget),
      passphrase_(new PasswordField(theme, tr("Passphrase"))),
      message_(new InlineMessage(theme)),
      open_(new BusyButton(theme, tr("Open"))) {
    body().setSpacing(space::kMedium);
    body().addWidget(message_);
    addField(theme, body(), tr("Folder"), folder_);
    auto* secret = new QVBoxLayout(secret_);
    secret->setContentsMargins(0, 0, 0, 0);
    addField(theme, *secret, tr("Passphrase"), passphrase_);
    secret_->hide();
    body().addWidget(secret_);
    body().addStretch(1);
    body().addWidget(open_);
    auto* servers = new BusyButton(theme, tr("Open a site on servers…"), BusyButton::Emphasis::Quiet);
    servers->setObjectName(QStringLiteral("openOnServers"));
    body().addWidget(servers);
    connect(servers, &QPushButton::clicked, this, &OpenForm::serversAsked);
    folder_->path().setObjectName(QStringLiteral("openFolder"));
    passphrase_->setObjectName(QStringLiteral("openPassphrase"));
    message_->setObjectName(QStringLiteral("openMessage"));
    open_->setObjectName(QStringLiteral("open"));
    connect(&folder_->path(), &QLineEdit::textChanged, secret_, &QWidget::hide);
    connect(&folder_->path(), &QLineEdit::returnPressed, this, &OpenForm::go);
    connect(passphrase_, &QLineEdit::returnPressed, this, &OpenForm::go, Qt::QueuedConnection);
    connect(open_, &QPushButton::clicked, this, &OpenForm::go);
}

void OpenForm::choose(const QString& folder) {
    folder_->setFolder(folder);
    go();
}

void OpenForm::go() {
    if (open_->isBusy()) {
        return;
    }
    message_->clear();
    if (folder().isEmpty()) {
        message_->say(Tone::Caution, tr("Choose the folder of a site."));
    } else if (secret_->isHidden()) {
        Q_EMIT inspectAsked(folder());
    } else if (passphrase_->text().isEmpty()) {
        message_->say(Tone::Caution, tr("Enter the site's passphrase."));
    } else {
        Q_EMIT openAsked();
    }
}

void OpenForm::askPassphrase() {
    secret_->show();
    passphrase_->setFocus();
}

void OpenForm::sayError(const QString& what) {
    message_->say(Tone::Bad, what);
}

}  // namespace smarter
