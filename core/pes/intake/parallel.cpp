// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/intake/parallel.h"

#include <QtConcurrentMap>
#include <numeric>
#include <vector>

namespace smarter {

void forEachParallel(QThreadPool& pool, int count, const std::function<void(int)>& task) {
    if (count == 1 || pool.maxThreadCount() <= 0) {
        for (int i = 0; i < count; ++i) {
            task(i);
        }
        return;
    }
    std::vector<int> indices(static_cast<std::size_t>(count));
    std::iota(indices.begin(), indices.end(), 0);
    QtConcurrent::blockingMap(&pool, indices, task);
}

}  // namespace smarter
