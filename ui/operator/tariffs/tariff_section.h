// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tariff/tariff_json.h"
#include "ui/models/tariffs_model.h"
#include "ui/session/operator_section.h"
#include "ui/theme/theme_controller.h"

namespace smarter {

class AssignRow;
class BusyButton;
class Card;
class InlineMessage;
class Label;
class StateStack;
class TableView;
class TariffEditor;

/// The tariffs there are, the editor for the site's own, and whose each is from when. What is not saved when the session
/// ends by itself is there again when the same person signs in: a tariff tells nothing of a household.
class TariffSection final : public OperatorSection {
    Q_OBJECT

public:
    TariffSection(SiteSession& session, const ThemeController& theme, QWidget* parent = nullptr);

    QString title() const override { return tr("Tariffs"); }
    Permission needs() const override { return Permission::EditTariffs; }
    QString unsaved() const override;

protected:
    void begin() override;
    void load() override;
    void forget() override;

private:
    struct Book {
        std::vector<TariffRow> rows;
        TariffHistory site;
        QStringList metered;  ///< ids
    };

    Card* makeList(const ThemeController& theme);
    void connectEditor();
    static Result<Book> readBook(Mdms& mdms, QDate today);
    QDate today() const;
    void take(const Book& book);
    /// Goes on at once where nothing would be lost.
    void leaveDraft(const std::function<void()>& go);
    void choose(const QString& id);
    void showChosen();
    void makeNew();
    void makeCopy();
    void importFrom(const QString& path);
    void exportTo(const QString& path);
    void save();
    void askToAssign(const std::optional<Pseudonym>& household, QDate from);
    void assign(const std::optional<Pseudonym>& household, QDate from);
    void askToOffer();
    void offer();
    void lookWhetherToAssign();
    void say(const Status& status, const QString& done);

    TariffsModel* tariffs_;
    TableView* table_;
    Label* site_;
    TariffEditor* editor_;
    AssignRow* assign_;
    InlineMessage* message_;
    StateStack* stack_;
    QString chosen_;  ///< id; empty while a draft has none of the list
    QStringList metered_;
    Fetch book_;
    QString draftOf_;  ///< who left the draft; empty: nobody
    Tariff draft_;
};

}  // namespace smarter
