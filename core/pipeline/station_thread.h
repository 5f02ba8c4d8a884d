// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QThreadPool>
#include <QtConcurrentRun>
#include <functional>
#include <memory>

#include "core/base/result.h"

namespace smarter {

/// One station on one thread of its own, opened there at the first call and closed there at the end. Calls run in
/// order; a screen takes their answers with QFuture::then(this, …) and never waits. A station whose store was lost
/// (StoreAway) is closed, and opened anew at the next call. Thread-safe.
template <class Station>
class StationThread {
public:
    using Open = std::function<Result<std::unique_ptr<Station>>()>;

    explicit StationThread(Open open) : open_(std::move(open)) {
        thread_.setMaxThreadCount(1);
        thread_.setExpiryTimeout(-1);  // databases belong to the thread that opened them
    }
    StationThread(const StationThread&) = delete;
    StationThread& operator=(const StationThread&) = delete;
    ~StationThread() {
        QtConcurrent::run(&thread_, [this] { station_.reset(); }).waitForFinished();
    }

    /// `work(Station&)` gives a Result; so does the future. If opening fails, that is the answer, and the next
    /// call tries again.
    template <class Work>
    auto call(Work work) -> QFuture<std::invoke_result_t<Work, Station&>> {
        using Answer = std::invoke_result_t<Work, Station&>;
        return QtConcurrent::run(&thread_, [this, work = std::move(work)]() mutable -> Answer {
            if (!station_) {
                auto opened = open_();
                if (!opened) {
                    return passOn(opened);
                }
                station_ = std::move(*opened);
            }
            Answer answer = work(*station_);
            if (!answer && answer.error().code == ErrorCode::StoreAway) {
                station_.reset();
            }
            return answer;
        });
    }

private:
    Open open_;
    QThreadPool thread_;
    std::unique_ptr<Station> station_;
};

}  // namespace smarter
