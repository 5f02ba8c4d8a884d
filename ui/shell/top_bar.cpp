// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/top_bar.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <algorithm>

#include "ui/shell/chip.h"

namespace smarter {

namespace {
constexpr int kHeight = 56;
}

TopBar::TopBar(const ThemeController& theme, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      title_(new Label(theme, {}, TextRole::PageTitle)),
      site_(new Chip(theme, Chip::Use::Pressable)),
      clock_(new Chip(theme, Chip::Use::Pressable)),
      throughput_(new Chip(theme, Chip::Use::Fact)),
      sealed_(new Pill(theme, Tone::Good, {})) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kPageMargin, 0, space::kPageMargin, 1);
    row->setSpacing(space::kMedium);
    title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(title_);
    row->addSpacing(space::kUnit);
    row->addWidget(site_);
    row->addStretch(1);
    for (QWidget* chip : std::initializer_list<QWidget*>{clock_, throughput_, sealed_}) {
        row->addWidget(chip);
    }
    for (QWidget* chip : std::initializer_list<QWidget*>{site_, clock_, throughput_, sealed_}) {
        chip->hide();
    }
    setFixedHeight(kHeight);
    connect(clock_, &QAbstractButton::clicked, this, &TopBar::clockClicked);
    followTheme(theme_, this, [this] { update(); });
}

void TopBar::setHeading(const QString& heading) {
    heading_ = heading;
    fit();
}

void TopBar::setSites(const QStringList& sites, const QString& current) {
    site_->setText(current);
    site_->setAccessibleName(tr("Site: %1").arg(current));
    site_->setVisible(!current.isEmpty());
    QMenu* menu = nullptr;
    delete site_->findChild<QMenu*>();
    if (sites.size() > 1) {
        menu = new QMenu(site_);
        for (const QString& site : sites) {
            menu->addAction(site, this, [this, site] { Q_EMIT siteChosen(site); });
        }
    }
    site_->setMenu(menu);
    fit();
}

void TopBar::setClock(const QString& text, bool running) {
    clock_->setGlyph(running ? Icon::Play : Icon::Pause);
    clock_->setText(text);
    clock_->setToolTip(running ? tr("Pause") : tr("Go on"));
    clock_->setAccessibleName(running ? tr("Running, %1").arg(text) : tr("Paused, %1").arg(text));
    clock_->setVisible(!text.isEmpty());
    clock_->updateGeometry();
    fit();
}

void TopBar::setThroughput(const QString& text) {
    throughput_->setText(text);
    throughput_->setAccessibleName(text);
    throughput_->setVisible(!text.isEmpty() && !narrow_);
    throughput_->updateGeometry();
    fit();
}

void TopBar::setSealed(bool sealed, const QString& text) {
    sealed_->set({sealed ? Tone::Good : Tone::Bad, text, std::nullopt});
    sealed_->setVisible(!text.isEmpty());
    fit();
}

void TopBar::setNarrow(bool narrow) {
    narrow_ = narrow;
    throughput_->setVisible(!throughput_->text().isEmpty() && !narrow_);
    fit();
}

// The title takes what the chips leave, and is cut with an ellipsis where that is too little.
void TopBar::fit() {
    int taken = 2 * space::kPageMargin + space::kUnit;
    for (const QWidget* chip : std::initializer_list<const QWidget*>{site_, clock_, throughput_, sealed_}) {
        taken += chip->isHidden() ? 0 : chip->sizeHint().width() + space::kMedium;
    }
    const QFontMetrics metrics(theme_.font(TextRole::PageTitle));
    const int room = std::max(0, width() - taken - 2 * space::kMedium);
    title_->setText(metrics.elidedText(heading_, Qt::ElideRight, room));
    title_->setFixedWidth(std::min(room, metrics.horizontalAdvance(heading_) + 2));
    title_->setToolTip(title_->text() == heading_ ? QString() : heading_);
    title_->setAccessibleName(heading_);
}

void TopBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void TopBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme_.tokens().surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme_.tokens().border);
}

}  // namespace smarter
