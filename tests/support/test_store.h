// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace smarter::test {

/// SMARTER_TEST_STORE=postgresql: the stations' stores lie on a server that the test program starts.
bool storesAreOnServer();

/// Where a test keeps `name` ("pes.db", "release.db", "mdms.db", "customers.db") of its own folder: a file there, or a
/// fresh schema of that role's, the same at every call with the same folder and name.
QString storeLocation(const QString& folder, const QString& name);

/// A statement after which a locked store is busy at once, not after seconds.
QString impatience();

/// Ends the server, if there is one; before the program's end, after the last store is closed.
void stopStoreServer();

}  // namespace smarter::test
