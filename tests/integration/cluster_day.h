// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "core/crypto/init.h"
#include "tests/support/engine_site.h"
#include "tests/support/seed.h"

namespace smarter::test {

/// A day of eight neighbourhoods on engines, with two intake workers, the release, the MDMS and a concentrator, while
/// something goes wrong. Small rounds, so that there is a middle to go wrong in.
class ClusterDay {
public:
    explicit ClusterDay(const EngineSiteOptions& options = smallRounds(), int homes = 5) : site(options) {
        site.recordDay(8, homes);
        site.runEmbedded();
    }

    static EngineSiteOptions smallRounds() {
        EngineSiteOptions options;
        options.inFlight = 64;
        return options;
    }

    void startAll() {
        startEngineRoles();
        startConcentrator();
    }
    void startEngineRoles() {
        release = &site.start(RoleKind::PesRelease, QStringLiteral("release"));
        mdms = &site.start(RoleKind::Mdms, QStringLiteral("mdms"));
        one = &worker("one");
        two = &worker("two");
    }
    QProcess& worker(const char* name) { return site.start(RoleKind::PesIntake, QLatin1String(name)); }
    void startConcentrator() {
        concentrator = &site.start(RoleKind::Concentrator, QStringLiteral("north"), {QStringLiteral("--until-settled")});
    }

    /// Waits until so many in a hundred of the readings are committed; PostgreSQL is up meanwhile.
    bool reaches(int percent) {
        return QTest::qWaitFor([&] { return site.readingsAccepted() * 100 >= site.recordedReadings() * percent; }, kPatience);
    }
    bool says(const QProcess& process, const char* words) {
        return QTest::qWaitFor([&] { return site.wordsOf(process).contains(QLatin1String(words)); }, kPatience);
    }
    std::uint32_t holds(const char* worker) const {
        return site.postgres().administer(QStringLiteral("SELECT count(*) FROM pes.partition_lease WHERE holder = '%1'").arg(QLatin1String(worker)))
            .toUInt();
    }
    bool serves(std::uint32_t partitions, const char* worker) {
        return QTest::qWaitFor([&] { return holds(worker) == partitions; }, kPatience);
    }

    /// Empty when all has come: each reading once, and the MDMS's rows those of the embedded site, now and when everything
    /// has been stopped. Else what is missing, and what the roles said.
    QString shortcoming() {
        const QString fault = faultOf();
        return fault.isEmpty() ? fault : fault + QStringLiteral("\n") + lastWords();
    }

    EngineSite site;
    QProcess* one = nullptr;
    QProcess* two = nullptr;
    QProcess* release = nullptr;
    QProcess* mdms = nullptr;
    QProcess* concentrator = nullptr;

private:
    // ms. Less than a concentrator's patience: what only comes because it is sent again has been lost on the way.
    static constexpr int kPatience = 120'000;

    QString faultOf() {
        if (!QTest::qWaitFor([&] { return concentrator->state() == QProcess::NotRunning; }, kPatience)) {
            return QStringLiteral("the concentrator is not settled; committed %1 of %2").arg(site.readingsAccepted()).arg(site.recordedReadings());
        }
        const QByteArray said = concentrator->readAllStandardOutput();
        const QJsonObject answer = QJsonDocument::fromJson(said).object();
        if (concentrator->exitCode() != 0 || answer[u"readings_accepted"].toInteger() != site.recordedReadings() ||
            answer[u"readings_rejected"].toInteger() != 0 || answer[u"joules_accepted"].toInteger() != site.recordedEnergy().value) {
            return QStringLiteral("of %1 readings, %2 J: %3").arg(site.recordedReadings()).arg(site.recordedEnergy().value).arg(QString::fromUtf8(said));
        }
        if (const QString missing = site.differenceWithin(kPatience); !missing.isEmpty()) {
            return missing;
        }
        if (site.readingsAccepted() != site.recordedReadings()) {
            return QStringLiteral("committed %1 of %2").arg(site.readingsAccepted()).arg(site.recordedReadings());
        }
        const qint64 refused = site.overPartitions(QStringLiteral("SELECT count(*) FROM %1.quarantine"));
        const qint64 twice = site.postgres().administer(QStringLiteral("SELECT count(*) FROM mdms.refused")).toLongLong();
        if (refused + twice != 0) {
            return QStringLiteral("%1 readings and %2 aggregates refused").arg(refused).arg(twice);
        }
        site.stopAll();
        return site.difference();
    }

    QString lastWords() const {
        QString out;
        for (const QProcess* process : {one, two, release, mdms, concentrator}) {
            out += process == nullptr ? QString() : QStringLiteral("--\n") + site.wordsOf(*process).right(1'500);
        }
        return out;
    }
};

}  // namespace smarter::test
