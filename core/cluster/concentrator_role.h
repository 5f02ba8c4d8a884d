// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <set>

#include "core/broker/broker.h"
#include "core/meter/meter_fleet.h"
#include "core/service/role_loop.h"

namespace smarter {

struct ConcentratorSettings {
    QString name;  ///< answers come back under it
    std::uint32_t partitions = 1;  ///< of the site
    int inFlight = 1'000;          ///< batches sent and not answered, at most
    /// Sent again when there was no answer for so long: longer than the broker remembers a message's name.
    std::chrono::seconds patience{150};
};

/// What a concentrator has done since it was opened.
struct ConcentratorFigures {
    std::int64_t acceptedReadings = 0;
    std::int64_t refusedReadings = 0;
    Joules energy;  ///< of those accepted, by the meters' own word
    std::int64_t batchesSent = 0;
    std::int64_t batchesSentAgain = 0;
};

/// A data concentrator on engines, with the simulated meters behind it: brings what they have sealed to the broker, and
/// lets them go of it when the intake has committed it; until then they keep it, so that a broker that is full or away
/// costs nothing but time. Holds no key. Belongs to one thread.
class ConcentratorRole : public ServiceRole {
public:
    /// `meters` outlives the role. InvalidArgument for a name that is none.
    static Result<std::unique_ptr<ConcentratorRole>> open(MeterFleet& meters, const BrokerAddress& broker, ConcentratorSettings settings);

    Result<bool> step(const std::stop_token& stop) override;
    Status drain(const std::stop_token& enough) override;

    /// While readings are being recorded, nothing is said to be complete.
    void setRecording(bool recording) { recording_ = recording; }
    /// All that was sealed is acknowledged, and the windows up to its end are closed or being closed.
    bool isSettled() const { return settled_ && inFlight_ == 0 && !recording_; }
    const ConcentratorFigures& figures() const { return figures_; }

private:
    using SteadyClock = std::chrono::steady_clock;
    struct Sent {
        std::uint64_t lastSequence = 0;
        SteadyClock::time_point at;
    };
    ConcentratorRole(MeterFleet& meters, Broker broker, Consumer answers, ConcentratorSettings settings)
        : meters_(meters), broker_(std::move(broker)), answers_(std::move(answers)), settings_(std::move(settings)) {}
    Result<bool> takeAnswers();
    Status settle(const Acknowledgement& acknowledgement);
    Status enrolNew();
    Result<bool> send();
    Result<std::vector<ReadingBatch>> sendable(int most);
    Result<std::uint32_t> partitionOfMeter(const MeterId& meter);
    void sendAgainIfDue();
    Result<bool> mark();

    MeterFleet& meters_;
    Broker broker_;
    Consumer answers_;
    ConcentratorSettings settings_;
    ConcentratorFigures figures_;
    std::uint64_t cursor_ = 0;
    std::map<MeterId, std::deque<Sent>> sent_;
    int inFlight_ = 0;
    std::map<MeterId, SteadyClock::time_point> enrolling_;
    std::map<MeterId, std::uint32_t> partitions_;  // of meters
    std::map<QString, Instant> marked_;
    SteadyClock::time_point nextMark_{};
    bool recording_ = false;
    bool settled_ = false;
    bool moved_ = true;  // since the last marks: something was acknowledged or recorded
};

}  // namespace smarter
