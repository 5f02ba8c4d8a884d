// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/engine_site.h"

#include <signal.h>
#include <sys/prctl.h>

#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>
#include <algorithm>
#include <cstdio>

#include "core/mdms/mdms_schema.h"
#include "core/meter/generator/home.h"
#include "core/pipeline/migration.h"
#include "core/pipeline/stations.h"

namespace smarter::test {

namespace {

constexpr int kStopPatience = 60'000;  // ms; only a hang takes it

template <class T>
T must(Result<T> result, const char* what) {
    if (!result) {
        qFatal("%s: %d %s %s", what, static_cast<int>(result.error().code), qPrintable(result.error().subject),
               qPrintable(result.error().detail));
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

void copyFolder(const QString& from, const QString& to) {
    QDir().mkpath(to);
    for (const QString& name : QDir(from).entryList(QDir::Files | QDir::Hidden)) {
        if (name != QLatin1String("site.lock") && !QFile::copy(from + u'/' + name, to + u'/' + name)) {
            qFatal("cannot copy %s", qPrintable(name));
        }
    }
}

void addOperator(const Site& site) {
    const SystemClock clock;
    const auto key = must(site.databaseKey(TrustDomain::Mdms), "no key");
    const auto mdms = must(Mdms::open(site.databasePath(TrustDomain::Mdms), key, clock), "no MDMS");
    Operators& operators = mdms->operators();
    const SessionPtr owner = operators.siteOwner();
    must(operators.add(*owner, QStringLiteral("administrator"), Role::Administrator, SecretBytes::copyOf(bytesOf(EngineSite::kOperatorPassword))),
         "no account");
    must(operators.add(*owner, EngineSite::operatorName(), Role::Operator, SecretBytes::copyOf(bytesOf(EngineSite::kOperatorPassword))),
         "no account");
}

void pauseFor(int milliseconds) {
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

}  // namespace

EngineSite::EngineSite(const EngineSiteOptions& options)
    : options_(options), postgres_(options.durability), nats_({QStringLiteral("127.0.0.1"), options.brokerStore}),
      passphrase_(SecretBytes::copyOf(bytesOf("a passphrase of this test"))) {
    const QString folder = folder_.filePath(QStringLiteral("site"));
    SiteOptions site;
    site.name = QStringLiteral("Test");
    site.keyBits = options.keyBits;
    site.policyWhenMade.minimumMeters = options.minimumMeters;
    site.timeZone = QStringLiteral("UTC");
    auto made = must(Site::create(folder, site, &passphrase_), "no site");
    addOperator(*made);
    made.reset();
    copyFolder(folder, folder_.filePath(QStringLiteral("embedded")));
    const auto engines = must(SiteEngines::parse(url()), "no url");
    made = must(Site::openToMove(folder, &passphrase_, engines), "no site");
    must(migrate(*made, engines, options.partitions, {}), "no migration");
}

EngineSite::~EngineSite() {
    for (const auto& process : processes_) {
        kill9(*process);
    }
}

void EngineSite::recordDay(int neighbourhoods, int homes) {
    const auto folder = must(MeterFolder::open(metersFolder()), "no meters");
    const Instant newYear = instantOf(1'451'606'400);
    for (int place = 1; place <= neighbourhoods; ++place) {
        const QString neighbourhood = QStringLiteral("Quarter %1").arg(place, 4, 10, QLatin1Char('0'));
        for (int number = 1; number <= homes; ++number) {
            const generator::Home home(7, place * 1'000 + number, QTimeZone::utc());
            const auto day = home.day(QDate(2016, 1, 1));
            std::vector<profile::Row> rows;
            for (std::size_t minute = 0; minute < day.minutes.size(); ++minute) {
                rows.push_back({newYear + kMinute * static_cast<std::int64_t>(minute), day.minutes[minute]});
                energy_ += day.minutes[minute];
            }
            const auto meter = must(folder.meters->install(neighbourhood, QStringLiteral("home%1").arg(number)), "no meter");
            recorded_ += must(folder.meters->record(meter, rows, 60), "not recorded").sealed;
        }
    }
    must(folder.meters->database().cutLog(), "no checkpoint");
}

void EngineSite::runEmbedded() {
    const QString meters = folder_.filePath(QStringLiteral("embedded/meters.db"));
    for (const QString& ending : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        QFile::remove(meters + ending);
    }
    if (!QFile::copy(metersFolder() + QStringLiteral("/meters.db"), meters)) {
        qFatal("no copy of the meters");
    }
    const auto site = must(Site::open(folder_.filePath(QStringLiteral("embedded")), &passphrase_), "no embedded site");
    const SystemClock clock;
    const auto stations = must(Stations::open(*site, clock, 2), "no stations");
    must(stations->connect(), "not connected");
    const Flow flow = must(stations->carryAll([](const Flow&) { return true; }), "not carried");
    if (flow.accepted != recorded_ || flow.energy != energy_) {
        qFatal("the embedded site accepted %lld of %lld", static_cast<long long>(flow.accepted), static_cast<long long>(recorded_));
    }
    must(stations->closeWindows(instantOf(1'451'606'400) + Seconds{86'400}), "not closed");
    wanted_ = rowsOf(*site);
}

QProcess& EngineSite::start(RoleKind role, const QString& name, const QStringList& more) {
    constexpr std::array users{"concentrator", "intake", "release", "mdms"};
    const QString user = QString::fromLatin1(users[static_cast<std::size_t>(role)]);
    QStringList arguments{QString(nameOf(role)), QStringLiteral("--broker"), nats_.addressText(nats_.seedFile(user))};
    const QString partitions = QString::number(options_.partitions);
    if (role == RoleKind::Concentrator) {
        arguments += {QStringLiteral("--name"), name, QStringLiteral("--meters"), metersFolder(), QStringLiteral("--partition-count"),
                      partitions, QStringLiteral("--in-flight"), QString::number(options_.inFlight)};
    } else {
        arguments += {QStringLiteral("--site"), url()};
    }
    if (role == RoleKind::PesIntake) {
        arguments += {QStringLiteral("--worker"), name, QStringLiteral("--workers"), QStringLiteral("1"), QStringLiteral("--partition-count"),
                      partitions, QStringLiteral("--lease-seconds"), QString::number(options_.leaseSeconds)};
    }
    auto process = std::make_unique<QProcess>();
    process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    // A file: nobody has to read it for the role to go on.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("smarter.*.info=true"));
    process->setProcessEnvironment(environment);
    process->setObjectName(folder_.filePath(QStringLiteral("words-%1").arg(processes_.size())));
    process->setStandardErrorFile(process->objectName());
    process->start(qEnvironmentVariable("SMARTER_BIN_DIR") + QStringLiteral("/smarterctl"), arguments + more + QStringList{QStringLiteral("--json")});
    if (!process->waitForStarted()) {
        qFatal("smarterctl does not start");
    }
    return *processes_.emplace_back(std::move(process));
}

void EngineSite::kill9(QProcess& process) {
    if (process.state() != QProcess::NotRunning) {
        ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
        process.waitForFinished(kStopPatience);
    }
}

int EngineSite::stop(QProcess& process) {
    if (process.state() != QProcess::NotRunning) {
        process.terminate();
        if (!process.waitForFinished(kStopPatience)) {
            return -1;
        }
    }
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

void EngineSite::stopAll() {
    for (const auto& process : processes_) {
        stop(*process);
    }
}

void EngineSite::pause(QProcess& process) {
    ::kill(static_cast<pid_t>(process.processId()), SIGSTOP);
}

void EngineSite::wake(QProcess& process) {
    ::kill(static_cast<pid_t>(process.processId()), SIGCONT);
}

QString EngineSite::wordsOf(const QProcess& process) const {
    QFile file(process.objectName());
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

std::vector<QStringList> EngineSite::rowsOf(const Site& site) {
    static const std::array<std::pair<int, QString>, 3> queries{{
        {9, QStringLiteral("SELECT neighbourhood, window_start, revision, meters, enrolled, outcome, quality, joules, current FROM load "
                           "ORDER BY neighbourhood, window_start, revision")},
        {9, QStringLiteral("SELECT pseudonym, window_start, revision, neighbourhood, covered, expected, outcome, quality, current "
                           "FROM household ORDER BY pseudonym, window_start, revision")},
        {5, QStringLiteral("SELECT pseudonym, window_start, revision, register, joules FROM household_register "
                           "ORDER BY pseudonym, window_start, revision, register")},
    }};
    const auto key = must(site.databaseKey(TrustDomain::Mdms), "no key");
    const auto database = Database::open(site.databasePath(TrustDomain::Mdms), key, mdmsSchema());
    std::vector<QStringList> out;
    for (const auto& [columns, sql] : queries) {
        const auto rows = database.and_then([&](const std::unique_ptr<Database>& open) {
            return open->all(sql, {}, [columns](const Statement& row) {
                QStringList fields;
                for (int column = 0; column < columns; ++column) {
                    const Bytes bytes = row.bytes(column);
                    fields += QString::fromLatin1(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
                }
                return fields.join(u'|');
            });
        });
        out.push_back(rows ? QStringList(rows->begin(), rows->end()) : QStringList());
    }
    return out;
}

QString EngineSite::difference() {
    const auto there = must(Site::open(url(), nullptr), "no site");
    const auto found = rowsOf(*there);
    for (std::size_t table = 0; table < wanted_.size(); ++table) {
        if (wanted_[table].isEmpty()) {
            return QStringLiteral("nothing to compare");
        }
        if (wanted_[table].size() != found[table].size()) {
            return QStringLiteral("%1 rows instead of %2, table %3").arg(found[table].size()).arg(wanted_[table].size()).arg(table);
        }
        const auto [one, other] = std::ranges::mismatch(wanted_[table], found[table]);
        if (one != wanted_[table].end()) {
            return QStringLiteral("%1 instead of %2").arg(*other, *one);
        }
    }
    return wanted_.empty() ? QStringLiteral("nothing to compare") : QString();
}

QString EngineSite::differenceWithin(int milliseconds) {
    QElapsedTimer time;
    time.start();
    QString last = difference();
    while (!last.isEmpty() && time.elapsed() < milliseconds) {
        pauseFor(500);
        last = difference();
    }
    return last;
}

std::int64_t EngineSite::readingsAccepted() const {
    return overPartitions(QStringLiteral("SELECT coalesce(sum(accepted), 0) FROM %1.intake_count"));
}

std::int64_t EngineSite::rowsThere() {
    const auto rows = rowsOf(*must(Site::open(url(), nullptr), "no site"));
    return rows[0].size() + rows[1].size();
}

std::int64_t EngineSite::overPartitions(const QString& sql) const {
    QStringList parts;
    for (std::uint32_t partition = 0; partition < options_.partitions; ++partition) {
        parts += QStringLiteral("(%1)").arg(sql.arg(QStringLiteral("pes_%1").arg(partition)));
    }
    return postgres_.administer(QStringLiteral("SELECT ") + parts.join(u'+')).toLongLong();
}

}  // namespace smarter::test
