// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/operator_section.h"

#include "ui/session/dialogues.h"

namespace smarter {

void OperatorSection::enter(SessionPtr access) {
    ++visit_;
    access_ = std::move(access);
    begin();
    refresh();
}

void OperatorSection::leave() {
    ++visit_;
    closeDialogues(this);
    forget();
    access_.reset();
}

void OperatorSection::refresh() {
    if (access_ && allowedFor(access_->role()) && isVisible()) {
        load();
    }
}

void OperatorSection::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

}  // namespace smarter
