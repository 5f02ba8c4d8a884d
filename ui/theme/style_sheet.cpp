// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHash>
#include <QRegularExpression>

#include "ui/theme/theme.h"

namespace smarter {

namespace {

// Names after @ are filled from the tokens. A focused control's border grows inwards, so nothing moves.
constexpr const char* kSheet = R"(
QToolTip { color: @text; background: @surface; border: 1px solid @border; padding: 4px 8px; }

QPushButton, QToolButton {
    color: @text; background: @surface; border: 1px solid @border; border-radius: 8px;
    padding: 6px 12px; font-size: 13px; }
QToolButton { padding: 6px; }
QPushButton:hover, QToolButton:hover { background: @hover; }
QPushButton:pressed, QToolButton:pressed { background: @pressed; }
QPushButton:focus { border: 2px solid @accent; padding: 5px 11px; }
QToolButton:focus { border: 2px solid @accent; padding: 5px; }
QPushButton:disabled, QToolButton:disabled { color: @disabled; background: @surface; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0px; }
QPushButton[emphasis="primary"] { color: @onAccent; background: @accent; border-color: @accent; }
QPushButton[emphasis="primary"]:hover { background: @accentHover; }
QPushButton[emphasis="primary"]:pressed { background: @accentPressed; }
QPushButton[emphasis="primary"]:focus { border-color: @text; }
QPushButton[emphasis="primary"]:disabled { color: @disabled; background: @pressed; border-color: @pressed; }
QPushButton[emphasis="quiet"], QToolButton[emphasis="quiet"] {
    background: transparent; border-color: transparent; }
QPushButton[emphasis="quiet"]:hover, QToolButton[emphasis="quiet"]:hover { background: @hover; }
QPushButton[emphasis="quiet"]:focus, QToolButton[emphasis="quiet"]:focus { border-color: @accent; }

QLineEdit, QPlainTextEdit, QTextEdit {
    color: @text; background: @surface; border: 1px solid @controlBorder; border-radius: 8px;
    padding: 6px 8px; selection-color: @onAccent;
    selection-background-color: @accent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid @accent; padding: 5px 7px; }
QLineEdit:disabled { color: @disabled; }
QLineEdit[tone="bad"] { border-color: @bad; }

QComboBox QAbstractItemView {
    color: @text; background: @surface; border: 1px solid @border; padding: 4px; outline: none;
    selection-color: @text; selection-background-color: @accentTint; }
QAbstractSpinBox { min-height: 26px; max-height: 26px; }
QAbstractSpinBox QLineEdit { border: none; background: transparent; padding: 0px; }
QAbstractSpinBox QLineEdit:focus { border: none; padding: 0px; }
QCalendarWidget QTableView { background: @surface; }

QMenu { color: @text; background: @surface; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { color: @text; background: @accentTint; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }

QTableView, QTreeView, QListView {
    color: @text; background: transparent; border: none; outline: none;
    selection-color: @text; selection-background-color: @accentTint; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    color: @muted; background: transparent; border: none; border-bottom: 1px solid @border;
    padding: 0px 8px; font-size: 13px; }
QTableCornerButton::section { background: transparent; border: none; }

QScrollArea, QScrollArea > QWidget > QWidget[scrolled="true"] { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0px; }
QScrollBar::handle { background: @handle; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

QHash<QString, QColor> colours(const Tokens& t) {
    return {
        {QStringLiteral("text"), t.text},
        {QStringLiteral("muted"), t.muted},
        {QStringLiteral("surface"), t.surface},
        {QStringLiteral("border"), t.border},
        // A field's outline must be seen to be found (WCAG 1.4.11), a card's need not.
        {QStringLiteral("controlBorder"), mix(t.border, t.muted, 0.6)},
        {QStringLiteral("accent"), t.accent},
        {QStringLiteral("accentHover"), mix(t.accent, t.text, 0.12)},
        {QStringLiteral("accentPressed"), mix(t.accent, t.text, 0.2)},
        {QStringLiteral("accentTint"), t.accentTint},
        {QStringLiteral("onAccent"), t.onAccent},
        {QStringLiteral("bad"), t.bad},
        {QStringLiteral("hover"), t.hover()},
        {QStringLiteral("pressed"), t.pressed()},
        {QStringLiteral("handle"), mix(t.border, t.muted, 0.35)},
        {QStringLiteral("disabled"), t.ink(Ink::Disabled)},
    };
}

}  // namespace

QString Theme::styleSheet() const {
    const QHash<QString, QColor> names = colours(tokens());
    const QString sheet = QString::fromLatin1(kSheet);
    static const QRegularExpression name(QStringLiteral("@([A-Za-z]+)"));
    QString filled;
    qsizetype from = 0;
    for (auto match = name.globalMatch(sheet); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        filled += QStringView(sheet).sliced(from, found.capturedStart() - from);
        filled += names.value(found.captured(1)).name();
        from = found.capturedEnd();
    }
    filled += QStringView(sheet).sliced(from);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    // Else half transparent, which is too faint to read; before Qt 6.5 there is no property for it.
    filled += QStringLiteral("QLineEdit { placeholder-text-color: %1; }").arg(tokens().muted.name());
#endif
    return filled;
}

}  // namespace smarter
