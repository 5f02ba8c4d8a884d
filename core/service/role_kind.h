// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <array>
#include <cstdint>

namespace smarter {

/// What a process of a site on engines does; smarterctl's command of the same name runs it.
enum class RoleKind : std::uint8_t { Concentrator, PesIntake, PesRelease, Mdms };
inline constexpr std::array kRoleKinds{RoleKind::Concentrator, RoleKind::PesIntake, RoleKind::PesRelease, RoleKind::Mdms};

constexpr QLatin1String nameOf(RoleKind role) {
    constexpr std::array names{QLatin1String("concentrator"), QLatin1String("pes-intake"), QLatin1String("pes-release"),
                               QLatin1String("mdms")};
    return names[static_cast<std::size_t>(role)];
}

}  // namespace smarter
