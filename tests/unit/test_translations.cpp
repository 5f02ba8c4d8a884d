// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/translation_file.h"

using namespace smarter::test;

namespace {

QStringList placeholdersOf(const QString& text) {
    static const QRegularExpression placeholder(QStringLiteral("%L?(\\d+|n)"));
    QStringList found;
    for (auto matches = placeholder.globalMatch(text); matches.hasNext();) {
        found.append(matches.next().captured());
    }
    found.sort();
    return found;
}

QString edgeSpacesOf(const QString& text) {
    return QStringLiteral("%1…%2").arg(text.startsWith(u' ')).arg(text.endsWith(u' '));
}

}  // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextOfTheSourceIsTranslated_data() { languages(); }
    void everyTextOfTheSourceIsTranslated() {
        QFETCH(QString, language);
        const QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("smarter-metering_%1.ts").arg(language));
        QVERIFY(QFile::copy(translationFile(language), copy));
        // As translations/README.md says.
        QStringList arguments{QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("-locations"), QStringLiteral("none"),
                              QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("-ts"), copy};
        if (language == QStringLiteral("en")) {
            arguments.prepend(QStringLiteral("-pluralonly"));
        }
        QProcess lupdate;
        lupdate.setWorkingDirectory(qEnvironmentVariable("SMARTER_SOURCE_DIR"));
        lupdate.start(QStringLiteral(SMARTER_LUPDATE), arguments);
        QVERIFY(lupdate.waitForFinished(120'000));
        QVERIFY2(lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());
        const QList<TranslatedText> messages = readTranslations(copy);
        QVERIFY(messages.size() > (language == QStringLiteral("en") ? 20 : 1000));
        for (const TranslatedText& message : messages) {
            QVERIFY2(message.state.isEmpty(), qPrintable(message.state + u' ' + message.where()));
            // Two forms in each of these languages.
            QCOMPARE(message.forms.size(), message.numerus ? 2 : 1);
            QVERIFY2(!message.forms.contains(QString()), qPrintable(message.where()));
        }
    }

    void translationsKeepWhatTheProgramFillsIn_data() { languages(); }
    void translationsKeepWhatTheProgramFillsIn() {
        QFETCH(QString, language);
        const QList<TranslatedText> messages = readTranslations(translationFile(language));
        QVERIFY(!messages.isEmpty());
        for (const TranslatedText& message : messages) {
            for (const QString& form : message.forms) {
                QStringList there = placeholdersOf(form);
                QStringList wanted = placeholdersOf(message.source);
                if (message.numerus && !there.contains(QStringLiteral("%n")) && !there.contains(QStringLiteral("%Ln"))) {
                    wanted.removeAll(QStringLiteral("%n"));  // "one interval" needs no number
                    wanted.removeAll(QStringLiteral("%Ln"));
                }
                QVERIFY2(there == wanted, qPrintable(message.where() + QStringLiteral(" → ") + form));
                QCOMPARE(edgeSpacesOf(form), edgeSpacesOf(message.source));
                QCOMPARE(form.contains(u'…'), message.source.contains(u'…'));
            }
        }
    }

private:
    static void languages() {
        QTest::addColumn<QString>("language");
        for (const char* language : {"en", "de", "fr"}) {
            QTest::newRow(language) << QString::fromLatin1(language);
        }
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
