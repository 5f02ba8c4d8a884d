// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace smarter {

/// Who works on a page, for the footer of the navigation: "Signed in as", "operator", "Load · no household detail".
struct Identity {
    QString prefix;
    QString who;
    QString context;
};

/// One view of the desktop.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    virtual Identity identity() const = 0;

Q_SIGNALS:
    void identityChanged();
};

}  // namespace smarter
