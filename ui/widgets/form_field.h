// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBoxLayout>

#include "ui/widgets/label.h"

namespace smarter {

/// A line of muted text that wraps.
Label* hintLabel(const ThemeController& theme, const QString& text, Ink ink = Ink::Muted);

/// A named field below its label; the hint, where there is one, below the field.
void addField(const ThemeController& theme, QBoxLayout& form, const QString& name, QWidget* field, const QString& hint = {});

}  // namespace smarter
