// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/view_bar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>
#include <algorithm>
#include <array>

#include "ui/widgets/busy.h"
#include "ui/widgets/flow_layout.h"

namespace smarter {

namespace {

constexpr std::array kIntervals{1, 5, 15, 30, 60};
constexpr int kQuarterOfAnHour = 2;  // place in kIntervals
constexpr int kGroupSteps = 5;
constexpr int kIntervalWidth = 76;
constexpr int kGroupWidth = 120;

}  // namespace

ViewBar::ViewBar(const ThemeController& theme, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      sources_(new QComboBox),
      homes_(new QComboBox),
      days_(new QComboBox),
      interval_(new QSlider(Qt::Horizontal)),
      intervalText_(new Label(theme, tr("%n min", nullptr, kIntervals.back()), TextRole::SecondaryStrong)),
      group_(new QSlider(Qt::Horizontal)),
      groupText_(new Label(theme, tr("%n homes", nullptr, static_cast<int>(HomeProfiles::kMostHomes)), TextRole::SecondaryStrong)),
      folder_(new BusyButton(theme, tr("Choose a folder…"))) {
    const std::pair<QWidget*, const char*> names[] = {{sources_, "profileSource"}, {homes_, "shownHome"}, {days_, "shownDay"},
                                                      {interval_, "interval"},     {group_, "group"},     {folder_, "chooseFolder"},
                                                      {intervalText_, "intervalText"}, {groupText_, "groupText"}};
    for (const auto& [control, name] : names) {
        control->setObjectName(QString::fromLatin1(name));
    }
    sources_->setAccessibleName(tr("Load profiles of"));
    homes_->setAccessibleName(tr("Home"));
    days_->setAccessibleName(tr("Day"));
    interval_->setAccessibleName(tr("Interval of the sums"));
    group_->setAccessibleName(tr("Homes in the sum"));
    for (QComboBox* box : {sources_, homes_, days_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    }
    for (Label* value : {intervalText_, groupText_}) {  // of the widest value, so that nothing moves
        value->setFigures(Label::Figures::Tabular);
        value->setFixedWidth(value->sizeHint().width());
    }
    interval_->setRange(0, static_cast<int>(kIntervals.size()) - 1);
    interval_->setPageStep(1);
    interval_->setValue(kQuarterOfAnHour);
    interval_->setFixedWidth(kIntervalWidth);
    group_->setRange(1, 1);
    group_->setPageStep(kGroupSteps);
    group_->setFixedWidth(kGroupWidth);
    auto* row = new WrappingRow;
    row->setSpacing(space::kMedium);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget* box : std::initializer_list<QWidget*>{sources_, homes_, days_}) {
        row->addWidget(box);
    }
    row->addWidget(withName(tr("Interval"), interval_, intervalText_));
    row->addWidget(withName(tr("Group"), group_, groupText_));
    row->startRight();
    row->addWidget(folder_);
    setLayout(row);
    connectAll();
    showValues();
}

QWidget* ViewBar::withName(const QString& name, QWidget* control, Label* value) {
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(space::kSmall, 0, 0, 0);
    row->setSpacing(space::kSmall);
    auto* label = new Label(theme_, name, TextRole::Secondary, Ink::Muted);
    label->setBuddy(control);
    row->addWidget(label);
    row->addWidget(control);
    row->addWidget(value);
    return box;
}

void ViewBar::connectAll() {
    connect(sources_, &QComboBox::activated, this, &ViewBar::sourceChosen);
    connect(folder_, &QPushButton::clicked, this, &ViewBar::folderAsked);
    connect(homes_, &QComboBox::currentIndexChanged, this, [this] {
        fillDays();
        change();
    });
    connect(days_, &QComboBox::currentIndexChanged, this, &ViewBar::change);
    connect(interval_, &QSlider::valueChanged, this, &ViewBar::change);
    connect(group_, &QSlider::valueChanged, this, &ViewBar::change);
}

void ViewBar::setSources(const std::vector<ProfileSource>& sources, int current) {
    const QSignalBlocker quiet(sources_);
    sources_->clear();
    for (const ProfileSource& source : sources) {
        sources_->addItem(source.name);
    }
    sources_->setCurrentIndex(current);
    sources_->setVisible(!sources.empty());
}

void ViewBar::setProfiles(const HomeProfilesPtr& profiles) {
    profiles_ = profiles;
    const QString name = homes_->currentText();
    {
        const QSignalBlocker quiet(homes_);
        homes_->clear();
        for (std::size_t home = 0; profiles_ && home < profiles_->homes(); ++home) {
            homes_->addItem(profiles_->name(home));
        }
        homes_->setCurrentIndex(std::max(homes_->findText(name), homes_->count() > 0 ? 0 : -1));
    }
    fillDays();
    setMostHomes(profiles_ ? profiles_->homes() : 1);
    {
        const QSignalBlocker quiet(group_);
        group_->setValue(group_->maximum());
    }
    change();
}

void ViewBar::fillDays() {
    const QSignalBlocker quiet(days_);
    const QDate before = days_->currentData().toDate();
    days_->clear();
    if (profiles_ && homes_->currentIndex() >= 0) {
        for (const QDate& date : profiles_->days(static_cast<std::size_t>(homes_->currentIndex()))) {
            days_->addItem(locale().toString(date, tr("ddd d MMM yyyy", "date with its day of the week")), date);
        }
    }
    const int same = days_->findData(before);
    days_->setCurrentIndex(same >= 0 ? same : days_->count() - 1);
}

void ViewBar::setMostHomes(std::size_t homes) {
    const QSignalBlocker quiet(group_);
    group_->setMaximum(static_cast<int>(std::max<std::size_t>(homes, 1)));
    group_->setEnabled(group_->maximum() > 1);
    showValues();
}

std::optional<ViewRequest> ViewBar::request() const {
    if (!profiles_ || homes_->currentIndex() < 0 || days_->currentIndex() < 0) {
        return std::nullopt;
    }
    return ViewRequest{static_cast<std::size_t>(homes_->currentIndex()), days_->currentData().toDate(),
                       kIntervals[static_cast<std::size_t>(interval_->value())], static_cast<std::size_t>(group_->value())};
}

void ViewBar::showValues() {
    intervalText_->setText(tr("%n min", nullptr, kIntervals[static_cast<std::size_t>(interval_->value())]));
    groupText_->setText(tr("%n homes", nullptr, group_->value()));
}

void ViewBar::change() {
    showValues();
    Q_EMIT changed();
}

}  // namespace smarter
