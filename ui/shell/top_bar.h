// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"

class QMenu;
class QToolButton;

namespace smarter {

class Chip;

/// The line at the top: what page this is, which site, what time it is there, how fast it runs, and whether
/// what is stored is sealed; at its end light or dark. A chip without a text is not there.
class TopBar : public QWidget {
    Q_OBJECT

public:
    explicit TopBar(ThemeController& theme, QWidget* parent = nullptr);

    void setHeading(const QString& heading);
    QString heading() const { return title_->text(); }
    /// The chip opens `menu`, which stays the caller's.
    void setSite(const QString& name, QMenu* menu);
    /// More than one: the chip opens a menu.
    void setSites(const QStringList& sites, const QString& current);
    /// "07 Jan 2016 18:42 · ×60", and whether the clock runs.
    void setClock(const QString& text, bool running);
    /// A clock that stands because nothing runs: a fact, not to be pressed.
    void setStillClock(const QString& text);
    void setThroughput(const QString& text);
    /// What the pill says, and whether it is good.
    void setSealed(bool sealed, const QString& text);
    /// Leaves out what can be spared.
    void setNarrow(bool narrow);

Q_SIGNALS:
    void siteChosen(const QString& site);
    void clockClicked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void nameSchemeButton();

    ThemeController& theme_;
    bool narrow_ = false;
    Label* title_;
    Chip* site_;
    Chip* clock_;
    Chip* throughput_;
    Pill* sealed_;
    QToolButton* scheme_;
};

}  // namespace smarter
