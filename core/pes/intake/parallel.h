// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>
#include <functional>

namespace smarter {

/// Runs task(0) … task(count − 1), spread over the pool's threads and the caller's; returns when all are done.
void forEachParallel(QThreadPool& pool, int count, const std::function<void(int)>& task);

}  // namespace smarter
