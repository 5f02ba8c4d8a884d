// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QJsonObject>

#include "core/pipeline/stations.h"

namespace smarter::ctl {

/// One call of smarterctl: where the site is, how to open it, what was asked.
struct Context {
    QString siteFolder;
    std::optional<SecretBytes> passphrase;
    QCommandLineParser& parser;
    QStringList arguments;  ///< after the command
    bool json = false;

    const SecretBytes* passphraseOrNull() const { return passphrase ? &*passphrase : nullptr; }
};

/// What a command found out: one object for --json, lines for a person.
struct Answer {
    QJsonObject json;
    QString text;
    bool ok = true;  ///< false: the exit code says so although the command ran
};

using Command = Result<Answer> (*)(Context&);

struct CommandEntry {
    const char* name;
    const char* synopsis;
    Command run;
};

std::span<const CommandEntry> siteCommands();
std::span<const CommandEntry> mdmsCommands();
std::span<const CommandEntry> forecastCommands();
std::span<const CommandEntry> billingCommands();
std::span<const CommandEntry> operatorCommands();
std::span<const CommandEntry> policyCommands();
std::span<const CommandEntry> customerCommands();
std::span<const CommandEntry> retentionCommands();
std::span<const CommandEntry> roleCommands();
std::span<const CommandEntry> migrateCommands();

/// A line on stderr.
void say(const QString& line);

/// The open site, in a folder or on engines, and its MDMS.
struct OpenMdms {
    std::unique_ptr<Site> site;
    std::unique_ptr<SystemClock> clock;
    std::unique_ptr<Mdms> mdms;
};
Result<OpenMdms> openMdms(Context& context);

/// The open site in a folder, and all its stations.
struct OpenSite {
    std::unique_ptr<Site> site;
    std::unique_ptr<SystemClock> clock;
    std::unique_ptr<Stations> stations;
};
Result<OpenSite> openSite(Context& context, int workers = 1);

/// Whose doing the command is: --operator, whose password --password-file has, or else the site's owner, who is
/// whoever can open the site here.
Result<SessionPtr> actingSession(const Context& context, Mdms& mdms);

/// Value of an option, or InvalidArgument naming it.
Result<QString> required(const Context& context, const QString& option);
/// ISO date or date-time; without an offset it is the site's local time. InvalidArgument.
Result<Instant> parseInstant(const QString& text, const QTimeZone& zone);
QString utcText(Instant instant);
/// 22.52368 for Money{2252368}.
QString moneyText(Money money);

}  // namespace smarter::ctl
