// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>
#include <QtConcurrentRun>
#include <functional>

namespace smarter {

/// One thread of low priority beside the stations' own, for what is worked out of values already read, so that nobody
/// waits behind it at a station. Of what is asked while something is under way only the newest is done. GUI thread.
class SideThread : public QObject {
public:
    explicit SideThread(QObject* parent = nullptr);

    /// `take(work())`: the work there, the taking here.
    template <class Work, class Take>
    void run(Work work, Take take) {
        const auto job = [this, work = std::move(work), take = std::move(take)] {
            underWay_ = true;
            QtConcurrent::run(&thread_, work).then(this, [this, take](const std::invoke_result_t<Work>& answer) {
                underWay_ = false;
                take(answer);
                startNext();
            });
        };
        if (underWay_) {
            next_ = job;
        } else {
            job();
        }
    }

private:
    void startNext();

    bool underWay_ = false;
    std::function<void()> next_;
    QThreadPool thread_;
};

}  // namespace smarter
