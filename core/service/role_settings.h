// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/base/time.h"
#include "core/service/listen_address.h"
#include "core/service/role_kind.h"

namespace smarter {

/// What one process of a site on engines is told: an INI file (deploy/etc has one for each role), and options of the
/// command line, which go before it. Secrets are never in it, only the files that hold them.
struct RoleSettings {
    RoleKind role = RoleKind::Mdms;
    QString siteUrl;                   ///< [site] url, postgresql://HOST:PORT/DBNAME?keys=DIR; empty for a concentrator
    QString brokerUrl;                 ///< [broker] url, tls://HOST:PORT?… or nats://…
    std::uint32_t partitionCount = 0;  ///< [broker] partition_count: the site's, the same in every file; see partitionOf

    struct Intake {
        std::vector<std::uint32_t> partitions;  ///< [intake] partitions, "0-15,20": rising; empty ("any"): whichever are free
        QString worker;                         ///< [intake] worker: this process's name among the site's, as leases have it
        int workers = 0;                        ///< [intake] workers: threads that encrypt; 0: one a core
        Seconds lease{30};                      ///< [intake] lease_seconds
    } intake;

    struct Concentrator {
        QString name;         ///< [concentrator] name: acknowledgements come back under it
        QString meters;       ///< [concentrator] meters: folder of the devices' databases
        int inFlight = 1'000; ///< [concentrator] in_flight: batches sent and not acknowledged, at most
    } concentrator;

    struct Service {
        ListenAddress listen;  ///< [service] listen: health and metrics
        Seconds drain{30};     ///< [service] drain_seconds: for work in hand when asked to stop
    } service;

    /// The value of an option of the command line, if it was given.
    using OptionValue = std::function<std::optional<QString>(const QString& option)>;

    /// FileNotFound, FileUnreadable, or SettingInvalid, whose subject is "FILE [section] key" and whose detail says why: a
    /// key that the role does not know, one that is missing, a value that cannot be.
    static Result<RoleSettings> load(RoleKind role, const QString& file, const OptionValue& option = {});
    /// Names of the options that `load` asks for, without dashes: of every key, its own, with - for _, but `site` and `broker`
    /// for the URLs.
    static QStringList options(RoleKind role);
};

}  // namespace smarter
