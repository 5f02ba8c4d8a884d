// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

#include "ui/session/preferences.h"
#include "ui/start/recent_sites.h"
#include "ui/start/site_opener.h"

class QVBoxLayout;

namespace smarter {

class AddressForm;
class BusyButton;
class CreateForm;
class InlineMessage;
class OpenForm;
class ProgressPanel;

/// Where there is no site yet: starts the demonstration, creates a site from load profiles, opens one in a folder or on
/// servers.
class StartPage : public QWidget {
    Q_OBJECT

public:
    /// `demo` is where the demonstration is or will be. The preferences must outlive the page.
    StartPage(Preferences& preferences, const DemoSite& demo, QWidget* parent = nullptr);

    void startDemo();
    /// In a folder, or by the address of one on servers, which has no passphrase.
    void openSite(const QString& site, std::optional<SecretBytes> passphrase);
    bool isBusy() const { return opener_.isBusy(); }

Q_SIGNALS:
    void opened(const std::shared_ptr<smarter::OpenedSite>& site);
    /// What was asked for did not come about; the page says so.
    void refused(const smarter::Error& error);

private:
    enum class Task { Demo, Create, Open, OpenAddress };

    QWidget* makeChoices();
    QWidget* makeHeading();
    QWidget* makeDemoCard();
    QWidget* makeCreateCard();
    QWidget* makeRecent();
    QWidget* framed(QWidget* content);
    void connectForms();
    void create();
    void openAddress(const QString& address);
    void openChosen();
    void showRecent();
    void take(const std::shared_ptr<OpenedSite>& site);
    void refuse(const Error& error);

    Preferences& preferences_;
    const ThemeController& theme_;
    RecentSites recent_;
    DemoSite demo_;
    SiteOpener opener_;
    Task task_ = Task::Open;
    QStackedWidget* stack_;
    QWidget* choices_;
    BusyButton* startDemo_ = nullptr;
    InlineMessage* message_;
    OpenForm* openForm_;
    CreateForm* createForm_;
    AddressForm* addressForm_;
    ProgressPanel* progress_;
    QWidget* createPage_;
    QWidget* addressPage_;
    QWidget* recentCard_;
    QVBoxLayout* recentList_;
};

}  // namespace smarter
