// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCommandLineParser>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <cstdio>

#include "app/smarter-metering/tour.h"
#include "core/crypto/init.h"
#include "core/secret/process_guard.h"
#include "ui/main_window/main_window.h"
#include "ui/text/error_text.h"

using namespace smarter;

namespace {

QString option(const char* name) {
    return QString::fromLatin1(name);
}

void addOptions(QCommandLineParser& parser) {
    const auto add = [&](const char* name, const char* value, const char* about) {
        parser.addOption({option(name), QCoreApplication::translate("main", about), QString::fromLatin1(value)});
    };
    add("site", "folder", QT_TRANSLATE_NOOP("main", "Open the site in this folder, or on servers at this address: postgresql://HOST:PORT/DATABASE?keys=FOLDER."));
    add("passphrase-file", "file", QT_TRANSLATE_NOOP("main", "File whose first line is the site's passphrase; without it, the desktop's keyring."));
    add("demo", "folder", QT_TRANSLATE_NOOP("main", "Open the demonstration in this folder; it is made there first if it is not there."));
    add("tour", "folder", QT_TRANSLATE_NOOP("main", "With --demo: visit every view by script, save pictures into this folder, print what flowed, and exit."));
}

int refuse(const QString& why) {
    std::fprintf(stderr, "%s\n", qUtf8Printable(why));
    return 1;
}

/// What the command line asks for; the passphrase is read before there is a window.
Result<std::optional<SecretBytes>> passphraseOf(const QCommandLineParser& parser) {
    const QString file = parser.value(option("passphrase-file"));
    if (file.isEmpty()) {
        return std::nullopt;
    }
    return readSecretFile(file).transform([](SecretBytes passphrase) { return std::optional(std::move(passphrase)); });
}

DemoSite demoOf(const QCommandLineParser& parser) {
    const QString folder = parser.value(option("demo"));
    return DemoSite(folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/demonstration")
                                     : QDir(folder).absolutePath());
}

int takeTour(ThemeController& theme, LanguageController& language, const QCommandLineParser& parser) {
    if (!parser.isSet(option("demo"))) {
        return refuse(QCoreApplication::translate("main", "--tour needs --demo."));
    }
    // The tour is to look the same whatever its owner chose before, and to change nothing of it.
    const QTemporaryDir own;
    QSettings settings(own.filePath(QStringLiteral("tour.ini")), QSettings::IniFormat);
    Preferences preferences(theme, language, settings);
    MainWindow window(preferences, demoOf(parser));
    window.show();
    return Tour(window, theme, parser.value(option("tour"))).run();
}

int run(QApplication& application, LanguageController& language, const QCommandLineParser& parser) {
    ThemeController theme(application);
    if (parser.isSet(option("tour"))) {
        return takeTour(theme, language, parser);
    }
    auto passphrase = passphraseOf(parser);
    if (!passphrase) {
        return refuse(errorText(passphrase.error()));
    }
    QSettings settings;
    Preferences preferences(theme, language, settings);
    MainWindow window(preferences, demoOf(parser));
    window.show();
    if (parser.isSet(option("site"))) {
        window.startPage().openSite(parser.value(option("site")), std::move(*passphrase));
    } else if (parser.isSet(option("demo"))) {
        window.startPage().startDemo();
    }
    return QApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
    guardProcess();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("smarter-metering"));
    QCoreApplication::setOrganizationName(QStringLiteral("smarter-metering"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SMARTER_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.smartermetering.SmarterMetering"));
    LanguageController language;
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Bills and neighbourhood load without seeing a home's readings."));
    parser.addHelpOption();
    parser.addVersionOption();
    addOptions(parser);
    parser.process(application);
    const auto libraries = crypto::CryptoLibraries::create();
    if (!libraries) {
        return refuse(errorText(libraries.error()));
    }
    return run(application, language, parser);
}
