// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "core/mdms/analysis/forecast.h"
#include "ui/operator/load_survey.h"
#include "ui/session/operator_section.h"
#include "ui/session/side_thread.h"
#include "ui/theme/theme_controller.h"

namespace smarter {

class InlineMessage;
class LoadView;

/// The load of the neighbourhoods, asked anew as aggregates arrive.
class LoadSection final : public OperatorSection {
    Q_OBJECT

public:
    LoadSection(SiteSession& session, const ThemeController& theme, QWidget* parent = nullptr);

    QString title() const override { return tr("Load"); }
    Permission needs() const override { return Permission::ViewLoad; }
    /// One day of a neighbourhood.
    void lookAt(const QString& neighbourhood, QDate day);

protected:
    void begin() override;
    void load() override;
    void forget() override;

private:
    using Answer = Result<std::shared_ptr<const LoadSurvey>>;

    void look(const LoadQuery& query);
    void take(const LoadQuery& query, const Answer& answer);
    void takeError(const Error& error);

    /// By neighbourhood; of an earlier study until the one of a newer is there.
    struct KnownForecast {
        LoadStudyPtr study;
        Result<Forecast> forecast;
    };

    void askForForecast(const LoadStudyPtr& study);
    void takeForecast(const LoadStudyPtr& study, const Result<Forecast>& forecast);

    LoadView* view_;
    InlineMessage* message_;
    LoadQuery query_;
    std::optional<LoadQuery> shownQuery_;
    Fetch survey_;
    std::map<QString, KnownForecast> forecasts_;
    LoadStudyPtr forecasting_;  ///< whose forecast was asked for last
    SideThread side_;
};

}  // namespace smarter
