// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ids.h"

#include <algorithm>

namespace smarter {

bool isValidName(QStringView name) {
    constexpr qsizetype longest = 64;
    return !name.isEmpty() && name.size() <= longest && name.trimmed() == name &&
           std::all_of(name.begin(), name.end(), [](QChar c) { return c.isPrint(); });
}

}  // namespace smarter
