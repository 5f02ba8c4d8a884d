// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/load_section.h"

#include <QVBoxLayout>

#include "ui/operator/load_view.h"
#include "ui/text/error_text.h"
#include "ui/widgets/inline_message.h"

namespace smarter {

LoadSection::LoadSection(SiteSession& session, const ThemeController& theme, QWidget* parent)
    : OperatorSection(session, parent), view_(new LoadView(theme, session.site())), message_(new InlineMessage(theme)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kGap);
    column->addWidget(message_);
    column->addWidget(view_, 1);
    connect(view_, &LoadView::neighbourhoodChosen, this,
            [this](const QString& name) { look({name, query_.span, query_.day}); });
    connect(view_, &LoadView::spanChosen, this,
            [this](LoadSpan span) { look({query_.neighbourhood, span, query_.day}); });
    connect(view_, &LoadView::dayChosen, this, [this](QDate day) { look({query_.neighbourhood, query_.span, day}); });
    connect(view_, &LoadView::newestAsked, this, [this] { look({query_.neighbourhood, query_.span, {}}); });
    connect(view_, &LoadView::playAsked, &session, &SiteSession::playDemo);
    connect(view_, &LoadView::retryAsked, this, &LoadSection::refresh);
    connect(message_, &InlineMessage::actionChosen, this, &LoadSection::refresh);
    connect(&session, &SiteSession::aggregatesArrived, this, &LoadSection::refresh);
    connect(&session, &SiteSession::playingChanged, this, &LoadSection::refresh);
}

void LoadSection::begin() {
    view_->showLoading();
}

void LoadSection::forget() {
    query_ = {};
    shownQuery_.reset();
    forecasts_.clear();
    forecasting_.reset();
    view_->clear();
    message_->clear();
}

void LoadSection::look(const LoadQuery& query) {
    if (isEntered() && query != query_) {
        query_ = query;
        load();
    }
}

void LoadSection::load() {
    LoadQuery asked = query_;
    // A zoomed view is being studied: it stays on its day while newer ones arrive.
    if (!asked.day && shownQuery_ == query_ && view_->isZoomed()) {
        asked.day = view_->shownDay();
    }
    fetch(
        survey_,
        [asked, zone = session().zone(), firstDay = locale().firstDayOfWeek()](Mdms& mdms, Session& access) -> Answer {
            return surveyLoad(mdms, access, asked, zone, firstDay).transform([](LoadSurvey survey) {
                return std::make_shared<const LoadSurvey>(std::move(survey));
            });
        },
        [this, query = query_](const Answer& answer) {
            if (query == query_) {
                take(query, answer);
            }
        });
}

void LoadSection::take(const LoadQuery& query, const Answer& answer) {
    if (!answer) {
        takeError(answer.error());
        return;
    }
    message_->clear();
    if (!(*answer)->shown) {
        view_->showEmpty(session().demo().has_value() && !session().isPlaying());
        return;
    }
    view_->show(*answer, shownQuery_ == query);
    query_.neighbourhood = (*answer)->shown->neighbourhood.name;
    shownQuery_ = query_;
    askForForecast((*answer)->shown->study);
}

// The search for the model's parameters takes longer than a question may take at the MDMS.
void LoadSection::askForForecast(const LoadStudyPtr& study) {
    if (const auto known = forecasts_.find(study->series().neighbourhood); known != forecasts_.end()) {
        view_->showForecast(known->second.forecast);
        if (known->second.study == study) {
            return;
        }
    }
    if (forecasting_ == study) {
        return;
    }
    forecasting_ = study;
    side_.run([study] { return makeForecast(study->series(), study->zone); },
              [this, study, visitor = access()](const Result<Forecast>& forecast) {
                  if (visitor == access() && isEntered()) {
                      takeForecast(study, forecast);
                  }
              });
}

void LoadSection::takeForecast(const LoadStudyPtr& study, const Result<Forecast>& forecast) {
    forecasts_.insert_or_assign(study->series().neighbourhood, KnownForecast{study, forecast});
    if (study->series().neighbourhood == query_.neighbourhood) {
        view_->showForecast(forecast);
    }
}

void LoadSection::lookAt(const QString& neighbourhood, QDate day) {
    look({neighbourhood, LoadSpan::Day, day});
}

void LoadSection::takeError(const Error& error) {
    if (shownQuery_) {
        message_->say(Tone::Bad, errorText(error), tr("What is shown is as it was before."), tr("Try again"));
    } else {
        view_->showError(errorText(error));
    }
}

}  // namespace smarter
