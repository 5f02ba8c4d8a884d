// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>

#include "core/base/result.h"

namespace smarter {

/// Where a service answers about itself: this machine alone.
struct ListenAddress {
    QHostAddress host{QHostAddress::LocalHost};
    quint16 port = 0;  ///< 0: any free one

    bool operator==(const ListenAddress&) const = default;
};

/// "127.0.0.1:9464" or "[::1]:9464". InvalidArgument for anything else: names, and addresses others could reach.
Result<ListenAddress> parseListenAddress(const QString& text);

}  // namespace smarter
