// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/ingest.h"
#include "ui/start/profile_picker.h"
#include "ui/widgets/inline_message.h"

namespace smarter {

/// More load profiles for an open site.
class AddProfilesPanel : public QWidget {
    Q_OBJECT

public:
    explicit AddProfilesPanel(const ThemeController& theme, QWidget* parent = nullptr);

Q_SIGNALS:
    void playAsked(const smarter::IngestRequest& request);

private:
    void ask();

    InlineMessage* message_;
    ProfilePicker* picker_;
};

}  // namespace smarter
