// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>

#include "core/meter/meter_fleet.h"

namespace smarter {

/// The simulated meters behind a concentrator, in a folder of their own: `meters.db`, `meters.key` (32 bytes, for its
/// owner alone), and `intake.der`, the public key that their keys are wrapped for when they enrol. Held by one program.
struct MeterFolder {
    std::unique_ptr<QLockFile> lock;
    std::unique_ptr<MeterFleet> meters;

    /// SiteInUse, KeyFileMissing, KeyFileExposed, KeyInvalid, FileNotFound.
    static Result<MeterFolder> open(const QString& folder);
    static Status keepIntakeKey(const QString& folder, const crypto::RsaPublicKey& key);
};

/// 32 bytes from a file that nobody but its owner may change, and nobody beside its group may read: KeyFileMissing,
/// KeyFileExposed, KeyInvalid.
Result<SecretBytes> readKeyFile(const QString& path);

}  // namespace smarter
