// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/ingest.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <numeric>
#include <utility>

#include "core/base/log.h"
#include "core/meter/profile/find_profiles.h"

namespace smarter {

namespace {

/// A file being played: the row read ahead, and the rows of the slice under way.
struct Source {
    std::unique_ptr<profile::Reader> reader;
    QString name;
    MeterId meter;
    std::optional<profile::Row> ahead;
    std::vector<profile::Row> slice;
};

class IngestRun {
public:
    IngestRun(Stations& stations, const QTimeZone& zone, const IngestRequest& request, const IngestObserver& observer,
              RunControl& control, int ticket)
        : stations_(stations), zone_(zone), request_(request), observer_(observer), control_(control), ticket_(ticket),
          start_(SteadyClock::now()), refusedBefore_(stations.intake().figures().refused) {}

    Result<IngestSummary> run() {
        return openFiles()
            .and_then([&] { return installMeters(); })
            .and_then([&] { return passOverRecorded(); })
            .and_then([&] { return playAll(); })
            .transform([&] { return summary(); });
    }

    IngestSummary summary() const {
        const auto rejected = [](std::int64_t sum, const Source& source) { return sum + source.reader->rowsRejected(); };
        return {static_cast<std::int64_t>(sources_.size()), sealed_, flow_,
                std::accumulate(sources_.begin(), sources_.end(), std::int64_t{0}, rejected), alreadyRecorded_,
                std::chrono::duration<double>(SteadyClock::now() - start_).count()};
    }

private:
    using SteadyClock = std::chrono::steady_clock;

    Status openFiles() {
        const auto files = profile::findProfiles(request_.paths);
        if (!files) {
            return passOn(files);
        }
        for (const profile::ProfileFile& file : *files) {
            auto reader = profile::Reader::open(file.path, zone_);
            if (!reader) {
                return passOn(reader);
            }
            sources_.push_back({std::move(*reader), file.name, {}, {}, {}});
            if (const Status read = readAhead(sources_.back()); !read) {
                return read;
            }
        }
        return {};
    }

    Status installMeters() {
        for (Source& source : sources_) {
            const auto meter = stations_.meters().install(request_.neighbourhood, source.name);
            if (!meter) {
                return passOn(meter);
            }
            source.meter = *meter;
        }
        return stations_.connect().transform([&](const Flow& flow) { flow_ += flow; });
    }

    Status readAhead(Source& source) {
        do {
            const auto row = source.reader->next();
            if (!row) {
                return passOn(row);
            }
            source.ahead = *row;
        } while (source.ahead && request_.from && source.ahead->start < *request_.from);
        for (const profile::RowIssue& issue : source.reader->takeIssues()) {
            observer_.issue(issue);
        }
        if (source.ahead && request_.to && source.ahead->start >= *request_.to) {
            source.ahead.reset();
        }
        return {};
    }

    std::optional<Instant> earliest() const {
        std::optional<Instant> first;
        for (const Source& source : sources_) {
            if (source.ahead && (!first || source.ahead->start < *first)) {
                first = source.ahead->start;
            }
        }
        return first;
    }

    /// Minutes of an earlier run are no reason to wait.
    Status passOverRecorded() {
        for (Source& source : sources_) {
            while (source.ahead) {
                const auto recorded = stations_.meters().hasRecorded(source.meter, source.ahead->start);
                if (!recorded) {
                    return passOn(recorded);
                }
                if (!*recorded) {
                    break;
                }
                ++alreadyRecorded_;
                // A run that was cancelled before it closed them leaves windows to this one, which may have nothing new.
                const Instant end = source.ahead->start + kMinute;
                reached_ = reached_ ? std::max(*reached_, end) : end;
                if (const Status read = readAhead(source); !read) {
                    return read;
                }
            }
            if (!tell()) {
                return fail(ErrorCode::Cancelled);
            }
        }
        startFraction_ = fraction();
        playStart_ = SteadyClock::now();
        return {};
    }

