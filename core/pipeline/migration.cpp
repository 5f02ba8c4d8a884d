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
#include "core/pes/intake/intake_setup.h"
#include "core/pes/release/release_schema.h"
#include "core/pipeline/intake_split.h"
#include "core/pipeline/meter_folder.h"
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

/// Of the intake's parts: each is a session of the server's, which has a hundred by default.
constexpr std::uint32_t kPartsAtOnce = 32;

/// A domain's store, or the intake's parts from `first` on.
struct Job {
    TrustDomain domain;
    std::uint32_t first = 0;
    std::uint32_t count = 1;
};

/// One under way.
struct Moving {
    DatabasePtr source;
    std::vector<DatabasePtr> targets;
    std::unique_ptr<StoreMove> move;  ///< of these
};

template <class T>
const Error* errorIn(const Result<T>& result) {
    return result ? nullptr : &result.error();
}

/// `visit(part)` of the file, from its beginning to its end.
template <class Visit>
Status forAllOf(const QString& path, Visit visit) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::FileUnreadable, path, file.errorString());
    }
    while (!file.atEnd()) {
        const QByteArray part = file.read(1 << 20);
        if (part.isEmpty()) {
            return fail(ErrorCode::FileUnreadable, path, file.errorString());
        }
        visit(part);
    }
    return {};
}

class Migration {
public:
    using Progress = std::function<bool(const MigrationProgress&)>;
    Migration(const Site& from, const SiteEngines& to, std::uint32_t partitions, const Progress& progress)
        : from_(from), to_(to), partitions_(partitions), progress_(progress) {}

    Status run();

private:
    std::vector<Job> jobs() const;
    QString placeOf(const Job& job, std::uint32_t index) const;
    Result<DatabasePtr> openSource(TrustDomain domain) const;
    Result<DatabasePtr> openTarget(TrustDomain domain, const QString& location);
    Result<Moving> open(const Job& job);
    Status claim(Database& target);
    Result<StoreMove::Distribute> distributionOf(const Job& job, Database& source) const;
    Status stage(MigrationStage stage, Status (StoreMove::*work)(const StoreMove::Tick&));
    Status moveAuditHead();
    Status copyMeters();
    Status keepIntakeKey();
    Status compareMeters();
    Status makeLeases();

    const Site& from_;
    const SiteEngines& to_;
    std::uint32_t partitions_;
    const Progress& progress_;
    std::int64_t rows_ = 0;
};

Status Migration::run() {
    if (from_.engines() || partitions_ == 0) {
        return fail(ErrorCode::InvalidArgument, from_.folder());
    }
    if (Site::exists(to_.url())) {
        return fail(ErrorCode::SiteExists, to_.folder());
    }
    // First: of a site of the first version, this completes the intake's settings, which are then copied.
    Status ready = to_.makeKeys().and_then([&] { return keepIntakeKey(); });
    for (const Job& job : jobs()) {
        ready = ready.and_then([&] { return open(job); })
                    .and_then([](const Moving& moving) { return moving.move->rows(); })
                    .transform([&](std::int64_t rows) { rows_ += rows; });
    }
    return ready.and_then([&] { return stage(MigrationStage::Copying, &StoreMove::copy); })
        .and_then([&] { return moveAuditHead(); })
        .and_then([&] { return copyMeters(); })
        .and_then([&] { return makeLeases(); })
        .and_then([&] { return stage(MigrationStage::Verifying, &StoreMove::verify); })
        .and_then([&] { return compareMeters(); })
        // Never are both open at once: of a crash in between, the next call makes up.
        .and_then([&] { return from_.noteMove(to_); })
        .and_then([&] { return Site::describe(to_, from_, partitions_); });
}

std::vector<Job> Migration::jobs() const {
    std::vector<Job> out;
    for (std::uint32_t first = 0; first < partitions_; first += kPartsAtOnce) {
        out.push_back({TrustDomain::PesIntake, first, std::min(kPartsAtOnce, partitions_ - first)});
    }
    for (const TrustDomain domain : {TrustDomain::PesRelease, TrustDomain::Mdms, TrustDomain::Customers}) {
        out.push_back({domain});
    }
    return out;
}

QString Migration::placeOf(const Job& job, std::uint32_t index) const {
    return job.domain == TrustDomain::PesIntake ? to_.partition(job.first + index) : to_.location(job.domain);
}

Result<DatabasePtr> Migration::openSource(TrustDomain domain) const {
    return from_.databaseKey(domain).and_then([&](const SecretBytes& key) {
        return Database::open(from_.databasePath(domain), key, schemaOf(domain));
    });
}

