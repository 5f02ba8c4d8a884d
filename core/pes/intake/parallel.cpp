// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/intake/parallel.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace smarter {

namespace {

/// Tasks that threads take one after the other.
struct Tasks {
    const std::function<void(int)>& task;
    const int count;
    std::mutex mutex = {};
    std::condition_variable done = {};
    int next = 0;
    int helpers = 0;

    void runAll(std::unique_lock<std::mutex>& lock) {
        while (next < count) {
            const int mine = next++;
            lock.unlock();
            task(mine);
            lock.lock();
        }
    }
};

}  // namespace

void forEachParallel(QThreadPool& pool, int count, const std::function<void(int)>& task) {
    Tasks tasks{task, count};
    std::unique_lock lock(tasks.mutex);
    tasks.helpers = std::clamp(count - 1, 0, std::max(pool.maxThreadCount(), 0));
    for (int i = 0; i < tasks.helpers; ++i) {
        pool.start([all = &tasks] {
            std::unique_lock mine(all->mutex);
            all->runAll(mine);
            --all->helpers;
            all->done.notify_all();
        });
    }
    tasks.runAll(lock);
    tasks.done.wait(lock, [&] { return tasks.helpers == 0; });
}

}  // namespace smarter
