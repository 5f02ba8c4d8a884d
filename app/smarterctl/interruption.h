// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <thread>

namespace smarter::ctl {

/// While it lives, the first SIGINT or SIGTERM calls `ask` on a thread of its own instead of ending the program; the
/// next one ends it. Make it before any other thread: threads made later inherit that they do not take the signal.
class Interruption {
public:
    explicit Interruption(std::function<void()> ask);
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

private:
    std::thread thread_;
};

}  // namespace smarter::ctl
