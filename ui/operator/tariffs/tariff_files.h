// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/result.h"
#include "core/tariff/tariff_json.h"

namespace smarter {

// Not on the GUI thread.

/// FileUnreadable; FileFormatUnknown for one too large to be a tariff. Faults come with the tariff.
Result<ParsedTariff> readTariffFile(const QString& path);
/// There whole or not at all. FileUnwritable.
Status writeTariffFile(const QString& path, const Tariff& tariff);

}  // namespace smarter
