// SPDX-License-Identifier: GPL-3.0-or-later
#include <QThread>
#include <stop_token>

#include "app/smarterctl/context.h"
#include "app/smarterctl/interruption.h"
#include "core/broker/nkey.h"
#include "core/cluster/concentrator_role.h"
#include "core/cluster/intake_role.h"
#include "core/cluster/mdms_role.h"
#include "core/cluster/player.h"
#include "core/cluster/release_role.h"
#include "core/pipeline/meter_folder.h"
#include "core/service/service_host.h"

namespace smarter::ctl {

namespace {

Result<RoleSettings> settingsOf(const Context& context, RoleKind role) {
    return RoleSettings::load(role, context.parser.value(QStringLiteral("config")), [&](const QString& option) {
        return context.parser.isSet(option) ? std::optional(context.parser.value(option)) : std::nullopt;
    });
}

/// That the process is told to end. Made before anything that has threads: one that was there before takes the signal
/// itself, and the process with it.
class Ending {
public:
    std::stop_token token() const { return source_.get_token(); }

private:
    std::stop_source source_;
    const Interruption interruption_{[this] { source_.request_stop(); }};
};

/// Runs a role until it is told to stop.
Status serve(ServiceHost& host, const Ending& ending, const RoleFactory& make) {
    const std::stop_callback stopping(ending.token(), [&] { host.requestStop(); });
    say(QStringLiteral("health and metrics on port %1").arg(host.port()));
    return host.run(make);
}

Result<Answer> ended(const Status& status, QJsonObject json = {}) {
    return status.transform([&] { return Answer{std::move(json), QStringLiteral("stopped")}; });
}

Result<BrokerAddress> brokerOf(const RoleSettings& settings) {
    return BrokerAddress::parse(settings.brokerUrl);
}

/// What every role that has a store of the site is made of.
struct SiteService {
    const Ending ending;
    const SystemClock clock;
    RoleSettings settings;
    BrokerAddress broker;
    std::unique_ptr<Site> site;
    std::unique_ptr<ServiceHost> host;

    static Result<std::unique_ptr<SiteService>> open(const Context& context, RoleKind role) {
        auto out = std::make_unique<SiteService>();
        const auto into = [](auto& member) { return [&member](auto value) { member = std::move(value); }; };
        return settingsOf(context, role)
            .transform(into(out->settings))
            .and_then([&] { return brokerOf(out->settings).transform(into(out->broker)); })
            .and_then([&] { return Site::open(out->settings.siteUrl, nullptr).transform(into(out->site)); })
            .and_then([&] { return ServiceHost::start(out->settings, out->clock).transform(into(out->host)); })
            .transform([&] { return std::move(out); });
    }
    Result<Answer> run(const RoleFactory& make) const { return ended(serve(*host, ending, make)); }
};

Result<Answer> pesIntake(Context& context) {
    const auto opened = SiteService::open(context, RoleKind::PesIntake);
    if (!opened) {
        return passOn(opened);
    }
    const SiteService& service = **opened;
    const RoleSettings& settings = service.settings;
    if (service.site->partitions() != settings.partitionCount) {
        return fail(ErrorCode::SettingInvalid, QStringLiteral("[broker] partition_count"),
                    QStringLiteral("the site has %1").arg(service.site->partitions()));
    }
    ReadingMetrics readings(service.host->metrics());
    CommitMetrics commits(service.host->metrics());
    IntakeMetrics intake(service.host->metrics());
    const LeaseSettings leases{settings.intake.worker, settings.intake.lease, settings.intake.partitions};
    const int threads = settings.intake.workers > 0 ? settings.intake.workers : QThread::idealThreadCount();
    return service.run([&] {
        return IntakeRole::open(*service.site, service.broker, leases, threads, service.clock, {readings, commits, intake});
    });
}

Result<Answer> pesRelease(Context& context) {
    return SiteService::open(context, RoleKind::PesRelease).and_then([](const std::unique_ptr<SiteService>& service) {
        AggregateMetrics aggregates(service->host->metrics());
        CommitMetrics commits(service->host->metrics());
        return service->run([&] { return ReleaseRole::open(*service->site, service->broker, aggregates, commits); });
    });
}

Result<Answer> mdms(Context& context) {
    return SiteService::open(context, RoleKind::Mdms).and_then([](const std::unique_ptr<SiteService>& service) {
        AggregateMetrics aggregates(service->host->metrics());
        CommitMetrics commits(service->host->metrics());
        return service->run([&] { return MdmsRole::open(*service->site, service->broker, service->clock, aggregates, commits); });
    });
}

/// A concentrator whose meters live through files meanwhile, and that may end when all of it is settled.
class PlayingRole : public ServiceRole {
public:
    PlayingRole(std::unique_ptr<ConcentratorRole> concentrator, Player& player, std::function<void()> settled, ReadingMetrics& readings,
                ConcentratorFigures& total)
        : concentrator_(std::move(concentrator)), player_(player), settled_(std::move(settled)), readings_(readings), total_(total) {}

