// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/secret_bytes.h"

#include <openssl/crypto.h>
#include <sys/mman.h>
#include <unistd.h>

#include <QByteArray>
#include <algorithm>
#include <utility>

namespace smarter {

void wipe(std::span<std::uint8_t> memory) {
    OPENSSL_cleanse(memory.data(), memory.size());
}

void wipe(QString& text) {
    // data() detaches when shared; a widget's own copy is cleared by the widget.
    OPENSSL_cleanse(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

bool equalInConstantTime(ByteView a, ByteView b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

SecretBytes::SecretBytes(std::size_t size) : data_(std::make_unique<std::uint8_t[]>(size)), size_(size) {
    // Refused over RLIMIT_MEMLOCK; the memory is still wiped, so go on.
    std::ignore = mlock(data_.get(), size_);
    // Whole pages, the neighbours with them: nobody misses those in a dump.
    static const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    const auto start = reinterpret_cast<std::uintptr_t>(data_.get());
    const std::uintptr_t first = start / page * page;
    std::ignore = madvise(reinterpret_cast<void*>(first), start + size_ - first, MADV_DONTDUMP);
}

SecretBytes SecretBytes::copyOf(ByteView bytes) {
    SecretBytes secret(bytes.size());
    std::copy(bytes.begin(), bytes.end(), secret.data_.get());
    return secret;
}

SecretBytes SecretBytes::takeText(QString& text) {
    QByteArray utf8 = text.toUtf8();
    const WipeAtExit guard({reinterpret_cast<std::uint8_t*>(utf8.data()), static_cast<std::size_t>(utf8.size())});
    wipe(text);
    return copyOf({reinterpret_cast<const std::uint8_t*>(utf8.constData()), static_cast<std::size_t>(utf8.size())});
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : data_(std::move(other.data_)), size_(std::exchange(other.size_, 0)) {}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept {
    if (this != &other) {
        clear();
        data_ = std::move(other.data_);
        size_ = std::exchange(other.size_, 0);
    }
    return *this;
}

SecretBytes::~SecretBytes() {
    clear();
}

void SecretBytes::clear() {
    // No munlock: it would unlock the whole page under its neighbours, which may be secrets too.
    if (data_) {
        wipe(span());
        data_.reset();
    }
    size_ = 0;
}

}  // namespace smarter
