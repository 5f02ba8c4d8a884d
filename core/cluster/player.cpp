// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/player.h"

#include <QDir>

#include "core/meter/profile/find_profiles.h"

namespace smarter {

namespace {

constexpr std::size_t kMinutesAStep = 1'440;
constexpr int kReadingsABatch = 60;

bool holdsFoldersOnly(const QString& path) {
    const QDir dir(path);
    return dir.exists() && dir.entryList(QDir::Files).isEmpty() && !dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty();
}

}  // namespace

Result<std::vector<Player::Source>> Player::find(const QStringList& paths, const QString& neighbourhood) {
    std::vector<Source> out;
    const auto add = [&](const QStringList& of, const QString& name) {
        return profile::findProfiles(of).transform([&](const std::vector<profile::ProfileFile>& files) {
            for (const profile::ProfileFile& file : files) {
                out.push_back({name, file.name, file.path});
            }
        });
    };
    for (const QString& path : paths) {
        Status added;
        if (!holdsFoldersOnly(path)) {
            added = add({path}, neighbourhood);
        } else {
            for (const QString& folder : QDir(path).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
                added = added.and_then([&] { return add({path + u'/' + folder}, folder); });
            }
        }
        if (!added) {
            return passOn(added);
        }
    }
    return out;
}

Status Player::turnToNext() {
    const Source source = std::move(sources_.front());
    sources_.pop_front();
    auto reader = profile::Reader::open(source.path, zone_);
    if (!reader) {
        return passOn(reader);
    }
    return meters_.install(source.neighbourhood, source.meter).transform([&](const MeterId& meter) {
        meter_ = meter;
        reader_ = std::move(*reader);
    });
}

Result<bool> Player::step() {
    if (isDone()) {
        return false;
    }
    if (const Status ready = reader_ ? Status() : turnToNext(); !ready) {
        return passOn(ready);
    }
    std::vector<profile::Row> rows;
    while (rows.size() < kMinutesAStep) {
        const auto row = reader_->next();
        if (!row) {
            return passOn(row);
        }
        if (!*row) {
            reader_.reset();
            break;
        }
        rows.push_back(**row);
    }
    return meters_.record(meter_, rows, kReadingsABatch).transform([&](const Recorded& recorded) {
        recorded_ += recorded.sealed;
        return true;
    });
}

}  // namespace smarter
