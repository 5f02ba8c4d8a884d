// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/window_marker.h"

#include "core/messages/interval_field.h"
#include "core/messages/text_field.h"

namespace smarter {

Bytes encode(const WindowMarker& marker) {
    ByteWriter writer;
    writer.number(WindowMarker::kVersion);
    writeName(writer, marker.neighbourhood);
    writer.number(static_cast<std::uint64_t>(secondsOf(marker.through)));
    return writer.take();
}

Result<WindowMarker> decodeWindowMarker(ByteView bytes) {
    ByteReader reader(bytes);
    const auto version = reader.number<std::uint8_t>();
    if (reader.ok() && version != WindowMarker::kVersion) {
        return fail(ErrorCode::VersionUnsupported);
    }
    auto neighbourhood = readName(reader);
    if (!neighbourhood) {
        return passOn(neighbourhood);
    }
    const auto through = static_cast<std::int64_t>(reader.number<std::uint64_t>());
    if (const Status end = reader.finish(); !end) {
        return passOn(end);
    }
    if (through < -kFarthestSecond || through > kFarthestSecond) {
        return fail(ErrorCode::ValueOutOfRange);
    }
    return WindowMarker{std::move(*neighbourhood), instantOf(through)};
}

}  // namespace smarter
