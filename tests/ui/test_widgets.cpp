// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "gallery.h"

using namespace smarter;

class TestWidgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme_ = std::make_unique<ThemeController>(*qApp); }

    void picturesAreSavedOnRequest() {
        const QString folder = qEnvironmentVariable("SMARTER_PICTURES");
        if (folder.isEmpty()) {
            QSKIP("SMARTER_PICTURES names no folder");
        }
        QTemporaryDir settingsFolder;
        QSettings settings(settingsFolder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        QVERIFY(gallery::savePictures(*theme_, settings, folder));
    }

private:
    std::unique_ptr<ThemeController> theme_;
};

QTEST_MAIN(TestWidgets)
#include "test_widgets.moc"