    Status playAll() {
        while (const auto next = earliest()) {
            stations_.intake().setWorkers(control_.workers());
            const auto end = mayBeLive(*next) ? liveStep(*next) : catchUpStep(*next);
            if (!end) {
                return passOn(end);
            }
            const bool closes = !live_ || alignDown(*end, interval()) > closed_;
            const Status played = playSlice(*end).and_then([&] { return carry(); }).and_then([&] {
                return closes ? close(*end) : Status();
            });
            if (!played) {
                return played;
            }
        }
        // Nothing new comes in this run: what ended with the last reading is complete.
        return carry().and_then([&] { return reached_ ? close(*reached_) : Status(); });
    }

    Seconds interval() const { return stations_.intake().geometry().intervalLength(); }

    bool mayBeLive(Instant next) const {
        return !control_.speed().isFastest() && (!request_.liveFrom || next >= *request_.liveFrom);
    }

    Result<Instant> catchUpStep(Instant next) {
        live_ = false;
        const Instant end = alignDown(next, request_.slice) + request_.slice;
        return request_.liveFrom && next < *request_.liveFrom ? std::min(end, *request_.liveFrom) : end;
    }

    /// Waits until something is to be done: readings are due, or a window ends.
    Result<Instant> liveStep(Instant next) {
        if (!live_) {
            live_ = true;
            control_.setTime(next);
        }
        while (mayBeLive(next)) {
            const int change = control_.change();
            if (!tell()) {
                return fail(ErrorCode::Cancelled);
            }
            const Seconds step = kMinute * control_.batchPolicy().live(static_cast<int>(interval() / kMinute));
            const Instant windowEnd = alignDown(control_.clock().now(), interval()) + interval();
            const Instant due = std::min(alignDown(next, step) + step, windowEnd);
            if (std::exchange(stepping_, false)) {
                control_.setTime(due);  // the clock stands
                return due;
            }
            if (control_.waitUntil(due, ticket_, change) == RunControl::Woken::Due) {
                return std::max(due, std::min(alignDown(control_.clock().now(), step), due + request_.slice));
            }
        }
        return catchUpStep(next);
    }

    Status playSlice(Instant end) {
        for (Source& source : sources_) {
            source.slice.clear();
            while (source.ahead && source.ahead->start < end) {
                source.slice.push_back(*source.ahead);
                if (const Status read = readAhead(source); !read) {
                    return read;
                }
            }
            if (source.slice.empty()) {
                continue;
            }
            const Instant last = source.slice.back().start + kMinute;
            reached_ = reached_ ? std::max(*reached_, last) : last;
            const int most = control_.batchPolicy().catchingUp(stations_.intake().geometry().minutesPerBlock());
            const auto recorded = stations_.meters().record(source.meter, source.slice, most);
            if (!recorded) {
                return passOn(recorded);
            }
            sealed_ += recorded->sealed;
            alreadyRecorded_ += recorded->alreadyRecorded;
        }
        return {};
    }

    Status carry() {
        const Flow before = flow_;
        const auto add = [&](const Flow& soFar) {
            flow_ = before;
            flow_ += soFar;
        };
        const Status carried = stations_
                                   .carryAll([&](const Flow& soFar) {
                                       const Flow last = flow_;
                                       add(soFar);
                                       qCDebug(logPipeline).noquote()
                                           << logLine("commit", {{"accepted", flow_.accepted - last.accepted},
                                                                 {"refused", flow_.refused - last.refused}});
                                       return tell();
                                   })
                                   .transform(add);
        logRefusals();
        return carried;
    }

    Status close(Instant until) {
        closed_ = std::max(closed_, until);
        return stations_.closeWindows(until).and_then([&](const Flow& flow) -> Status {
            flow_ += flow;
            for (const auto& [outcome, counts] : flow.tally.byOutcome) {
                qCInfo(logRelease).noquote() << logLine("windows", {{"outcome", static_cast<std::int64_t>(outcome)},
                                                                    {"loads", counts.loads},
                                                                    {"households", counts.households}});
            }
            return tell() ? Status() : fail(ErrorCode::Cancelled);
        });
    }

