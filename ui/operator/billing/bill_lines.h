// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/mdms/billing/bill.h"
#include "ui/theme/theme_controller.h"

class QVBoxLayout;

namespace smarter {

/// The lines of a bill, each with what its amount comes from, the total, and the days that are not known whole.
class BillLines : public QWidget {
    Q_OBJECT

public:
    explicit BillLines(const ThemeController& theme, QWidget* parent = nullptr);

    void show(const IssuedBill& bill);
    void clear();

private:
    void addLine(const QString& title, const QString& amount, const QString& derivation, bool strong = false);
    void addRule();
    void addTotals(const IssuedBill& bill);
    void addDoubts(const Bill& bill);

    const ThemeController& theme_;
    QVBoxLayout* column_;
    QWidget* content_ = nullptr;
    QVBoxLayout* lines_ = nullptr;
};

}  // namespace smarter
