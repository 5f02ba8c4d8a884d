// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/site.h"
#include "ui/operator/load_card.h"
#include "ui/widgets/state_view.h"

namespace smarter {

class LoadFigures;
class NeighbourhoodCard;
class ProfileCards;

/// What a signed-in operator sees of the load.
class LoadView : public QWidget {
    Q_OBJECT

public:
    LoadView(const ThemeController& theme, const Site& site, QWidget* parent = nullptr);

    /// `keepView`: the same query as before, with newer values.
    void show(const std::shared_ptr<const LoadSurvey>& survey, bool keepView);
    /// Of the neighbourhood that is shown.
    void showForecast(const Result<Forecast>& forecast) { load_->showForecast(forecast); }
    void showLoading();
    /// No aggregate is there. `canPlay`: a demonstration waits to be played.
    void showEmpty(bool canPlay);
    void showError(const QString& text);
    /// Forgets every value.
    void clear();
    /// Whether the chart shows a part of the time, chosen by the operator.
    bool isZoomed() const { return load_->isZoomed(); }
    QDate shownDay() const { return shown_ ? shown_->lastDay : QDate(); }

Q_SIGNALS:
    void neighbourhoodChosen(const QString& name);
    void spanChosen(smarter::LoadSpan span);
    void dayChosen(QDate day);
    void newestAsked();
    void playAsked();
    void retryAsked();

private:
    NeighbourhoodCard* neighbourhoods_;
    LoadFigures* figures_;
    LoadCard* load_;
    ProfileCards* profile_;
    StateStack* stack_;
    ShownLoadPtr shown_;
};

}  // namespace smarter
