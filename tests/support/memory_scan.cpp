// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/memory_scan.h"

#include <sys/mman.h>
#include <sys/uio.h>
#include <unistd.h>

#include <QFile>
#include <algorithm>
#include <array>
#include <cstring>

#include "core/crypto/random.h"

namespace smarter::test {

namespace {

constexpr std::size_t kWindow = std::size_t{1} << 20;
constexpr std::size_t kLongestPattern = 64;

std::uint64_t headOf(const std::uint8_t* bytes) {
    std::uint64_t head = 0;
    std::memcpy(&head, bytes, sizeof head);
    return head;
}

struct Mapping {
    std::uintptr_t start = 0;
    std::uintptr_t end = 0;
    QString name;
};

std::vector<Mapping> writableMappings() {
    std::vector<Mapping> out;
    QFile maps(QStringLiteral("/proc/self/maps"));
    if (!maps.open(QIODevice::ReadOnly)) {
        return out;
    }
    for (const QByteArray& line : maps.readAll().split('\n')) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (fields.size() >= 5 && fields[1].startsWith("rw")) {
            const QList<QByteArray> range = fields[0].split('-');
            out.push_back({range[0].toULongLong(nullptr, 16), range[1].toULongLong(nullptr, 16),
                           fields.size() > 5 ? QString::fromLocal8Bit(fields[5]) : QStringLiteral("anonymous")});
        }
    }
    return out;
}

/// Where memory is copied to for the search; a mapping of its own, so that it can be left out of it.
class Window {
public:
    Window() : memory_(mmap(nullptr, size(), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)) {}
    ~Window() { munmap(memory_, size()); }
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    static constexpr std::size_t size() { return kWindow + kLongestPattern; }
    std::uintptr_t address() const { return reinterpret_cast<std::uintptr_t>(memory_); }
    /// As much as can be read there.
    ByteView read(std::uintptr_t from, std::size_t count) {
        const iovec here{memory_, std::min(count, size())};
        const iovec there{reinterpret_cast<void*>(from), here.iov_len};
        const ssize_t got = process_vm_readv(getpid(), &here, 1, &there, 1, 0);
        return {static_cast<const std::uint8_t*>(memory_), got > 0 ? static_cast<std::size_t>(got) : 0};
    }
    void clear() { std::memset(memory_, 0, size()); }

private:
    void* memory_;
};

}  // namespace

MemoryScan::MemoryScan() {
    const auto random = crypto::randomSecret(sizeof mask_);
    mask_ = headOf(random->view().data()) | 1;
}

int MemoryScan::watch(ByteView bytes) {
    Pattern pattern{headOf(bytes.data()) ^ mask_, {}};
    for (std::size_t i = sizeof mask_; i < bytes.size(); ++i) {
        pattern.tail.push_back(static_cast<std::uint8_t>(bytes[i] ^ (mask_ >> (i % 8 * 8))));
    }
    const auto index = static_cast<int>(patterns_.size());
    byHead_.emplace(pattern.head, index);
    mayBe_[pattern.head & 0xffff] = true;
    patterns_.push_back(std::move(pattern));
    return index;
}

void MemoryScan::scan(std::uintptr_t base, ByteView memory, const QString& where, std::vector<Hit>& found) const {
    const std::size_t heads = memory.size() < sizeof mask_ ? 0 : memory.size() - sizeof mask_ + 1;
    for (std::size_t at = 0; at < std::min(heads, kWindow); ++at) {
        const std::uint64_t head = headOf(memory.data() + at) ^ mask_;
        if (!mayBe_[head & 0xffff]) {
            continue;
        }
        const auto [first, last] = byHead_.equal_range(head);
        for (auto candidate = first; candidate != last; ++candidate) {
            const Bytes& tail = patterns_[static_cast<std::size_t>(candidate->second)].tail;
            bool same = at + sizeof mask_ + tail.size() <= memory.size();
            for (std::size_t i = 0; same && i < tail.size(); ++i) {
                const std::size_t place = i + sizeof mask_;
                same = tail[i] == static_cast<std::uint8_t>(memory[at + place] ^ (mask_ >> (place % 8 * 8)));
            }
            if (same) {
                found.push_back({candidate->second, base + at, where});
            }
        }
    }
}

std::vector<MemoryScan::Hit> MemoryScan::hits() const {
    std::vector<Hit> found;
    found.reserve(64);
    Window window;
    scanned_ = 0;
    for (const Mapping& mapping : writableMappings()) {
        for (std::uintptr_t at = mapping.start; at < mapping.end; at += kWindow) {
            if (at < window.address() + Window::size() && at + kWindow > window.address()) {
                // The window may share a mapping with its neighbours: what lies before and after it is looked at.
                const std::uintptr_t end = std::min(mapping.end, at + kWindow);
                if (at < window.address()) {
                    scan(at, window.read(at, window.address() - at), mapping.name, found);
                }
                const std::uintptr_t after = window.address() + ((Window::size() + 4095) & ~std::size_t{4095});
                if (after < end) {
                    scan(after, window.read(after, end - after), mapping.name, found);
                }
                continue;
            }
            const ByteView memory = window.read(at, std::min<std::size_t>(mapping.end - at, Window::size()));
            scanned_ += std::min(memory.size(), kWindow);
            scan(at, memory, mapping.name, found);
            window.clear();
        }
    }
    return found;
}

[[gnu::noinline]] void sweepStack() {
    std::array<std::uint8_t, 256 * 1024> stack;
    wipe(stack);
}

}  // namespace smarter::test
