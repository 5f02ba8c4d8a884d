// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/pipeline/demo_site.h"
#include "ui/theme/theme_controller.h"

namespace smarter {

/// What a new demonstration made up, shown once.
class CredentialsPanel : public QWidget {
    Q_OBJECT

public:
    /// `file` holds the same for its owner.
    CredentialsPanel(const ThemeController& theme, const DemoCredentials& credentials, const QString& file,
                     QWidget* parent = nullptr);
};

}  // namespace smarter
