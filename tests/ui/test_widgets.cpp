// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHeaderView>
#include <QLabel>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QToolButton>
#include <cmath>

#include "ui/widgets/card.h"
#include "ui/widgets/heat_map.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/key_figure.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/sparkline.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/toast.h"

using namespace smarter;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

void show(QWidget& widget) {
    widget.show();
    widget.activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
}

/// The columns of `box` that hold a pixel of about this colour.
std::pair<int, int> inkedColumns(const QImage& image, const QRect& box, const QColor& colour) {
    int first = box.right() + 1;
    int last = box.left() - 1;
    for (int x = box.left(); x <= box.right(); ++x) {
        for (int y = box.top(); y <= box.bottom(); ++y) {
            const QColor pixel = image.pixelColor(x, y);
            if (std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green()) +
                    std::abs(pixel.blue() - colour.blue()) <
                60) {
                first = std::min(first, x);
                last = std::max(last, x);
            }
        }
    }
    return {first, last};
}

}  // namespace

class TestWidgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        theme_ = std::make_unique<ThemeController>(*qApp);
        theme_->setChoice(ThemeController::Choice::Light);
    }

    void init() { theme_->setReducedMotion(true); }

    void segmentIsChosenByClick() {
        SegmentedControl control(*theme_, {s("Day"), s("Week"), s("Month")});
        QSignalSpy changed(&control, &SegmentedControl::currentChanged);
        show(control);
        const auto segments = control.findChildren<QRadioButton*>();
        QTest::mouseClick(segments[2], Qt::LeftButton);
        QCOMPARE(control.current(), 2);
        QVERIFY(segments[2]->isChecked() && !segments[0]->isChecked());
        QTest::mouseClick(segments[2], Qt::LeftButton);
        QVERIFY(segments[2]->isChecked());
        QCOMPARE(changed.count(), 1);
    }

    void segmentIsChosenByArrowsHomeAndEnd() {
        SegmentedControl control(*theme_, {s("Day"), s("Week"), s("Month"), s("Year")});
        show(control);
        const auto segments = control.findChildren<QRadioButton*>();
        control.setSegmentEnabled(1, false);
        segments[0]->setFocus(Qt::TabFocusReason);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(control.current(), 2);
        QCOMPARE(QApplication::focusWidget(), segments[2]);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
        QCOMPARE(control.current(), 3);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(control.current(), 3);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
        QCOMPARE(control.current(), 0);
    }

    void tabReachesSegmentsOnce() {
        QWidget window;
        auto* row = new QHBoxLayout(&window);
        auto* before = new BusyButton(*theme_, s("before"));
        auto* control = new SegmentedControl(*theme_, {s("Day"), s("Week")});
        auto* after = new BusyButton(*theme_, s("after"));
        for (QWidget* widget : std::initializer_list<QWidget*>{before, control, after}) {
            row->addWidget(widget);
        }
        control->setCurrent(1);
        show(window);
        before->setFocus();
        QTest::keyClick(before, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), control->findChildren<QRadioButton*>()[1]);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), after);
    }

    void choosingASegmentMovesNothing() {
        SegmentedControl control(*theme_, {s("Day"), s("Month")});
        const QSize before = control.sizeHint();
        control.setCurrent(1);
        QCOMPARE(control.sizeHint(), before);
    }

    void passwordIsHandedOverAndLeavesNothingBehind() {
        PasswordField field(*theme_, s("Password"));
        QSignalSpy changed(&field, &QLineEdit::textChanged);
        show(field);
        QTest::keyClicks(&field, s("correct horse"));
        QTest::keyClick(&field, Qt::Key_Backspace);
        QCOMPARE(field.text(), s("correct hors"));
        field.setShown(true);
        const SecretBytes taken = field.take();
        QVERIFY(equalInConstantTime(taken.view(), bytesOf("correct hors")));
        QVERIFY(field.text().isEmpty());
        QVERIFY(field.displayText().isEmpty());
        QVERIFY(!field.isShown());
        QVERIFY(!field.isUndoAvailable());
        QVERIFY(changed.last().first().toString().isEmpty());
        field.setShown(true);
        field.undo();
        QTest::keyClick(&field, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(field.text().isEmpty());
    }

    void passwordKeepsNoUndoHistoryWhileTyping() {
        PasswordField field(*theme_, s("Password"));
        show(field);
        field.setShown(true);
        QTest::keyClicks(&field, s("abcd"));
        QCoreApplication::processEvents();
        QVERIFY(!field.isUndoAvailable());
        field.undo();
        QCOMPARE(field.text(), s("abcd"));
    }

    void passwordIsEditedInTheMiddle() {
        PasswordField field(*theme_, s("Password"));
        show(field);
        QTest::keyClicks(&field, s("ac"));
        QTest::keyClick(&field, Qt::Key_Left);
        QTest::keyClicks(&field, s("b"));
        QCoreApplication::processEvents();
        QCOMPARE(field.cursorPosition(), 2);
        QCOMPARE(field.text(), s("abc"));
    }

    void passwordIsShownAndHiddenByItsButton() {
        PasswordField field(*theme_, s("Password"));
        field.resize(240, 34);
        show(field);
        QTest::keyClicks(&field, s("abc"));
        QVERIFY(field.displayText() != s("abc"));
        auto* button = field.findChild<QToolButton*>();
        QVERIFY(button != nullptr);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(field.displayText(), s("abc"));
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(field.displayText() != s("abc"));
    }

    void busyButtonKeepsItsWidthAndIsNotPressedTwice() {
        BusyButton button(*theme_, s("Verify my bill"));
        QSignalSpy clicked(&button, &QPushButton::clicked);
        show(button);
        const QSize before = button.sizeHint();
        QTest::mouseClick(&button, Qt::LeftButton);
        button.setBusy(true);
        QTest::mouseClick(&button, Qt::LeftButton);
        QTest::keyClick(&button, Qt::Key_Space);
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(button.sizeHint(), before);
        QVERIFY(button.accessibleName().contains(s("Verify my bill")));
        button.setBusy(false);
        QCOMPARE(button.text(), s("Verify my bill"));
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(clicked.count(), 2);
    }

    void busyButtonStaysDisabledIfItWas() {
        BusyButton button(*theme_, s("Save"));
        button.setEnabled(false);
        button.setBusy(true);
        button.setBusy(false);
        QVERIFY(!button.isEnabled());
    }

    void nothingMovesWithReducedMotion() {
        Skeleton skeleton(*theme_, {{1, 12}});
        show(skeleton);
        QVERIFY(!skeleton.isMoving());
        theme_->setReducedMotion(false);
        QVERIFY(skeleton.isMoving());
        skeleton.hide();
        QVERIFY(!skeleton.isMoving());
    }

    void keyFigureKeepsItsWidthAsDigitsChange() {
        KeyFigure figure(*theme_, s("Throughput"));
        figure.setWidest(s("999,999 /s"));
        figure.setValue(s("111,111"), s("/s"), s("readings"));
        const int width = figure.minimumSizeHint().width();
        figure.setValue(s("888,888"), s("/s"), s("readings"));
        QCOMPARE(figure.minimumSizeHint().width(), width);
        figure.setValue(s("1"), s("/s"), s("readings"));
        QCOMPARE(figure.minimumSizeHint().width(), width);
        QCOMPARE(figure.accessibleDescription(), s("1\u00a0/s, readings"));
    }

    void keyFigureNeverShowsAStaleValueWhileLoadingOrEmpty() {
        KeyFigure figure(*theme_, s("Load now"));
        figure.setValue(s("82.4"), s("kW"), s("+4 %"));
        const int height = figure.sizeHint().height();
        figure.setLoading();
        QVERIFY(!figure.text().contains(s("82.4")));
        QCOMPARE(figure.sizeHint().height(), height);
        figure.setEmpty(s("no reading yet"));
        QVERIFY(!figure.text().contains(QLatin1Char('0')));
        QCOMPARE(figure.sizeHint().height(), height);
    }

    void inkChangesBeforeTheFirstShowAreSeen() {
        Label label(*theme_, s("\u2588\u2588"), TextRole::KeyFigure, Ink::Text);
        label.setInk(Ink::Muted);
        label.setInk(Ink::Bad);
        show(label);
        const QImage image = label.grab().toImage();
        QCOMPARE(image.pixelColor(image.rect().center()), theme_->tokens().bad);
    }

    void narrowLabelEndsInAnEllipsis() {
        Label label(*theme_, s("a rather long line of context"), TextRole::Secondary);
        label.setElided(true);
        QCOMPARE(label.minimumSizeHint().width(), 0);
        label.setElided(false);
        QVERIFY(label.minimumSizeHint().width() > 100);
    }

    void cardPutsControlsOnTheirOwnLineWhenNarrow() {
        Card card(*theme_, s("Load, 15-minute means"));
        auto* control = new SegmentedControl(*theme_, {s("Day"), s("Week"), s("Month"), s("Year")});
        card.addControl(control);
        card.resize(600, 300);
        show(card);
        QCOMPARE(control->geometry().right(), card.width() - space::kCardPadding - 1);
        const int oneLine = control->y();
        card.resize(320, 300);
        QVERIFY(QTest::qWaitFor([&] { return control->y() > oneLine; }));
        QVERIFY(control->geometry().right() < card.width());
    }

    void tilesBreakIntoEvenLines() {
        QWidget window;
        auto* tiles = new TileLayout(120);
        tiles->setContentsMargins(0, 0, 0, 0);
        tiles->setSpacing(16);
        window.setLayout(tiles);
        std::vector<KeyFigure*> figures;
        for (int i = 0; i < 5; ++i) {
            figures.push_back(new KeyFigure(*theme_, s("Label")));
            figures.back()->setValue(s("1"), s("kW"), {});
            tiles->addWidget(figures.back());
        }
        tiles->setGeometry(QRect(0, 0, 5 * 120 + 4 * 16, 120));
        QCOMPARE(figures[4]->y(), figures[0]->y());
        tiles->setGeometry(QRect(0, 0, 500, 240));
        QCOMPARE(figures[2]->y(), figures[0]->y());
        QVERIFY(figures[3]->y() > figures[0]->y());
        QCOMPARE(figures[4]->geometry().right(), 499);
        QVERIFY(tiles->heightForWidth(500) > tiles->heightForWidth(700));
    }

    void messageIsDismissedByClickAndEscape() {
        InlineMessage message(*theme_);
        QSignalSpy dismissed(&message, &InlineMessage::dismissed);
        QSignalSpy chosen(&message, &InlineMessage::actionChosen);
        QVERIFY(message.isHidden());
        message.say(Tone::Bad, s("The file is damaged"), s("Your data is as it was."), s("Try again"));
        message.resize(500, 60);
        show(message);
        QTest::mouseClick(&message.button(), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QTest::mouseClick(message.findChild<QToolButton*>(), Qt::LeftButton);
        QVERIFY(message.isHidden());
        message.say(Tone::Bad, s("Again"));
        QTest::keyClick(&message, Qt::Key_Escape);
        QVERIFY(message.isHidden());
        QCOMPARE(dismissed.count(), 2);
        QCOMPARE(message.accessibleName(), s("Again"));
    }

    void goodNewsGoesByItselfAndErrorsStay() {
        QWidget window;
        window.resize(800, 500);
        Toast* toast = new Toast(*theme_, &window);
        toast->setLifetime(1);
        show(window);
        toast->announce(Tone::Good, s("Bill exported"));
        QVERIFY(QTest::qWaitFor([&] { return toast->isHidden(); }));
        toast->announce(Tone::Good, s("Bill exported"));
        toast->announce(Tone::Bad, s("The disk is full"));
        QTest::qWait(30);
        QVERIFY(toast->isVisible());
        window.resize(600, 400);
        QVERIFY(window.rect().contains(toast->geometry()));
    }

    void stateOffersAtMostTwoActionsAndForgetsOldOnes() {
        StateView state(*theme_);
        QSignalSpy first(&state, &StateView::firstActionChosen);
        QSignalSpy second(&state, &StateView::secondActionChosen);
        state.StateView::show(StateView::Kind::Error, s("The file is damaged"),
                              s("Nothing was taken from it."));
        state.setActions(s("Try again"), s("Leave it out"));
        state.resize(400, 320);
        ::show(state);
        QTest::mouseClick(&state.firstButton(), Qt::LeftButton);
        QTest::keyClick(&state.secondButton(), Qt::Key_Space);
        QCOMPARE(first.count(), 1);
        QCOMPARE(second.count(), 1);
        state.StateView::show(StateView::Kind::Loading, s("Reading"));
        QVERIFY(state.firstButton().isHidden() && state.secondButton().isHidden());
        QCOMPARE(state.accessibleName(), s("Reading"));
    }

    void stateStandsInForContentUntilThereIsSome() {
        auto* content = new QLabel(s("content"));
        StateStack stack(*theme_, content);
        stack.showState(StateView::Kind::Empty, s("No readings yet"));
        QCOMPARE(stack.currentWidget(), &stack.state());
        stack.showContent();
        QCOMPARE(stack.currentWidget(), content);
    }

    void pillSaysItsStateInMoreThanColour() {
        Pill good(*theme_, Tone::Good, s("fine"));
        Pill bad(*theme_, Tone::Bad, s("fine"));
        Pill neutral(*theme_, Tone::Neutral, s("fine"));
        QCOMPARE(good.accessibleName(), s("fine"));
        QVERIFY(good.sizeHint().width() > neutral.sizeHint().width());
        QVERIFY(good.grab().toImage() != bad.grab().toImage());
    }

    void tableAlignsNumbersRightAndDrawsHairlines() {
        QStandardItemModel model(2, 2);
        model.setHorizontalHeaderLabels({s("Register"), s("kWh")});
        model.setData(model.index(0, 0), s("off-peak"));
        model.setData(model.index(0, 1), s("\u2588"));
        TableView table(*theme_);
        table.setModel(&model);
        table.setNumericColumns({1});
        table.setStretchColumn(1);
        table.resize(400, 200);
        show(table);
        QCOMPARE(table.rowHeight(0), space::kRowHeight);
        const QImage image = table.viewport()->grab().toImage();
        const QRect cell = table.visualRect(model.index(0, 1));
        const auto [first, last] = inkedColumns(image, cell.adjusted(0, 2, 0, -3), theme_->tokens().text);
        QVERIFY(first > cell.center().x());
        QVERIFY(last >= cell.right() - 12 && last <= cell.right() - 4);
        QCOMPARE(image.pixelColor(cell.center().x(), cell.bottom()), theme_->tokens().border);
    }

    void tableFollowsArrowsAndFitsItsRows() {
        QStandardItemModel model(3, 1);
        TableView table(*theme_);
        table.setModel(&model);
        table.setFitsRows(true);
        const int three = table.sizeHint().height();
        model.appendRow(new QStandardItem(s("x")));
        QCOMPARE(table.sizeHint().height(), three + space::kRowHeight);
        show(table);
        table.setFocus();
        table.setCurrentIndex(model.index(0, 0));
        QTest::keyClick(&table, Qt::Key_Down);
        QCOMPARE(table.currentIndex().row(), 1);
        QTest::keyClick(&table, Qt::Key_Tab);
        QCOMPARE(table.currentIndex().row(), 1);
    }

    void heatMapReadsOutCellsByPointerAndArrows() {
        HeatMap map(*theme_);
        map.setValues({s("Mon"), s("Tue")}, {s("0"), s("1"), s("2")}, {1, 2, 3, 4, std::nan(""), 6});
        map.setCellText(
            [](int row, int column, double) { return QStringLiteral("%1/%2").arg(row).arg(column); });
        map.resize(300, 120);
        show(map);
        QTest::mouseMove(&map, map.cellBox({1, 2}).center().toPoint());
        QVERIFY(QTest::qWaitFor([&] { return map.accessibleDescription() == s("1/2"); }));
        QTest::keyClick(&map, Qt::Key_Left);
        QTest::keyClick(&map, Qt::Key_Up);
        QCOMPARE(map.accessibleDescription(), s("0/1"));
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(&map, Qt::Key_Right);
        }
        QCOMPARE(map.accessibleDescription(), s("0/2"));
        QTest::keyClick(&map, Qt::Key_Escape);
        QVERIFY(!map.selected());
    }

    void heatMapKeepsItsCellAsLongAsItHasOne() {
        HeatMap map(*theme_);
        map.setValues({s("Mon"), s("Tue")}, {s("0"), s("1")}, {1, 2, 3, 4});
        map.resize(300, 120);
        show(map);
        QTest::keyClick(&map, Qt::Key_Right);
        QTest::keyClick(&map, Qt::Key_Right);
        map.setValues({s("Tue"), s("Wed")}, {s("0"), s("1")}, {3, 4, 5, 6});
        QCOMPARE(map.selected(), (HeatMap::Cell{0, 1}));
        map.setValues({s("Tue")}, {s("0")}, {3});
        QVERIFY(!map.selected());
    }

    void heatMapLeavesMissingCellsUncoloured() {
        HeatMap map(*theme_);
        map.setValues({s("Mon")}, {s("0"), s("1")}, {5, std::nan("")});
        map.resize(300, 120);
        const QImage image = map.grab().toImage();
        QVERIFY(image.pixelColor(map.cellBox({0, 0}).center().toPoint()) != image.pixelColor(1, 1));
        QCOMPARE(image.pixelColor(map.cellBox({0, 1}).center().toPoint()), image.pixelColor(1, 1));
    }

    void sparklineKeepsItsGaps() {
        Sparkline line(*theme_);
        std::vector<ChartPoint> points;
        for (qint64 t = 0; t < 100; ++t) {
            if (t < 40 || t >= 60) {
                points.push_back({t, 5});
            }
        }
        line.setPoints(points, 1);
        line.resize(200, 24);
        const QImage image = line.grab().toImage();
        const QColor ink = theme_->tokens().series[0];
        const auto [first, last] = inkedColumns(image, QRect(85, 0, 30, 24), ink);
        QVERIFY2(first > last, "ink in the gap");
        const auto [left, right] = inkedColumns(image, QRect(0, 0, 80, 24), ink);
        QVERIFY(left < right);
    }

private:
    std::unique_ptr<ThemeController> theme_;
};

QTEST_MAIN(TestWidgets)
#include "test_widgets.moc"
