// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/operator_section.h"
#include "ui/theme/theme_controller.h"

class QSpinBox;

namespace smarter {

class BusyButton;
class InlineMessage;
class KeyFigure;
class Label;
class StateStack;

/// How long households' daily totals are kept, what the next run erases of them, and a change of that.
class RetentionSection final : public OperatorSection {
    Q_OBJECT

public:
    RetentionSection(SiteSession& session, const ThemeController& theme, QWidget* parent = nullptr);

    QString title() const override { return tr("Retention"); }
    Permission needs() const override { return Permission::ChangePolicy; }

protected:
    void begin() override;
    void load() override;
    void forget() override;

private:
    struct Rule {
        int months = 0;
        Erasure next;  ///< with the months in force
    };

    QWidget* makeContent(const ThemeController& theme);
    QWidget* makeChange(const ThemeController& theme);
    void take(const Rule& rule);
    void preview();
    void showErasure(int months, const Erasure& erasure);
    void askToChange();
    void change(int months);

    Label* inForce_;
    Label* when_;
    KeyFigure* totals_;
    KeyFigure* households_;
    KeyFigure* originals_;
    QSpinBox* months_;
    BusyButton* change_;
    InlineMessage* message_;
    StateStack* stack_;
    int monthsInForce_ = 0;
    Erasure shown_;
    Fetch fetch_;
};

}  // namespace smarter
