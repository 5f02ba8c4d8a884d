// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>
#include <atomic>

#include "core/pipeline/demo_site.h"
#include "core/pipeline/first_administrator.h"
#include "core/pipeline/ingest.h"

namespace smarter {

/// What a SiteSession is made from, and what is to be played in it first.
struct OpenedSite {
    std::unique_ptr<Site> site;
    std::optional<DemoSite> demo;
    /// Only of a demonstration made just now: to be shown once.
    std::optional<DemoCredentials> made;
    std::vector<IngestRequest> play;
};

struct NewSite {
    QString folder;
    SiteOptions options;
    /// Unset: the key is kept in the desktop's keyring.
    std::optional<SecretBytes> passphrase;
    AccountEntry administrator;
    /// May be empty.
    QStringList profiles;
    QString neighbourhood;
};

/// Makes and opens sites on a thread of its own, one at a time. GUI thread.
class SiteOpener : public QObject {
    Q_OBJECT

public:
    explicit SiteOpener(QObject* parent = nullptr);
    /// Waits for the step under way.
    ~SiteOpener() override;

    bool isBusy() const { return busy_; }
    /// Opens the demonstration, and makes it first where there is none.
    void openDemo(const DemoSite& demo);
    /// Looks at the profiles and the administrator first, so that what is wrong is told before there is a site.
    void create(NewSite site);
    /// In a folder: without a passphrase, by the desktop's keyring. On engines: `opened` once its MDMS could be opened too.
    void open(const QString& site, std::optional<SecretBytes> passphrase);
    /// Answers by `inspected`.
    void inspect(const QString& folder);
    /// `failed` tells when it is: of the demonstration when its step under way is done, of an opening at once. What is
    /// created is not cancelled.
    void cancel();

Q_SIGNALS:
    void progressed(double fraction);
    void inspected(const QString& folder, bool needsPassphrase);
    void opened(const std::shared_ptr<smarter::OpenedSite>& site);
    void failed(const smarter::Error& error);

private:
    using Answer = Result<std::shared_ptr<OpenedSite>>;
    template <class Work>
    void run(Work work);
    static Answer openAndLook(const QString& site, const std::optional<SecretBytes>& passphrase);
    Answer makeOrOpen(const DemoSite& demo);
    Answer make(const NewSite& site);
    void tell(double fraction);

    bool busy_ = false;
    bool opening_ = false;
    int task_ = 0;  ///< the answer to an earlier one is dropped
    std::atomic<bool> cancelled_{false};
    QThreadPool thread_;
};

}  // namespace smarter
