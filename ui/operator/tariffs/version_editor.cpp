// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/tariffs/version_editor.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>

#include "ui/models/holidays_model.h"
#include "ui/models/tariff_rates_model.h"
#include "ui/operator/tariffs/schedule_editor.h"
#include "ui/text/tariff_text.h"
#include "ui/widgets/busy.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/table_view.h"

namespace smarter {

namespace {

constexpr int kMoneyPlaces = 5;
constexpr int kPercentPlaces = 4;  // parts per million as per cent
constexpr auto kEditTriggers = QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                               QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked;

/// A table that is edited in place, with its buttons below.
QWidget* editedTable(TableView& table, std::initializer_list<QWidget*> buttons) {
    table.setFitsRows(true);
    table.setEditTriggers(kEditTriggers);
    table.setSelectionBehavior(QAbstractItemView::SelectItems);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    for (QWidget* button : buttons) {
        row->addWidget(button);
    }
    row->addStretch(1);
    auto* both = new QWidget;
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(&table);
    column->addLayout(row);
    return both;
}

void mark(QLineEdit& field, bool bad) {
    field.setProperty("tone", bad ? QStringLiteral("bad") : QString());
    field.style()->unpolish(&field);
    field.style()->polish(&field);
}

}  // namespace

VersionEditor::VersionEditor(const ThemeController& theme, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      from_(new QDateEdit),
      dailyName_(new Label(theme, {}, TextRole::SecondaryStrong)),
      daily_(new QLineEdit),
      tax_(new QLineEdit),
      rates_(new TariffRatesModel(this)),
      ratesTable_(new TableView(theme)),
      addRegister_(new BusyButton(theme, tr("Add register"))),
      addTier_(new BusyButton(theme, tr("Add tier"))),
      removeTier_(new BusyButton(theme, tr("Remove"))),
      schedule_(new ScheduleEditor(theme)),
      holidays_(new HolidaysModel(this)),
      holidaysTable_(new TableView(theme)),
      addHoliday_(new BusyButton(theme, tr("Add holiday"))),
      removeHoliday_(new BusyButton(theme, tr("Remove"))),
      moves_(new QCheckBox(tr("A holiday on a weekend also makes the next weekday one"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kGap);
    column->addLayout(makeTerms());
    const auto part = [&](const QString& title, QWidget* content) {
        auto* box = new QVBoxLayout;
        box->setSpacing(space::kSmall);
        box->addWidget(new Label(theme, title, TextRole::SecondaryStrong));
        box->addWidget(content);
        column->addLayout(box);
    };
    part(tr("Prices"), makeRates());
    part(tr("Hours"), schedule_);
    part(tr("Holidays"), makeHolidays());
    connectModels();
}

QLayout* VersionEditor::makeTerms() {
    from_->setCalendarPopup(true);
    from_->setKeyboardTracking(false);
    from_->setObjectName(QStringLiteral("versionFrom"));
    daily_->setObjectName(QStringLiteral("dailyCharge"));
    tax_->setObjectName(QStringLiteral("tax"));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kGap);
    addField(theme_, *row, tr("Valid from"), from_);
    dailyName_->setBuddy(daily_);
    auto* daily = new QVBoxLayout;
    daily->setSpacing(space::kUnit);
    daily->addWidget(dailyName_);
    daily->addWidget(daily_);
    row->addLayout(daily);
    addField(theme_, *row, tr("Tax, per cent"), tax_);
    connect(from_, &QDateEdit::dateChanged, this, &VersionEditor::takeTerms);
    connect(daily_, &QLineEdit::editingFinished, this, &VersionEditor::takeTerms);
    connect(tax_, &QLineEdit::editingFinished, this, &VersionEditor::takeTerms);
    return row;
}

QWidget* VersionEditor::makeRates() {
    ratesTable_->setObjectName(QStringLiteral("rates"));
    ratesTable_->setAccessibleName(tr("Registers, tiers and prices"));
    ratesTable_->setModel(rates_);
    ratesTable_->setNumericColumns({TariffRatesModel::UpTo, TariffRatesModel::RatePerKwh});
    ratesTable_->setStretchColumn(TariffRatesModel::Name);
    addRegister_->setObjectName(QStringLiteral("addRegister"));
    addTier_->setObjectName(QStringLiteral("addTier"));
    removeTier_->setObjectName(QStringLiteral("removeTier"));
    removeTier_->setAccessibleName(tr("Remove the chosen price"));
    return editedTable(*ratesTable_, {addRegister_, addTier_, removeTier_});
}

QWidget* VersionEditor::makeHolidays() {
    holidaysTable_->setObjectName(QStringLiteral("holidays"));
    holidaysTable_->setAccessibleName(tr("Holidays"));
    holidaysTable_->setModel(holidays_);
    holidaysTable_->setStretchColumn(HolidaysModel::Name);
    addHoliday_->setObjectName(QStringLiteral("addHoliday"));
    removeHoliday_->setObjectName(QStringLiteral("removeHoliday"));
    removeHoliday_->setAccessibleName(tr("Remove the chosen holiday"));
    QWidget* both = editedTable(*holidaysTable_, {addHoliday_, removeHoliday_});
    both->layout()->addWidget(hintLabel(
        theme_, tr("2026-05-01: one year · 12-25: every year · Easter -2: days after Easter Sunday · Mon 02-15: the first Monday on or "
                   "after that day")));
    both->layout()->addWidget(moves_);
    moves_->setObjectName(QStringLiteral("holidaysMove"));
    return both;
}

void VersionEditor::connectModels() {
    connect(rates_, &TariffRatesModel::removed, this, &VersionEditor::dropRegister);
    connect(rates_, &TariffRatesModel::edited, this, &VersionEditor::takeRegisters);
    connect(rates_, &TariffRatesModel::refused, this, &VersionEditor::refused);
    connect(holidays_, &HolidaysModel::refused, this, &VersionEditor::refused);
    connect(schedule_, &ScheduleEditor::refused, this, &VersionEditor::refused);
    connect(addRegister_, &QPushButton::clicked, this, [this] { rates_->addRegister(tr("New register")); });
    connect(addTier_, &QPushButton::clicked, this, [this] { rates_->addTier(ratesTable_->currentIndex().row()); });
    connect(removeTier_, &QPushButton::clicked, this, [this] {
        if (ratesTable_->currentIndex().isValid()) {
            rates_->removeRow(ratesTable_->currentIndex().row());
        }
    });
    connect(addHoliday_, &QPushButton::clicked, this, [this] {
        HolidayRule rule;
        rule.name = tr("New holiday");
        holidays_->add(rule);
    });
    connect(removeHoliday_, &QPushButton::clicked, this, [this] {
        if (holidaysTable_->currentIndex().isValid()) {
            holidays_->removeRow(holidaysTable_->currentIndex().row());
        }
    });
    connect(holidays_, &HolidaysModel::edited, this, [this] {
        version_.calendar.holidays = holidays_->holidays();
        Q_EMIT edited();
    });
    connect(schedule_, &ScheduleEditor::edited, this, [this] {
        version_.calendar.seasons = schedule_->seasons();
        Q_EMIT edited();
    });
    connect(moves_, &QCheckBox::toggled, this, [this](bool moves) {
        version_.calendar.holidayMovesToWeekday = moves;
        Q_EMIT edited();
    });
}

void VersionEditor::set(const TariffVersion& version, const QString& currency, bool editable) {
    version_ = version;
    editable_ = editable;
    const QSignalBlocker quietFrom(from_);
    const QSignalBlocker quietMoves(moves_);
    from_->setDate(version.validFrom);
    from_->setReadOnly(!editable);
    daily_->setText(decimalForPeople(version.dailyCharge.value, kMoneyPlaces, locale()));
    dailyName_->setText(currency.isEmpty() ? tr("Daily charge") : tr("Daily charge, %1", "currency").arg(currency));
    daily_->setAccessibleName(dailyName_->text());
    tax_->setText(decimalForPeople(version.taxPpm, kPercentPlaces, locale()));
    for (QLineEdit* field : {daily_, tax_}) {
        field->setReadOnly(!editable);
        mark(*field, false);
    }
    rates_->set(version.registers, currency, editable);
    holidays_->set(version.calendar.holidays, editable);
    moves_->setChecked(version.calendar.holidayMovesToWeekday);
    moves_->setEnabled(editable);
    for (QPushButton* button : {addRegister_, addTier_, removeTier_, addHoliday_, removeHoliday_}) {
        button->setVisible(editable);
    }
    schedule_->set(version.calendar.seasons, registerNames(), editable);
}

QStringList VersionEditor::registerNames() const {
    QStringList names;
    for (const TariffRegister& reg : version_.registers) {
        names += reg.name;
    }
    return names;
}

std::optional<std::int64_t> VersionEditor::takeDecimal(QLineEdit& field, int places) {
    const auto value = parseDecimalOfPeople(field.text(), places, locale());
    mark(field, !value);
    if (!value) {
        Q_EMIT refused(tr("%1: “%2” is no number with at most %n place(s).", nullptr, places).arg(field.accessibleName(), field.text()));
    }
    return value;
}

void VersionEditor::takeTerms() {
    if (!editable_) {
        return;
    }
    const TariffVersion before = version_;
    version_.validFrom = from_->date();
    if (const auto daily = takeDecimal(*daily_, kMoneyPlaces)) {
        version_.dailyCharge = Money{*daily};
    }
    if (const auto tax = takeDecimal(*tax_, kPercentPlaces)) {
        version_.taxPpm = *tax;
    }
    if (!(version_ == before)) {
        Q_EMIT edited();
    }
}

void VersionEditor::dropRegister(int reg) {
    for (Season& season : version_.calendar.seasons) {
        for (DaySchedule& day : season.schedules) {
            for (TimeRange& range : day) {
                range.registerIndex = range.registerIndex == reg ? 0 : range.registerIndex - (range.registerIndex > reg ? 1 : 0);
            }
        }
    }
}

void VersionEditor::takeRegisters() {
    version_.registers = rates_->registers();
    schedule_->set(version_.calendar.seasons, registerNames(), editable_);
    Q_EMIT edited();
}

}  // namespace smarter
