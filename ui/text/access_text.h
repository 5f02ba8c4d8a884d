// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mdms/access.h"

namespace smarter {

/// "Billing", as people call it.
QString roleText(Role role);
/// For whom something is that others are not offered: "Only for billing".
QString reservedText(Permission permission);

}  // namespace smarter
