// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/listen_address.h"

namespace smarter {

Result<ListenAddress> parseListenAddress(const QString& text) {
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    QString host = text.left(colon);
    const bool bracketed = host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']'));
    if (bracketed) {
        host = host.mid(1, host.size() - 2);
    }
    const QHostAddress address(host);
    const bool isV6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    bool isPort = false;
    const ushort port = text.mid(colon + 1).toUShort(&isPort);
    if (colon < 0 || !isPort || address.isNull() || isV6 != bracketed) {
        return fail(ErrorCode::InvalidArgument, text, QStringLiteral("expected 127.0.0.1:PORT or [::1]:PORT"));
    }
    if (!address.isLoopback()) {
        return fail(ErrorCode::InvalidArgument, text, QStringLiteral("not a loopback address"));
    }
    return ListenAddress{address, port};
}

}  // namespace smarter
