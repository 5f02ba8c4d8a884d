// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/openssl_support.h"

#include <openssl/err.h>

namespace smarter::crypto {

std::unexpected<Error> opensslFailure() {
    const unsigned long last = ERR_peek_last_error();
    const char* reason = last == 0 ? nullptr : ERR_reason_error_string(last);
    ERR_clear_error();
    return fail(ErrorCode::CryptoLibrary, {}, QLatin1String(reason));
}

}  // namespace smarter::crypto
