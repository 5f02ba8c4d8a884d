// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/service_manager.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <QtGlobal>
#include <algorithm>
#include <cstddef>
#include <utility>

namespace smarter {

ServiceManager ServiceManager::fromEnvironment() {
    ServiceManager manager;
    manager.path_ = qgetenv("NOTIFY_SOCKET");
    if (manager.path_.isEmpty()) {
        return manager;
    }
    manager.socket_ = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const qlonglong interval = qgetenv("WATCHDOG_USEC").toLongLong();
    const QByteArray meant = qgetenv("WATCHDOG_PID");
    if (interval > 0 && (meant.isEmpty() || meant.toLongLong() == getpid())) {
        manager.watchdog_ = std::chrono::microseconds(interval);
    }
    return manager;
}

ServiceManager::ServiceManager(ServiceManager&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), path_(std::move(other.path_)), watchdog_(other.watchdog_), sent_(other.sent_) {}

ServiceManager::~ServiceManager() {
    if (socket_ >= 0) {
        close(socket_);
    }
}

void ServiceManager::ready() {
    send("READY=1");
}

void ServiceManager::stopping() {
    send("STOPPING=1");
}

void ServiceManager::turned(std::chrono::steady_clock::time_point now) {
    if (watchdog_ && (!sent_ || now - *sent_ >= *watchdog_ / 2)) {
        send("WATCHDOG=1");
        sent_ = now;
    }
}

void ServiceManager::send(const QByteArray& state) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const auto length = static_cast<std::size_t>(path_.size());
    if (socket_ < 0 || length >= sizeof(address.sun_path)) {
        return;
    }
    std::ranges::copy(path_, address.sun_path);
    if (path_.startsWith('@')) {
        address.sun_path[0] = '\0';  // Linux's abstract namespace
    }
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + length);
    sendto(socket_, state.constData(), static_cast<std::size_t>(state.size()), MSG_NOSIGNAL,
           reinterpret_cast<const sockaddr*>(&address), size);
}

}  // namespace smarter
