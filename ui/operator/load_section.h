// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/operator/load_survey.h"
#include "ui/session/operator_section.h"
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

protected:
    void begin() override;
    void load() override;
    void forget() override;

private:
    using Answer = Result<std::shared_ptr<const LoadSurvey>>;

    void look(const LoadQuery& query);
    void take(const LoadQuery& query, const Answer& answer);
    void takeError(const Error& error);

    LoadView* view_;
    InlineMessage* message_;
    LoadQuery query_;
    std::optional<LoadQuery> shownQuery_;
    Fetch survey_;
};

}  // namespace smarter
