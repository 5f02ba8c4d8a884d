// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

#include "ui/session/site_session.h"
#include "ui/widgets/inline_message.h"

class QVBoxLayout;

namespace smarter {

/// Issues a customer's one-time code for a home, and shows it once.
class ActivationPanel : public QWidget {
    Q_OBJECT

public:
    ActivationPanel(SiteSession& session, const ThemeController& theme, QWidget* parent = nullptr);

private:
    void askHomes();
    void issue();
    void showCode(const QString& home, const std::shared_ptr<SecretBytes>& code);

    SiteSession& session_;
    const ThemeController& theme_;
    InlineMessage* message_;
    QComboBox* homes_;
    BusyButton* issue_;
    QVBoxLayout* shown_;
    std::vector<MeterIdentity> meters_;
};

}  // namespace smarter
