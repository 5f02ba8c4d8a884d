// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>

namespace {

/// A file includes only from its own folder and from folders above it in this list (docs/architecture.md).
const QStringList kLayers{
    QStringLiteral("core/base"),         QStringLiteral("core/privacy"),      QStringLiteral("core/secret"),
    QStringLiteral("core/crypto"),       QStringLiteral("core/paillier"),     QStringLiteral("core/messages"),
    QStringLiteral("core/store"),        QStringLiteral("core/tariff"),       QStringLiteral("core/meter"),
    QStringLiteral("core/concentrator"), QStringLiteral("core/pes/policy"),   QStringLiteral("core/pes/intake"),
    QStringLiteral("core/pes/release"),  QStringLiteral("core/mdms"),         QStringLiteral("core/customer"),
    QStringLiteral("core/pipeline"),     QStringLiteral("core/service"),      QStringLiteral("ui/text"),           QStringLiteral("ui/theme"),
    QStringLiteral("ui/widgets"),        QStringLiteral("ui/shell"),          QStringLiteral("ui/session"),
    QStringLiteral("ui/documents"),      QStringLiteral("ui/models"),         QStringLiteral("ui/operator"),
    QStringLiteral("ui/pes"),            QStringLiteral("ui/pipeline"),       QStringLiteral("ui/customer"),
    QStringLiteral("ui/privacy"),        QStringLiteral("ui/settings"),       QStringLiteral("ui/start"),
    QStringLiteral("ui/main_window"),    QStringLiteral("app"),
};

const QStringList kStations{QStringLiteral("core/meter"),       QStringLiteral("core/concentrator"),
                            QStringLiteral("core/pes/intake"),  QStringLiteral("core/pes/release"),
                            QStringLiteral("core/mdms"),        QStringLiteral("core/customer")};

qsizetype layerOf(const QString& path) {
    const auto layer = std::ranges::find_if(kLayers, [&](const QString& one) { return path.startsWith(one + QLatin1Char('/')); });
    return layer == kLayers.end() ? -1 : layer - kLayers.begin();
}

struct SourceFile {
    QString path;  ///< from the checkout's root
    QStringList lines;
};

QString root() {
    return qEnvironmentVariable("SMARTER_SOURCE_DIR");
}

QStringList linesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(QLatin1Char('\n')) : QStringList();
}

std::vector<SourceFile> filesUnder(const QStringList& folders, const QStringList& patterns) {
    std::vector<SourceFile> out;
    for (const QString& folder : folders) {
        QDirIterator files(root() + QLatin1Char('/') + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            out.push_back({QDir(root()).relativeFilePath(path), linesOf(path)});
        }
    }
    return out;
}

