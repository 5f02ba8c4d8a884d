// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icon.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QPointer>
#include <QSvgRenderer>
#include <map>
#include <memory>

namespace smarter {

namespace {

const char* fileOf(Icon icon) {
    switch (icon) {
        case Icon::Lock:
            return "lock";
        case Icon::Home:
            return "home";
        case Icon::Pulse:
            return "pulse";
        case Icon::Customer:
            return "customer";
        case Icon::BeforeAfter:
            return "before-after";
        case Icon::Pipeline:
            return "pipeline";
        case Icon::Play:
            return "play";
        case Icon::Pause:
            return "pause";
        case Icon::Search:
            return "search";
        case Icon::Export:
            return "export";
        case Icon::ChevronLeft:
            return "chevron-left";
        case Icon::ChevronRight:
            return "chevron-right";
        case Icon::ChevronDown:
            return "chevron-down";
        case Icon::ChevronUp:
            return "chevron-up";
        case Icon::Warning:
            return "warning";
        case Icon::Check:
            return "check";
        case Icon::Cross:
            return "cross";
        case Icon::Info:
            return "info";
        case Icon::Dot:
            return "dot";
        case Icon::Key:
            return "key";
        case Icon::Settings:
            return "settings";
        case Icon::Sun:
            return "sun";
        case Icon::Moon:
            return "moon";
        case Icon::Eye:
            return "eye";
        case Icon::EyeOff:
            return "eye-off";
        case Icon::Hidden:
            return "hidden";
        case Icon::Inbox:
            return "inbox";
    }
    return "dot";
}

QSvgRenderer& rendererOf(Icon icon) {
    static std::map<Icon, std::unique_ptr<QSvgRenderer>> renderers;
    std::unique_ptr<QSvgRenderer>& renderer = renderers[icon];
    if (!renderer) {
        loadBundledFonts();  // also makes the resources available
        renderer = std::make_unique<QSvgRenderer>(
            QStringLiteral(":/smarter/icons/%1.svg").arg(QLatin1String(fileOf(icon))));
    }
    return *renderer;
}

QPixmap tinted(Icon icon, const QSize& devicePixels, const QColor& colour) {
    QPixmap pixmap(devicePixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    rendererOf(icon).render(&painter, QRectF(QPointF(), QSizeF(devicePixels)));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    return pixmap;
}

class ThemedIconEngine final : public QIconEngine {
public:
    ThemedIconEngine(const ThemeController& theme, Icon icon, Ink ink)
        : theme_(&theme), icon_(icon), ink_(ink) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        paintIcon(*painter, icon_, rect, colour(mode));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        return tinted(icon_, size, colour(mode));
    }
    QIconEngine* clone() const override { return new ThemedIconEngine(*this); }

private:
    QColor colour(QIcon::Mode mode) const {
        if (!theme_) {
            return Qt::transparent;
        }
        return theme_->tokens().ink(mode == QIcon::Disabled ? Ink::Disabled : ink_);
    }

    QPointer<const ThemeController> theme_;
    Icon icon_;
    Ink ink_;
};

}  // namespace

void paintIcon(QPainter& painter, Icon icon, const QRectF& box, const QColor& colour) {
    const qreal ratio = painter.device()->devicePixelRatioF();
    QPixmap pixmap = tinted(icon, (box.size() * ratio).toSize(), colour);
    pixmap.setDevicePixelRatio(ratio);
    painter.drawPixmap(box.topLeft(), pixmap);
}

QIcon themedIcon(const ThemeController& theme, Icon icon, Ink ink) {
    return QIcon(new ThemedIconEngine(theme, icon, ink));
}

}  // namespace smarter
