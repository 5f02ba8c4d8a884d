// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSpinBox>

#include "ui/start/profile_picker.h"
#include "ui/start/site_opener.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/segmented_control.h"

namespace smarter {

/// Everything a new site needs. Keeps what was entered until wipe(), whatever the answer.
class CreateForm : public QWidget {
    Q_OBJECT

public:
    explicit CreateForm(const ThemeController& theme, QWidget* parent = nullptr);

    /// What was entered; the problem instead where something is missing or contradicts itself.
    Result<NewSite> entered() const;
    void setBusy(bool busy) { create_->setBusy(busy); }
    void sayError(const QString& what) { message_->say(Tone::Bad, what); }
    void wipe();

Q_SIGNALS:
    void createAsked();
    void backAsked();

private:
    QWidget* makeSiteCard();
    QWidget* makeProfilesCard();
    QWidget* makeAdministratorCard();
    QString administratorProblem() const;
    void addZone(QBoxLayout& form);
    void addPolicy(QBoxLayout& form);
    void addKeySize(QBoxLayout& form);
    void addKeyPlace(QBoxLayout& form);
    void showKeySize();
    void ask();
    QString problem() const;

    const ThemeController& theme_;
    InlineMessage* message_;
    FolderField* folder_;
    QLineEdit* name_;
    QLineEdit* zone_;
    SegmentedControl* policy_;
    QSpinBox* minimum_;
    SegmentedControl* keySize_;
    Label* keySizeHint_;
    SegmentedControl* keyPlace_;
    PasswordField* passphrase_;
    PasswordField* repeat_;
    QLineEdit* administrator_;
    PasswordField* administratorPassword_;
    PasswordField* administratorRepeat_;
    ProfilePicker* profiles_;
    BusyButton* create_;
};

}  // namespace smarter
