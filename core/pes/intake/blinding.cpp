// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/intake/blinding.h"

#include <algorithm>

#include "core/crypto/random.h"

namespace smarter {

Result<paillier::Plaintext> blindingOf(const paillier::SlotLayout& layout, std::span<const SlotRun> runs) {
    paillier::Plaintext blinding(static_cast<std::size_t>(layout.keyBits()) / 64);
    const auto limbs = blinding.limbs();
    for (const SlotRun& run : runs) {
        const int first = run.firstSlot * layout.slotBits();
        const int end = first + run.slotCount * layout.slotBits();
        // One bit of the guard stays free for the carry of sum + blinding; the plaintext stays below 2^(|n| − 1).
        const int last = std::min(end + layout.slotBits() - 1, layout.keyBits() - 2);
        Bytes random(static_cast<std::size_t>(last - first + 7) / 8);
        const WipeAtExit guard(random);
        if (const Status filled = crypto::fillSecretRandom(random); !filled) {
            return passOn(filled);
        }
        for (int bit = first; bit < last; ++bit) {
            const auto offset = static_cast<std::size_t>(bit - first);
            const auto value = static_cast<std::uint64_t>(random[offset / 8] >> (offset % 8)) & 1;
            limbs[static_cast<std::size_t>(bit) / 64] |= value << (bit % 64);
        }
    }
    return blinding;
}

}  // namespace smarter
