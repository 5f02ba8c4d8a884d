// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smarterctl.h"

#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>
#include <cmath>
#include <numeric>

namespace smarter::test {

namespace {

constexpr int kPatience = 600'000;  // ms; only a hang takes it

std::vector<qint64> sortedValues(const std::map<QString, qint64>& map) {
    std::vector<qint64> out;
    for (const auto& [name, value] : map) {
        out.push_back(value);
    }
    std::ranges::sort(out);
    return out;
}

QString differenceOfLoad(const Smarterctl& program, const PlainTotals& expected) {
    const Answer load = program.run(
        {QStringLiteral("load"), QStringLiteral("--neighbourhood"), QStringLiteral("Neighbourhood 1")});
    const QJsonArray rows = load.json[u"rows"].toArray();
    std::map<qint64, qint64> windows;
    for (const auto& row : rows) {
        const qint64 start = QDateTime::fromString(row[u"start"].toString(), Qt::ISODate).toSecsSinceEpoch();
        if (!windows.emplace(start, row[u"joules"].toInteger()).second) {
            return QStringLiteral("window %1 is there twice").arg(start);
        }
    }
    return windows == expected.windows()
               ? QString()
               : QStringLiteral("%1 windows, or their joules, differ").arg(windows.size());
}

QString differenceOfTotals(const Smarterctl& program, const PlainTotals& expected) {
    std::vector<qint64> billed;
    const QJsonArray meters = program.run({QStringLiteral("meters")}).json[u"meters"].toArray();
    for (const auto& meter : meters) {
        billed.push_back(meter[u"joules"].toInteger());
    }
    std::ranges::sort(billed);
    return billed == sortedValues(expected.homes()) ? QString() : QStringLiteral("household totals differ");
}

}  // namespace

Smarterctl::Smarterctl() {
    QFile file(path(QStringLiteral("passphrase")));
    if (!file.open(QIODevice::WriteOnly) || file.write(passphrase() + '\n') < 0) {
        qFatal("test set-up: %s", qPrintable(file.errorString()));
    }
}

std::unique_ptr<QProcess> Smarterctl::start(const QStringList& command, const InChild& inChild) const {
    auto process = std::make_unique<QProcess>();
    if (inChild) {
        process->setChildProcessModifier(inChild);
    }
    const QStringList options{QStringLiteral("--site"), site(), QStringLiteral("--passphrase-file"),
                              path(QStringLiteral("passphrase")), QStringLiteral("--json")};
    process->start(qEnvironmentVariable("SMARTER_BIN_DIR") + QStringLiteral("/smarterctl"),
                   options + command);
    process->waitForStarted();
    return process;
}

Answer Smarterctl::answerOf(QProcess& process) {
    Answer answer;
    answer.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    answer.json = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    answer.errors = QString::fromUtf8(process.readAllStandardError());
    return answer;
}

Answer Smarterctl::run(const QStringList& command, const InChild& inChild) const {
    const auto process = start(command, inChild);
    process->waitForFinished(kPatience);
    return answerOf(*process);
}

Answer Smarterctl::init() const {
    return run({QStringLiteral("init"), QStringLiteral("--key-bits"), QStringLiteral("2048"),
                QStringLiteral("--policy"), QStringLiteral("custom"), QStringLiteral("--min-meters"),
                QStringLiteral("3"), QStringLiteral("--timezone"), QStringLiteral("UTC")});
}

QString Smarterctl::generate(const QString& folder, const QString& firstDay, int days, int seed) const {
    const Answer made = run({QStringLiteral("generate"), QStringLiteral("--homes"), QStringLiteral("3"),
                             QStringLiteral("--days"), QString::number(days), QStringLiteral("--seed"),
                             QString::number(seed), QStringLiteral("--from"), firstDay,
                             QStringLiteral("--timezone"), QStringLiteral("UTC"), path(folder)});
    return made.exitCode == 0 ? path(folder) : QString();
}

void PlainTotals::add(const QString& folder) {
    const QDir dir(folder);
    for (const QString& name : dir.entryList({QStringLiteral("*.csv")}, QDir::Files)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("test set-up: %s", qPrintable(file.errorString()));
        }
        while (!file.atEnd()) {
            const QString line = QString::fromUtf8(file.readLine()).trimmed();
            const qsizetype comma = line.indexOf(QLatin1Char(','));
            QDateTime time = QDateTime::fromString(line.left(comma), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
            if (!time.isValid()) {
                continue;  // the heading
            }
            time.setTimeZone(QTimeZone::utc());
            const qint64 joules = std::llround(line.mid(comma + 1).toDouble() * 60'000);
            const qint64 seconds = time.toSecsSinceEpoch();
            windows_[seconds - seconds % 900] += joules;
            homes_[name] += joules;
        }
    }
}

qint64 PlainTotals::all() const {
    return std::accumulate(homes_.begin(), homes_.end(), qint64{0},
                           [](qint64 sum, const auto& home) { return sum + home.second; });
}

QString differenceOf(const Smarterctl& program, const PlainTotals& expected) {
    const Answer verified = program.run({QStringLiteral("verify")});
    if (verified.exitCode != 0 || !verified.json[u"ok"].toBool()) {
        return QStringLiteral("verify: ") + verified.errors +
               QString::fromUtf8(QJsonDocument(verified.json).toJson(QJsonDocument::Compact)).left(2'000);
    }
    for (const char* key : {"joules_released", "joules_recorded"}) {
        if (verified.json[QLatin1String(key)].toInteger() != expected.all()) {
            return QStringLiteral("%1: %2, expected %3")
                .arg(QLatin1String(key))
                .arg(verified.json[QLatin1String(key)].toInteger())
                .arg(expected.all());
        }
    }
    const QString load = differenceOfLoad(program, expected);
    return load.isEmpty() ? differenceOfTotals(program, expected) : load;
}

}  // namespace smarter::test
