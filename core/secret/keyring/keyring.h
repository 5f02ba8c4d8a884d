// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secret_bytes.h"

namespace smarter {

// The desktop's keyring (Secret Service, KWallet …) through QtKeychain. Each call waits for the keyring, which may
// ask its owner to unlock it: not for the GUI thread. KeyringUnavailable where there is none.

Status storeInKeyring(const QString& entry, const SecretBytes& secret);
Result<SecretBytes> readFromKeyring(const QString& entry);

}  // namespace smarter
