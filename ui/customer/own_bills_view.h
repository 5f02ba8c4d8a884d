// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QStandardItemModel>
#include <QTimeZone>

#include "core/pipeline/customer_desk.h"
#include "ui/widgets/card.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table_view.h"

namespace smarter {

/// A customer's bills, each beside what their own readings make it. Shows what it is given.
class OwnBillsView : public QWidget {
    Q_OBJECT

public:
    OwnBillsView(const ThemeController& theme, const QTimeZone& zone, QWidget* parent = nullptr);

    void showLoading();
    /// In place of what was shown, files too.
    void show(const OwnBills& bills);
    /// On top of the others, and chosen.
    void addFile(const OwnBill& bill);
    void sayError(const QString& what);
    /// Forgets every value.
    void clear();

Q_SIGNALS:
    void retryAsked();
    void fileAsked();

private:
    QWidget* makeContent();
    QWidget* makeListCard();
    QWidget* makeCheckCard();
    void fillList(std::size_t chosen);
    void showBill(std::size_t index);
    void showLines(const OwnBill& bill);

    const ThemeController& theme_;
    QTimeZone zone_;
    QLocale locale_;
    std::vector<OwnBill> bills_;
    int shared_ = 0;

    InlineMessage* message_;
    Label* note_;
    TableView* list_;
    QStandardItemModel listModel_;
    Card* checkCard_;
    Pill* result_;
    Label* what_;
    Label* next_;
    TableView* lines_;
    QStandardItemModel linesModel_;
    StateStack* stack_;
};

}  // namespace smarter
