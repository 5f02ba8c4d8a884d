// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/operator/vee/vee_view.h"
#include "ui/session/operator_section.h"

namespace smarter {

/// Validation of every neighbourhood's load, and an administrator's edits. One neighbourhood at a time is asked for, so
/// that other questions at the MDMS come in between.
class VeeSection final : public OperatorSection {
    Q_OBJECT

public:
    VeeSection(SiteSession& session, const ThemeController& theme, QWidget* parent = nullptr);

    QString title() const override { return tr("Validation"); }
    Permission needs() const override { return Permission::ViewLoad; }

protected:
    void begin() override;
    void load() override;
    void forget() override;

private:
    struct Checked {
        LoadStudyPtr study;
        std::vector<FeederDay> days;
    };

    void validateNext();
    void take(const Result<Checked>& answer);
    void write(const std::vector<LoadEdit>& edits);

    VeeView* view_;
    Fetch names_;
    QStringList waiting_;  ///< neighbourhoods still to be asked for
    VeeWorklist worklist_;
    bool underWay_ = false;
};

}  // namespace smarter
