// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/time.h"

namespace smarter {

/// A concentrator's word that every reading of the neighbourhood up to `through` has been acknowledged: windows that
/// end by then are complete, as far as they will be. Saying it again changes nothing.
struct WindowMarker {
    static constexpr std::uint8_t kVersion = 1;

    QString neighbourhood;
    Instant through;

    bool operator==(const WindowMarker&) const = default;
};

Bytes encode(const WindowMarker& marker);
/// Total.
Result<WindowMarker> decodeWindowMarker(ByteView bytes);

}  // namespace smarter
