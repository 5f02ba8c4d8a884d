// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/address_form.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QUrl>
#include <QUrlQuery>

#include "core/pipeline/site_engines.h"
#include "ui/text/error_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form_field.h"

namespace smarter {

namespace {

const QString kKeys = QStringLiteral("keys");

bool hasKeys(const QString& address) {
    return QUrlQuery(QUrl(address)).hasQueryItem(kKeys);
}

}  // namespace

AddressForm::AddressForm(const ThemeController& theme, QWidget* parent)
    : QWidget(parent), message_(new InlineMessage(theme)), address_(new QLineEdit) {
    auto* keys = new BusyButton(theme, tr("Choose the folder of the keys…"));
    auto* back = new BusyButton(theme, tr("Back"));
    auto* open = new BusyButton(theme, tr("Open"), BusyButton::Emphasis::Primary);
    auto* card = new Card(theme, tr("Open a site on servers"));
    card->body().setSpacing(space::kMedium);
    card->body().addWidget(hintLabel(theme, tr("A large site keeps its stores on a PostgreSQL server, and its stations are programs on "
                                               "several machines. Here you work on it as an operator, with an account of your own.")));
    addField(theme, card->body(), tr("Address"), address_,
             tr("It looks like postgresql://db.example.org:5432/smarter?keys=/home/me/keys and holds no password."));
    card->body().addWidget(keys, 0, Qt::AlignLeft);
    card->body().addWidget(hintLabel(theme, tr("The folder has the site's description (site.json), the key of the MDMS (mdms.key), the "
                                               "server's certificate authority (ca.pem) and the password file (pgpass). Who runs the site "
                                               "gives it to you.")));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kSmall);
    buttons->addStretch(1);
    buttons->addWidget(back);
    buttons->addWidget(open);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kGap);
    column->addWidget(message_);
    column->addWidget(card);
    column->addLayout(buttons);
    column->addStretch(1);
    message_->setObjectName(QStringLiteral("addressMessage"));
    address_->setObjectName(QStringLiteral("address"));
    keys->setObjectName(QStringLiteral("chooseKeys"));
    back->setObjectName(QStringLiteral("addressBack"));
    open->setObjectName(QStringLiteral("openAddress"));
    connect(keys, &QPushButton::clicked, this, &AddressForm::chooseKeys);
    connect(back, &QPushButton::clicked, this, &AddressForm::backAsked);
    connect(open, &QPushButton::clicked, this, &AddressForm::go);
    connect(address_, &QLineEdit::returnPressed, this, &AddressForm::go);
}

void AddressForm::setAddress(const QString& address) {
    address_->setText(address);
    message_->clear();
}

void AddressForm::say(const Error& error) {
    if (error.code == ErrorCode::Cancelled) {
        message_->say(Tone::Neutral, tr("Stopped. Nothing was opened."));
    } else {
        message_->say(Tone::Bad, errorText(error));
    }
}

QString AddressForm::withKeys(const QString& address, const QString& folder) {
    QUrl url(address);
    if (!SiteEngines::isUrl(address) || !url.isValid()) {
        return address;
    }
    QUrlQuery query(url);
    query.removeAllQueryItems(kKeys);
    query.addQueryItem(kKeys, QString::fromLatin1(QUrl::toPercentEncoding(folder, "/")));
    url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

void AddressForm::chooseKeys() {
    auto* dialogue = new QFileDialog(this, tr("Folder of the keys"));
    dialogue->setObjectName(QStringLiteral("keysDialogue"));
    dialogue->setAttribute(Qt::WA_DeleteOnClose);
    dialogue->setFileMode(QFileDialog::Directory);
    dialogue->setOption(QFileDialog::ShowDirsOnly);
    connect(dialogue, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        if (const QString whole = withKeys(address(), folder); hasKeys(whole)) {
            setAddress(whole);
        } else {
            message_->say(Tone::Caution, tr("Enter the server's part of the address first: postgresql://host:port/database."));
        }
    });
    dialogue->open();
}

void AddressForm::go() {
    message_->clear();
    if (SiteEngines::parse(address())) {
        Q_EMIT openAsked(address());
    } else if (SiteEngines::parse(withKeys(address(), QStringLiteral("/"))) && !hasKeys(address())) {
        message_->say(Tone::Caution, tr("Choose the folder of the keys: the address does not name it."));
    } else {
        message_->say(Tone::Caution, tr("That is not the address of a site on servers. Write it as "
                                        "postgresql://host:port/database?keys=folder, without a password."));
    }
}

}  // namespace smarter
