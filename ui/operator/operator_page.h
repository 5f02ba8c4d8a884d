// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "ui/operator/load_survey.h"
#include "ui/session/input_watch.h"
#include "ui/session/page.h"
#include "ui/session/site_session.h"
#include "ui/theme/theme_controller.h"

class QStackedWidget;

namespace smarter {

class BillingView;
class InlineMessage;
class LoadView;
class OperatorSignIn;
class SegmentedControl;
struct HouseholdSurvey;

/// The utility's side: neighbourhood load and, for those whose role allows it, household totals. Asks the MDMS with the
/// session of who signed in, on the MDMS's own thread, anew as aggregates arrive; what comes back after a sign-out is
/// dropped. Signs out by itself when nobody does anything.
class OperatorPage : public Page {
    Q_OBJECT

public:
    OperatorPage(SiteSession& session, const ThemeController& theme, QWidget* parent = nullptr);

    Identity identity() const override;
    bool isSignedIn() const { return access_ != nullptr; }
    void signOut();
    /// Session::kIdle if nothing is said; a longer one is cut short by the session itself.
    void setIdleLock(std::chrono::milliseconds after) { idle_.setInterval(after); }

protected:
    void showEvent(QShowEvent* event) override;

private:
    using SurveyAnswer = Result<std::shared_ptr<const LoadSurvey>>;
    /// One question at a time; what changes meanwhile is asked for afterwards.
    struct Fetch {
        bool underWay = false;
        bool stale = false;
    };

    QWidget* makeWorkspace(const ThemeController& theme);
    void connectViews();
    void checkForOperators();
    void signIn();
    void addFirst();
    void takeSession(const Result<SessionPtr>& answer);
    void enter(SessionPtr access);
    void watchForIdleness();
    /// The session is over: signs out and says so. False of any other error.
    bool leftBy(const Error& error);
    void look(const LoadQuery& query);
    void refresh();
    void loadSurvey();
    void takeSurvey(const LoadQuery& query, const SurveyAnswer& answer);
    void loadBills();
    void takeBills(const Result<HouseholdSurvey>& answer);

    SiteSession& session_;
    QStackedWidget* stack_;
    OperatorSignIn* signIn_;
    SegmentedControl* views_;
    QStackedWidget* workspace_;
    LoadView* load_;
    BillingView* billing_;
    InlineMessage* message_;
    SessionPtr access_;
    InputWatch watch_;
    QTimer idle_;
    /// Counts sign-ins and sign-outs: answers to an earlier one are not shown.
    int visit_ = 0;
    LoadQuery query_;
    std::optional<LoadQuery> shownQuery_;
    QString month_;
    Fetch survey_;
    Fetch bills_;
};

}  // namespace smarter
