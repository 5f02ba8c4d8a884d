// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/site_opener.h"

#include <QFuture>
#include <QtConcurrentRun>

#include "core/meter/profile/find_profiles.h"
#include "ui/session/site_session.h"

namespace smarter {

namespace {

Status checkProfiles(const NewSite& site) {
    const QTimeZone zone(site.options.timeZone.toUtf8());
    if (!zone.isValid()) {
        return fail(ErrorCode::TimeZoneUnknown, site.options.timeZone);
    }
    if (site.profiles.isEmpty()) {
        return {};
    }
    const auto files = profile::findProfiles(site.profiles);
    if (!files) {
        return passOn(files);
    }
    for (const profile::ProfileFile& file : *files) {
        if (const auto reader = profile::Reader::open(file.path, zone); !reader) {
            return passOn(reader);
        }
    }
    return {};
}

std::shared_ptr<OpenedSite> opened(std::unique_ptr<Site> site) {
    auto out = std::make_shared<OpenedSite>();
    out->site = std::move(site);
    return out;
}

const SecretBytes* orNull(const std::optional<SecretBytes>& passphrase) {
    return passphrase ? &*passphrase : nullptr;
}

}  // namespace

SiteOpener::SiteOpener(QObject* parent) : QObject(parent) {
    thread_.setMaxThreadCount(1);
}

SiteOpener::~SiteOpener() {
    cancelled_ = true;
    thread_.waitForDone();
}

template <class Work>
void SiteOpener::run(Work work) {
    busy_ = true;
    opening_ = false;
    cancelled_ = false;
    QtConcurrent::run(&thread_, std::move(work)).then(this, [this, task = ++task_](const Answer& answer) {
        if (task != task_) {
            return;
        }
        busy_ = false;
        if (answer) {
            Q_EMIT opened(*answer);
        } else {
            Q_EMIT failed(answer.error());
        }
    });
}

void SiteOpener::openDemo(const DemoSite& demo) {
    run([this, demo] { return makeOrOpen(demo); });
}

void SiteOpener::create(NewSite site) {
    run([this, site = std::move(site)] { return make(site); });
}

void SiteOpener::open(const QString& site, std::optional<SecretBytes> passphrase) {
    run([site, passphrase = std::move(passphrase)] { return openAndLook(site, passphrase); });
    opening_ = true;
}

// Opening a site on engines asks none of them; who cannot see its MDMS is to hear of it here.
SiteOpener::Answer SiteOpener::openAndLook(const QString& name, const std::optional<SecretBytes>& passphrase) {
    return Site::open(name, orNull(passphrase)).and_then([](std::unique_ptr<Site> site) -> Answer {
        if (site->engines()) {
            const SystemClock clock;
            if (const auto mdms = openMdms(*site, clock); !mdms) {
                return passOn(mdms);
            }
        }
        return smarter::opened(std::move(site));
    });
}

void SiteOpener::cancel() {
    cancelled_ = true;
    if (busy_ && opening_) {
        ++task_;
        busy_ = false;
        Q_EMIT failed({ErrorCode::Cancelled});
    }
}

void SiteOpener::inspect(const QString& folder) {
    QtConcurrent::run(&thread_, [folder] { return Site::needsPassphrase(folder); })
        .then(this, [this, folder](const Result<bool>& needs) {
            if (needs) {
                Q_EMIT inspected(folder, *needs);
            } else {
                Q_EMIT failed(needs.error());
            }
        });
}

SiteOpener::Answer SiteOpener::makeOrOpen(const DemoSite& demo) {
    const bool there = demo.exists();
    const auto progress = [this](double fraction) {
        tell(fraction);
        return !cancelled_;
    };
    auto site = there ? demo.open() : demo.create(QDate::currentDate(), progress);
    if (!site) {
        return passOn(site);
    }
    auto out = smarter::opened(std::move(*site));
    out->demo = demo;
    if (!there) {
        auto credentials = demo.credentials();
        if (!credentials) {
            return passOn(credentials);
        }
        out->made = std::move(*credentials);
    }
    return out;
}

SiteOpener::Answer SiteOpener::make(const NewSite& site) {
    const Status sound = checkAccountEntry(site.administrator).and_then([&] { return checkProfiles(site); });
    if (!sound) {
        return passOn(sound);
    }
    auto made = Site::create(site.folder, site.options, orNull(site.passphrase), [this](double fraction) { tell(fraction); });
    if (!made) {
        return passOn(made);
    }
    if (const auto added = addFirstAdministrator(**made, site.administrator); !added) {
        return passOn(added);
    }
    auto out = smarter::opened(std::move(*made));
    if (!site.profiles.isEmpty()) {
        IngestRequest request;
        request.paths = site.profiles;
        request.neighbourhood = site.neighbourhood;
        out->play.push_back(request);
    }
    return out;
}

void SiteOpener::tell(double fraction) {
    QMetaObject::invokeMethod(this, [this, fraction] { Q_EMIT progressed(fraction); }, Qt::QueuedConnection);
}

}  // namespace smarter
