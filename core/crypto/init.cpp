// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/init.h"

#include <QtCrypto>
#include <atomic>

#include "core/crypto/openssl_support.h"

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

namespace smarter::crypto {

namespace {

std::atomic<bool> librariesExist = false;
std::atomic<bool> librariesReady = false;

bool providerOffersRsa() {
#ifdef __SANITIZE_ADDRESS__
    // The plugin loads OpenSSL's legacy provider and never unloads it: 38 KB, once, and not ours to free.
    const __lsan::ScopedDisabler pluginsOwn;
#endif
    return QCA::isSupported("pkey", rsaProvider()) &&
           QCA::PKey::supportedIOTypes(rsaProvider()).contains(QCA::PKey::RSA);
}

}  // namespace

struct CryptoLibraries::Qca {
    QCA::Initializer initializer;
};

CryptoLibraries::CryptoLibraries() : qca_(std::make_unique<Qca>()) {}

CryptoLibraries::~CryptoLibraries() {
    librariesReady = false;
    qca_.reset();
    librariesExist = false;
}

bool CryptoLibraries::ready() {
    return librariesReady;
}

Result<std::unique_ptr<CryptoLibraries>> CryptoLibraries::create() {
    if (librariesExist.exchange(true)) {
        return fail(ErrorCode::CryptoLibrary, {}, QStringLiteral("already initialised"));
    }
    std::unique_ptr<CryptoLibraries> libraries(new CryptoLibraries);
    // Asking loads the plugins here, on one thread, so that no worker is the first to do it.
    if (!providerOffersRsa()) {
        return fail(ErrorCode::CryptoLibrary, rsaProvider(),
                    QStringLiteral("QCA provider missing or without RSA"));
    }
    librariesReady = true;
    return libraries;
}

}  // namespace smarter::crypto
