// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace smarter {

/// Tells when a person does something anywhere in the program: what keeps a session.
class InputWatch : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void setActive(bool active);

Q_SIGNALS:
    void input();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace smarter
