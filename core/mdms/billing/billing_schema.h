// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace smarter {

/// Tariffs, who has which, what the PES is asked to total, and the bills that were issued: one step of
/// mdms.db.
QStringList billingTables();

}  // namespace smarter
