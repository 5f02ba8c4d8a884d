// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/session/site_session.h"

namespace smarter {

/// One thing an operator works on, as the operator's page shows it beside others. A section asks the MDMS itself, with
/// the session of who signed in: `ask` runs there and answers here, unless whoever asked has left since. GUI thread.
class OperatorSection : public QWidget {
    Q_OBJECT

public:
    explicit OperatorSection(SiteSession& session, QWidget* parent = nullptr) : QWidget(parent), session_(session) {}

    /// A word or two.
    virtual QString title() const = 0;
    /// What a role needs for this section to be offered; the MDMS checks it again at every question.
    virtual Permission needs() const = 0;
    bool allowedFor(Role role) const { return allows(role, needs()); }

    void enter(SessionPtr access);
    /// Forgets everything shown, and drops the answers under way.
    void leave();
    /// Asks the MDMS for what is shown, where somebody is signed in and looks at it; showing the section asks too.
    void refresh();
    /// What a person should know before signing out, as a sentence; empty: nothing.
    virtual QString unsaved() const { return {}; }

Q_SIGNALS:
    /// The MDMS said that the session is over.
    void signedOut(const smarter::Error& error);

protected:
    /// One question at a time; what changes meanwhile is asked for afterwards.
    struct Fetch {
        bool underWay = false;
        bool stale = false;
    };

    /// Somebody signed in: the section shows that it loads. What it asks is in load().
    virtual void begin() {}
    virtual void load() = 0;
    /// access() still says who it was; nothing can be asked any more.
    virtual void forget() = 0;

    SiteSession& session() const { return session_; }
    bool isEntered() const { return access_ != nullptr; }
    const SessionPtr& access() const { return access_; }

    /// `work(Mdms&, Session&) -> Result<T>` on the MDMS's thread, then `take(Result<T>)` here.
    template <class Work, class Take>
    void ask(Work work, Take take);
    /// The same for what load() asks: while the last such question is under way, it is put off until the answer.
    template <class Work, class Take>
    void fetch(Fetch& state, Work work, Take take);

    void showEvent(QShowEvent* event) override;

private:
    template <class Work>
    using Answer = std::invoke_result_t<Work&, Mdms&, Session&>;
    template <class Work>
    QFuture<Answer<Work>> answerTo(Work work);
    /// False of an answer that says that the session is over.
    template <class T>
    bool isOurs(const Result<T>& answer, int visit);

    SiteSession& session_;
    SessionPtr access_;
    /// Counts who comes and goes: answers to an earlier one are not shown.
    int visit_ = 0;
};

template <class T>
bool OperatorSection::isOurs(const Result<T>& answer, int visit) {
    if (visit != visit_) {
        return false;
    }
    if (!answer && answer.error().code == ErrorCode::SignedOut) {
        Q_EMIT signedOut(answer.error());
        return false;
    }
    return true;
}

template <class Work>
QFuture<OperatorSection::Answer<Work>> OperatorSection::answerTo(Work work) {
    return session_.mdms().call(
        [access = access_, work = std::move(work)](Mdms& mdms) mutable { return work(mdms, *access); });
}

template <class Work, class Take>
void OperatorSection::ask(Work work, Take take) {
    answerTo(std::move(work))
        .then(this, [this, visit = visit_, take = std::move(take)](const Answer<Work>& answer) mutable {
            if (isOurs(answer, visit)) {
                take(answer);
            }
        });
}

template <class Work, class Take>
void OperatorSection::fetch(Fetch& state, Work work, Take take) {
    state.stale = state.underWay;
    if (state.underWay) {
        return;
    }
    state.underWay = true;
    answerTo(std::move(work))
        .then(this, [this, &state, visit = visit_, take = std::move(take)](const Answer<Work>& answer) mutable {
            state.underWay = false;
            if (isOurs(answer, visit)) {
                take(answer);
            }
            if (state.stale) {
                refresh();
            }
        });
}

}  // namespace smarter
