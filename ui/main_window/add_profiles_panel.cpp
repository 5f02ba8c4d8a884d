// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/add_profiles_panel.h"

#include <QVBoxLayout>

namespace smarter {

AddProfilesPanel::AddProfilesPanel(const ThemeController& theme, QWidget* parent)
    : QWidget(parent), message_(new InlineMessage(theme)), picker_(new ProfilePicker(theme)) {
    auto* play = new BusyButton(theme, tr("Play"), BusyButton::Emphasis::Primary);
    play->setObjectName(QStringLiteral("playProfiles"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    column->addWidget(message_);
    column->addWidget(picker_, 1);
    column->addWidget(play, 0, Qt::AlignRight);
    connect(play, &QPushButton::clicked, this, &AddProfilesPanel::ask);
}

void AddProfilesPanel::ask() {
    IngestRequest request;
    request.paths = picker_->paths();
    request.neighbourhood = picker_->neighbourhood();
    if (request.paths.isEmpty() || request.neighbourhood.isEmpty()) {
        message_->say(Tone::Caution, tr("Choose at least one file or folder, and name the neighbourhood."));
        return;
    }
    Q_EMIT playAsked(request);
}

}  // namespace smarter
