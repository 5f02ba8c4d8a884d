// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/ingest.h"

#include <algorithm>
#include <chrono>
#include <numeric>

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
    IngestRun(Stations& stations, const QTimeZone& zone, const IngestRequest& request, const IngestObserver& observer)
        : stations_(stations), zone_(zone), request_(request), observer_(observer), start_(SteadyClock::now()) {}

    Result<IngestSummary> run() {
        return openFiles()
            .and_then([&] { return installMeters(); })
            .and_then([&] { return playAll(); })
            .transform([&] { return summary(); });
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

    Status playAll() {
        while (const auto next = earliest()) {
            const Instant end = alignDown(*next, request_.slice) + request_.slice;
            const Status played = playSlice(end).and_then([&] { return carry(); }).and_then([&] { return close(end); });
            if (!played) {
                return played;
            }
        }
        // Nothing new comes in this run: what ended with the last reading is complete.
        return carry().and_then([&] { return reached_ ? close(*reached_) : Status(); });
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
            const auto recorded = stations_.meters().record(source.meter, source.slice, batchReadings());
            if (!recorded) {
                return passOn(recorded);
            }
            alreadyRecorded_ += recorded->alreadyRecorded;
        }
        return {};
    }

    int batchReadings() const {
        return request_.batchReadings > 0 ? request_.batchReadings : stations_.intake().geometry().minutesPerBlock();
    }

    Status carry() {
        const Flow before = flow_;
        return stations_
            .carryAll([&](const Flow& soFar) {
                flow_ = before;
                flow_ += soFar;
                return tell();
            })
            .transform([&](const Flow& all) {
                flow_ = before;
                flow_ += all;
            });
    }

    Status close(Instant until) {
        return stations_.closeWindows(until).and_then([&](const Flow& flow) -> Status {
            flow_ += flow;
            return tell() ? Status() : fail(ErrorCode::Cancelled);
        });
    }

    bool tell() {
        const double read = std::accumulate(sources_.begin(), sources_.end(), 0.0, [](double sum, const Source& source) {
            return sum + (source.ahead ? source.reader->progress() : 1.0);
        });
        return observer_.progress({read / static_cast<double>(sources_.size()), reached_.value_or(Instant{}), summary()});
    }

    IngestSummary summary() const {
        const auto rejected = [](std::int64_t sum, const Source& source) { return sum + source.reader->rowsRejected(); };
        return {static_cast<std::int64_t>(sources_.size()), flow_,
                std::accumulate(sources_.begin(), sources_.end(), std::int64_t{0}, rejected), alreadyRecorded_,
                std::chrono::duration<double>(SteadyClock::now() - start_).count()};
    }

    Stations& stations_;
    const QTimeZone& zone_;
    const IngestRequest& request_;
    const IngestObserver& observer_;
    SteadyClock::time_point start_;
    std::vector<Source> sources_;
    std::optional<Instant> reached_;
    Flow flow_;
    std::int64_t alreadyRecorded_ = 0;
};

}  // namespace

Result<IngestSummary> ingest(Stations& stations, const QTimeZone& zone, const IngestRequest& request,
                             const IngestObserver& observer) {
    if (!isValidName(request.neighbourhood) || request.slice < kMinute || request.batchReadings < 0 ||
        request.batchReadings > static_cast<int>(ReadingBatch::kMostReadings)) {
        return fail(ErrorCode::InvalidArgument, request.neighbourhood);
    }
    return IngestRun(stations, zone, request, observer).run();
}

}  // namespace smarter
