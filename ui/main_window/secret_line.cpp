// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/secret_line.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>

#include "ui/widgets/busy.h"
#include "ui/widgets/label.h"

namespace smarter {

namespace {

constexpr int kNameWidth = 180;

QString textOf(const SecretBytes& value) {
    return QString::fromUtf8(reinterpret_cast<const char*>(value.view().data()), static_cast<qsizetype>(value.size()));
}

}  // namespace

SecretLine::SecretLine(const ThemeController& theme, const QString& name, SecretBytes value, QWidget* parent)
    : QWidget(parent), value_(std::move(value)) {
    auto* caption = new Label(theme, name, TextRole::Secondary, Ink::Muted);
    caption->setFixedWidth(kNameWidth);
    caption->setElided(true);
    auto* text = new Label(theme, textOf(value_), TextRole::Mono);
    text->setObjectName(QStringLiteral("secretText"));
    text->setAccessibleName(name);
    auto* copy = new BusyButton(theme, tr("Copy"));
    copy->setAccessibleName(tr("Copy %1").arg(name));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    row->addWidget(caption);
    row->addWidget(text);
    row->addWidget(copy);
    row->addStretch(1);
    connect(copy, &QPushButton::clicked, this, [this, copy] {
        QGuiApplication::clipboard()->setText(textOf(value_));
        copy->setText(tr("Copied"));
    });
}

}  // namespace smarter
