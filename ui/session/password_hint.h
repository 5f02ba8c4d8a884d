// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/label.h"
#include "ui/widgets/password_field.h"

namespace smarter {

/// Below a field for a new password: says while it is typed whether it will do, and how good it is. What counts is
/// length; there are no other rules.
class PasswordHint : public Label {
    Q_OBJECT

public:
    PasswordHint(const ThemeController& theme, PasswordField& field);

private:
    void look();

    PasswordField& field_;
};

}  // namespace smarter
