// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tariff/tariff.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace smarter {

class BusyButton;
class InlineMessage;
class Pill;
class StateStack;
class VersionEditor;

/// A tariff as a form. One that comes with the program is shown and not edited: a copy is. Faults are named as they are
/// made; a tariff with a fault is not saved.
class TariffEditor : public Card {
    Q_OBJECT

public:
    explicit TariffEditor(const ThemeController& theme, QWidget* parent = nullptr);

    /// As it is stored; nothing is unsaved.
    void show(const Tariff& tariff, bool shipped);
    /// Not stored yet, or not like this.
    void showDraft(const Tariff& draft, const std::vector<TariffFault>& faults = {});
    void clear();
    void setBusy(bool busy);

    bool isDirty() const { return dirty_; }
    const Tariff& draft() const { return draft_; }

Q_SIGNALS:
    void saveAsked();
    void discardAsked();
    void copyAsked();
    void exportAsked();
    void dirtyChanged();

private:
    QWidget* makeForm();
    QLayout* makeNames();
    QLayout* makeVersionRow();
    void makeButtons();
    void showAll();
    void offerVersions(int chosen);
    void showVersion();
    void addVersion();
    void removeVersion();
    void takeNames();
    void changed();
    void check();
    bool isEditable() const { return !shipped_; }

    Pill* kind_;
    QLineEdit* name_;
    QLineEdit* id_;
    QLineEdit* currency_;
    QComboBox* versions_;
    QPushButton* addVersion_;
    QPushButton* removeVersion_;
    VersionEditor* version_;
    InlineMessage* faultsShown_;
    InlineMessage* refused_;
    BusyButton* save_;
    BusyButton* discard_;
    BusyButton* copy_;
    BusyButton* export_;
    StateStack* stack_;
    Tariff draft_;
    std::vector<TariffFault> fileFaults_;  ///< of the file a draft came from, until it is edited
    bool shipped_ = false;
    bool stored_ = false;  ///< its short name and currency are settled
    bool dirty_ = false;
};

}  // namespace smarter
