// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace smarter {

/// What happened and what to do, in one or two sentences of the person's language.
QString errorText(const Error& error);

}  // namespace smarter
