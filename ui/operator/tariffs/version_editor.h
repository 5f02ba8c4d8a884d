// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/tariff/tariff.h"
#include "ui/theme/theme_controller.h"

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace smarter {

class HolidaysModel;
class Label;
class ScheduleEditor;
class TableView;
class TariffRatesModel;

/// One version of a tariff: from when, daily charge and tax, registers with their prices, hours, holidays.
class VersionEditor : public QWidget {
    Q_OBJECT

public:
    explicit VersionEditor(const ThemeController& theme, QWidget* parent = nullptr);

    void set(const TariffVersion& version, const QString& currency, bool editable);
    /// As far as what was typed could be read.
    const TariffVersion& version() const { return version_; }

Q_SIGNALS:
    void edited();
    /// What was typed and not taken, and why.
    void refused(const QString& why);

private:
    QLayout* makeTerms();
    QWidget* makeRates();
    QWidget* makeHolidays();
    void connectModels();
    void takeTerms();
    std::optional<std::int64_t> takeDecimal(QLineEdit& field, int places);
    void takeRegisters();
    /// Hours that counted on a register that is gone count on the first one.
    void dropRegister(int reg);
    QStringList registerNames() const;

    const ThemeController& theme_;
    QDateEdit* from_;
    Label* dailyName_;
    QLineEdit* daily_;
    QLineEdit* tax_;
    TariffRatesModel* rates_;
    TableView* ratesTable_;
    QPushButton* addRegister_;
    QPushButton* addTier_;
    QPushButton* removeTier_;
    ScheduleEditor* schedule_;
    HolidaysModel* holidays_;
    TableView* holidaysTable_;
    QPushButton* addHoliday_;
    QPushButton* removeHoliday_;
    QCheckBox* moves_;
    TariffVersion version_;
    bool editable_ = false;
};

}  // namespace smarter