std::vector<SourceFile> sources(const QStringList& folders) {
    return filesUnder(folders, {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
}

/// Paths in #include directives, quoted or in angle brackets.
QStringList includesOf(const SourceFile& file) {
    static const QRegularExpression include(QStringLiteral("^#include [\"<]([^\">]+)[\">]"));
    QStringList out;
    for (const QString& line : file.lines) {
        if (const auto match = include.match(line); match.hasMatch()) {
            out += match.captured(1);
        }
    }
    return out;
}

}  // namespace

class TestArchitecture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFolderHasItsPlace() {
        const auto all = sources({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")});
        QVERIFY(all.size() > 100);
        for (const SourceFile& file : all) {
            QVERIFY2(layerOf(file.path) >= 0, qPrintable(file.path));
        }
    }

    void filesIncludeOnlyFromFoldersAboveThem() {
        int checked = 0;
        for (const SourceFile& file : sources({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")})) {
            for (const QString& include : includesOf(file)) {
                if (const qsizetype layer = layerOf(include); layer >= 0) {
                    ++checked;
                    QVERIFY2(layer <= layerOf(file.path), qPrintable(file.path + QStringLiteral(" includes ") + include));
                }
            }
        }
        QVERIFY(checked > 300);
    }

    void stationsMeetOnlyInMessages() {
        for (const SourceFile& file : sources(kStations)) {
            const QString own = *std::ranges::find_if(
                kStations, [&](const QString& station) { return file.path.startsWith(station + QLatin1Char('/')); });
            for (const QString& include : includesOf(file)) {
                for (const QString& other : kStations) {
                    QVERIFY2(other == own || !include.startsWith(other + QLatin1Char('/')),
                             qPrintable(file.path + QStringLiteral(" includes ") + include));
                }
            }
        }
    }

    void onlyTheReleaseReachesThePaillierPrivateKey() {
        for (const SourceFile& file : sources({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")})) {
            const bool may = file.path.startsWith(QLatin1String("core/pes/release/")) ||
                             file.path.startsWith(QLatin1String("core/paillier/"));
            QVERIFY2(may || !includesOf(file).contains(QStringLiteral("core/paillier/private_key.h")), qPrintable(file.path));
        }
        QStringList linking;
        for (const SourceFile& file : filesUnder({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")},
                                                 {QStringLiteral("CMakeLists.txt")})) {
            if (file.path != QLatin1String("core/paillier/CMakeLists.txt") &&
                file.lines.join(QLatin1Char(' ')).contains(QLatin1String("paillier_private_key"))) {
                linking += file.path;
            }
        }
        QCOMPARE(linking, QStringList{QStringLiteral("core/pes/release/CMakeLists.txt")});
    }

    void cryptoLibrariesStayBehindTheirFolders() {
        static const QRegularExpression library(QStringLiteral("^(openssl/|QtCrypto|gmp)"));
        for (const SourceFile& file : sources({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")})) {
            const bool may = file.path.startsWith(QLatin1String("core/crypto/")) ||
                             file.path.startsWith(QLatin1String("core/secret/")) ||
                             file.path.startsWith(QLatin1String("core/paillier/"));
            for (const QString& include : includesOf(file)) {
                QVERIFY2(may || !library.match(include).hasMatch(), qPrintable(file.path + QStringLiteral(" includes ") + include));
            }
        }
    }

    void coreKnowsNoWidget() {
        static const QRegularExpression widget(QStringLiteral("^(QtWidgets|QtCharts|QtGui|QWidget|QApplication|QPixmap|QPainter|ui/)"));
        for (const SourceFile& file : sources({QStringLiteral("core")})) {
            for (const QString& include : includesOf(file)) {
                QVERIFY2(!widget.match(include).hasMatch(), qPrintable(file.path + QStringLiteral(" includes ") + include));
            }
        }
    }

    /// Screens and commands show what a session may see; the ways around it are for the site's own upkeep.
    void peopleAskTheMdmsWithASession() {
        for (const SourceFile& file : sources({QStringLiteral("ui"), QStringLiteral("app")})) {
            const QString text = file.lines.join(QLatin1Char('\n'));
            QVERIFY2(!text.contains(QLatin1String(".ledger()")) && !text.contains(QLatin1String("->ledger()")), qPrintable(file.path));
            const bool commandLine = file.path.startsWith(QLatin1String("app/smarterctl/"));
            QVERIFY2(commandLine || !text.contains(QLatin1String("siteOwner()")), qPrintable(file.path));
        }
    }

    void everyFileNamesItsLicence() {
        for (const SourceFile& file : sources({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("tests")})) {
            QVERIFY2(file.lines.first() == QLatin1String("// SPDX-License-Identifier: GPL-3.0-or-later"), qPrintable(file.path));
        }
    }

    void filesStayReadable() {
        constexpr qsizetype longest = 420;
        for (const SourceFile& file : sources({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")})) {
            QVERIFY2(file.lines.size() <= longest, qPrintable(file.path));
        }
    }
};

QTEST_GUILESS_MAIN(TestArchitecture)
#include "test_architecture.moc"