Result<Moving> Migration::open(const Job& job) {
    Moving moving;
    std::vector<Database*> targets;
    Status opened = openSource(job.domain).transform([&](DatabasePtr source) { moving.source = std::move(source); });
    for (std::uint32_t i = 0; i < job.count; ++i) {
        opened = opened.and_then([&] { return openTarget(job.domain, placeOf(job, i)); }).transform([&](DatabasePtr target) {
            targets.push_back(moving.targets.emplace_back(std::move(target)).get());
        });
    }
    return opened.and_then([&] { return distributionOf(job, *moving.source); })
        .and_then([&](StoreMove::Distribute distribute) -> Result<Moving> {
            moving.move = std::make_unique<StoreMove>(*moving.source, std::move(targets), std::move(distribute),
                                                      QStringList{kSiteSetting, kPartitionsSetting, AuditLog::headSetting()});
            return moving.move->rows().transform([&](std::int64_t) { return std::move(moving); });
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

Result<StoreMove::Distribute> Migration::distributionOf(const Job& job, Database& source) const {
    if (job.domain == TrustDomain::PesIntake) {
        return IntakeSplit::of(source, partitions_, job.first).transform([](IntakeSplit split) {
            return StoreMove::Distribute(
                [split = std::move(split)](const TableShape& table, const Row& row, std::span<std::vector<Row>> shares) {
                    return split.distribute(table, row, shares);
                });
        });
    }
    return [](const TableShape&, const Row& row, std::span<std::vector<Row>> shares) {
        shares.front().push_back(row);
        return Status();
    };
}

Status Migration::stage(MigrationStage stage, Status (StoreMove::*work)(const StoreMove::Tick&)) {
    MigrationProgress progress{stage, 0, rows_};
    const auto tick = [&](std::int64_t rows) -> Status {
        progress.rows += rows;
        return !progress_ || progress_(progress) ? Status() : fail(ErrorCode::Cancelled);
    };
    Status done = tick(0);
    for (const Job& job : jobs()) {
        done = done.and_then([&] { return open(job); }).and_then([&](const Moving& moving) { return ((*moving.move).*work)(tick); });
    }
    return done;
}

Status Migration::moveAuditHead() {
    const auto fromKey = from_.databaseKey(TrustDomain::Mdms);
    const auto toKey = to_.key(TrustDomain::Mdms);
    const auto source = openSource(TrustDomain::Mdms);
    const auto target = openTarget(TrustDomain::Mdms, to_.location(TrustDomain::Mdms));
    for (const Error* error : {errorIn(fromKey), errorIn(toKey), errorIn(source), errorIn(target)}) {
        if (error != nullptr) {
            return std::unexpected(*error);
        }
    }
    const SystemClock clock;
    AuditLog log(**source, *fromKey, clock);
    return AuditLog(**target, *toKey, clock).takeHead(log);
}

Status Migration::copyMeters() {
    const auto key = from_.databaseKey(TrustDomain::Meters);
    const auto cut = openSource(TrustDomain::Meters).and_then([](const DatabasePtr& meters) { return meters->cutLog(); });
    if (!key || !cut || !*cut) {
        return !key ? passOn(key) : !cut ? passOn(cut) : Status(fail(ErrorCode::DatabaseBusy, from_.databasePath(TrustDomain::Meters)));
    }
    QSaveFile copy(to_.location(TrustDomain::Meters));
    const bool ready = copy.open(QIODevice::WriteOnly) && copy.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    bool written = ready;
    const Status read = forAllOf(from_.databasePath(TrustDomain::Meters), [&](const QByteArray& part) {
        written = written && copy.write(part) == part.size();
    });
    if (!read) {
        return read;
    }
    return written && copy.commit() ? to_.keep(TrustDomain::Meters, *key)
                                    : fail(ErrorCode::FileUnwritable, copy.fileName(), copy.errorString());
}

Status Migration::compareMeters() {
    const auto digest = [](const QString& path) {
        crypto::Sha256 hash;
        return forAllOf(path, [&](const QByteArray& part) {
            hash.add(bytesOf({part.constData(), static_cast<std::size_t>(part.size())}));
        }).transform([&] { return hash.finish(); });
    };
    const QString copy = to_.location(TrustDomain::Meters);
    return digest(from_.databasePath(TrustDomain::Meters)).and_then([&](const crypto::Digest& expected) {
        return digest(copy).and_then([&](const crypto::Digest& found) {
            return found == expected ? Status() : fail(ErrorCode::MigrationDiffers, copy);
        });
    });
}

/// What meters wrap their keys for when they enrol.
Status Migration::keepIntakeKey() {
    return openSource(TrustDomain::PesIntake)
        .and_then([](const DatabasePtr& intake) { return IntakeSetup::load(*intake); })
        .and_then([](const IntakeSetup& setup) { return crypto::RsaPrivateKey::deserialize(setup.rsaKey.view()); })
        .and_then([&](const crypto::RsaPrivateKey& key) { return MeterFolder::keepIntakeKey(to_.folder(), key.publicKey()); });
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
