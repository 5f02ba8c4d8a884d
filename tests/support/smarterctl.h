// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <functional>
#include <map>
#include <memory>

namespace smarter::test {

/// What one call of the program came to.
struct Answer {
    int exitCode = -1;  ///< −1: ended by a signal
    QJsonObject json;
    QString errors;
};

/// smarterctl as a child process, with a site and homes of its own in a fresh folder.
class Smarterctl {
public:
    /// Runs in the child between fork and exec.
    using InChild = std::function<void()>;

    Smarterctl();
    QString path(const QString& name) const { return folder_.filePath(name); }
    QString site() const { return site_.isEmpty() ? path(QStringLiteral("site")) : site_; }
    void setSite(const QString& folder) { site_ = folder; }
    QByteArray passphrase() const { return QByteArrayLiteral("words enough to open this site"); }

    Answer run(const QStringList& command, const InChild& inChild = {}) const;
    /// Started, and left to run.
    std::unique_ptr<QProcess> start(const QStringList& command, const InChild& inChild = {}) const;
    static Answer answerOf(QProcess& process);

    /// A site of the smallest key: policy of three meters, UTC.
    Answer init() const;
    /// Three homes, `days` days from `firstDay` (ISO); the same homes whatever the day. Empty if it failed.
    QString generate(const QString& folder, const QString& firstDay, int days, int seed) const;

private:
    QTemporaryDir folder_;
    QString site_;
};

/// The sum over the files, with nothing of the program in it.
class PlainTotals {
public:
    /// Every file of the folder: UTC, kW a minute.
    void add(const QString& folder);

    const std::map<qint64, qint64>& windows() const {
        return windows_;
    }  ///< joules by 15-minute start, UTC seconds
    const std::map<QString, qint64>& homes() const { return homes_; }  ///< joules by file name
    qint64 all() const;

private:
    std::map<qint64, qint64> windows_;
    std::map<QString, qint64> homes_;
};

/// Empty if the site has released these totals, each window once, and `verify` has nothing to say; else what
/// differs.
QString differenceOf(const Smarterctl& program, const PlainTotals& expected);

}  // namespace smarter::test
