// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "ui/widgets/inline_message.h"

namespace smarter {

/// A message over the bottom of a window. Good news goes by itself; cautions and errors stay until dismissed.
/// Waits while the pointer is over it. One at a time: the newest replaces the one before.
class Toast : public InlineMessage {
    Q_OBJECT

public:
    /// Stays at the bottom of `host`, which owns it.
    Toast(const ThemeController& theme, QWidget* host);

    void announce(Tone tone, const QString& what, const QString& safeAndNext = {},
                  const QString& action = {});
    /// How long good news stays; 6 s unless set.
    void setLifetime(int milliseconds) { goes_.setInterval(milliseconds); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void place();
    bool goesByItself() const {
        return tone() == Tone::Good || tone() == Tone::Neutral || tone() == Tone::Accent;
    }

    QTimer goes_;
};

}  // namespace smarter
