// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/secret/secret_bytes.h"
#include "ui/theme/theme_controller.h"

namespace smarter {

/// A name, a value to be written down, and a button that copies it.
class SecretLine : public QWidget {
    Q_OBJECT

public:
    SecretLine(const ThemeController& theme, const QString& name, SecretBytes value, QWidget* parent = nullptr);

private:
    SecretBytes value_;
};

}  // namespace smarter
