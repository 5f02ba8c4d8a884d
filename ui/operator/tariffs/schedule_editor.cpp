// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/tariffs/schedule_editor.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimeEdit>

#include "core/tariff/tariff_json.h"
#include "ui/operator/tariffs/day_strip.h"
#include "ui/text/tariff_text.h"
#include "ui/widgets/busy.h"
#include "ui/widgets/form_field.h"

namespace smarter {

namespace {

constexpr int kStartWidth = 90;
constexpr int kMinutesOfHour = 60;

QString startText(const Season& season) {
    return QStringLiteral("%1-%2").arg(season.startMonth, 2, 10, QLatin1Char('0')).arg(season.startDay, 2, 10, QLatin1Char('0'));
}

QString capital(const QString& text) {
    return text.left(1).toUpper() + text.mid(1);
}

}  // namespace

ScheduleEditor::ScheduleEditor(const ThemeController& theme, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      season_(new QComboBox),
      name_(new QLineEdit),
      start_(new QLineEdit),
      addSeason_(new BusyButton(theme, tr("Add", "a season"))),
      removeSeason_(new BusyButton(theme, tr("Remove", "a season"))),
      range_(new Label(theme, {}, TextRole::Secondary, Ink::Muted)),
      register_(new QComboBox),
      end_(new QTimeEdit),
      split_(new BusyButton(theme, tr("Split"))),
      join_(new BusyButton(theme, tr("Join"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addLayout(makeSeasonRow());
    for (std::size_t i = 0; i < kDayTypes; ++i) {
        const QString name = capital(dayTypeText(static_cast<DayType>(i)));
        strips_[i] = new DayStrip(theme, name);
        strips_[i]->setObjectName(QStringLiteral("strip%1").arg(i));
        column->addWidget(new Label(theme, name, TextRole::Secondary, Ink::Muted));
        column->addWidget(strips_[i]);
    }
    column->addWidget(range_);
    column->addLayout(makeRangeRow());
    connectStrips();
}

QLayout* ScheduleEditor::makeSeasonRow() {
    season_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    season_->setObjectName(QStringLiteral("season"));
    season_->setAccessibleName(tr("Season"));
    name_->setObjectName(QStringLiteral("seasonName"));
    name_->setAccessibleName(tr("Name of the season"));
    start_->setObjectName(QStringLiteral("seasonStart"));
    start_->setAccessibleName(tr("First day of the season, month and day"));
    start_->setPlaceholderText(tr("05-01", "month and day"));
    start_->setFixedWidth(kStartWidth);
    addSeason_->setObjectName(QStringLiteral("addSeason"));
    removeSeason_->setObjectName(QStringLiteral("removeSeason"));
    addSeason_->setAccessibleName(tr("Add a season"));
    removeSeason_->setAccessibleName(tr("Remove the season"));
    connect(season_, &QComboBox::currentIndexChanged, this, &ScheduleEditor::showSeason);
    connect(name_, &QLineEdit::editingFinished, this, &ScheduleEditor::takeStart);
    connect(start_, &QLineEdit::editingFinished, this, &ScheduleEditor::takeStart);
    connect(addSeason_, &QPushButton::clicked, this, &ScheduleEditor::addSeason);
    connect(removeSeason_, &QPushButton::clicked, this, &ScheduleEditor::removeSeason);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(season_);
    row->addWidget(name_, 1);
    row->addWidget(new Label(theme_, tr("from"), TextRole::Secondary, Ink::Muted));
    row->addWidget(start_);
    row->addWidget(addSeason_);
    row->addWidget(removeSeason_);
    return row;
}

QLayout* ScheduleEditor::makeRangeRow() {
    range_->setObjectName(QStringLiteral("rangeText"));
    range_->setFigures(Label::Figures::Tabular);
    register_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    register_->setObjectName(QStringLiteral("rangeRegister"));
    register_->setAccessibleName(tr("What counts in the chosen hours"));
    end_->setObjectName(QStringLiteral("rangeEnd"));
    end_->setAccessibleName(tr("End of the chosen hours"));
    end_->setDisplayFormat(QStringLiteral("HH:mm"));
    end_->setKeyboardTracking(false);
    split_->setObjectName(QStringLiteral("rangeSplit"));
    join_->setObjectName(QStringLiteral("rangeJoin"));
    split_->setToolTip(tr("Make two ranges of the chosen hours"));
    join_->setToolTip(tr("Make one range of the chosen hours and the next"));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(register_);
    row->addWidget(new Label(theme_, tr("until"), TextRole::Secondary, Ink::Muted));
    row->addWidget(end_);
    row->addWidget(split_);
    row->addWidget(join_);
    row->addStretch(1);
    connect(register_, &QComboBox::activated, this, [this](int reg) {
        if (active_ != nullptr) {
            active_->setRegister(reg);
        }
    });
    connect(end_, &QTimeEdit::timeChanged, this, [this](QTime time) {
        if (active_ != nullptr) {
            active_->setEnd(time.hour() * kMinutesOfHour + time.minute());
            showRange();
        }
    });
    connect(split_, &QPushButton::clicked, this, [this] { active_->split(); });
    connect(join_, &QPushButton::clicked, this, [this] { active_->joinWithNext(); });
    return row;
}

void ScheduleEditor::connectStrips() {
    for (std::size_t i = 0; i < kDayTypes; ++i) {
        DayStrip* strip = strips_[i];
        connect(strip, &DayStrip::currentChanged, this, [this, strip] {
            if (strip->current() < 0) {
                return;
            }
            active_ = strip;
            for (DayStrip* other : strips_) {
                if (other != strip) {
                    other->setCurrent(-1);
                }
            }
            showRange();
        });
        connect(strip, &DayStrip::edited, this, [this, i] { take(static_cast<DayType>(i)); });
    }
}

void ScheduleEditor::set(const std::vector<Season>& seasons, const QStringList& registers, bool editable) {
    seasons_ = seasons;
    registers_ = registers;
    editable_ = editable;
    offerSeasons(season_->currentIndex());
}

void ScheduleEditor::offerSeasons(int chosen) {
    {
        const QSignalBlocker quiet(season_);
        season_->clear();
        for (const Season& season : seasons_) {
            season_->addItem(tr("%1, from %2", "season, first day").arg(season.name, startText(season)));
        }
        season_->setCurrentIndex(std::clamp(chosen, seasons_.empty() ? -1 : 0, static_cast<int>(seasons_.size()) - 1));
        }
    showSeason();
}

void ScheduleEditor::showSeason() {
    const int at = season_->currentIndex();
    const Season* season = at < 0 ? nullptr : &seasons_[static_cast<std::size_t>(at)];
    name_->setText(season != nullptr ? season->name : QString());
    start_->setText(season != nullptr ? startText(*season) : QString());
    for (QLineEdit* field : {name_, start_}) {
        field->setReadOnly(!editable_);
        field->setEnabled(season != nullptr);
    }
    addSeason_->setVisible(editable_);
    removeSeason_->setVisible(editable_);
    removeSeason_->setEnabled(seasons_.size() > 1);
    for (std::size_t i = 0; i < kDayTypes; ++i) {
        strips_[i]->set(season != nullptr ? season->schedules[i] : DaySchedule(), registers_, editable_);
    }
    showRange();
}

void ScheduleEditor::showRange() {
    const bool chosen = active_ != nullptr && active_->current() >= 0;
    const auto at = chosen ? static_cast<std::size_t>(active_->current()) : 0;
    const TimeRange range = chosen ? active_->schedule()[at] : TimeRange{};
    const bool hasNext = chosen && at + 1 < active_->schedule().size();
    const QSignalBlocker quietRegister(register_);
    const QSignalBlocker quietEnd(end_);
    range_->setText(chosen ? tr("%1, %2", "weekdays, 07:00–11:00")
                                 .arg(active_->accessibleName(), timeRangeText(range.startMinute, range.endMinute))
                           : tr("Choose hours of a day to change what counts in them."));
    register_->clear();
    register_->addItems(registers_);
    register_->setCurrentIndex(chosen ? range.registerIndex : -1);
    end_->setTime(QTime(range.endMinute / kMinutesOfHour % 24, range.endMinute % kMinutesOfHour));
    register_->setEnabled(chosen && editable_);
    end_->setEnabled(hasNext && editable_);
    split_->setEnabled(chosen && editable_);
    join_->setEnabled(hasNext && editable_);
}

void ScheduleEditor::addSeason() {
    Season season = seasons_.empty() ? Calendar::single().seasons.front() : seasons_.back();
    season.name = tr("New season");
    if (!seasons_.empty()) {
        const QDate start = QDate(2001, season.startMonth, season.startDay).addMonths(1);
        season.startMonth = start.month();
        season.startDay = start.day();
    }
    seasons_.push_back(season);
    offerSeasons(static_cast<int>(seasons_.size()) - 1);
    Q_EMIT edited();
}

void ScheduleEditor::removeSeason() {
    seasons_.erase(seasons_.begin() + season_->currentIndex());
    offerSeasons(season_->currentIndex());
    Q_EMIT edited();
}

void ScheduleEditor::takeStart() {
    if (!editable_ || season_->currentIndex() < 0) {
        return;
    }
    Season& season = seasons_[static_cast<std::size_t>(season_->currentIndex())];
    const Season before = season;
    season.name = name_->text().trimmed();
    const auto rule = parseHolidayRule(start_->text(), {}, locale());
    if (rule && rule->kind == HolidayRule::Kind::EachYear) {
        season.startMonth = rule->month;
        season.startDay = rule->day;
    } else {
        Q_EMIT refused(tr("“%1” is no month and day. Write 05-01 for the first of May.").arg(start_->text()));
    }
    if (season != before) {
        offerSeasons(season_->currentIndex());
        Q_EMIT edited();
    }
}

void ScheduleEditor::take(DayType type) {
    const auto at = static_cast<std::size_t>(type);
    seasons_[static_cast<std::size_t>(season_->currentIndex())].schedules[at] = strips_[at]->schedule();
    showRange();
    Q_EMIT edited();
}

}  // namespace smarter
