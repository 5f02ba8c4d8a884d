// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace smarter {

/// Installs the locale's texts for as long as the application lives; English with its plural forms where there
/// are none. After the QCoreApplication, before the first text.
void installTranslation(QCoreApplication& application);

}  // namespace smarter
