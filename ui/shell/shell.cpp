// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shell.h"

#include <QHBoxLayout>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace smarter {

namespace {

constexpr int kWideFrom = 1180;
constexpr int kShortcuts = 9;

QString geometryKey() {
    return QStringLiteral("window/geometry");
}
QString pageKey() {
    return QStringLiteral("window/page");
}

}  // namespace

Shell::Shell(ThemeController& theme, QSettings& settings, QWidget* parent)
    : QWidget(parent),
      settings_(settings),
      column_(new QVBoxLayout),
      navigation_(new Navigation(theme)),
      topBar_(new TopBar(theme)),
      stack_(new QStackedWidget),
      toast_(nullptr) {
    column_->setSpacing(0);
    column_->addWidget(topBar_);
    column_->addWidget(stack_, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(navigation_);
    row->addLayout(column_, 1);
    toast_ = new Toast(theme, this);
    stack_->setFocusPolicy(
        Qt::ClickFocus);  // holds the focus until it is moved, so that a new window shows no ring
    stack_->setFocus();
    connect(navigation_, &Navigation::chosen, this, &Shell::showIndex);
}

void Shell::addPage(const QString& id, Icon icon, const QString& title, QWidget* page) {
    auto* scroller = new QScrollArea;
    scroller->setWidgetResizable(true);
    scroller->setFrameShape(QFrame::NoFrame);
    scroller->setFocusPolicy(Qt::NoFocus);
    scroller->setWidget(page);
    scroller->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    stack_->addWidget(scroller);
    const int index = navigation_->addEntry(icon, title);
    pages_.push_back({id, title, page});
    connect(page, &QWidget::windowTitleChanged, this, &Shell::showHeading);
    if (index < kShortcuts) {
        auto* shortcut = new QShortcut(
            QKeySequence(QKeyCombination(Qt::ControlModifier, static_cast<Qt::Key>(Qt::Key_1 + index))),
            this);
        connect(shortcut, &QShortcut::activated, this, [this, index] { showIndex(index); });
    }
    if (index == 0) {
        navigation_->setCurrent(0);
        showHeading();
    }
}

void Shell::restore() {
    restoreWindow(*window(), settings_);
    restorePage();
}

void Shell::restoreWindow(QWidget& window, const QSettings& settings) {
    if (!window.restoreGeometry(settings.value(geometryKey()).toByteArray())) {
        // Qt alone would open a first window on two thirds of the screen at most.
        window.resize(window.sizeHint().boundedTo(window.screen()->availableSize()));
    }
}

void Shell::restorePage() {
    showPage(settings_.value(pageKey()).toString());
}

void Shell::addAbovePages(QWidget* widget) {
    column_->insertWidget(column_->indexOf(stack_), widget);
}

void Shell::addBelowPages(QWidget* widget) {
    column_->addWidget(widget);
}

QString Shell::currentPage() const {
    const int index = stack_->currentIndex();
    return index < 0 ? QString() : pages_[static_cast<std::size_t>(index)].id;
}

void Shell::showPage(const QString& id) {
    const auto found =
        std::find_if(pages_.begin(), pages_.end(), [&](const Page& page) { return page.id == id; });
    if (found != pages_.end()) {
        showIndex(static_cast<int>(found - pages_.begin()));
    }
}

void Shell::showIndex(int index) {
    if (index == stack_->currentIndex()) {
        return;
    }
    stack_->setCurrentIndex(index);
    navigation_->setCurrent(index);
    showHeading();
    settings_.setValue(pageKey(), currentPage());
    Q_EMIT pageChanged(currentPage());
}

void Shell::showHeading() {
    const int index = stack_->currentIndex();
    if (index >= 0) {
        const Page& page = pages_[static_cast<std::size_t>(index)];
        topBar_->setHeading(page.widget->windowTitle().isEmpty() ? page.title : page.widget->windowTitle());
    }
}

void Shell::setIdentity(const QString& prefix, const QString& who, const QString& context) {
    navigation_->setIdentity(prefix, who, context);
}

void Shell::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    navigation_->setNarrow(width() < kWideFrom);
    topBar_->setNarrow(width() < kWideFrom);
}

void Shell::hideEvent(QHideEvent* event) {
    settings_.setValue(geometryKey(), window()->saveGeometry());
    QWidget::hideEvent(event);
}

}  // namespace smarter
