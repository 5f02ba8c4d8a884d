// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/migration.h"

#include <QFile>
#include <QSaveFile>
#include <algorithm>

#include "core/customer/customer_schema.h"
#include "core/mdms/audit_log.h"
#include "core/mdms/mdms_schema.h"
#include "core/meter/meter_schema.h"
#include "core/pes/intake/intake_schema.h"
#include "core/pes/release/release_schema.h"
#include "core/pipeline/intake_split.h"
#include "core/pipeline/partition_leases.h"
#include "core/pipeline/store_move.h"
#include "core/store/settings.h"

namespace smarter {

namespace {

const QString kSiteSetting = QStringLiteral("moved-site");
const QString kPartitionsSetting = QStringLiteral("moved-partitions");

Schema schemaOf(TrustDomain domain) {
    switch (domain) {
        case TrustDomain::Meters:
            return meterSchema();
        case TrustDomain::PesIntake:
            return intakeSchema();
        case TrustDomain::PesRelease:
            return releaseSchema();
        case TrustDomain::Mdms:
            return mdmsSchema();
        case TrustDomain::Customers:
            return customerSchema();
    }
    return {};
}

using DatabasePtr = std::unique_ptr<Database>;

/// One domain's store, and where it goes.
struct Moving {
    TrustDomain domain;
    DatabasePtr source;
    std::vector<DatabasePtr> targets;
    std::unique_ptr<StoreMove> move;
};

class Migration {
public:
    using Progress = std::function<bool(const MigrationProgress&)>;
    Migration(const Site& from, const SiteEngines& to, std::uint32_t partitions, const Progress& progress)
        : from_(from), to_(to), partitions_(partitions), progress_(progress) {}

    Status run();

private:
    Status open(TrustDomain domain);
    Result<DatabasePtr> openTarget(TrustDomain domain, const QString& location);
    Status claim(Database& target);
    Status prepare(Moving& moving);
    Status stage(MigrationStage stage, Status (StoreMove::*work)(const StoreMove::Tick&));
    Status moveAuditHead();
    Status copyMeters();
    Status makeLeases();

