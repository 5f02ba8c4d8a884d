// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/health.h"

#include <QDateTime>
#include <algorithm>

namespace smarter {

const char* nameOf(Dependency dependency) {
    constexpr std::array names{"store", "broker", "lease"};
    return names[static_cast<std::size_t>(dependency)];
}

std::optional<Outage> outageOf(ErrorCode code) {
    switch (code) {
        case ErrorCode::StoreAway:
            return Outage{Dependency::Store, "away"};
        case ErrorCode::DatabaseBusy:
            return Outage{Dependency::Store, "busy"};
        case ErrorCode::DiskFull:
            return Outage{Dependency::Store, "full"};
        case ErrorCode::BrokerAway:
            return Outage{Dependency::Broker, "away"};
        case ErrorCode::BrokerFull:
            return Outage{Dependency::Broker, "full"};
        case ErrorCode::LeaseLost:
            return Outage{Dependency::Lease, "lost"};
        default:
            return {};
    }
}

Health::Health(const Clock& clock, std::vector<Dependency> dependencies, Seconds patience, SpeedClock::SteadySource steady)
    : clock_(clock), dependencies_(std::move(dependencies)), patience_(patience), steady_(std::move(steady)), turned_(steady_()) {}

void Health::turned() {
    const std::lock_guard lock(mutex_);
    turned_ = steady_();
}

void Health::setPhase(Phase phase) {
    const std::lock_guard lock(mutex_);
    phase_ = phase;
}

bool Health::setAway(const Outage& outage) {
    const std::lock_guard lock(mutex_);
    auto& absence = away_[static_cast<std::size_t>(outage.dependency)];
    const bool isNews = !absence;
    absence = Absence{outage.state, isNews ? clock_.now() : absence->since};
    return isNews;
}

std::vector<std::pair<Dependency, Seconds>> Health::allBack() {
    const std::lock_guard lock(mutex_);
    std::vector<std::pair<Dependency, Seconds>> back;
    for (std::size_t i = 0; i < kDependencies; ++i) {
        if (away_[i]) {
            back.emplace_back(static_cast<Dependency>(i), clock_.now() - away_[i]->since);
            away_[i].reset();
        }
    }
    return back;
}

Health::Report Health::alive() const {
    const std::lock_guard lock(mutex_);
    const auto stands = std::chrono::duration_cast<Seconds>(steady_() - turned_);
    return stands < patience_ ? Report{true, "alive\n"}
                              : Report{false, "stands for " + QByteArray::number(qint64{stands.count()}) + " s\n"};
}

Health::Report Health::ready() const {
    const std::lock_guard lock(mutex_);
    constexpr std::array phases{"starting", "serving", "draining"};
    Report report{phase_ == Phase::Serving, QByteArray(phases[static_cast<std::size_t>(phase_)]) + '\n'};
    for (std::size_t i = 0; i < kDependencies; ++i) {
        const auto dependency = static_cast<Dependency>(i);
        if (away_[i]) {
            const QDateTime since = QDateTime::fromSecsSinceEpoch(secondsOf(away_[i]->since));
            report.ok = false;
            report.text += QByteArray(nameOf(dependency)) + ' ' + away_[i]->state + " since " +
                           since.toUTC().toString(Qt::ISODate).toLatin1() + '\n';
        } else if (std::ranges::contains(dependencies_, dependency)) {
            report.text += QByteArray(nameOf(dependency)) + " up\n";
        }
    }
    return report;
}

}  // namespace smarter
