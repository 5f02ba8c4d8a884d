// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

#include "ui/theme/theme_controller.h"

namespace smarter {

/// What can be done with an open site, below its name in the top bar.
class SiteMenu : public QMenu {
    Q_OBJECT

public:
    explicit SiteMenu(ThemeController& theme, QWidget* parent = nullptr);

Q_SIGNALS:
    void addProfilesAsked();
    void activationAsked();
    void rowIssuesAsked();
    void closeAsked();

private:
    void addThemes(ThemeController& theme);
};

}  // namespace smarter
