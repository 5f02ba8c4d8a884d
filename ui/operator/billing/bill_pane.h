// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/operator/billing/bill_look.h"
#include "ui/widgets/card.h"
#include "ui/widgets/state_view.h"

class QComboBox;
class QToolButton;

namespace smarter {

class BillLines;
class Pill;

/// One bill beside the table: a preview under a tariff, or a document; and what can be done with it.
class BillPane : public Card {
    Q_OBJECT

public:
    explicit BillPane(const ThemeController& theme, QWidget* parent = nullptr);

    /// What a preview may be made under.
    void setTariffs(const std::vector<std::shared_ptr<const Tariff>>& tariffs);
    void show(const ShownBill& shown);
    void showLoading();
    void showError(const Error& error);
    void clear();
    /// While something is written.
    void setBusy(bool busy);

Q_SIGNALS:
    /// Empty: the household's own.
    void tariffChosen(const QString& id);
    void issueAsked();
    void correctAsked();
    void documentAsked(std::int64_t number);
    void exportAsked(smarter::BillFormat format);
    void retryAsked();

private:
    QWidget* makeContent();
    void makeExport();
    void showStanding(const ShownBill& shown);
    void act();

    Pill* kind_;
    QToolButton* export_;
    Label* household_;
    Label* period_;
    QWidget* tariffRow_;
    QComboBox* tariff_;
    BillLines* lines_;
    Label* note_;
    BusyButton* action_;
    BusyButton* document_;
    StateStack* stack_;
    std::optional<ShownBill> shown_;
};

}  // namespace smarter
