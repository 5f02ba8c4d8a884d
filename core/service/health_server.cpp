// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/health_server.h"

#include <QTcpServer>
#include <QtHttpServer/QHttpServer>
#include <QtHttpServer/QHttpServerRequest>
#include <QtHttpServer/QHttpServerResponse>
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QHttpHeaders>
#endif

namespace smarter {

namespace {

using StatusCode = QHttpServerResponse::StatusCode;

QByteArray plainText() {
    return QByteArrayLiteral("text/plain; charset=utf-8");
}

/// RFC 9110, 15.5.6: it must say what is allowed.
QHttpServerResponse onlyGet() {
    QHttpServerResponse response(plainText(), QByteArray(), StatusCode::MethodNotAllowed);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QHttpHeaders headers = response.headers();
    headers.append(QHttpHeaders::WellKnownHeader::Allow, "GET");
    response.setHeaders(std::move(headers));
#else
    response.addHeader("Allow", "GET");
#endif
    return response;
}

template <class Answer>
void addRoute(QHttpServer& server, const QString& path, Answer answer) {
    server.route(path, [answer = std::move(answer)](const QHttpServerRequest& request) {
        return request.method() == QHttpServerRequest::Method::Get ? answer() : onlyGet();
    });
}

auto reporting(std::function<Health::Report()> report) {
    return [report = std::move(report)] {
        const Health::Report said = report();
        return QHttpServerResponse(plainText(), said.text, said.ok ? StatusCode::Ok : StatusCode::ServiceUnavailable);
    };
}

}  // namespace

Result<std::unique_ptr<HealthServer>> HealthServer::start(const ListenAddress& address, Answers answers) {
    if (!address.host.isLoopback()) {
        return fail(ErrorCode::InvalidArgument, address.host.toString(), QStringLiteral("not a loopback address"));
    }
    auto http = std::make_unique<QHttpServer>();
    addRoute(*http, QStringLiteral("/healthz"), reporting(std::move(answers.alive)));
    addRoute(*http, QStringLiteral("/readyz"), reporting(std::move(answers.ready)));
    addRoute(*http, QStringLiteral("/metrics"), [metrics = std::move(answers.metrics)] {
        return QHttpServerResponse(QByteArrayLiteral("text/plain; version=0.0.4; charset=utf-8"), metrics(), StatusCode::Ok);
    });
    auto* socket = new QTcpServer(http.get());
    if (!socket->listen(address.host, address.port)) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("%1:%2").arg(address.host.toString()).arg(address.port),
                    socket->errorString());
    }
    auto server = std::unique_ptr<HealthServer>(new HealthServer);
    server->port_ = socket->serverPort();
    http->bind(socket);
    http->moveToThread(&server->thread_);
    server->server_ = http.release();
    QObject::connect(&server->thread_, &QThread::finished, server->server_, &QObject::deleteLater);
    server->thread_.start();
    return server;
}

HealthServer::~HealthServer() {
    thread_.quit();
    thread_.wait();
}

}  // namespace smarter
