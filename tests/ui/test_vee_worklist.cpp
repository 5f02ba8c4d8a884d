// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QFile>
#include <QToolButton>

#include "load_desk.h"
#include "ui/operator/load_survey.h"
#include "ui/operator/vee/vee_view.h"
#include "ui/text/access_text.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table_view.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr int kHomes = 2;
constexpr int kDays = 2;
constexpr int kMinutesADay = 1440;
constexpr int kSpikeMinute = kMinutesADay + 3 * 60;  // 03:00 on the second day
constexpr int kSpikeMinutes = 15;
constexpr double kSpikeKilowatts = 200;
const QDate kFirstDay(2016, 1, 4);
using Column = FindingsModel::Column;

/// Gives a quarter of an hour of a home a mean power that no home has.
void spike(const Homes& homes, int home) {
    QFile file(homes.file(home));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QList<QByteArray> lines = file.readAll().split('\n');
    file.close();
    const qsizetype first = lines.front().contains("20") ? 0 : 1;
    for (int i = 0; i < kSpikeMinutes; ++i) {
        QByteArray& line = lines[first + kSpikeMinute + i];
        line = line.first(line.lastIndexOf(',') + 1) + QByteArray::number(kSpikeKilowatts);
    }
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(lines.join('\n'));
}

Interval spikeWindow() {
    return {localDays(kFirstDay, kFirstDay, Homes::zone()).start + kMinute * kSpikeMinute, kMinute * kSpikeMinutes};
}

