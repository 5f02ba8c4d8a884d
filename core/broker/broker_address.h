// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "core/base/result.h"

namespace smarter {

/// Where the broker is and what this program shows itself with: files only, never a secret itself.
struct BrokerAddress {
    QStringList servers;  ///< nats://HOST:PORT or tls://HOST:PORT; any of them leads to the cluster
    bool tls = false;
    QString caFile;    ///< PEM; empty: the system's authorities
    QString seedFile;  ///< nkey user seed; empty: no key is shown
    QString certFile;  ///< PEM client certificate with `keyFile`; both empty: none
    QString keyFile;

    /// `tls://HOST[:PORT][,HOST[:PORT]…][?ca=FILE&seed=FILE&cert=FILE&key=FILE]`, port 4222 unless said; `nats://`
    /// for no TLS, which only a loopback host may have: BrokerUnprotected otherwise. BrokerAddressInvalid for
    /// anything else; a password in it is refused too. Looks at no file.
    static Result<BrokerAddress> parse(const QString& text);

    bool operator==(const BrokerAddress&) const = default;
};

}  // namespace smarter
