// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unordered_map>
#include <vector>

#include "core/secret/secret_bytes.h"

namespace smarter::test {

/// Looks through everything this process has in writable memory for byte strings that it itself holds only masked:
/// a hit is somebody else's copy. Reads by process_vm_readv, which works where core dumps are off too. Linux.
class MemoryScan {
public:
    MemoryScan();

    /// At least 8 bytes; they are masked at once, and the source is the caller's to wipe. Returns its number.
    int watch(ByteView bytes);

    struct Hit {
        int pattern = 0;
        std::uintptr_t address = 0;
        QString where;  ///< the mapping, as /proc/self/maps names it
    };
    /// Every place where a watched string lies now.
    std::vector<Hit> hits() const;
    /// Bytes looked at by the last `hits`.
    std::size_t scanned() const { return scanned_; }

private:
    struct Pattern {
        std::uint64_t head = 0;  ///< the first 8 bytes, masked
        Bytes tail;              ///< what follows, masked byte by byte
    };
    void scan(std::uintptr_t base, ByteView memory, const QString& where, std::vector<Hit>& found) const;

    std::uint64_t mask_ = 0;
    std::vector<Pattern> patterns_;
    std::unordered_multimap<std::uint64_t, int> byHead_;
    std::vector<bool> mayBe_ = std::vector<bool>(1 << 16);  ///< by the lowest bits of a masked head
    mutable std::size_t scanned_ = 0;
};

/// Overwrites what earlier calls left on this thread's stack.
void sweepStack();

}  // namespace smarter::test
