// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QDateEdit>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QHBoxLayout>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include "ui/theme/contrast.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme_controller.h"

using namespace smarter;

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contrastRatioMatchesPublishedValues() {
        QCOMPARE(contrastRatio(Qt::white, Qt::black), 21.0);
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        // #767676 on white is the well-known lightest grey that passes 4.5 : 1.
        QVERIFY(contrastRatio(QColor(0x767676), Qt::white) >= 4.5);
        QVERIFY(contrastRatio(QColor(0x777777), Qt::white) < 4.5);
    }

    void everyTextStandsOutFromItsBackground_data() {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("background");
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            for (const TextPair& pair : textPairs(tokensOf(scheme))) {
                const QString name =
                    (scheme == Scheme::Light ? QStringLiteral("light: ") : QStringLiteral("dark: ")) +
                    pair.name;
                QTest::newRow(qPrintable(name)) << pair.text << pair.background;
            }
        }
    }

    void everyTextStandsOutFromItsBackground() {
        QFETCH(QColor, text);
        QFETCH(QColor, background);
        const double ratio = contrastRatio(text, background);
        QVERIFY2(ratio >= kLeastTextContrast, qPrintable(QString::number(ratio)));
    }

    void styleSheetHasNoNameLeftUnfilled() {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const QString sheet = Theme(scheme).styleSheet();
            QVERIFY(!sheet.contains(QLatin1Char('@')));
            QVERIFY(!sheet.contains(QStringLiteral("#000000")));
            QVERIFY(sheet.contains(tokensOf(scheme).accent.name()));
        }
    }

    void bundledFontIsUsed() {
        if (!loadBundledFonts()) {
            QSKIP("Inter is not bundled in this build");
        }
        QCOMPARE(QFontInfo(Theme(Scheme::Light).font(TextRole::Body)).family(), QStringLiteral("Inter"));
    }

    void figuresAreOfOneWidth() {
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
        const QFontMetricsF metrics(Theme(Scheme::Light).figures(TextRole::KeyFigure));
        QCOMPARE(metrics.horizontalAdvance(QStringLiteral("1111")),
                 metrics.horizontalAdvance(QStringLiteral("0000")));
#else
        QSKIP("font features need Qt 6.7");
#endif
    }

    void choiceChangesPaletteAndTellsOnce() {
        ThemeController theme(*qApp);
        theme.setChoice(ThemeController::Choice::Light);
        QSignalSpy changed(&theme, &ThemeController::changed);
        theme.setChoice(ThemeController::Choice::Dark);
        theme.setChoice(ThemeController::Choice::Dark);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(QApplication::palette().color(QPalette::Window), tokensOf(Scheme::Dark).window);
        theme.setChoice(ThemeController::Choice::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), tokensOf(Scheme::Light).window);
    }

    void stockControlsAreOfOneHeight() {
        const ThemeController theme(*qApp);
        QWidget window;
        QHBoxLayout row(&window);
        const std::array<QWidget*, 3> controls = {new QComboBox, new QSpinBox, new QDateEdit};
        for (QWidget* control : controls) {
            row.addWidget(control);
        }
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        for (const QWidget* control : controls) {
            QCOMPARE(control->height(), space::kControlHeight);
        }
    }

    void everyIconDrawsInItsColourAlone() {
        for (const Icon icon : kAllIcons) {
            QImage image(40, 40, QImage::Format_ARGB32);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            paintIcon(painter, icon, QRectF(0, 0, 40, 40), Qt::red);
            painter.end();
            int inked = 0;
            for (int y = 0; y < 40; ++y) {
                for (int x = 0; x < 40; ++x) {
                    const QColor pixel = image.pixelColor(x, y);
                    if (pixel.alpha() > 200) {
                        ++inked;
                        QVERIFY(pixel.red() > 200 && pixel.green() == 0 && pixel.blue() == 0);
                    }
                }
            }
            QVERIFY2(inked > 30 && inked < 800,
                     qPrintable(QStringLiteral("icon %1").arg(static_cast<int>(icon))));
        }
    }

    void themedIconTakesTheColourOfTheNewScheme() {
        ThemeController theme(*qApp);
        theme.setChoice(ThemeController::Choice::Light);
        const QIcon icon = themedIcon(theme, Icon::Dot, Ink::Accent);
        const auto centre = [&] { return icon.pixmap(20, 20).toImage().pixelColor(10, 10); };
        QCOMPARE(centre(), tokensOf(Scheme::Light).accent);
        theme.setChoice(ThemeController::Choice::Dark);
        QCOMPARE(centre(), tokensOf(Scheme::Dark).accent);
    }
};

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