    const Site& from_;
    const SiteEngines& to_;
    std::uint32_t partitions_;
    const Progress& progress_;
    std::vector<Moving> stores_;
    std::int64_t rows_ = 0;
};

Status Migration::run() {
    if (from_.engines() || partitions_ == 0) {
        return fail(ErrorCode::InvalidArgument, from_.folder());
    }
    if (Site::exists(to_.url())) {
        return fail(ErrorCode::SiteExists, to_.folder());
    }
    Status ready = to_.makeKeys();
    for (const TrustDomain domain : {TrustDomain::PesIntake, TrustDomain::PesRelease, TrustDomain::Mdms, TrustDomain::Customers}) {
        ready = ready.and_then([&] { return open(domain); });
    }
    return ready.and_then([&] { return stage(MigrationStage::Copying, &StoreMove::copy); })
        .and_then([&] { return moveAuditHead(); })
        .and_then([&] { return copyMeters(); })
        .and_then([&] { return stage(MigrationStage::Verifying, &StoreMove::verify); })
        .and_then([&] { return makeLeases(); })
        // Never are both open at once: of a crash in between, the next call makes up.
        .and_then([&] { return from_.noteMove(to_); })
        .and_then([&] { return Site::describe(to_, from_, partitions_); });
}

Status Migration::open(TrustDomain domain) {
    Moving moving{domain, {}, {}, {}};
    Status opened = from_.databaseKey(domain)
                        .and_then([&](const SecretBytes& key) {
                            return Database::open(from_.databasePath(domain), key, schemaOf(domain));
                        })
                        .transform([&](DatabasePtr source) { moving.source = std::move(source); });
    const std::uint32_t targets = domain == TrustDomain::PesIntake ? partitions_ : 1;
    for (std::uint32_t i = 0; i < targets; ++i) {
        const QString location = domain == TrustDomain::PesIntake ? to_.partition(i) : to_.location(domain);
        opened = opened.and_then([&] { return openTarget(domain, location); }).transform([&](DatabasePtr target) {
            moving.targets.push_back(std::move(target));
        });
    }
    return opened.and_then([&] { return prepare(moving); })
        .and_then([&] { return moving.move->rows(); })
        .transform([&](std::int64_t rows) {
            rows_ += rows;
            stores_.push_back(std::move(moving));
        });
}

Result<DatabasePtr> Migration::openTarget(TrustDomain domain, const QString& location) {
    return to_.key(domain)
        .and_then([&](const SecretBytes& key) { return Database::open(location, key, schemaOf(domain)); })
        .and_then([&](DatabasePtr target) {
            return claim(*target).transform([&] { return std::move(target); });
        });
}

/// So that nothing is ever written over another site's, or over this one's in use or otherwise split.
Status Migration::claim(Database& target) {
    return Transaction::begin(target).and_then([&](Transaction transaction) -> Status {
        const auto count = target.single(QStringLiteral("SELECT count(*) FROM setting"), {},
                                         [](const Statement& row) { return row.number(0); });
        if (!count) {
            return passOn(count);
        }
        Settings settings(target);
        if (*count == 0) {
            return settings.set(kSiteSetting, from_.id())
                .and_then([&] { return settings.set(kPartitionsSetting, std::int64_t{partitions_}); })
                .and_then([&] { return transaction.commit(); });
        }
        const auto claimed = settings.contains(kSiteSetting);
        if (!claimed) {
            return passOn(claimed);
        }
        QString site;
        std::int64_t partitions = 0;
        const Status loaded = *claimed ? settings.load(kSiteSetting, site).and_then([&] {
            return settings.load(kPartitionsSetting, partitions);
        })
                                       : Status();
        const bool ours = site == from_.id() && partitions == std::int64_t{partitions_};
        return !loaded || ours ? loaded : fail(ErrorCode::SiteExists, target.location());
    });
}

Status Migration::prepare(Moving& moving) {
    std::vector<Database*> targets;
    for (const DatabasePtr& target : moving.targets) {
        targets.push_back(target.get());
    }
    const auto make = [&](StoreMove::Distribute distribute) {
        moving.move = std::make_unique<StoreMove>(*moving.source, std::move(targets), std::move(distribute),
                                                  QStringList{kSiteSetting, kPartitionsSetting, AuditLog::headSetting()});
    };
    if (moving.domain == TrustDomain::PesIntake) {
        return IntakeSplit::of(*moving.source, partitions_).transform([&](IntakeSplit split) {
            make([split = std::move(split)](const TableShape& table, const Row& row, std::span<std::vector<Row>> shares) {
                return split.distribute(table, row, shares);
            });
        });
    }
    make([](const TableShape&, const Row& row, std::span<std::vector<Row>> shares) {
        shares.front().push_back(row);
        return Status();
    });
    return {};
}

Status Migration::stage(MigrationStage stage, Status (StoreMove::*work)(const StoreMove::Tick&)) {
    MigrationProgress progress{stage, 0, rows_};
    const auto tick = [&](std::int64_t rows) -> Status {
        progress.rows += rows;
        return !progress_ || progress_(progress) ? Status() : fail(ErrorCode::Cancelled);
    };
    Status done = tick(0);
    for (const Moving& one : stores_) {
        done = done.and_then([&] { return ((*one.move).*work)(tick); });
    }
    return done;
}

Status Migration::moveAuditHead() {
    const auto fromKey = from_.databaseKey(TrustDomain::Mdms);
    const auto toKey = to_.key(TrustDomain::Mdms);
    if (!fromKey || !toKey) {
        return fromKey ? passOn(toKey) : passOn(fromKey);
    }
    const SystemClock clock;
    const auto mdms = std::ranges::find(stores_, TrustDomain::Mdms, &Moving::domain);
    AuditLog source(*mdms->source, *fromKey, clock);
    return AuditLog(*mdms->targets.front(), *toKey, clock).takeHead(source);
}

Status Migration::copyMeters() {
    const auto key = from_.databaseKey(TrustDomain::Meters);
    if (!key) {
        return passOn(key);
    }
    const QString path = from_.databasePath(TrustDomain::Meters);
    const auto cut = Database::open(path, *key, meterSchema()).and_then([](const DatabasePtr& meters) { return meters->cutLog(); });
    if (!cut || !*cut) {
        return cut ? Status(fail(ErrorCode::DatabaseBusy, path)) : Status(passOn(cut));
    }
    const QString copy = to_.location(TrustDomain::Meters);
    QFile source(path);
    QSaveFile target(copy);
    if (!source.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::FileUnreadable, path, source.errorString());
    }
    bool written = target.open(QIODevice::WriteOnly) && target.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    while (written && !source.atEnd()) {
        const QByteArray part = source.read(1 << 20);
        written = !part.isEmpty() && target.write(part) == part.size();
    }
    if (!written || !target.commit()) {
        return fail(ErrorCode::FileUnwritable, copy, target.errorString());
    }
    return to_.keep(TrustDomain::Meters, *key);
}

Status Migration::makeLeases() {
    return to_.key(TrustDomain::PesIntake).and_then([&](const SecretBytes& key) {
        return PartitionLeases::create(to_.location(TrustDomain::PesIntake), key, partitions_);
    });
}

}  // namespace

Status migrate(const Site& from, const SiteEngines& to, std::uint32_t partitions,
               const std::function<bool(const MigrationProgress&)>& progress) {
    return Migration(from, to, partitions, progress).run();
}

}  // namespace smarter
