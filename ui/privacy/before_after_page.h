// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>
#include <atomic>

#include "ui/privacy/compared_day.h"
#include "ui/session/page.h"
#include "ui/theme/theme_controller.h"

namespace smarter {

class AfterCard;
class BeforeCard;
class Label;
class PromisesModel;
class ScoresModel;
class StateStack;
class ViewBar;

/// The same home and hours, side by side: what a classic MDMS could read from a home's minutes, and what is left of it
/// in what this MDMS gets. It reads the files the user has and asks no station for anything. Files are read and
/// everything is computed on a thread of its own; of what is asked meanwhile the newest is next.
class BeforeAfterPage : public Page {
    Q_OBJECT

public:
    struct Options {
        std::vector<ProfileSource> sources;  ///< of the demonstration; may be empty
        QTimeZone zone;                      ///< of the site
        std::uint32_t minimumMeters = 10;    ///< of its release policy
    };

    BeforeAfterPage(Options options, const ThemeController& theme, QWidget* parent = nullptr);
    ~BeforeAfterPage() override;

    Identity identity() const override;
    /// Looks at a folder of load profiles of which nothing else is known.
    void openFolder(const QString& folder);
    /// The site's release rule is another now.
    void setMinimumMeters(std::uint32_t meters);
    /// What is on the screen; null before the first.
    const ComparedDayPtr& shown() const { return shown_; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeContent();
    QWidget* makeTables();
    void showNothing();
    void showNoDay();
    void chooseFolder();
    void load(int source);
    void showLoaded(int source, const Result<HomeProfilesPtr>& profiles);
    void compareSoon();
    void compare(const ViewRequest& request);
    void showDay(const ComparedDayPtr& day);
    void stopWork();

    Options options_;
    const ThemeController& theme_;
    int source_ = -1;
    ViewBar* bar_;
    BeforeCard* before_;
    AfterCard* after_;
    ScoresModel* scores_;
    PromisesModel* promises_;
    Label* measuredAgainst_;
    Label* origin_;
    StateStack* stack_;
    HomeProfilesPtr profiles_;
    ComparedDayPtr shown_;
    bool comparing_ = false;
    std::shared_ptr<std::atomic_bool> stop_;  ///< of the reading under way
    QThreadPool worker_;
};

}  // namespace smarter
