// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <map>

#include "ui/models/findings_model.h"
#include "ui/operator/vee/finding_card.h"
#include "ui/widgets/state_view.h"

class QComboBox;

namespace smarter {

class TableView;

/// All findings of all neighbourhoods, and how the feeder check went.
struct VeeWorklist {
    std::map<QString, LoadStudyPtr> studies;
    std::vector<FindingRow> rows;
    int daysAgree = 0;
    int daysDiffer = 0;
    int daysIncomplete = 0;
};

/// Adds a neighbourhood's.
void addTo(VeeWorklist& worklist, const LoadStudyPtr& study, const std::vector<FeederDay>& days);

/// The worklist of validation, and the finding chosen of it.
class VeeView : public QWidget {
    Q_OBJECT

public:
    VeeView(const ThemeController& theme, const QTimeZone& zone, QWidget* parent = nullptr);

    void setMayEdit(bool may) { finding_->form().setAllowed(may); }
    /// Keeps filter, selection and scroll position.
    void show(const VeeWorklist& worklist);
    void showLoading();
    void showError(const QString& text);
    /// Forgets every value.
    void clear();
    EditForm& form() { return finding_->form(); }

Q_SIGNALS:
    void retryAsked();

private:
    QWidget* makeList();
    void showFilters();
    void showEmptyList();
    void showCurrent();

    const ThemeController& theme_;
    QComboBox* neighbourhood_;
    QComboBox* rule_;
    TableView* table_;
    FindingsModel* findings_;
    FindingsFilter* filter_;
    Label* summary_;
    StateStack* listStack_;
    FindingCard* finding_;
    StateStack* stack_;
    VeeWorklist worklist_;
};

}  // namespace smarter
