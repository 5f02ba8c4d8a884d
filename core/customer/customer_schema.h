// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/schema.h"

namespace smarter {

/// customers.db
Schema customerSchema();

}  // namespace smarter
