// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>
#include <functional>
#include <memory>

#include "core/service/health.h"
#include "core/service/listen_address.h"

namespace smarter {

/// HTTP for those who watch the service on its own machine: GET /healthz, /readyz (200 or 503, text) and /metrics
/// (Prometheus text 0.0.4). Nothing else is answered (404), and nothing but GET (405). It has a thread of its own, so
/// that it answers while the role is at work.
class HealthServer {
public:
    /// Called on the server's thread.
    struct Answers {
        std::function<Health::Report()> alive;
        std::function<Health::Report()> ready;
        std::function<QByteArray()> metrics;
    };

    /// InvalidArgument: not a loopback address, or one that cannot be listened on (its detail says why).
    static Result<std::unique_ptr<HealthServer>> start(const ListenAddress& address, Answers answers);
    ~HealthServer();
    HealthServer(const HealthServer&) = delete;
    HealthServer& operator=(const HealthServer&) = delete;

    quint16 port() const { return port_; }

private:
    HealthServer() = default;

    QThread thread_;
    QObject* server_ = nullptr;  // lives on the thread
    quint16 port_ = 0;
};

}  // namespace smarter
