// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paillier/kernels/limb_buffer.h"

#include <sys/mman.h>

#include <tuple>

namespace smarter::paillier {

LimbBuffer::Memory LimbBuffer::allocate(std::size_t size) {
    if (size == 0) {
        return nullptr;
    }
    constexpr std::size_t hugePage = std::size_t{2} << 20;
    const std::size_t bytes = size * sizeof(std::uint64_t);
    const std::size_t boundary = bytes < hugePage ? alignment : hugePage;
    const std::size_t rounded = (bytes + boundary - 1) / boundary * boundary;
    void* memory = std::aligned_alloc(boundary, rounded);
    if (memory == nullptr) {
        std::abort();  // as GMP does, and as no caller could go on
    }
    if (boundary == hugePage) {
        // Random access to a table misses the address cache on nearly every entry with small pages. Best
        // effort.
        std::ignore = madvise(memory, rounded, MADV_HUGEPAGE);
    }
    return Memory(static_cast<std::uint64_t*>(memory));
}

}  // namespace smarter::paillier
