// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/bytes.h"
#include "core/secret/secret_bytes.h"

namespace smarter::test {

/// How often `what` stands in the pages of a SQLCipher 4 database and of its log, free space included, once
/// they are decrypted with its raw key. Stops the test program where a file is not of that shape.
int occurrences(const QString& databasePath, const SecretBytes& key, ByteView what);

}  // namespace smarter::test
