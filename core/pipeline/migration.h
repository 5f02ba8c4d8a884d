// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/site.h"

namespace smarter {

enum class MigrationStage : std::uint8_t { Copying, Verifying };

struct MigrationProgress {
    MigrationStage stage = MigrationStage::Copying;
    std::int64_t rows = 0;  ///< done, of `all`
    std::int64_t all = 0;
};

/// Moves a site from its folder to engines that a `provision.sql` has prepared, and whose folder of keys holds `pgpass` and
/// `ca.pem`: keys that are missing there are made. The intake's store is split by neighbourhood into `partitions` schemas;
/// the meters stay a file, beside the keys. All that was copied is compared with the source before anything is
/// switched; then the source says where its site has gone, and opens no more. It is not deleted.
///
/// `from` came from Site::openToMove, and nothing else has its stores open. `progress` is called after each transaction;
/// false: Cancelled. After that, a crash or an outage the same call goes on where it was.
///
/// SiteExists: something else is there; MigrationDiffers: the copy is not what it should be; and the stores' errors.
Status migrate(const Site& from, const SiteEngines& to, std::uint32_t partitions,
               const std::function<bool(const MigrationProgress&)>& progress = {});

}  // namespace smarter
