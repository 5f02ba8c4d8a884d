// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/smarterctl/interruption.h"

#include <csignal>

namespace smarter::ctl {

namespace {

/// Only the destructor sends it, to the waiting thread alone.
constexpr int kEnough = SIGUSR1;

sigset_t watched() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM, kEnough}) {
        sigaddset(&set, signal);
    }
    return set;
}

}  // namespace

Interruption::Interruption(std::function<void()> ask) {
    const sigset_t set = watched();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    thread_ = std::thread([ask = std::move(ask), set] {
        int signal = 0;
        if (sigwait(&set, &signal) != 0 || signal == kEnough) {
            return;
        }
        ask();
        sigset_t ending = set;
        sigdelset(&ending, kEnough);
        pthread_sigmask(SIG_UNBLOCK, &ending, nullptr);  // the next one has its usual effect, here
        sigset_t enough;
        sigemptyset(&enough);
        sigaddset(&enough, kEnough);
        sigwait(&enough, &signal);
    });
}

Interruption::~Interruption() {
    pthread_kill(thread_.native_handle(), kEnough);
    thread_.join();
    const sigset_t set = watched();
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

}  // namespace smarter::ctl
