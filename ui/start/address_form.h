// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include "core/base/result.h"
#include "ui/widgets/busy.h"
#include "ui/widgets/inline_message.h"

namespace smarter {

/// The address of a site on servers, with the folder of this machine's keys in it. It takes no password: the database
/// library reads its own from that folder.
class AddressForm : public QWidget {
    Q_OBJECT

public:
    explicit AddressForm(const ThemeController& theme, QWidget* parent = nullptr);

    void setAddress(const QString& address);
    /// Why it could not be opened.
    void say(const Error& error);

    /// `address` with `keys=` of this folder in place of any it has; as it is where it cannot have one.
    static QString withKeys(const QString& address, const QString& folder);

Q_SIGNALS:
    void backAsked();
    /// Of an address that looks like one.
    void openAsked(const QString& address);

private:
    QString address() const { return address_->text().trimmed(); }
    void chooseKeys();
    void go();

    InlineMessage* message_;
    QLineEdit* address_;
};

}  // namespace smarter
