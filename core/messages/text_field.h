// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"

namespace smarter {

/// A name as a length-prefixed UTF-8 field; reading refuses what isValidName refuses (ValueOutOfRange).
void writeName(ByteWriter& writer, const QString& name);
Result<QString> readName(ByteReader& reader);

}  // namespace smarter