NeighbourhoodLoad rowAt(int index, std::int64_t joules) {
    return {s("Elm Row"), {instantOf(1'451'865'600) + Seconds{900} * index, Seconds{900}}, 1, 12, 12, Outcome::Released,
            Quality::Valid, Joules{joules}};
}

}  // namespace

class TestVeeWorklist : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        auto homes = std::make_unique<Homes>(kHomes, kDays, kFirstDay);
        QVERIFY(homes->isValid());
        spike(*homes, 1);
        desk_ = std::make_unique<LoadDesk>(std::move(homes));
    }

    void findingIsListedWithWhatWasMeasuredAndItsBound() {
        open(Role::Operator);
        QCOMPARE(table().model()->rowCount(), 1);
        QCOMPARE(cell(0, Column::Neighbourhood), s(LoadDesk::kNeighbourhood));
        QCOMPARE(cell(0, Column::Time), s("Tue 5 Jan 2016, 03:00 – 03:15"));
        QCOMPARE(cell(0, Column::Rule), s("Spike"));
        QCOMPARE(cell(0, Column::State), s("open"));
        const Finding finding = desk_->study()->report.findings.front();
        QCOMPARE(finding.window, spikeWindow());
        const auto power = [](std::int64_t joules) {
            return QLocale().toString(static_cast<double>(joules) / 900'000, 'f', 2) + s(" kW");
        };
        QCOMPARE(cell(0, Column::Measured), power(finding.measured));
        QCOMPARE(cell(0, Column::Bound), power(finding.bound));
        QCOMPARE(child<Label>(*page_, "feederSummary")->text(),
                 s("Feeder check of the newest days: agree to the joule 2, differ 0, incomplete and not compared 0"));
    }

    void operatorSeesTheFindingAndWhyNotToEditIt() {
        open(Role::Operator);
        choose(0);
        for (const char* name : {"setValue", "acceptFinding", "undoEdit", "editValue", "editReason"}) {
            QVERIFY2(!child<QWidget>(*page_, name)->isEnabled(), name);
        }
        auto* why = child<Label>(*page_, "editWhy");
        QVERIFY(why->isVisible() && why->text().contains(reservedText(Permission::EditEstimates)));
        QVERIFY(!chart().series().empty());
        chart().readAt(secondsOf(spikeWindow().start) + 10);
        QVERIFY2(chart().readout().front().contains(s("questionable")), qPrintable(chart().readout().front()));
    }

    void nothingIsChangedWithoutAReasonOrANumber() {
        open(Role::Administrator);
        choose(0);
        auto* message = child<InlineMessage>(*page_, "editMessage");
        type("editValue", "2.5");
        click("setValue");
        QVERIFY(message->isVisible() && message->text().contains(s("reason")));
        type("editReason", "feeder log");
        for (const char* wrong : {"", "-1", "much"}) {
            type("editValue", wrong);
            click("setValue");
            QVERIFY2(message->text().contains(s("number of kW")), wrong);
        }
        const LoadStudyPtr study = desk_->study();
        QVERIFY(study->edits.empty());
        QVERIFY(!child<QWidget>(*page_, "undoEdit")->isEnabled());
    }

    void administratorEditsUndoesAndAccepts() {
        open(Role::Administrator);
        choose(0);
        type("editReason", "feeder log of 5 January");
        type("editValue", "2.5");
        click("setValue");
        EVENTUALLY_COMPARE(cell(0, Column::State), s("edited"));
        QCOMPARE(table().currentIndex().row(), 0);
        LoadStudyPtr study = desk_->study();
        const LoadWindow* window = study->windowAt(spikeWindow().start);
        QVERIFY(window->value == Joules{2'250'000} && window->raw == Joules{study->report.findings.front().measured});
        QVERIFY(child<QLineEdit>(*page_, "editReason")->text().isEmpty());
        const QString standing = child<Label>(*page_, "standing")->text();
        QVERIFY2(standing.contains(s("edited: 2.500 kW, by administrator")) && standing.contains(s("feeder log of 5 January")),
                 qPrintable(standing));
        chart().readAt(secondsOf(spikeWindow().start) + 10);
        const QString readout = chart().readout().join(QLatin1Char('|'));
        QVERIFY2(readout.contains(s("2.50 kW, edited")) && readout.contains(s("measured ")), qPrintable(readout));
        desk_->picture("validation");
        QVERIFY(!child<QWidget>(*page_, "acceptFinding")->isEnabled());
        type("editReason", "wrong log");
        click("undoEdit");
        EVENTUALLY_COMPARE(cell(0, Column::State), s("open"));
        type("editReason", "a welder, seen on site");
        click("acceptFinding");
        EVENTUALLY_COMPARE(cell(0, Column::State), s("accepted"));
        study = desk_->study();
        QCOMPARE(study->windowAt(spikeWindow().start)->quality, Quality::Validated);
        const auto entries = awaited(desk_->session().mdms().call([](Mdms& mdms) { return mdms.audit().entries(); })).value();
        const auto edits = std::ranges::count(entries, AuditAction::EstimateEdited, &AuditEntry::action);
        QCOMPARE(edits, 3);
    }

    void filterByRuleAndNeighbourhoodSaysWhenNothingIsLeft() {
        open(Role::Operator);
        auto* rule = child<QComboBox>(*page_, "veeRule");
        auto* state = child<StateStack>(*page_, "findingsState");
        QTest::keyClicks(rule, s("Zero"));
        QCOMPARE(rule->currentText(), s("Zero run"));
        QCOMPARE(table().model()->rowCount(), 0);
        QCOMPARE(state->currentIndex(), 1);
        QTest::keyClick(rule, Qt::Key_Up);
        QCOMPARE(rule->currentText(), s("Spike"));
        QCOMPARE(table().model()->rowCount(), 1);
        QCOMPARE(state->currentIndex(), 0);
        auto* neighbourhood = child<QComboBox>(*page_, "veeNeighbourhood");
        QTest::keyClicks(neighbourhood, s("Canal"));
        QCOMPARE(table().model()->rowCount(), 1);
    }

    void estimatesOfAGapAreAcceptedTogether() {
        std::vector<NeighbourhoodLoad> rows;
        for (int i = 0; i < 96; ++i) {
            if (i != 30 && i != 31 && i != 32) {
                rows.push_back(rowAt(i, 900'000 + i));
            }
        }
        const auto study = makeStudy(s("Elm Row"), {}, rows, {}, QTimeZone::utc());
        VeeWorklist worklist;
        addTo(worklist, *study, {});
        VeeView view(desk_->theme(), QTimeZone::utc());
        view.resize(1200, 800);
        view.setMayEdit(true);
        view.show(worklist);
        view.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        auto* list = child<TableView>(view, "findings");
        QCOMPARE(list->model()->index(0, Column::State).data().toString(), s("estimated"));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
        QCOMPARE(child<Label>(view, "editInterval")->text(), s("Mon 4 Jan 2016, 07:30 – 07:45 (1 of 3)"));
        QTest::mouseClick(child<QToolButton>(view, "nextInterval"), Qt::LeftButton);
        QCOMPARE(child<Label>(view, "editInterval")->text(), s("Mon 4 Jan 2016, 07:45 – 08:00 (2 of 3)"));
        QSignalSpy asked(&view.form(), &EditForm::editsAsked);
        QTest::keyClicks(child<QLineEdit>(view, "editReason"), s("plausible"));
        auto* accept = child<QAbstractButton>(view, "acceptFinding");
        QTest::mouseClick(accept, Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        const auto edits = asked.front().front().value<std::vector<LoadEdit>>();
        QCOMPARE(edits.size(), std::size_t{3});
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(edits[i].quality, Quality::EstimatedLinear);
            QVERIFY(edits[i].energy == (*study)->windowAt(edits[i].window.start)->value);
            QCOMPARE(edits[i].reason, s("plausible"));
        }
    }

    void dayOnWhichLoadAndTotalsDifferIsAFindingNobodyCanEdit() {
        std::vector<NeighbourhoodLoad> rows;
        for (int i = 0; i < 96; ++i) {
            rows.push_back(rowAt(i, 900'000));
        }
        const auto study = makeStudy(s("Elm Row"), {}, rows, {}, QTimeZone::utc());
        FeederDay differs;
        differs.day = (*study)->series().span();
        differs.load = Joules{86'400'000};
        differs.households = Joules{86'399'000};
        differs.verdict = FeederVerdict::Differs;
        FeederDay incomplete = differs;
        incomplete.verdict = FeederVerdict::Incomplete;
        VeeWorklist worklist;
        addTo(worklist, *study, {differs, incomplete});
        VeeView view(desk_->theme(), QTimeZone::utc());
        view.resize(1200, 800);
        view.setMayEdit(true);
        view.show(worklist);
        view.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        auto* list = child<TableView>(view, "findings");
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->model()->index(0, Column::Rule).data().toString(), s("Feeder check"));
        QCOMPARE(list->model()->index(0, Column::Measured).data().toString(), s("24.000 kWh"));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
        QVERIFY(!view.form().isVisible());
        QVERIFY(child<TimeSeriesChart>(view, "findingChart")->isVisible());
    }

    void signingOutLeavesNoFindingBehind() {
        open(Role::Administrator);
        choose(0);
        page_->signOut();
        QCOMPARE(table().model()->rowCount(), 0);
        QVERIFY(chart().series().empty());
        QVERIFY(child<Label>(*page_, "standing")->text().isEmpty());
        QVERIFY(child<QLineEdit>(*page_, "editValue")->text().isEmpty());
    }

private:
    void open(Role role) {
        page_ = &desk_->signIn(role);
        desk_->choose("views", LoadDesk::Validation);
        EVENTUALLY(table().model()->rowCount() > 0);
    }
    void choose(int row) {
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, table().visualRect(table().model()->index(row, 0)).center());
    }
    void type(const char* field, const char* text) {
        auto* line = child<QLineEdit>(*page_, field);
        line->clear();
        QTest::keyClicks(line, s(text));
    }
    void click(const char* button) { QTest::mouseClick(child<QAbstractButton>(*page_, button), Qt::LeftButton); }
    QString cell(int row, int column) const { return table().model()->index(row, column).data().toString(); }
    TableView& table() const { return *child<TableView>(*page_, "findings"); }
    TimeSeriesChart& chart() const { return *child<TimeSeriesChart>(*page_, "findingChart"); }

    std::unique_ptr<LoadDesk> desk_;
    OperatorPage* page_ = nullptr;
};

QTEST_MAIN(TestVeeWorklist)
#include "test_vee_worklist.moc"
