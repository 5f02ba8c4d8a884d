// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "ui/shell/shell.h"

namespace smarter::gallery {

/// A window with every widget, filled with made-up figures, to be looked at. Pages: "operator", "pes",
/// "before", "customer" in the shape of the real views, and "states" with everything else.
std::unique_ptr<Shell> makeShell(ThemeController& theme, QSettings& settings);

/// One picture of each page in both schemes, at 1440 × 900, and of "operator" at 1024 × 700; into `folder`.
bool savePictures(ThemeController& theme, QSettings& settings, const QString& folder);

}  // namespace smarter::gallery
