// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/top_bar.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include "ui/shell/chip.h"

namespace smarter {

namespace {
constexpr int kHeight = 56;
}

TopBar::TopBar(ThemeController& theme, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      title_(new Label(theme, {}, TextRole::PageTitle)),
      site_(new Chip(theme, Chip::Use::Pressable)),
      clock_(new Chip(theme, Chip::Use::Pressable)),
      throughput_(new Chip(theme, Chip::Use::Fact)),
      sealed_(new Pill(theme, Tone::Good, {})),
      scheme_(new QToolButton) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kPageMargin, 0, space::kPageMargin, 1);
    row->setSpacing(space::kMedium);
    title_->setElided(true);
    title_->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    row->addWidget(title_);
    row->addSpacing(space::kUnit);
    row->addWidget(site_);
    row->addStretch(1);
    for (QWidget* chip : std::initializer_list<QWidget*>{clock_, throughput_, sealed_, scheme_}) {
        row->addWidget(chip);
    }
    for (QWidget* chip : std::initializer_list<QWidget*>{site_, clock_, throughput_, sealed_}) {
        chip->hide();
    }
    setFixedHeight(kHeight);
    connect(clock_, &QAbstractButton::clicked, this, &TopBar::clockClicked);
    scheme_->setProperty("emphasis", QStringLiteral("quiet"));
    scheme_->setIconSize({18, 18});
    connect(scheme_, &QToolButton::clicked, this, [this] {
        const bool dark = theme_.theme().scheme() == Scheme::Dark;
        theme_.setChoice(dark ? ThemeController::Choice::Light : ThemeController::Choice::Dark);
    });
    followTheme(theme_, this, [this] {
        nameSchemeButton();
        update();
    });
}

void TopBar::setHeading(const QString& heading) {
    title_->setText(heading);
}

void TopBar::setSite(const QString& name, QMenu* menu) {
    site_->setText(name);
    site_->setAccessibleName(tr("Site: %1").arg(name));
    site_->setMenu(menu);
    site_->setVisible(!name.isEmpty());
}

void TopBar::setSites(const QStringList& sites, const QString& current) {
    QMenu* menu = nullptr;
    delete site_->findChild<QMenu*>();
    if (sites.size() > 1) {
        menu = new QMenu(site_);
        for (const QString& site : sites) {
            menu->addAction(site, this, [this, site] { Q_EMIT siteChosen(site); });
        }
    }
    setSite(current, menu);
}

void TopBar::setClock(const QString& text, bool running) {
    clock_->setGlyph(running ? Icon::Play : Icon::Pause);
    clock_->setText(text);
    clock_->setToolTip(running ? tr("Pause") : tr("Go on"));
    clock_->setAccessibleName(running ? tr("Running, %1").arg(text) : tr("Paused, %1").arg(text));
    clock_->setEnabled(true);
    clock_->setVisible(!text.isEmpty());
    clock_->updateGeometry();
}

void TopBar::setStillClock(const QString& text) {
    clock_->setGlyph(std::nullopt);
    clock_->setText(text);
    clock_->setToolTip({});
    clock_->setAccessibleName(tr("Meters' time: %1").arg(text));
    clock_->setEnabled(false);
    clock_->setVisible(!text.isEmpty());
    clock_->updateGeometry();
}

void TopBar::setThroughput(const QString& text) {
    throughput_->setText(text);
    throughput_->setAccessibleName(text);
    throughput_->setVisible(!text.isEmpty() && !narrow_);
    throughput_->updateGeometry();
}

void TopBar::setSealed(bool sealed, const QString& text) {
    sealed_->set({sealed ? Tone::Good : Tone::Bad, text, std::nullopt});
    sealed_->setVisible(!text.isEmpty());
}

void TopBar::setNarrow(bool narrow) {
    narrow_ = narrow;
    throughput_->setVisible(!throughput_->text().isEmpty() && !narrow_);
}

void TopBar::nameSchemeButton() {
    const bool dark = theme_.theme().scheme() == Scheme::Dark;
    scheme_->setIcon(themedIcon(theme_, dark ? Icon::Sun : Icon::Moon, Ink::Muted));
    scheme_->setToolTip(dark ? tr("Light colours") : tr("Dark colours"));
    scheme_->setAccessibleName(scheme_->toolTip());
}

void TopBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme_.tokens().surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme_.tokens().border);
}

}  // namespace smarter