    void logRefusals() {
        const auto& refused = stations_.intake().figures().refused;
        for (std::size_t reason = 0; reason < refused.size(); ++reason) {
            if (const auto count = refused[reason] - std::exchange(refusedBefore_[reason], refused[reason]); count > 0) {
                qCWarning(logIntake).noquote() << logLine("refused", {{"reason", static_cast<std::int64_t>(reason)}, {"readings", count}});
            }
        }
    }

    /// False when the run is to end; waits while it is paused.
    bool tell() {
        for (;;) {
            if (!observer_.progress(progress()) || control_.isCancelled(ticket_)) {
                return false;
            }
            stepping_ = control_.isPaused() && control_.takeStep();
            if (!control_.isPaused() || stepping_) {
                return true;
            }
            if (!control_.waitWhilePaused(ticket_)) {
                return false;
            }
        }
    }

    double fraction() const {
        const double read = std::accumulate(sources_.begin(), sources_.end(), 0.0, [](double sum, const Source& source) {
            return sum + (source.ahead ? source.reader->progress() : 1.0);
        });
        return read / static_cast<double>(sources_.size());
    }

    IngestProgress progress() const {
        IngestProgress out{fraction(), reached_.value_or(Instant{}), live_, {}, summary()};
        const double done = out.fraction - startFraction_;
        if (!live_ && playStart_ && done > 0) {
            const double seconds = std::chrono::duration<double>(SteadyClock::now() - *playStart_).count();
            out.secondsLeft = seconds * (1 - out.fraction) / done;
        }
        return out;
    }

    Stations& stations_;
    const QTimeZone& zone_;
    const IngestRequest& request_;
    const IngestObserver& observer_;
    RunControl& control_;
    const int ticket_;
    SteadyClock::time_point start_;
    std::optional<SteadyClock::time_point> playStart_;
    double startFraction_ = 0;
    std::vector<Source> sources_;
    std::optional<Instant> reached_;
    Instant closed_;  ///< windows that ended by then are closed
    bool live_ = false;
    bool stepping_ = false;  ///< paused, and told to go on until the next time it tells
    Flow flow_;
    std::int64_t sealed_ = 0;
    std::int64_t alreadyRecorded_ = 0;
    std::array<std::int64_t, kRefusalReasons> refusedBefore_;
};

}  // namespace

Result<IngestSummary> ingest(Stations& stations, const QTimeZone& zone, const IngestRequest& request,
                             const IngestObserver& observer, RunControl& control, int ticket) {
    if (!isValidName(request.neighbourhood) || request.slice < kMinute) {
        return fail(ErrorCode::InvalidArgument, request.neighbourhood);
    }
    qCInfo(logPipeline).noquote() << logLine("run-started", {{"paths", static_cast<std::int64_t>(request.paths.size())},
                                                             {"speed", std::int64_t{control.speed().factor}}});
    IngestRun run(stations, zone, request, observer, control, ticket);
    const auto summary = run.run();
    const IngestSummary counts = run.summary();
    qCInfo(logPipeline).noquote() << logLine("run-ended", {{"meters", counts.meters},
                                                           {"accepted", counts.flow.accepted},
                                                           {"refused", counts.flow.refused},
                                                           {"rows_rejected", counts.rowsRejected},
                                                           {"known", counts.alreadyRecorded},
                                                           {"seconds", counts.elapsedSeconds}});
    if (!summary && summary.error().code != ErrorCode::Cancelled) {
        qCWarning(logPipeline).noquote() << logLine("run-failed", {errorField(summary.error())});
    }
    return summary;
}

Result<IngestSummary> ingest(Stations& stations, const QTimeZone& zone, const IngestRequest& request,
                             const IngestObserver& observer) {
    RunControl control(stations.intake().workers());
    return ingest(stations, zone, request, observer, control, control.ticket());
}

}  // namespace smarter
