// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "core/crypto/init.h"
#include "tests/support/engine_site.h"

using namespace smarter;
using namespace smarter::test;

namespace {

QString s(const char* text) {
    return QString::fromLatin1(text);
}

}  // namespace

/// A site on engines makes of the same readings what the same site in a folder makes of them, to the joule.
class TestCluster : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { libraries_ = std::move(*crypto::CryptoLibraries::create()); }
    void cleanupTestCase() { libraries_.reset(); }

    void aDayOverTheEnginesEqualsTheEmbeddedDay() {
        EngineSite site;
        site.recordDay(6, 5);
        site.runEmbedded();
        site.start(RoleKind::PesRelease, s("r"));
        site.start(RoleKind::Mdms, s("m"));
        QProcess& worker = site.start(RoleKind::PesIntake, s("one"));
        QProcess& concentrator = site.start(RoleKind::Concentrator, s("north"), {s("--until-settled")});
        QVERIFY2(concentrator.waitForFinished(120'000), qPrintable(site.wordsOf(worker)));
        const QJsonObject answer = QJsonDocument::fromJson(concentrator.readAllStandardOutput()).object();
        QVERIFY2(concentrator.exitCode() == 0, qPrintable(site.wordsOf(concentrator)));
        QCOMPARE(answer[u"readings_accepted"].toInteger(), site.recordedReadings());
        QCOMPARE(answer[u"joules_accepted"].toInteger(), site.recordedEnergy().value);
        QCOMPARE(site.differenceWithin(60'000), QString());
        site.stopAll();
        QCOMPARE(site.difference(), QString());
        QProcess asked;
        asked.start(qEnvironmentVariable("SMARTER_BIN_DIR") + s("/smarterctl"),
                    {s("--site"), site.url(), s("--json"), s("load"), s("--neighbourhood"), s("Quarter 0001")});
        QVERIFY(asked.waitForFinished(60'000));
        const QJsonObject load = QJsonDocument::fromJson(asked.readAllStandardOutput()).object();
        QCOMPARE(load[u"rows"].toArray().size(), 96);
    }

private:
    std::unique_ptr<crypto::CryptoLibraries> libraries_;
};

QTEST_GUILESS_MAIN(TestCluster)
#include "test_cluster.moc"
