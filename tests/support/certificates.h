// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace smarter::test {

/// PEM files a server on loopback shows itself with.
struct ServerCertificate {
    QString caFile;    ///< what clients trust
    QString certFile;  ///< for 127.0.0.1, ::1 and localhost
    QString keyFile;   ///< 0600
};

/// A fresh certification authority and a certificate it signed (ECDSA P-256, SHA-256, good for a day), written to
/// `folder`, which exists. The authority's own key is forgotten. Ends the test program when it cannot.
ServerCertificate makeServerCertificate(const QString& folder);

}  // namespace smarter::test
