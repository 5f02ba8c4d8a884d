// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/meter/generator/home.h"

namespace smarter::generator {

/// Draws a home: shares and ratings roughly those of European households.
Traits drawTraits(std::uint64_t homeSeed);

}  // namespace smarter::generator
