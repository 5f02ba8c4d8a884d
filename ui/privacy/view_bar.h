// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/privacy/compared_day.h"
#include "ui/widgets/label.h"

class QComboBox;
class QSlider;

namespace smarter {

class BusyButton;

/// Which home and day are looked at, and over how much time and how many homes sums are taken.
class ViewBar : public QWidget {
    Q_OBJECT

public:
    explicit ViewBar(const ThemeController& theme, QWidget* parent = nullptr);

    void setSources(const std::vector<ProfileSource>& sources, int current);
    /// Homes and days; keeps the home's name and the day where they are there too. Nothing to choose without profiles.
    void setProfiles(const HomeProfilesPtr& profiles);
    /// How many homes can be summed.
    void setMostHomes(std::size_t homes);

    /// std::nullopt while there is no home with a day.
    std::optional<ViewRequest> request() const;

Q_SIGNALS:
    void sourceChosen(int index);
    void folderAsked();
    /// By a person or by new profiles.
    void changed();

private:
    QWidget* withName(const QString& name, QWidget* control, Label* value);
    void connectAll();
    void fillDays();
    void showValues();
    void change();

    const ThemeController& theme_;
    QComboBox* sources_;
    QComboBox* homes_;
    QComboBox* days_;
    QSlider* interval_;
    Label* intervalText_;
    QSlider* group_;
    Label* groupText_;
    BusyButton* folder_;
    HomeProfilesPtr profiles_;
};

}  // namespace smarter
