// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/start/form.h"
#include "ui/widgets/card.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/password_field.h"

namespace smarter {

/// Folder of a site, and its passphrase once it is known to need one.
class OpenForm : public Card {
    Q_OBJECT

public:
    explicit OpenForm(const ThemeController& theme, QWidget* parent = nullptr);

    QString folder() const { return folder_->folder(); }
    /// As if the user had typed it and pressed the button.
    void choose(const QString& folder);
    SecretBytes takePassphrase() { return passphrase_->take(); }

    void askPassphrase();
    void setBusy(bool busy) { open_->setBusy(busy); }
    void sayError(const QString& what);

Q_SIGNALS:
    /// Whether the site needs a passphrase is not known yet.
    void inspectAsked(const QString& folder);
    void openAsked();
    /// By address, instead of a folder.
    void serversAsked();

private:
    void go();

    FolderField* folder_;
    QWidget* secret_;
    PasswordField* passphrase_;
    InlineMessage* message_;
    BusyButton* open_;
};

}  // namespace smarter
