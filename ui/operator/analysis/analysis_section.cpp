// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/analysis/analysis_section.h"

#include <QVBoxLayout>

#include "ui/operator/analysis/analysis_view.h"
#include "ui/text/error_text.h"

namespace smarter {

AnalysisSection::AnalysisSection(SiteSession& session, const ThemeController& theme, QWidget* parent)
    : OperatorSection(session, parent), view_(new AnalysisView(theme, session.zone())) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(view_);
    connect(view_, &AnalysisView::neighbourhoodChosen, this, [this](const QString& name) {
        neighbourhood_ = name;
        query_.day.reset();
        refresh();
    });
    connect(view_, &AnalysisView::queryChosen, this, &AnalysisSection::look);
    connect(view_, &AnalysisView::dayAsked, this, [this](QDate day) { Q_EMIT loadAsked(neighbourhood_, day); });
    connect(view_, &AnalysisView::retryAsked, this, &AnalysisSection::refresh);
    connect(&session, &SiteSession::aggregatesArrived, this, &AnalysisSection::refresh);
}

void AnalysisSection::begin() {
    view_->showLoading();
}

void AnalysisSection::forget() {
    neighbourhood_.clear();
    query_ = {};
    study_.reset();
    judged_.reset();
    view_->clear();
}

void AnalysisSection::look(const PeriodQuery& query) {
    query_ = query;
    if (study_) {
        analyse();
    }
}

void AnalysisSection::load() {
    fetch(
        studies_,
        [wanted = neighbourhood_](Mdms& mdms, Session& access) { return askForStudy(mdms, access, wanted); },
        [this, wanted = neighbourhood_](const Result<StudyAnswer>& answer) {
            if (wanted == neighbourhood_) {
                take(answer);
            }
        });
}

void AnalysisSection::take(const Result<StudyAnswer>& answer) {
    if (!answer) {
        view_->showError(errorText(answer.error()));
        return;
    }
    if (!answer->study) {
        view_->showEmpty();
        return;
    }
    study_ = answer->study;
    neighbourhood_ = study_->series().neighbourhood;
    view_->showNeighbourhoods(answer->neighbourhoods, neighbourhood_);
    analyse();
}

void AnalysisSection::analyse() {
    side_.run(
        [study = study_, query = query_, judge = judged_ != study_, firstDay = locale().firstDayOfWeek()] {
            Findings findings{analyseLoad(study, query, firstDay), std::nullopt};
            if (judge) {
                findings.anomalies = findAnomalies(study->series(), study->zone);
            }
            return findings;
        },
        [this, visitor = access()](const Findings& findings) {
            const bool current = isEntered() && visitor == access() && findings.analysis.query == query_ &&
                                 findings.analysis.study->series().neighbourhood == neighbourhood_;
            if (current) {
                show(findings);
            }
        });
}

void AnalysisSection::show(const Findings& findings) {
    view_->show(findings.analysis);
    if (findings.anomalies) {
        judged_ = findings.analysis.study;
        view_->showAnomalies(*findings.anomalies);
    }
}

}  // namespace smarter
