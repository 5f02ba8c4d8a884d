// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/mdms/vee/load_study.h"
#include "ui/models/findings_model.h"
#include "ui/theme/theme_controller.h"

class QLineEdit;
class QToolButton;

namespace smarter {

class BusyButton;
class InlineMessage;
class Label;

/// What an administrator does about a finding: sets an interval's value, accepts what stands there, or takes an edit
/// back, each with a reason. Others see it disabled, and why.
class EditForm : public QWidget {
    Q_OBJECT

public:
    explicit EditForm(const ThemeController& theme, QWidget* parent = nullptr);

    /// Whether who is signed in may edit.
    void setAllowed(bool allowed);
    /// `estimate`: what estimation would put in the place of the finding's windows, by their order.
    void show(const FindingRow& row, const LoadStudyPtr& study, const std::vector<std::optional<Joules>>& estimate);
    void setBusy(bool busy);
    /// The edits are written: the reason is used up.
    void showDone();
    void showError(const QString& text);
    void clear();

Q_SIGNALS:
    /// Without author and time, which are the session's.
    void editsAsked(const std::vector<smarter::LoadEdit>& edits);

private:
    QLayout* makeIntervalRow();
    QLayout* makeButtons();
    void connectControls();
    Interval windowAt(int index) const;
    LoadEdit editOf(int index, std::optional<Joules> energy, Quality quality) const;
    std::vector<LoadEdit> acceptances() const;
    std::vector<LoadEdit> withdrawals() const;
    std::optional<Joules> typedEnergy() const;
    void showInterval(int index);
    void showState();
    void offerActions();
    void send(std::vector<LoadEdit> edits);
    void setValue();

    const ThemeController& theme_;
    QToolButton* previous_;
    Label* interval_;
    QToolButton* next_;
    Label* standing_;
    QLineEdit* value_;
    QLineEdit* reason_;
    BusyButton* set_;
    BusyButton* useEstimate_;
    BusyButton* accept_;
    BusyButton* undo_;
    Label* why_;
    InlineMessage* message_;
    bool allowed_ = false;
    FindingRow row_;
    LoadStudyPtr study_;
    std::vector<std::optional<Joules>> estimate_;
    int count_ = 0;
    int index_ = 0;
};

}  // namespace smarter
