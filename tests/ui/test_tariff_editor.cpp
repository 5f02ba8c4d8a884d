// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateEdit>
#include <QJsonDocument>
#include <QScrollArea>
#include <QTimeEdit>

#include "operator_desk.h"
#include "tests/support/tariff_days.h"
#include "ui/models/holidays_model.h"
#include "ui/models/tariff_rates_model.h"
#include "ui/operator/tariffs/day_strip.h"
#include "ui/text/error_text.h"
#include "ui/text/tariff_text.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/table_view.h"

using namespace smarter;
using namespace smarter::test;

/// Tariffs at the operator's page, as an administrator edits them.
class TestTariffEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        auto libraries = crypto::CryptoLibraries::create();
        QVERIFY(libraries);
        libraries_ = std::move(*libraries);
        theme_ = std::make_unique<ThemeController>(*qApp);
        theme_->setChoice(ThemeController::Choice::Light);
        theme_->setReducedMotion(true);
        homes_ = std::make_unique<Homes>(2, 1);
        QVERIFY(homes_->isValid());
        desk_ = OperatorDesk::make(*homes_);
        QVERIFY(desk_);
    }

    void init() { QVERIFY(openTariffs(Role::Administrator)); }

    void everyFaultHasWordsThatNameItsPlace() {
        Tariff tariff = *shipped(s("tiered"));
        tariff.versions.front().registers.front().name = s("Peak");
        QSet<QString> texts;
        for (int kind = 0; kind <= static_cast<int>(TariffFaultKind::HolidayImpossible); ++kind) {
            const TariffFault fault{static_cast<TariffFaultKind>(kind), s("/versions/0/registers/0/tiers/1"), s("07:00–08:00")};
            const QString text = tariffFaultText(fault, tariff);
            QVERIFY2(text.startsWith(s("Version 1, register “Peak”, tier 2: ")) && text.endsWith(u'.'), qPrintable(text));
            texts.insert(text);
        }
        QCOMPARE(texts.size(), static_cast<int>(TariffFaultKind::HolidayImpossible) + 1);
        QCOMPARE(tariffFaultText({TariffFaultKind::NoVersion, s("/versions"), {}}, tariff),
                 s("Add a version: it says from which day prices apply."));
    }

    void holidaysAreReadAsTheyAreShown() {
        int rules = 0;
        for (const auto& tariff : shippedTariffs()) {
            for (const TariffVersion& version : tariff->versions) {
                for (const HolidayRule& rule : version.calendar.holidays) {
                    const auto again = parseHolidayRule(holidayRuleText(rule, QLocale()), rule.name, QLocale());
                    QVERIFY2(again, qPrintable(rule.name));
                    QCOMPARE(again->inYear(2026), rule.inYear(2026));
                    ++rules;
                }
            }
        }
        QVERIFY(rules > 20);
        QCOMPARE(parseHolidayRule(s("Easter"), {}, QLocale())->offset, 0);
        QCOMPARE(parseHolidayRule(s("easter + 39"), {}, QLocale())->offset, 39);
        for (const char* nonsense : {"", "tomorrow", "12", "Easter 2x", "Foo 02-15", "2026-05"}) {
            QVERIFY2(!parseHolidayRule(s(nonsense), {}, QLocale()), nonsense);
        }
    }

    void otherRolesAreNotOfferedTheEditor() {
        QVERIFY(desk_->open(Role::Billing, *theme_));
        QVERIFY(!desk_->choose("views", "Tariffs"));
    }

    void shippedTariffIsReadOnlyAndItsCopyIsNot() {
        choose("ontario-tou");
        QVERIFY(line("tariffName")->isReadOnly());
        QVERIFY(!button("saveTariff")->isVisible());
        QVERIFY(!button("addRegister")->isVisible());
        QVERIFY(strip(0).accessibleDescription().contains(s("11:00–17:00")));
        desk_->picture(s("tariffs-shipped"));
        desk_->click("copyTariff");
        QVERIFY(!line("tariffName")->isReadOnly() && !line("tariffId")->isReadOnly());
        QVERIFY(button("saveTariff")->isEnabled());
        QVERIFY(line("tariffId")->text() != s("ontario-tou"));
    }

    void copyIsEditedSavedAndThereAgain() {
        choose("ontario-tou");
        desk_->click("copyTariff");
        retype("tariffName", "Harbour time of use");
        retype("tariffId", "harbour");
        retype("tariffCurrency", "USD");
        retype("dailyCharge", "0.25");
        QTest::keyClick(line("dailyCharge"), Qt::Key_Return);
        setCell("rates", 2, TariffRatesModel::RatePerKwh, "0.31");
        // Weekdays of the first season: the last hours count on the dearest register, by keyboard alone.
        strip(0).setFocus();
        QTest::keyClick(&strip(0), Qt::Key_End);
        QTest::keyClick(&strip(0), Qt::Key_3);
        setCell("holidays", 0, HolidaysModel::When, "01-02");
        desk_->picture(s("tariffs-edited"));
        desk_->click("saveTariff");
        EVENTUALLY(message().isVisible());
        QCOMPARE(message().tone(), Tone::Good);
        const auto stored = tariffOfMdms("harbour");
        QVERIFY(stored);
        const TariffVersion& version = stored->versions.back();
        QCOMPARE(stored->name, s("Harbour time of use"));
        QCOMPARE(stored->currency, s("USD"));
        QVERIFY(!stored->example);
        QCOMPARE(version.dailyCharge.value, 25'000);
        QCOMPARE(version.registers[2].tiers[0].rate.micro, 310'000);
        QCOMPARE(version.calendar.seasons[0].schedules[0].back().registerIndex, 2);
        QCOMPARE(version.calendar.holidays[0].day, 2);
        QCOMPARE(stored->versions.front(), shipped(s("ontario-tou"))->versions.front());
        // A new edition of it: the short name and the currency stay.
        EVENTUALLY(line("tariffId")->isReadOnly() && line("tariffCurrency")->isReadOnly());
        QVERIFY(!button("saveTariff")->isEnabled());
    }

    void stripKeepsADayCompleteWhateverIsDoneToIt() {
        choose("ontario-tou");
        desk_->click("copyTariff");
        DayStrip& weekday = strip(0);
        const std::size_t before = weekday.schedule().size();
        QTest::mouseClick(&weekday, Qt::LeftButton, {}, QPoint(weekday.width() * 9 / 24, 16));
        QVERIFY(child<Label>(page(), "rangeText")->text().contains(s("07:00–11:00")));
        desk_->click("rangeSplit");
        QCOMPARE(weekday.schedule().size(), before + 1);
        QCOMPARE(weekday.schedule()[1].endMinute, 9 * 60);
        auto* end = child<QTimeEdit>(page(), "rangeEnd");
        end->setTime(QTime(10, 30));
        QCOMPARE(weekday.schedule()[1].endMinute, 10 * 60 + 30);
        QCOMPARE(weekday.schedule()[2].startMinute, 10 * 60 + 30);
        end->setTime(QTime(23, 0));  // no further than its neighbour lets it
        QCOMPARE(weekday.schedule()[2].startMinute, 10 * 60 + 55);
        desk_->click("rangeJoin");
        QCOMPARE(weekday.schedule().size(), before);
        QVERIFY(isComplete(weekday.schedule()));
        const QPoint limit(weekday.width() * 17 / 24, 16);
        QTest::mousePress(&weekday, Qt::LeftButton, {}, limit);
        QTest::mouseMove(&weekday, QPoint(weekday.width() * 18 / 24, 16));
        QTest::mouseRelease(&weekday, Qt::LeftButton, {}, QPoint(weekday.width() * 18 / 24, 16));
        QVERIFY(isComplete(weekday.schedule()));
        discard();
    }

    void faultIsNamedWhileItIsMadeAndKeepsFromSaving() {
        choose("tiered");
        desk_->click("copyTariff");
        auto* faults = child<InlineMessage>(page(), "tariffFaults");
        QVERIFY(!faults->isVisible());
        retype("tariffName", "");
        QVERIFY(faults->isVisible());
        QVERIFY2(faults->accessibleDescription().contains(s("The name")), qPrintable(faults->accessibleDescription()));
        QVERIFY(!button("saveTariff")->isEnabled());
        retype("tariffName", "Steps");
        QVERIFY(!faults->isVisible());
        desk_->click("addRegister");
        QVERIFY(faults->accessibleDescription().contains(s("no hour of any day counts on it")));
        desk_->picture(s("tariffs-fault"));
        discard();
    }

    void numberThatCannotBeReadIsNotTaken() {
        choose("flat");
        desk_->click("copyTariff");
        const auto* rates = static_cast<TariffRatesModel*>(child<TableView>(page(), "rates")->model());
        const auto before = rates->registers();
        setCell("rates", 0, TariffRatesModel::RatePerKwh, "seven");
        auto* refused = child<InlineMessage>(page(), "tariffRefused");
        QVERIFY(refused->isVisible() && refused->text().contains(s("seven")));
        QCOMPARE(rates->registers(), before);
        discard();
    }

    void changesAreAskedForBeforeTheyAreLost() {
        choose("flat");
        desk_->click("copyTariff");
        retype("tariffName", "Draft of mine");
        desk_->clickRow("tariffs", 0);
        QVERIFY(desk_->confirm(false));
        QCOMPARE(line("tariffName")->text(), s("Draft of mine"));
        // Another section is looked at and the draft waits.
        QVERIFY(desk_->choose("views", "Load"));
        QVERIFY(desk_->choose("views", "Tariffs"));
        QCOMPARE(line("tariffName")->text(), s("Draft of mine"));
        // The session ends by itself: the draft waits for its writer.
        page().signOut();
        QVERIFY(line("tariffName")->text().isEmpty());
        QVERIFY(signInAgain());
        EVENTUALLY(line("tariffName")->text() == s("Draft of mine"));
        desk_->click("signOut");
        QVERIFY(desk_->confirm(false));
        QVERIFY(page().isSignedIn());
        discard();
        QVERIFY(!line("tariffName")->isVisible());
    }

    void fileIsImportedWithItsFaultsAndExportedAsItIs() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(s("tariff.json"));
        QByteArray json = toJson(*shipped(s("german-two-register")));
        QVERIFY(json.contains("\"weekday\""));
        json.replace("german-two-register", "imported");
        QByteArray gap = json;
        write(path, gap.replace(gap.indexOf("\"06:00\""), 7, "\"05:00\""));
        desk_->click("importTariff");
        QVERIFY(desk_->giveFile("openDialogue", path));
        auto* faults = child<InlineMessage>(page(), "tariffFaults");
        EVENTUALLY(faults->isVisible());
        QVERIFY2(faults->accessibleDescription().contains(s("weekdays")) && faults->accessibleDescription().contains(s("05:00–06:00")),
                 qPrintable(faults->accessibleDescription()));
        QVERIFY(!button("saveTariff")->isEnabled());
        desk_->picture(s("tariffs-imported"));
        discard();
        write(path, json);
        desk_->click("importTariff");
        QVERIFY(desk_->giveFile("openDialogue", path));
        EVENTUALLY(line("tariffId")->text() == s("imported"));
        const QString copy = folder.filePath(s("copy.json"));
        desk_->click("exportTariff");
        QVERIFY(desk_->giveFile("saveDialogue", copy));
        EVENTUALLY(QFile::exists(copy));
        EVENTUALLY(message().text().contains(copy));
        QFile written(copy);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(parseTariff(written.readAll()).tariff, parseTariff(json).tariff);
        discard();
    }

    void savedTariffIsAssignedFromTomorrow() {
        choose("tiered");
        auto* from = child<QDateEdit>(page(), "assignFrom");
        const QDate tomorrow = localDateOf(SystemClock().now(), Homes::zone()).addDays(1);
        QCOMPARE(from->date(), tomorrow);
        desk_->click("copyTariff");
        QVERIFY(!button("assign")->isEnabled());
        discard();
        choose("tiered");
        QVERIFY(button("assign")->isEnabled());
        desk_->click("assign");
        QVERIFY(desk_->confirm());
        EVENTUALLY(message().isVisible());
        QCOMPARE(message().tone(), Tone::Good);
        EVENTUALLY(child<Label>(page(), "siteTariff")->text().contains(QLocale().toString(tomorrow, QLocale::ShortFormat)));
        const auto history = awaited(desk_->session->mdms().call([](Mdms& mdms) { return mdms.siteTariffs(); }));
        QCOMPARE(history->back().from, tomorrow);
        QCOMPARE(history->back().tariff->id, s("tiered"));
        // In another currency: refused, and nothing changes.
        choose("german-two-register");
        desk_->click("assign");
        QVERIFY(desk_->confirm());
        EVENTUALLY(message().tone() == Tone::Bad);
        auto* owner = child<QComboBox>(page(), "assignOwner");
        owner->setFocus();
        QTest::keyClick(owner, Qt::Key_Down);
        QVERIFY(!button("assign")->isEnabled());
        QTest::keyClicks(line("assignHousehold"), QString(32, u'a'));
        QVERIFY(button("assign")->isEnabled());
    }

    void tariffIsOfferedForComparison() {
        choose("tiered");
        QVERIFY(!button("offerTariff")->isEnabled());  // the site is billed under it
        QVERIFY(!button("offerTariff")->toolTip().isEmpty());
        choose("ontario-tou");
        desk_->click("offerTariff");
        QVERIFY(desk_->confirm(false));
        QVERIFY(!isMetered("ontario-tou"));
        desk_->click("offerTariff");
        QVERIFY(desk_->confirm());
        EVENTUALLY(message().isVisible());
        QCOMPARE(message().tone(), Tone::Good);
        QVERIFY(isMetered("ontario-tou"));
        EVENTUALLY(!button("offerTariff")->isEnabled());
        QVERIFY(button("assign")->isEnabled());
    }

    void everySizeAndSchemeIsPictured() {
        for (const auto& [scheme, name] : {std::pair(ThemeController::Choice::Light, "light"), std::pair(ThemeController::Choice::Dark, "dark")}) {
            theme_->setChoice(scheme);
            for (const QSize size : {QSize(1240, 844), QSize(1080, 744)}) {
                page().resize(size);
                choose("ontario-tou");
                desk_->click("copyTariff");
                QCoreApplication::processEvents();
                const auto* form = child<QScrollArea>(page(), "tariffForm");
                QVERIFY2(form->widget()->width() <= form->viewport()->width(), "nothing is cut off at the right");
                desk_->picture(s("tariffs-%1-%2").arg(s(name)).arg(size.width()));
                discard();
            }
        }
        theme_->setChoice(ThemeController::Choice::Light);
    }

private:
    OperatorPage& page() const { return *desk_->page; }
    QLineEdit* line(const char* name) const { return child<QLineEdit>(page(), name); }
    QAbstractButton* button(const char* name) const { return child<QAbstractButton>(page(), name); }
    InlineMessage& message() const { return *child<InlineMessage>(page(), "tariffMessage"); }
    DayStrip& strip(int type) const { return *page().findChild<DayStrip*>(s("strip%1").arg(type)); }

    bool openTariffs(Role role) {
        return desk_->open(role, *theme_) && desk_->choose("views", "Tariffs") &&
               QTest::qWaitFor([&] { return child<TableView>(page(), "tariffs")->model()->rowCount() > 3; }, kPatience);
    }

    bool signInAgain() {
        line("operatorName")->clear();
        QTest::keyClicks(line("operatorName"), roleName(Role::Administrator));
        QTest::keyClicks(line("operatorPassword"), s(kDeskPassword));
        desk_->click("signIn");
        return QTest::qWaitFor([&] { return page().isSignedIn(); }, kPatience) && desk_->choose("views", "Tariffs");
    }

    /// A click on the row of the tariff that comes with this short name.
    void choose(const char* id) {
        const QString name = shipped(s(id))->name;
        const auto* model = child<TableView>(page(), "tariffs")->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == name) {
                desk_->clickRow("tariffs", row);
            }
        }
        EVENTUALLY(line("tariffId")->text() == s(id));
        message().clear();
    }

    bool isMetered(const char* id) const {
        const auto metered = awaited(desk_->session->mdms().call([](Mdms& mdms) { return mdms.meteredTariffs(); }));
        return std::ranges::any_of(*metered, [&](const auto& tariff) { return tariff->id == s(id); });
    }

    void discard() {
        desk_->click("discardTariff");
        QVERIFY(desk_->confirm());
        EVENTUALLY(!button("discardTariff")->isEnabled() || !button("discardTariff")->isVisible());
    }

    void retype(const char* name, const char* text) {
        line(name)->setFocus();
        line(name)->selectAll();
        QTest::keyClick(line(name), Qt::Key_Delete);
        QTest::keyClicks(line(name), s(text));
    }

    /// As typed over what is there.
    void setCell(const char* table, int row, int column, const char* text) {
        auto* view = child<TableView>(page(), table);
        view->setFocus();
        view->setCurrentIndex(view->model()->index(row, column));
        QTest::keyClick(view, Qt::Key_F2);
        auto* editor = view->findChild<QLineEdit*>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, s(text));
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::processEvents();
    }

    std::shared_ptr<const Tariff> tariffOfMdms(const char* id) const {
        const auto all = awaited(desk_->session->mdms().call([](Mdms& mdms) { return mdms.tariffs(); }));
        for (const auto& one : all.value_or(std::vector<std::shared_ptr<const Tariff>>())) {
            if (one->id == s(id)) {
                return one;
            }
        }
        return nullptr;
    }

    static void write(const QString& path, const QByteArray& content) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(content), content.size());
    }

    std::unique_ptr<crypto::CryptoLibraries> libraries_;
    std::unique_ptr<ThemeController> theme_;
    std::unique_ptr<Homes> homes_;
    std::unique_ptr<OperatorDesk> desk_;
};

QTEST_MAIN(TestTariffEditor)
#include "test_tariff_editor.moc"
