// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/base/result.h"

namespace smarter::crypto {

/// The cryptographic libraries, ready for use from any thread while this object lives. Each program's main
/// makes one, after its QCoreApplication (whose plugin paths QCA reads) and before its first key; every key
/// must be gone before it goes. One at a time.
class CryptoLibraries {
public:
    /// CryptoLibrary when QCA's OpenSSL provider is missing or cannot do RSA, or when one exists already.
    static Result<std::unique_ptr<CryptoLibraries>> create();

    CryptoLibraries(const CryptoLibraries&) = delete;
    CryptoLibraries& operator=(const CryptoLibraries&) = delete;
    ~CryptoLibraries();

    /// Whether one exists now. Thread-safe.
    static bool ready();

private:
    CryptoLibraries();

    struct Qca;
    std::unique_ptr<Qca> qca_;
};

}  // namespace smarter::crypto
