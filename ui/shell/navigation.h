// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "ui/theme/icon.h"
#include "ui/widgets/label.h"

class QVBoxLayout;

namespace smarter {

/// The column at the left: brand, one entry a page, and who is signed in. Narrow, it shows icons alone.
class Navigation : public QWidget {
    Q_OBJECT

public:
    explicit Navigation(const ThemeController& theme, QWidget* parent = nullptr);

    /// Returns the entry's index.
    int addEntry(Icon icon, const QString& title);
    void setCurrent(int index);
    /// `who` may be empty.
    void setIdentity(const QString& prefix, const QString& who, const QString& context);
    void setNarrow(bool narrow);
    bool isNarrow() const { return narrow_; }

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    class Brand;
    class Entry;
    class Mark;
    void step(int from, int direction);

    const ThemeController& theme_;
    bool narrow_ = false;
    Brand* brand_;
    QVBoxLayout* list_;
    std::vector<Entry*> entries_;
    QWidget* footer_;
    QWidget* identity_;
    Label* prefix_;
    Label* who_;
    Label* context_;
    Mark* mark_;
};

}  // namespace smarter
