// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/credentials_panel.h"

#include <QVBoxLayout>

#include "ui/main_window/secret_line.h"
#include "ui/start/form.h"

namespace smarter {

namespace {

SecretBytes bytes(const QString& text) {
    QString copy(text.constData(), text.size());
    return SecretBytes::takeText(copy);
}

}  // namespace

CredentialsPanel::CredentialsPanel(const ThemeController& theme, const DemoCredentials& credentials, const QString& file,
                                   QWidget* parent)
    : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(hintLabel(theme, tr("Made up on this computer just now. With the accounts you sign in at the utility, each role "
                                          "seeing what is its own; with the code you register as the customer of %1.")
                                           .arg(credentials.homeName)));
    column->addWidget(new SecretLine(theme, tr("Operator"), bytes(credentials.operatorName)));
    column->addWidget(new SecretLine(theme, tr("Operator's password"), credentials.operatorPassword.clone()));
    column->addWidget(new SecretLine(theme, tr("Billing"), bytes(credentials.billingName)));
    column->addWidget(new SecretLine(theme, tr("Billing's password"), credentials.billingPassword.clone()));
    column->addWidget(new SecretLine(theme, tr("Administrator"), bytes(credentials.administratorName)));
    column->addWidget(new SecretLine(theme, tr("Administrator's password"), credentials.administratorPassword.clone()));
    column->addWidget(new SecretLine(theme, tr("Activation code of %1").arg(credentials.homeName), credentials.activationCode.clone()));
    column->addWidget(hintLabel(theme, tr("They are in %1 too, which only you may read.").arg(file)));
}

}  // namespace smarter
