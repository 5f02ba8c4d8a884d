// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>
#include <optional>

#include "core/base/ids.h"
#include "ui/theme/theme_controller.h"

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace smarter {

class BusyButton;
class Label;

/// Whose tariff the one shown becomes, and from which day.
class AssignRow : public QWidget {
    Q_OBJECT

public:
    explicit AssignRow(const ThemeController& theme, QWidget* parent = nullptr);

    /// `why` it cannot be assigned now; empty: it can.
    void setRefused(const QString& why);
    /// `why` it cannot be offered for comparison, though it might be assigned; empty: it can.
    void setOfferRefused(const QString& why);
    void setBusy(bool busy);
    /// Tomorrow, the site: what a person most likely wants.
    void reset(QDate tomorrow);

Q_SIGNALS:
    void assignAsked(const std::optional<smarter::Pseudonym>& household, QDate from);
    void offerAsked();

private:
    void look();

    QComboBox* owner_;
    QLineEdit* household_;
    QDateEdit* from_;
    BusyButton* assign_;
    BusyButton* offer_;
    Label* hint_;
    QString refused_;
    QString offerRefused_;
};

}  // namespace smarter
