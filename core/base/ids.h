// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <compare>
#include <cstring>
#include <optional>

#include "core/base/bytes.h"

namespace smarter {

/// 128 bits that name one thing. `Kind` keeps meters and pseudonyms from being mixed up.
template <class Kind>
struct Id128 {
    std::array<std::uint8_t, 16> bytes{};

    auto operator<=>(const Id128&) const = default;
    ByteView view() const { return bytes; }
    QString hex() const { return smarter::hex(bytes); }

    static std::optional<Id128> fromBytes(ByteView view) {
        Id128 id;
        if (view.size() != id.bytes.size()) {
            return std::nullopt;
        }
        std::memcpy(id.bytes.data(), view.data(), view.size());
        return id;
    }
    static std::optional<Id128> fromHex(QStringView text) {
        const auto bytes = smarter::fromHex(text);
        return bytes ? fromBytes(*bytes) : std::nullopt;
    }
};

/// For hash containers; ids are random or keyed hashes, so their first bytes are already uniform.
struct IdHash {
    template <class Kind>
    std::size_t operator()(const Id128<Kind>& id) const {
        std::size_t value = 0;
        std::memcpy(&value, id.bytes.data(), sizeof value);
        return value;
    }
};

/// A meter, known to the meter, the concentrator, the PES intake and its customer. Random.
using MeterId = Id128<struct MeterKind>;
/// The same household as the MDMS knows it: keyed hash of the meter id, key at the PES intake.
using Pseudonym = Id128<struct PseudonymKind>;

/// A neighbourhood's or profile's name: 1 to 64 characters, no control characters, no surrounding space.
bool isValidName(QStringView name);

}  // namespace smarter
