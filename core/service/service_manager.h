// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <chrono>
#include <optional>

namespace smarter {

/// Tells systemd how a service of Type=notify is doing: datagrams to the socket that $NOTIFY_SOCKET names (the protocol
/// of sd_notify(3)). Says nothing where there is no such socket, and loses silently what the socket does not take:
/// work does not depend on who watches. Not thread-safe.
class ServiceManager {
public:
    /// Takes $NOTIFY_SOCKET, $WATCHDOG_USEC and $WATCHDOG_PID as they are now.
    static ServiceManager fromEnvironment();
    ServiceManager(ServiceManager&& other) noexcept;
    ServiceManager& operator=(ServiceManager&&) = delete;
    ~ServiceManager();

    void ready();
    void stopping();
    /// Alive; sends at most two a watchdog interval, and none if nobody waits for them.
    void turned(std::chrono::steady_clock::time_point now);

private:
    ServiceManager() = default;
    void send(const QByteArray& state);

    int socket_ = -1;
    QByteArray path_;
    std::optional<std::chrono::microseconds> watchdog_;
    std::optional<std::chrono::steady_clock::time_point> sent_;
};

}  // namespace smarter