    Result<bool> step(const std::stop_token& stop) override {
        const auto played = player_.step();
        if (!played) {
            return played;
        }
        concentrator_->setRecording(!player_.isDone());
        const auto worked = concentrator_->step(stop);
        note();
        if (worked && !*worked && concentrator_->isSettled() && settled_) {
            settled_();
        }
        return worked.transform([&](bool any) { return any || *played; });
    }
    Status drain(const std::stop_token& enough) override {
        Status drained = concentrator_->drain(enough);
        note();
        return drained;
    }

private:
    void note() {
        const ConcentratorFigures& now = concentrator_->figures();
        readings_.addAccepted(now.acceptedReadings - noted_.acceptedReadings);
        total_.acceptedReadings += now.acceptedReadings - noted_.acceptedReadings;
        total_.refusedReadings += now.refusedReadings - noted_.refusedReadings;
        total_.energy += now.energy - noted_.energy;
        total_.batchesSentAgain += now.batchesSentAgain - noted_.batchesSentAgain;
        noted_ = now;
    }

    std::unique_ptr<ConcentratorRole> concentrator_;
    Player& player_;
    std::function<void()> settled_;
    ReadingMetrics& readings_;
    ConcentratorFigures& total_;  // over outages
    ConcentratorFigures noted_;
};

Result<QTimeZone> zoneOf(const Context& context) {
    const QString name = context.parser.value(QStringLiteral("timezone"));
    const QTimeZone zone = name.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(name.toUtf8());
    return zone.isValid() ? Result<QTimeZone>(zone) : fail(ErrorCode::TimeZoneUnknown, name);
}

Result<Answer> concentrator(Context& context) {
    const Ending ending;
    const auto settings = settingsOf(context, RoleKind::Concentrator);
    const auto broker = settings.and_then(brokerOf);
    const auto zone = broker.and_then([&](const BrokerAddress&) { return zoneOf(context); });
    if (!zone) {
        return passOn(zone);
    }
    const QString neighbourhood = context.parser.value(QStringLiteral("neighbourhood"));
    auto sources = Player::find(context.arguments, neighbourhood.isEmpty() ? QStringLiteral("Neighbourhood 1") : neighbourhood);
    if (!sources) {
        return passOn(sources);
    }
    const auto folder = MeterFolder::open(settings->concentrator.meters);
    if (!folder) {
        return passOn(folder);
    }
    Player player(*folder->meters, *zone, std::move(*sources));
    const SystemClock clock;
    const auto host = ServiceHost::start(*settings, clock);
    if (!host) {
        return passOn(host);
    }
    ReadingMetrics readings((*host)->metrics());
    const ConcentratorSettings own{settings->concentrator.name, settings->partitionCount, settings->concentrator.inFlight};
    ConcentratorFigures total;
    const auto settled = context.parser.isSet(QStringLiteral("until-settled")) ? std::function<void()>([&] { (*host)->requestStop(); })
                                                                               : std::function<void()>();
    const auto make = [&]() -> Result<std::unique_ptr<ServiceRole>> {
        return ConcentratorRole::open(*folder->meters, *broker, own).transform([&](std::unique_ptr<ConcentratorRole> role) {
            return std::unique_ptr<ServiceRole>(std::make_unique<PlayingRole>(std::move(role), player, settled, readings, total));
        });
    };
    const Status served = serve(**host, ending, make);
    return ended(served, {{QStringLiteral("readings_recorded"), static_cast<qint64>(player.recorded())},
                          {QStringLiteral("readings_accepted"), static_cast<qint64>(total.acceptedReadings)},
                          {QStringLiteral("readings_rejected"), static_cast<qint64>(total.refusedReadings)},
                          {QStringLiteral("joules_accepted"), static_cast<qint64>(total.energy.value)}});
}

/// A station's identity at the broker: its seed in a new file, its public key for the broker's configuration.
Result<Answer> brokerKey(Context& context) {
    if (context.arguments.size() != 1) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("broker-key"));
    }
    return createUserSeed(context.arguments.front()).transform([](const QString& publicKey) {
        return Answer{{{QStringLiteral("public_key"), publicKey}}, publicKey};
    });
}

}  // namespace

std::span<const CommandEntry> roleCommands() {
    static constexpr CommandEntry commands[] = {
        {"concentrator", "--config FILE [PATH…] [--neighbourhood NAME] [--until-settled]   brings its meters' readings to the broker; "
                         "with paths, the meters live through those files first", concentrator},
        {"pes-intake", "--config FILE   a worker of the PES intake of a site on engines", pesIntake},
        {"pes-release", "--config FILE   the PES release, or its standby", pesRelease},
        {"mdms", "--config FILE   takes the aggregates in", mdms},
        {"broker-key", "FILE   makes a station's key for the broker: the seed in FILE; shows its public key", brokerKey},
    };
    return commands;
}

}  // namespace smarter::ctl
