// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace smarter {

/// First call of each program: no core dumps, no tracing by other processes of the same user, files
/// created for the owner alone. Best effort; the programs run without it too.
void guardProcess();

}  // namespace smarter
