// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

namespace smarter {

QString settingTable() {
    return QStringLiteral("CREATE TABLE setting (name VARCHAR(64) PRIMARY KEY, value BLOB NOT NULL)");
}

}  // namespace smarter
