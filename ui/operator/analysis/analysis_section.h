// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/operator/analysis/load_analysis.h"
#include "ui/operator/analysis/study_query.h"
#include "ui/session/operator_section.h"
#include "ui/session/side_thread.h"
#include "ui/theme/theme_controller.h"

namespace smarter {

class AnalysisView;

/// The load of one neighbourhood by periods, asked anew as aggregates arrive; worked out beside the MDMS's thread.
class AnalysisSection final : public OperatorSection {
    Q_OBJECT

public:
    AnalysisSection(SiteSession& session, const ThemeController& theme, QWidget* parent = nullptr);

    QString title() const override { return tr("Analysis"); }
    Permission needs() const override { return Permission::ViewLoad; }

Q_SIGNALS:
    /// To be seen in the load chart.
    void loadAsked(const QString& neighbourhood, QDate day);

protected:
    void begin() override;
    void load() override;
    void forget() override;

private:
    using Anomalies = Result<std::vector<Anomaly>>;
    struct Findings {
        LoadAnalysis analysis;
        std::optional<Anomalies> anomalies;  ///< unset: those of this study are known
    };

    void look(const PeriodQuery& query);
    void take(const Result<StudyAnswer>& answer);
    void analyse();
    void show(const Findings& findings);

    AnalysisView* view_;
    QString neighbourhood_;
    PeriodQuery query_;
    LoadStudyPtr study_;
    LoadStudyPtr judged_;  ///< whose anomalies are shown
    Fetch studies_;
    SideThread side_;
};

}  // namespace smarter
