// SPDX-License-Identifier: GPL-3.0-or-later
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>

#include "tests/integration/cluster_day.h"

using namespace smarter;
using namespace smarter::test;

namespace {

struct Page {
    int status = 0;
    QString text;
};

Page get(int port, const char* path) {
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(
        network.get(QNetworkRequest(QUrl(QStringLiteral("http://127.0.0.1:%1/%2").arg(port).arg(QLatin1String(path))))));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000)) {
        return {};
    }
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), QString::fromUtf8(reply->readAll())};
}

/// 1 or 0, as /metrics has it; nothing when it has none.
QString storeUp(int port) {
    static const QRegularExpression form(QStringLiteral("smarter_engine_up\\{[^}]*engine=\"store\"[^}]*\\} ([01])"));
    return form.match(get(port, "metrics").text).captured(1);
}

}  // namespace

/// Workers that sleep, stop, or lose sight of their store.
class TestClusterFaultsLeases : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<crypto::CryptoLibraries> libraries_;

private Q_SLOTS:
    void initTestCase() { libraries_ = std::move(*crypto::CryptoLibraries::create()); }
    void cleanupTestCase() { libraries_.reset(); }

    void sleeperCommitsNothingAfterItsLease() {
        QRandomGenerator random(static_cast<quint32>(numberFromEnvironment("SMARTER_SEED", 6)));
        ClusterDay day;
        day.startAll();
        QVERIFY(day.serves(2, "one") && day.serves(2, "two"));
        QVERIFY(day.reaches(5));
        // Whichever moment it is caught in, in a transaction or between two.
        const int pauses = numberFromEnvironment("SMARTER_ROUNDS", 2);
        for (int pause = 0; pause < pauses; ++pause) {
            QTest::qWait(random.bounded(500));
            day.site.pause(*day.one);
            QVERIFY(day.serves(4, "two"));
            day.site.wake(*day.one);
            QVERIFY2(day.serves(2, "one"), qPrintable(day.site.wordsOf(*day.one).right(2'000)));
        }
        QVERIFY(day.site.isRunning(*day.one));
        const QString words = day.site.wordsOf(*day.one);
        QVERIFY2(words.contains(QLatin1String("partition-lost")) || words.contains(QLatin1String("away")), qPrintable(words));
        QCOMPARE(day.shortcoming(), QString());
    }

    void stoppedWorkerGivesItsLeasesBack() {
        EngineSiteOptions options = ClusterDay::smallRounds();
        options.leaseSeconds = 20;
        ClusterDay day(options);
        day.startAll();
        QVERIFY(day.reaches(10));
        QProcess* const holder = day.holds("one") > 0 ? day.one : day.two;
        const int code = day.site.stop(*holder);
        QVERIFY2(code == 0, qPrintable(QStringLiteral("%1 %2 %3").arg(code).arg(holder->exitCode()).arg(day.site.wordsOf(*holder))));
        QCOMPARE(day.holds(holder == day.one ? "one" : "two"), 0u);
        QVERIFY(day.serves(4, holder == day.one ? "two" : "one"));
        QCOMPARE(day.shortcoming(), QString());
    }

    void readinessTellsOfAStoreThatIsAwayAndBack() {
        ClusterDay day;
        day.startAll();
        QVERIFY(day.says(*day.one, "health and metrics on port"));
        static const QRegularExpression form(QStringLiteral("health and metrics on port ([0-9]+)"));
        const int port = form.match(day.site.wordsOf(*day.one)).captured(1).toInt();
        QVERIFY(QTest::qWaitFor([&] { return get(port, "readyz").status == 200; }, 60'000));
        QCOMPARE(storeUp(port), QStringLiteral("1"));
        day.site.postgres().kill9();
        QVERIFY(QTest::qWaitFor([&] { return get(port, "readyz").status == 503; }, 60'000));
        QVERIFY2(get(port, "readyz").text.contains(QLatin1String("store away since")), qPrintable(get(port, "readyz").text));
        QCOMPARE(get(port, "healthz").status, 200);  // it need not be restarted
        QCOMPARE(storeUp(port), QStringLiteral("0"));
        day.site.postgres().start();
        QVERIFY(QTest::qWaitFor([&] { return get(port, "readyz").status == 200; }, 60'000));
        QCOMPARE(storeUp(port), QStringLiteral("1"));
        QVERIFY(day.site.isRunning(*day.one));
        QCOMPARE(day.shortcoming(), QString());
    }
};

QTEST_GUILESS_MAIN(TestClusterFaultsLeases)
#include "test_cluster_faults_leases.moc"
