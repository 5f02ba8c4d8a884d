// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>
#include <algorithm>
#include <cstdio>
#include <vector>

#include "app/smarterctl/context.h"
#include "core/crypto/init.h"
#include "core/secret/process_guard.h"
#include "core/service/role_settings.h"
#include "ui/text/error_text.h"
#include "ui/text/language_controller.h"

using namespace smarter;
using namespace smarter::ctl;

namespace {

std::vector<CommandEntry> allCommands() {
    std::vector<CommandEntry> all;
    for (const auto commands : {siteCommands(), mdmsCommands(), forecastCommands(), billingCommands(), operatorCommands(),
                                policyCommands(), retentionCommands(), customerCommands(), migrateCommands(), roleCommands()}) {
        all.insert(all.end(), commands.begin(), commands.end());
    }
    return all;
}

QString commandList() {
    QString text = QStringLiteral("Smart-meter sums without a screen. Commands:");
    for (const CommandEntry& command : allCommands()) {
        text += QStringLiteral("\n  %1 %2").arg(QString::fromUtf8(command.name), QString::fromUtf8(command.synopsis));
    }
    return text;
}

void addOptions(QCommandLineParser& parser) {
    QSet<QString> known;
    const auto option = [&](const char* name, const char* value, const char* about) {
        known.insert(QString::fromLatin1(name));
        parser.addOption({QString::fromLatin1(name), QString::fromUtf8(about),
                          QString::fromLatin1(value)});
    };
    option("site", "folder", "The site's folder, or the address of a site on engines: postgresql://HOST:PORT/DATABASE?keys=FOLDER.");
    option("passphrase-file", "file", "File whose first line is the site's passphrase; without it, the desktop's keyring.");
    option("json", "", "One JSON object on standard output.");
    option("name", "name", "init: the site's name; operator: the account.");
    option("administrator", "name", "init: the first administrator, whose password --password-file has.");
    option("operator", "name", "Who asks, with --password-file; their role decides. Default: the site's owner.");
    option("role", "role", "operator: operator, billing or administrator.");
    option("new-password-file", "file",
           "operator add, password: the account's password, where --password-file is the asker's; customer password: the new one.");
    option("actor", "name", "audit: only what this account did.");
    option("key-bits", "bits", "init: size of the Paillier modulus, 2048, 3072 (default) or 4096.");
    option("policy", "policy", "init: NL-10 (default), 15/15, CA-100 or custom.");
    option("min-meters", "n", "init, policy set: fewest meters in a sum, with the custom policy.");
    option("timezone", "zone", "init: IANA time zone of days and tariffs; generate: of the files. Default: the system's.");
    option("interval", "minutes", "init, ingest: minutes of a neighbourhood interval, 1, 5, 15 (default), 30 or 60; customer export: of a "
           "reading in the feed, default 1.");
    option("homes", "n", "generate: number of homes.");
    option("days", "n", "generate: number of days.");
    option("seed", "s", "generate: the same seed makes the same homes.");
    option("first-home", "n", "generate: number of the first home, default 1.");
    option("format", "format", "generate: csv (default) or xlsx; customer export: csv (default) or green-button.");
    option("neighbourhood", "name", "The neighbourhood.");
    option("from", "time",
           "First moment, ISO 8601; local time of the site unless it has an offset. generate: first day, default 2016-01-01. "
           "migrate: the site's folder.");
    option("to", "time", "End, not included; migrate: the address of the site's engines.");
    option("partitions", "n", "migrate: parts that the site's neighbourhoods are shared out among, for ever.");
    option("batch", "k", "ingest: readings a batch at most, 1 to 60; default few when live, a full block when not.");
    option("speed", "factor", "ingest: simulated seconds a second, 1, 60, 600 or max (default).");
    option("live-from", "time", "ingest: what lies before is taken at full speed, whatever --speed says.");
    option("workers", "n", "ingest, pes-intake: threads that encrypt; default all cores.");
    option("meter", "pseudonym", "bill, tariff assign: the household.");
    option("month", "yyyy-mm", "bill: the month; or days with --from and --to.");
    option("tariff", "id", "bill: as if under this tariff.");
    option("csv", "file", "bill: also write the bill to this file.");
    option("home", "name", "activation: the meter's name.");
    option("username", "name", "customer: the account; operator: the same as --name.");
    option("password-file", "file", "File whose first line is the password.");
    option("activation-code-file", "file", "customer register: file whose first line is the meter's code.");
    option("new-household", "", "activation: another household moves in; the meter changes its key.");
    option("output", "file", "customer export: the file to write.");
    option("dry-run", "", "retention run: say what would be erased, and erase nothing.");
    option("bill", "number", "customer verify-bill: only the bill of this number.");
    option("bill-file", "file", "customer verify-bill: a bill as the utility saved it (CSV), instead of those it issued.");
    option("config", "file", "Of a role: its settings. The options below go before what the file says.");
    option("broker", "address", "[broker] url: tls://HOST:PORT?ca=FILE&seed=FILE.");
    option("until-settled", "", "concentrator: ends when everything is acknowledged.");
    for (const RoleKind role : kRoleKinds) {
        for (const QString& name : RoleSettings::options(role)) {
            if (!known.contains(name)) {
                known.insert(name);
                parser.addOption({name, nameOf(role) + QStringLiteral(": as in its settings."), QStringLiteral("value")});
            }
        }
    }
}

int report(const Answer& answer, bool json) {
    const QByteArray out = json ? QJsonDocument(answer.json).toJson(QJsonDocument::Compact) : answer.text.toUtf8();
    std::fprintf(stdout, "%s\n", out.constData());
    return answer.ok ? 0 : 1;
}

int refuse(const Error& error) {
    say(errorText(error));
    if (!error.detail.isEmpty() && error.code != ErrorCode::FileNamesClash) {
        say(QStringLiteral("  ") + error.detail);
    }
    return 1;
}

int runCommand(QCommandLineParser& parser) {
    QStringList arguments = parser.positionalArguments();
    if (arguments.isEmpty()) {
        say(commandList());
        return 2;
    }
    const QString name = arguments.takeFirst();
    const auto commands = allCommands();
    const auto command = std::ranges::find_if(
        commands, [&](const CommandEntry& entry) { return name == QLatin1String(entry.name); });
    if (command == commands.end()) {
        say(commandList());
        return 2;
    }
    const auto libraries = crypto::CryptoLibraries::create();
    if (!libraries) {
        return refuse(libraries.error());
    }
    Context context{parser.value(QStringLiteral("site")), {}, parser, arguments, parser.isSet(QStringLiteral("json"))};
    if (const QString file = parser.value(QStringLiteral("passphrase-file")); !file.isEmpty()) {
        auto passphrase = readSecretFile(file);
        if (!passphrase) {
            return refuse(passphrase.error());
        }
        context.passphrase = std::move(*passphrase);
    }
    const Result<Answer> answer = command->run(context);
    return answer ? report(*answer, context.json) : refuse(answer.error());
}

}  // namespace

int main(int argc, char** argv) {
    guardProcess();
    QCoreApplication application(argc, argv);
    // What it says goes into logs and scripts too: one language, and the texts it shares with the desktop in the same.
    LanguageController language;
    language.setChoice(LanguageController::Choice::English);
    QCoreApplication::setApplicationName(QStringLiteral("smarterctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SMARTER_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(commandList());
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("command"), QString());
    addOptions(parser);
    parser.process(application);
    return runCommand(parser);
}
